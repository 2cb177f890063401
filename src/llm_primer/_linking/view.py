"""고른 글과 받은 글의 자리 맞춤. NFD, 전각, 보이지 않는 글자를 고르고 원래 자리를 잊지 않는다."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field

_ODD = re.compile(
    "(?P<jamo>[\u1100-\u11ff]+)|(?P<full>[\uff01-\uff5e])|(?P<dash>[\u2010-\u2015\u2212])"
    "|(?P<none>[\u0300-\u036f\u200b-\u200f\u2060\ufeff\u00ad\ufe00-\ufe0f])"
)
#: 위의 글자 가운데 하나라도 있는지 빨리 본다.
_ANY_ODD = re.compile(
    "[\u1100-\u11ff\uff01-\uff5e\u2010-\u2015\u2212\u0300-\u036f\u200b-\u200f\u2060\ufeff\u00ad\ufe00-\ufe0f]"
)


@dataclass(slots=True)
class View:
    """고른 글.

    Attributes:
        text: 고른 글. 소문자이고 완성형이다.
        breaks: (고른 글의 자리, 받은 글의 자리) 가운데 어긋나기 시작하는 곳들.
    """

    text: str
    breaks: list[tuple[int, int]] = field(default_factory=list)

    def original(self, place: int) -> int:
        """고른 글의 자리에 맞는 받은 글의 자리."""
        if not self.breaks:
            return place
        at, origin = self.breaks[bisect_right(self.breaks, (place, 1 << 60)) - 1]
        return origin + (place - at)

    def viewed(self, origin: int) -> int:
        """받은 글의 자리에 맞는 고른 글의 자리."""
        if not self.breaks:
            return origin
        index = max(0, bisect_right(self.breaks, origin, key=lambda one: one[1]) - 1)
        at, first = self.breaks[index]
        return min(len(self.text), at + (origin - first))


def _lower(text: str) -> str:
    low = text.lower()
    return (
        low if len(low) == len(text) else "".join(ch.lower() if len(ch.lower()) == 1 else ch for ch in text)
    )


def view_of(text: str) -> View:
    """글을 고른다.

    Example:
        >>> import unicodedata
        >>> view = view_of(unicodedata.normalize("NFD", "한글"))
        >>> view.text, view.original(1), view.original(2)
        ('한글', 3, 6)
    """
    if not _ANY_ODD.search(text):
        return View(_lower(text))
    parts: list[str] = []
    breaks = [(0, 0)]
    length = at = 0

    def put(piece: str, start: int, end: int) -> None:
        nonlocal length
        parts.append(piece)
        breaks.append((length, start))
        length += len(piece)
        if len(piece) != end - start:
            breaks.append((length, end))

    for match in _ODD.finditer(text):
        if match.start() > at:
            put(_lower(text[at : match.start()]), at, match.start())
        kind, odd = match.lastgroup, match.group()
        if kind == "jamo":
            _put_jamo(odd, match.start(), put)
        elif kind == "full":
            put(_lower(chr(ord(odd) - 0xFEE0)), match.start(), match.end())
        elif kind == "dash":
            put("-", match.start(), match.end())
        else:
            breaks.append((length, match.end()))
        at = match.end()
    if at < len(text):
        put(_lower(text[at:]), at, len(text))
    else:
        breaks.append((length, len(text)))
    return View("".join(parts), breaks)


def _put_jamo(run: str, start: int, put: object) -> None:
    """첫가끝 자모를 음절로 모은다. 음절마다 원래 자리를 남긴다."""
    for match in re.finditer("[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|.", run):
        whole = unicodedata.normalize("NFC", match.group())
        put(whole, start + match.start(), start + match.end())  # type: ignore[operator]
