"""노트북: 마크다운 칸만 고친다. 다른 칸과 출력, 메타데이터의 글자는 하나도 바꾸지 않는다."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

from llm_primer._enriching.markdown import linked, section_lines
from llm_primer._enriching.notes import Finder, Note, in_order

_GLOSSARY = "llm-primer-glossary"
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


def enrich_notebook(text: str, find: Finder) -> str:
    """마크다운 칸의 이름에 링크를 달고, 끝에 용어 풀이 칸을 하나 둔다. 두 번 해도 한 번 한 것과 같다.

    Args:
        text: ipynb 파일의 글.
        find: 풀이할 곳을 고르는 함수.

    Returns:
        새 글. 마크다운 칸이 아닌 곳은 글자 그대로다.

    Raises:
        NotebookError: 노트북이 아닐 때.
    """
    try:
        json.loads(text)
        start = _skip(text, 0)
        cells = dict(_members(text, start))["cells"]
        found = [(place, dict(_members(text, place.start))) for place in _items(text, cells.start)]
    except (ValueError, KeyError, IndexError, RecursionError) as error:
        raise NotebookError from error
    notes: list[Note] = []
    edits: list[tuple[int, int, str]] = []
    for place, members in found:
        kind = json.loads(text[slice(*members["cell_type"])]) if "cell_type" in members else ""
        if kind != "markdown" or "source" not in members:
            continue
        if _is_ours(text, members):
            edits.append((_before(text, place.start), place.end, ""))
            continue
        raw = text[slice(*members["source"])]
        source = json.loads(raw)
        old = source if isinstance(source, str) else "".join(source)
        new, used = linked(old, find)
        notes += used
        if new != old:
            edits.append((*members["source"], _source(new, raw, whole=isinstance(source, str))))
    last = max((place.end for place, members in found if not _is_ours(text, members)), default=None)
    if notes and last is not None:
        edits.append((last, last, _glossary_cell(text, cells, in_order(notes), found[0][1])))
    for begin, end, new in sorted(edits, reverse=True):
        text = text[:begin] + new + text[end:]
    return text


def _is_ours(text: str, members: dict[str, _Value]) -> bool:
    """우리가 둔 풀이 칸인지. 옛 판의 노트북에는 칸의 id가 없어 꼬리표로 안다."""
    metadata = json.loads(text[slice(*members["metadata"])]) if "metadata" in members else {}
    return isinstance(metadata, dict) and _GLOSSARY in (metadata.get("tags") or ())


def _before(text: str, at: int) -> int:
    """앞의 쉼표까지 지울 자리."""
    place = len(text[:at].rstrip())
    return place - 1 if text[place - 1] == "," else place


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


def _glossary_cell(text: str, cells: _Value, notes: list[Note], first: dict[str, _Value]) -> str:
    """끝에 둘 풀이 칸. 들여쓰기는 파일의 것을 따른다."""
    match = re.match(r"\[(\s*)\{(\s*)", text[cells.start :])
    outer, inner = (match.group(1), match.group(2)) if match else ("", "")
    deeper = inner + inner[len(outer) :] if outer else ""
    lines = section_lines(notes)
    source = [f"{line}\n" for line in lines[:-1]] + lines[-1:]
    rows = ("," + (deeper or " ")).join(json.dumps(line, ensure_ascii=text.isascii()) for line in source)
    body = ['"cell_type": "markdown"']
    body += [f'"id": "{_GLOSSARY}"'] if "id" in first else []
    body += [f'"metadata": {{"tags": ["{_GLOSSARY}"]}}', f'"source": [{deeper}{rows}{inner}]']
    return f",{outer}{{{inner}" + ("," + (inner or " ")).join(body) + f"{outer}}}"
