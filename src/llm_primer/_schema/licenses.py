"""라이선스 이름의 닫힌 목록. SPDX 이름이 있으면 그것을, 없으면 만든 곳의 제목을 쓴다."""

from __future__ import annotations

from typing import Literal

#: open은 용도를 가리지 않는 것, noncommercial은 연구용이거나 비상업인 것, own은 그 밖에 조건을 둔 것.
LicenseKind = Literal["open", "noncommercial", "own"]

_OPEN = """
    0BSD AGPL-3.0 Apache-2.0 BSD-2-Clause BSD-3-Clause CC-BY-2.0 CC-BY-3.0 CC-BY-4.0 CC-BY-SA-2.0 CC-BY-SA-3.0
    CC-BY-SA-4.0 CC0-1.0 CDLA-Permissive-2.0 GPL-2.0 GPL-3.0 ISC LGPL-3.0 MIT MPL-2.0 ODC-By-1.0 ODbL-1.0 PDDL-1.0
    Unlicense
"""
_NONCOMMERCIAL = """
    CC-BY-NC-2.0 CC-BY-NC-3.0 CC-BY-NC-4.0 CC-BY-NC-ND-3.0 CC-BY-NC-ND-4.0 CC-BY-NC-SA-2.0 CC-BY-NC-SA-3.0
    CC-BY-NC-SA-4.0
"""
#: 만든 곳의 약관. 한 줄에 하나.
_OWN_TERMS = """
    BigCode OpenRAIL-M
    BigScience BLOOM RAIL License v1.0
    BigScience RAIL License v1.0
    ChatGLM-6B License
    ChatGLM3-6B License
    Community License for Baichuan2 Model
    Databricks Open Model License
    Databricks Open Source License
    DeepSeek License Agreement
    Falcon 2 11B TII License
    Falcon-180B TII License
    Gemma Terms of Use
    GLM-130B License
    HyperCLOVA X SEED Model License Agreement
    hyperclovax
    Jamba Open Model License
    K-EXAONE AI Model License Agreement
    Kanana License
    Llama 2 Community License
    Llama 3 Community License
    Llama 3.1 Community License
    Llama 3.2 Community License
    Llama 3.3 Community License
    Llama 4 Community License
    MiniMax Community License
    MiniMax Model License
    Modified MIT License
    Motif License
    NVIDIA Nemotron Open Model License
    NVIDIA Open Model License
    OpenMDW-1.1
    OpenRAIL
    Qwen License Agreement
    Solar-Apache License 2.0
    Tencent Hunyuan Community License
    TII Falcon License 2.0
    TII Falcon LLM License
    TII Falcon-LLM License 2.0
    TII Falcon Mamba 7B License 1.0
    Tongyi Qianwen License Agreement
    Upstage Solar License
    xAI Community License Agreement
    Yi License
"""
#: 만든 곳의 약관 가운데 연구용이거나 상업적 이용에 따로 허락이 드는 것.
_OWN_NONCOMMERCIAL = """
    Alexa Teacher Model License Agreement
    EXAONE AI Model License Agreement 1.0 - NC
    EXAONE AI Model License Agreement 1.1 - NC
    EXAONE AI Model License Agreement 1.2 - NC
    LLaMA Noncommercial License
    Mistral AI Non-Production License
    Mistral AI Research License
    NVIDIA Internal Scientific Research and Development Model License
    Non-commercial
    NON-COMMERCIAL LICENSE
    OPT-175B License Agreement
    Qwen RESEARCH LICENSE AGREEMENT
    Tongyi Qianwen RESEARCH License Agreement
    Trillion Labs AI Model License Agreement
"""
#: 판 번호 없이 적힌 것.
_WITHOUT_VERSION: dict[str, LicenseKind] = {"CC-BY-SA": "open", "CC-BY-NC": "noncommercial"}


def _kinds(kind: LicenseKind, names: list[str]) -> dict[str, LicenseKind]:
    return {name.strip(): kind for name in names if name.strip()}


SPDX = (
    _kinds("open", _OPEN.split())
    | _kinds("noncommercial", _NONCOMMERCIAL.split())
    | _kinds("own", ["CC-BY-ND-4.0"])
)
OWN = (
    _kinds("own", _OWN_TERMS.splitlines())
    | _kinds("noncommercial", _OWN_NONCOMMERCIAL.splitlines())
    | _WITHOUT_VERSION
)

#: 약관이 아니라 상태를 말하는 값.
STATES = ("공개", "공개하지 않음")


def license_kind(name: str) -> LicenseKind | None:
    """라이선스의 갈래. 목록에 없으면 None.

    Example:
        >>> license_kind("Apache-2.0"), license_kind("CC-BY-NC-4.0"), license_kind("내 마음")
        ('open', 'noncommercial', None)
    """
    return SPDX.get(name) or OWN.get(name)
