"""앞문: 불러오기만으로 일하지 않고, 어떤 차례로 불러도 된다."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

import llm_primer as lp

SRC = Path(lp.__file__).parent


def fresh(code):
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_import_loads_nothing_heavy_and_opens_no_data():
    out = fresh(
        "import sys, json\n"
        "opened = []\n"
        "sys.addaudithook(lambda name, args: opened.append(str(args[0])) if name == 'open' else None)\n"
        "import llm_primer\n"
        "heavy = [one for one in ('yaml', 'rich', 'typer', 'IPython', 'click') if one in sys.modules]\n"
        "data = [one for one in opened if one.endswith(('.yaml', '.json', '.bin', '.md'))]\n"
        "print(json.dumps([heavy, data]))"
    )
    assert json.loads(out) == [[], []]


def test_every_name_of_the_door_exists_and_is_documented():
    for name in lp.__all__:
        thing = getattr(lp, name)
        if callable(thing):
            assert thing.__doc__, name


def test_every_function_works_twice_in_one_process():
    fresh(
        "import llm_primer as lp\n"
        "for _ in range(2):\n"
        "    t = lp.term('어텐션'); lp.lookup('어텐션'); lp.search('어텐션'); lp.related(t); lp.article(t)\n"
        "    lp.model('라마'); lp.benchmark('MMLU'); lp.compare('어텐션', '셀프 어텐션'); lp.path('입문')\n"
        "    lp.complete('어텐'); lp.glossary(); lp.terms['attention']; lp.models; lp.benchmarks; lp.data_version\n"
        "    assert all(callable(getattr(lp, n)) for n in ('term', 'model', 'benchmark', 'lookup', 'search', 'path'))\n"
    )


def test_unknown_attribute():
    with pytest.raises(AttributeError):
        lp.nothing_here  # noqa: B018


ROOMS = {
    "_errors": 0,
    "_names": 0,
    "_schema": 1,
    "_store": 2,
    "_checks": 3,
    "_loading": 4,
    "_entries": 4,
    "_selecting": 4,
    "_finding": 4,
    "_shown": 4,
    "_linking": 5,
    "_linting": 6,
    "_enriching": 5,
    "_guides": 5,
    "_hits": 5,
    "_history": 5,
    "_mapping": 5,
    "_texts": 7,
    "_views": 7,
    "_glossary": 8,
    "__init__": 9,
    "cli": 10,
    "__main__": 11,
}
#: 정해 둔 예외: 항목은 제 모습을 보일 때 _views를, 데이터의 판은 꾸러미의 버전을 함수 안에서 부른다.
ALLOWED = {
    ("_entries", "_views"),
    ("_guides", "_views"),
    ("_history", "_views"),
    ("_shown", "_views"),
    ("_mapping", "_glossary"),
    ("_loading", "__init__"),
    ("cli", "__init__"),
}


def _room(path):
    parts = path.relative_to(SRC).parts
    return parts[0].removesuffix(".py")


def test_arrows_point_one_way():
    seen = []
    for path in SRC.rglob("*.py"):
        room = _room(path)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            modules = []
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("llm_primer"):
                modules = [node.module]
            elif isinstance(node, ast.Import):
                modules = [one.name for one in node.names if one.name.startswith("llm_primer")]
            for module in modules:
                parts = module.split(".")
                other = parts[1] if len(parts) > 1 else "__init__"
                if other != room and (room, other) not in ALLOWED and ROOMS[other] >= ROOMS[room]:
                    seen.append(f"{path.relative_to(SRC)} -> {module}")
    assert seen == []


def test_schema_touches_no_files_and_prints_nothing():
    for path in (SRC / "_schema").glob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert "print(" not in text
        assert "open(" not in text
        assert "pathlib" not in text


def test_no_room_is_too_long():
    long = {
        str(path.relative_to(SRC)): lines
        for path in SRC.rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 560
    }
    assert long == {}
