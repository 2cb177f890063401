"""글에 용어의 링크와 풀이를 넣는 명령."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

from llm_primer.cli.files import KINDS, FileError, not_a_notebook, not_written, read_text, write_safely
from llm_primer.cli.output import FOUND, USAGE, Output

if TYPE_CHECKING:
    from llm_primer._enriching.notes import Place
    from llm_primer._glossary import Glossary

Format = Literal["markdown", "html"]


def link_file(
    glossary: Glossary,
    file: Path,
    *,
    target: Path | None,
    in_place: bool,
    every: bool,
    skip: Sequence[str],
    out: Output,
) -> int:
    """파일의 글에 링크와 풀이를 넣어 내보내거나 적는다."""
    from llm_primer._enriching import NotebookError

    if target and in_place:
        out.note("-o와 --in-place는 함께 쓸 수 없습니다. 하나만 적어 주세요.")
        return USAGE
    kind = KINDS.get(file.suffix.lower())
    if kind in {None, "text"}:
        out.note(f"'{file}': 이어 줄 수 있는 파일은 .md, .html, .ipynb입니다.")
        return USAGE
    try:
        text = read_text(file)
    except FileError as error:
        out.note(str(error))
        return USAGE
    try:
        new = _enriched(glossary, text, str(kind), every=every, skip=skip)
    except NotebookError:
        out.note(not_a_notebook(file))
        return USAGE
    if in_place or target:
        where = file if in_place else cast("Path", target)
        try:
            write_safely(where, new.encode("utf-8"))
        except OSError as error:
            out.note(not_written(where, error))
            return USAGE
        out.note(f"적었습니다: {where}")
        return FOUND
    out.raw(new)
    return FOUND


def _enriched(glossary: Glossary, text: str, kind: str, *, every: bool, skip: Sequence[str]) -> str:
    from llm_primer._enriching import Note, enrich_html, enrich_markdown, enrich_notebook
    from llm_primer._enriching.notes import Place

    notes: dict[str, Note] = {}

    def find(body: str, format: str) -> list[Place]:  # noqa: A002
        places = []
        for one in glossary.link(body, format=cast("Format", format), skip=skip):
            if one.id is None or (not every and one.id in notes):
                continue
            if one.id not in notes and (entry := one.entry):
                notes[one.id] = Note(entry.id, entry.ko, entry.en, entry.definition)
            places.append(Place(one.start, one.end, notes[one.id]))
        return places

    write = {"markdown": enrich_markdown, "html": enrich_html, "notebook": enrich_notebook}[kind]
    return write(text, find)
