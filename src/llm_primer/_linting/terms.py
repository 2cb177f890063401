"""용어의 표기: 섞어 씀, 권하지 않는 표기, 틀린 표기, 원어 없는 첫 언급, 약어 뒤의 조사."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from llm_primer._linting.findings import Finding
from llm_primer._names import attach, last_sound, name_key

if TYPE_CHECKING:
    from llm_primer._entries import AnyEntry
    from llm_primer._hits import Mention
    from llm_primer._schema.names import Name

_TAIL = re.compile(r"[가-힣]+")
_GLOSS = re.compile(r"['’”\"]?\s?[(（][^()（）\n]{0,80}$")
_PAIRS = ("은/는", "이/가", "을/를", "과/와", "으로/로", "이라/라", "이란/란")
_FORMS = {form: pair for pair in _PAIRS for form in pair.split("/")}
_AFTER_PARTICLE = re.compile(r"(?=[\s,.!?)\]'\"’”]|$)")
_KOREAN_TYPES = {"번역", "음차", "이표기"}


def term_findings(
    text: str, mentions: Sequence[Mention], preferred: Mapping[str, str], codes: frozenset[str]
) -> Iterator[Finding]:
    """표기에 관해 찾은 것들. 이름이 하나의 항목만 가리킬 때만 본다.

    Args:
        text: 받은 글.
        mentions: 글 속의 이름들.
        preferred: 항목의 id와 이 글에서 쓸 표기.
        codes: 켠 코드들.
    """
    alone = [one for one in mentions if one.id is not None]
    if codes & {"T02", "T03"}:
        yield from _discouraged(text, alone, preferred)
    if "T01" in codes:
        yield from _mixed(text, alone, preferred)
    if "T04" in codes:
        yield from _bare_first(text, alone)
    if "T05" in codes:
        yield from _particles(text, mentions)


def _named(entry: AnyEntry, text: str) -> Name | None:
    return next((one for one in entry.names if one.text == text), None)


def replaced(text: str, end: int, form: str, reading: str | None) -> tuple[int, str]:
    """그 대목을 다른 표기로 갈음한 글과 그 끝. 조사가 소리와 어긋나게 되면 조사까지 바꾼다.

    Example:
        >>> replaced("미세 조정을 한다", 5, "파인튜닝", None)
        (5, '파인튜닝')
        >>> replaced("변환기를 쓴다", 3, "어텐션", None)
        (4, '어텐션을')
    """
    tail = _TAIL.match(text, end)
    if tail:
        for size in (2, 1):
            form_of = tail.group()[:size]
            pair = _FORMS.get(form_of)
            if pair and (len(tail.group()) == size or form_of in {"이라", "라", "이란", "란"}):
                right = attach(form, pair, reading)[len(form) :]
                if right != form_of:
                    return end + size, form + right
                break
    return end, form


def _finding(code: str, text: str, mention: Mention, form: str, message: str, entry: AnyEntry) -> Finding:
    name = _named(entry, form)
    end, suggestion = replaced(text, mention.end, form, name.reading if name else None)
    return Finding(code, mention.start, end, message, suggestion, entry.id)


def _headword(entry: AnyEntry, preferred: Mapping[str, str]) -> str:
    return preferred.get(entry.id, entry.ko)


def _discouraged(text: str, mentions: Sequence[Mention], preferred: Mapping[str, str]) -> Iterator[Finding]:
    for mention in mentions:
        entry = mention.entry
        name = _named(entry, mention.name) if entry else None
        if entry is None or name is None or preferred.get(entry.id) == name.text:
            continue
        wrong = name.type == "오표기"
        if not wrong and name.status != "비권장":
            continue
        form = _headword(entry, preferred) if not name.text.isascii() else entry.en
        if name_key(form) == name_key(name.text):
            continue
        why = f" {name.note.rstrip('.')}." if name.note else ""
        kind = "틀린 표기입니다" if wrong else "권하지 않는 표기입니다"
        right = attach(f"'{form}'", "으로/로", entry.reading if form == entry.ko else None)
        message = f"'{mention.surface}': {kind}.{why} {right} 적습니다."
        yield _finding("T03" if wrong else "T02", text, mention, form, message, entry)


def _mixed(text: str, mentions: Sequence[Mention], preferred: Mapping[str, str]) -> Iterator[Finding]:
    used: dict[str, list[Mention]] = defaultdict(list)
    ends = {(one.end, one.id) for one in mentions}
    for mention in mentions:
        entry = mention.entry
        if entry is None or mention.surface.isascii() or _inside_gloss(text, mention, ends):
            continue
        name = _named(entry, mention.name)
        if name and name.type in _KOREAN_TYPES and mention.status != "비권장":
            used[entry.id].append(mention)
    for entry_id, found in used.items():
        forms: dict[str, list[Mention]] = defaultdict(list)
        for mention in found:
            forms[mention.surface].append(mention)
        entry = found[0].entry
        if len(forms) < 2 or entry is None:
            continue
        keep = preferred.get(entry_id)
        if keep not in forms:
            keep = max(forms, key=lambda form: (len(forms[form]), form == entry.ko, -forms[form][0].start))
        for form, places in forms.items():
            if form == keep or _is_longer_form(form, keep):
                continue
            first, second = attach(f"'{form}'", "과/와"), attach(f"'{keep}'", "을/를")
            message = f"{first} {second} 섞어 썼습니다({len(places)}번과 {len(forms[keep])}번). 한 글에서는 하나로 적습니다."
            for mention in places:
                yield _finding("T01", text, mention, keep, message, entry)


def _is_longer_form(form: str, other: str) -> bool:
    """한쪽이 다른 쪽에 꾸밈말을 붙인 것인가: 평가와 성능 평가, 신경망과 인공 신경망."""
    a, b = name_key(form), name_key(other)
    return a != b and (a in b or b in a)


def _inside_gloss(text: str, mention: Mention, ends: set[tuple[int, str | None]]) -> bool:
    """바로 앞 이름을 풀어 준 괄호 안의 이름인가: 파인튜닝(미세 조정)."""
    before = _GLOSS.search(text, max(0, mention.start - 90), mention.start)
    return before is not None and (before.start(), mention.id) in ends


def _bare_first(text: str, mentions: Sequence[Mention]) -> Iterator[Finding]:
    seen: set[str] = set()
    for mention in mentions:
        entry = mention.entry
        if entry is None or entry.id in seen:
            continue
        seen.add(entry.id)
        if entry.kind != "term" or mention.surface.isascii() or entry.ko.isascii():
            continue
        if re.match(r"['’”\"]?\s?[(（][^()（）\n]*[A-Za-z]", text[mention.end : mention.end + 60]):
            continue
        if re.search(r"[A-Za-z][A-Za-z \-]*\s?[(（]$", text[max(0, mention.start - 40) : mention.start]):
            continue
        yield Finding(
            "T04",
            mention.start,
            mention.end,
            f"'{mention.surface}': 처음 나올 때 원어를 적어 둡니다.",
            f"{mention.surface}({entry.en})",
            entry.id,
        )


def _particles(text: str, mentions: Sequence[Mention]) -> Iterator[Finding]:
    for mention in mentions:
        if not mention.surface.isascii() or not mention.surface[-1].isalnum():
            continue
        tail = _TAIL.match(text, mention.end)
        if not tail or tail.group() not in _FORMS or not _AFTER_PARTICLE.match(text, tail.end()):
            continue
        particle = tail.group()
        sounds = _sounds(mention)
        right = {attach(mention.surface, _FORMS[particle], one)[len(mention.surface) :] for one in sounds}
        if particle in right or not right:
            continue
        best, sound = min(right), sounds[0]
        read = f"'{sound}'" if sound else f"끝소리 '{last_sound(mention.surface)}'"
        yield Finding(
            "T05",
            mention.start,
            tail.end(),
            f"'{mention.surface}{particle}': {read}(으)로 읽으므로 '{mention.surface}{best}'(으)로 적습니다.",
            f"{mention.surface}{best}",
            mention.id,
        )


def _sounds(mention: Mention) -> list[str | None]:
    """이름을 읽는 소리들. 대문자 약어는 글자 이름으로도 읽는다. 읽는 법을 모르는 낱말은 보지 않는다."""
    entry: AnyEntry | None = mention.entry
    found: list[str | None] = []
    if entry is not None:
        found += [
            one.reading
            for one in entry.names
            if one.reading and name_key(one.text) == name_key(mention.surface)
        ]
        if name_key(entry.ko) == name_key(mention.surface) and entry.reading:
            found.append(entry.reading)
    letters = [ch for ch in mention.surface if ch.isalpha()]
    if letters and all(ch.isupper() for ch in letters) and len(letters) < 7:
        found.append(None)
    return found
