"""이름 찾기의 사다리. `resolve`는 추측하지 않고, `search`는 확실한 길부터 고쳐 읽어 본다."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from llm_primer._finding.match import How, Match, Reason, Resolution
from llm_primer._names import name_key, to_jamo
from llm_primer._store.rows import NameRow

if TYPE_CHECKING:
    from llm_primer._finding.index import NameIndex
    from llm_primer._finding.repairs import Guess

_ROLES = {"head": 0, "name": 1, "sound": 2, "version": 3, "topic": 4, "id": 5}
_SCORES: dict[How, float] = {
    "exact": 1.0,
    "plural": 0.98,
    "parentheses": 0.97,
    "particle": 0.96,
    "question": 0.95,
    "edition": 0.94,
}
_COMPARE, _HALF, _SENTENCE, _MENTION = 0.93, 0.9, 0.86, 0.7
_MOST_CORES = 8
_MOST_OF_IT = 0.6
MAX_QUERY = 400


class NameSource(Protocol):
    """이름표. 같은 키의 이름들과 모든 이름, 글로 찾은 항목을 준다."""

    def exact(self, key: str) -> list[NameRow]: ...

    @property
    def names(self) -> Sequence[NameRow]: ...

    def by_text(self, query: str, limit: int) -> list[tuple[str, str, float]]: ...


class Finder:
    """이름으로 항목을 찾는다.

    Args:
        source: 이름표.
    """

    def __init__(self, source: NameSource) -> None:
        self._source = source

    @cached_property
    def index(self) -> NameIndex:
        """비슷한 이름을 찾는 색인. 처음 물을 때 만든다."""
        from llm_primer._finding.index import NameIndex

        return NameIndex(self._source.names)

    def _rows(self, text: str) -> list[NameRow]:
        key = name_key(text)
        return self._source.exact(key) if key else []

    def resolve(self, query: str) -> Resolution | None:
        """추측 없이 찾는다.

        Args:
            query: 찾는 말. 띄어쓰기, 대소문자, 조사, 묻는 말, 괄호 풀이, 크기 꼬리가 붙어 있어도 된다.

        Returns:
            찾은 결과. 없으면 None.
        """
        query = query[:MAX_QUERY]
        rows = self._rows(query)
        if rows:
            return self._resolution("exact", rows)
        from llm_primer._finding.everyday import is_everyday
        from llm_primer._finding.readings import clear_tail, edition_readings, inside_and_outside, readings

        tried = []
        for how, text in readings(query):
            if rows := self._rows(text):
                tail = query.strip()[len(text) :] if how == "particle" else ""
                sure = not tail or clear_tail(text, tail)
                plain = how == "exact" or not (
                    is_everyday(query) or (how in {"plural", "particle"} and is_everyday(text))
                )
                return self._resolution(how, rows, sure=sure and plain)
            tried.append(text)
        if pair := inside_and_outside(query):
            outside, inside = (self.resolve(one) for one in pair)
            if outside and inside:
                shared = {match.entry for match in outside.matches} & {
                    match.entry for match in inside.matches
                }
                kept = [match for match in outside.matches if match.entry in shared]
                if kept:
                    return self._again("parentheses", kept)
        for text in dict.fromkeys(tried):
            for bare in edition_readings(text):
                if rows := self._rows(bare):
                    return self._resolution("edition", rows)
        return None

    def _again(self, how: How, matches: Sequence[Match]) -> Resolution:
        found = tuple(
            Match(
                one.entry,
                one.kind,
                _SCORES[how],
                True,
                Reason(how, one.surface),
                len(matches) > 1,
                one.version,
                one.surface,
            )
            for one in matches
        )
        return Resolution(found, found[0].reason)

    def _resolution(self, how: How, rows: list[NameRow], *, sure: bool = True) -> Resolution:
        best: dict[str, NameRow] = {}
        for row in _by_role(rows):
            best.setdefault(row.entry, row)
        ambiguous = len(best) > 1
        matches = tuple(
            Match(
                entry=row.entry,
                kind=row.kind,
                score=_SCORES[how],
                confident=sure and _is_sure(how, row),
                reason=Reason(how, row.text),
                ambiguous=ambiguous,
                version=row.version,
                surface=row.text,
            )
            for row in best.values()
        )
        return Resolution(matches, matches[0].reason)

    def search(self, query: str, limit: int = 10, kind: str | None = None) -> list[Match]:
        """가장 그럴듯한 것부터 찾는다.

        Args:
            query: 찾는 말.
            limit: 몇 개까지.
            kind: 'term', 'model', 'benchmark' 가운데 하나로 좁힌다.

        Returns:
            찾은 것들. 없으면 빈 목록이다.
        """
        query = query[:MAX_QUERY]
        if not name_key(query) or limit < 1:
            return []
        found: dict[str, Match] = {}
        for match in self._climb(query, limit):
            if kind is not None and match.kind != kind:
                continue
            known = found.get(match.entry)
            if known is None or match.score > known.score:
                found[match.entry] = match
        return sorted(found.values(), key=lambda match: -match.score)[:limit]

    def _climb(self, query: str, limit: int) -> Iterator[Match]:
        """사다리를 오른다. 확실한 답이 나오면 더 고쳐 읽지 않고 이름의 일부만 덧붙인다."""
        resolution = self.resolve(query)
        if resolution:
            yield from resolution.matches
        else:
            sure = False
            for matches in self._steps(query):
                ranked = list(matches)
                yield from ranked
                if sure := any(match.confident for match in ranked):
                    break
            if not sure:
                yield from self._texts(query, limit)
        if limit > 1:
            yield from self._parts(query, limit)

    def _steps(self, query: str) -> Iterator[Iterable[Match]]:
        from llm_primer._finding import repairs

        cores = self._cores(query)
        whole = [query] if len(name_key(query)) == 1 else []
        yield self._compared(query)
        yield self._half_known(query)
        yield self._ranked(repairs.by_edition(cores, self._rows))
        if any(ch.isascii() for ch in query.strip()) and " " in query.strip() and not query.isascii():
            yield self._ranked(repairs.by_translation(cores, self._rows, self.index))
        yield self._ranked(repairs.by_form(cores, self._rows))
        yield self._ranked(repairs.by_keyboard([*cores, *whole], self._plainly))
        yield self._ranked(repairs.by_letters(cores, self._rows))
        yield self._ranked(repairs.by_initials(cores, self.index))
        yield self._ranked(repairs.by_hybrid(cores, self.index))
        yield self._guessed([*cores, *whole])
        unfinished = bool(self.index.starting(to_jamo(name_key(query)), 1))
        yield self._mentions(query, unfinished=unfinished)
        for typed in repairs.other_keyboard(query):
            yield self._mentions(typed, how="keyboard")

    def _half_known(self, query: str) -> list[Match]:
        """'랙(RAG)'처럼 괄호 안팎의 한쪽만 아는 이름일 때."""
        from llm_primer._finding.readings import inside_and_outside

        pair = inside_and_outside(query)
        sides = [one for one in map(self.resolve, pair or ()) if one]
        if len(sides) != 1:
            return []
        return [
            Match(
                one.entry,
                one.kind,
                _HALF,
                one.confident,
                Reason("parentheses", one.surface),
                one.ambiguous,
                one.version,
                one.surface,
            )
            for one in sides[0].matches
        ]

    def _guessed(self, cores: Sequence[str]) -> list[Match]:
        """철자가 비슷한 것과 앞부분이 같은 것을 함께 견준다."""
        from llm_primer._finding import repairs
        from llm_primer._finding.everyday import is_everyday
        from llm_primer._names import parses_as_tail, strip_tail

        stems = (
            [one.stem for one in strip_tail(cores[0]) if parses_as_tail(one.stem, one.tail)] if cores else []
        )
        words = cores[0].split() if cores else []
        if any(map(is_everyday, (*cores[:1], *stems))) or (len(words) > 1 and all(map(is_everyday, words))):
            return self._ranked(
                guess._replace(sure=False, score=min(guess.score, 0.6))
                for guess in repairs.by_prefix(cores[:1], self.index)
            )
        begun = list(repairs.by_prefix(cores, self.index))
        if any(guess.sure for guess in begun):
            return self._ranked(begun)
        near = [guess for step in (repairs.by_typo, repairs.by_sound) for guess in step(cores, self.index)]
        return self._ranked([*near, *begun])

    def _cores(self, query: str) -> list[str]:
        """고쳐 읽을 속말: 찾는 말 그대로와, 조사와 묻는 말을 벗긴 것."""
        from llm_primer._finding.readings import readings

        found: dict[str, str] = {}
        for _, text in readings(query):
            key = name_key(text)
            if len(key) > 1:
                found.setdefault(key, text)
        return list(found.values())[:_MOST_CORES]

    def _plainly(self, text: str) -> list[NameRow]:
        """조사와 묻는 말까지만 벗겨 찾은 이름들."""
        from llm_primer._finding.readings import readings

        for _, one in readings(text):
            if rows := self._rows(one):
                return rows
        return []

    def _ranked(self, guesses: Iterable[Guess]) -> list[Match]:
        """추측을 항목마다 하나로 추려 좋은 것부터. 확실한 것이 여럿이면 여러 뜻이다."""
        best: dict[str, Guess] = {}
        for guess in guesses:
            known = best.get(guess.row.entry)
            if known is None or _rank(guess) < _rank(known):
                best[guess.row.entry] = guess
        ranked = sorted(best.values(), key=_rank)
        tops = [one for one in ranked if one.sure and one.score == ranked[0].score]
        return [
            Match(
                one.row.entry,
                one.row.kind,
                round(one.score - 0.0001 * place, 4),
                one.sure,
                Reason(one.how, one.row.text),
                ambiguous=len(tops) > 1 and one in tops,
                version=one.row.version,
                surface=one.row.text,
            )
            for place, one in enumerate(ranked)
        ]

    def _compared(self, query: str) -> list[Match]:
        """'A랑 B 차이'의 두 항목."""
        from llm_primer._names import split_comparison

        pair = split_comparison(query)
        if not pair:
            return []
        sides = [self._best(one) for one in pair]
        sure = all(side and side.confident for side in sides)
        return [
            Match(
                side.entry,
                side.kind,
                _COMPARE - 0.0001 * place - (0 if sure else 0.1),
                sure,
                Reason("compare", side.surface),
                version=side.version,
                surface=side.surface,
            )
            for place, side in enumerate(sides)
            if side
        ]

    def _best(self, text: str) -> Match | None:
        if resolution := self.resolve(text):
            return resolution.matches[0]
        for matches in self._steps(text):
            ranked = list(matches)
            if ranked:
                return ranked[0]
        return None

    def _mentions(self, query: str, *, unfinished: bool = False, how: How = "sentence") -> list[Match]:
        """글 속의 이름들. 일상어와 겹치는 이름과 치다 만 더 긴 이름의 앞부분은 확실하지 않다."""
        from llm_primer._finding.sentences import asks, mentioned

        found = list(mentioned(query, self._rows)) if " " in query.strip() else []
        clear = [one for one in found if any(row.link == "always" for row in one.rows)]
        share = sum(one.share for one in clear)
        entries = {row.entry for one in clear for row in one.rows}
        sure = not unfinished and len(entries) == 1 and (share >= _MOST_OF_IT or asks(query))
        matches: dict[str, Match] = {}
        order = sorted(found, key=lambda one: (one not in clear, -one.focus, -one.share))
        for place, one in enumerate(order):
            for row in _by_role(one.rows):
                score = (_SENTENCE if sure else _MENTION) - 0.01 * place - (0 if one in clear else 0.1)
                matches.setdefault(
                    row.entry,
                    Match(
                        row.entry,
                        row.kind,
                        round(score, 4),
                        sure and one in clear,
                        Reason(how, row.text),
                        ambiguous=len({row.entry for row in one.rows}) > 1,
                        version=row.version,
                        surface=row.text,
                    ),
                )
        return list(matches.values())

    def _parts(self, query: str, limit: int) -> list[Match]:
        from llm_primer._finding.repairs import by_part

        return self._ranked(by_part(query, self.index, limit * 4))

    def _texts(self, query: str, limit: int) -> list[Match]:
        """설명에 그 말이 나오는 항목들. 이름으로 찾은 것보다 아래다."""
        found = self._source.by_text(query, limit)
        return [
            Match(entry, kind, round(0.3 + 0.09 * score, 4), False, Reason("text", query.strip()), surface="")
            for entry, kind, score in found
        ]


def _is_sure(how: How, row: NameRow) -> bool:
    """그 이름을 그렇게 찾았으면 묻지 않고 보여도 되는가. 소리가 일상어이기도 한 약어(간, 레이스)는 아니다."""
    if row.role == "sound":
        from llm_primer._finding.everyday import is_everyday

        return row.link == "always" and not (how == "exact" and is_everyday(row.text))
    return row.link == "always" or how not in {"particle", "plural"}


def _by_role(rows: Iterable[NameRow]) -> list[NameRow]:
    """표제어, 그 밖의 이름, 버전의 차례로. 같으면 무거운 항목이 먼저다."""
    return sorted(rows, key=lambda row: (_ROLES[row.role], -row.weight))


def _rank(guess: Guess) -> tuple[float, bool, int, int, int, str]:
    row = guess.row
    return (
        -round(guess.score, 3),
        row.status == "비권장",
        _ROLES[row.role],
        -row.weight,
        len(row.key),
        row.key,
    )


def finder_of(exact: Callable[[str], list[NameRow]], names: Sequence[NameRow]) -> Finder:
    """이름 목록만으로 만든 찾기. 시험과 속도 재기에 쓴다."""

    class Names:
        def exact(self, key: str) -> list[NameRow]:
            return exact(key)

        @property
        def names(self) -> Sequence[NameRow]:
            return names

        def by_text(self, query: str, limit: int) -> list[tuple[str, str, float]]:
            del query, limit
            return []

    return Finder(Names())
