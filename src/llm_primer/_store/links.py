"""카드에 적힌 한쪽 방향의 링크에서 반대 방향을, 카드의 글에서 인용한 출처를 계산한다."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from llm_primer._schema import BenchmarkCard, Card, LearningPath, ModelCard, citations_in
from llm_primer._store.corpus import Corpus

_KEY_FIELDS = frozenset({"source", "sources", "looked_in", "paper", "against"})
_INVERSE = {
    "related": "related",
    "contrast": "contrast",
    "broader": "narrower",
    "prerequisites": "unlocks",
    "techniques": "used_by",
    "abilities": "used_by",
    "lineage": "derived",
    "korean_versions": "related",
    "replaced_by": "related",
    "translation_of": "related",
}
_ALSO_FORWARD = frozenset({"korean_versions", "replaced_by", "translation_of"})

Place = tuple[str | int, ...]


def walk(value: Any, place: Place = ()) -> Iterator[tuple[Place, str]]:
    """덤프한 카드의 모든 글자 값을 자리와 함께 준다."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from walk(one, (*place, key))
    elif isinstance(value, (list, tuple)):
        for index, one in enumerate(value):
            yield from walk(one, (*place, index))


def dump(card: Card | LearningPath) -> dict[str, Any]:
    """기본값을 뺀, 적힌 그대로의 카드."""
    return card.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def is_key_place(place: Place) -> bool:
    """출처 키가 오는 자리인가."""
    names = [step for step in place if isinstance(step, str)]
    return bool(names) and names[-1] in _KEY_FIELDS


def cited_keys(card: Card, article: str | None = None) -> tuple[str, ...]:
    """카드와 긴 글이 드는 출처 키를 나온 차례대로, 한 번씩."""
    found: dict[str, None] = {}
    for place, text in walk(dump(card)):
        if is_key_place(place):
            found[text] = None
        else:
            found.update(dict.fromkeys(one.key for one in citations_in(text)))
    if article:
        found.update(dict.fromkeys(one.key for one in citations_in(article)))
    return tuple(found)


def parts_of(card: Card) -> tuple[Any, ...]:
    """계열의 버전들, 또는 벤치마크의 판들."""
    if isinstance(card, ModelCard):
        return card.versions
    return card.editions if isinstance(card, BenchmarkCard) else ()


def owners_of_parts(corpus: Corpus) -> dict[str, str]:
    """버전과 판의 id에서 그것이 든 항목의 id로."""
    return {part.id: entry_id for entry_id, card in corpus.cards.items() for part in parts_of(card)}


@dataclass(slots=True)
class Computed:
    """항목 하나에 대해 계산한 것."""

    related: tuple[str, ...] = ()
    contrast: tuple[str, ...] = ()
    narrower: tuple[str, ...] = ()
    unlocks: tuple[str, ...] = ()
    used_by: tuple[str, ...] = ()
    derived: tuple[str, ...] = ()
    in_paths: tuple[str, ...] = ()
    board_runs: tuple[dict[str, Any], ...] = ()


def outgoing(card: Card) -> dict[str, tuple[str, ...]]:
    """카드에 적힌 링크를 갈래마다."""
    found = {
        "prerequisites": card.prerequisites,
        "broader": card.broader,
        "related": card.related,
        "contrast": card.contrast,
        "confusions": tuple(one.with_ for one in card.confusions),
    }
    if isinstance(card, ModelCard):
        found["techniques"] = card.techniques
        lineage = [*card.lineage, *(one for version in card.versions for one in version.lineage)]
        found["lineage"] = tuple(one.of for one in lineage)
    if isinstance(card, BenchmarkCard):
        found["abilities"] = card.abilities
        found["korean_versions"] = tuple(one.entry for one in card.korean_versions)
        found["replaced_by"] = card.replaced_by
        found["translation_of"] = (card.translation_of,) if card.translation_of else ()
        found["tasks"] = tuple(task.entry for edition in card.editions for task in edition.tasks)
    return found


def compute(corpus: Corpus) -> dict[str, Computed]:
    """모든 항목의 역방향 링크를 한 번에 계산한다."""
    owner_of, kinds = owners_of_parts(corpus), corpus.kinds
    back: dict[str, dict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
    runs: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for entry_id, card in corpus.cards.items():
        for relation, targets in outgoing(card).items():
            name = _INVERSE.get(relation)
            if name is None:
                continue
            for target in (owner_of.get(one, one) for one in targets):
                if target != entry_id:
                    # 용어의 카드에서 모델과 벤치마크는 함께 볼 것이 아니라 쓰는 것으로 모은다
                    used = relation == "related" and kinds[entry_id] != "term" == kinds.get(target)
                    back[target]["used_by" if used else name][entry_id] = None
                    if relation in _ALSO_FORWARD:
                        back[entry_id]["related"][target] = None
        if isinstance(card, BenchmarkCard):
            _collect_runs(entry_id, card, runs)
    for path_id, path in corpus.paths.items():
        for step in path.steps:
            for target in step.entries:
                back[target]["in_paths"][path_id] = None
    return {
        entry_id: Computed(
            related=tuple(dict.fromkeys((*card.related, *back[entry_id]["related"]))),
            contrast=tuple(dict.fromkeys((*card.contrast, *back[entry_id]["contrast"]))),
            narrower=tuple(back[entry_id]["narrower"]),
            unlocks=tuple(back[entry_id]["unlocks"]),
            used_by=tuple(back[entry_id]["used_by"]),
            derived=tuple(back[entry_id]["derived"]),
            in_paths=tuple(back[entry_id]["in_paths"]),
            board_runs=tuple(runs[entry_id]),
        )
        for entry_id, card in corpus.cards.items()
    }


def _collect_runs(entry_id: str, card: BenchmarkCard, runs: dict[str, list[dict[str, Any]]]) -> None:
    for edition in card.editions:
        for task in edition.tasks:
            runs[task.entry].append(
                {
                    "board": entry_id,
                    "edition": edition.id,
                    "name": edition.name,
                    "shots": task.shots,
                    "metric": task.metric,
                    "since": task.since,
                    "until": task.until,
                    "source": task.source or edition.sources,
                }
            )
