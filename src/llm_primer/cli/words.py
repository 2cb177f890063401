"""명령줄의 낱말을 손본다: 기본 명령을 채우고, 자동 완성의 낱말도 같은 방법으로 채운다."""

from __future__ import annotations

import os
from collections.abc import Sequence

DEFAULT = "show"
# 명령과 그것을 선언한 방(cli/commands)
COMMANDS = {
    DEFAULT: "lookup",
    "term": "lookup",
    "model": "lookup",
    "benchmark": "lookup",
    "search": "lookup",
    "list": "lists",
    "related": "lookup",
    "read": "lookup",
    "compare": "lookup",
    "path": "lists",
    "timeline": "lists",
    "stale": "lists",
    "link": "texts",
    "lint": "texts",
    "check": "authoring",
    "merge": "authoring",
    "schema": "authoring",
}
_WITH_VALUE = frozenset(
    {
        "--data",
        "--kind",
        "--limit",
        "--category",
        "--level",
        "--tier",
        "--into",
        "--license",
        "--developer",
        "--since",
        "--max-params",
        "--sort",
        "--as-of",
        "-o",
        "--output",
        "--skip",
        "--select",
        "--ignore",
        "--format",
        "--config",
        "--jobs",
    }
)


def first_word(arguments: Sequence[str]) -> int | None:
    """선택지가 아닌 첫 낱말의 자리."""
    skip = False
    for index, word in enumerate(arguments):
        if skip:
            skip = False
        elif word == "--":
            return index
        elif word in _WITH_VALUE:
            skip = True
        elif not word.startswith("-") or word == "-":
            return index
    return None


def with_default(arguments: Sequence[str]) -> list[str]:
    """명령 이름이 없으면 기본 명령을 채우고, 명령 앞의 선택지는 뒤로 옮긴다.

    Example:
        >>> with_default(["주의", "메커니즘"])
        ['show', '주의', '메커니즘']
        >>> with_default(["--json", "term", "어텐션"])
        ['term', '--json', '어텐션']
    """
    arguments = list(arguments)
    at = first_word(arguments)
    if at is None:
        return arguments
    before, word, after = arguments[:at], arguments[at], arguments[at + 1 :]
    if word in COMMANDS:
        return [word, *before, *after]
    return [DEFAULT, *before, *(["--", *after] if word == "--" else [word, *after])]


def complete_default() -> None:
    """자동 완성 중이면 셸이 넘긴 낱말에도 기본 명령을 채운다."""
    for name in ("COMP_WORDS", "_TYPER_COMPLETE_ARGS"):
        line = os.environ.get(name)
        if not line:
            continue
        words = line.replace("\n", " ").split(" ")
        typed = [word for word in words[1:] if word]
        if not typed or typed[0].startswith("-") or any(one.startswith(typed[0]) for one in COMMANDS):
            continue
        os.environ[name] = " ".join([words[0], DEFAULT, *words[1:]])
        if name == "COMP_WORDS" and os.environ.get("COMP_CWORD", "").isdigit():
            os.environ["COMP_CWORD"] = str(int(os.environ["COMP_CWORD"]) + 1)
