"""항목을 엮어 돌려주는 것: 두 항목의 견주기와 배움길."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from llm_primer._shown import Shown

if TYPE_CHECKING:
    from llm_primer._entries import AnyEntry
    from llm_primer._views.document import Document


@dataclass(frozen=True, slots=True)
class Comparison(Shown):
    """두 항목의 차이.

    Attributes:
        a: 첫 항목.
        b: 둘째 항목.
        difference: 무엇이 다른가. 적어 둔 것이 없으면 None.
        test: 둘을 가르는 질문. 적어 둔 것이 없으면 None.
        shared: 둘이 함께 둔 상위 항목의 id.
    """

    a: AnyEntry
    b: AnyEntry
    difference: str | None
    test: str | None
    shared: tuple[str, ...]

    def _document(self) -> Document:
        from llm_primer._views.compose_lists import compose_comparison

        return compose_comparison(self)


@dataclass(frozen=True, slots=True)
class Step:
    """배움길의 한 걸음.

    Attributes:
        title: 걸음의 이름.
        entries: 차례대로 읽을 항목의 id.
        labels: 그 항목들의 한국어 이름.
        minutes: 걸리는 시간(분). 모르면 None.
        activity: 손으로 해 보기.
        question: 다음 걸음으로 넘어가는 질문.
        answer: 그 질문의 답.
    """

    title: str
    entries: tuple[str, ...]
    labels: tuple[str, ...]
    minutes: int | None = None
    activity: str | None = None
    question: str | None = None
    answer: str | None = None


@dataclass(frozen=True, slots=True)
class Path(Shown):
    """차례가 있는 배움길.

    Attributes:
        id: 배움길이나 항목의 id.
        title: 이름.
        description: 마치면 할 수 있는 일.
        steps: 걸음들.
        exit_questions: 마친 뒤 답해 볼 질문.
        curated: 사람이 엮은 길이면 참, 선수 항목에서 계산한 길이면 거짓.
    """

    id: str
    title: str
    description: str
    steps: tuple[Step, ...]
    exit_questions: tuple[str, ...] = ()
    curated: bool = True

    @property
    def minutes(self) -> int:
        """걸음의 시간을 모두 더한 것(분)."""
        return sum(step.minutes or 0 for step in self.steps)

    def __iter__(self) -> Iterator[Step]:
        return iter(self.steps)

    def __len__(self) -> int:
        return len(self.steps)

    def _document(self) -> Document:
        from llm_primer._views.compose_lists import compose_path

        return compose_path(self)
