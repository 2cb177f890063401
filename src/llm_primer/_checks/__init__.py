"""데이터의 검사. 휠을 지을 때, `llmprimer check`에서, CI에서 같은 코드를 쓴다."""

from __future__ import annotations

import datetime as dt

from llm_primer._checks import articles, dates, definitions, graph, korean, naming, numbers, sources, tiers
from llm_primer._checks.finding import CheckFinding
from llm_primer._checks.reporter import Reporter
from llm_primer._store.corpus import Corpus
from llm_primer._store.links import compute, outgoing

__all__ = ["CheckFinding", "all_findings", "structural_findings"]


def structural_findings(corpus: Corpus, only: Corpus | None = None) -> list[CheckFinding]:
    """데이터를 쓸 수 있으려면 지켜야 하는 것: 링크, 인용, 이름, 날짜, 값의 근거.

    Args:
        corpus: 스키마를 통과한 묶음.
        only: 바탕에 얹은 자기 데이터라면 그것. 그 항목에서 찾은 것만 준다.

    Returns:
        찾은 것들. 파일과 줄의 차례다.
    """
    report = Reporter(corpus)
    graph.check_targets(report)
    graph.check_order(report)
    naming.check_names(report, only)
    naming.check_forms(report)
    sources.check_citations(report)
    sources.check_facts(report)
    dates.check_dates(report)
    mine = report.found
    if only is not None:
        files = set(only.parsed) | set(only.article_files.values())
        mine = [one for one in mine if one.file in files]
    return _sorted(mine)


def all_findings(corpus: Corpus, *, full: bool = False, today: dt.date | None = None) -> list[CheckFinding]:
    """모든 검사.

    Args:
        corpus: 스키마를 통과한 묶음.
        full: 긴 글의 코드를 돌리고 식을 조판하며, 오늘 날짜와 견준다.
        today: full일 때 오늘로 볼 날. 없으면 진짜 오늘이다.

    Returns:
        찾은 것들. 파일과 줄의 차례다.
    """
    report = Reporter(corpus)
    computed = compute(corpus)
    degrees = {
        entry_id: len(
            {
                one
                for relation, targets in outgoing(card).items()
                if relation != "prerequisites"
                for one in targets
            }
            | set(computed[entry_id].related)
            | set(computed[entry_id].narrower)
            | set(computed[entry_id].contrast)
            | set(computed[entry_id].used_by)
        )
        for entry_id, card in corpus.cards.items()
    }
    tiers.check_tiers(report, degrees)
    definitions.check_definitions(report)
    definitions.check_circularity(report)
    definitions.check_consistency(report)
    definitions.check_spelling(report)
    graph.check_reach(report)
    sources.check_locators(report)
    korean.check_korean(report)
    numbers.check_numbers(report)
    if full:
        articles.check_articles(report)
        dates.check_today(report, today or dt.datetime.now(tz=dt.UTC).date())
    return _sorted([*structural_findings(corpus), *report.found])


def _sorted(found: list[CheckFinding]) -> list[CheckFinding]:
    return sorted(
        dict.fromkeys(found), key=lambda one: (one.file, one.line, one.column, one.code, one.message)
    )
