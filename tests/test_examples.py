"""예제의 함수들. Dask는 깔려 있을 때만 돌린다(`pip install "dask[bag]"`)."""

import importlib
import os
from collections import Counter
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent.parent / "examples"


@pytest.fixture
def example(monkeypatch):
    """예제 모듈. 일꾼도 같은 길로 찾는다."""
    monkeypatch.syspath_prepend(str(FOLDER))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(FOLDER), os.environ.get("PYTHONPATH", "")]))
    return importlib.import_module("count_terms_with_dask")


def test_parts_add_up_to_the_whole(example):
    lines = ["어텐션은 소프트맥스를 쓴다.", "트랜스포머는 어텐션을 쓴다."]
    whole = example.count_terms(lines)
    assert whole["attention"] == 2
    assert example.merged(example.count_terms([line]) for line in lines) == whole


def test_local_workers_count_as_one_process_does(example, tmp_path):
    for name in ("dask.bag", "cloudpickle", "partd"):
        pytest.importorskip(name)
    expected: Counter[str] = Counter()
    for number in range(3):
        text = "어텐션은 소프트맥스를 쓴다.\n" * (number + 1)
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
        expected += example.count_terms(text.splitlines())
    files = [str(one) for one in sorted(tmp_path.glob("*.txt"))]
    assert example.count_files(files) == expected
