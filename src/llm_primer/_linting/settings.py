"""검사의 설정: 켤 코드와 끌 코드, 이 글에서 쓸 표기. `pyproject.toml`이나 `.llmprimer.yaml`에 적는다."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from llm_primer._errors import PrimerError
from llm_primer._linting.findings import CODES

_KEYS = ("select", "ignore", "preferred", "data")


class SettingsError(PrimerError):
    """읽을 수 없는 설정."""


@dataclass(frozen=True, slots=True)
class Settings:
    """검사의 설정.

    Attributes:
        codes: 켠 코드들.
        preferred: 항목의 id나 이름과, 이 글에서 쓸 표기.
        data: 내장 데이터 위에 얹을 자기 YAML 폴더.
    """

    codes: frozenset[str] = frozenset(code for code, (_, on, _) in CODES.items() if on)
    preferred: Mapping[str, str] = field(default_factory=dict)
    data: str | None = None

    def changed(self, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> Settings:
        """코드를 더 켜거나 끈 설정.

        Args:
            select: 켤 코드. 앞 글자만 적으면 그 갈래 모두다('F'). 처음부터 켜진 것에 더한다.
            ignore: 끌 코드.

        Raises:
            SettingsError: 없는 코드일 때.

        Example:
            >>> sorted(Settings().changed(ignore=["F", "T05"]).codes)
            ['T01', 'T02', 'T03']
        """
        codes = (self.codes | _expanded(select)) - _expanded(ignore)
        return Settings(codes, self.preferred, self.data)


def _expanded(codes: Iterable[str]) -> frozenset[str]:
    found: set[str] = set()
    for code in codes:
        hits = [one for one in CODES if one.startswith(code.strip().upper())] if code.strip() else []
        if not hits:
            message = f"'{code}'은(는) 없는 코드입니다. {', '.join(CODES)} 가운데서 고릅니다."
            raise SettingsError(message)
        found.update(hits)
    return frozenset(found)


def settings_of(table: Mapping[str, Any], where: str) -> Settings:
    """설정 표를 읽는다.

    Args:
        table: `select`, `ignore`, `preferred`, `data`가 든 표.
        where: 오류에 적을 자리.

    Raises:
        SettingsError: 모르는 열쇠이거나 꼴이 맞지 않을 때.
    """
    for key in table:
        if key not in _KEYS:
            message = f"{where}: '{key}'은(는) 없는 설정입니다. {', '.join(_KEYS)} 가운데서 고릅니다."
            raise SettingsError(message)
    preferred = table.get("preferred") or {}
    lists = [table.get("select") or [], table.get("ignore") or []]
    if not isinstance(preferred, Mapping) or not all(isinstance(one, list) for one in lists):
        message = f"{where}: select와 ignore는 목록, preferred는 '항목: 표기'의 표로 적습니다."
        raise SettingsError(message)
    data = table.get("data")
    try:
        base = Settings(
            preferred={str(key): str(value) for key, value in preferred.items()}, data=data and str(data)
        )
        return base.changed(*lists)
    except SettingsError as error:
        message = f"{where}: {error}"
        raise SettingsError(message) from None
