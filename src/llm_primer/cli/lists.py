"""목록, 이어진 항목, 긴 글, 견주기, 배움길."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from llm_primer._errors import AmbiguousNameError, UnknownEntryError
from llm_primer.cli.options import kind_or_none
from llm_primer.cli.output import FOUND, MISSING, USAGE, Output

if TYPE_CHECKING:
    from llm_primer._glossary import Glossary
    from llm_primer._hits import Hit

_ONLY_MODELS = ("korean", "open", "license", "developer", "since", "max_params")


def check_conditions(level: str | None, tier: str | None) -> None:
    """단계와 등급이 있는 값인지 본다. 아니면 쓰는 법의 오류를 낸다."""
    from typing import get_args

    import typer

    from llm_primer._schema.entry import Level, Tier

    for option, value, known in (("--level", level, Level), ("--tier", tier, Tier)):
        allowed = get_args(known)
        if value is not None and value not in allowed:
            message = f"'{value}'은(는) 없는 값입니다. {', '.join(allowed)} 가운데 하나를 씁니다."
            raise typer.BadParameter(message, param_hint=option)


def chosen_names(words: list[str] | None) -> list[str]:
    """'models 라마 큐원'에서 종류 뒤의 이름들. 쉼표가 있으면 쉼표로, 없으면 낱말로 가른다.

    Example:
        >>> chosen_names(["models", "라마", "큐원"]), chosen_names(["models", "하이퍼클로바 X,", "솔라"])
        (['라마', '큐원'], ['하이퍼클로바 X', '솔라'])
        >>> chosen_names(["models"]), chosen_names(["주의", "메커니즘"])
        ([], [])
    """
    if not words or len(words) < 2 or kind_or_none(words[0]) is None:
        return []
    line = " ".join(words[1:])
    return [part.strip() for part in line.split(",") if part.strip()] if "," in line else list(words[1:])


def show_list(
    glossary: Glossary,
    kind: str | None,
    conditions: dict[str, Any],
    sort: str | None,
    out: Output,
    names: Sequence[str] = (),
) -> int:
    """항목의 목록. 모델에만 있는 조건을 주면 모델만 보고, 이름을 주면 그 항목들만 준 차례로 본다."""
    import typer

    from llm_primer._selecting import SORTS, arranged, select

    if sort is not None and sort not in SORTS:
        message = f"'{sort}'은(는) 없는 차례입니다. {', '.join(SORTS)} 가운데 하나를 씁니다."
        raise typer.BadParameter(message, param_hint="--sort")
    if kind is None and any(conditions.get(name) is not None for name in _ONLY_MODELS):
        kind = "model"
    listing = glossary.listing(kind)
    if names:
        by_id = {row["id"]: row for row in listing}
        chosen: dict[str, Any] = {}
        for name in names:
            hits = glossary.senses(name, kind)
            if hits:
                chosen.setdefault(hits[0].id, by_id[hits[0].id])
            else:
                out.note(f"'{name}' 항목을 찾지 못했습니다.")
        listing = list(chosen.values())
    try:
        rows = select(listing, **conditions)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--max-params") from None
    rows = arranged(rows, sort) if sort else rows
    if out.json:
        out.value({"schema": 1, "count": len(rows), "entries": rows})
        return FOUND if rows else MISSING
    if not rows:
        out.note("조건에 맞는 항목이 없습니다.")
        return MISSING
    from llm_primer._views.compose_lists import compose_list, compose_models

    day = glossary.data_version
    out.document(compose_models(rows, day) if kind == "model" else compose_list(rows))
    return FOUND


def show_paths(glossary: Glossary, out: Output) -> int:
    """배움길의 목록."""
    rows = glossary.paths()
    if out.json:
        out.value({"schema": 1, "count": len(rows), "paths": rows})
        return FOUND
    from llm_primer._views.compose_lists import compose_paths

    out.document(compose_paths([glossary.path(row["id"]) for row in rows]))
    return FOUND


def show_related(glossary: Glossary, query: str, hit: Hit, out: Output) -> int:
    """이어진 항목."""
    del query
    entry = hit.entry
    groups = glossary.related(entry)
    if out.json:
        body = {
            relation: [{"id": one.id, "kind": one.kind, "ko": one.ko, "en": one.en} for one in entries]
            for relation, entries in groups.items()
        }
        out.value({"schema": 1, "found": True, "id": entry.id, "relations": body})
        return FOUND
    from llm_primer._views.compose_lists import compose_related

    out.document(compose_related(entry, groups))
    return FOUND


def show_article(glossary: Glossary, query: str, hit: Hit, out: Output) -> int:
    """긴 글."""
    entry = hit.entry
    text = glossary.article(entry)
    if out.json:
        out.value({"schema": 1, "found": text is not None, "query": query, "id": entry.id, "article": text})
        return FOUND if text is not None else MISSING
    if text is None:
        out.note(f"'{entry.ko}'에는 아직 긴 글이 없습니다. llmprimer {entry.id}로 카드를 봅니다.")
        return MISSING
    from llm_primer._views.article import article_text

    readable = article_text(entry, text)
    if out.plain:
        out.text(readable)
        return FOUND
    from rich.markdown import Markdown

    out.console().print(Markdown(readable, hyperlinks=False))
    return FOUND


def show_comparison(glossary: Glossary, words: list[str], out: Output) -> int:
    """두 항목의 차이."""
    names = [part.strip() for part in " ".join(words).split(",")] if "," in " ".join(words) else words
    names = [name for name in names if name]
    if len(names) != 2:
        message = "이름 둘이 있어야 합니다. 예: llmprimer compare 어텐션 '셀프 어텐션', llmprimer compare '어텐션, 셀프 어텐션'"
        if out.json:
            from llm_primer._views.json import error_json

            out.value(error_json(USAGE, message))
        out.note(message)
        return USAGE
    from llm_primer.cli.lookup import choose

    hits = []
    for name in names:
        hit = choose(glossary, name, out)
        if isinstance(hit, int):
            return hit
        hits.append(hit)
    from llm_primer.cli.pairs import show_pair

    return show_pair(glossary.compare(hits[0].entry, hits[1].entry), out)


def show_path(glossary: Glossary, query: str, out: Output) -> int:
    """배움길 하나."""
    from llm_primer.cli.lookup import show_name

    try:
        path = glossary.path(query)
    except AmbiguousNameError:
        return show_name(glossary, None, None, query, out)
    except UnknownEntryError:
        return show_name(glossary, None, "path", query, out)
    if out.json:
        from llm_primer._views.json import path_json

        out.value(path_json(path))
        return FOUND
    from llm_primer._views.compose_lists import compose_path

    out.document(compose_path(path))
    return FOUND
