"""명령을 돌리고, 어떤 오류도 사람의 말과 종료 코드로 바꾼다."""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from llm_primer._errors import DataError, PrimerError
from llm_primer.cli.output import BAD_DATA, MISSING, USAGE, prepare_streams
from llm_primer.cli.words import COMMANDS, DEFAULT, complete_default, with_default

_HELP = (
    ("Usage: ", "쓰는 법: "),
    ("Options:", "선택지:"),
    ("Arguments:", "인자:"),
    ("Commands:", "명령:"),
    ("[OPTIONS]", "[선택지]"),
    ("COMMAND [ARGS]...", "명령 [인자]..."),
    ("Show this message and exit.", "이 도움말을 보입니다."),
    ("Install completion for the current shell.", "지금 쓰는 셸에 자동 완성을 설치합니다."),
    (
        "Show completion for the current shell, to copy it or customize the installation.",
        "지금 쓰는 셸의 자동 완성 스크립트를 보입니다.",
    ),
    ("[default: ", "[기본값: "),
    ("[required]", "[필수]"),
    ("INTEGER RANGE", "수"),
)
_TYPE = re.compile(r" <(?:list\[)?[a-zA-Z|. ]+\]?>")


def run(arguments: Sequence[str] | None = None) -> NoReturn:
    """명령줄을 돌리고 종료 코드로 끝낸다.

    Args:
        arguments: 명령 이름을 뺀 인자. 없으면 `sys.argv`를 쓴다.
    """
    prepare_streams()
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        code = _run(given)
        sys.stdout.flush()
    except BrokenPipeError:
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)


def _run(given: list[str]) -> int:
    from llm_primer.cli.app import build

    completing = any(name.endswith("_COMPLETE") for name in os.environ)
    if completing:
        complete_default()
    as_json = "--json" in given[: given.index("--")] if "--" in given else "--json" in given
    try:
        if {"--help", "-h"} & set(given) or not given:
            return _help(build(), given)
        words = with_default(given)
        app = build(None if completing else words[0] if words[0] in COMMANDS else DEFAULT)
        result = app(args=words, prog_name="llmprimer", standalone_mode=False)
    except DataError as error:
        return _fail(BAD_DATA, "데이터에 잘못이 있습니다.", as_json, list(error.problems))
    except PrimerError as error:
        return _fail(MISSING, str(error), as_json)
    except (BrokenPipeError, KeyboardInterrupt):
        raise
    except SystemExit as error:
        return error.code if isinstance(error.code, int) else 1
    except RecursionError:
        return _fail(BAD_DATA, "데이터가 너무 깊게 겹쳐 있습니다.", as_json)
    except Exception as error:  # noqa: BLE001
        return _unexpected(error, as_json)
    return result if isinstance(result, int) else 0


def _help(app: Any, given: list[str]) -> int:
    """도움말을 받아 한국어로 바꿔 보인다."""
    words = with_default([word for word in given if word not in {"-h", "--json"}])
    if words[:1] == ["show"] and "show" not in given:
        words = []
    buffer = io.StringIO()
    with contextlib.redirect_stdout(buffer), contextlib.suppress(SystemExit):
        app(args=[*words[:1], "--help"], prog_name="llmprimer", standalone_mode=False)
    text = _TYPE.sub("", buffer.getvalue())
    for english, korean in _HELP:
        pattern = r"\s+".join(map(re.escape, english.split()))
        tail = " " if english.endswith(" ") else ""
        text = re.sub(pattern + tail, lambda _, korean=korean: korean, text)  # type: ignore[misc]
    print(text.rstrip())  # noqa: T201
    return 0


def _fail(code: int, message: str, as_json: bool, problems: list[str] | None = None) -> int:
    if as_json:
        from llm_primer._views.json import error_json

        print(json.dumps(error_json(code, message, problems), ensure_ascii=False, indent=2))  # noqa: T201
    for line in (problems or []) + [message]:
        print(line, file=sys.stderr)  # noqa: T201
    return code


def _unexpected(error: Exception, as_json: bool) -> int:
    """쓰는 법이 틀린 오류와, 우리가 내다보지 못한 오류."""
    if hasattr(error, "format_message"):
        return _fail(USAGE, _usage(error), as_json)
    if isinstance(error, OSError):
        return _fail(
            USAGE,
            f"파일을 다루지 못했습니다: {error.filename or ''} {error.strerror or error}".strip(),
            as_json,
        )
    if type(error).__name__ == "Abort":
        return 130
    if os.environ.get("LLM_PRIMER_DEBUG"):
        raise error
    return _fail(
        BAD_DATA,
        f"내다보지 못한 오류입니다({type(error).__name__}: {error}). LLM_PRIMER_DEBUG=1로 다시 돌려 알려 주십시오.",
        as_json,
    )


def _usage(error: Any) -> str:
    kind, text = type(error).__name__, error.format_message()
    if kind == "NoSuchOption":
        close = ", ".join(getattr(error, "possibilities", None) or [])
        return f"없는 선택지입니다: {error.option_name}." + (f" 혹시 {close}?" if close else "")
    if kind == "MissingParameter":
        return f"이름이나 값이 빠졌습니다: {getattr(error.param, 'human_readable_name', '')}. --help로 쓰는 법을 봅니다."
    if kind == "BadOptionUsage":
        return f"선택지의 값이 빠졌거나 맞지 않습니다: {error.option_name}."
    if kind == "BadParameter":
        name = getattr(getattr(error, "param", None), "human_readable_name", "")
        return f"{name}: 값이 맞지 않습니다. {getattr(error, 'message', text)}".strip(": ")
    return f"쓰는 법이 맞지 않습니다: {text} --help로 쓰는 법을 봅니다."
