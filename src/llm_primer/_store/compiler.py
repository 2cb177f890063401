"""검증된 묶음을 빨리 읽는 꼴(바이트)로 바꾼다."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from typing import Any

from llm_primer._names import sort_key
from llm_primer._store.corpus import Corpus
from llm_primer._store.digest import content_digest
from llm_primer._store.facets import model_facets
from llm_primer._store.links import cited_keys, compute, dump, outgoing, owners_of_parts, parts_of
from llm_primer._store.naming import rows_of, written_forms
from llm_primer._store.rows import FORMAT
from llm_primer._store.table import build_table
from llm_primer._store.textindex import build_text_index


def compile_corpus(corpus: Corpus, edition: str) -> dict[str, bytes]:
    """묶음을 파일 이름과 바이트로 바꾼다. 같은 입력은 언제나 같은 바이트가 된다.

    Args:
        corpus: 잘못이 없는 묶음.
        edition: 데이터의 판 이름.

    Returns:
        `store.bin`(항목, 이름, 출처, 배움길), `listing.json`(목록), `names.json`(모든 이름),
        `text.bin`(설명의 색인), `meta.json`.
    """
    computed = compute(corpus)
    owner_of = owners_of_parts(corpus)
    items: dict[str, Any] = {}
    by_key: dict[str, list[list[Any]]] = defaultdict(list)
    all_rows: list[list[Any]] = []
    listing = []
    for entry_id in sorted(
        corpus.cards, key=lambda one: (corpus.kinds[one], sort_key(corpus.cards[one].ko), one)
    ):
        card, kind = corpus.cards[entry_id], corpus.kinds[entry_id]
        record = _record(corpus, entry_id, computed[entry_id], owner_of)
        items[f"e/{entry_id}"] = record
        listing.append(_listing_row(entry_id, kind, card, record))
        for row in rows_of(entry_id, kind, card):
            packed = row.pack()
            by_key[row.key].append(packed)
            all_rows.append(packed)
    items.update({f"n/{key}": rows for key, rows in by_key.items()})
    items.update(
        {
            f"s/{key}": source.model_dump(mode="json", exclude_defaults=True)
            for key, source in corpus.sources.items()
        }
    )
    items.update(
        {
            f"p/{key}": path.model_dump(mode="json", exclude_defaults=True)
            for key, path in corpus.paths.items()
        }
    )
    items.update({f"a/{key}": text for key, text in corpus.articles.items()})
    items["all/sources"] = sorted(corpus.sources)
    items["all/paths"] = [
        {"id": key, "ko": path.ko, "en": path.en, "names": list(path.names)}
        for key, path in corpus.paths.items()
    ]
    items["all/renamed"] = corpus.renamed
    items["all/ambiguous"] = {key: list(ids) for key, ids in corpus.ambiguous.items()}
    items["all/myths"] = [
        [entry_id, one.myth, one.seen_as, one.correction]
        for entry_id, card in corpus.cards.items()
        for one in card.misconceptions
    ]
    items["all/stubs"] = {key: stub.model_dump() for key, stub in corpus.stubs.items()}
    files = {
        "store.bin": build_table(items),
        "listing.json": _json(listing),
        "names.json": _json(all_rows),
        "text.bin": build_table(build_text_index(corpus)),
    }
    counts = {
        kind: sum(1 for one in corpus.kinds.values() if one == kind)
        for kind in ("term", "model", "benchmark")
    }
    digest = hashlib.sha256(b"".join(files[name] for name in sorted(files))).hexdigest()[:12]
    files["meta.json"] = _json({"format": FORMAT, "edition": edition, "counts": counts, "digest": digest})
    return files


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _listing_row(entry_id: str, kind: str, card: Any, record: dict[str, Any]) -> dict[str, Any]:
    row = {
        "id": entry_id,
        "kind": kind,
        "ko": card.ko,
        "en": card.en,
        "definition": card.definition,
        "tier": card.tier,
        "level": card.level,
        "status": "reviewed"
        if record["extra"].get("reviewed")
        else ("checked" if card.status == "reviewed" else card.status),
        "has_article": record["extra"].get("has_article", False),
        "as_of": card.as_of,
        "volatility": card.volatility,
        "checked_on": max(
            (date for date in (card.as_of, card.review.date if card.review else None) if date), default=None
        ),
        "links": len(record["extra"].get("refs", ())),
    }
    if kind == "term":
        row["category"] = card.category
    elif kind == "model":
        row["category"] = " · ".join(one.name for one in card.developers)
        row |= model_facets(card)
    else:
        row["category"] = card.form
    return row


def _record(corpus: Corpus, entry_id: str, computed: Any, owner_of: dict[str, str]) -> dict[str, Any]:
    card = corpus.cards[entry_id]
    article = corpus.articles.get(entry_id)
    keys = [key for key in cited_keys(card, article) if key in corpus.sources]
    extra: dict[str, Any] = {
        "names": [
            name.model_dump(mode="json", exclude_defaults=True) | {"status": name.status}
            for name in written_forms(card)
        ],
        "related": computed.related,
        "contrast": computed.contrast,
        "narrower": computed.narrower,
        "unlocks": computed.unlocks,
        "used_by": computed.used_by,
        "derived": computed.derived,
        "in_paths": computed.in_paths,
        "has_article": article is not None,
        "reviewed": card.status == "reviewed"
        and card.review is not None
        and card.review.digest == content_digest(card, article),
        "sources": keys,
        "bibliography": {
            key: corpus.sources[key].model_dump(mode="json", exclude_defaults=True) for key in keys
        },
    }
    if corpus.kinds[entry_id] == "benchmark":
        extra["board_runs"] = computed.board_runs
    linked = {one for targets in outgoing(card).values() for one in targets}
    linked.update(
        computed.related,
        computed.contrast,
        computed.narrower,
        computed.unlocks,
        computed.used_by,
        computed.derived,
    )
    linked.update(run["board"] for run in computed.board_runs)
    extra["refs"] = {one: ref for one in sorted(linked) if (ref := _ref(corpus, one, owner_of))}
    return {
        "kind": corpus.kinds[entry_id],
        "card": dump(card),
        "extra": {k: v for k, v in extra.items() if v},
    }


def _ref(corpus: Corpus, target: str, owner_of: dict[str, str]) -> dict[str, Any] | None:
    if target in corpus.cards:
        card = corpus.cards[target]
        return {"id": target, "kind": corpus.kinds[target], "ko": card.ko, "en": card.en}
    if target in owner_of:
        family = owner_of[target]
        card = corpus.cards[family]
        name = next(one.name for one in parts_of(card) if one.id == target)
        return {"id": target, "kind": corpus.kinds[family], "ko": name, "en": name}
    if target in corpus.stubs:
        stub = corpus.stubs[target]
        return {"id": target, "kind": "stub", "ko": stub.ko, "en": stub.en, "written": False}
    return None
