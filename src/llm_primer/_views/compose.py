"""항목의 카드를 글로 짓는다: 무엇을 어떤 차례로 보일지가 여기에 있다."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llm_primer._views import labels
from llm_primer._views.composer import Composer
from llm_primer._views.document import Block, Document, Pairs, Para, Reference, Section

if TYPE_CHECKING:
    from llm_primer._entries import AnyEntry

_RELATIONS = (
    "prerequisites",
    "broader",
    "narrower",
    "contrast",
    "techniques",
    "abilities",
    "derived",
    "related",
    "used_by",
    "unlocks",
)


class _Card(Composer):
    """카드 한 장을 짓는다."""

    def document(self) -> Document:
        """카드의 글."""
        entry = self.entry
        sections = [
            *self._plain(),
            *self._facts(),
            *self._pitfalls(),
            *self._names(),
            *self._around(),
            *self._sources(),
        ]
        return Document(
            title=entry.ko,
            english=entry.en if entry.en != entry.ko else "",
            badges=self._badges(),
            lead=entry.definition,
            sections=tuple(sections),
            footer=self._footer(),
        )

    def _badges(self) -> tuple[str, ...]:
        entry = self.entry
        kind = labels.KIND[entry.form if entry.kind == "benchmark" else entry.kind]
        parts = [kind]
        if entry.kind == "term":
            parts.append(labels.CATEGORY[entry.category])
        parts.append(entry.level)
        return tuple(parts)

    def _plain(self) -> list[Section]:
        entry = self.entry
        found: list[Section] = []
        if entry.plain:
            found.append(Section("쉽게 말하면", (Para(self.prose(entry.plain)),)))
        if entry.analogy:
            rows = (
                ("비유", self.prose(entry.analogy.text)),
                ("비유의 한계", self.prose(entry.analogy.limit)),
            )
            found.append(Section("비유", (Pairs(rows),)))
        if entry.kind == "term" and (entry.formula or entry.example):
            extras = tuple(
                (name, self.prose(text))
                for name, text in (("식", entry.formula), ("예", entry.example))
                if text
            )
            found.append(Section("식과 예", (Pairs(extras),)))
        return found

    def _names(self) -> list[Section]:
        entry = self.entry
        blocks: list[Block] = []
        if entry.reading:
            blocks.append(Para(f"읽는 법: {entry.reading}"))
        if len(entry.names) > 1:
            blocks.append(Pairs(tuple(_grouped_names(entry))))
        if entry.covers:
            blocks.append(Para("여기서 함께 다루는 말: " + " · ".join(entry.covers), "quiet"))
        if entry.naming:
            blocks.append(Para(self.prose(entry.naming), "quiet"))
        return [Section("이름", tuple(blocks))] if blocks else []

    def _facts(self) -> list[Section]:
        if self.entry.kind == "model":
            from llm_primer._views.model_card import model_sections

            return model_sections(self, self.entry)
        if self.entry.kind == "benchmark":
            from llm_primer._views.benchmark_card import benchmark_sections

            return benchmark_sections(self, self.entry)
        return []

    def _pitfalls(self) -> list[Section]:
        entry, found = self.entry, []
        for pair in entry.confusions:
            rows = (("차이", self.prose(pair.difference)), ("가르는 질문", self.prose(pair.test)))
            found.append((Para(f"{self.label(pair.with_)} ({pair.with_})", "strong"), Pairs(rows)))
        sections = (
            [Section("헷갈리는 말", tuple(block for blocks in found for block in blocks))] if found else []
        )
        if entry.misconceptions:
            pairs = tuple(
                Pairs((("잘못", self.prose(one.myth)), ("바름", self.prose(one.correction))))
                for one in entry.misconceptions
            )
            sections.append(Section("흔한 오해", pairs))
        return sections

    def _around(self) -> list[Section]:
        """이어 볼 항목들. 한 항목은 가장 먼저 나온 관계에만 적는다."""
        shown: set[str] = set()
        blocks = []
        for relation in _RELATIONS:
            ids = [one for one in getattr(self.entry, relation, ()) if one not in shown]
            shown.update(ids)
            if ids:
                blocks.append(self.links(ids, labels.RELATION[relation]))
        return [Section("이어 볼 것", tuple(blocks))] if blocks else []

    def _sources(self) -> list[Section]:
        items = []
        for key, number in self.numbers.items():
            source = self.entry.bibliography[key]
            who = (
                f"{', '.join(source.authors[:2])}{' 외' if len(source.authors) > 2 else ''}. "
                if source.authors
                else ""
            )
            when = f" ({source.date})" if source.date else ""
            read = labels.READ[source.read] + (f", {source.via}에서" if source.via else "")
            items.append(
                Reference(number, f"{who}{source.title}{when}. {source.grade}등급, {read}.", source.url)
            )
        return [Section("출처", tuple(items))] if items else []

    def _footer(self) -> tuple[str, ...]:
        entry, lines = self.entry, []
        if entry.reviewed and entry.review:
            lines.append(f"검토함: {entry.review.date}, 글쓴이가 아닌 사람이 출처와 대조해 읽었습니다.")
        else:
            status = "checked" if entry.status == "reviewed" else entry.status
            lines.append(f"{labels.STATUS[status]}: 글쓴이가 아닌 사람의 대조를 아직 거치지 않았습니다.")
        if entry.as_of:
            lines.append(f"값의 기준일: {entry.as_of}")
        if entry.has_article:
            lines.append(f"긴 글: llmprimer read {entry.id}")
        return tuple(lines)


def _grouped_names(entry: AnyEntry) -> list[tuple[str, str]]:
    groups: dict[str, list[str]] = {"권장": [], "허용": [], "비권장": []}
    for name in entry.names:
        status = "비권장" if name.type == "오표기" else name.status
        note = f", {name.note}" if name.note else ""
        groups[status].append(f"{name.text}({name.type}{note})")
    return [(status, " · ".join(names)) for status, names in groups.items() if names]


def compose(entry: AnyEntry) -> Document:
    """항목의 카드를 글로 짓는다."""
    return _Card(entry).document()
