"""문서가 참말인가: README의 예, 만들어 낸 도움말과 스키마, 시작 파일의 목록."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
import re
import runpy
from pathlib import Path

import pytest

import llm_primer
from llm_primer.cli.words import COMMANDS

ROOT = Path(__file__).parent.parent


def _modules():
    return ["llm_primer", *(one.name for one in pkgutil.walk_packages(llm_primer.__path__, "llm_primer.")
                            if not one.name.endswith("__main__"))]  # fmt: skip


@pytest.mark.parametrize("name", _modules())
def test_docstring_examples_run(name):
    module = importlib.import_module(name)
    assert doctest.testmod(module).failed == 0


def test_readme_examples_run():
    result = doctest.testfile(str(ROOT / "README.md"), module_relative=False, encoding="utf-8")
    assert result.attempted > 5
    assert result.failed == 0


@pytest.mark.parametrize("path", ["docs/cli.md", "docs/lint.md", "data/schema.json", "docs/card.svg"])
def test_generated_files_are_fresh(path):
    outputs = runpy.run_path(str(ROOT / "docs" / "generate.py"))["outputs"]()
    assert (ROOT / path).read_text(encoding="utf-8") == outputs[ROOT / path], (
        "python docs/generate.py를 돌린다"
    )


def test_every_command_is_in_the_readme_or_the_cli_page():
    text = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    for command in COMMANDS:
        assert f"## {command}" in text


def test_no_bold_before_a_particle_in_our_markdown():
    for path in [
        *ROOT.glob("*.md"),
        *ROOT.glob("docs/*.md"),
        *ROOT.glob("data/articles/*.md"),
        *ROOT.glob("benchmarks/*.md"),
    ]:
        assert not re.search(r"[)\]'\"]\*\*[가-힣]", path.read_text(encoding="utf-8")), path


def test_version_is_the_same_everywhere():
    version = llm_primer.__version__
    assert f"version: {version}" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"## {version}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_numbers_in_the_readme_are_true():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    counts = llm_primer.glossary().counts
    assert (
        f"용어 {counts['term']:,}개, 모델 계열 {counts['model']}개, 벤치마크와 리더보드 {counts['benchmark']}개"
        in text
    )
    cores = [one for one in llm_primer.terms.to_records() if one["tier"] == "core"]
    assert f"핵심 용어 {len(cores)}개" in text
    assert all(one["has_article"] for one in cores)
