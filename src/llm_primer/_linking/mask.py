"""이름을 찾지 않을 곳을 가린다: 코드, 링크, 제목, 수식, 머리말, HTML 태그. 길이와 줄은 그대로 둔다."""

from __future__ import annotations

import re
from collections.abc import Iterator

FORMATS = ("text", "markdown", "html")
_FILL = "\x00"
_FENCE = re.compile(r"^[ ]{0,3}(`{3,}|~{3,})")
_ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s")
_SETEXT = re.compile(r"^[ ]{0,3}(?:=+|-+)[ \t]*$")
_HEADING = re.compile(r"^[ ]{0,3}#{1,6}(?:[ \t]|$)")
_REFERENCE = re.compile(r"^[ ]{0,3}\[[^\]\n]{1,200}\]:")
_URL = r"(?:https?|ftp)://[^\s<>\"'`)\]가-힣]+|www\.[^\s<>\"'`)\]가-힣]+"
_PLAIN = re.compile(_URL)
#: 첫 글자가 모두 정해진 글자라, 그 글자가 없는 곳은 빨리 건너뛴다.
_INLINE = re.compile(
    r"\[\[[^\[\]\n]{1,300}\]\]"
    r"|!\[\[[^\[\]\n]{1,300}\]\]"
    r"|<!--.*?-->"
    r"|<[a-zA-Z/][^<>\n]{0,1000}>"
    r"|\$\$[^$]{1,4000}\$\$"
    r"|\$[^$\s](?:[^$\n]{0,300}[^$\s])?\$(?!\d)"
    r"|\\\([^\n]{1,300}?\\\)|\\\[[^\n]{1,1000}?\\\]"
    r"|\[\^[^\]\s]{1,80}\]"
    f"|{_URL}",
    re.DOTALL,
)
_PATH = re.compile(r"(?:[\w.\-]+/){2,}[\w.\-]+")
_MAIL = re.compile(r"[\w.+\-]+@[\w\-]+\.[\w.]+")
_ANCHOR = re.compile(
    r"<(a|code|pre|script|style|kbd|samp|textarea|title|h[1-6])\b[^>]{0,1000}>.*?</\1\s*>",
    re.DOTALL | re.IGNORECASE,
)


def _hide(text: str) -> str:
    return "".join("\n" if ch == "\n" else _FILL for ch in text) if "\n" in text else _FILL * len(text)


def _apply(text: str, spans: list[tuple[int, int]]) -> str:
    if not spans:
        return text
    parts, at = [], 0
    for start, end in sorted(spans):
        if end <= at:
            continue
        start = max(start, at)  # noqa: PLW2901
        parts += [text[at:start], _hide(text[start:end])]
        at = end
    return "".join([*parts, text[at:]])


def masked(text: str, format: str = "text") -> str:  # noqa: A002
    """찾지 않을 곳을 같은 길이의 빈 글자로 가린 글.

    Args:
        text: 글.
        format: 'text', 'markdown', 'html' 가운데 하나.

    Raises:
        ValueError: 없는 꼴일 때.

    Example:
        >>> masked("`어텐션` 어텐션", "markdown").count("어텐션"), len(masked("# 어텐션", "markdown"))
        (1, 5)
    """
    if format not in FORMATS:
        message = f"'{format}' 꼴은 없습니다. {', '.join(FORMATS)} 가운데 하나를 씁니다."
        raise ValueError(message)
    if format == "text":
        return _apply(text, [*(match.span() for match in _PLAIN.finditer(text)), *_addresses(text)])
    if format == "html":
        text = _apply(text, [match.span() for match in _ANCHOR.finditer(text)])
        return _apply(text, [*(match.span() for match in _INLINE.finditer(text)), *_addresses(text)])
    text = _apply(text, list(_blocks(text)))
    text = _apply(text, list(_code_spans(text)))
    text = _apply(text, [match.span() for match in _ANCHOR.finditer(text)] if "</" in text else [])
    text = _apply(text, [*(match.span() for match in _INLINE.finditer(text)), *_addresses(text)])
    return _apply(text, list(_links(text)))


