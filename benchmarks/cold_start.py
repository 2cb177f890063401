"""처음 켤 때의 시간을 비율로 잰다. 설치한 휠처럼 컴파일한 데이터를 읽는다."""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from llm_primer._loading import builtin_bundle
from llm_primer._store.compiler import compile_corpus
from llm_primer._store.corpus import Corpus
from llm_primer._store.locate import write_compiled

MINIMAL = """
import typer
from rich.console import Console
from rich.panel import Panel

app = typer.Typer()


@app.command()
def term(words: list[str]):
    Console().print(Panel(" ".join(words)))


app()
"""
OURS = """
import sys
from pathlib import Path
import llm_primer._store.locate as locate
locate.COMPILED = Path({folder!r})
import llm_primer._loading as loading
loading.COMPILED = locate.COMPILED
from llm_primer.cli import main
main()
"""


def ten_times(corpus: Corpus, times: int = 10) -> Corpus:
    """이름과 링크와 항목이 times배인 묶음."""
    grown = Corpus(
        cards=dict(corpus.cards),
        kinds=dict(corpus.kinds),
        sources=dict(corpus.sources),
        paths=dict(corpus.paths),
        stubs=dict(corpus.stubs),
        ambiguous=dict(corpus.ambiguous),
        renamed=dict(corpus.renamed),
        articles=dict(corpus.articles),
    )
    for copy in range(1, times):

        def moved(target: str, copy: int = copy) -> str:
            return f"{target}-copy{copy}" if target in corpus.cards else target

        for entry_id, card in corpus.cards.items():
            names = tuple(name.model_copy(update={"text": f"{name.text} 사본{copy}"}) for name in card.names)
            update = {"ko": f"{card.ko} 사본{copy}", "en": f"{card.en} copy {copy}", "names": names}
            for relation in ("prerequisites", "broader", "related", "contrast"):
                update[relation] = tuple(moved(one) for one in getattr(card, relation))
            if hasattr(card, "versions"):
                update["versions"] = tuple(
                    one.model_copy(
                        update={"id": f"{one.id}-copy{copy}", "name": f"{one.name} 사본{copy}", "names": ()}
                    )
                    for one in card.versions
                )
            new_id = f"{entry_id}-copy{copy}"
            grown.cards[new_id] = card.model_copy(update=update)
            grown.kinds[new_id] = corpus.kinds[entry_id]
            if entry_id in corpus.articles:
                grown.articles[new_id] = corpus.articles[entry_id]
    return grown


def once(command: list[str]) -> float:
    """명령 하나를 새 프로세스에서 돌린 시간(초). 설치한 꾸러미처럼 바이트코드를 남겨 두고 잰다."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    started = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=environment)
    return time.perf_counter() - started


def main() -> None:
    """비율을 찍는다."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    bundle = builtin_bundle()
    corpus = bundle.to_corpus()
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch)
        sizes = {}
        for name, one in (("now", corpus), ("ten", ten_times(corpus))):
            files = compile_corpus(one, name)
            write_compiled(files, root / name)
            sizes[name] = {file: len(data) for file, data in files.items()}
            (root / f"{name}.py").write_text(OURS.format(folder=str(root / name)), encoding="utf-8")
        (root / "minimal.py").write_text(MINIMAL, encoding="utf-8")
        query = ["주의", "메커니즘"]
        commands = {
            "python": [sys.executable, "-c", "pass"],
            "import": [sys.executable, "-c", "import llm_primer"],
            "minimal": [sys.executable, str(root / "minimal.py"), *query],
            "now": [sys.executable, str(root / "now.py"), "term", *query],
            "ten": [sys.executable, str(root / "ten.py"), "term", *query],
        }
        for command in commands.values():
            once(command)
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(given.rounds):
            for name, command in commands.items():
                times[name].append(once(command))
    middle = {name: statistics.median(values) for name, values in times.items()}
    least = {name: min(values) for name, values in times.items()}
    report = {
        "entries": len(corpus.cards),
        "bytes": sizes,
        "median_ms": {name: round(value * 1000, 1) for name, value in middle.items()},
        "least_ms": {name: round(value * 1000, 1) for name, value in least.items()},
        "cold_start_ratio": round(middle["now"] / middle["minimal"], 3),
        "cold_start_ratio_least": round(least["now"] / least["minimal"], 3),
        "ten_times_ratio": round(middle["ten"] / middle["now"], 3),
        "ten_times_ratio_least": round(least["ten"] / least["now"], 3),
    }
    if given.json:
        print(json.dumps(report, ensure_ascii=False, indent=2))
        return
    print(f"항목 {report['entries']}개, {given.rounds}번씩 번갈아 돌림 (가운데 값, 괄호는 가장 빠른 값)")
    for name, label in (
        ("python", "빈 파이썬"),
        ("import", "import llm_primer"),
        ("minimal", "가장 작은 typer 프로그램"),
        ("now", "llmprimer term 주의 메커니즘"),
        ("ten", "같은 명령, 데이터 열 배"),
    ):
        print(f"  {label}: {middle[name] * 1000:.0f} ms ({least[name] * 1000:.0f} ms)")
    print(f"처음 켜기의 비율: {report['cold_start_ratio']} ({report['cold_start_ratio_least']}), 한도 1.5")
    print(f"데이터 열 배의 비율: {report['ten_times_ratio']} ({report['ten_times_ratio_least']}), 한도 1.15")


if __name__ == "__main__":
    main()
