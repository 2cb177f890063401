"""글 검사의 시험이 함께 쓰는 작은 용어집."""

from __future__ import annotations

from pathlib import Path

import pytest

import llm_primer as lp


@pytest.fixture(scope="session")
def glossary():
    """tests/data/lint의 작은 용어집."""
    found = lp.Glossary.load(Path(__file__).parents[1] / "data" / "lint", base=None)
    yield found
    found.close()
