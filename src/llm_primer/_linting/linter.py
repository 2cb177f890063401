"""글 하나를 검사한다: 이름을 찾고, 문장마다 주장을 데이터와 견주고, 무시 주석을 뺀다."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from llm_primer._linking.mask import masked
from llm_primer._linking.view import view_of
from llm_primer._linting.expansions import wrong_expansions
from llm_primer._linting.facts import Subject, wrong_facts
from llm_primer._linting.findings import Finding, Lines, SourceNote
from llm_primer._linting.grammar import PRONOUN, REFUTED
from llm_primer._linting.ignores import Ignores
from llm_primer._linting.knowledge import Known, known_of, organizations_of
from llm_primer._linting.myths import Myths
from llm_primer._linting.organizations import Organizations
from llm_primer._linting.sentences import sentences
from llm_primer._linting.settings import Settings
from llm_primer._linting.skeleton import Piece, dates_in
from llm_primer._linting.terms import term_findings
from llm_primer._names import name_key
from llm_primer._schema.citations import citations_in, strip_citations

if TYPE_CHECKING:
    from llm_primer._entries import AnyEntry
    from llm_primer._hits import Mention
    from llm_primer._schema import Source
    from llm_primer._store.rows import NameRow

#: 가리키는 말이 미치는 거리(글자).
_BACK = 120
#: 한 문장에서 보는 자리의 수. 그보다 많으면 표나 목록을 잘못 이은 글이라 보지 않는다.
_MOST = 200
_FACTS = frozenset({"F01", "F03", "F04", "F05", "F07"})


class Linter:
    """글을 검사한다.

    Args:
        rows: 모든 이름.
        makers: 만든 곳이 있는 항목들(모델과 벤치마크).
        entry: id로 항목을 주는 함수.
        source: 출처 키로 출처를 주는 함수.
        myths: (항목의 id, 오해, 글에서 본 말, 바로잡는 글)의 목록.
    """

    def __init__(
        self,
        rows: Iterable[NameRow],
        makers: Callable[[], Iterable[AnyEntry]],
        entry: Callable[[str], AnyEntry | None],
        source: Callable[[str], Source | None],
        myths: Callable[[], Iterable[tuple[str, str, str | None, str]]],
    ) -> None:
        self._rows = list(rows)
        self._makers = makers
        self._entry = entry
        self._source = source
        self._read_myths = myths
        self._known: dict[str, Known | None] = {}

    @cached_property
    def _organizations(self) -> Organizations:
        return organizations_of(self._makers())

    @cached_property
    def _versions(self) -> dict[tuple[str, str], str]:
        return {(row.key, row.entry): row.version for row in self._rows if row.version}

    @cached_property
    def _keys(self) -> frozenset[str]:
        return frozenset(row.key for row in self._rows)

    def _is_name(self, phrase: str) -> bool:
        return name_key(phrase) in self._keys or phrase in self._organizations

    @cached_property
    def _myths(self) -> Myths:
        return Myths(self._read_myths())

    def _about(self, entry_id: str) -> Known | None:
        if entry_id not in self._known:
            entry = self._entry(entry_id)
            self._known[entry_id] = known_of(entry) if entry else None
        return self._known[entry_id]

    def lint(
        self,
        text: str,
        format: str,  # noqa: A002
        mentions: Sequence[tuple[Mention, bool]],
        settings: Settings,
    ) -> list[Finding]:
        """글 하나에서 찾은 것들. 앞에서부터, 줄과 칸을 붙여 돌려준다.

        Args:
            text: 글.
            format: 'text', 'markdown', 'html'.
            mentions: 글 속의 모든 이름과, 둘레까지 맞아 이을 만한지. 표기는 이을 만한 것만 보고, 사실을 말하는 문장은 꼴이
                뚜렷하므로 모두 본다.
            settings: 켠 코드와 쓸 표기.
        """
        bare = masked(text, format)
        every = [one for one, _ in mentions]
        fitting = [one for one, fits in mentions if fits]
        found = list(term_findings(text, fitting, self._preferred(settings), settings.codes))
        if settings.codes & _FACTS:
            found += self._facts(bare, every)
        if "F02" in settings.codes:
            found += self._expansions(text, every)
        if "F06" in settings.codes:
            found += self._misconceptions(bare)
        if "T06" in settings.codes:
            found += _odours(bare)
        lines, ignores = Lines(text), Ignores(text)
        placed = []
        for one in sorted(dict.fromkeys(found), key=lambda one: (one.start, one.end, one.code)):
            line, column = lines.place(one.start)
            if one.code in settings.codes and not ignores.covers(line, one.code):
                placed.append(replace(one, line=line, column=column))
        return _without_echoes(placed)

    def _preferred(self, settings: Settings) -> dict[str, str]:
        chosen = {}
        for name, form in settings.preferred.items():
            owners = {row.entry for row in self._rows if row.key == name_key(name)} or {name}
            chosen.update(dict.fromkeys(owners, form))
        return chosen

    def _notes(self, keys: Iterable[str]) -> tuple[SourceNote, ...]:
        found = []
        for key in dict.fromkeys(keys):
            source = self._source(key)
            if source:
                found.append(SourceNote(key, source.title, source.url))
        return tuple(found)

    def _facts(self, bare: str, mentions: Sequence[Mention]) -> Iterator[Finding]:
        view = view_of(bare)
        pieces = [
            Piece(view.viewed(mention.start), view.viewed(mention.end), "entity", subject)
            for mention in mentions
            if (subject := self._subject(mention))
        ]
        if not pieces:
            return
        pieces += [Piece(start, end, "org", key) for start, end, key in self._organizations.find(view.text)]
        pieces += dates_in(view.text)
        pieces += _pronouns(view.text, pieces)
        pieces.sort(key=lambda one: one.start)
        starts = [one.start for one in pieces]
        for sentence in sentences(view.text):
            inside = [
                one
                for one in pieces[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
                if one.end <= sentence.end
            ]
            spoken_of = any(one.kind == "entity" for one in inside)
            if len(inside) > _MOST or not spoken_of or REFUTED.match(view.text, sentence.end):
                continue
            for wrong in wrong_facts(view.text, sentence, inside, self._organizations):
                start, end = view.original(wrong.start), view.original(wrong.end)
                yield Finding(
                    wrong.code, start, end, wrong.message, None, wrong.entry, self._notes(wrong.sources)
                )

    def _subject(self, mention: Mention) -> Subject | None:
        found = [known for one in mention.candidates if (known := self._about(one)) and known.kind != "term"]
        if len(found) != 1:
            return None
        version = self._versions.get((name_key(mention.name), found[0].entry))
        return Subject(found[0], version, mention.surface)

    def _expansions(self, text: str, mentions: Sequence[Mention]) -> Iterator[Finding]:
        for mention in mentions:
            known = self._about(mention.id) if mention.id else None
            if known is None:
                continue
            for one in wrong_expansions(text, mention.start, mention.end, known, self._is_name):
                message = f"'{mention.surface}'의 풀이는 '{one.right}'입니다."
                yield Finding(
                    "F02",
                    one.start,
                    one.end,
                    message,
                    one.right,
                    known.entry,
                    self._notes(known.expansion_sources[:2]),
                )

    def _misconceptions(self, bare: str) -> Iterator[Finding]:
        for sentence in sentences(bare):
            for myth in self._myths.said_in(bare[sentence.start : sentence.end]):
                keys = [one.key for one in citations_in(myth.correction)]
                message = f"흔한 오해입니다. {strip_citations(myth.correction)}"
                yield Finding(
                    "F06", sentence.start, sentence.end, message, None, myth.entry, self._notes(keys)
                )


def _odours(bare: str) -> Iterator[Finding]:
    """번역투와 맞춤법. 우리가 항목을 쓸 때 보는 것과 같은 규칙이다."""
    from llm_primer._checks.korean import lint_text

    for sentence in sentences(bare):
        for code, message in lint_text(bare[sentence.start : sentence.end]):
            if code in {"K02", "K04", "K05"}:
                yield Finding("T06", sentence.start, sentence.end, message)


def _without_echoes(found: list[Finding]) -> list[Finding]:
    """같은 항목의 같은 대목을 사실로 짚었으면 그것을 감싸는 오해는 되풀이하지 않는다."""
    facts = [
        (one.start, one.end, one.entry) for one in found if one.code in {"F01", "F02", "F04", "F05", "F07"}
    ]
    return [
        one
        for one in found
        if one.code != "F06"
        or not any(
            entry == one.entry and one.start <= start and end <= one.end for start, end, entry in facts
        )
    ]


def _pronouns(text: str, pieces: list[Piece]) -> Iterator[Piece]:
    """'이 모델'처럼 앞의 항목 하나를 가리키는 말. 앞 두 문장에 항목이 하나뿐일 때만 안다."""
    entities = sorted((one for one in pieces if one.kind == "entity"), key=lambda one: one.start)
    starts = [one.start for one in entities]
    for match in PRONOUN.finditer(text):
        last = bisect_left(starts, match.start())
        first = bisect_left(starts, max(0, match.start() - _BACK))
        near = [one for one in entities[first:last] if "\n\n" not in text[one.end : match.start()]]
        kind = "model" if any(word in match.group() for word in ("모델", "계열", "챗봇")) else "benchmark"
        subjects = [
            one.value for one in near if isinstance(one.value, Subject) and one.value.known.kind == kind
        ]
        if len({one.known.entry for one in subjects}) == 1:
            yield Piece(match.start(), match.end(), "entity", subjects[-1])
