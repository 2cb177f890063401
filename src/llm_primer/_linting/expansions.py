"""이름의 풀이: 글이 약어를 푼 영어가 데이터의 풀이와 다른지 본다."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from llm_primer._linting.knowledge import Known, phrase_key

_PHRASE = r"[A-Za-z][A-Za-z0-9&/]*(?:[ \-][A-Za-z0-9&/]+)+"
_AFTER = re.compile(r"['’”\"]?\s?[(（]([^()（）\n]{4,160})[)）]")
_BEFORE = re.compile(rf"(?P<phrase>{_PHRASE})\s?[(（]\s?$")
_SHORT_FOR = re.compile(
    rf"\s?(?:[(（][^()（）\n]{{0,60}}[)）])?\s?(?:은|는|이란|란|,)?\s?['‘“\"]?(?P<phrase>{_PHRASE})['’”\"]?\s?(?:의|를|을|에서 온|에서 나온)?\s?(?:앞 ?글자를 딴 |머리글자를 딴 )?(?:약자|줄임말|준말|약어|두문자|머리글자|줄인|뜻한|뜻하|의미)"
)
_COLON = re.compile(
    r"\s?(?:[(（][^()（）\n]{0,40}[)）])?\s?[:：]\s?(?P<phrase>(?:[A-Z][A-Za-z0-9]*(?:[ \-][A-Za-z0-9]+){2,}))"
)
_WORDS = re.compile(r"[A-Za-z0-9]+")


class WrongExpansion(NamedTuple):
    """어긋난 풀이 하나. 자리는 받은 글의 것이다."""

    start: int
    end: int
    phrase: str
    right: str


def wrong_expansions(
    text: str, start: int, end: int, known: Known, is_name: Callable[[str], bool]
) -> Iterator[WrongExpansion]:
    """이름 하나의 둘레에서 그 이름을 잘못 푼 곳.

    Args:
        text: 받은 글.
        start: 이름의 시작.
        end: 이름의 끝.
        known: 그 항목에 대해 아는 것.
        is_name: 어떤 항목의 이름인지 알려 주는 함수.
    """
    right = _right(known)
    if right is None:
        return
    found = [
        (match.start(1) + place, part)
        for match in [_AFTER.match(text, end)]
        if match
        for place, part in _parts(match.group(1))
    ]
    if match := _BEFORE.search(text, max(0, start - 120), start):
        found.append((match.start("phrase"), match["phrase"]))
    if match := _COLON.match(text, end):
        found.append((match.start("phrase"), match["phrase"]))
    surface = text[start:end]
    for place, phrase in found:
        if not is_name(phrase) and _looks_expanded(phrase, surface, known) and not _fits(phrase, known):
            yield WrongExpansion(place, place + len(phrase), phrase, right)
    if (
        (match := _SHORT_FOR.match(text, end))
        and not is_name(match["phrase"])
        and not _fits(match["phrase"], known)
    ):
        yield WrongExpansion(match.start("phrase"), match.end("phrase"), match["phrase"], right)


def _right(known: Known) -> str | None:
    """데이터의 풀이 가운데 낱말이 셋은 되는 것. 없으면 둘."""
    phrases = [text for text in known.expansions.values() if len(_WORDS.findall(text)) > 1]
    acronyms = [name for name in known.names if _is_acronym(name)]
    fits = [text for text in phrases if any(_covers(_initials(text), name) for name in acronyms)]
    return max(fits, key=len, default=None)


def _is_acronym(name: str) -> bool:
    letters = [ch for ch in name if ch.isascii() and ch.isalpha()]
    return len(letters) > 1 and " " not in name and sum(ch.isupper() for ch in letters) > 1


def _initials(phrase: str) -> str:
    return "".join(word[0] for word in _WORDS.findall(phrase)).lower()


def _common(a: str, b: str) -> int:
    """차례를 지키며 함께 든 글자의 수."""
    row = [0] * (len(b) + 1)
    for ch in a:
        last = 0
        for place, other in enumerate(b, 1):
            last, row[place] = row[place], last + 1 if ch == other else max(row[place], row[place - 1])
    return row[-1]


def _letters(name: str) -> str:
    return "".join(ch.lower() for ch in name if ch.isascii() and ch.isalpha())


def _covers(initials: str, name: str) -> bool:
    """머리글자들이 이름의 글자에 차례대로 들어 있는가(앞 글자는 같아야 한다)."""
    letters = _letters(name)
    if not letters or not initials or letters[0] != initials[0]:
        return False
    return _common(initials, letters) >= max(2, len(initials) - 1)


def _parts(inside: str) -> Iterator[tuple[int, str]]:
    at = 0
    for part in re.split(r"[,;:·]", inside):
        bare = part.strip()
        place = at + part.find(bare) if bare else at
        if re.fullmatch(_PHRASE, bare):
            yield place, bare
        at += len(part) + 1


def _looks_expanded(phrase: str, surface: str, known: Known) -> bool:
    """그 이름을 푼 말처럼 보이는가: 머리글자가 이름의 글자와 이어진다."""
    names = [name for name in (surface, *known.names) if name.isascii() and " " not in name]
    initials = _initials(phrase)
    acronyms = [name for name in names if _is_acronym(name)]
    if len(initials) < 2 or not acronyms:
        return False
    return any(_close(initials, name) for name in acronyms)


def _close(initials: str, name: str) -> bool:
    hits = _common(initials, _letters(name))
    capitals = sum(ch.isupper() for ch in name)
    return hits > 1 and hits * 2 >= len(initials) and hits * 2 >= capitals


def _fits(phrase: str, known: Known) -> bool:
    key = phrase_key(phrase)
    return any(
        key == one or (len(key) > 12 and (one.startswith(key) or key.startswith(one)) and len(one) > 12)
        for one in known.expansions
    )
