"""말뭉치의 용어를 Dask로 나누어 센다.

`lp.link`는 글을 받아 자리를 돌려줄 뿐인 함수라, 있는 엔진이 조각마다 부르면 된다. 조각은 줄의 묶음이고 결과는 세어 합친 것이다.

    pip install "dask[bag]"
    python examples/count_terms_with_dask.py 말뭉치/*.txt
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable

import llm_primer as lp


def count_terms(lines: Iterable[str]) -> Counter[str]:
    """줄들에 나온 항목의 수. 뜻이 여럿인 이름은 세지 않는다.

    Example:
        >>> count_terms(["어텐션은 소프트맥스를 쓴다.", "어텐션을 본다."])["attention"]
        2
    """
    return Counter(one.id for line in lines for one in lp.link(line) if one.id is not None)


def merged(counts: Iterable[Counter[str]]) -> Counter[str]:
    """조각마다 센 것을 합친다."""
    total: Counter[str] = Counter()
    for one in counts:
        total.update(one)
    return total


def count_files(files: list[str], blocksize: str = "16MiB") -> Counter[str]:
    """파일들을 조각으로 나누어 이 기계의 일꾼들로 센다."""
    from dask import bag

    lines = bag.read_text(files, blocksize=blocksize, encoding="utf-8")
    counted: Counter[str] = lines.reduction(count_terms, merged).compute(scheduler="processes")
    return counted


if __name__ == "__main__":
    for entry_id, number in count_files(sys.argv[1:]).most_common(30):
        print(f"{number:8,} {lp.terms[entry_id].ko if entry_id in lp.terms else entry_id}")
