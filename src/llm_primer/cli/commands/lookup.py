"""이름으로 찾는 명령."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from llm_primer.cli.completion import completer
from llm_primer.cli.history import show_lineage
from llm_primer.cli.lists import show_article, show_comparison, show_related
from llm_primer.cli.lookup import choose, show_name, show_search, stdin_names
from llm_primer.cli.options import (
    AnyWords,
    BenchmarkWords,
    Data,
    Json,
    ModelWords,
    Plain,
    TermWords,
    glossary_of,
    kind_of,
    missing_name,
)
from llm_primer.cli.output import Output

app = typer.Typer()


@app.command("show", help="어떤 종류든 찾아 카드를 보입니다. 명령을 빼고 이름만 쳐도 이 명령입니다.")
def show(words: AnyWords = None, json: Json = False, plain: Plain = False, data: Data = None) -> int:
    """어떤 종류든 찾는다."""
    return _lookup(None, "show", words, Output(json, plain), data)


@app.command("term", help="용어를 찾아 카드를 보입니다.")
def term(words: TermWords = None, json: Json = False, plain: Plain = False, data: Data = None) -> int:
    """용어를 찾는다."""
    return _lookup("term", "term", words, Output(json, plain), data)


@app.command("model", help="모델 계열을 찾아 카드를 보입니다.")
def model(words: ModelWords = None, json: Json = False, plain: Plain = False, data: Data = None) -> int:
    """모델을 찾는다."""
    return _lookup("model", "model", words, Output(json, plain), data)


@app.command("benchmark", help="벤치마크나 리더보드를 찾아 카드를 보입니다.")
def benchmark(
    words: BenchmarkWords = None, json: Json = False, plain: Plain = False, data: Data = None
) -> int:
    """벤치마크를 찾는다."""
    return _lookup("benchmark", "benchmark", words, Output(json, plain), data)


def _lookup(kind: str | None, command: str, words: list[str] | None, out: Output, data: Path | None) -> int:
    glossary = glossary_of(data)
    if words == ["-"]:
        codes = [show_name(glossary, kind, None, name, out) for name in stdin_names()]
        return max(codes, default=missing_name(out))
    query = " ".join(words or ())
    if not query.strip():
        if command != "show" and glossary.senses(command):
            return show_name(glossary, None, None, command, out)
        return missing_name(out)
    return show_name(glossary, kind, None if command == "show" else command, query, out)


@app.command("search", help="비슷한 이름까지 여럿을 찾습니다.")
def search(
    words: AnyWords = None,
    kind: Annotated[
        str | None,
        typer.Option("--kind", metavar="종류", help="term, model, benchmark로 좁힙니다.", show_default=False),
    ] = None,
    limit: Annotated[
        int, typer.Option("--limit", metavar="수", min=1, max=200, help="몇 개까지 보입니다.")
    ] = 10,
    json: Json = False,
    plain: Plain = False,
    data: Data = None,
) -> int:
    """검색한다."""
    out = Output(json, plain)
    query = " ".join(words or ())
    if not query.strip():
        return missing_name(out)
    return show_search(glossary_of(data), query, kind_of(kind), limit, out)


@app.command(
    "related", help="이어진 항목을 관계마다 보입니다. --lineage는 모델의 갈래(무엇에서 나왔는가)를 보입니다."
)
def related(
    words: AnyWords = None,
    lineage: Annotated[
        bool, typer.Option("--lineage", help="모델이 물려받은 갈래를 보입니다.", show_default=False)
    ] = False,
    mermaid: Annotated[
        bool, typer.Option("--mermaid", help="갈래를 Mermaid 글로 내보냅니다.", show_default=False)
    ] = False,
    json: Json = False,
    plain: Plain = False,
    data: Data = None,
) -> int:
    """이어진 항목을 보인다."""
    if lineage or mermaid:
        out = Output(json, plain)
        return show_lineage(glossary_of(data), " ".join(words or ()), out, mermaid=mermaid)
    return _with_name("related", words, Output(json, plain), data, show_related)


@app.command("read", help="항목의 긴 글을 보입니다.")
def read(words: AnyWords = None, json: Json = False, plain: Plain = False, data: Data = None) -> int:
    """긴 글을 보인다."""
    return _with_name("read", words, Output(json, plain), data, show_article)


def _with_name(command: str, words: list[str] | None, out: Output, data: Path | None, action: Any) -> int:
    """이름 하나를 받아 일하는 명령. 그 이름이 없으면 명령까지 이어 한 이름으로 본다."""
    glossary = glossary_of(data)
    query = " ".join(words or ())
    if not query.strip():
        if glossary.senses(command):
            return show_name(glossary, None, None, command, out)
        return missing_name(out)
    if not glossary.senses(query) and glossary.senses(f"{command} {query}"):
        return show_name(glossary, None, None, f"{command} {query}", out)
    hit = choose(glossary, query, out)
    if isinstance(hit, int):
        return hit
    code: int = action(glossary, query, hit, out)
    return code


@app.command(
    "compare", help="두 항목의 차이와 가르는 질문을 보입니다: llmprimer compare 어텐션 '셀프 어텐션'"
)
def compare(
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="A B",
            help="이름 둘, 또는 쉼표로 나눈 하나입니다.",
            autocompletion=completer(None),
            show_default=False,
        ),
    ] = None,
    json: Json = False,
    plain: Plain = False,
    data: Data = None,
) -> int:
    """두 항목을 견준다."""
    return show_comparison(glossary_of(data), list(words or ()), Output(json, plain))
