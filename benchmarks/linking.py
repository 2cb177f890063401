"""글 속의 이름을 찾는 빠르기를 잰다. 같은 글과 같은 이름으로 FlashText와 Kiwi를 나란히 돌린다(깔려 있을 때)."""

from __future__ import annotations

import argparse
import importlib.util
import json
import random
import time
from collections.abc import Callable
from typing import Any

import llm_primer as lp
from llm_primer._linking import Linker
from llm_primer._loading import builtin_bundle

NAMES = 5000


def sample_text(size: int) -> str:
    """긴 글들을 이어 붙인 Markdown. 크기는 UTF-8 바이트다."""
    parts = [text for one in lp.terms.values() if (text := lp.article(one))]
    base = "\n\n".join(parts)
    times = size // len(base.encode()) + 1
    return "\n\n".join([base] * times).encode()[:size].decode("utf-8", "ignore")


def seconds(work: Callable[[], Any], rounds: int) -> float:
    """가장 빠른 한 번의 CPU 시간(초)."""
    best = float("inf")
    for _ in range(rounds):
        started = time.process_time()
        work()
        best = min(best, time.process_time() - started)
    return best


def main() -> None:
    """MB/s와 비율을 찍는다."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    rows = builtin_bundle().names
    keys = sorted({row.key for row in rows})
    random.Random(1).shuffle(keys)
    kept = set(keys[:NAMES])
    chosen = [row for row in rows if row.key in kept]
    linker = Linker(chosen)
    one, ten = sample_text(10**6), sample_text(10**7)
    small = seconds(lambda: linker.link(one, "markdown"), given.rounds)
    large = seconds(lambda: linker.link(ten, "markdown"), 1)
    plain = seconds(lambda: linker.link(one, "text"), given.rounds)
    report: dict[str, Any] = {
        "names": len(kept),
        "markdown_mb_s": round(1 / small, 2),
        "text_mb_s": round(1 / plain, 2),
        "ten_times_the_text": round(large / small, 2),
        "hostile_10mb_s": {
            sign: round(seconds(lambda sign=sign: linker.link(sign * 10**7, "markdown"), 1), 2)  # type: ignore[misc]
            for sign in ("[", "*", "`", "<", "$", "어")
        },
        "others_mb_s": {},
    }
    if importlib.util.find_spec("flashtext"):
        from flashtext import KeywordProcessor

        words = KeywordProcessor()
        for row in chosen:
            words.add_keyword(row.text)
        report["others_mb_s"]["FlashText"] = round(
            1 / seconds(lambda: words.extract_keywords(one, span_info=True), 1), 2
        )
    if importlib.util.find_spec("kiwipiepy"):
        from kiwipiepy import Kiwi

        kiwi = Kiwi(num_workers=1)
        for row in chosen:
            kiwi.add_user_word(row.text, "NNP")
        report["others_mb_s"]["Kiwi"] = round(1 / seconds(lambda: kiwi.tokenize(one), 1), 2)
    if given.json:
        print(json.dumps(report, ensure_ascii=False, indent=2))
        return
    print(
        f"이름 {report['names']}개, Markdown 1 MB: {report['markdown_mb_s']} MB/s (한도 3), 글 {report['text_mb_s']} MB/s"
    )
    print(f"10 MB에 걸린 시간은 1 MB의 {report['ten_times_the_text']}배 (10이면 곧다)")
    print(
        "10 MB를 한 글자로 채운 글(초):", ", ".join(f"{k!r} {v}" for k, v in report["hostile_10mb_s"].items())
    )
    for name, value in report["others_mb_s"].items():
        print(f"{name}: {value} MB/s, 우리의 {report['markdown_mb_s'] / value:.1f}분의 1")


if __name__ == "__main__":
    main()
