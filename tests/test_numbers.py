"""R14·R32: 수와 약관의 검사."""

import pytest

from llm_primer._checks import all_findings
from llm_primer._checks.numbers import korean_number, mismatched_counts
from llm_primer._schema.licenses import OWN, SPDX, license_kind
from llm_primer._store.corpus import read_corpus

FACTS = """
models:
  toy:
    ko: 토이
    en: Toy
    definition: 검사를 시험하려고 지어낸 작은 모델 계열
    developer: {name: Toy Lab, source: toy-card}
    architecture: {stack: decoder, source: toy-card}
    versions:
      - id: toy-1
        name: Toy 1
        sources: [toy-card]
        openness: OPENNESS
        released: 2024-01-02
        parameters: 8B
        active_parameters: ACTIVE
        license: {weights: LICENSE}
    as_of: 2026-11-24
sources:
  toy-card: {title: Toy, url: "https://example.com/toy", type: card, grade: A, read: full, accessed: 2026-11-24}
"""


def codes(tmp_path, openness="open_weights", active="2B", license_name="Apache-2.0"):
    text = FACTS.replace("OPENNESS", openness).replace("ACTIVE", active).replace("LICENSE", license_name)
    (tmp_path / "models.yaml").write_text(text, encoding="utf-8")
    corpus = read_corpus(tmp_path)
    assert not corpus.problems, corpus.problems
    return [(one.code, one.severity) for one in all_findings(corpus) if one.code in {"R14", "R32"}]


def test_sound_values_pass(tmp_path):
    assert codes(tmp_path) == []


def test_more_active_than_total_parameters(tmp_path):
    assert codes(tmp_path, active="9B") == [("R14", "error")]


@pytest.mark.parametrize(
    ("openness", "license_name", "found"),
    [
        ("open_weights", "CC-BY-NC-4.0", [("R32", "error")]),
        ("restricted_weights", "CC-BY-NC-4.0", []),
        ("restricted_weights", "MIT", [("R32", "error")]),
        ("open_source", "Llama 2 Community License", [("R32", "error")]),
        ("open_weights", "아무 약관", [("R32", "warning")]),
        ("api", "공개하지 않음", []),
    ],
)
def test_license_and_openness_agree(tmp_path, openness, license_name, found):
    assert codes(tmp_path, openness, license_name=license_name) == found


@pytest.mark.parametrize("text", ["1,750억 개(175B)", "7B(70억)", "1조 4,000억 토큰(1.4T)", "8B(약 80억 개)"])
def test_counts_that_agree(text):
    assert mismatched_counts(text) == []


@pytest.mark.parametrize("text", ["1,750억 개(17.5B)", "7B(7억)", "1조(1B)"])
def test_counts_that_differ(text):
    assert mismatched_counts(text) == [text]


def test_korean_number_adds_its_parts():
    assert korean_number("1조 4,000억") == 1.4e12


def test_names_of_licenses_are_not_given_twice():
    assert not set(SPDX) & set(OWN)
    assert license_kind("MIT") == "open"
