"""데이터를 쓰는 사람의 명령."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from llm_primer._store.json_schema import schema_text
from llm_primer.cli.authoring import check_data, merge_fragment
from llm_primer.cli.options import (
    Data,
    Json,
    Plain,
)
from llm_primer.cli.output import FOUND, Output

app = typer.Typer()


@app.command("check", help="데이터를 검사합니다. 종료 코드는 0 깨끗함, 1 받아들이지 않은 경고, 3 잘못입니다.")
def check(
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="폴더", help="검사할 폴더입니다. 없으면 내장 데이터입니다.", show_default=False
        ),
    ] = None,
    full: Annotated[
        bool, typer.Option("--full", help="긴 글의 코드를 돌리고 날짜도 봅니다.", show_default=False)
    ] = False,
    fix: Annotated[
        bool, typer.Option("--fix", help="파일을 갈래와 id 차례로 가지런히 고칩니다.", show_default=False)
    ] = False,
    errors_only: Annotated[
        bool, typer.Option("--errors-only", help="잘못만 보입니다.", show_default=False)
    ] = False,
    json: Json = False,
    plain: Plain = False,
    data: Data = None,
) -> int:
    """데이터를 검사한다."""
    return check_data(folder or data, full=full, fix=fix, errors_only=errors_only, out=Output(json, plain))


@app.command("merge", help="[개발] 새 항목이 든 조각 파일을 데이터의 제자리에 끼워 넣습니다.")
def merge(
    fragment: Annotated[Path, typer.Argument(metavar="조각", help="조각 폴더나 YAML 파일입니다.")],
    into: Annotated[Path, typer.Option("--into", metavar="폴더", help="끼워 넣을 데이터 폴더입니다.")] = Path(
        "data"
    ),
    replace: Annotated[
        bool, typer.Option("--replace", help="같은 id가 있으면 바꿉니다.", show_default=False)
    ] = False,
    json: Json = False,
) -> int:
    """조각을 끼워 넣는다."""
    return merge_fragment(fragment, into, replace=replace, out=Output(json))


@app.command("schema", help="[개발] 편집기가 쓰는 JSON Schema를 내보냅니다.")
def schema() -> int:
    """JSON Schema를 내보낸다."""
    print(schema_text(), end="")  # noqa: T201
    return FOUND