def _addresses(text: str) -> Iterator[tuple[int, int]]:
    """파일의 길(a/b/c)과 전자 우편 주소의 자리. 빗금과 골뱅이가 있는 곳만 본다."""
    for sign, pattern, extra in (("/", _PATH, "_.-"), ("@", _MAIL, "_.-+")):
        at, place = 0, text.find(sign)
        while place >= 0:
            start = place
            while start > at and (text[start - 1].isalnum() or text[start - 1] in extra):
                start -= 1
            match = pattern.match(text, start) if start < place else None
            if match:
                yield match.span()
            at = match.end() if match else place + 1
            place = text.find(sign, at)


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """머리말, 울타리 친 코드, 들여 쓴 코드, 제목, 링크 정의의 자리."""
    at, fence, blank, item = 0, "", True, False
    lines = text.splitlines(keepends=True)
    front = bool(lines) and lines[0].rstrip() in {"---", "+++"}
    before: tuple[int, int] | None = None
    for number, line in enumerate(lines):
        start, at = at, at + len(line)
        bare = line.strip()
        if front:
            yield start, at
            front = number == 0 or bare not in {"---", "+++", "..."}
            continue
        match = _FENCE.match(line)
        if fence:
            yield start, at
            if match and match.group(1).startswith(fence) and bare == match.group(1):
                fence = ""
            continue
        if match and not (match.group(1)[0] == "`" and "`" in line[match.end() :]):
            fence = match.group(1)
            yield start, at
        elif not bare:
            blank = True
            before = None
            continue
        elif blank and not item and line.startswith(("    ", "\t")):
            yield start, at
            before = None
            continue
        elif _HEADING.match(line) or _REFERENCE.match(line):
            yield start, at
        elif before and _SETEXT.match(line):
            yield before
            yield start, at
        else:
            item = bool(_ITEM.match(line)) or (item and line[:1] in " \t")
            before, blank = (start, at), False
            continue
        before, blank, item = None, False, False


def _code_spans(text: str) -> Iterator[tuple[int, int]]:
    """역따옴표로 감싼 코드. 여는 것과 닫는 것의 길이가 같아야 하고 빈 줄을 넘지 않는다."""
    runs = [(match.start(), match.end()) for match in re.finditer(r"`+|\n[ \t]*\n", text)]
    waiting: dict[int, int] = {}
    spans: list[tuple[int, int]] = []
    for start, end in runs:
        if text[start] == "\n":
            waiting.clear()
            continue
        length = end - start
        if length in waiting:
            opened = waiting.pop(length)
            spans.append((opened, end))
            waiting = {size: place for size, place in waiting.items() if place < opened}
        else:
            waiting[length] = start
    yield from spans


def _links(text: str) -> Iterator[tuple[int, int]]:
    """[글](주소), ![그림](주소), [글][이름]. 괄호의 짝을 한 번에 훑어 찾는다."""
    stack: list[int] = []
    at, size = 0, len(text)
    for match in re.finditer(r"\\.|[\[\]]|\n[ \t]*\n", text, re.DOTALL):
        if match.start() < at:
            continue
        found = match.group()
        if found == "[":
            stack.append(match.start())
        elif found[0] == "\n":
            stack.clear()
        elif found == "]" and stack:
            opened = stack.pop()
            end = match.end()
            closing = {"(": ")", "[": "]"}.get(text[end : end + 1])
            if closing:
                close = _closing(text, end, closing, size)
                if close:
                    yield opened, close
                    at = close


def _closing(text: str, start: int, closer: str, size: int) -> int:
    """여는 괄호 자리에서 짝이 닫히는 자리 다음. 한 문단과 2,000자를 넘지 않는다."""
    opener, depth = text[start], 0
    for place in range(start, min(size, start + 2000)):
        ch = text[place]
        if ch == opener:
            depth += 1
        elif ch == closer:
            depth -= 1
            if not depth:
                return place + 1
        elif ch == "\n" and text[place + 1 : place + 2] == "\n":
            return 0
    return 0
