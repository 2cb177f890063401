"""llmprimer lint: 파일과 폴더를 읽고, 여러 꼴로 내보내고, 고친다."""

import json
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

import llm_primer as lp
from llm_primer.cli.output import FOUND, MISSING, USAGE
from llm_primer.cli.run import run

WRONG = "언어 모델을 미세튜닝한다.\n나래소프트가 만든 가람-1은 언어 모델이다.\n"


@pytest.fixture(autouse=True)
def _small(monkeypatch, glossary):
    """작은 용어집으로 돌린다. 일꾼도 이것을 물려받는다."""
    monkeypatch.setattr("llm_primer.cli.options.glossary_of", lambda _: glossary)


def lint(*arguments):
    with pytest.raises(SystemExit) as done:
        run(["lint", *map(str, arguments)])
    return done.value.code or 0


@pytest.fixture
def note(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "글.md"
    path.write_text(WRONG, encoding="utf-8")
    return path


def notebook(path, *sources):
    cells = [nbformat.v4.new_markdown_cell(one) for one in sources]
    code = nbformat.v4.new_code_cell("print('미세튜닝')")
    code.outputs = [nbformat.v4.new_output("stream", text="미세튜닝\n")]
    book = nbformat.v4.new_notebook(cells=[cells[0], code, *cells[1:]])
    path.write_text(nbformat.writes(book), encoding="utf-8")
    return path


def test_text_names_the_place_the_code_the_fix_and_the_source(note, capsys):
    assert lint("글.md") == MISSING
    out = capsys.readouterr().out
    assert "글.md:1:8 T02" in out
    assert "고침: 미세튜닝 → 파인튜닝" in out
    assert "글.md:2:1 F01" in out
    assert "근거: Maker card https://example.org/card" in out


def test_a_clean_file_ends_with_zero(note, capsys):
    note.write_text("언어 모델이다.\n", encoding="utf-8")
    assert lint(note) == FOUND
    assert capsys.readouterr().out == ""


def test_json_gives_exact_offsets(note, capsys):
    assert lint(note, "--json") == MISSING
    body = json.loads(capsys.readouterr().out)
    assert body["count"] == 2
    for one in body["findings"]:
        assert WRONG[one["start"] : one["end"]] == one["text"]
    assert body["findings"][1]["sources"][0]["key"] == "maker-card"


def test_github_annotations_stay_on_one_line(note, capsys):
    assert lint(note, "--format", "github") == MISSING
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("::warning file=")
    assert ",line=1,col=8," in lines[0]
    assert lines[1].startswith("::error file=")


def test_sarif_has_rules_regions_and_fixes(note, capsys):
    assert lint(note, "--format", "sarif") == MISSING
    body = json.loads(capsys.readouterr().out)
    one = body["runs"][0]
    assert body["version"] == "2.1.0"
    assert [rule["id"] for rule in one["tool"]["driver"]["rules"]] == ["F01", "T02"]
    first = one["results"][0]
    assert one["tool"]["driver"]["rules"][first["ruleIndex"]]["id"] == first["ruleId"] == "T02"
    region = first["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 1, "startColumn": 8, "endLine": 1, "endColumn": 12}
    assert first["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] == "파인튜닝"


def test_fix_changes_forms_and_leaves_facts_to_people(note):
    assert lint(note, "--fix") == MISSING
    assert note.read_text(encoding="utf-8") == WRONG.replace("미세튜닝", "파인튜닝")
    assert [one.name for one in note.parent.iterdir()] == ["글.md"]


def test_notebook_cells_are_named_and_outputs_stay(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    book = notebook(tmp_path / "강의.ipynb", "언어 모델이다.", "첫 줄\n\n미세튜닝을 한다.")
    before = book.read_text(encoding="utf-8")
    assert lint("강의.ipynb") == MISSING
    assert "강의.ipynb:칸 3:3:1 T02" in capsys.readouterr().out
    assert lint(book, "--fix") == FOUND
    after = book.read_text(encoding="utf-8")
    assert after == before.replace("미세튜닝을 한다", "파인튜닝을 한다")
    nbformat.validate(nbformat.reads(after, as_version=4))


def test_folders_and_stars_are_walked_and_hidden_ones_are_not(note, tmp_path, capsys):
    inner = tmp_path / "책" / "장"
    inner.mkdir(parents=True)
    (inner / "하나.txt").write_text(WRONG, encoding="utf-8")
    (inner / "그림.png").write_bytes(b"\x89PNG")
    (tmp_path / ".숨음").mkdir()
    (tmp_path / ".숨음" / "둘.md").write_text(WRONG, encoding="utf-8")
    assert lint(tmp_path, "--json") == MISSING
    assert {Path(one["file"]).name for one in json.loads(capsys.readouterr().out)["findings"]} == {
        "글.md",
        "하나.txt",
    }
    assert lint("책/**/*.txt", "--json") == MISSING
    assert json.loads(capsys.readouterr().out)["count"] == 2


def test_workers_give_the_same_answer_in_the_same_order(note, tmp_path, capsys):
    for number in range(4):
        (tmp_path / f"{number}.md").write_text(WRONG, encoding="utf-8")
    lint(tmp_path, "--json", "--jobs", "1")
    alone = capsys.readouterr().out
    lint(tmp_path, "--json", "--jobs", "2")
    assert capsys.readouterr().out == alone


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (".llmprimer.yaml", "ignore: [F]\npreferred:\n  파인튜닝: 미세튜닝\n"),
        ("pyproject.toml", '[tool.llmprimer.lint]\nignore = ["F"]\npreferred = {"파인튜닝" = "미세튜닝"}\n'),
    ],
)
def test_settings_are_found_upwards(note, tmp_path, monkeypatch, name, text):
    (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "안").mkdir()
    monkeypatch.chdir(tmp_path / "안")
    assert lint(note) == FOUND


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda folder: folder / "없음.md", "없습니다"),
        (lambda folder: _written(folder / "a.md", b"\xff\xfe\x00"), "UTF-8"),
        (lambda folder: _written(folder / "a.ipynb", b"{"), "노트북"),
        (lambda folder: _written(folder / "a.docx", b""), "읽을 수 있는 파일"),
    ],
)
def test_what_cannot_be_read_is_said_in_korean(tmp_path, monkeypatch, capsys, make, says):
    monkeypatch.chdir(tmp_path)
    assert lint(make(tmp_path)) == USAGE
    assert says in capsys.readouterr().err


