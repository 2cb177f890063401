"""찾은 결과: 검색 결과 하나와 글 속의 이름 하나."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from llm_primer._entries import AnyEntry
    from llm_primer._finding.match import Match, Reason


@dataclass(frozen=True, slots=True)
class Hit:
    """검색 결과 하나. 항목은 물을 때 읽는다.

    Attributes:
        id: 항목의 id.
        kind: 'term', 'model', 'benchmark'.
        score: 0과 1 사이.
        confident: 묻지 않고 보여도 되는가.
        reason: 어떻게 찾았는가. `str(hit.reason)`은 한국어 문장, `hit.reason.code`는 기계가 읽을 이름이다.
        ambiguous: 다른 뜻도 있는가.
        version: 버전이나 판의 이름으로 찾았으면 그 id.
    """

    id: str
    kind: str
    score: float
    confident: bool
    reason: Reason
    ambiguous: bool
    version: str | None
    _load: Callable[[], AnyEntry] = field(repr=False, compare=False)

    @classmethod
    def of(cls, match: Match, load: Callable[[], AnyEntry]) -> Hit:
        """찾은 결과에 항목을 읽는 방법을 붙인다."""
        return cls(
            match.entry,
            match.kind,
            match.score,
            match.confident,
            match.reason,
            match.ambiguous,
            match.version,
            load,
        )

    @property
    def entry(self) -> AnyEntry:
        """찾은 항목."""
        return self._load()


@dataclass(frozen=True, slots=True)
class Mention:
    """글 속의 이름 하나. 조사는 들어 있지 않다.

    Attributes:
        start: 시작 자리. 받은 글의 파이썬 문자열 번호다.
        end: 끝 자리. `text[start:end]`가 surface다.
        surface: 글에 적힌 그대로.
        candidates: 가리키는 항목의 id. 뜻이 여럿이면 둘 이상이다.
        name: 맞은 이름(데이터에 적힌 표기).
        status: 그 표기의 상태(권장, 허용, 비권장).
    """

    start: int
    end: int
    surface: str
    candidates: tuple[str, ...]
    name: str
    status: str
    _load: Callable[[str], AnyEntry | None] = field(repr=False, compare=False)

    @property
    def id(self) -> str | None:
        """항목의 id. 뜻이 여럿이면 None."""
        return self.candidates[0] if len(self.candidates) == 1 else None

    @property
    def entry(self) -> AnyEntry | None:
        """가리키는 항목. 뜻이 여럿이면 None이고 candidates를 본다."""
        return self._load(self.candidates[0]) if len(self.candidates) == 1 else None
