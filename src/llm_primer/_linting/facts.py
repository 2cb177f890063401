"""글의 주장을 데이터의 사실과 견준다. 데이터가 뚜렷이 어긋난다고 할 때만 찾는다."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from llm_primer._linting.claims import Claim, claims, paren_claims
from llm_primer._linting.knowledge import DOWNLOADABLE, OPEN, Known, Release
from llm_primer._linting.organizations import HOSTS, Organizations
from llm_primer._linting.skeleton import Piece, Skeleton, skeleton_of
from llm_primer._names import attach
from llm_primer._schema.base import date_bounds
from llm_primer._schema.facts import SCALES, size_text

if TYPE_CHECKING:
    from llm_primer._linting.sentences import Sentence

_OPEN_HEAD = re.compile(r"오픈 ?소스|open[ -]?source")
_SCALE = {unit.lower(): scale for unit, scale in SCALES.items()} | {"천억": 10**11, "천만": 10**7}
_QUANTITY = re.compile(r"(\d[\d,.]*)\s?(조|천억|억|천만|만|t|b|m)")
_OPENNESS_KO = {
    "api": "API로만 쓸 수 있습니다",
    "restricted_weights": "가중치를 연구나 비상업에만 쓸 수 있습니다",
    "open_weights": "가중치만 공개한 오픈 웨이트입니다",
    "open_source": "오픈소스입니다",
    "fully_open": "가중치와 코드와 데이터까지 공개했습니다",
    "not_released": "가중치도 API도 내놓지 않았습니다",
}


class Subject(NamedTuple):
    """글 속의 항목 하나.

    Attributes:
        known: 그 항목에 대해 아는 것.
        version: 버전의 id. 계열만 말했으면 None.
        surface: 글에 적힌 그대로.
    """

    known: Known
    version: str | None
    surface: str


class Wrong(NamedTuple):
    """어긋난 주장 하나. 자리는 고른 글의 것이다."""

    code: str
    start: int
    end: int
    message: str
    entry: str
    sources: tuple[str, ...]


def wrong_facts(
    text: str, sentence: Sentence, pieces: Sequence[Piece], organizations: Organizations
) -> Iterator[Wrong]:
    """문장 하나에서 데이터와 어긋나는 주장들.

    Args:
        text: 고른 글(소문자, NFC).
        sentence: 문장의 자리.
        pieces: 문장 속의 자리들. 항목의 value는 `Subject`다.
        organizations: 만든 곳들.
    """
    seen: set[tuple[str, int]] = set()
    # 같은 자리가 항목이기도 하고 만든 곳이기도 하면(딥시크) 두 가지로 읽는다. 겹치지 않으면 둘은 같다.
    read_both = [
        skeleton_of(text, sentence.start, sentence.end, pieces, first) for first in ("entity", "org")
    ]
    for skeleton in read_both[:1] if read_both[0] == read_both[1] else read_both:
        found = [*claims(skeleton.bare), *paren_claims(skeleton.whole)]
        entities = skeleton.pieces["entity"]
        if sentence.header and entities and _OPEN_HEAD.search(text, *sentence.header):
            found.append(Claim("open", 0))
        for claim in found:
            one = _judged(claim, skeleton, organizations)
            if one and (one.code, entities[claim.entity].start) not in seen:
                seen.add((one.code, entities[claim.entity].start))
                yield one


def _judged(claim: Claim, skeleton: Skeleton, organizations: Organizations) -> Wrong | None:
    place = skeleton.pieces["entity"][claim.entity]
    subject = place.value
    if not isinstance(subject, Subject):
        return None
    if claim.kind in {"maker", "maker_paren"}:
        return _maker(
            claim, subject, place, [skeleton.pieces["org"][one] for one in claim.values], organizations
        )
    if "date" in claim.kind:
        return _date(claim, subject, place, skeleton.pieces["date"][claim.values[0]])
    if claim.kind == "size":
        return _size(claim, subject, place)
    if claim.kind in {"alive", "ended"}:
        return _life(claim, subject, place)
    return _openness(claim, subject, place)


def _wrong(
    code: str, place: Piece, others: Iterable[Piece], message: str, subject: Subject, sources: tuple[str, ...]
) -> Wrong:
    ends = [place, *others]
    return Wrong(
        code,
        min(one.start for one in ends),
        max(one.end for one in ends),
        message,
        subject.known.entry,
        sources,
    )


def _label(subject: Subject, particle: str) -> str:
    if particle == "의":
        return f"'{subject.surface}'의"
    return attach(f"'{subject.surface}'", particle)


def _maker(
    claim: Claim, subject: Subject, place: Piece, makers: list[Piece], organizations: Organizations
) -> Wrong | None:
    known = subject.known
    keys = [str(one.value) for one in makers]
    if not known.makers or any(organizations.related(key, known.makers) for key in keys):
        return None
    if claim.kind == "maker_paren" and HOSTS & set(keys):
        return None
    message = f"{_label(subject, '을/를')} 만든 곳은 {known.maker_label}입니다."
    return _wrong("F01", place, makers, message, subject, known.maker_sources)


def _openness(claim: Claim, subject: Subject, place: Piece) -> Wrong | None:
    releases = [one for one in subject.known.about(subject.version) if one.openness]
    if not releases or not all(_contradicts(claim.kind, one) for one in releases):
        return None
    values = list(dict.fromkeys(value for one in releases for value in sorted(one.openness)))
    what = ", ".join(_OPENNESS_KO[value] for value in values if value in _OPENNESS_KO)
    sources = tuple(dict.fromkeys(key for one in releases for key in one.openness_sources))
    return _wrong("F03", place, (), f"{_label(subject, '은/는')} {what}.", subject, sources[:3])


def _contradicts(kind: str, release: Release) -> bool:
    have = release.openness
    if kind == "open":
        return not (have & OPEN) and not ("open_weights" in have and release.free)
    if kind == "weights":
        return not have & DOWNLOADABLE
    if kind in {"api_only", "no_weights"}:
        return bool(have) and have <= DOWNLOADABLE
    return bool(have) and have <= OPEN | {"open_weights"}


def _life(claim: Claim, subject: Subject, place: Piece) -> Wrong | None:
    known = subject.known
    if claim.kind == "alive" and known.life in {"retired", "frozen"}:
        right = "운영이 끝났거나 더는 갱신되지 않습니다."
    elif claim.kind == "ended" and known.life == "live":
        right = "데이터에 지금도 쓰이는 것으로 적혀 있습니다."
    else:
        return None
    return _wrong("F05", place, (), f"{_label(subject, '은/는')} {right}", subject, known.life_sources)


def _date(claim: Claim, subject: Subject, place: Piece, day: Piece) -> Wrong | None:
    releases = [one for one in subject.known.about(subject.version) if one.dates]
    if not releases:
        return None
    if claim.kind == "first_date":
        releases = [min(releases, key=lambda one: min(one.dates))]
    dates = sorted({text for one in releases for text in one.dates})
    said = str(day.value)
    if any(_agrees(said, text, loose=claim.kind == "date_paren") for text in dates):
        return None
    shown = ", ".join(map(_korean_date, dates[:4])) + (" 들" if len(dates) > 4 else "")
    sources = tuple(dict.fromkeys(key for one in releases for key in one.date_sources))
    return _wrong(
        "F04", place, [day], f"{_label(subject, '이/가')} 나온 때는 {shown}입니다.", subject, sources[:3]
    )


def _korean_date(text: str) -> str:
    return "".join(
        f"{int(part)}{unit} " for part, unit in zip(text.split("-"), "년월일", strict=False)
    ).strip()


def _agrees(said: str, known: str, *, loose: bool) -> bool:
    """말한 때가 아는 때와 어긋나지 않는가. 달은 앞뒤 한 달, 해는 앞뒤 한 달 반까지 봐준다."""
    a, b = said.split("-"), known.split("-")
    if loose or len(a) == 1:
        reach = 400 if loose else 45
        first, last = date_bounds(known)
        year = int(a[0])
        return first - dt.timedelta(reach) <= dt.date(year, 12, 31) and last + dt.timedelta(reach) >= dt.date(
            year, 1, 1
        )
    if len(b) == 1:
        return a[0] == b[0]
    return abs((int(a[0]) * 12 + int(a[1])) - (int(b[0]) * 12 + int(b[1]))) <= 1


def _size(claim: Claim, subject: Subject, place: Piece) -> Wrong | None:
    releases = subject.known.about(subject.version)
    said = quantity(claim.text)
    sizes = [number for one in releases for number in one.sizes]
    sources = tuple(dict.fromkeys(key for one in releases for key in one.size_sources))[:3]
    if not said:
        return None
    if not sizes:
        if not releases or not all(one.undisclosed for one in releases):
            return None
        message = f"{_label(subject, '의')} 파라미터 수는 만든 곳이 밝히지 않았습니다."
        return _wrong("F07", place, (), message, subject, sources)
    if any(one.undisclosed for one in releases) or any(abs(said - one) <= 0.06 * one for one in sizes):
        return None
    shown = ", ".join(size_text(one) for one in sorted(set(sizes))[:6])
    return _wrong("F07", place, (), f"{_label(subject, '의')} 파라미터 수는 {shown}입니다.", subject, sources)


def quantity(text: str) -> float:
    """글로 적은 수.

    Example:
        >>> quantity("1,750억"), quantity("1조 8천억"), quantity("7b")
        (175000000000.0, 1800000000000.0, 7000000000.0)
    """
    total = 0.0
    for number, unit in _QUANTITY.findall(text):
        bare = number.replace(",", "").strip(".")
        if bare.replace(".", "", 1).isdigit():
            total += float(bare) * _SCALE[unit]
    return total
