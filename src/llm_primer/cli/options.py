"""여러 명령이 함께 쓰는 인자와, 인자를 값으로 바꾸는 함수."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from llm_primer.cli.completion import completer
from llm_primer.cli.output import USAGE, Output

if TYPE_CHECKING:
    from llm_primer._glossary import Glossary

Json = Annotated[bool, typer.Option("--json", help="JSON만 내보냅니다.", show_default=False)]
Plain = Annotated[bool, typer.Option("--plain", help="꾸밈과 줄 접기 없이 내보냅니다.", show_default=False)]
Data = Annotated[
    Path | None,
    typer.Option(
        "--data", metavar="폴더", help="내장 데이터 위에 얹을 자기 YAML 폴더입니다.", show_default=False
    ),
]

MadeBy = Annotated[
    str | None,
    typer.Option("--developer", metavar="만든 곳", help="만든 곳의 이름으로 좁힙니다.", show_default=False),
]
Korean = Annotated[bool, typer.Option("--korean", help="한국에서 만든 모델만 봅니다.", show_default=False)]


def _names(kind: str | None) -> Any:
    return typer.Argument(metavar="이름", help="찾을 이름입니다. 띄어 써도 한 이름으로 봅니다. '-'는 표준 입력입니다.",
                          autocompletion=completer(kind), show_default=False)  # fmt: skip


TermWords = Annotated[list[str] | None, _names("term")]
ModelWords = Annotated[list[str] | None, _names("model")]
BenchmarkWords = Annotated[list[str] | None, _names("benchmark")]
AnyWords = Annotated[list[str] | None, _names(None)]


def glossary_of(data: Path | None) -> Glossary:
    """쓸 용어집. 폴더를 주면 그 위에 얹는다."""
    import llm_primer

    return llm_primer.Glossary.load(data) if data else llm_primer.glossary()


def missing_name(out: Output) -> int:
    """이름이 빠졌다고 알린다."""
    message = "찾을 이름이 빠졌습니다. 예: llmprimer 주의 메커니즘"
    if out.json:
        from llm_primer._views.json import error_json

        out.value(error_json(USAGE, message))
    out.note(message)
    return USAGE


_KINDS = {
    "term": "term", "terms": "term", "용어": "term",
    "model": "model", "models": "model", "모델": "model",
    "benchmark": "benchmark", "benchmarks": "benchmark", "벤치마크": "benchmark",
}  # fmt: skip


def kind_or_none(text: str | None) -> str | None:
    """낱말이 가리키는 종류. 종류가 아니면 None."""
    return _KINDS.get((text or "").strip().lower())


def kind_of(text: str | None) -> str | None:
    """낱말이 가리키는 종류. 종류가 아니면 쓰는 법의 오류를 낸다."""
    if text is None:
        return None
    found = kind_or_none(text)
    if found is None:
        message = f"'{text}'은(는) 종류가 아닙니다. terms, models, benchmarks 가운데 하나를 씁니다."
        raise typer.BadParameter(message)
    return found
