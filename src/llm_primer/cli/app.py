"""명령들. 저마다 용어집에 묻고, 받은 것을 내보내고, 종료 코드를 돌려준다."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from llm_primer.cli.completion import completer
from llm_primer.cli.output import FOUND, MISSING, USAGE, Output

if TYPE_CHECKING:
    from llm_primer._glossary import Glossary

app = typer.Typer(
    name="llmprimer",
    help="한국어로 찾는 언어 모델 용어집입니다. 이름만 쳐도 됩니다: llmprimer 주의 메커니즘",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Json = Annotated[bool, typer.Option("--json", help="JSON만 내보냅니다.", show_default=False)]
Plain = Annotated[bool, typer.Option("--plain", help="꾸밈과 줄 접기 없이 내보냅니다.", show_default=False)]
Data = Annotated[
    Path | None,
    typer.Option(
        "--data", metavar="폴더", help="내장 데이터 위에 얹을 자기 YAML 폴더입니다.", show_default=False
    ),
]


def _names(kind: str | None) -> Any:
    return typer.Argument(metavar="이름", help="찾을 이름입니다. 띄어 써도 한 이름으로 봅니다. '-'는 표준 입력입니다.",
                          autocompletion=completer(kind), show_default=False)  # fmt: skip


TermWords = Annotated[list[str] | None, _names("term")]
ModelWords = Annotated[list[str] | None, _names("model")]
BenchmarkWords = Annotated[list[str] | None, _names("benchmark")]
AnyWords = Annotated[list[str] | None, _names(None)]


def _glossary(data: Path | None) -> Glossary:
    import llm_primer

    return llm_primer.Glossary.load(data) if data else llm_primer.glossary()


def _version(value: bool) -> None:
    if value:
        import llm_primer

        counts = llm_primer.glossary().counts
        print(  # noqa: T201
            f"llm-primer {llm_primer.__version__}, 데이터 {llm_primer.data_version} "
            f"(용어 {counts['term']} · 모델 {counts['model']} · 벤치마크 {counts['benchmark']})"
        )
        raise typer.Exit


@app.callback()
def top(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_version,
            is_eager=True,
            help="프로그램과 데이터의 판을 보입니다.",
            show_default=False,
        ),
    ] = False,
) -> None:
    """한국어로 찾는 언어 모델 용어집입니다. 이름만 쳐도 됩니다: llmprimer 주의 메커니즘."""
    del version


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
    from llm_primer.cli.lookup import show_name, stdin_names

    glossary = _glossary(data)
    if words == ["-"]:
        codes = [show_name(glossary, kind, None, name, out) for name in stdin_names()]
        return max(codes, default=_missing_name(out))
    query = " ".join(words or ())
    if not query.strip():
        if command != "show" and glossary.senses(command):
            return show_name(glossary, None, None, command, out)
        return _missing_name(out)
    return show_name(glossary, kind, None if command == "show" else command, query, out)


def _missing_name(out: Output) -> int:
    message = "찾을 이름이 빠졌습니다. 예: llmprimer 주의 메커니즘"
    if out.json:
        from llm_primer._views.json import error_json

        out.value(error_json(USAGE, message))
    out.note(message)
    return USAGE


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
    from llm_primer.cli.lookup import show_search

    out = Output(json, plain)
    query = " ".join(words or ())
    if not query.strip():
        return _missing_name(out)
    return show_search(_glossary(data), query, _kind(kind), limit, out)


@app.command("list", help="항목의 목록을 보입니다.")
def list_(
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="종류", help="terms, models, benchmarks, paths 가운데 하나입니다.", show_default=False
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
    korean: Annotated[
        bool, typer.Option("--korean", help="한국에서 만든 모델만 봅니다.", show_default=False)
    ] = False,
    open_: Annotated[
        bool, typer.Option("--open", help="가중치를 내려받을 수 있는 모델만 봅니다.", show_default=False)
    ] = False,
    license_: Annotated[
        str | None,
        typer.Option(
            "--license", metavar="약관", help="가중치 약관의 이름으로 좁힙니다.", show_default=False
        ),
    ] = None,
    developer: Annotated[
        str | None,
        typer.Option(
            "--developer", metavar="만든 곳", help="만든 곳의 이름으로 좁힙니다.", show_default=False
        ),
    ] = None,
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
    from llm_primer.cli.lists import check_conditions, show_list, show_paths
    from llm_primer.cli.lookup import show_name

    check_conditions(level, tier)
    out, glossary = Output(json, plain), _glossary(data)
    word = " ".join(words or ())
    if word.strip().lower() in {"paths", "path", "배움길"}:
        return show_paths(glossary, out)
    if word and _kind_or_none(word) is None and glossary.senses(f"list {word}"):
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
    return show_list(glossary, _kind(word or None), conditions, sort, out)


_KINDS = {
    "term": "term", "terms": "term", "용어": "term",
    "model": "model", "models": "model", "모델": "model",
    "benchmark": "benchmark", "benchmarks": "benchmark", "벤치마크": "benchmark",
}  # fmt: skip


def _kind_or_none(text: str | None) -> str | None:
    return _KINDS.get((text or "").strip().lower())


def _kind(text: str | None) -> str | None:
    if text is None:
        return None
    found = _kind_or_none(text)
    if found is None:
        message = f"'{text}'은(는) 종류가 아닙니다. terms, models, benchmarks 가운데 하나를 씁니다."
        raise typer.BadParameter(message)
    return found


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
    from llm_primer.cli.lists import show_related

    if lineage or mermaid:
        from llm_primer.cli.history import show_lineage

        out = Output(json, plain)
        return show_lineage(_glossary(data), " ".join(words or ()), out, mermaid=mermaid)
    return _with_name("related", words, Output(json, plain), data, show_related)


@app.command("timeline", help="모델의 버전이 나온 차례를 보입니다.")
def timeline(
    developer: Annotated[
        str | None,
        typer.Option(
            "--developer", metavar="만든 곳", help="만든 곳의 이름으로 좁힙니다.", show_default=False
        ),
    ] = None,
    korean: Annotated[
        bool, typer.Option("--korean", help="한국에서 만든 모델만 봅니다.", show_default=False)
    ] = False,
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
    from llm_primer.cli.history import show_timeline

    conditions = {"developer": developer, "korean": korean or None, "since": since}
    return show_timeline(_glossary(data), conditions, Output(json, plain), mermaid=mermaid)


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
    from llm_primer.cli.history import show_stale

    return show_stale(_glossary(data), as_of, Output(json, plain))


@app.command("read", help="항목의 긴 글을 보입니다.")
def read(words: AnyWords = None, json: Json = False, plain: Plain = False, data: Data = None) -> int:
    """긴 글을 보인다."""
    from llm_primer.cli.lists import show_article

    return _with_name("read", words, Output(json, plain), data, show_article)


def _with_name(command: str, words: list[str] | None, out: Output, data: Path | None, action: Any) -> int:
    """이름 하나를 받아 일하는 명령. 그 이름이 없으면 명령까지 이어 한 이름으로 본다."""
    from llm_primer.cli.lookup import choose, show_name

    glossary = _glossary(data)
    query = " ".join(words or ())
    if not query.strip():
        if glossary.senses(command):
            return show_name(glossary, None, None, command, out)
        return _missing_name(out)
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
    from llm_primer.cli.lists import show_comparison

    return show_comparison(_glossary(data), list(words or ()), Output(json, plain))


@app.command("path", help="배움길을 보입니다. 항목의 이름을 주면 그것을 알기까지의 길을 보입니다.")
def path(words: AnyWords = None, json: Json = False, plain: Plain = False, data: Data = None) -> int:
    """배움길을 보인다."""
    from llm_primer.cli.lists import show_path, show_paths

    out, glossary = Output(json, plain), _glossary(data)
    query = " ".join(words or ())
    return show_path(glossary, query, out) if query.strip() else show_paths(glossary, out)


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
    from llm_primer.cli.linking import link_file

    return link_file(
        _glossary(data), file, target=target, in_place=in_place, every=every, skip=skip or (), out=Output()
    )


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
    from llm_primer.cli.authoring import check_data

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
    from llm_primer.cli.authoring import merge_fragment

    return merge_fragment(fragment, into, replace=replace, out=Output(json))


@app.command("schema", help="[개발] 편집기가 쓰는 JSON Schema를 내보냅니다.")
def schema() -> int:
    """JSON Schema를 내보낸다."""
    from llm_primer._store.json_schema import schema_text

    print(schema_text(), end="")  # noqa: T201
    return FOUND


__all__ = ["MISSING", "app"]
