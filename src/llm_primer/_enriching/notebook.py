"""노트북: 마크다운 칸만 고친다. 다른 칸과 출력, 메타데이터의 글자는 하나도 바꾸지 않는다."""

from __future__ import annotations

import json
import re

from llm_primer._enriching.cells import Cell, cells_of, cells_start, edited, source_edit
from llm_primer._enriching.markdown import linked, section_lines
from llm_primer._enriching.notes import Finder, Note, in_order

_GLOSSARY = "llm-primer-glossary"


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
    cells = cells_of(text)
    notes: list[Note] = []
    edits: list[tuple[int, int, str]] = []
    for cell in cells:
        if cell.source is None:
            continue
        if _is_ours(text, cell):
            edits.append((_before(text, cell.start), cell.end, ""))
            continue
        new, used = linked(cell.source, find)
        notes += used
        if new != cell.source:
            edits.append(source_edit(text, cell, new))
    last = max((cell.end for cell in cells if not _is_ours(text, cell)), default=None)
    if notes and last is not None:
        edits.append((last, last, _glossary_cell(text, in_order(notes), cells[0])))
    return edited(text, edits)


def _is_ours(text: str, cell: Cell) -> bool:
    """우리가 둔 풀이 칸인지. 옛 판의 노트북에는 칸의 id가 없어 꼬리표로 안다."""
    metadata = json.loads(text[slice(*cell.members["metadata"])]) if "metadata" in cell.members else {}
    return isinstance(metadata, dict) and _GLOSSARY in (metadata.get("tags") or ())


def _before(text: str, at: int) -> int:
    """앞의 쉼표까지 지울 자리."""
    place = len(text[:at].rstrip())
    return place - 1 if text[place - 1] == "," else place


def _glossary_cell(text: str, notes: list[Note], first: Cell) -> str:
    """끝에 둘 풀이 칸. 들여쓰기는 파일의 것을 따른다."""
    match = re.match(r"\[(\s*)\{(\s*)", text[cells_start(text) :])
    outer, inner = (match.group(1), match.group(2)) if match else ("", "")
    deeper = inner + inner[len(outer) :] if outer else ""
    lines = section_lines(notes)
    source = [f"{line}\n" for line in lines[:-1]] + lines[-1:]
    rows = ("," + (deeper or " ")).join(json.dumps(line, ensure_ascii=text.isascii()) for line in source)
    body = ['"cell_type": "markdown"']
    body += [f'"id": "{_GLOSSARY}"'] if "id" in first.members else []
    body += [f'"metadata": {{"tags": ["{_GLOSSARY}"]}}', f'"source": [{deeper}{rows}{inner}]']
    return f",{outer}{{{inner}" + ("," + (inner or " ")).join(body) + f"{outer}}}"
