"""카드 말고 보여 줄 글: 견주기, 배움길, 여러 뜻, 검색 결과, 목록."""

from __future__ import annotations

from typing import Any

from llm_primer._entries import AnyEntry
from llm_primer._guides import Comparison, Path
from llm_primer._history import Lineage, Timeline
from llm_primer._hits import Hit
from llm_primer._schema.facts import size_text
from llm_primer._views import labels
from llm_primer._views.composer import Composer
from llm_primer._views.document import Block, Document, Grid, Links, Pairs, Para, Section
from llm_primer._views.side_by_side import facts_of


def compose_comparison(pair: Comparison) -> Document:
    """두 항목의 차이를 글로 짓는다."""
    rows: list[tuple[str, str]] = []
    numbers, facts = Composer(pair.a), facts_of(pair.a, pair.b)
    if pair.difference:
        rows.append(("차이", numbers.prose(pair.difference)))
    if pair.test:
        rows.append(("가르는 질문", numbers.prose(pair.test)))
    if not rows and not facts:
        rows.append(("차이", "이 짝의 차이는 아직 적지 않았습니다. 두 정의를 견주어 보십시오."))
    if pair.shared:
        rows.append(("함께 둔 상위", ", ".join(numbers.label(one) for one in pair.shared)))
    dated = [one for one in (pair.a.as_of, pair.b.as_of) if facts and one]
    table = Grid(("", pair.a.ko, pair.b.ko), tuple((row.label, row.a, row.b) for row in facts))
    sections = (
        *((Section("둘의 차이", (Pairs(tuple(rows)),)),) if rows else ()),
        *((Section("나란히 보기", (table,)),) if facts else ()),
        Section("정의", (Pairs(((pair.a.ko, pair.a.definition), (pair.b.ko, pair.b.definition))),)),
        Section("더 보기", (Links(((pair.a.id, pair.a.ko), (pair.b.id, pair.b.ko))),)),
    )
    footer = (f"값을 확인한 날: {' / '.join(dated)}",) if dated else ()
    return Document(
        f"{pair.a.ko} / {pair.b.ko}", f"{pair.a.en} / {pair.b.en}", ("견주기",), "", sections, footer
    )


def compose_path(path: Path) -> Document:
    """배움길을 글로 짓는다."""
    sections = []
    for number, step in enumerate(path.steps, 1):
        blocks: list[Block] = [Links(tuple(zip(step.entries, step.labels, strict=True)))]
        rows = [("해 보기", step.activity), ("넘어가는 질문", step.question), ("답", step.answer)]
        shown = tuple((name, " ".join(text.split())) for name, text in rows if text)
        if shown:
            blocks.append(Pairs(shown))
        minutes = f" ({step.minutes}분)" if step.minutes else ""
        sections.append(Section(f"{number}. {step.title}{minutes}", tuple(blocks)))
    if path.exit_questions:
        questions = tuple(
            Para(f"{index}. {' '.join(text.split())}") for index, text in enumerate(path.exit_questions, 1)
        )
        sections.append(Section("마친 뒤 답해 볼 질문", questions))
    badges = ("배움길", f"{len(path)}걸음") + ((f"{path.minutes}분",) if path.minutes else ())
    return Document(path.title, "", badges, " ".join(path.description.split()), tuple(sections))


def compose_senses(query: str, entries: list[AnyEntry]) -> Document:
    """한 이름의 여러 뜻."""
    blocks: list[Block] = []
    for entry in entries:
        blocks.append(Para(f"{entry.ko} ({entry.en})", "strong"))
        rows = [("정의", entry.definition), ("이어서", f"llmprimer {entry.id}")]
        others = {one.id for one in entries} - {entry.id}
        test = next((pair.test for pair in entry.confusions if pair.with_ in others), None)
        if test:
            rows.insert(1, ("가르는 질문", Composer(entry).prose(test)))
        blocks.append(Pairs(tuple(rows)))
    return Document(query, "", (f"뜻이 {len(entries)}가지입니다",), "", (Section("뜻", tuple(blocks)),))


def compose_hits(query: str, hits: list[Hit]) -> Document:
    """검색 결과."""
    rows = tuple(
        (f"{hit.entry.ko} ({hit.id})", labels.KIND[hit.kind], hit.entry.definition, str(hit.reason))
        for hit in hits
    )
    grid = Grid(("이름", "종류", "정의", "어떻게"), rows)
    return Document(query, "", (f"{len(hits)}개를 찾았습니다",), "", (Section("결과", (grid,)),))


