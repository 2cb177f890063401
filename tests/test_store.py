"""엄격한 읽기, 찾기표, 쓰기와 읽기의 왕복, 가지런히 하기, 조각 끼워 넣기."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llm_primer._store.emitter import emit
from llm_primer._store.formatter import format_text
from llm_primer._store.merger import merge_into
from llm_primer._store.reader import parse_yaml
from llm_primer._store.table import Table, build_table

MINI = Path(__file__).parent / "data" / "mini"


def test_scalars_stay_text():
    parsed = parse_yaml("a: 3.10\nb: no\nc: 2024-05-01\nd: 12:30\ne: 010\nf: 1_000\n")
    assert parsed.value == {"a": "3.10", "b": "no", "c": "2024-05-01", "d": "12:30", "e": "010", "f": "1_000"}
    assert not parsed.problems


def test_marks_point_at_keys_and_items():
    parsed = parse_yaml("terms:\n  one:\n    names:\n      - {text: 가}\n      - {text: 나}\n")
    assert parsed.where(("terms", "one", "names", 1, "text")) == (5, 10)
    assert parsed.where(("terms", "one", "nothing")) == (2, 3)


@given(
    st.dictionaries(
        st.text(max_size=12), st.one_of(st.text(max_size=20), st.lists(st.integers(), max_size=3))
    )
)
def test_table_gives_back_everything(items):
    table = Table(lambda: io.BytesIO(build_table(items)))
    for key, value in items.items():
        assert table.get(key) == value
    assert table.get("\x00없는 키") is None


_text = st.text(
    st.characters(
        blacklist_categories=("Cs", "Cc", "Zl", "Zp"), blacklist_characters="\ufeff\ufffe\uffff\x85"
    ),
    min_size=1,
    max_size=150,
).filter(lambda text: text.strip() == text and bool(text.strip()))
_prose = st.lists(_text, min_size=1, max_size=3).map("\n".join)
_values = st.recursive(
    _prose,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4), st.dictionaries(_text, inner, min_size=1, max_size=4)
    ),
    max_leaves=12,
)


@given(st.dictionaries(_text, _values, min_size=1, max_size=4))
def test_what_is_written_reads_back(value):
    parsed = parse_yaml(emit(value))
    assert not parsed.problems, (emit(value), [str(one) for one in parsed.problems])
    assert parsed.value == value


def test_prose_is_one_sentence_a_line():
    text = emit({"plain": "첫 문장이다. 둘째 문장이다[@k2020note, 1절]. 셋째 문장은 어떠한가?"})
    assert text.splitlines() == [
        "plain: >-",
        "  첫 문장이다.",
        "  둘째 문장이다[@k2020note, 1절].",
        "  셋째 문장은 어떠한가?",
    ]


def test_format_sorts_by_category_then_id_and_keeps_comments():
    text = "terms:\n  b:\n    category: safety\n\n  # 남는 말\n  a:\n    category: safety\n  c:\n    category: foundations\n"
    done = format_text(text)
    assert done.index("  c:") < done.index("  a:") < done.index("  b:")
    assert done.index("# 남는 말") + len("# 남는 말\n") == done.index("  a:")
    assert done.count("# ──") == 2
    assert format_text(done) == done


def test_format_keeps_the_values():
    text = (MINI / "glossary.yaml").read_text(encoding="utf-8")
    assert parse_yaml(format_text(text)).value == parse_yaml(text).value


def _fragment(folder, body):
    folder.mkdir()
    (folder / "new.yaml").write_text(body, encoding="utf-8")
    return folder


NEW = """terms:
  scalar:
    ko: 스칼라
    en: scalar
    category: foundations
    definition: 크기 하나로만 나타내는 양
    related: [vector]
    sources: [vaswani2017attention]
stubs: {}
"""


@pytest.fixture
def data(tmp_path):
    target = tmp_path / "data"
    shutil.copytree(MINI, target)
    (target / "glossary.yaml").unlink()
    report = merge_into(MINI, target)
    assert not report.problems
    return target


def test_merge_puts_entries_in_their_files(data):
    assert {path.name for path in data.glob("*.yaml")} == {
        "terms.yaml", "models.yaml", "benchmarks.yaml", "sources.yaml", "paths.yaml",
    }  # fmt: skip
    assert parse_yaml((data / "models.yaml").read_text(encoding="utf-8")).value["models"].keys() == {
        "toy-model"
    }


def test_merge_adds_in_order(tmp_path, data):
    report = merge_into(_fragment(tmp_path / "f", NEW), data)
    assert report.added == ["scalar"]
    text = (data / "terms.yaml").read_text(encoding="utf-8")
    assert text.index("  bias-parameter:") < text.index("  scalar:") < text.index("  vector:")


def test_merge_refuses_a_taken_id_and_changes_nothing(tmp_path, data):
    before = (data / "terms.yaml").read_bytes()
    report = merge_into(_fragment(tmp_path / "f", NEW.replace("scalar:", "vector:")), data)
    assert "이미 있다" in report.problems[0]
    assert (data / "terms.yaml").read_bytes() == before


def test_merge_refuses_broken_entries_and_changes_nothing(tmp_path, data):
    before = (data / "terms.yaml").read_bytes()
    report = merge_into(_fragment(tmp_path / "f", NEW.replace("category: foundations", "category: x")), data)
    assert report.problems
    assert (data / "terms.yaml").read_bytes() == before
