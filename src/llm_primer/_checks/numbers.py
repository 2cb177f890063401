"""R14·R32: 수끼리, 그리고 약관과 공개 정도가 서로 맞는가."""

from __future__ import annotations

import re

from llm_primer._checks.reporter import Reporter
from llm_primer._schema import BenchmarkCard, Fact, ModelCard
from llm_primer._schema.facts import SCALES
from llm_primer._schema.licenses import STATES, license_kind
from llm_primer._schema.model import License, Version
from llm_primer._store.links import dump, is_key_place, walk

_COUNT = r"\d[\d,]*(?:\.\d+)?"
_KOREAN_COUNT = rf"(?:{_COUNT}\s*[만억조]\s*)+"
_PAIR = re.compile(
    rf"(?P<korean>{_KOREAN_COUNT})\s*(?:개|토큰)?\s*\((?P<latin>{_COUNT}[KMBT])\)"
    rf"|(?P<latin2>{_COUNT}[KMBT])\s*\((?:약\s*)?(?P<korean2>{_KOREAN_COUNT})\s*(?:개|토큰)?\)"
)
_TOLERANCE = 0.06


def _number(text: str) -> float:
    return float(text.replace(",", ""))


def korean_number(text: str) -> float:
    """'1조 4,000억'이 뜻하는 수.

    Example:
        >>> korean_number("1조 4,000억"), korean_number("70억")
        (1400000000000.0, 7000000000.0)
    """
    return sum(_number(count) * SCALES[unit] for count, unit in re.findall(rf"({_COUNT})\s*([만억조])", text))


def mismatched_counts(text: str) -> list[str]:
    """억, 조로 적은 수와 괄호 속의 B, T가 어긋나는 곳.

    Example:
        >>> mismatched_counts("파라미터 1,750억 개(175B)와 70억 개(70B)")
        ['70억 개(70B)']
    """
    found = []
    for match in _PAIR.finditer(text):
        korean = korean_number(match["korean"] or match["korean2"])
        latin = match["latin"] or match["latin2"]
        other = _number(latin[:-1]) * SCALES[latin[-1]]
        if abs(korean - other) > _TOLERANCE * max(korean, other):
            found.append(match.group())
    return found


def check_numbers(report: Reporter) -> None:
    """활성 파라미터와 전체, 억·조와 B·T, 기준값의 앞뒤, 약관의 이름과 공개 정도."""
    for entry_id, card in report.cards():
        for place, text in walk(dump(card)):
            if not is_key_place(place):
                for wrong in mismatched_counts(text):
                    report.entry("R14", "error", entry_id, f"'{wrong}'의 두 수가 서로 다르다.", *place)
        if isinstance(card, ModelCard):
            for index, version in enumerate(card.versions):
                _check_sizes(report, entry_id, version, index)
                if version.license:
                    _check_license(report, entry_id, version, version.license, index)
        elif isinstance(card, BenchmarkCard):
            _check_baselines(report, entry_id, card)


def _check_sizes(report: Reporter, entry_id: str, version: Version, index: int) -> None:
    totals = version.parameters.numbers()
    actives = version.active_parameters.numbers() if version.active_parameters else ()
    if len(actives) != len(totals):  # 짝을 모르면 가장 큰 것끼리 견준다
        actives, totals = tuple(sorted(actives)[-1:]), tuple(sorted(totals)[-1:])
    if any(active > total for active, total in zip(actives, totals, strict=False)):
        report.entry(
            "R14", "error", entry_id, f"버전 {version.id}의 활성 파라미터가 전체보다 많다.",
            "versions", index, "active_parameters",
        )  # fmt: skip


def _check_license(report: Reporter, entry_id: str, version: Version, given: License, index: int) -> None:
    for part in ("weights", "code", "data"):
        fact: Fact | None = getattr(given, part)
        for one in (fact.disputed or (fact,)) if fact else ():
            for name in one.value if one.state == "known" else ():
                if license_kind(name) is None and name not in STATES:
                    report.entry(
                        "R32", "warning", entry_id,
                        f"'{name}'은(는) 라이선스 목록에 없다. SPDX 이름이나 약관의 제목을 쓰고 단서는 note에 적는다.",
                        "versions", index, "license", part,
                    )  # fmt: skip
    weights = given.weights
    if not weights or weights.state != "known" or version.openness.state != "known":
        return
    kinds = {license_kind(name) for name in weights.value}
    label = version.openness.value[0]
    wrong = []
    if kinds == {"noncommercial"} and label not in {"restricted_weights", "api"}:
        wrong.append(f"가중치 약관은 비상업인데 공개 정도가 {label}이다.")
    if kinds == {"open"} and label == "restricted_weights" and not version.lineage:
        wrong.append(f"가중치 약관은 열려 있는데 공개 정도가 {label}이다.")
    if kinds & {"own", "noncommercial"} and label in {"open_source", "fully_open"}:
        wrong.append(f"가중치 약관으로는 {label}일 수 없다.")
    for text in wrong:
        report.entry("R32", "error", entry_id, f"버전 {version.id}의 {text}", "versions", index, "openness")


def _check_baselines(report: Reporter, entry_id: str, card: BenchmarkCard) -> None:
    values = {name: max(fact.numbers(), default=None) for name, fact in card.baselines.items()}
    chance = values.get("random")
    for name, value in values.items():
        if value is not None and not 0 <= value <= 100:
            report.entry("R14", "error", entry_id, f"기준값 {name}이(가) 0과 100 사이가 아니다.", "baselines")
        if value is not None and chance is not None and value < chance:
            report.entry("R14", "error", entry_id, f"기준값 {name}이(가) 무작위보다 낮다.", "baselines")
