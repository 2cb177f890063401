"""이름 찾기: 낱말의 머리에서 가장 긴 이름을 대어 보고, 오른쪽에 붙은 말이 온전한 조사나 어미일 때만 받는다."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Literal

from llm_primer._finding.everyday import is_everyday
from llm_primer._linking.mask import masked
from llm_primer._linking.spans import Span
from llm_primer._linking.view import View, view_of
from llm_primer._names import parses_as_tail
from llm_primer._store.rows import NameRow

Mode = Literal["all", "first", "section"]
_TAIL = re.compile(r"[가-힣]+")
_DROPPED = " -·\n\t\r\u00a0\u3000"
_DROP = re.compile(f"[{re.escape(_DROPPED)}]")
_LONGEST_SURFACE = 72
_VOWELS = frozenset("aeiou")
_ENGLISH_SECTION = re.compile(r"^#{1,6}\s", re.MULTILINE)
#: 이 가운데 하나라도 있으면 언어 모델을 다루는 문단으로 본다.
_CUES = re.compile(
    r"언어 ?모델|딥 ?러닝|머신 ?러닝|기계 ?학습|신경망|인공지능|자연어|파라미터|매개변수|데이터셋|토큰|임베딩|학습률|프롬프트|파인 ?튜닝|생성형"
    r"|\bllm|\bai 모델|\bgpt|\bbert|transformer|neural|\btokens?\b|\bprompts?\b"
)
_REACH = 300


class Linker:
    """글 속의 이름을 찾는다.

    Args:
        rows: 모든 이름.
    """

    def __init__(self, rows: Iterable[NameRow]) -> None:
        names: dict[str, list[NameRow]] = defaultdict(list)
        for row in rows:
            if row.role != "id" and row.link != "never" and _linkable(row.key):
                names[row.key].append(row)
        for found in names.values():
            found.sort(key=lambda row: (row.role != "head", -row.weight, row.entry))
        self._names = dict(names)
        lengths: dict[str, set[int]] = defaultdict(set)
        for key in self._names:
            lengths[key[:2]].add(len(key))
        self._lengths = {start: sorted(sizes, reverse=True) for start, sizes in lengths.items()}
        self._start = _start_pattern(self._lengths)

    def link(
        self,
        text: str,
        format: str = "text",  # noqa: A002
        mode: Mode = "all",
        skip: Sequence[str] = (),
    ) -> list[Span]:
        """글 속의 이름들을 앞에서부터.

        Args:
            text: 글.
            format: 'text', 'markdown', 'html'.
            mode: all은 모두, first는 항목마다 처음 한 번, section은 절마다 처음 한 번.
            skip: 찾지 않을 항목의 id(그 항목 자신의 글이라면 그 id).

        Returns:
            겹치지 않는 자리들.
        """
        found = [
            span for span, fits in self.spans(text, format) if fits and not set(span.entries) & set(skip)
        ]
        if mode == "all":
            return found
        starts = [match.start() for match in _ENGLISH_SECTION.finditer(text)] if mode == "section" else []
        seen: set[tuple[int, tuple[str, ...]]] = set()
        kept = []
        for span in found:
            section = sum(1 for start in starts if start <= span.start)
            if (section, span.entries) not in seen:
                seen.add((section, span.entries))
                kept.append(span)
        return kept

    def spans(self, text: str, format: str = "text") -> Iterator[tuple[Span, bool]]:  # noqa: A002
        """글 속의 모든 이름과, 이어도 되는지. 여느 말과 같은 이름은 둘레가 분야의 글일 때만 잇는다."""
        view = view_of(masked(text, format))
        paragraphs = _Paragraphs(view.text)
        waiting: list[tuple[Span, bool, int]] = []
        for start, end, rows in self._matches(view.text):
            exact = text[view.original(start) : view.original(end - 1) + _width(view, end)]
            rows = [row for row in rows if _case_fits(row, exact)]  # noqa: PLW2901
            if not rows:
                continue
            first = view.original(start)
            last = view.original(end - 1) + _width(view, end)
            span = Span(
                first,
                last,
                text[first:last],
                tuple(dict.fromkeys(row.entry for row in rows)),
                rows[0].text,
                rows[0].status,
            )
            sure = (
                len(span.entries) == 1
                and rows[0].link == "always"
                and not is_everyday(rows[0].text)
                and not _is_short(rows[0].key)
            )
            waiting.append((span, sure, start))
        clear = [start for _, sure, start in waiting if sure]
        for span, sure, start in waiting:
            yield (
                span,
                sure or paragraphs.has_clear(start, clear) or paragraphs.has_cue(start, span.surface),
            )

    def _matches(self, text: str) -> Iterator[tuple[int, int, list[NameRow]]]:
        """고른 글에서 경계까지 맞는 이름의 자리와 항목들. 긴 이름이 경계에서 어긋나면 짧은 이름을 본다."""
        lengths, names, at = self._lengths.get, self._names, 0
        squeezed = text
        for ch in _DROPPED:
            squeezed = squeezed.replace(ch, "")
        drops = [match.start() for match in _DROP.finditer(text)]
        for match in self._start.finditer(text):
            start = match.start()
            if start < at:
                continue
            sizes = lengths("".join(match.groups()))
            if not sizes:
                continue
            place = start - bisect_left(drops, start)
            for size in sizes:
                key = squeezed[place : place + size]
                if key in names and len(key) == size:
                    end = start + _reach(text[start : start + _LONGEST_SURFACE], size)
                    if end - start > _LONGEST_SURFACE:
                        continue
                    surface = text[start:end]
                    if _pieces_fit(surface, names[key]) and _fits(text, start, end):
                        end += _plural(text, end)
                        yield start, end, names[key]
                        at = end
                        break


def _start_pattern(starts: Iterable[str]) -> re.Pattern[str]:
    """이름이 시작할 수 있는 자리: 낱말의 머리이고, 첫 두 글자가 어떤 이름의 첫 두 글자에 든 글자인 곳."""
    starts = list(starts)
    first = "".join(re.escape(ch) for ch in sorted({start[0] for start in starts}))
    second = "".join(re.escape(ch) for ch in sorted({start[1] for start in starts}))
    if not starts:
        return re.compile(r"(?!)")
    return re.compile(
        rf"(?:(?<![가-힣])(?=[가-힣])|(?<![a-z0-9_])(?=[a-z0-9]))([{first}])(?=[\s\-]?([{second}]))"
    )


def _linkable(key: str) -> bool:
    """한 음절과 로마자 두 글자까지는 잇지 않는다. 로마자와 숫자 하나씩(T5, o1)은 둘레를 보고 잇는다."""
    return (len(key) > 2 or _is_short(key)) if key.isascii() else len(key) > 1


def _is_short(key: str) -> bool:
    return len(key) == 2 and key[0].isalpha() and key[1].isdigit()


def _reach(window: str, size: int) -> int:
    """빈칸과 붙임표를 빼고 size글자가 되는 자리."""
    count = 0
    for place, ch in enumerate(window):
        if ch not in _DROPPED:
            count += 1
            if count == size:
                return place + 1
    return len(window) + 1


def _width(view: View, end: int) -> int:
    """고른 글의 마지막 글자가 받은 글에서 차지하는 길이."""
    return max(1, view.original(end) - view.original(end - 1)) if view.breaks else 1


def _pieces_fit(surface: str, rows: list[NameRow]) -> bool:
    """빈칸이 아무 데나 들어간 것이 아닌가. 데이터에 적힌 대로이거나, 조각마다 두 글자가 넘어야 한다."""
    wanted = " ".join(surface.replace("-", " ").split())
    if " " not in wanted:
        return True
    if surface.count("\n") > 1:
        return False
    if any(row.text.lower().replace("-", " ") == wanted for row in rows):
        return True
    return all(len(piece) > 1 for piece in wanted.split(" "))


def _plural(text: str, end: int) -> int:
    """영어 이름 뒤의 복수형 s의 길이."""
    return int(
        text[end - 1].isascii() and text[end : end + 1] == "s" and not text[end + 1 : end + 2].isalnum()
    )


@lru_cache(maxsize=65536)
def _tail_fits(last: str, tail: str) -> bool:
    return parses_as_tail(last, tail)


def _fits(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    first, last = text[start], text[end - 1]
    if first.isascii():
        if (
            before in {"-", "/", ".", "@", "#", "\\"}
            and text[start - 2 : start - 1].isalnum()
            and before != "/"
        ):
            return False
        if before in {"@", "#", "\\"}:
            return False
    if last.isascii():
        if after == "s" and not text[end + 1 : end + 2].isalnum():
            return True
        if (after.isascii() and after.isalnum()) or after == "_":
            return False
        if after in {".", "-", "+"} and (nxt := text[end + 1 : end + 2]).isascii() and nxt.isalnum():
            return False
    elif after.isascii() and after.isalnum():
        return False
    tail = _TAIL.match(text, end)
    return tail is None or _tail_fits(last, tail.group())


def _case_fits(row: NameRow, surface: str) -> bool:
    """로마자 약어는 대문자로 적어야 한다. 소문자로는 낱말이 되지 않는 것(llm)만 받는다."""
    letters = [ch for ch in row.text if ch.isascii() and ch.isalpha()]
    if _is_short(row.key):
        return surface == row.text
    if len(letters) < 2 or not row.text.isascii():
        return True
    if row.text.isupper() and len(letters) < 6:
        bare = surface[:-1] if surface.endswith("s") and not row.text.endswith("S") else surface
        return bare.isupper() or (len(letters) > 2 and bare.islower() and not set(bare) & _VOWELS)
    if is_everyday(row.text):
        return surface[:1].isupper() == row.text[:1].isupper() or surface.islower()
    return True


class _Paragraphs:
    """찾은 곳의 둘레가 분야의 글인지 본다. 같은 문단의 앞뒤 300자까지다."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(match.end() for match in re.finditer(r"\n\s*\n", text)), len(text)]
        self._found: dict[int, list[tuple[int, str]]] = {}

    def _around(self, place: int) -> tuple[int, int]:
        number = bisect_right(self._starts, place) - 1
        first = self._starts[number]
        last = self._starts[number + 1] if number + 1 < len(self._starts) else len(self._text)
        return max(first, place - _REACH), min(last, place + _REACH)

    def has_clear(self, place: int, clear: list[int]) -> bool:
        """둘레에 뜻이 하나뿐인 이름이 있는지."""
        first, last = self._around(place)
        found = bisect_left(clear, first)
        return found < len(clear) and clear[found] < last

    def has_cue(self, place: int, surface: str) -> bool:
        """둘레에 분야의 말이 있는지. 찾은 이름 자신은 세지 않는다."""
        first, last = self._around(place)
        low = surface.lower()
        return any(
            first <= at and at + len(cue) <= last and low not in cue and cue not in low
            for at, cue in self._cues(place)
        )

    def _cues(self, place: int) -> list[tuple[int, str]]:
        """문단 하나에 있는 분야의 말들. 문단마다 한 번만 찾는다."""
        number = bisect_right(self._starts, place) - 1
        if number not in self._found:
            ends = self._starts[number + 1] if number + 1 < len(self._starts) else len(self._text)
            self._found[number] = [
                (match.start(), match.group())
                for match in _CUES.finditer(self._text, self._starts[number], ends)
            ]
        return self._found[number]
