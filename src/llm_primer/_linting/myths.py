"""흔한 오해를 그대로 적은 문장을 찾는다."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from llm_primer._names import name_key, strip_tail

_DENIES = re.compile(r"아니|않|오해|잘못|틀리|틀린|사실과|착각|거짓|못 ?한|없|[?？]")
_SPEAKS = re.compile(r"다고|라고|이라는|다는|라는")
_SYMBOL = re.compile(r"[^0-9a-z가-힣]+")
_WORD = re.compile(r"[0-9A-Za-z가-힣][0-9A-Za-z가-힣.\-]*")
_SHORTEST = 8


class Myth(NamedTuple):
    """오해 하나."""

    entry: str
    words: frozenset[str]
    seen_as: str
    denies: bool
    correction: str


def _stem(word: str) -> str:
    tails = strip_tail(word)
    return (
        name_key(min((one.stem for one in tails), key=len, default=word)) if len(word) > 2 else name_key(word)
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in _WORD.findall(text))


def _squeezed(text: str) -> str:
    return _SYMBOL.sub("", text.lower())


class Myths:
    """오해의 목록.

    Args:
        rows: (항목의 id, 오해, 글에서 본 말, 바로잡는 글).
    """

    def __init__(self, rows: Iterable[tuple[str, str, str | None, str]]) -> None:
        self._by_word: dict[str, list[Myth]] = defaultdict(list)
        self._seen: list[Myth] = []
        for entry, myth, seen_as, correction in rows:
            words = _words(myth)
            one = Myth(entry, words, _squeezed(seen_as or ""), bool(_DENIES.search(myth)), correction)
            if len(words) > 2:
                self._by_word[max(sorted(words), key=len)].append(one)
            if len(one.seen_as) >= _SHORTEST:
                self._seen.append(one)

    def said_in(self, sentence: str) -> Iterator[Myth]:
        """문장이 사실로 적은 오해들. 오해라고 말하는 문장이면 없다."""
        squeezed = _squeezed(sentence)
        found: dict[str, Myth] = {}
        for myth in self._seen:
            if myth.seen_as in squeezed:
                found.setdefault(myth.entry, myth)
        if not _SPEAKS.search(sentence):
            words = _words(sentence)
            denies = bool(_DENIES.search(sentence))
            for word in words:
                for myth in self._by_word.get(word, ()):
                    if myth.denies == denies and myth.words <= words and len(words) <= len(myth.words) * 1.5:
                        found.setdefault(myth.entry, myth)
        yield from found.values()
