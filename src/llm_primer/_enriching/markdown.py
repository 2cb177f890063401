"""마크다운: 이름마다 글 끝의 용어 풀이로 가는 링크를 단다."""

from __future__ import annotations

import re
from collections.abc import Sequence

from llm_primer._enriching.notes import CLOSE, OPEN, Finder, Note, in_order, replaced

PREFIX = "llm-primer-"
_SECTION = re.compile(rf"\s*{re.escape(OPEN)}\r?\n.*?{re.escape(CLOSE)}[ \t]*(?:\r?\n)?", re.DOTALL)
_LINK = re.compile(rf"\[([^\[\]]*)\]\(#{PREFIX}[a-z0-9.\-]+\)")
_SPECIAL = re.compile(r"([\\`*_\[\]<>|$])")


def plain_markdown(text: str) -> str:
    """우리가 단 링크와 풀이를 걷어 낸 글."""
    return _LINK.sub(r"\1", _SECTION.sub("\n", text))


def linked(text: str, find: Finder) -> tuple[str, list[Note]]:
    """링크를 단 글과 거기 나온 풀이들. 이미 단 링크는 걷고 다시 단다."""
    bare = _LINK.sub(r"\1", text)
    places = [one for one in find(bare, "markdown") if not set("[]|") & set(bare[one.start : one.end])]
    return replaced(bare, places, lambda word, note: f"[{word}](#{PREFIX}{note.id})"), [
        one.note for one in places
    ]


def section_lines(notes: Sequence[Note]) -> list[str]:
    """용어 풀이의 줄들. 줄마다 그 자리로 오는 표지가 있다."""
    lines = [OPEN, "## 용어 풀이", ""]
    for note in notes:
        english = f"({_escaped(note.english)})" if note.english != note.title else ""
        lines.append(
            f'- <a id="{PREFIX}{note.id}"></a>{_escaped(note.title)}{english}: {_escaped(note.definition)}'
        )
    return [*lines, "", CLOSE]


def enrich_markdown(text: str, find: Finder) -> str:
    r"""이름에 링크를 달고 글 끝에 용어 풀이를 붙인다. 두 번 해도 한 번 한 것과 같다.

    Args:
        text: 마크다운.
        find: 풀이할 곳을 고르는 함수.

    Returns:
        새 글. 찾은 이름이 없으면 걷어 낸 글 그대로다.

    Example:
        >>> from llm_primer._enriching.notes import Place
        >>> note = Note("token", "토큰", "token", "모델이 한 번에 읽는 글의 조각")
        >>> print(enrich_markdown("토큰을 센다.\n", lambda text, _: [Place(0, 2, note)]))
        [토큰](#llm-primer-token)을 센다.
        <BLANKLINE>
        <!-- llm-primer 용어 풀이 -->
        ## 용어 풀이
        <BLANKLINE>
        - <a id="llm-primer-token"></a>토큰(token): 모델이 한 번에 읽는 글의 조각
        <BLANKLINE>
        <!-- llm-primer 끝 -->
        <BLANKLINE>
    """
    end = "\r\n" if "\r\n" in text else "\n"
    had = _SECTION.search(text) is not None
    new, notes = linked(plain_markdown(text) if had else text, find)
    if not notes:
        return new.rstrip() + end if had else new
    return end.join([new.rstrip(), "", *section_lines(in_order(notes)), ""])


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
