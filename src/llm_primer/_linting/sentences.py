"""문장 가르기. 자리를 잃지 않고, 목록의 머리 문장이 어느 줄까지 미치는지 안다."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_END = re.compile(r"[.!?。…]+[\"'”’)\]]*(?=\s|$)|\n")
_ITEM = re.compile(r"\s*(?:[-*•·+]|\d{1,2}[.)])\s")
_HEADER = re.compile(r"(?:다음과 같|아래와 같|다음은|다음 (?:모델|것)|:\s*$)")


class Sentence(NamedTuple):
    """문장 하나.

    Attributes:
        start: 시작 자리.
        end: 끝 자리.
        header: 이 줄이 목록의 줄이면 그 머리 문장의 (시작, 끝).
    """

    start: int
    end: int
    header: tuple[int, int] | None = None


def sentences(text: str) -> Iterator[Sentence]:
    r"""글의 문장들.

    Example:
        >>> [text[one.start : one.end] for text in ["가다. 나다.\n다"] for one in sentences(text)]
        ['가다.', '나다.', '다']
    """
    at, header, last = 0, None, None
    for end in [*(match.end() for match in _END.finditer(text)), len(text)]:
        piece = text[at:end]
        start = at + len(piece) - len(piece.lstrip())
        stop = at + len(piece.rstrip())
        fresh = start == 0 or text[start - 1] == "\n"
        at = end
        if stop <= start:
            continue
        if _ITEM.match(text, start) and fresh:
            if header is None and last is not None and _HEADER.search(text, *last):
                header = last
        elif fresh:
            header = None
        yield Sentence(start, stop, header)
        if header is None:
            last = (start, stop)
