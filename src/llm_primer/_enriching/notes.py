"""풀이 한 줄과, 글에서 풀이할 곳을 고르는 일."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

#: 글 끝에 붙인 풀이의 앞뒤에 두는 표지. 다시 할 때 이 사이를 걷어 낸다.
OPEN, CLOSE = "<!-- llm-primer 용어 풀이 -->", "<!-- llm-primer 끝 -->"


class Note(NamedTuple):
    """글에 붙일 풀이.

    Attributes:
        id: 항목의 id.
        title: 한국어 표제어.
        english: 영어 표제어.
        definition: 정의.
    """

    id: str
    title: str
    english: str
    definition: str


class Place(NamedTuple):
    """풀이할 곳.

    Attributes:
        start: 시작 자리(받은 글의 파이썬 문자열 번호).
        end: 끝 자리.
        note: 붙일 풀이.
    """

    start: int
    end: int
    note: Note


#: 글과 그 꼴을 받아 풀이할 곳을 앞에서부터 준다.
Finder = Callable[[str, str], Sequence[Place]]


def in_order(notes: Iterable[Note]) -> list[Note]:
    """풀이들을 한 번씩, 한국어 표제어의 가나다차례로."""
    from llm_primer._names import sort_key

    return sorted(dict.fromkeys(notes), key=lambda note: sort_key(note.title))


def replaced(text: str, places: Sequence[Place], write: Callable[[str, Note], str]) -> str:
    """풀이할 곳마다 write가 준 글로 바꾼다."""
    parts, at = [], 0
    for place in places:
        parts += [text[at : place.start], write(text[place.start : place.end], place.note)]
        at = place.end
    return "".join([*parts, text[at:]])
