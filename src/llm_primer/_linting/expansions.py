"""이름의 풀이: 글이 약어를 푼 영어가 데이터의 풀이와 다른지 본다."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from llm_primer._linting.knowledge import Known, phrase_key

_PHRASE = r"[A-Za-z][A-Za-z0-9&/]*(?:[ \-][A-Za-z0-9&/]+)+"
_AFTER = re.compile(r"['’”\"]?\s?[(（]([^()（）\n]{4,160})[)）]")
_BEFORE = re.compile(rf"(?P<phrase>{_PHRASE})\s?[(（]\s?$")
_STOP = re.compile(r"\n|[.!?。](?=\s|$)")
_QUOTED_PHRASE = re.compile(
    r"(?<![A-Za-z])(?P<phrase>[A-Za-z][A-Za-z0-9&/]*(?:(?: - |[ \-])[A-Za-z0-9&/]+)+)(?![A-Za-z])"
)
#: 풀이라고 말하는 말. 뒤에 오거나, 앞에 오고 풀이로 문장이 끝난다.
_CUE_BEFORE = re.compile(
    r"(?:이름|명칭|풀 ?네임|풀이|원래|본디|정식|란|이란|약자|줄임말|=|뜻|의미|밝힌 바|풀어 ?쓰면|풀면|즉|곧)[^A-Za-z.]{0,20}$"
)
_ENDS = re.compile(
    r"['’”\"]?(?:이다|다(?![가-힣])|입니다|이에요|이라|인데|이며|이 된|가 된|이 됩|가 됩|은 |는 |,|\s*$)"
)
_CUE_AFTER = re.compile(
    r"[^A-Za-z.]{0,16}?(?:약자|줄임말|준말|약어|약칭|두문자|머리 ?글자|앞 ?글자|첫 ?글자|줄인|줄여|줄이|풀네임|뜻하|뜻한|뜻이|뜻으로|뜻을|라는 뜻"
    r"|의미|가리키|가리킨|에서 왔|에서 온|에서 따|에서 나온 이름|딴 (?:것|이름|말)|라는 이름)"
)
_HEDGED = re.compile(r"아니라|아니다|아닙니다|오해|잘못|틀린|틀렸|실제로는|[?？]")
#: 이름과 풀이 사이의 가장 먼 거리(글자).
_FAR = 40
#: 이름 뒤로 보는 가장 긴 문장(글자).
_SENTENCE = 240
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
    yield from _told(text, start, end, known, right, is_name)


def _told(
    text: str, start: int, end: int, known: Known, right: str, is_name: Callable[[str], bool]
) -> Iterator[WrongExpansion]:
    """'X는 ...의 약자다'처럼 풀이라고 말한 곳. 같은 문장에서 이름 뒤에 풀이라는 말과 함께 나올 때다."""
    stop = _STOP.search(text, end, end + _SENTENCE)
    sentence = text[end : stop.start() if stop else end + _SENTENCE]
    match = _QUOTED_PHRASE.search(sentence)
    if match is None or match.start() > _FAR or _HEDGED.search(sentence):
        return
    phrase, before, after = match["phrase"], sentence[: match.start()], sentence[match.end() :]
    told = _CUE_AFTER.match(after) or (_CUE_BEFORE.search(before) and _ENDS.match(after))
    if not told or is_name(phrase) or _fits(phrase, known):
        return
    if _starts_alike(phrase, text[start:end], known):
        yield WrongExpansion(end + match.start(), end + match.end(), phrase, right)


def _starts_alike(phrase: str, surface: str, known: Known) -> bool:
    names = [
        name for name in (surface, *known.names) if name.isascii() and _is_acronym(name.replace(" ", ""))
    ]
    return any(_letters(name)[:1] == _initials(phrase)[:1] for name in names)


def _right(known: Known) -> str | None:
    """데이터의 풀이 가운데 낱말이 셋은 되는 것. 없으면 둘."""
    phrases = [text for text in known.expansions.values() if len(text.split()) > 1]
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
    return _common(initials, letters) >= max(2, round(len(initials) * 0.6))


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
