"""만들어 내는 문서를 새로 쓴다: 명령의 도움말, 검사의 코드, 카드 그림, JSON Schema. 시험이 낡았는지 견준다."""

from __future__ import annotations

import contextlib
import io
import os
import re
from pathlib import Path

from llm_primer._store.json_schema import schema_text
from llm_primer.cli.words import COMMANDS, DEFAULT

ROOT = Path(__file__).parent.parent
CODES = """## 종료 코드

| 코드 | 뜻 |
|---|---|
| 0 | 찾았습니다. 뜻이 여럿이어도 0입니다 |
| 1 | 찾지 못했습니다. `lint`에서는 찾은 것이 있고, `check`에서는 받아들이지 않은 경고가 있습니다 |
| 2 | 쓰는 법이 틀렸습니다 |
| 3 | 데이터가 틀렸습니다 |

## JSON

`--json`을 주면 표준 출력에는 JSON만 나옵니다. `schema`는 JSON의 꼴의 판입니다(지금 1).

| 경우 | 꼴 |
|---|---|
| 찾음 | `{"schema", "found": true, "query", "reason", "corrected", "version", "entry": {"id", "kind", ...}}` |
| 여러 뜻 | `{"schema", "found": true, "ambiguous": true, "query", "candidates": [{"id", "kind", "ko", "en", "definition"}]}` |
| 못 찾음 | `{"schema", "found": false, "query", "suggestions": [...]}` |
| 종료 코드 2와 3 | `{"schema", "error": {"code", "message", "problems"}}` |

`reason`은 어떻게 찾았는지(`exact`, `plural`, `particle`, `question` ...), `corrected`는 다르게 읽었을 때 읽은 이름입니다.
"""


def help_of(command: str) -> str:
    """명령의 도움말. 너비는 80으로 둔다."""
    from llm_primer.cli.run import _run

    before = {name: os.environ.get(name) for name in ("COLUMNS", "TERMINAL_WIDTH", "NO_COLOR")}
    os.environ.update(COLUMNS="80", TERMINAL_WIDTH="80", NO_COLOR="1")
    buffer = io.StringIO()
    with contextlib.redirect_stdout(buffer):
        _run([command, "--help"] if command else ["--help"])
    for name, value in before.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value
    return "\n".join(line.rstrip() for line in buffer.getvalue().splitlines()).strip()


LINT = """# 글 검사

`llmprimer lint`는 한국어 글에서 섞어 쓴 용어(T)와, 데이터와 어긋나는 사실(F)을 찾습니다. 사실은 글이 뚜렷이 말한 것만 봅니다.
이름과 회사가 가까이 있다는 것만으로는 찾지 않고, 묻거나 바로잡거나 의심하는 문장은 건너뜁니다. 사실마다 근거가 되는 출처를 보입니다.

```
llmprimer lint 강의.md                    파일 하나
llmprimer lint 책/ '노트/**/*.ipynb'      폴더와 별표
llmprimer lint 강의.md --select T04       꺼져 있는 코드를 켭니다
llmprimer lint 강의.md --fix              고칠 수 있는 표기를 고쳐 적습니다
cat 글.md | llmprimer lint - --format github
```

종료 코드는 찾은 것이 없으면 0, 있으면 1, 읽을 수 없는 파일이나 틀린 설정이면 2입니다.

## 코드

{codes}

코드의 뜻은 바뀌지 않습니다. `--select`와 `--ignore`는 앞 글자만 적어도 됩니다(`F`, `T0`).

## 설정

`.llmprimer.yaml`이나 `pyproject.toml`을 지금 폴더에서 위로 올라가며 찾습니다.

```yaml
ignore: [T05]
select: [T04]
preferred:
  파인튜닝: 미세 조정      # 항목의 이름이나 id: 이 글에서 쓸 표기
data: 우리-용어/           # 내장 데이터 위에 얹을 자기 YAML 폴더
```

```toml
[tool.llmprimer.lint]
ignore = ["T05"]
preferred = {{ "파인튜닝" = "미세 조정" }}
```

## 무시 주석

```markdown
미세 조정을 한다. <!-- llmprimer: ignore T01 -->
<!-- llmprimer: ignore -->
이 줄은 보지 않는다.
<!-- llmprimer: off -->
여기부터
<!-- llmprimer: on -->
```

## CI와 pre-commit

`--format github`는 깃허브 액션에서 줄 옆의 주석이 되고, `--format sarif`는 코드 검사 화면에 올릴 수 있습니다.

```yaml
repos:
  - repo: (이 저장소의 주소)
    rev: v0.1.0
    hooks:
      - id: llmprimer-lint
```

## 파이썬

```python
import llm_primer as lp

for one in lp.lint("딥마인드가 만든 쥬라기-1은 언어 모델이다."):
    print(one.code, one.line, one.column, one.message)
```
"""


def lint_text() -> str:
    """docs/lint.md의 글."""
    from llm_primer._linting import CODES

    severities = {"error": "잘못", "warning": "경고", "info": "알림"}
    rows = ["| 코드 | 세기 | 처음 설정 | 찾는 것 |", "|---|---|---|---|"]
    rows += [
        f"| {code} | {severities[severity]} | {'켬' if on else '끔'} | {what} |"
        for code, (severity, on, what) in CODES.items()
    ]
    return LINT.format(codes="\n".join(rows))


def cli_text() -> str:
    """docs/cli.md의 글."""
    parts = [
        "# 명령줄",
        "",
        "도움말을 그대로 옮긴 것입니다(`python docs/generate.py`).",
        "",
        "```text",
        help_of(""),
        "```",
        "",
    ]
    for command in COMMANDS:
        title = f"## {command}" + (" (기본 명령)" if command == DEFAULT else "")
        parts += [title, "", "```text", help_of(command), "```", ""]
    return "\n".join([*parts, CODES])


def card_svg() -> str:
    """README의 카드 그림."""
    from rich.console import Console

    import llm_primer as lp

    console = Console(
        width=84, record=True, file=io.StringIO(), force_terminal=True, color_system="truecolor"
    )
    console.print(lp.term("주의 메커니즘"))
    svg = console.export_svg(title="llmprimer 주의 메커니즘", unique_id="card")
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    font = "'Sarasa Mono K', 'D2Coding', 'NanumGothicCoding', 'Noto Sans Mono CJK KR', monospace"
    svg = svg.replace("Fira Code, monospace", font)
    lines = [line.rstrip() for line in svg.splitlines()]
    return "\n".join(lines) + "\n"


def outputs() -> dict[Path, str]:
    """만들어 내는 파일과 그 글."""
    return {
        ROOT / "docs" / "cli.md": cli_text(),
        ROOT / "docs" / "lint.md": lint_text(),
        ROOT / "data" / "schema.json": schema_text(),
        ROOT / "docs" / "card.svg": card_svg(),
    }


if __name__ == "__main__":
    for path, text in outputs().items():
        path.write_text(text, encoding="utf-8")
