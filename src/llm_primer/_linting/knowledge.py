"""항목들에서 뽑은, 글의 주장과 견줄 사실: 만든 곳, 풀이, 공개 정도, 나온 때, 상태, 크기."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from llm_primer._linting.organizations import Organizations, names_of
from llm_primer._names import name_key
from llm_primer._schema.citations import citations_in

if TYPE_CHECKING:
    from llm_primer._entries import AnyEntry, Benchmark, Model
    from llm_primer._schema.facts import DateFact, Fact
    from llm_primer._schema.model import Version

_ENDED = {"retired", "superseded", "frozen", "updated"}
_WORD = re.compile(r"[a-z0-9]+")
OPEN = frozenset({"open_source", "fully_open"})
DOWNLOADABLE = OPEN | {"open_weights", "restricted_weights"}


@dataclass(slots=True)
class Release:
    """버전이나 판 하나의 사실.

    Attributes:
        openness: 공개 정도들(어긋나면 여럿). 모르면 비어 있다.
        free: 가중치의 이용 허락이 용도를 가리지 않는가.
        dates: 나온 날들(2023, 2023-03, 2023-03-14).
        sizes: 파라미터 수들.
        undisclosed: 만든 곳이 크기를 밝히지 않았는가.
    """

    openness: frozenset[str] = frozenset()
    free: bool = False
    dates: tuple[str, ...] = ()
    sizes: tuple[float, ...] = ()
    undisclosed: bool = False
    openness_sources: tuple[str, ...] = ()
    date_sources: tuple[str, ...] = ()
    size_sources: tuple[str, ...] = ()


@dataclass(slots=True)
class Known:
    """항목 하나에 대해 아는 것."""

    entry: str
    kind: str
    makers: tuple[str, ...] = ()
    maker_label: str = ""
    maker_sources: tuple[str, ...] = ()
    expansions: dict[str, str] = field(default_factory=dict)
    expansion_sources: tuple[str, ...] = ()
    releases: dict[str, Release] = field(default_factory=dict)
    life: str = "unknown"
    life_sources: tuple[str, ...] = ()
    names: tuple[str, ...] = ()

    def about(self, version: str | None) -> list[Release]:
        """그 버전의 사실. 버전을 모르면 모든 버전의 사실."""
        if version in self.releases:
            return [self.releases[version or ""]]
        return list(self.releases.values())


def phrase_key(text: str) -> str:
    """영어 풀이를 견줄 때의 키. 대소문자, 붙임표, 복수형을 가리지 않는다.

    Example:
        >>> phrase_key("Retrieval-Augmented Generation") == phrase_key("retrieval augmented generations")
        True
    """
    words = _WORD.findall(text.lower().replace("pretrain", "pre train").replace("pre-", "pre "))
    return "".join(
        word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
        for word in words
    )


def known_of(entry: AnyEntry) -> Known:
    """항목에서 견줄 사실을 뽑는다."""
    latin = [one for one in entry.names if one.text.isascii() and " " in one.text.replace("-", " ").strip()]
    expansions = {phrase_key(one.text): one.text for one in latin if one.type == "확장"}
    for one in (*latin, *(name for name in entry.names if name.text.isascii())):
        expansions.setdefault(phrase_key(one.text), one.text)
    fact = getattr(entry, "expansion", None)
    sources: tuple[str, ...] = ()
    if fact is not None:
        for text in fact.all_values():
            expansions[phrase_key(text)] = text
        sources = fact.all_sources()
    known = Known(
        entry.id,
        entry.kind,
        expansions=expansions,
        expansion_sources=sources or tuple(key for one in latin for key in one.source),
        names=tuple(one.text for one in entry.names),
    )
    if entry.kind == "model":
        _add_model(known, entry)
    elif entry.kind == "benchmark":
        _add_benchmark(known, entry)
    return known


def _add_model(known: Known, entry: Model) -> None:
    makers = entry.developers
    known.makers = tuple(name_key(text) for one in makers for text in (one.name, one.ko, *one.names) if text)
    known.maker_label = ", ".join(one.ko or one.name for one in makers)
    known.maker_sources = tuple(key for one in makers for key in one.source)
    known.releases = {one.id: _release(one) for one in entry.versions}


def _release(version: Version) -> Release:
    dates = [one for one in (version.released, *version.dates) if one.event not in _ENDED]
    weights = version.license.weights if version.license else None
    sizes = version.parameters
    return Release(
        frozenset(version.openness.all_values()),
        _is_free(weights),
        tuple(text for one in dates for text in one.all_values()),
        sizes.all_numbers(),
        sizes.state == "undisclosed",
        version.openness.all_sources() or version.sources,
        _date_sources(dates) or version.sources,
        sizes.all_sources() or version.sources,
    )


def _date_sources(dates: Iterable[DateFact]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for one in dates for key in one.all_sources()))


def _is_free(weights: Fact | None) -> bool:
    from llm_primer._schema.licenses import license_kind

    return weights is not None and any(license_kind(one) == "open" for one in weights.all_values())


def _add_benchmark(known: Known, entry: Benchmark) -> None:
    known.makers = tuple(name_key(name) for one in entry.developer for name in names_of(one))
    known.maker_label = ", ".join(entry.developer)
    known.maker_sources = (entry.paper,) if entry.paper else entry.sources[:1]
    known.life = entry.life
    if entry.life == "unknown" and entry.editions and all(one.life == "retired" for one in entry.editions):
        known.life = "retired"
    known.life_sources = tuple(one.key for one in citations_in(entry.life_note or ""))
    known.releases[entry.id] = _opening(entry.released)
    known.releases.update((one.id, _opening(one.opened)) for one in entry.editions)


def _opening(date: DateFact | None) -> Release:
    """나온 때만 있는 사실."""
    return Release(dates=date.all_values(), date_sources=_date_sources([date])) if date else Release()


def organizations_of(entries: Iterable[AnyEntry]) -> Organizations:
    """항목들을 만든 곳들."""
    records: list[tuple[str, ...]] = []
    for entry in entries:
        if entry.kind == "model":
            records += [
                tuple(filter(None, (one.name, one.ko or one.name, *one.names))) for one in entry.developers
            ]
        elif entry.kind == "benchmark":
            records += [names_of(one) for one in entry.developer]
    return Organizations(records)
