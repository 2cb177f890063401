"""글에 링크와 풀이를 넣는 일: 두 번 해도 같고, 건드리지 말 것은 그대로다."""

import json

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st

from llm_primer._enriching import Note, NotebookError, enrich_html, enrich_markdown, enrich_notebook
from llm_primer._enriching.markdown import plain_markdown
from llm_primer._enriching.notes import Place
from llm_primer._linking.mask import masked

NOTES = {
    "토큰": Note("token", "토큰", "token", "모델이 읽는 <글>의 [조각]"),
    "어텐션": Note("attention", "어텐션", "attention", "가중합"),
}


def find(text, kind):
    """가리지 않은 곳의 두 낱말. 낱말마다 처음 한 번."""
    view = masked(text, kind)
    spots = [(view.find(word), word) for word in NOTES]
    return [Place(at, at + len(word), NOTES[word]) for at, word in sorted(spots) if at >= 0]


PIECES = st.lists(
    st.sampled_from(
        ["토큰", "어텐션은", " ", "\n", "\n\n", "`토큰`", "# 토큰\n", "[토큰](x)", "| 토큰 | 뜻 |\n", "```\n", "$토큰$",
         "<b>토큰</b>", "<", ">", "[", "]", "*", "  ", "\r\n", "<!--", "-->", "\\", "가", "---\n", "    토큰\n"]
    ),
    max_size=30,
).map("".join)  # fmt: skip


@given(PIECES)
def test_twice_is_once_in_markdown(text):
    once = enrich_markdown(text, find)
    assert enrich_markdown(once, find) == once


@given(PIECES)
def test_twice_is_once_in_html(text):
    once = enrich_html(text, find)
    assert enrich_html(once, find) == once


@given(PIECES)
def test_markdown_words_are_kept(text):
    assert plain_markdown(enrich_markdown(text, find)).split() == plain_markdown(text).split()


def test_markdown_links_the_first_mention_and_adds_the_notes():
    text = "# 토큰\n\n토큰과 어텐션. 토큰은 `토큰`이다.\n"
    new = enrich_markdown(text, find)
    assert "[토큰](#llm-primer-token)과 [어텐션](#llm-primer-attention). 토큰은 `토큰`이다." in new
    assert new.startswith("# 토큰\n")
    assert r'<a id="llm-primer-token"></a>토큰(token): 모델이 읽는 \<글\>의 \[조각\]' in new


def test_text_without_names_is_left_alone():
    for text in ("", "바람이 분다.", "줄\r\n줄\r\n"):
        assert enrich_markdown(text, find) == text
        assert enrich_html(text, find) == text


def test_windows_line_ends_stay():
    new = enrich_markdown("토큰\r\n둘째 줄\r\n", find)
    assert "\n" not in new.replace("\r\n", "")


def test_html_has_no_script_and_escapes():
    new = enrich_html("<html><body><p>토큰을 센다.</p><code>토큰</code></body></html>", find)
    assert "<script" not in new
    assert 'popovertarget="llm-primer-token"' in new
    assert "&lt;글&gt;" in new
    assert new.index("<code>토큰</code>") < new.index("popover id=")
    assert new.rstrip().endswith("</body></html>")


def notebook(cells, indent=1, minor=5, **options):
    body = json.loads(nbformat.writes(nbformat.v4.new_notebook(cells=cells)))
    body["nbformat_minor"] = minor
    for number, cell in enumerate(body["cells"]):
        cell["id"] = f"cell-{number}"
        if minor < 5:
            del cell["id"]
    return json.dumps(body, indent=indent, ensure_ascii=options.get("ensure_ascii", False))


def cells():
    code = nbformat.v4.new_code_cell("토큰 = '어텐션'")
    code.outputs = [nbformat.v4.new_output("stream", text="토큰\n어텐션")]
    code.metadata = {"토큰": [1.50, {"a": '어텐션 "}] '}]}
    return [nbformat.v4.new_markdown_cell("# 제목\n\n토큰을 센다."), code, nbformat.v4.new_raw_cell("토큰")]


@pytest.mark.parametrize("minor", [4, 5])
@pytest.mark.parametrize("indent", [1, 2, None])
@pytest.mark.parametrize("ascii_only", [True, False])
def test_notebooks_stay_valid_and_other_cells_stay_the_same(indent, ascii_only, minor):
    text = notebook(cells(), indent, minor, ensure_ascii=ascii_only)
    new = enrich_notebook(text, find)
    assert enrich_notebook(new, find) == new
    nb = nbformat.reads(new, 4)
    nbformat.validate(nb)
    assert "[토큰](#llm-primer-token)" in nb.cells[0].source
    assert "용어 풀이" in nb.cells[-1].source
    before, after = json.loads(text), json.loads(new)
    assert after["cells"][1:-1] == before["cells"][1:]
    code = json.dumps(before["cells"][1], indent=None, ensure_ascii=ascii_only)
    if indent is None:
        assert code in new
    assert after["metadata"] == before["metadata"]
    assert text.isascii() == new.isascii()


def test_bytes_of_other_cells_are_untouched():
    text = notebook(cells()).replace('"execution_count": null', '"execution_count":   null')
    new = enrich_notebook(text, find)
    begin, end = text.index('"cell_type": "code"'), text.index('"cell_type": "raw"')
    assert text[begin:end] in new


def test_a_notebook_without_names_is_the_same():
    text = notebook([nbformat.v4.new_markdown_cell("바람")])
    assert enrich_notebook(text, find) == text


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"cells": 3}', "3", '"cells"', '{"cells": [1]}', "[" * 5000]
)
def test_what_is_not_a_notebook_is_refused(text):
    with pytest.raises(NotebookError):
        enrich_notebook(text, find)
