"""배움길의 차례와, 항목까지의 거리."""

import pytest

from llm_primer._checks import all_findings
from llm_primer._store.corpus import read_corpus

LETTERS = "abcdef"
TERM = """
  {id}:
    ko: 항목{id}
    en: entry {id}
    category: foundations
    definition: 검사를 시험하려고 지어낸 {id}번째 낱말
    prerequisites: [{before}]
    related: [{near}]
    sources: [note]
"""
SOURCE = """
sources:
  note: {title: Note, url: "https://example.com/", type: page, grade: A, read: full, accessed: 2026-11-24}
"""
PATH = """
  {id}:
    ko: {id}
    en: {id}
    audience: 모두
    level: 입문
    description: 시험용이다.
    after: [{after}]
    steps:
      - {{title: 하나, entries: [{entries}], minutes: 5, question: 알겠는가?}}
"""


def found(tmp_path, *paths, prerequisite=""):
    """a - b - c - d - e - f로 이어진 항목들. b의 선수 항목만 정한다."""
    terms = "".join(
        TERM.format(id=one, before=prerequisite if one == "b" else "", near=LETTERS[at + 1 : at + 2])
        for at, one in enumerate(LETTERS)
    )
    text = "terms:\n" + terms + SOURCE + ("paths:\n" + "".join(paths) if paths else "")
    (tmp_path / "all.yaml").write_text(text, encoding="utf-8")
    corpus = read_corpus(tmp_path)
    assert not corpus.problems, corpus.problems
    return [(one.severity, one.entry, one.message) for one in all_findings(corpus) if one.code == "R17"]


def path(name, entries, after=""):
    return PATH.format(id=name, entries=entries, after=after)


@pytest.mark.parametrize("entries", ["b", "b, a"])
def test_a_prerequisite_must_stand_before(tmp_path, entries):
    errors = [one for one in found(tmp_path, path("p", entries), prerequisite="a") if one[0] == "error"]
    assert [(entry, "'a'" in message) for _, entry, message in errors] == [("p", True)]


def test_a_prerequisite_in_the_same_step_or_an_earlier_path_is_enough(tmp_path):
    ways = [path("p", "a, b"), path("first", "a") + path("p", "b", after="first")]
    ways.append(path("first", "a") + path("middle", "c", after="first") + path("p", "b", after="middle"))
    for way in ways:
        assert not [one for one in found(tmp_path, way, prerequisite="a") if one[0] == "error"]


def test_paths_after_each_other_end(tmp_path):
    ring = path("p", "b", after="q") + path("q", "c", after="p")
    assert [one[0] for one in found(tmp_path, ring, prerequisite="a") if one[0] == "error"] == ["error"]


def test_entries_farther_than_three_links_are_reported(tmp_path):
    assert [entry for _, entry, _ in found(tmp_path, path("p", "a"))] == ["e", "f"]
    assert [entry for _, entry, _ in found(tmp_path, path("p", "c"))] == []


def test_without_paths_and_core_entries_nothing_is_far(tmp_path):
    assert found(tmp_path) == []


def test_citations_of_a_path_must_exist(tmp_path):
    cited = path("p", "a").replace("question: 알겠는가?", 'question: "알겠는가[@nobody, 1절]?"')
    (tmp_path / "all.yaml").write_text(
        "terms:\n" + TERM.format(id="a", before="", near="") + SOURCE + "paths:\n" + cited, encoding="utf-8"
    )
    corpus = read_corpus(tmp_path)
    assert not corpus.problems, corpus.problems
    errors = [one for one in all_findings(corpus) if one.code == "R10" and one.severity == "error"]
    assert [(one.entry, "nobody" in one.message) for one in errors] == [("p", True)]
