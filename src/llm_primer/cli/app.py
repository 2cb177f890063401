"""명령줄의 틀. 물은 명령만 들인다: 나머지 명령을 짓는 시간이 카드 하나를 보이는 시간만큼 든다."""

from __future__ import annotations

from importlib import import_module
from typing import Annotated

import typer

from llm_primer.cli.words import COMMANDS


def build(command: str | None = None) -> typer.Typer:
    """명령줄 하나.

    Args:
        command: 이 명령만 들인다. None이면 모두 들인다(도움말과 자동 완성).

    Returns:
        부를 수 있는 typer 앱. 명령의 차례는 `COMMANDS`의 차례다.
    """
    app = typer.Typer(
        name="llmprimer",
        help="한국어로 찾는 언어 모델 용어집입니다. 이름만 쳐도 됩니다: llmprimer 주의 메커니즘",
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_top)
    wanted = [command] if command in COMMANDS else list(COMMANDS)
    rooms = {
        room: import_module(f"llm_primer.cli.commands.{room}").app
        for room in {COMMANDS[one] for one in wanted}
    }
    for name in wanted:
        declared = rooms[COMMANDS[name]].registered_commands
        app.registered_commands += [one for one in declared if one.name == name]
    return app


def _version(value: bool) -> None:
    if value:
        import llm_primer

        counts = llm_primer.glossary().counts
        print(  # noqa: T201
            f"llm-primer {llm_primer.__version__}, 데이터 {llm_primer.data_version} "
            f"(용어 {counts['term']} · 모델 {counts['model']} · 벤치마크 {counts['benchmark']})"
        )
        raise typer.Exit


def _top(
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
