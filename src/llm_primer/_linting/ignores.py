"""글 속의 무시 주석: `<!-- llmprimer: ignore T01 -->`, `<!-- llmprimer: off -->` ... `<!-- llmprimer: on -->`."""

from __future__ import annotations

import re

_COMMENT = re.compile(r"llmprimer:\s*(?P<what>ignore|off|on)\b(?P<codes>(?:[ ,]+[TF]\d*)*)")
_CODE = re.compile(r"[TF]\d*")


class Ignores:
    r"""어느 줄의 어느 코드를 무시할지 안다.

    같은 줄의 주석은 그 줄에, 홀로 선 줄의 주석은 다음 줄에 미친다. 코드를 적지 않으면 모두다.

    Example:
        >>> found = Ignores("<!-- llmprimer: ignore T01 -->\n미세 조정\n파인튜닝")
        >>> found.covers(2, "T01"), found.covers(2, "F01"), found.covers(3, "T01")
        (True, False, False)
    """

    def __init__(self, text: str) -> None:
        self._lines: dict[int, list[str]] = {}
        self._blocks: list[tuple[int, int, list[str]]] = []
        opened: tuple[int, list[str]] | None = None
        if "llmprimer:" not in text:
            return
        for number, line in enumerate(text.split("\n"), 1):
            match = _COMMENT.search(line)
            if not match:
                continue
            codes = _CODE.findall(match["codes"])
            if match["what"] == "off" and opened is None:
                opened = (number, codes)
            elif match["what"] == "on" and opened is not None:
                self._blocks.append((opened[0], number, opened[1]))
                opened = None
            elif match["what"] == "ignore":
                rest = re.sub(r"<!--|-->|#|//|%", "", line.replace(match.group(), "")).strip()
                self._lines[number if rest else number + 1] = codes
        if opened is not None:
            self._blocks.append((opened[0], 1 << 60, opened[1]))

    def covers(self, line: int, code: str) -> bool:
        """그 줄의 그 코드를 무시하는가."""
        found = [self._lines[line]] if line in self._lines else []
        found += [codes for first, last, codes in self._blocks if first <= line <= last]
        return any(not codes or any(code.startswith(one) for one in codes) for codes in found)
