"""자모 거리. 소리나 글쇠가 가까운 자모의 바꿈은 싸게 친다."""

from __future__ import annotations

import math
from functools import cache
from itertools import accumulate

from llm_primer._names.hangul import to_jamo

_NEAR_SOUNDS = (
    (0.2, ("ㅐㅔ", "ㅒㅖ")),
    (0.4, ("ㄱㄲㅋ", "ㄷㄸㅌ", "ㅂㅃㅍ", "ㅈㅉㅊ", "ㅅㅆ", "ㅏㅑ", "ㅓㅕ", "ㅗㅛ", "ㅜㅠ", "ㅔㅖ", "ㅐㅒ")),
    (
        0.5,
        (
            "ㅓㅗㅏ",
            "ㅓㅡ",
            "ㅡㅜ",
            "ㅗㅜ",
            "ㅍㅎ",
            "ㅅㅈ",
            "ck",
            "sz",
            "iy",
            "ㅐㅏ",
            "ㅔㅣ",
            "ㅓㅔ",
            "ㄱㅈ",
            "ㅡㅣ",
        ),
    ),
)
_NEAR_KEY = 0.7
_SWAP = 0.6
#: 넣거나 뺄 때 값이 싼 자모. ㅇ은 소리 없는 첫소리(튜닝과 튠잉), ㅡ는 닿소리 사이에 넣는 홀소리다.
#: 바꿈의 값은 두 자모를 넣고 빼는 값의 차이보다 작지 않아야 한다(앞머리를 떼어도 거리가 같으려면).
_LIGHT = {"ㅇ": 0.4, "ㅡ": 0.5}
_LEAST = 0.4
_ROWS = (
    ("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ", "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ", "ㅋㅌㅊㅍㅠㅜㅡ"),
    ("qwertyuiop", "asdfghjkl", "zxcvbnm"),
)


@cache
def _costs() -> dict[str, float]:
    """바꿈의 값. 열쇠는 두 자모를 이은 글이고, 여기 없으면 1이다."""
    costs: dict[str, float] = {}
    for rows in _ROWS:
        for upper, lower in zip(rows, (*rows[1:], ""), strict=True):
            pairs = [upper[i : i + 2] for i in range(len(upper) - 1)]
            pairs += [
                upper[i] + lower[j] for i in range(len(upper)) for j in (i - 1, i) if 0 <= j < len(lower)
            ]
            costs.update(dict.fromkeys(pairs, _NEAR_KEY))
    for cost, groups in reversed(_NEAR_SOUNDS):
        for group in groups:
            costs.update({a + b: cost for a in group for b in group if a != b})
    return costs | {pair[::-1]: cost for pair, cost in costs.items()}


def _trimmed(a: str, b: str) -> tuple[str, str]:
    """같은 앞머리와 뒷머리를 뗀다. 거리는 그대로다."""
    start, shorter = 0, min(len(a), len(b))
    while start < shorter and a[start] == b[start]:
        start += 1
    end = 0
    while end < shorter - start and a[-1 - end] == b[-1 - end]:
        end += 1
    return a[start : len(a) - end], b[start : len(b) - end]


def jamo_distance(a: str, b: str, limit: float | None = None) -> float:
    """두 자모 줄의 무게 있는 거리(제한된 다메라우, OSA).

    넣기와 빼기는 1(ㅇ은 0.4, ㅡ는 0.5), 자리 바꿈은 0.6, 바꿈은 소리와 글쇠의 가까움에 따라 0.2에서 1이다. 음절은 풀지
    않으므로 먼저 `to_jamo`를 거친다.

    Args:
        a: 자모 줄.
        b: 자모 줄.
        limit: 이 값을 넘으면 더 세지 않는다.

    Returns:
        거리. `limit`을 넘으면 무한대.

    Example:
        >>> jamo_distance(to_jamo("어텐션"), to_jamo("어탠션"))
        0.2
        >>> jamo_distance("token", "tokne"), jamo_distance("ㄱㅏ", "ㅁㅜㄴㅅㅓ", limit=2)
        (0.6, inf)
    """
    if a == b:
        return 0.0
    top = math.inf if limit is None else limit
    if abs(len(a) - len(b)) * _LEAST > top:
        return math.inf
    a, b = _trimmed(a, b)
    if not a or not b:
        alone = a or b
        found = round(sum(_LIGHT.get(ch, 1.0) for ch in alone), 6)
        return found if found <= top else math.inf
    found = _matrix(a, b, top)
    return found if found <= top else math.inf


def _matrix(a: str, b: str, top: float) -> float:
    cost_of, weight_of = _costs().get, _LIGHT.get
    width = len(b)
    band = max(len(a), width) if top == math.inf else int(top / _LEAST)
    weights = [weight_of(ch, 1.0) for ch in b]
    before: list[float] = []
    above = [0.0, *accumulate(weights)]
    left = least_above = 0.0
    for i, x in enumerate(a, 1):
        first, last = max(1, i - band), min(width, i + band)
        drop = weight_of(x, 1.0)
        left += drop
        row = [math.inf] * (width + 1)
        row[0] = left
        least = left if first == 1 else math.inf
        swaps = i > 1
        for j in range(first, last + 1):
            y = b[j - 1]
            best = above[j - 1] if x == y else above[j - 1] + cost_of(x + y, 1.0)
            if (other := above[j] + drop) < best:
                best = other
            if (other := row[j - 1] + weights[j - 1]) < best:
                best = other
            if swaps and j > 1 and x == b[j - 2] and y == a[i - 2] and before[j - 2] + _SWAP < best:
                best = before[j - 2] + _SWAP
            row[j] = best
            least = min(least, best)
        if least > top and least_above > top:
            return math.inf
        before, above, least_above = above, row, least
    return round(above[width], 6)


def similarity(a: str, b: str) -> float:
    """두 글이 닮은 정도. 자모로 풀어 잰 거리를 긴 쪽의 길이로 나누어 1에서 뺀다.

    Returns:
        0(아주 다름)에서 1(같음). 둘 다 비었으면 1.

    Example:
        >>> similarity("어텐션", "어텐션"), similarity("토큰", "ABCDEF")
        (1.0, 0.0)
        >>> similarity("어텐션", "어탠션") > similarity("어텐션", "어휘")
        True
    """
    a, b = to_jamo(a), to_jamo(b)
    longest = max(len(a), len(b))
    return 1.0 - jamo_distance(a, b) / longest if longest else 1.0
