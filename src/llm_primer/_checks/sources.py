"""R10·R18·R31: 출처와 인용."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from llm_primer._checks.reporter import Reporter
from llm_primer._schema import BenchmarkCard, Card, Fact, ModelCard, TermCard, citations_in
from llm_primer._store.links import cited_keys, dump, is_key_place, walk

Place = tuple[str | int, ...]
_SENTENCE = re.compile(r"[^.?!]*\d[^.?!\[]*\[@[^\]]*\]")
_NUMBER = re.compile(r"\d")
_ARXIV_VERSION = re.compile(r"v\d+$")


def check_citations(report: Reporter) -> None:
    """인용한 키가 모두 있고, 적어 둔 출처가 모두 쓰이는가."""
    corpus = report.corpus
    used: set[str] = set()
    for entry_id, card in report.cards():
        for place, text in walk(dump(card)):
            keys = [text] if is_key_place(place) else [one.key for one in citations_in(text)]
            used.update(keys)
            for key in keys:
                if key not in corpus.sources:
                    report.entry("R10", "error", entry_id, f"출처 키 '{key}'이(가) sources에 없다.", *place)
            if not is_key_place(place) and "[@" in text:
                broken = re.search(r"\[@[^\]]*$|\[@\s*\]", text)
                if broken:
                    report.entry("R10", "error", entry_id, "인용 괄호가 닫히지 않았거나 비었다.", *place)
        if not cited_keys(card, corpus.articles.get(entry_id)):
            report.entry("R10", "error", entry_id, "출처가 하나도 없다.")
    for entry_id, article in corpus.articles.items():
        for one in citations_in(article):
            used.add(one.key)
            if one.key not in corpus.sources:
                line = article.count("\n", 0, one.start) + 1
                report.article("R10", "error", entry_id, f"출처 키 '{one.key}'이(가) sources에 없다.", line)
        if entry_id not in corpus.cards:
            report.article(
                "R08", "error", entry_id, "이 긴 글의 항목이 없다. 파일 이름은 용어의 id여야 한다."
            )
    used |= _cited_in_paths(report)
    for key in corpus.sources:
        if key not in used:
            report.block("R10", "warning", "sources", key, "아무도 인용하지 않는 출처다. 지우거나 인용한다.")
    _check_duplicates(report)


def _cited_in_paths(report: Reporter) -> set[str]:
    """배움길이 인용한 키. 없는 키면 적는다."""
    used: set[str] = set()
    for path_id, path in report.corpus.paths.items():
        for place, text in walk(dump(path)):
            for one in citations_in(text):
                used.add(one.key)
                if one.key not in report.corpus.sources:
                    report.block(
                        "R10", "error", "paths", path_id, f"출처 키 '{one.key}'이(가) sources에 없다.", *place
                    )
    return used


def _check_duplicates(report: Reporter) -> None:
    same: dict[str, list[str]] = defaultdict(list)
    for key, source in report.corpus.sources.items():
        if source.arxiv:
            same["arXiv " + _ARXIV_VERSION.sub("", source.arxiv)].append(key)
        elif source.doi:
            same[f"DOI {source.doi.lower()}"].append(key)
        else:
            same[f"{source.url.rstrip('/')} ({source.title})"].append(key)
    for what, keys in same.items():
        for key in keys[1:]:
            report.block(
                "R10",
                "error",
                "sources",
                key,
                f"같은 출처({what})가 '{keys[0]}'에도 있다. 키를 하나로 합친다.",
            )


def facts_in(value: Any, place: Place = ()) -> Iterator[tuple[Place, Fact]]:
    """모델 속의 모든 사실을 자리와 함께 준다."""
    if isinstance(value, Fact):
        yield place, value
    elif isinstance(value, BaseModel):
        for name in value.model_fields_set:
            yield from facts_in(getattr(value, name), (*place, name))
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from facts_in(one, (*place, key))
    elif isinstance(value, tuple):
        for index, one in enumerate(value):
            yield from facts_in(one, (*place, index))


def check_facts(report: Reporter) -> None:
    """모델과 벤치마크의 값마다 근거가 있는가."""
    for entry_id, card in report.cards():
        if isinstance(card, TermCard):
            continue
        for place, fact in facts_in(card):
            _check_fact(report, entry_id, card, place, fact)
        if card.as_of is None:
            report.entry("R18", "error", entry_id, "as_of(값들이 맞았던 날)가 없다.")


def _block_sources(card: Card, place: Place) -> tuple[str, ...]:
    block: Any = card
    if place[0] in {"versions", "editions"} and len(place) > 1 and isinstance(place[1], int):
        block = getattr(card, str(place[0]))[place[1]]
    found: tuple[str, ...] = block.sources
    return found


def _check_fact(report: Reporter, entry_id: str, card: Card, place: Place, fact: Fact) -> None:
    name = ".".join(str(step) for step in place)
    if fact.state == "unknown":
        if not fact.looked_in:
            report.entry(
                "R18", "error", entry_id, f"{name}: unknown에는 찾아본 출처(looked_in)를 적는다.", *place
            )
        return
    for one in fact.disputed or (fact,):
        if one.source:
            grades = [report.corpus.sources[key].grade for key in one.source if key in report.corpus.sources]
            if grades and set(grades) == {"C"} and one.numbers() and not fact.disputed:
                report.entry("R18", "error", entry_id, f"{name}: 수의 근거가 C등급 출처뿐이다.", *place)
            continue
        if fact.state == "undisclosed":
            report.entry(
                "R18", "error", entry_id, f"{name}: undisclosed에는 그렇게 밝힌 출처를 적는다.", *place
            )
        elif len(_block_sources(card, place)) != 1:
            report.entry(
                "R18",
                "error",
                entry_id,
                f"{name}: 값의 출처가 없다. source를 적거나, 그 버전(판)의 sources에 하나만 적는다.",
                *place,
            )


def check_locators(report: Reporter) -> None:
    """수가 든 문장의 인용에 자리(절, 표)가 있는가. 근거가 이차 출처뿐인 핵심 항목은 없는가."""
    for entry_id, card in report.cards():
        for place, text in walk(dump(card)):
            if is_key_place(place) or "[@" not in text:
                continue
            for match in _SENTENCE.finditer(text):
                bare = [one for one in citations_in(match.group()) if not one.locator]
                if bare and _NUMBER.search(re.sub(r"\[@[^\]]*\]|[A-Za-z]+[- ]?\d[\w.-]*", "", match.group())):
                    report.entry(
                        "R10",
                        "warning",
                        entry_id,
                        f"수를 든 문장의 인용 '{bare[0].key}'에 자리(절, 표)가 없다.",
                        *place,
                    )
        if card.tier == "core":
            keys = cited_keys(card, report.corpus.articles.get(entry_id))
            grades = {report.corpus.sources[key].grade for key in keys if key in report.corpus.sources}
            if grades and "A" not in grades:
                report.entry("R31", "warning", entry_id, "핵심 항목의 근거가 이차 출처뿐이다.")


def is_fact_card(card: Card) -> bool:
    """사실 표를 가진 항목인가."""
    return isinstance(card, (ModelCard, BenchmarkCard))
