"""글을 검사하는 명령: 파일을 고르고, 설정을 읽고, 찾은 것을 보이거나 고친다."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

from llm_primer._enriching import NotebookError, cells_of, edited, source_edit
from llm_primer._linting import CODES, Finding, Lines, Settings, SettingsError, settings_of
from llm_primer._views.findings import Placed, as_github, as_json, as_sarif, as_text
from llm_primer.cli.files import (
    KINDS,
    FileError,
    chosen,
    not_a_notebook,
    not_written,
    read_text,
    write_safely,
)
from llm_primer.cli.output import FOUND, MISSING, USAGE, Output

if TYPE_CHECKING:
    from llm_primer._enriching import Cell
    from llm_primer._glossary import Glossary

Format = Literal["text", "markdown", "html"]
FORMATS = ("text", "json", "github", "sarif")
_FIXED = frozenset({"T01", "T02", "T03", "T04", "T05"})
_MANY = 16
_BETWEEN_CELLS = "\n\n"


@dataclass(frozen=True, slots=True)
class Request:
    """검사할 것과 보일 꼴.

    Attributes:
        files: 파일, 폴더, 별표. '-'는 표준 입력이다.
        select: 더 켤 코드.
        ignore: 끌 코드.
        format: text, json, github, sarif.
        config: 설정 파일. 없으면 여기서부터 위로 올라가며 찾는다.
        fix: 고칠 수 있는 표기를 파일에 고쳐 적는다.
        jobs: 함께 돌릴 일꾼. 0이면 알아서 정한다.
    """

    files: Sequence[str]
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    format: str = "text"
    config: Path | None = None
    fix: bool = False
    jobs: int = 0


@dataclass(slots=True)
class _Text:
    """검사할 글 한 편. 노트북이면 마크다운 칸을 이은 것이다."""

    file: str
    raw: str
    kind: str
    cells: list[Cell]
    starts: list[int]
    text: str


def lint_files(request: Request, data: Path | None, out: Output) -> int:
    """파일들을 검사한다. 찾은 것이 있으면 1로 끝난다."""
    if request.format not in FORMATS:
        out.note(f"'{request.format}'은(는) 없는 꼴입니다. {', '.join(FORMATS)} 가운데 하나를 씁니다.")
        return USAGE
    try:
        settings = read_settings(request.config).changed(request.select, request.ignore)
        folder = data or (Path(settings.data) if settings.data else None)
        files = (
            list(request.files)
            if list(request.files) == ["-"]
            else [str(one) for one in chosen(request.files)]
        )
    except (SettingsError, FileError) as error:
        out.note(str(error))
        return USAGE
    rows, failed = _all_rows(files, settings, folder, request, out)
    _show(rows, len(files), request.format, out)
    if failed:
        return USAGE
    return MISSING if rows else FOUND


def _all_rows(
    files: list[str], settings: Settings, folder: Path | None, request: Request, out: Output
) -> tuple[list[Placed], bool]:
    jobs = request.jobs or (min(os.cpu_count() or 1, 4) if len(files) >= _MANY else 1)
    work = partial(_rows_of, settings=settings, folder=folder, fix=request.fix)
    rows: list[Placed] = []
    failed, shows = False, len(files) >= _MANY and sys.stderr.isatty()
    with ProcessPoolExecutor(jobs) if jobs > 1 else nullcontext() as pool:
        results = pool.map(work, files) if pool else map(work, files)
        for number, (name, found) in enumerate(zip(files, results, strict=True), 1):
            if isinstance(found, str):
                out.note(found)
                failed = True
            else:
                rows += found
            if shows:
                print(f"\r{number}/{len(files)} {name[-40:]:<40}", end="", file=sys.stderr)  # noqa: T201
    if shows:
        print(file=sys.stderr)  # noqa: T201
    return rows, failed


def _rows_of(file: str, *, settings: Settings, folder: Path | None, fix: bool) -> list[Placed] | str:
    """파일 하나에서 찾은 것들. 읽을 수 없으면 까닭."""
    from llm_primer.cli.options import glossary_of

    glossary = glossary_of(folder)
    try:
        text = _open(file)
        found = _lint(glossary, text, settings)
        if fix and file != "-":
            fixable = _apart(one for one in found if one.code in _FIXED and one.suggestion is not None)
            if fixable:
                write_safely(Path(file), _fixed(text, fixable).encode("utf-8"))
                text = _open(file)
                found = _lint(glossary, text, settings)
    except FileError as error:
        return str(error)
    except NotebookError:
        return not_a_notebook(file)
    except OSError as error:
        return not_written(file, error)
    return _placed(text, found)


def _open(file: str) -> _Text:
    raw = sys.stdin.read() if file == "-" else read_text(Path(file))
    kind = "markdown" if file == "-" else KINDS[Path(file).suffix.lower()]
    if kind != "notebook":
        return _Text(file, raw, kind, [], [0], raw)
    cells = [one for one in cells_of(raw) if one.source is not None]
    starts, at = [], 0
    for cell in cells:
        starts.append(at)
        at += len(cell.source or "") + len(_BETWEEN_CELLS)
    return _Text(
        file, raw, "markdown", cells, starts, _BETWEEN_CELLS.join(cell.source or "" for cell in cells)
    )


def _lint(glossary: Glossary, text: _Text, settings: Settings) -> list[Finding]:
    return glossary.lint(
        text.text,
        format=cast("Format", text.kind),
        select=settings.codes,
        ignore=frozenset(CODES) - settings.codes,
        preferred=settings.preferred,
    )


def _apart(found: Iterable[Finding]) -> list[Finding]:
    """겹치지 않는 것들만. 앞의 것이 이긴다."""
    kept: list[Finding] = []
    for one in found:
        if not kept or kept[-1].end <= one.start:
            kept.append(one)
    return kept


def _fixed(text: _Text, found: list[Finding]) -> str:
    if not text.cells:
        return edited(text.raw, [(one.start, one.end, one.suggestion or "") for one in found])
    edits = []
    for cell, start in zip(text.cells, text.starts, strict=True):
        source = cell.source or ""
        inside = [one for one in found if start <= one.start and one.end <= start + len(source)]
        if inside:
            changes = [(one.start - start, one.end - start, one.suggestion or "") for one in inside]
            edits.append(source_edit(text.raw, cell, edited(source, changes)))
    return edited(text.raw, edits)


def _placed(text: _Text, found: list[Finding]) -> list[Placed]:
    whole = Lines(text.text)
    rows = []
    for one in found:
        cell = None
        line, column = whole.place(one.start)
        end_line, end_column = whole.place(one.end)
        if text.cells:
            index = max(number for number, start in enumerate(text.starts) if start <= one.start)
            cell = text.cells[index].number
            first = whole.place(text.starts[index])[0] - 1
            line, end_line = line - first, end_line - first
        rows.append(
            Placed(text.file, cell, line, column, end_line, end_column, text.text[one.start : one.end], one)
        )
    return rows


def _show(rows: list[Placed], files: int, form: str, out: Output) -> None:
    if form == "json":
        out.value(as_json(rows))
    elif form == "sarif":
        import llm_primer

        out.value(as_sarif(rows, llm_primer.__version__))
    elif form == "github":
        out.text(as_github(rows)) if rows else None
    else:
        if rows:
            out.text(as_text(rows))
        out.note(f"파일 {files}개에서 {len(rows)}곳을 찾았습니다.")


def read_settings(given: Path | None) -> Settings:
    """설정 파일을 읽는다. 이름을 주지 않으면 지금 폴더에서 위로 올라가며 찾는다.

    Raises:
        SettingsError: 설정을 읽을 수 없을 때.
    """
    if given is not None:
        return _settings_from(given)
    here = Path.cwd()
    for folder in (here, *here.parents):
        own = folder / ".llmprimer.yaml"
        if own.is_file():
            return _settings_from(own)
        project = folder / "pyproject.toml"
        if project.is_file():
            return _settings_from(project)
    return Settings()


def _settings_from(file: Path) -> Settings:
    try:
        text = read_text(file)
    except FileError as error:
        raise SettingsError(str(error)) from None
    if file.suffix == ".toml":
        import tomllib

        try:
            table = tomllib.loads(text).get("tool", {}).get("llmprimer", {}).get("lint", {})
        except tomllib.TOMLDecodeError as error:
            message = f"'{file}': TOML로 읽을 수 없습니다. {error}"
            raise SettingsError(message) from None
    else:
        from llm_primer._store.reader import parse_yaml

        parsed = parse_yaml(text)
        if parsed.problems:
            message = f"'{file}': {parsed.problems[0]}"
            raise SettingsError(message)
        table = parsed.value or {}
        table = table.get("lint", table) if isinstance(table, dict) else table
    if not isinstance(table, dict):
        message = f"'{file}': 설정은 '열쇠: 값'의 표로 적습니다."
        raise SettingsError(message)
    return settings_of(table, f"'{file}'")
