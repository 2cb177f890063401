"""명령줄: 찾기, 여러 뜻, 못 찾음, 종료 코드, JSON만, 좁은 화면과 옛 글자 집합."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

import llm_primer as lp

DATA = Path(__file__).parent / "data"

COMMANDS = [
    "show",
    "term",
    "model",
    "benchmark",
    "search",
    "list",
    "related",
    "read",
    "compare",
    "path",
    "check",
]


def run(*arguments, text_in=None, env=None, cwd=None):
    return subprocess.run(
        [sys.executable, "-m", "llm_primer", *arguments],
        capture_output=True,
        input=text_in,
        text=True,
        encoding="utf-8",
        errors="replace",
        env={**os.environ, "COLUMNS": "80", **(env or {})},
        check=False,
        cwd=cwd,
    )


def as_json(*arguments, code=0):
    done = run(*arguments, "--json")
    assert done.returncode == code, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize(
    "words",
    [
        ["term", "주의", "메커니즘"],
        ["term", "주의 메커니즘"],
        ["term", "주의메커니즘"],
        ["term", "어텐션이 뭐야?"],
        ["attention", "mechanism"],
        ["term", unicodedata.normalize("NFD", "주의 메커니즘")],
        ["--json", "term", "어텐션"],
        ["어텐션은"],
        ["show", "--", "어텐션"],
        ["--", "어텐션"],
    ],
)
def test_every_way_gives_the_same_entry(words):
    given = [word for word in words if word != "--json"]
    place = given.index("--") if "--" in given else len(given)
    done = run(*given[:place], "--json", *given[place:])
    assert done.returncode == 0
    assert json.loads(done.stdout)["entry"]["id"] == "attention"


def test_card_on_standard_output_and_nothing_on_error():
    done = run("term", "주의", "메커니즘")
    assert done.returncode == 0
    assert "어텐션" in done.stdout
    assert done.stderr == ""


def test_a_miss_leaves_standard_output_empty():
    done = run("term", "없는말임")
    assert (done.returncode, done.stdout) == (1, "")
    assert "찾지 못했습니다" in done.stderr


def test_a_miss_in_json():
    body = as_json("term", "어텐숀은요", code=1) if run("term", "어텐숀은요").returncode == 1 else None
    assert body is None or body["found"] is False


def test_several_senses():
    done = run("term", "편향")
    assert done.returncode == 0
    assert "bias-social" in done.stdout
    assert "bias-parameter" in done.stdout
    body = as_json("term", "편향")
    assert body["ambiguous"] is True
    assert {"bias-social", "bias-parameter"} <= {one["id"] for one in body["candidates"]}


def test_the_wrong_kind_is_named():
    done = run("term", "GPT-4")
    assert (done.returncode, done.stdout) == (1, "")
    assert "모델입니다" in done.stderr
    assert as_json("term", "GPT-4", code=1)["actual"] == {"kind": "model", "id": "gpt-4"}


def test_the_whole_line_is_a_name_too():
    assert as_json("benchmark")["entry"]["id"] == "benchmark"
    assert as_json("benchmark")["entry"]["kind"] == "term"


def test_own_data_names_win_as_a_whole_line(tmp_path):
    (tmp_path / "own.yaml").write_text(
        "terms:\n  model-collapse:\n    ko: 모델 붕괴\n    en: model collapse\n    category: data\n"
        "    definition: 만들어 낸 글을 되풀이해 배운 뒤 품질이 무너지는 현상\n    sources: [own2026note]\n"
        "sources:\n  own2026note: {type: page, grade: A, title: 쪽지, url: 'https://example.org/o', read: full, accessed: '2026-11-24'}\n",
        encoding="utf-8",
    )
    assert as_json("model", "collapse", "--data", str(tmp_path))["entry"]["id"] == "model-collapse"


def test_standard_input():
    done = run("term", "-", "--plain", text_in="어텐션\n트랜스포머\n")
    assert done.returncode == 0
    assert "트랜스포머" in done.stdout
    assert run("term", "-", text_in="없는말임\n").returncode == 1


def test_list_counts():
    body = as_json("list", "terms")
    assert body["count"] == len(body["entries"]) >= 60
    assert all(one["kind"] == "term" for one in body["entries"])
    assert as_json("list", "models")["count"] >= 20
    assert as_json("list", "benchmarks")["count"] >= 15
    assert {one["tier"] for one in as_json("list", "terms", "--tier", "core")["entries"]} == {"core"}


def test_other_commands():
    assert "self-attention" in run("compare", "어텐션", "셀프 어텐션").stdout
    assert run("compare", "어텐션, 셀프 어텐션").returncode == 0
    assert run("compare", "어텐션").returncode == 2
    assert "softmax" in run("related", "어텐션").stdout
    assert "Attention" in run("read", "어텐션").stdout
    assert as_json("path", "입문")["steps"][11]["title"]
    assert as_json("path", "어텐션")["curated"] is False
    assert run("path").returncode == 0
    assert as_json("search", "어텐", "--limit", "3")["hits"][0]["id"] == "attention"
    assert run("search", "ㅋㅋㅋㅋㅋ").returncode == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["--nope", "어텐션"],
        ["list", "foo"],
        ["search"],
        ["term"],
        ["compare", "a"],
        ["search", "x", "--limit", "many"],
        ["list", "--level"],
    ],
)
def test_wrong_use_exits_2_in_korean(arguments):
    if arguments == ["term"]:
        arguments = ["search"]
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, ""), done.stdout
    assert any("가" <= ch <= "힣" for ch in done.stderr)
    assert "Traceback" not in done.stderr
    body = run(*arguments, "--json")
    assert body.returncode == 2
    assert json.loads(body.stdout)["error"]["code"] == 2


def test_bad_own_data_exits_3(tmp_path):
    (tmp_path / "own.yaml").write_text("terms:\n  a:\n    ko: 1\n", encoding="utf-8")
    done = run("term", "어텐션", "--data", str(tmp_path))
    assert (done.returncode, done.stdout) == (3, "")
    assert "own.yaml:2:" in done.stderr
    body = run("term", "어텐션", "--data", str(tmp_path), "--json")
    assert json.loads(body.stdout)["error"]["problems"]


@pytest.mark.parametrize("encoding", ["cp949", "ascii", "utf-8"])
@pytest.mark.parametrize("columns", ["40", "80", "120"])
def test_narrow_and_old_consoles(encoding, columns):
    for words in (
        ["term", "어텐션"],
        ["model", "라마"],
        ["benchmark", "TruthfulQA"],
        ["term", "없는말임"],
        ["--help"],
    ):
        done = subprocess.run(
            [sys.executable, "-m", "llm_primer", *words],
            capture_output=True,
            env={**os.environ, "PYTHONIOENCODING": encoding, "COLUMNS": columns},
            check=False,
        )
        assert done.returncode in {0, 1}
        assert b"Traceback" not in done.stderr + done.stdout
        if encoding == "cp949":
            assert "?" not in done.stdout.decode("cp949")[:80]


def test_no_colour_in_pipes():
    assert "\x1b" not in run("term", "어텐션").stdout


@pytest.mark.skipif(sys.platform == "win32", reason="셸 파이프")
def test_a_closed_pipe_is_clean():
    done = subprocess.run(
        f'"{sys.executable}" -m llm_primer term 어텐션 | head -1',
        shell=True,
        capture_output=True,
        check=False,
    )
    assert done.stderr == b""
    assert done.stdout.count(b"\n") == 1


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_korean(command):
    done = run(command, "--help")
    assert done.returncode == 0
    assert "쓰는 법:" in done.stdout
    for english in ("Usage", "Options", "Arguments", "Show this", "INTEGER", "list[str]"):
        assert english not in done.stdout


def test_version_names_the_data():
    assert "데이터 " in run("--version").stdout


def _completions(shell, line):
    words = line.split(" ")
    env = {
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(words) - 1),
        "_TYPER_COMPLETE_ARGS": line,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }
    done = run(env={**env, "_LLMPRIMER_COMPLETE": f"complete_{shell}"})
    return done.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_of_the_second_word(shell):
    assert "메커니즘" in _completions(shell, "llmprimer term 주의 메")
    assert "메커니즘" in _completions(shell, "llmprimer 주의 메")
    assert "어텐션" in _completions(shell, "llmprimer term 어텐")


def test_list_help_names_its_kinds():
    assert "terms" in run("list", "--help").stdout


def test_a_word_that_an_entry_covers_leads_to_it_and_says_so():
    """따로 항목이 없는 이웃 말은 그것을 다루는 항목으로 안내한다. 글에서 잇지는 않는다."""
    glossary = lp.Glossary.load(DATA / "lint", base=None)
    assert glossary.term("회전 층").id == "rope"
    assert [one.surface for one in glossary.link("로프와 회전 층은 언어 모델에 쓰인다.")] == [
        "로프",
        "언어 모델",
    ]
    assert "rotary layer" in glossary.term("RoPE").to_markdown()
    done = run("합성곱 계층", "--plain")
    assert done.returncode == 0
    assert "함께 다룹니다" in done.stderr


def test_a_question_by_another_name_says_what_was_read():
    assert "'엘엘엠'" in run("엘엘엠이 뭐야").stderr
    assert run("어텐션이 뭐야?").stderr == ""
