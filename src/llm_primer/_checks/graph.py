"""R06·R07·R08·R17: 링크의 그래프."""

from __future__ import annotations

from collections.abc import Mapping
from graphlib import CycleError, TopologicalSorter

from llm_primer._checks.reporter import Reporter
from llm_primer._store.links import outgoing, owners_of_parts

LEVELS = ("입문", "초급", "중급", "고급")
MAX_DEPTH = 10
_FARTHEST = 3


def check_targets(report: Reporter) -> None:
    """모든 링크의 끝에 항목이나 stub이 있는가."""
    corpus = report.corpus
    owners = owners_of_parts(corpus)
    known = corpus.cards.keys() | owners.keys() | corpus.stubs.keys() | corpus.renamed.keys()
    used: set[str] = set()
    for entry_id, card in report.cards():
        for relation, targets in outgoing(card).items():
            field = (
                "versions" if relation == "lineage" and "lineage" not in card.model_fields_set else relation
            )
            for index, target in enumerate(targets):
                used.add(target)
                if target == entry_id and relation != "lineage":
                    report.entry(
                        "R08", "error", entry_id, f"{relation}이(가) 자기 자신을 가리킨다.", field, index
                    )
                elif target not in known:
                    report.entry(
                        "R08",
                        "error",
                        entry_id,
                        f"{relation}의 '{target}'은(는) 없는 항목이다. id를 고치거나 stubs에 적는다.",
                        field,
                        index,
                    )
    for path_id, path in corpus.paths.items():
        for index, step in enumerate(path.steps):
            used.update(step.entries)
            for target in step.entries:
                if target not in known:
                    report.block(
                        "R08",
                        "error",
                        "paths",
                        path_id,
                        f"걸음의 '{target}'은(는) 없는 항목이다.",
                        "steps",
                        index,
                        "entries",
                    )
    for stub in corpus.stubs:
        if stub in corpus.cards:
            report.block("R08", "error", "stubs", stub, "이미 쓴 항목이다. stubs에서 지운다.")
        elif stub not in used:
            report.block("R08", "error", "stubs", stub, "아무도 가리키지 않는 stub이다. 지운다.")
    for old, new in corpus.renamed.items():
        if new not in corpus.cards:
            report.block("R08", "error", "renamed", old, f"새 id '{new}'이(가) 없다.")
        if old in corpus.cards:
            report.block("R08", "error", "renamed", old, "옛 id가 지금도 쓰이고 있다.")


def _cycle(graph: Mapping[str, tuple[str, ...]]) -> list[str]:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def check_order(report: Reporter) -> None:
    """선수 항목과 상위 항목에 고리가 없고, 선수 항목이 더 어렵지 않은가."""
    cards = report.corpus.cards
    for name, code, label in (("prerequisites", "R07", "선수 항목"), ("broader", "R06", "상위 항목")):
        graph = {one: tuple(t for t in getattr(card, name) if t in cards) for one, card in cards.items()}
        if cycle := _cycle(graph):
            report.entry(code, "error", cycle[0], f"{label}이 맴돈다: {' → '.join(reversed(cycle))}.", name)
            continue
        if name == "prerequisites":
            depths: dict[str, int] = {}
            for one in TopologicalSorter(graph).static_order():
                depths[one] = 1 + max((depths[t] for t in graph[one]), default=0)
                if depths[one] > MAX_DEPTH:
                    report.entry(
                        code,
                        "error",
                        one,
                        f"선수 항목의 사슬이 {depths[one]}겹이다. {MAX_DEPTH}겹까지다.",
                        name,
                    )
    for entry_id, card in report.cards():
        for target in card.prerequisites:
            other = cards.get(target)
            if other and LEVELS.index(other.level) > LEVELS.index(card.level):
                report.entry(
                    "R07",
                    "error",
                    entry_id,
                    f"선수 항목 {target}({other.level})이 이 항목({card.level})보다 어렵다.",
                    "prerequisites",
                )


def check_reach(report: Reporter) -> None:
    """외딴 항목, 배움길에서 닿지 않는 항목, 차례가 어긋난 걸음."""
    corpus = report.corpus
    near: dict[str, set[str]] = {one: set() for one in corpus.cards}
    owners = owners_of_parts(corpus)
    for entry_id, card in report.cards():
        for targets in outgoing(card).values():
            for target in (owners.get(one, one) for one in targets):
                if target in near and target != entry_id:
                    near[entry_id].add(target)
                    near[target].add(entry_id)
    for entry_id, others in near.items():
        if not others:
            report.entry("R17", "warning", entry_id, "아무 항목과도 이어지지 않았다.")
    starts = {target for path in corpus.paths.values() for step in path.steps for target in step.entries}
    starts |= {entry_id for entry_id, card in report.cards() if card.tier == "core"}
    reached, edge = set(starts), set(starts)
    for _ in range(_FARTHEST):
        edge = {other for one in edge for other in near.get(one, ())} - reached
        reached |= edge
    for entry_id in corpus.cards if starts else ():
        if entry_id not in reached and near[entry_id]:
            report.entry(
                "R17",
                "warning",
                entry_id,
                f"어느 배움길이나 핵심 항목에서도 {_FARTHEST}번 안에 닿지 않는다.",
            )
    _check_steps(report)


def _known_before(report: Reporter, path_id: str, seen: frozenset[str] = frozenset()) -> set[str]:
    """먼저 마친 배움길들이 다룬 항목."""
    found: set[str] = set()
    for earlier in report.corpus.paths[path_id].after:
        if earlier in report.corpus.paths and earlier not in seen:
            found.update(one for step in report.corpus.paths[earlier].steps for one in step.entries)
            found |= _known_before(report, earlier, seen | {path_id})
    return found


def _check_steps(report: Reporter) -> None:
    """걸음마다 선수 항목이 앞에 있거나, 먼저 마친 배움길에 있는가."""
    corpus = report.corpus
    for path_id, path in corpus.paths.items():
        for earlier in path.after:
            if earlier not in corpus.paths:
                report.block("R08", "error", "paths", path_id, f"배움길 '{earlier}'이(가) 없다.", "after")
        known = _known_before(report, path_id)
        for index, step in enumerate(path.steps):
            for target in step.entries:
                card = corpus.cards.get(target)
                for missing in (one for one in (card.prerequisites if card else ()) if one not in known):
                    report.block(
                        "R17",
                        "error",
                        "paths",
                        path_id,
                        f"'{target}'의 선수 항목 '{missing}'이(가) 그 앞에 없다. 앞 걸음에 넣거나 after에 배움길을 적는다.",
                        "steps",
                        index,
                    )
                known.add(target)
