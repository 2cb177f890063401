"""검사에서 찾은 것들을 보이는 꼴: 글, JSON, 깃허브 주석, SARIF."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from llm_primer._linting import CODES, Finding

SCHEMA = 1
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_GITHUB = {"error": "error", "warning": "warning", "info": "notice"}


class Placed(NamedTuple):
    """파일 속에서 찾은 것 하나.

    Attributes:
        file: 파일의 이름.
        cell: 노트북이면 몇째 칸, 아니면 None.
        line: 줄. 노트북이면 칸 안의 줄이다.
        column: 칸(글자).
        end_line: 끝 줄.
        end_column: 끝 글자의 다음 자리.
        text: 찾은 대목.
        finding: 찾은 것.
    """

    file: str
    cell: int | None
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    finding: Finding


def as_text(rows: Sequence[Placed]) -> str:
    """사람이 읽을 줄들. 파일:줄:칸으로 시작한다."""
    lines = []
    for row in rows:
        one = row.finding
        where = f"{row.file}:{f'칸 {row.cell}:' if row.cell else ''}{row.line}:{row.column}"
        lines.append(f"{where} {one.code} {one.message}")
        if one.suggestion is not None:
            lines.append(f"    고침: {row.text} → {one.suggestion}")
        lines += [f"    근거: {source.title} {source.url or ''}".rstrip() for source in one.sources]
    return "\n".join(lines)


def as_json(rows: Sequence[Placed]) -> dict[str, Any]:
    """기계가 읽을 꼴. 자리는 받은 글의 파이썬 문자열 번호(노트북이면 마크다운 칸을 이은 글)다."""
    return {
        "schema": SCHEMA,
        "count": len(rows),
        "findings": [
            {
                "file": row.file,
                "cell": row.cell,
                "line": row.line,
                "column": row.column,
                "end_line": row.end_line,
                "end_column": row.end_column,
                "start": row.finding.start,
                "end": row.finding.end,
                "code": row.finding.code,
                "severity": row.finding.severity,
                "text": row.text,
                "message": row.finding.message,
                "suggestion": row.finding.suggestion,
                "entry": row.finding.entry,
                "sources": [
                    {"key": one.key, "title": one.title, "url": one.url} for one in row.finding.sources
                ],
            }
            for row in rows
        ],
    }


def _escaped(text: str, *, value: bool = False) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if value else text


def as_github(rows: Sequence[Placed]) -> str:
    """깃허브 액션이 줄 옆에 붙이는 주석."""
    lines = []
    for row in rows:
        one = row.finding
        cell = f"(칸 {row.cell}) " if row.cell else ""
        fix = f" 고침: {one.suggestion}" if one.suggestion is not None else ""
        place = "" if row.cell else f",line={row.line},col={row.column},endLine={row.end_line}"
        lines.append(
            f"::{_GITHUB[one.severity]} file={_escaped(row.file, value=True)}{place},title={one.code}"
            f"::{_escaped(cell + one.message + fix)}"
        )
    return "\n".join(lines)


def as_sarif(rows: Sequence[Placed], version: str) -> dict[str, Any]:
    """SARIF 2.1.0."""
    used = sorted({row.finding.code for row in rows})
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "llmprimer",
                        "version": version,
                        "rules": [
                            {
                                "id": code,
                                "shortDescription": {"text": CODES[code][2]},
                                "defaultConfiguration": {"level": _LEVELS[CODES[code][0]]},
                            }
                            for code in used
                        ],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [_result(row, used) for row in rows],
            }
        ],
    }


def _result(row: Placed, rules: list[str]) -> dict[str, Any]:
    one = row.finding
    location: dict[str, Any] = {"artifactLocation": {"uri": row.file.replace("\\", "/")}}
    region = {
        "startLine": row.line,
        "startColumn": row.column,
        "endLine": row.end_line,
        "endColumn": row.end_column,
    }
    if row.cell is None:
        location["region"] = region
    result: dict[str, Any] = {
        "ruleId": one.code,
        "ruleIndex": rules.index(one.code),
        "level": _LEVELS[one.severity],
        "message": {"text": one.message},
        "locations": [{"physicalLocation": location}],
    }
    if one.suggestion is not None and row.cell is None:
        result["fixes"] = [
            {
                "description": {"text": f"{one.suggestion}(으)로 고칩니다."},
                "artifactChanges": [
                    {
                        "artifactLocation": location["artifactLocation"],
                        "replacements": [
                            {"deletedRegion": region, "insertedContent": {"text": one.suggestion}}
                        ],
                    }
                ],
            }
        ]
    return result
