"""llmprimer link: 파일을 읽어 내보내고, 시키지 않으면 아무것도 덮어쓰지 않는다."""

import pytest

from llm_primer.cli import linking
from llm_primer.cli.output import FOUND, USAGE
from llm_primer.cli.run import run

TEXT = "# 어텐션\n\n어텐션은 소프트맥스를 쓴다. 소프트맥스는 함수다.\n"


def link(*arguments):
    with pytest.raises(SystemExit) as done:
        run(["link", *map(str, arguments)])
    return done.value.code or 0


@pytest.fixture
def note(tmp_path):
    path = tmp_path / "강의.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_it_prints_and_leaves_the_file(note, capsys):
    assert link(note) == FOUND
    out = capsys.readouterr().out
    assert "[어텐션](#llm-primer-attention)은 [소프트맥스](#llm-primer-softmax)를 쓴다. 소프트맥스는" in out
    assert note.read_text(encoding="utf-8") == TEXT


def test_all_links_every_mention(note, capsys):
    assert link(note, "--all", "--skip", "attention") == FOUND
    out = capsys.readouterr().out
    assert out.count("](#llm-primer-softmax)") == 2
    assert "llm-primer-attention" not in out


def test_in_place_twice_gives_the_same_bytes(note):
    assert link(note, "--in-place") == FOUND
    once = note.read_bytes()
    assert once != TEXT.encode()
    assert link(note, "--in-place") == FOUND
    assert note.read_bytes() == once
    assert [one.name for one in note.parent.iterdir()] == ["강의.md"]


def test_output_goes_to_another_file(note, tmp_path):
    assert link(note, "-o", tmp_path / "새.md") == FOUND
    assert "용어 풀이" in (tmp_path / "새.md").read_text(encoding="utf-8")
    assert note.read_text(encoding="utf-8") == TEXT


def test_an_interrupted_write_leaves_the_original(note, monkeypatch):
    def broken(self, target):
        raise KeyboardInterrupt

    monkeypatch.setattr(linking.Path, "replace", broken)
    with pytest.raises(KeyboardInterrupt):
        linking.write_safely(note, b"half")
    assert note.read_text(encoding="utf-8") == TEXT
    assert [one.name for one in note.parent.iterdir()] == ["강의.md"]


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.txt", b"", ".ipynb"),
        ("a.md", b"\xff\xfe", "UTF-8"),
        ("a.ipynb", b"{", "노트북"),
        ("none.md", None, "읽을 수 없습니다"),
    ],
)
def test_bad_files_are_told_in_korean(tmp_path, capsys, name, data, told):
    if data is not None:
        (tmp_path / name).write_bytes(data)
    assert link(tmp_path / name) == USAGE
    assert told in capsys.readouterr().err


def test_two_targets_are_refused(note, tmp_path, capsys):
    assert link(note, "--in-place", "-o", tmp_path / "b.md") == USAGE
    assert "하나만" in capsys.readouterr().err


def test_lines_of_windows_are_kept(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(TEXT.replace("\n", "\r\n").encode())
    assert link(path, "--in-place") == FOUND
    data = path.read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n")
