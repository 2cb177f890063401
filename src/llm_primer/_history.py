"""모델이 나온 차례와 물려받은 갈래. 항목을 받아 사건과 선을 낸다."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from llm_primer._shown import Shown

if TYPE_CHECKING:
    from llm_primer._entries import Model
    from llm_primer._views.document import Document


@dataclass(frozen=True, slots=True)
class Event:
    """버전 하나가 나온 일.

    Attributes:
        date: 날짜. 아는 데까지만 적는다(2023, 2023-03, 2023-03-14).
        event: 무슨 날인가(announced, paper, weights, api ...). 모르면 None.
        model: 계열의 id.
        version: 버전의 id.
        name: 버전의 이름.
        developers: 만든 곳들.
        disputed: 출처끼리 날짜가 어긋나는가.
    """

    date: str
    event: str | None
    model: str
    version: str
    name: str
    developers: tuple[str, ...]
    disputed: bool = False


@dataclass(frozen=True, slots=True)
class Edge:
    """물려받은 선 하나. child가 parent에서 나왔다.

    Attributes:
        child: 나온 쪽의 id.
        child_name: 나온 쪽의 이름.
        parent: 바탕의 id.
        parent_name: 바탕의 이름.
        type: derived_from, continued_pretraining, distilled, merged, architecture_of.
    """

    child: str
    child_name: str
    parent: str
    parent_name: str
    type: str


@dataclass(frozen=True, slots=True)
class Timeline(Shown):
    """나온 차례대로 늘어놓은 버전들.

    Attributes:
        title: 제목.
        events: 이른 것부터.
        as_of: 값을 확인한 날. 가장 이른 것이다.
    """

    title: str
    events: tuple[Event, ...]
    as_of: str | None = None

    def __len__(self) -> int:
        return len(self.events)

    def __iter__(self) -> Iterator[Event]:
        return iter(self.events)

    def to_mermaid(self) -> str:
        """Mermaid의 timeline 글.

        Example:
            >>> event = Event("2023-02-24", "announced", "llama", "llama-1", "LLaMA", ("Meta",))
            >>> print(Timeline("라마", (event,)).to_mermaid())
            timeline
                title 라마
                2023-02 : LLaMA
        """
        months: dict[str, list[str]] = {}
        for one in self.events:
            months.setdefault(one.date[:7], []).append(_plain(one.name))
        lines = [f"    {month} : {' : '.join(names)}" for month, names in months.items()]
        return "\n".join(["timeline", f"    title {_plain(self.title)}", *lines])

    def _document(self) -> Document:
        from llm_primer._views.compose_lists import compose_timeline

        return compose_timeline(self)

    def to_markdown(self) -> str:
        """Mermaid 그림이 든 Markdown."""
        return f"```mermaid\n{self.to_mermaid()}\n```\n"


@dataclass(frozen=True, slots=True)
class Lineage(Shown):
    """한 계열의 위와 아래로 이어진 선들.

    Attributes:
        model: 계열의 id.
        title: 계열의 이름.
        edges: 선들. 바탕이 먼저다.
    """

    model: str
    title: str
    edges: tuple[Edge, ...]

    def __len__(self) -> int:
        return len(self.edges)

    def to_mermaid(self) -> str:
        """Mermaid의 graph 글. 바탕에서 나온 쪽으로 화살표를 긋는다."""
        names = {one.parent: one.parent_name for one in self.edges}
        names |= {one.child: one.child_name for one in self.edges}
        number = {key: f"n{place}" for place, key in enumerate(names)}
        lines = [f'    {number[key]}["{_plain(name)}"]' for key, name in names.items()]
        lines += [
            f"    {number[one.parent]} -->|{_TYPES[one.type]}| {number[one.child]}" for one in self.edges
        ]
        return "\n".join(["graph TD", *lines])

    def _document(self) -> Document:
        from llm_primer._views.compose_lists import compose_lineage

        return compose_lineage(self)

    def to_markdown(self) -> str:
        """Mermaid 그림이 든 Markdown."""
        return f"```mermaid\n{self.to_mermaid()}\n```\n"


_TYPES = {
    "derived_from": "바탕",
    "continued_pretraining": "계속 사전 학습",
    "distilled": "증류",
    "merged": "병합",
    "architecture_of": "구조",
}


def _plain(text: str) -> str:
    """Mermaid에서 뜻이 있는 글자를 뺀 글."""
    return re.sub(r"[\"\[\]{}|<>;#:]", " ", text).strip()


def events_of(models: Iterable[Model]) -> list[Event]:
    """버전이 나온 일들을 이른 것부터. 날짜를 모르는 버전은 빠진다."""
    found = [
        Event(
            dates[0],
            version.released.event,
            model.id,
            version.id,
            version.name,
            tuple(one.ko or one.name for one in model.developers),
            bool(version.released.disputed),
        )
        for model in models
        for version in model.versions
        if (dates := sorted(version.released.all_values()))
    ]
    return sorted(found, key=lambda one: (one.date, one.name))


def edges_of(models: Iterable[Model]) -> list[Edge]:
    """모든 계열의 물려받은 선들."""
    models = list(models)
    names = {model.id: model.ko for model in models}
    names |= {version.id: version.name for model in models for version in model.versions}
    return [
        Edge(child, names[child], edge.of, names.get(edge.of, edge.of), edge.type)
        for model in models
        for child, lineage in ((model.id, model.lineage), *((one.id, one.lineage) for one in model.versions))
        for edge in lineage
    ]


def connected(edges: Iterable[Edge], starts: set[str], owner: dict[str, str]) -> list[Edge]:
    """시작하는 계열에서 위로 바탕을, 아래로 나온 것을 따라간 선들.

    Args:
        edges: 모든 선.
        starts: 시작하는 id들(계열과 그 버전).
        owner: 버전의 id와 그 계열의 id.
    """
    edges = list(edges)
    kept: dict[Edge, None] = {}
    for upward in (True, False):
        reached, waiting = set(starts), list(starts)
        while waiting:
            at = waiting.pop()
            for edge in edges:
                here, there = (edge.child, edge.parent) if upward else (edge.parent, edge.child)
                if here == at or owner.get(here) == at:
                    kept.setdefault(edge)
                    if there not in reached:
                        reached.add(there)
                        waiting.append(there)
    return sorted(kept, key=edges.index)
