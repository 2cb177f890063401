"""쓴 글을 읽는 명령."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from llm_primer.cli.linking import link_file
from llm_primer.cli.options import (
    Data,
    glossary_of,
)
from llm_primer.cli.output import Output

app = typer.Typer()


@app.command("link", help="글(.md, .html, .ipynb)의 용어에 링크와 풀이를 넣어 내보냅니다.")
def link(
    file: Annotated[Path, typer.Argument(metavar="파일", help="읽을 파일입니다.", show_default=False)],
    target: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar="파일",
            help="적을 파일입니다. 없으면 표준 출력입니다.",
            show_default=False,
        ),
    ] = None,
    in_place: Annotated[
        bool, typer.Option("--in-place", help="읽은 파일을 고쳐 적습니다.", show_default=False)
    ] = False,
    every: Annotated[
        bool, typer.Option("--all", help="처음 나온 곳만이 아니라 모두 잇습니다.", show_default=False)
    ] = False,
    skip: Annotated[
        list[str] | None,
        typer.Option(
            "--skip",
            metavar="id",
            help="잇지 않을 항목의 id입니다. 여러 번 적을 수 있습니다.",
            show_default=False,
        ),
    ] = None,
    data: Data = None,
) -> int:
    """글에 링크와 풀이를 넣는다."""
    return link_file(
        glossary_of(data), file, target=target, in_place=in_place, every=every, skip=skip or (), out=Output()
    )
