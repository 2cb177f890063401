"""아무렇게나 이어 붙인 마크다운과 노트북에서도 자리가 맞고, 고친 글은 더 고칠 것이 없고, 노트북은 온전하다."""

import json

import nbformat
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from llm_primer._enriching import cells_of, edited, source_edit

PIECES = [
    "미세튜닝", "미세 조정", "파인튜닝", "화인튜닝", "KLM", "가람-1", "나래소프트", "가람 연구소", "2021년", "은 ", "는 ", "이 ", "가 ", "을 ", "를 ",
    "의 ", "에서 ", "만든 ", "공개한 ", "공개했다. ", "언어 모델", "이다. ", "오픈소스 ", "(", ")", "[", "](", "`", "```\n", "$", "$$", "<b>", "</b>",
    "<!-- ", " -->", "llmprimer: ignore", "\n", "\n\n", "# ", "- ", "> ", "| ", "🙂", "\u200b", "\u1112\u1161\u11ab", "\r\n", "\t", "**", "'", '"', "1.7조 ",
    "파라미터", "의 약자", "Great Big Reader",
]  # fmt: skip
TEXT = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


def fixed(text, found):
    changes, last = [], 0
    for one in found:
        if one.suggestion is not None and one.code.startswith("T") and one.start >= last:
            changes.append((one.start, one.end, one.suggestion))
            last = one.end
    return edited(text, changes)


@settings(max_examples=150, deadline=None)
@given(text=TEXT, form=st.sampled_from(["text", "markdown", "html"]))
def test_places_are_inside_and_in_order(glossary, text, form):
    found = glossary.lint(text, format=form, select=["T"])
    for one in found:
        assert 0 <= one.start < one.end <= len(text)
        assert text.count("\n", 0, one.start) + 1 == one.line
    assert [one.start for one in found] == sorted(one.start for one in found)


@settings(max_examples=150, deadline=None)
@given(text=TEXT)
def test_fixing_converges(glossary, text):
    """고치고 또 고치면 몇 번 안에 고칠 것이 없어진다. 고칠 때마다 글이 달라지는 일은 없다."""
    for _ in range(4):
        new = fixed(text, glossary.lint(text, format="markdown"))
        if new == text:
            return
        text = new
    assert fixed(text, glossary.lint(text, format="markdown")) == text


@settings(max_examples=100, deadline=None)
@given(sources=st.lists(st.tuples(st.sampled_from(["markdown", "code"]), TEXT), min_size=1, max_size=5))
def test_notebook_stays_whole(glossary, sources):
    make = {"markdown": nbformat.v4.new_markdown_cell, "code": nbformat.v4.new_code_cell}
    book = nbformat.v4.new_notebook(cells=[make[kind](text) for kind, text in sources])
    raw = nbformat.writes(book)
    edits = []
    for cell in cells_of(raw):
        if cell.source is not None:
            new = fixed(cell.source, glossary.lint(cell.source, format="markdown"))
            edits.append(source_edit(raw, cell, new))
    after = edited(raw, edits)
    nbformat.validate(nbformat.reads(after, as_version=4))
    before = json.loads(raw)
    for old, new in zip(before["cells"], json.loads(after)["cells"], strict=True):
        if old["cell_type"] == "code":
            assert old == new
        else:
            assert {**old, "source": None} == {**new, "source": None}


@pytest.mark.parametrize(
    "sign", ["[", "*", "(", "`", "$", "<", "가", "가람-1", "2021년 ", "나래소프트가 만든 ", "A B "]
)
def test_long_runs_of_one_thing_end(glossary, sign):
    """되부르거나 자리를 넘치지 않는다. 시간은 재지 않고, 끝나는지만 본다."""
    glossary.lint(sign * (200_000 // len(sign)), format="markdown", select=["T"])
