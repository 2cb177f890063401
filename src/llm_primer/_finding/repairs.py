"""고쳐 읽는 길들. 길마다 이름의 번호와 점수를 내고, 확실한지를 스스로 말한다.

여기서 나온 것은 모두 추측이다. 그래서 `search`만 쓴다.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from llm_primer._finding.everyday import is_everyday
from llm_primer._finding.index import NameIndex
from llm_primer._finding.match import How
from llm_primer._names import (
    decode_letters_all,
    english_forms,
    from_keys,
    initials,
    is_initials,
    is_syllable,
    jamo_distance,
    name_key,
    skeleton,
    strip_tail,
    to_jamo,
    to_keys,
    without_head,
    without_number,
    without_owner,
)
from llm_primer._store.rows import NameRow

Lookup = Callable[[str], list[NameRow]]
SCORES: dict[str, float] = {
    "family": 0.92, "head": 0.91, "edition": 0.9, "keyboard": 0.92, "letters": 0.91, "hybrid": 0.9, "initials": 0.9,
}  # fmt: skip
UNSURE = 0.84
_CAPITALS = re.compile(r"([A-Z][A-Z0-9\-.]+)([a-z][a-z ?]*)")
_CLOSE = 0.5
_BOARDS = ("리더보드", "벤치마크", "leaderboard", "benchmark", "benchmarks")
_APART = 0.4
#: 이름에 붙어 다른 낱말이 되는 영어 꼬리(commander는 Command의 오타가 아니다).
_DERIVED = ("er", "ers", "or", "ors", "ly", "al", "able", "y")
_LONGER = 0.03
_MOST_TYPOS = 3
_LONGEST_TYPO = 64


class Guess(NamedTuple):
    """고쳐 읽은 이름 하나.

    Attributes:
        row: 읽은 이름.
        how: 고친 길.
        score: 0과 1 사이.
        sure: 묻지 않고 보여도 되는가.
    """

    row: NameRow
    how: How
    score: float
    sure: bool


def is_vowel(ch: str) -> bool:
    """낱홀소리인지."""
    return "ㅏ" <= ch <= "ㅣ"


def is_lone(ch: str) -> bool:
    """낱자모인지."""
    return "ㄱ" <= ch <= "ㅣ"


def _all(rows: list[NameRow], how: How, *, sure: bool = True, less: float = 0.0) -> Iterator[Guess]:
    for row in rows:
        yield Guess(row, how, SCORES[how] - less, sure)


def by_edition(cores: Sequence[str], lookup: Lookup) -> Iterator[Guess]:
    """모델 이름의 꼬리를 뒤에서부터 떼어 아는 모델이 남는지 본다. 모르는 꼬리도 뗀다."""
    for core in cores:
        bare = without_owner(core) or core
        if not any(ch.isdigit() for ch in bare) and bare == core:
            continue
        pieces = re.split(r"[\s\-_:/]+", re.sub(r"(?<=\d)-(?=\d\b)", ".", bare))
        for length in range(len(pieces), 0, -1):
            rows = [
                row
                for row in lookup("-".join(pieces[:length]))
                if row.kind == "model" and row.link == "always"
            ]
            if rows:
                rest = "".join(pieces[length:])
                sure = len(pieces) - length < 4 and bool(rest == "" or any(map(str.isdigit, bare)))
                yield from _all(rows, "edition", sure=sure, less=0 if sure else 0.1)
                break


def by_form(cores: Sequence[str], lookup: Lookup) -> Iterator[Guess]:
    """영어 낱말의 꼴, 뒤에 붙은 갈래 말, 모르는 판 번호를 벗겨 본다."""
    for core in cores:
        for form in english_forms(core) if not is_everyday(core) else ():
            rows = [row for row in lookup(form) if not row.text.isupper()]
            yield from _all(rows, "family", sure=all(row.link == "always" for row in rows))
        for bare in without_head(core):
            rows = lookup(bare)
            # 'LLM 리더보드'는 LLM이 아니다
            other = core.rstrip().lower().endswith(_BOARDS) and any(row.kind != "benchmark" for row in rows)
            sure = not other and not is_everyday(bare) and all(row.link == "always" for row in rows)
            yield from _all(rows, "head", sure=sure, less=_APART if other else 0)
            for form in english_forms(bare) if not rows else ():
                yield from _all(lookup(form), "head", sure=not is_everyday(bare), less=0.02)
        if base := without_number(core):
            yield from _all(lookup(base), "edition", sure=False, less=0.1)


def by_keyboard(cores: Sequence[str], resolve: Lookup) -> Iterator[Guess]:
    """한/영 전환을 잊고 친 글. resolve는 조사와 묻는 말까지 벗겨 찾는다."""
    for core in cores:
        if any("a" <= ch <= "z" or "A" <= ch <= "Z" for ch in core):
            if is_everyday(core):
                continue
            for typed in dict.fromkeys((core, core.lower(), core.swapcase())):
                hangul = from_keys(typed)
                if not any(map(is_lone, hangul)) and any(map(is_syllable, hangul)):
                    yield from _all(resolve(hangul), "keyboard")
            if match := _CAPITALS.fullmatch(core):
                yield from _all(resolve(match.group(1) + from_keys(match.group(2))), "keyboard")
        if any(is_syllable(ch) or is_lone(ch) for ch in core):
            lone = any(map(is_lone, core))
            if not lone and is_everyday(core):
                continue
            keys = to_keys(core).lower()
            if all(ch.isascii() for ch in keys):
                rows = resolve(keys) if len(keys) > 2 or lone else []
                yield from _all(rows, "keyboard", sure=lone or len(keys) > 4, less=0 if lone else 0.08)
                for form in english_forms(keys) if lone and not rows and len(keys) > 5 else ():
                    yield from _all(resolve(form), "keyboard", less=0.02)


def other_keyboard(query: str) -> Iterator[str]:
    """글 전체를 다른 자판으로 바꾼 것. 낱자모 없이 모두 음절이 되어야 한다."""
    if query.isascii() and " " in query.strip():
        hangul = from_keys(query)
        if not any(map(is_lone, hangul)) and sum(map(is_syllable, hangul)) > 3:
            yield hangul
    elif any(map(is_lone, query)):
        keys = to_keys(query)
        if keys.isascii():
            yield keys


def by_letters(cores: Sequence[str], lookup: Lookup) -> Iterator[Guess]:
    """글자 이름으로 적은 약어: 엘엘엠, 디피오가, 지피티4."""
    for core in cores:
        if is_everyday(core):
            continue
        words = core.split()
        for at, word in enumerate(words if 1 < len(words) < 5 else ()):
            for way in decode_letters_all(word):
                yield from _all(lookup(" ".join([*words[:at], way, *words[at + 1 :]])), "letters")
        for way in decode_letters_all(core):
            length = sum(ch.isalpha() for ch in way)
            yield from _all(lookup(way), "letters", sure=length > 2 or len(core) > 3)


def by_translation(cores: Sequence[str], lookup: Lookup, index: NameIndex) -> Iterator[Guess]:
    """섞어 쓴 이름의 한쪽을 옮겨 본다: reward 모델의 '모델'을 model로."""
    for core in cores:
        words = core.split()
        if not 2 <= len(words) <= 4:
            continue
        for at, word in enumerate(words):
            korean = any(map(is_syllable, word))
            if any(any(map(is_syllable, one)) == korean for place, one in enumerate(words) if place != at):
                continue
            for row in lookup(word):
                for other in index.of_entry(row.entry):
                    if other.text.isascii() is korean and other.status != "비권장":
                        text = " ".join([*words[:at], other.text, *words[at + 1 :]])
                        yield from _all([row for row in lookup(text) if row.role != "id"], "hybrid")


def by_hybrid(cores: Sequence[str], index: NameIndex) -> Iterator[Guess]:
    """한국어와 영어를 섞은 이름: 파인 tuning, attention 메커니즘. 같은 항목의 두 이름에서 나누어 온 것이다."""
    for core in cores:
        key = name_key(core)
        cuts = [at for at in range(1, len(key)) if key[at].isascii() != key[at - 1].isascii()]
        if len(cuts) != 1 or not 4 <= len(key) <= 60 or any(map(is_lone, key)):
            continue
        front, back = key[: cuts[0]], key[cuts[0] :]
        if len(front) < 2 or len(back) < 2 or front.isdigit() or back.isdigit():
            continue
        both = index.key_starting(front) & index.key_ending(back)
        # 한쪽이 다른 항목의 온전한 이름이면 두 이름을 나란히 쓴 것일 수 있다
        alone = len(both) == 1 and not (index.owners(front) | index.owners(back)) - both
        rows = (
            [row for entry in sorted(both) for row in index.of_entry(entry) if row.role == "head"]
            if 0 < len(both) < 4
            else []
        )
        seen: set[str] = set()
        for row in rows:
            if row.entry not in seen:
                seen.add(row.entry)
                yield Guess(row, "hybrid", SCORES["hybrid"] if alone else UNSURE, alone)


def _entries(index: NameIndex, found: Sequence[int]) -> set[str]:
    return {index.rows[at].entry for at in found}


def _pattern_fits(pattern: str, key: str) -> bool:
    """낱닿소리는 초성만, 음절은 그대로 맞는지."""
    return len(pattern) <= len(key) and all(
        want == got or (is_lone(want) and initials(got) == want)
        for want, got in zip(pattern, key, strict=False)
    )


def by_initials(cores: Sequence[str], index: NameIndex) -> Iterator[Guess]:
    """초성(ㅌㄹㅅㅍㅁ)과 섞어 쓴 초성(파인ㅌㄴ)."""
    for core in cores:
        key = name_key(core)
        pattern = "".join(to_jamo(ch) if is_lone(ch) else ch for ch in key)
        if len(pattern) < 2 or not any(map(is_lone, pattern)) or any(map(is_vowel, pattern)):
            continue
        pure = is_initials(key)
        if pure and len(set(pattern)) == 1:
            continue
        wanted = initials(pattern)
        for prefix in (False, True):
            found = [at for at in index.with_initials(wanted, prefix=prefix)
                     if pure or _pattern_fits(pattern, index.rows[at].key)]  # fmt: skip
            if not found:
                continue
            alone = len(_entries(index, found)) == 1
            sure = alone and not prefix and (len(wanted) > 2 if pure else len(wanted) > 1) and len(wanted) > 2
            for at in found:
                row = index.rows[at]
                if prefix:
                    score = 0.6 + 0.2 * len(wanted) / max(len(row.key), 1)
                else:
                    score = SCORES["initials"] if sure else UNSURE
                yield Guess(row, "initials", score, sure)
            break


def by_prefix(cores: Sequence[str], index: NameIndex) -> Iterator[Guess]:
    """치다 만 이름. 마지막 음절이 덜 된 것(트랜슾)도 자모로 견준다."""
    for place, core in enumerate(cores):
        jamo = to_jamo(name_key(core))
        if len(jamo) < 3 or is_initials(jamo):
            continue
        found = [at for at in index.starting(jamo, 120) if index.jamo[at] != jamo]
        if not found:
            continue
        main = min(found, key=lambda at: (-index.rows[at].weight, len(index.jamo[at])))
        shortest = min(len(index.jamo[at]) for at in found)
        if len(index.jamo[main]) > shortest + 1:
            main = next(at for at in found if len(index.jamo[at]) == shortest)
        head, stem = index.rows[main].entry, index.jamo[main]
        rivals = [at for at in found if index.rows[at].entry != head and not index.jamo[at].startswith(stem)]
        clear = all(
            len(index.jamo[at]) > len(stem) + 2 or index.rows[at].weight < index.rows[main].weight - 1
            for at in rivals
        )
        korean = not jamo.isascii() and not is_everyday(core)
        tailed = bool(strip_tail(core))
        for at in found:
            row, length = index.rows[at], len(index.jamo[at])
            broken = not index.rows[at].key.startswith(name_key(core))
            enough = 0.6 if broken else 0.8
            sure = (
                korean
                and place == 0
                and clear
                and row.entry == head
                and row.link == "always"
                and (broken or not tailed)
                and len(jamo) > (5 if broken else 7)
                and len(jamo) >= enough * length
            )
            score = 0.6 + 0.2 * len(jamo) / length + 0.01 * row.weight
            yield Guess(row, "prefix", 0.86 if sure else score, sure)


def _edits(jamo: str) -> int:
    """몇 번까지 고칠지. 글의 길이에 따른다."""
    length = len(jamo)
    if jamo.isascii():
        return 0 if length < 4 else 1 if length < 8 else 2 if length < 14 else 3
    return 0 if length < 4 else 1 if length < 7 else 2 if length < 14 else 3


def _most(jamo: str, edits: int) -> float:
    """고친 값의 한도. 짧은 한글은 소리가 가까운 바꿈만 받는다."""
    if not jamo.isascii() and len(jamo) < 6:
        return 0.5
    return edits * 0.8 + 0.2


def _trusted(jamo: str, cost: float) -> bool:
    """이만한 길이에서 이만큼 고친 것을 믿을 만한가. 일상어와 헷갈리지 않을 만큼 좁게 잡는다."""
    length = len(jamo)
    if jamo.isascii():
        return length > 7 and cost <= (0.7 if length < 9 else 1.0 if length < 12 else 2.0)
    return length > 6 and cost <= (
        0.4 if length < 10 else 0.7 if length < 11 else 1.0 if length < 15 else 1.6
    )


def _near(jamo: str, edits: int, most: float, index: NameIndex, count: int = 12) -> list[tuple[float, int]]:
    """가까운 이름들의 (값, 번호). 가장 가까운 것보다 훨씬 먼 것은 세다 만다."""
    found: list[tuple[float, int]] = []
    latin = jamo.isascii()
    for at in index.near(jamo, edits, count):
        other = index.jamo[at]
        if other.isascii() == latin:
            cost = jamo_distance(jamo, other, most)
            if cost <= most:
                found.append((cost, at))
                most = min(most, cost + _CLOSE)
    return found


def by_typo(cores: Sequence[str], index: NameIndex) -> Iterator[Guess]:
    """소리나 글쇠가 가까운 이름. 값이 같은 다른 항목이 있으면 확실하다고 하지 않는다."""
    for core in cores[:_MOST_TYPOS]:
        jamo = to_jamo(name_key(core))
        edits = _edits(jamo)
        if not edits or len(jamo) > _LONGEST_TYPO or is_initials(jamo) or is_everyday(core):
            continue
        near = _near(jamo, edits, _most(jamo, edits), index)
        if not near and core == cores[0] and 6 < len(jamo) < 15 and " " not in core:
            near = _near(jamo, edits + 1, _most(jamo, edits + 1), index, 6)
        if not near:
            continue
        near.sort()
        best = near[0][0]
        rivals = {index.rows[at].entry for cost, at in near if cost < best + 0.25}
        unfinished = bool(index.starting(jamo, 1))
        derived = any(jamo.endswith(end) and index.owners(jamo.removesuffix(end)) for end in _DERIVED)
        for cost, at in near[:20]:
            row = index.rows[at]
            sure = (
                _trusted(jamo, cost)
                and not derived
                and len(rivals) == 1
                and row.entry in rivals
                and row.link == "always"
                and jamo[:1] == index.jamo[at][:1]
                and not (unfinished and jamo.startswith(index.jamo[at]))
                and not index.jamo[at].startswith(jamo)
            )
            score = 0.93 - 1.2 * cost / len(jamo)
            yield Guess(
                row, "typo", max(score, 0.85) if sure else min(score, 0.68 if unfinished else UNSURE), sure
            )


def by_sound(cores: Sequence[str], index: NameIndex) -> Iterator[Guess]:
    """이름에 없는 음차: 닿소리의 뼈대가 같은 영어 이름."""
    for core in cores:
        if not any(map(is_syllable, core)) or any(map(str.isascii, name_key(core))) or is_everyday(core):
            continue
        bones = skeleton(core)
        if len(bones) < 3:
            continue
        same, near = index.sounding(bones)
        sure = len(bones) > 6 and len(_entries(index, same)) == 1
        for at in same:
            row = index.rows[at]
            yield Guess(
                row,
                "sound",
                0.87 if sure else min(0.45 + 0.035 * len(bones), 0.72),
                sure and row.link == "always",
            )
        for at in near if len(bones) > 3 else ():
            row = index.rows[at]
            longer = _LONGER if row.bones.startswith(bones) else 0.0
            score = 0.55 + longer + 0.2 * len(bones) / max(len(bones), len(row.bones), 8)
            yield Guess(row, "sound", score, sure=False)


def by_part(core: str, index: NameIndex, most: int) -> Iterator[Guess]:
    """이름의 일부로 들어 있는 것."""
    key = name_key(core)
    if len(key) < 2:
        return
    for at in index.containing(key, most):
        row = index.rows[at]
        if row.key != key:
            yield Guess(row, "part", 0.4 + 0.15 * len(key) / len(row.key), sure=False)
