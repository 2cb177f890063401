"""목록과 차례와 배움길의 명령."""

from __future__ import annotations

from typing import Annotated

import typer

from llm_primer.cli.history import show_stale, show_timeline
from llm_primer.cli.lists import check_conditions, chosen_names, show_list, show_path, show_paths
from llm_primer.cli.lookup import show_name
from llm_primer.cli.options import (
    AnyWords,
    Data,
    Json,
    Korean,
    MadeBy,
    Plain,
    glossary_of,
    kind_of,
    kind_or_none,
)
from llm_primer.cli.output import Output

app = typer.Typer()


@app.command("list", help="항목의 목록을 보입니다.")
def list_(
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="종류 [이름...]",
            help="terms, models, benchmarks, paths 가운데 하나입니다. 뒤에 이름을 적으면 그것들만 봅니다.",
            show_default=False,
        ),
    ] = None,
    category: Annotated[
        str | None,
        typer.Option("--category", metavar="갈래", help="용어의 갈래로 좁힙니다.", show_default=False),
    ] = None,
    level: Annotated[
        str | None,
        typer.Option(
            "--level", metavar="단계", help="입문, 초급, 중급, 고급으로 좁힙니다.", show_default=False
        ),
    ] = None,
    tier: Annotated[
        str | None,
        typer.Option("--tier", metavar="등급", help="core, standard, brief로 좁힙니다.", show_default=False),
    ] = None,
    korean: Korean = False,
    open_: Annotated[
        bool, typer.Option("--open", help="가중치를 내려받을 수 있는 모델만 봅니다.", show_default=False)
    ] = False,
    license_: Annotated[
        str | None,
        typer.Option(
            "--license", metavar="약관", help="가중치 약관의 이름으로 좁힙니다.", show_default=False
        ),
    ] = None,
    developer: MadeBy = None,
    since: Annotated[
        str | None,
        typer.Option(
            "--since", metavar="때", help="그 뒤에 나온 버전이 있는 모델만 봅니다.", show_default=False
        ),
    ] = None,
    max_params: Annotated[
        str | None,
        typer.Option(
            "--max-params",
            metavar="크기",
            help="그보다 작은 크기가 있는 모델만 봅니다: 10B",
            show_default=False,
        ),
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            "--sort", metavar="차례", help="name, released, params 가운데 하나입니다.", show_default=False
        ),
    ] = None,
    json: Json = False,
    plain: Plain = False,
    data: Data = None,
) -> int:
    """목록을 보인다."""
    check_conditions(level, tier)
    out, glossary = Output(json, plain), glossary_of(data)
    names = chosen_names(words)
    word = " ".join(words[:1] if words and names else words or ())
    if word.strip().lower() in {"paths", "path", "배움길"}:
        return show_paths(glossary, out)
    if word and kind_or_none(word) is None and glossary.senses(f"list {word}"):
        return show_name(glossary, None, None, f"list {word}", out)
    conditions = {
        "category": category,
        "level": level,
        "tier": tier,
        "korean": korean or None,
        "open": open_ or None,
        "license": license_,
        "developer": developer,
        "since": since,
        "max_params": max_params,
    }
    return show_list(glossary, kind_of(word or None), conditions, sort, out, names)


@app.command("path", help="배움길을 보입니다. 항목의 이름을 주면 그것을 알기까지의 길을 보입니다.")
def path(words: AnyWords = None, json: Json = False, plain: Plain = False, data: Data = None) -> int:
    """배움길을 보인다."""
    out, glossary = Output(json, plain), glossary_of(data)
    query = " ".join(words or ())
    return show_path(glossary, query, out) if query.strip() else show_paths(glossary, out)


@app.command("timeline", help="모델의 버전이 나온 차례를 보입니다.")
def timeline(
    developer: MadeBy = None,
    korean: Korean = False,
    since: Annotated[
        str | None, typer.Option("--since", metavar="때", help="그 뒤의 것만 봅니다.", show_default=False)
    ] = None,
    mermaid: Annotated[
        bool, typer.Option("--mermaid", help="Mermaid 글로 내보냅니다.", show_default=False)
    ] = False,
    json: Json = False,
    plain: Plain = False,
    data: Data = None,
) -> int:
    """나온 차례를 보인다."""
    conditions = {"developer": developer, "korean": korean or None, "since": since}
    return show_timeline(glossary_of(data), conditions, Output(json, plain), mermaid=mermaid)


@app.command("stale", help="확인한 지 오래되어 다시 볼 항목을 보입니다. 많이 이어진 것부터입니다.")
def stale(
    as_of: Annotated[
        str | None,
        typer.Option(
            "--as-of", metavar="날짜", help="기준일입니다(2027-03-01). 없으면 오늘입니다.", show_default=False
        ),
    ] = None,
    json: Json = False,
    plain: Plain = False,
    data: Data = None,
) -> int:
    """오래된 항목을 보인다."""
    return show_stale(glossary_of(data), as_of, Output(json, plain))
