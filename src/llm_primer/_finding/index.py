"""이름의 색인: 자모 앞부분, 초성, 소리 두 글자. 비슷한 이름을 찾을 때만 만든다."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from heapq import nsmallest
from itertools import pairwise

from llm_primer._names import initials, name_key, to_jamo
from llm_primer._store.rows import NameRow

_SOUNDS = str.maketrans(
    dict.fromkeys("ㄱㄲㅋ", "k") | dict.fromkeys("ㄷㄸㅌ", "t") | dict.fromkeys("ㅂㅃㅍ", "p")
    | dict.fromkeys("ㅈㅉㅊ", "c") | dict.fromkeys("ㅅㅆ", "s") | dict.fromkeys("ㅏㅑㅓㅕㅗㅛ", "o")
    | dict.fromkeys("ㅐㅔㅒㅖ", "e") | dict.fromkeys("ㅜㅠㅡ", "u")
)  # fmt: skip
_LAST = "\uffff"
_MOST_COMPLETIONS = 600
_LEAST_BONES = 4
_MUCH_LESS = 4


def sound_of(jamo: str) -> str:
    """자모 줄을 소리의 갈래로 줄인다. ㅔ와 ㅐ, ㄱ과 ㅋ이 같아진다."""
    return jamo.translate(_SOUNDS)


def pairs_of(sounds: str) -> list[str]:
    """양 끝을 표시한 두 글자 조각들."""
    return list(map("".join, pairwise(f"^{sounds}$")))


class NameIndex:
    """모든 이름을 여러 길로 찾는다. 이름의 번호는 자모가 짧은 것부터다.

    Args:
        rows: 이름들. id만의 이름은 빼고 본다.
    """

    def __init__(self, rows: Sequence[NameRow]) -> None:
        pairs = ((to_jamo(row.key), row) for row in rows if row.role != "id")
        known = sorted(pairs, key=lambda pair: len(pair[0]))
        self.rows = [row for _, row in known]
        self.jamo = [jamo for jamo, _ in known]

    @cached_property
    def _by_jamo(self) -> tuple[list[str], list[int]]:
        order = sorted(range(len(self.rows)), key=self.jamo.__getitem__)
        return [self.jamo[at] for at in order], order

    @cached_property
    def _by_initials(self) -> tuple[list[str], list[int]]:
        found = sorted(
            (initials(row.key), at)
            for at, row in enumerate(self.rows)
            if any("가" <= ch <= "힣" for ch in row.key)
        )
        return [one for one, _ in found], [at for _, at in found]

    @cached_property
    def _backwards(self) -> tuple[list[str], list[int]]:
        found = sorted((row.key[::-1], at) for at, row in enumerate(self.rows))
        return [one for one, _ in found], [at for _, at in found]

    @cached_property
    def _forwards(self) -> tuple[list[str], list[int]]:
        found = sorted((row.key, at) for at, row in enumerate(self.rows))
        return [one for one, _ in found], [at for _, at in found]

    @cached_property
    def _sounds(self) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
        """닿소리 뼈대마다의 영어 이름과, 뼈대에서 하나를 뺀 것마다의 이름."""
        whole: dict[str, list[int]] = defaultdict(list)
        short: dict[str, list[int]] = defaultdict(list)
        for at, row in enumerate(self.rows):
            bones = row.bones
            if not bones:
                continue
            whole[bones].append(at)
            if len(bones) > _LEAST_BONES:
                for cut in {bones[:place] + bones[place + 1 :] for place in range(len(bones))}:
                    short[cut].append(at)
        return dict(whole), dict(short)

    @cached_property
    def _bone_keys(self) -> list[str]:
        return sorted(self._sounds[0])

    def sounding(self, bones: str) -> tuple[list[int], list[int]]:
        """뼈대가 같은 영어 이름들과, 하나만 다르거나 뼈대가 이어지는 이름들."""
        whole, short = self._sounds
        cuts = {bones[:place] + bones[place + 1 :] for place in range(len(bones))}
        near = [at for cut in (bones, *cuts) for at in short.get(cut, ())]
        near += [at for cut in cuts for at in whole.get(cut, ())]
        if len(bones) >= _LEAST_BONES:
            keys = self._bone_keys
            near += [at for place in self._range(keys, bones)[:6] for at in whole[keys[place]]]
        return whole.get(bones, []), list(dict.fromkeys(near))

    @cached_property
    def _lengths(self) -> list[int]:
        return [len(jamo) for jamo in self.jamo]

    @cached_property
    def _pairs(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for at, jamo in enumerate(self.jamo):
            for pair in set(pairs_of(sound_of(jamo))):
                found[pair].append(at)
        return dict(found)

    @cached_property
    def _bits(self) -> dict[str, int]:
        """소리 조각마다의 비트."""
        return {pair: 1 << place for place, pair in enumerate(self._pairs)}

    @cached_property
    def _masks(self) -> list[int]:
        """이름마다의 조각을 정수 하나로. 나누어 가진 조각의 수를 & 한 번으로 센다."""
        masks = [0] * len(self.rows)
        for pair, bit in self._bits.items():
            for at in self._pairs[pair]:
                masks[at] |= bit
        return masks

    @cached_property
    def _whole(self) -> str:
        return "\n".join(("", *(row.key for row in self.rows), ""))

    @staticmethod
    def _range(keys: list[str], prefix: str) -> range:
        return range(bisect_left(keys, prefix), bisect_left(keys, prefix + _LAST))

    def starting(self, jamo: str, most: int) -> list[int]:
        """자모의 앞부분이 같은 이름들의 번호. 많아야 most개."""
        keys, order = self._by_jamo
        found = self._range(keys, jamo)
        return [order[at] for at in found[:most]]

    def completions(self, text: str, kind: str | None, most: int) -> list[NameRow]:
        """지금까지 친 글자로 시작하는 이름들. 권하는 이름, 무거운 항목, 짧은 이름이 먼저다."""
        jamo = to_jamo(name_key(text))
        keys, order = self._by_jamo
        found = self._range(keys, jamo)
        rows = [self.rows[order[at]] for at in found[:_MOST_COMPLETIONS]]
        rows = [row for row in rows if kind is None or row.kind == kind]
        return nsmallest(
            most, rows, key=lambda row: (row.status == "비권장", -row.weight, len(row.key), row.key)
        )

    def with_initials(self, wanted: str, *, prefix: bool, most: int = 400) -> list[int]:
        """초성이 같은(또는 초성의 앞부분이 같은) 이름들의 번호."""
        keys, order = self._by_initials
        found = self._range(keys, wanted)[:most]
        return [order[at] for at in found if prefix or len(keys[at]) == len(wanted)]

    def key_starting(self, text: str) -> set[str]:
        """키가 이 글로 시작하는 이름을 가진 항목들."""
        keys, order = self._forwards
        return {self.rows[order[at]].entry for at in self._range(keys, text)}

    def key_ending(self, text: str) -> set[str]:
        """키가 이 글로 끝나는 이름을 가진 항목들."""
        keys, order = self._backwards
        return {self.rows[order[at]].entry for at in self._range(keys, text[::-1])}

    @cached_property
    def _entries(self) -> dict[str, list[NameRow]]:
        found: dict[str, list[NameRow]] = defaultdict(list)
        for row in self.rows:
            found[row.entry].append(row)
        return dict(found)

    @cached_property
    def _owners(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for row in self.rows:
            found[row.key].add(row.entry)
        return dict(found)

    def of_entry(self, entry: str) -> list[NameRow]:
        """한 항목의 이름들."""
        return self._entries.get(entry, [])

    def owners(self, key: str) -> set[str]:
        """키가 똑같은 이름을 가진 항목들."""
        return self._owners.get(key, set())

    def containing(self, key: str, most: int) -> Iterator[int]:
        """키가 들어 있는 이름들의 번호."""
        text, at = self._whole, 0
        seen = line = 0
        while most > 0 and (at := text.find(key, at)) >= 0:
            line += text.count("\n", seen, at)
            seen = at
            yield line - 1
            most -= 1
            at = text.find("\n", at)

    def near(self, jamo: str, edits: int, most: int = 16) -> list[int]:
        """소리 조각을 많이 나누어 갖는 이름들의 번호. 많이 나눈 것부터 most개까지.

        고침 한 번은 조각을 둘(자리 바꿈은 셋)까지 깬다. 그래서 성한 조각의 수에 아래끝이 있고, 드문 조각부터
        보아도 그 가운데 몇은 꼭 나온다.
        """
        pairs = frozenset(pairs_of(sound_of(jamo)))
        least = max(3 if len(pairs) > 6 else 1, len(pairs) - 2 * edits - 1)
        whole = min(2, least)
        lengths, masks, bits = self._lengths, self._masks, self._bits
        first = bisect_left(lengths, len(jamo) - edits - 1)
        last = bisect_left(lengths, len(jamo) + edits + 2)
        found = (self._pairs.get(pair, []) for pair in pairs)
        postings = sorted(
            (posting[bisect_left(posting, first) : bisect_left(posting, last)] for posting in found), key=len
        )
        counts: Counter[int] = Counter()
        for posting in postings[: len(pairs) - least + whole]:
            counts.update(posting)
        mask = sum(bits.get(pair, 0) for pair in pairs)
        shared = [(-(mask & masks[at]).bit_count(), at) for at, count in counts.items() if count >= whole]
        kept = nsmallest(most, shared)
        return [at for count, at in kept if -count >= max(least, -kept[0][0] - _MUCH_LESS)]
