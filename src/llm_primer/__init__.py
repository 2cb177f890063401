"""한국어로 찾는 언어 모델 용어집.

Example:
    >>> import llm_primer as lp
    >>> lp.term("주의 메커니즘").ko
    '어텐션'
"""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal

from llm_primer._errors import AmbiguousNameError, DataError, PrimerError, UnknownEntryError
from llm_primer._glossary import Glossary
from llm_primer._hits import Hit, Mention
from llm_primer._mapping import EntryMapping

__version__ = "0.1.0"

__all__ = [
    "AmbiguousNameError",
    "AnyEntry",
    "Benchmark",
    "Comparison",
    "DataError",
    "EntryMapping",
    "Finding",
    "Glossary",
    "Hit",
    "Lineage",
    "Mention",
    "Model",
    "Path",
    "PrimerError",
    "Step",
    "Term",
    "Timeline",
    "UnknownEntryError",
    "__version__",
    "article",
    "benchmark",
    "benchmarks",
    "compare",
    "complete",
    "data_version",
    "glossary",
    "lineage",
    "link",
    "lint",
    "lookup",
    "model",
    "models",
    "path",
    "related",
    "search",
    "stale",
    "term",
    "terms",
    "timeline",
]

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from llm_primer._entries import AnyEntry, Benchmark, Model, Term
    from llm_primer._guides import Comparison, Path, Step
    from llm_primer._history import Lineage, Timeline
    from llm_primer._linting import Finding

    benchmarks: EntryMapping[Benchmark]
    models: EntryMapping[Model]
    terms: EntryMapping[Term]
    data_version: str


@lru_cache(maxsize=1)
def glossary() -> Glossary:
    """내장 용어집. 처음 물을 때 한 번 연다."""
    return Glossary.builtin()


def term(name: str) -> Term:
    """이름으로 용어를 찾는다. `Glossary.term`과 같다."""
    return glossary().term(name)


def model(name: str) -> Model:
    """이름으로 모델 계열을 찾는다. `Glossary.model`과 같다."""
    return glossary().model(name)


def benchmark(name: str) -> Benchmark:
    """이름으로 벤치마크나 리더보드를 찾는다. `Glossary.benchmark`와 같다."""
    return glossary().benchmark(name)


def lookup(name: str) -> AnyEntry:
    """이름으로 어떤 종류든 항목 하나를 찾는다. `Glossary.lookup`과 같다."""
    return glossary().lookup(name)


def search(query: str, *, limit: int = 10, kind: str | None = None) -> list[Hit]:
    """그럴듯한 항목을 좋은 것부터 찾는다. `Glossary.search`와 같다."""
    return glossary().search(query, limit=limit, kind=kind)


def complete(prefix: str, kind: str | None = None, limit: int = 30) -> list[tuple[str, str]]:
    """앞부분이 같은 이름과 표제어. `Glossary.complete`와 같다."""
    return glossary().complete(prefix, kind, limit)


def related(entry: AnyEntry | str) -> dict[str, tuple[AnyEntry, ...]]:
    """이어진 항목들을 관계마다 묶는다. `Glossary.related`와 같다."""
    return glossary().related(entry)


def compare(a: AnyEntry | str, b: AnyEntry | str) -> Comparison:
    """두 항목의 차이와, 둘을 가르는 질문. `Glossary.compare`와 같다."""
    return glossary().compare(a, b)


def path(name: str) -> Path:
    """배움길, 또는 항목을 알기까지의 길. `Glossary.path`와 같다."""
    return glossary().path(name)


def link(
    text: str,
    *,
    format: Literal["text", "markdown", "html"] = "text",  # noqa: A002
    mode: Literal["all", "first", "section"] = "all",
    skip: Sequence[str] = (),
) -> list[Mention]:
    """글 속에 나온 이름들과 그 자리. `Glossary.link`와 같다."""
    return glossary().link(text, format=format, mode=mode, skip=skip)


def lint(
    text: str,
    *,
    format: Literal["text", "markdown", "html"] = "text",  # noqa: A002
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    preferred: Mapping[str, str] | None = None,
) -> list[Finding]:
    """글에서 섞어 쓴 용어와 틀린 사실. `Glossary.lint`와 같다."""
    return glossary().lint(text, format=format, select=select, ignore=ignore, preferred=preferred)


def timeline(**conditions: Any) -> Timeline:
    """모델의 버전이 나온 차례. `Glossary.timeline`과 같다."""
    return glossary().timeline(**conditions)


def lineage(model: Model | str) -> Lineage:
    """한 모델 계열의 갈래. `Glossary.lineage`와 같다."""
    return glossary().lineage(model)


def stale(day: str | None = None) -> list[dict[str, Any]]:
    """다시 볼 때가 지난 항목들. `Glossary.stale`과 같다."""
    return glossary().stale(day)


def article(entry: AnyEntry | str) -> str | None:
    """항목의 긴 글(Markdown). 없으면 None. `Glossary.article`과 같다."""
    return glossary().article(entry)


_LAZY = frozenset({"terms", "models", "benchmarks", "data_version"})
_ROOMS = {
    "AnyEntry": "_entries",
    "Benchmark": "_entries",
    "Comparison": "_guides",
    "Finding": "_linting",
    "Lineage": "_history",
    "Model": "_entries",
    "Path": "_guides",
    "Step": "_guides",
    "Term": "_entries",
    "Timeline": "_history",
}


def __getattr__(name: str) -> Any:
    if name in _LAZY:
        return getattr(glossary(), name)
    if name in _ROOMS:
        return getattr(import_module(f"llm_primer.{_ROOMS[name]}"), name)
    msg = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(msg)


def __dir__() -> list[str]:
    return sorted(__all__)