def compose_list(rows: list[dict[str, str]]) -> Document:
    """항목의 목록을 종류마다 표로."""
    sections = []
    for kind in ("term", "model", "benchmark"):
        mine = [row for row in rows if row["kind"] == kind]
        if mine:
            cells = tuple(
                (
                    f"{row['ko']} ({row['id']})",
                    labels.CATEGORY.get(row["category"], labels.KIND.get(row["category"], row["category"])),
                    row["level"],
                    row["definition"],
                )
                for row in mine
            )
            grid = Grid(("이름", "만든 곳" if kind == "model" else "갈래", "단계", "정의"), cells)
            sections.append(Section(f"{labels.KIND[kind]} {len(mine)}", (grid,)))
    return Document("목록", "", (f"항목 {len(rows)}개",), "", tuple(sections))


def compose_models(rows: list[dict[str, Any]], edition: str) -> Document:
    """모델 계열의 목록. 80칸에서 읽히도록 다섯 칸으로 줄인다."""
    cells = []
    for row in rows:
        sizes = row.get("parameters") or []
        span = (
            "" if not sizes else size_text(sizes[0]) + (f"~{size_text(sizes[-1])}" if len(sizes) > 1 else "")
        )
        dates = row.get("first") or ""
        if last := row.get("last"):
            dates = last if last.startswith(dates) else f"{dates} ~ {last}"
        openness = ", ".join(labels.OPENNESS_SHORT.get(one, one) for one in row.get("openness", ()))
        cells.append((f"{row['ko']} ({row['id']})", row["category"], dates, span or "-", openness or "-"))
    grid = Grid(("이름", "만든 곳", "나온 날", "크기", "공개 정도"), tuple(cells))
    dated = sorted({row["as_of"] for row in rows if row.get("as_of")})
    footer = f"데이터 {edition}" + (f", 값을 확인한 날 {dated[0]} ~ {dated[-1]}" if dated else "")
    return Document("모델 계열", "", (f"{len(rows)}개",), "", (Section("모델 계열", (grid,)),), (footer,))


def compose_paths(paths: list[Path]) -> Document:
    """배움길의 목록."""
    rows = tuple(
        (f"{one.title} ({one.id})", f"{len(one)}걸음, {one.minutes}분", " ".join(one.description.split()))
        for one in paths
    )
    return Document(
        "배움길", "", (f"{len(paths)}개",), "", (Section("길", (Grid(("이름", "길이", "마치면"), rows),)),)
    )


def compose_related(entry: AnyEntry, groups: dict[str, tuple[AnyEntry, ...]]) -> Document:
    """이어진 항목을 관계마다."""
    sections = tuple(
        Section(labels.RELATION[relation], (Links(tuple((one.id, one.ko) for one in entries)),))
        for relation, entries in groups.items()
    )
    return Document(entry.ko, entry.en, ("이어진 항목",), "", sections)


def compose_timeline(line: Timeline) -> Document:
    """나온 차례를 표로."""
    rows = tuple(
        (
            one.date + ("?" if one.disputed else ""),
            labels.EVENT.get(one.event or "", ""),
            f"{one.name} ({one.model})",
            " · ".join(one.developers),
        )
        for one in line.events
    )
    footer = (f"물음표는 출처끼리 날짜가 어긋난 것입니다. 값을 확인한 날 {line.as_of or '모름'}",)
    grid = Grid(("날짜", "무슨 날", "버전", "만든 곳"), rows)
    return Document(line.title, "", (f"{len(line)}개",), "", (Section("나온 차례", (grid,)),), footer)


def compose_lineage(lineage: Lineage) -> Document:
    """물려받은 선을 표로."""
    rows = tuple(
        (f"{one.child_name} ({one.child})", labels.LINEAGE[one.type], f"{one.parent_name} ({one.parent})")
        for one in lineage.edges
    )
    lead = "" if rows else "이어진 선이 적혀 있지 않습니다."
    sections = (Section("선", (Grid(("나온 것", "어떻게", "바탕"), rows),)),) if rows else ()
    return Document(f"{lineage.title}의 갈래", "", (f"선 {len(lineage)}개",), lead, sections)


def compose_stale(rows: list[dict[str, Any]], day: str) -> Document:
    """다시 볼 때가 지난 항목들."""
    cells = tuple(
        (f"{row['ko']} ({row['id']})", row["checked_on"], f"{row['months']}개월", str(row["links"]))
        for row in rows
    )
    grid = Grid(("이름", "확인한 날", "두고 보는 동안", "이어진 항목"), cells)
    lead = "" if rows else "다시 볼 때가 지난 항목이 없습니다."
    sections = (Section("다시 볼 항목", (grid,)),) if rows else ()
    return Document("오래된 항목", "", (f"{len(rows)}개", f"{day} 기준"), lead, sections)
