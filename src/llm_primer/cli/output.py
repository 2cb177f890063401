"""화면에 내보내기: 표준 출력에는 답만, 표준 오류에는 알림만."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import Console

    from llm_primer._views.document import Document

FOUND, MISSING, USAGE, BAD_DATA = 0, 1, 2, 3


def prepare_streams() -> None:
    """출력의 글자 집합에 없는 글자를 만나도 멈추지 않게 한다."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


@dataclass(slots=True)
class Output:
    """내보내는 꼴.

    Attributes:
        json: JSON만 내보낸다.
        plain: 꾸밈도 줄 접기도 하지 않는다.
    """

    json: bool = False
    plain: bool = False

    def console(self) -> Console:
        """표준 출력에 그리는 화면. 너무 넓으면 읽기 좋은 너비로 줄인다."""
        from rich.console import Console

        from llm_primer._views.terminal import MAX_WIDTH

        console = Console(highlight=False, legacy_windows=False, soft_wrap=False, emoji=False)
        console.width = min(console.width, MAX_WIDTH) if not os.environ.get("COLUMNS") else console.width
        return console

    def value(self, value: Any) -> None:
        """JSON 값."""
        print(json.dumps(value, ensure_ascii=False, indent=2))  # noqa: T201

    def document(self, document: Document) -> None:
        """글 한 편을 카드로, 또는 꾸밈 없이."""
        if self.plain:
            from llm_primer._views.plain import render_plain

            self.text(render_plain(document))
            return
        from llm_primer._views.terminal import render_terminal

        self.console().print(render_terminal(document))

    def text(self, text: str) -> None:
        """글자 그대로."""
        print(text)  # noqa: T201

    def raw(self, text: str) -> None:
        """줄바꿈을 더하지 않고 그대로."""
        sys.stdout.write(text)

    def note(self, text: str) -> None:
        """표준 오류에 알림."""
        print(text, file=sys.stderr)  # noqa: T201