def test_bad_settings_and_formats_are_usage_errors(note, tmp_path, capsys):
    assert lint(note, "--format", "xml") == USAGE
    assert lint(note, "--select", "Z") == USAGE
    (tmp_path / ".llmprimer.yaml").write_text("이상: 값\n", encoding="utf-8")
    assert lint(note) == USAGE
    assert "없는 설정" in capsys.readouterr().err


def test_standard_input_is_markdown():
    command = [sys.executable, "-m", "llm_primer", "lint", "-", "--json"]
    text = "# 제목\n\n딥마인드가 만든 쥬라기-1은 언어 모델이다.\n"
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=False)
    assert done.returncode == MISSING
    assert [one["code"] for one in json.loads(done.stdout)["findings"]] == ["F01"]


def test_the_seed_post_errors_are_found_with_their_sources():
    """첫 글에서 본 열 가지 잘못을 한 문장씩 옮겨 적은 것."""
    text = """- PaLM 2 (Google): Pre-trained Automatic Metrics를 사용한 언어 모델로, 평가에 쓰인다.
- LlaMA (Meta AI): Language Model Benchmark (LlaMA)에서 개발한 작업 중심 언어 모델이다.

오픈소스 LLM으로는 다음과 같은 모델들이 공개되어 있다.
- 메타에서 개발한 오픈소스 ‘라마(Llama, Large Language Model Mode AI) 2'
- 뉴아틀라스의 ‘알파카(Alpaca)7B’
- 딥마인드의 ‘쥬라기-1 점보(Jurassic-1 Jumbo)’
- 구글 AI에서 개발한 ‘메가트론-튜링 NLG(Megatron-Turing NLG)’

한국어에 특화된 오픈소스 LLM으로는 튜닙이 배포한 ‘폴리글롯(Polyglot)’이 있다.
"""
    found = [one for one in lp.lint(text, format="text") if one.code.startswith("F")]
    assert {(one.code, one.entry) for one in found} >= {
        ("F02", "palm"),
        ("F02", "llama"),
        ("F03", "llama"),
        ("F03", "alpaca"),
        ("F06", "alpaca"),
        ("F01", "jurassic"),
        ("F03", "jurassic"),
        ("F01", "mt-nlg"),
        ("F03", "mt-nlg"),
        ("F01", "polyglot-ko"),
    }
    assert all(one.sources for one in found)


def _written(path, data):
    path.write_bytes(data)
    return path
