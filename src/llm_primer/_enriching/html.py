"""HTML: 이름을 누르면 풀이가 뜨고, 인쇄하면 각주가 된다. 스크립트를 쓰지 않는다."""

from __future__ import annotations

import re
from html import escape

from llm_primer._enriching.notes import CLOSE, OPEN, Finder, Note, replaced

_SECTION = re.compile(rf"\s*{re.escape(OPEN)}.*?{re.escape(CLOSE)}\n?", re.DOTALL)
_BUTTON = re.compile(r'<button type="button" class="llm-primer-word"[^<>]*>([^<>]*)</button>')
_BODY_END = re.compile(r"</body\s*>", re.IGNORECASE)
#: 색은 보는 사람의 바탕(밝거나 어둡거나)을 따른다. 인쇄에서는 번호를 단 각주가 된다.
_STYLE = """<style>
.llm-primer-word{font:inherit;color:inherit;background:none;border:0;padding:0;margin:0;cursor:help;text-decoration:underline dotted;text-underline-offset:.2em;display:inline;word-break:keep-all}
.llm-primer-note{color-scheme:light dark;color:CanvasText;background:Canvas;border:1px solid currentColor;border-radius:6px;padding:.8em 1em;max-width:min(32em,calc(100vw - 2.5em));box-sizing:border-box;line-height:1.6;word-break:keep-all;overflow-wrap:break-word}
@media print{.llm-primer-word{text-decoration:none}.llm-primer-word::after{content:attr(data-number);font-size:.75em;vertical-align:super}.llm-primer-note{display:block;position:static;border:0;padding:.1em 0;max-width:none;inset:auto;margin:0}.llm-primer-note::before{content:attr(data-number) " "}}
</style>"""


def enrich_html(text: str, find: Finder) -> str:
    """이름을 단추로 감싸고 풀이를 글 끝에 붙인다. 두 번 해도 한 번 한 것과 같다.

    Args:
        text: HTML 문서나 조각.
        find: 풀이할 곳을 고르는 함수.

    Returns:
        새 HTML. 찾은 이름이 없으면 걷어 낸 글 그대로다.
    """
    body = _BUTTON.sub(r"\1", _SECTION.sub("\n", text)) if OPEN in text else text
    places = [one for one in find(body, "html") if "<" not in body[one.start : one.end]]
    if not places:
        return body
    notes = list(dict.fromkeys(one.note for one in places))
    numbers = {note.id: number for number, note in enumerate(notes, 1)}

    def button(word: str, note: Note) -> str:
        return (
            f'<button type="button" class="llm-primer-word" popovertarget="llm-primer-{note.id}" '
            f'data-number="{numbers[note.id]})">{word}</button>'
        )

    new = replaced(body, places, button)
    listed = (_note(note, numbers[note.id]) for note in notes)
    section = "\n".join(
        [OPEN, _STYLE, '<aside lang="ko" aria-label="용어 풀이">', *listed, "</aside>", CLOSE]
    )
    ends = list(_BODY_END.finditer(new))
    if ends:
        at = ends[-1].start()
        return f"{new[:at].rstrip()}\n{section}\n{new[at:]}"
    return f"{new.rstrip()}\n{section}\n"


def _note(note: Note, number: int) -> str:
    english = f' <span lang="en">({escape(note.english)})</span>' if note.english != note.title else ""
    return (
        f'<div popover id="llm-primer-{note.id}" class="llm-primer-note" lang="ko" role="note" '
        f'aria-label="{escape(note.title)}" data-number="{number})">'
        f"<strong>{escape(note.title)}</strong>{english}: {escape(note.definition)}</div>"
    )
