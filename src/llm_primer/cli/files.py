"""사람이 쓴 글의 파일: 고르고, 읽고, 도중에 멈추어도 잃지 않게 적는다."""

from __future__ import annotations

import glob
import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from llm_primer._errors import PrimerError

KINDS = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".ipynb": "notebook",
    ".txt": "text",
}


class FileError(PrimerError):
    """읽거나 적을 수 없는 파일."""


def not_a_notebook(file: object) -> str:
    """노트북으로 읽을 수 없다는 말."""
    return f"'{file}'은(는) 노트북이 아니거나 깨졌습니다. 주피터에서 열리는지 먼저 봐 주세요."


def not_written(file: object, error: OSError) -> str:
    """적을 수 없다는 말."""
    return f"'{file}'에 적을 수 없습니다: {error.strerror}"


def read_text(file: Path) -> str:
    """UTF-8로 적힌 글. 줄바꿈은 파일에 적힌 그대로다.

    Raises:
        FileError: 없거나 열 수 없거나 UTF-8이 아닐 때.
    """
    try:
        return file.read_bytes().decode("utf-8")
    except OSError as error:
        message = f"'{file}'을(를) 읽을 수 없습니다: {error.strerror}"
        raise FileError(message) from None
    except UnicodeDecodeError as error:
        message = f"'{file}': {error.start}번째 바이트가 UTF-8이 아닙니다. UTF-8로 다시 저장해 주세요."
        raise FileError(message) from None


def write_safely(path: Path, data: bytes) -> None:
    """옆에 다 적은 뒤 이름을 바꾼다. 도중에 멈추어도 원래 파일은 그대로다."""
    path = path.resolve()
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        if path.exists():
            Path(name).chmod(path.stat().st_mode)
        else:
            mask = os.umask(0)
            os.umask(mask)
            Path(name).chmod(0o666 & ~mask)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def chosen(paths: Iterable[str]) -> list[Path]:
    """읽을 파일들. 폴더면 그 안의 글을, 별표가 있으면 맞는 것을 모두 고른다. 숨은 폴더는 들어가지 않는다.

    Raises:
        FileError: 없는 파일이거나, 읽을 수 있는 꼴이 아닐 때.
    """
    found: dict[Path, None] = {}
    for text in paths:
        path = Path(text)
        if path.is_dir():
            found.update(dict.fromkeys(_inside(path)))
        elif path.is_file():
            if path.suffix.lower() not in KINDS:
                message = f"'{path}': 읽을 수 있는 파일은 {', '.join(KINDS)}입니다."
                raise FileError(message)
            found[path] = None
        else:
            hits = sorted(Path(one) for one in glob.glob(text, recursive=True))  # noqa: PTH207
            hits = [one for one in hits if one.is_file() and one.suffix.lower() in KINDS]
            if not hits:
                message = f"'{text}': 그런 파일이 없습니다."
                raise FileError(message)
            found.update(dict.fromkeys(hits))
    return list(found)


def _inside(folder: Path) -> Iterator[Path]:
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(one for one in folders if not one.startswith(".") and one != "node_modules")
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in KINDS:
                yield Path(root) / name
