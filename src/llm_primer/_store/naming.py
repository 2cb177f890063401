"""항목을 찾을 수 있는 모든 이름을 만든다. 계열 이름과 버전 꼬리를 이은 이름(라마 2)도 여기서 나온다."""

from __future__ import annotations

import re

from llm_primer._names import name_key, skeleton
from llm_primer._schema import Card, Name
from llm_primer._store.links import parts_of
from llm_primer._store.rows import NameRow

_WEIGHTS = {"core": 3, "standard": 2, "brief": 1}


def _headword(card: Card, text: str) -> Name:
    if text == card.ko and card.ko_type:
        type_ = card.ko_type
    elif re.search(r"[가-힣]", text):
        type_ = "번역"
    else:
        type_ = "약어" if text.isupper() and " " not in text and len(text) > 1 else "원어"
    return Name(
        text=text,
        type=type_,
        status="권장",
        reading=card.reading if text != card.ko or card.ko == card.en else None,
    )


def written_forms(card: Card) -> tuple[Name, ...]:
    """표제어를 포함한 모든 표기. 표제어가 맨 앞이고 같은 표기는 한 번만 나온다."""
    given = {name.text: name for name in card.names}
    heads = tuple(dict.fromkeys((card.ko, card.en)))
    first = tuple(given.get(text) or _headword(card, text) for text in heads)
    return first + tuple(name for name in card.names if name.text not in heads)


def _bones(text: str, role: str) -> str:
    """영어 낱말로 된 이름의 닿소리 뼈대. 약어와 id에는 없다."""
    return skeleton(text) if text.isascii() and not text.isupper() and role != "id" else ""


def _tail(name: str, family: str) -> str | None:
    """버전 이름에서 계열 이름을 뺀 꼬리. 'Llama 2'와 'Llama'라면 '2'."""
    match = re.match(re.escape(family) + r"[\s\-–]*(?=[\d\s\-–])(.+)$", name, re.IGNORECASE)
    return match.group(1).strip(" -–") if match else None


def rows_of(entry_id: str, kind: str, card: Card) -> list[NameRow]:
    """항목 하나를 찾을 수 있는 모든 이름. 같은 키는 먼저 나온 것 하나만 둔다."""
    rows: dict[str, NameRow] = {}
    weight = _WEIGHTS[card.tier]

    def add(
        text: str, type_: str, status: str, role: str, version: str | None = None, link: str = "always"
    ) -> None:
        key = name_key(text)
        if key:
            rows.setdefault(
                key,
                NameRow(
                    text, key, entry_id, kind, type_, status, role, version, link, weight, _bones(text, role)
                ),
            )

    forms = written_forms(card)
    for form in forms:
        role = "head" if form.text in {card.ko, card.en} else "name"
        add(form.text, form.type, "비권장" if form.type == "오표기" else form.status, role, link=form.link)
    for form in forms:
        if form.reading:
            add(form.reading, "음차", "허용", "sound", link=form.link if len(form.reading) > 1 else "never")
    for text in card.covers:
        add(text, "이표기", "허용", "topic", link="never")
    add(entry_id, "원어", "허용", "id", link="never")
    families = [form.text for form in forms if form.type not in {"확장", "오표기"}]
    for part in parts_of(card):
        add(part.name, "원어", "권장", "version", part.id)
        for name in part.names:
            add(name.text, name.type, name.status, "version", part.id, name.link)
        add(part.id, "원어", "허용", "version", part.id, "never")
        tail = next((tail for family in families if (tail := _tail(part.name, family))), None)
        for family in families if tail else ():
            add(f"{family} {tail}", "이표기", "허용", "version", part.id)
    return list(rows.values())
