"""노트북의 마크다운 칸: 글의 자리를 잃지 않고 읽고, 그 칸의 글만 갈아 끼운다."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

_SPACE = re.compile(r"[ \t\r\n]*")
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_ATOM = re.compile(r"[^\s,\]}]+")


class _Value(NamedTuple):
    start: int
    end: int


class NotebookError(ValueError):
    """노트북으로 읽을 수 없는 글."""


def _value(text: str, at: int) -> int:
    """at에서 시작하는 JSON 값의 끝. 깊이를 세어 되부르지 않는다."""
    depth = 0
    while True:
        ch = text[at]
        if ch == '"':
            match = _STRING.match(text, at)
            if match is None:
                raise NotebookError
            at = match.end()
        elif ch in "[{":
            depth += 1
            at += 1
        elif ch in "]}":
            depth -= 1
            at += 1
        elif ch in " \t\r\n,:":
            at += 1
            continue
        else:
            match = _ATOM.match(text, at)
            at = match.end() if match else at + 1
        if depth == 0:
            return at


def _skip(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _members(text: str, at: int) -> Iterator[tuple[str, _Value]]:
    """객체의 이름과 값의 자리."""
    at = _skip(text, at + 1)
    while text[at] != "}":
        end = _value(text, at)
        key = json.loads(text[at:end])
        start = _skip(text, _skip(text, end) + 1)
        end = _value(text, start)
        yield key, _Value(start, end)
        at = _skip(text, end)
        if text[at] == ",":
            at = _skip(text, at + 1)


def _items(text: str, at: int) -> Iterator[_Value]:
    """목록의 값들의 자리."""
    at = _skip(text, at + 1)
    while text[at] != "]":
        end = _value(text, at)
        yield _Value(at, end)
        at = _skip(text, end)
        if text[at] == ",":
            at = _skip(text, at + 1)


class Cell(NamedTuple):
    """노트북의 칸 하나.

    Attributes:
        number: 몇째 칸인지. 1부터다.
        start: 노트북 파일의 글에서 칸의 시작.
        end: 칸의 끝.
        members: 칸의 이름마다 값의 자리.
        source: 마크다운 칸이면 그 글, 아니면 None.
    """

    number: int
    start: int
    end: int
    members: dict[str, _Value]
    source: str | None


def cells_of(text: str) -> list[Cell]:
    """노트북의 칸들.

    Raises:
        NotebookError: 노트북이 아닐 때.
    """
    try:
        json.loads(text)
        cells = dict(_members(text, _skip(text, 0)))["cells"]
        found = [(place, dict(_members(text, place.start))) for place in _items(text, cells.start)]
    except (ValueError, KeyError, IndexError, RecursionError) as error:
        raise NotebookError from error
    return [
        Cell(number, place.start, place.end, members, _markdown(text, members))
        for number, (place, members) in enumerate(found, 1)
    ]


def _markdown(text: str, members: dict[str, _Value]) -> str | None:
    kind = json.loads(text[slice(*members["cell_type"])]) if "cell_type" in members else ""
    if kind != "markdown" or "source" not in members:
        return None
    source = json.loads(text[slice(*members["source"])])
    return source if isinstance(source, str) else "".join(source)


def cells_start(text: str) -> int:
    """칸 목록의 여는 괄호 자리."""
    return dict(_members(text, _skip(text, 0)))["cells"].start


def source_edit(text: str, cell: Cell, new: str) -> tuple[int, int, str]:
    """칸의 글을 새 글로 바꾸는 일: 시작, 끝, 갈아 끼울 글. 글 하나였는지 줄의 목록이었는지는 그대로 둔다."""
    place = cell.members["source"]
    raw = text[slice(*place)]
    return (*place, _source(new, raw, whole=not raw.startswith("[")))


def edited(text: str, edits: list[tuple[int, int, str]]) -> str:
    """뒤에서부터 갈아 끼운 글."""
    for begin, end, new in sorted(edits, reverse=True):
        text = text[:begin] + new + text[end:]
    return text


def _source(new: str, raw: str, *, whole: bool) -> str:
    """칸의 글을 원래와 같은 꼴(글 하나 또는 줄의 목록)로."""
    ascii_only = raw.isascii()
    if whole:
        return json.dumps(new, ensure_ascii=ascii_only)
    lines = [json.dumps(line, ensure_ascii=ascii_only) for line in new.splitlines(keepends=True)]
    gap = re.match(r"\[(\s*)", raw)
    close = re.search(r"(\s*)\]$", raw)
    inner, outer = gap.group(1) if gap else "", close.group(1) if close else ""
    return "[" + inner + ("," + (inner or " ")).join(lines) + outer + "]"
