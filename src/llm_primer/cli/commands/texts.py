"""쓴 글을 읽는 명령."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from llm_primer.cli.linking import link_file
from llm_primer.cli.linting import Request, lint_files
from llm_primer.cli.options import Data, Json, glossary_of
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


@app.command(
    "lint", help="글(.md, .txt, .html, .ipynb)에서 섞어 쓴 용어와 틀린 사실을 찾습니다. 찾으면 1로 끝납니다."
)
def lint(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="파일...", help="파일, 폴더, 별표입니다. '-'는 표준 입력입니다.", show_default=False
        ),
    ],
    select: Annotated[
        list[str] | None,
        typer.Option("--select", metavar="코드", help="더 켤 코드입니다(T04, F).", show_default=False),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option("--ignore", metavar="코드", help="끌 코드입니다(T01, F).", show_default=False),
    ] = None,
    format_: Annotated[
        str, typer.Option("--format", metavar="꼴", help="text, json, github, sarif 가운데 하나입니다.")
    ] = "text",
    config: Annotated[
        Path | None,
        typer.Option(
            "--config",
            metavar="파일",
            help="설정 파일입니다. 없으면 .llmprimer.yaml이나 pyproject.toml을 위로 찾습니다.",
            show_default=False,
        ),
    ] = None,
    fix: Annotated[
        bool, typer.Option("--fix", help="고칠 수 있는 표기(T)를 파일에 고쳐 적습니다.", show_default=False)
    ] = False,
    jobs: Annotated[
        int,
        typer.Option("--jobs", metavar="수", min=0, help="함께 돌릴 일꾼입니다. 0이면 알아서 정합니다."),
    ] = 0,
    json: Json = False,
    data: Data = None,
) -> int:
    """글을 검사한다."""
    request = Request(
        files=files,
        select=select or (),
        ignore=ignore or (),
        format="json" if json else format_,
        config=config,
        fix=fix,
        jobs=jobs,
    )
    return lint_files(request, data, Output(json))
