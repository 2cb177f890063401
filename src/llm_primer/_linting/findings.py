"""글에서 찾은 것 하나와 그 코드들."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "info"]

#: 코드, 세기, 처음부터 켜져 있는가, 한 줄 설명.
CODES: dict[str, tuple[Severity, bool, str]] = {
    "T01": ("warning", True, "한 용어를 두 가지 표기로 섞어 썼다"),
    "T02": ("warning", True, "권하지 않는 표기를 썼다"),
    "T03": ("error", True, "틀린 표기를 썼다"),
    "T04": ("info", False, "처음 나온 용어에 원어가 없다"),
    "T05": ("warning", True, "조사가 약어를 읽는 소리와 맞지 않는다"),
    "T06": ("info", False, "번역투나 어긋난 맞춤법"),
    "F01": ("error", True, "만든 곳이 데이터와 다르다"),
    "F02": ("error", True, "이름의 풀이가 데이터와 다르다"),
    "F03": ("error", True, "공개 정도가 데이터와 다르다"),
    "F04": ("error", True, "나온 때가 데이터와 다르다"),
    "F05": ("warning", True, "지금의 상태가 데이터와 다르다"),
    "F06": ("warning", True, "흔한 오해를 사실로 적었다"),
    "F07": ("error", True, "파라미터 수가 데이터와 다르다"),
}


@dataclass(frozen=True, slots=True)
class SourceNote:
    """사실의 출처.

    Attributes:
        key: 출처 키.
        title: 제목.
        url: 주소. 없으면 None.
    """

    key: str
    title: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Finding:
    """글에서 찾은 것 하나.

    Attributes:
        code: T는 용어, F는 사실. 뜻은 바뀌지 않는다.
        start: 시작 자리(받은 글의 파이썬 문자열 번호).
        end: 끝 자리. `text[start:end]`가 그 대목이다.
        message: 무엇이 왜 어긋났는지.
        suggestion: 그 대목을 갈음할 글. 사람이 골라야 하면 None.
        entry: 항목의 id. 어느 항목의 일도 아니면 None.
        sources: 사실을 바로잡는 근거.
        line: 줄(1부터).
        column: 그 줄의 몇째 글자(1부터).
    """

    code: str
    start: int
    end: int
    message: str
    suggestion: str | None = None
    entry: str | None = None
    sources: tuple[SourceNote, ...] = ()
    line: int = 0
    column: int = 0

    @property
    def severity(self) -> Severity:
        """error, warning, info."""
        return CODES[self.code][0]


class Lines:
    """글자의 자리를 줄과 칸으로 바꾼다."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        at = text.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = text.find("\n", at + 1)

    def place(self, offset: int) -> tuple[int, int]:
        r"""줄과 칸. 둘 다 1부터다.

        Example:
            >>> Lines("가\n나다").place(3)
            (2, 2)
        """
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
