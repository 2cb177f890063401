"""문장의 이름과 만든 곳과 날짜를 자리표로 바꾼다. 따옴표와 괄호 풀이를 걷어 내어 주장의 틀만 남긴다."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from llm_primer._linting.grammar import ENTITY, marker

_QUOTES = re.compile(r"[‘’“”'\"「」『』《》〈〉*_`]")
_PAREN = re.compile(r"\s?[(（\[]([^()（）\[\]]*)[)）\]]")
#: 괄호 안이 이름이고 괄호 앞이 이름이 아니면(잠바(Jamba)) 괄호 안의 이름이 그 말이다.
_GLOSSED = re.compile(rf"(?<=[가-힣])\s?[(（\[]\s?({ENTITY})\s?[)）\]]")
_DATE = re.compile(
    r"(?<!\d)(?P<y>19[5-9]\d|20[0-4]\d)(?:년도?|(?=\s?[)\x02,]))(?:\s?(?P<m>1[0-2]|0?[1-9])월(?:\s?(?P<d>3[01]|[12]\d|0?[1-9])일)?)?"
    r"|(?<![\d.])(?P<y2>20[0-4]\d)[-./](?P<m2>0?[1-9]|1[0-2])(?:[-./](?P<d2>3[01]|[12]\d|0?[1-9]))?(?![\d])"
)


class Piece(NamedTuple):
    """문장 속의 자리. kind는 'entity', 'org', 'date'이고 value는 그 번호나 키나 날짜다."""

    start: int
    end: int
    kind: str
    value: object


class Skeleton(NamedTuple):
    r"""자리표로 바꾼 문장.

    Attributes:
        bare: 괄호를 걷어 낸 꼴.
        whole: 괄호를 남긴 꼴. 괄호는 \x01과 \x02로 적는다.
        pieces: 종류마다 자리표의 번호 차례로 둔 자리들.
    """

    bare: str
    whole: str
    pieces: dict[str, list[Piece]]


def dates_in(text: str) -> Iterator[Piece]:
    """글 속의 날짜."""
    for match in _DATE.finditer(text):
        year = match["y"] or match["y2"]
        month, day = match["m"] or match["m2"], match["d"] or match["d2"]
        value = year + (f"-{int(month):02d}" if month else "") + (f"-{int(day):02d}" if month and day else "")
        yield Piece(match.start(), match.end(), "date", value)


def skeleton_of(text: str, start: int, end: int, pieces: Sequence[Piece], first: str) -> Skeleton:
    """문장 하나를 자리표로 바꾼다.

    Args:
        text: 고른 글.
        start: 문장의 시작.
        end: 문장의 끝.
        pieces: 문장 속의 자리들.
        first: 자리가 겹칠 때 이기는 종류.
    """
    ranked = sorted(pieces, key=lambda one: (one.start - one.end, one.kind != first, one.start))
    kept: list[Piece] = []
    for one in ranked:
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    kept.sort()
    found: dict[str, list[Piece]] = {"entity": [], "org": [], "date": []}
    parts, at = [], start
    for one in kept:
        parts += [text[at : one.start], marker(one.kind, len(found[one.kind]))]
        found[one.kind].append(one)
        at = one.end
    whole = _QUOTES.sub("", "".join([*parts, text[at:end]]))
    bare = _GLOSSED.sub("\\1", whole)
    while _PAREN.search(bare):
        bare = _PAREN.sub("", bare)
    whole = _PAREN.sub("\x01\\1\x02", whole)
    return Skeleton(bare, whole, found)
