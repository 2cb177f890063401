"""기계가 읽을 JSON. 꼴의 판은 `schema`에 적는다."""

from __future__ import annotations

import json
from typing import Any

from llm_primer._entries import AnyEntry
from llm_primer._errors import PrimerError, UnknownEntryError
from llm_primer._guides import Comparison, Path
from llm_primer._hits import Hit
from llm_primer._views.side_by_side import facts_of

SCHEMA = 1


def entry_json(entry: AnyEntry) -> dict[str, Any]:
    """항목을 JSON으로 적을 수 있는 사전으로. id와 kind가 맨 앞이다."""
    body = entry.model_dump(mode="json", by_alias=True, exclude_none=True)
    return {"id": body.pop("id"), "kind": body.pop("kind"), **body}


def found_json(query: str, hit: Hit, entry: AnyEntry) -> dict[str, Any]:
    """찾았을 때."""
    corrected = None if hit.reason.code == "exact" else hit.reason.read_as
    return {
        "schema": SCHEMA,
        "found": True,
        "query": query,
        "reason": hit.reason.code,
        "corrected": corrected,
        "version": entry.focus,
        "entry": entry_json(entry),
    }


def ambiguous_json(query: str, hits: list[Hit]) -> dict[str, Any]:
    """뜻이 여럿일 때."""
    return {
        "schema": SCHEMA,
        "found": True,
        "ambiguous": True,
        "query": query,
        "candidates": [
            {
                "id": hit.id,
                "kind": hit.kind,
                "ko": hit.entry.ko,
                "en": hit.entry.en,
                "definition": hit.entry.definition,
            }
            for hit in hits
        ],
    }


def missing_json(query: str, suggestions: list[str], error: PrimerError | None = None) -> dict[str, Any]:
    """못 찾았을 때."""
    body: dict[str, Any] = {"schema": SCHEMA, "found": False, "query": query, "suggestions": suggestions}
    if isinstance(error, UnknownEntryError) and error.actual:
        body["actual"] = {"kind": error.actual[0], "id": error.actual[1]}
    return body


def error_json(code: int, message: str, problems: list[str] | None = None) -> dict[str, Any]:
    """쓰는 법이 틀렸거나(2) 데이터가 잘못되었을 때(3)."""
    error: dict[str, Any] = {"code": code, "message": message}
    if problems:
        error["problems"] = problems
    return {"schema": SCHEMA, "error": error}


def hits_json(query: str, hits: list[Hit]) -> dict[str, Any]:
    """검색 결과."""
    return {
        "schema": SCHEMA,
        "found": bool(hits),
        "query": query,
        "hits": [
            {
                "id": hit.id,
                "kind": hit.kind,
                "ko": hit.entry.ko,
                "en": hit.entry.en,
                "definition": hit.entry.definition,
                "score": hit.score,
                "confident": hit.confident,
                "reason": hit.reason.code,
                "read_as": hit.reason.read_as,
                "ambiguous": hit.ambiguous,
                "version": hit.version,
            }
            for hit in hits
        ],
    }


def comparison_json(pair: Comparison) -> dict[str, Any]:
    """두 항목의 차이."""
    return {
        "schema": SCHEMA,
        "found": True,
        "a": entry_json(pair.a),
        "b": entry_json(pair.b),
        "difference": pair.difference,
        "test": pair.test,
        "shared": list(pair.shared),
        "facts": [
            {"label": row.label, "a": row.a, "b": row.b, "same": row.same} for row in facts_of(pair.a, pair.b)
        ],
    }


def path_json(path: Path) -> dict[str, Any]:
    """배움길."""
    return {
        "schema": SCHEMA,
        "found": True,
        "id": path.id,
        "title": path.title,
        "description": path.description,
        "curated": path.curated,
        "minutes": path.minutes,
        "steps": [
            {
                "title": step.title,
                "entries": list(step.entries),
                "labels": list(step.labels),
                "minutes": step.minutes,
                "activity": step.activity,
                "question": step.question,
                "answer": step.answer,
            }
            for step in path
        ],
        "exit_questions": list(path.exit_questions),
    }


def dumps(value: Any) -> str:
    """사람도 읽을 수 있게 들여 쓴 JSON."""
    return json.dumps(value, ensure_ascii=False, indent=2)
