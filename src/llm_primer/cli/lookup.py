"""이름 하나를 찾아 보이기: 카드, 여러 뜻, 못 찾음."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llm_primer._finding import AS_WRITTEN
from llm_primer.cli.output import FOUND, MISSING, Output

if TYPE_CHECKING:
    from llm_primer._entries import AnyEntry
    from llm_primer._glossary import Glossary
    from llm_primer._hits import Hit

_KIND_KO = {"term": "용어", "model": "모델", "benchmark": "벤치마크"}


def stdin_names() -> Iterator[str]:
    """표준 입력의 이름들. 한 줄에 하나씩이다."""
    for line in sys.stdin:
        if name := line.strip().lstrip("﻿"):
            yield name


def show_name(glossary: Glossary, kind: str | None, command: str | None, query: str, out: Output) -> int:
    """이름을 찾아 카드를 보인다.

    Args:
        glossary: 용어집.
        kind: 종류. None이면 모든 종류.
        command: 명령의 이름. 그 뒤의 말이 이름이 아니면 명령까지 이어 한 이름으로 본다.
        query: 찾는 말.
        out: 내보내는 꼴.

    Returns:
        종료 코드.
    """
    hits = glossary.senses(query, kind)
    if not hits and command:
        whole = glossary.senses(f"{command} {query}")
        if whole:
            query, hits = f"{command} {query}", whole
    hits = hits or _sure(glossary, query, kind)
    if not hits:
        return _missing(glossary, kind, query, out)
    if hits[0].reason.code == "compare" and len(hits) > 1:
        from llm_primer.cli.pairs import show_pair

        out.note(f"'{query}' → {hits[0].reason}")
        return show_pair(glossary.compare(hits[0].entry, hits[1].entry), out)
    if len(hits) > 1:
        return _senses(query, hits, out)
    _show(hits[0], query, out)
    return FOUND


def _sure(glossary: Glossary, query: str, kind: str | None) -> list[Hit]:
    """추측 없이 찾은 것. 없으면 묻지 않고 보여도 되는 검색 결과 하나."""
    hits = glossary.senses(query, kind)
    if hits or glossary.senses(query):
        return hits
    found = [hit for hit in glossary.search(query, limit=5, kind=kind) if hit.confident]
    if found and found[0].reason.code == "compare":
        return found[:2]
    return found[:1] if found and not found[0].ambiguous else [hit for hit in found if hit.ambiguous]


def _show(hit: Hit, query: str, out: Output) -> None:
    entry = hit.entry
    if out.json:
        from llm_primer._views.json import found_json

        out.value(found_json(query, hit, entry))
        return
    asked_by_another_name = hit.reason.code == "question" and hit.reason.read_as not in {entry.ko, entry.en}
    if hit.reason.code not in AS_WRITTEN or asked_by_another_name:
        out.note(f"'{query}' → {hit.reason}")
    if advice := _advice(hit, entry):
        out.note(advice)
    from llm_primer._views.compose import compose

    out.document(compose(entry))


def _advice(hit: Hit, entry: AnyEntry) -> str | None:
    """권하지 않는 표기로 찾았으면 권하는 표기와 까닭. 함께 다루는 말로 찾았으면 그렇다는 말."""
    if hit.reason.read_as in entry.covers:
        return f"'{hit.reason.read_as}': 따로 항목을 두지 않고 '{entry.ko}' 항목에서 함께 다룹니다."
    name = next((one for one in entry.names if one.text == hit.reason.read_as), None)
    if name is None or (name.status != "비권장" and name.type != "오표기"):
        return None
    from llm_primer._names import attach

    why = f" {name.note}." if name.note else ""
    right = attach(f"'{entry.ko}'", "으로/로", reading=entry.reading or entry.ko)
    return f"'{name.text}': 권하지 않는 표기입니다.{why.replace('..', '.')} {right} 적습니다."


def _senses(query: str, hits: list[Hit], out: Output) -> int:
    if out.json:
        from llm_primer._views.json import ambiguous_json

        out.value(ambiguous_json(query, hits))
        return FOUND
    from llm_primer._views.compose_lists import compose_senses

    out.document(compose_senses(query, [hit.entry for hit in hits]))
    return FOUND


def _missing(glossary: Glossary, kind: str | None, query: str, out: Output) -> int:
    others = [hit for hit in glossary.senses(query) if hit.kind != kind] if kind else []
    suggestions = [hit.reason.read_as for hit in others] or glossary.suggest(query, kind)
    if out.json:
        from llm_primer._views.json import missing_json

        body = missing_json(query, suggestions)
        if others:
            body["actual"] = {"kind": others[0].kind, "id": others[0].id}
        out.value(body)
    if others:
        from llm_primer._names import attach

        subject = attach(f"'{query}'", "은/는", reading=query)
        what, other = attach(_KIND_KO[kind or "term"], "이/가"), others[0]
        out.note(f"{subject} {what} 아니라 {_KIND_KO[other.kind]}입니다. llmprimer {other.kind} {query}")
        return MISSING
    out.note(f"'{query}' 항목을 찾지 못했습니다.")
    if suggestions:
        out.note("혹시: " + ", ".join(suggestions))
    else:
        out.note("llmprimer list로 목록을 볼 수 있습니다.")
    return MISSING


def choose(glossary: Glossary, query: str, out: Output) -> Hit | int:
    """이름 하나를 고른다. 여럿이거나 없으면 그것을 보이고 종료 코드를 준다."""
    hits = _sure(glossary, query, None)
    if not hits:
        return _missing(glossary, None, query, out)
    if len(hits) > 1:
        return _senses(query, hits, out)
    return hits[0]


def show_search(glossary: Glossary, query: str, kind: str | None, limit: int, out: Output) -> int:
    """검색 결과를 보인다."""
    hits = glossary.search(query, limit=limit, kind=kind)
    if out.json:
        from llm_primer._views.json import hits_json

        out.value(hits_json(query, hits))
        return FOUND if hits else MISSING
    if not hits:
        out.note(f"'{query}'에 맞는 항목이 없습니다.")
        return MISSING
    from llm_primer._views.compose_lists import compose_hits

    out.document(compose_hits(query, hits))
    return FOUND
