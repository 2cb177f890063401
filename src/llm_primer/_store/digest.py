"""검토한 글의 지문. 글이 바뀌면 지문이 달라져 검토가 무효가 된다."""

from __future__ import annotations

import hashlib
import json

from llm_primer._schema import Card
from llm_primer._store.links import dump

#: covers는 찾기의 안내라 글을 바꾸지 않는다.
_OUTSIDE = ("review", "status", "waive", "tier", "covers")


def content_digest(card: Card, article: str | None = None) -> str:
    """검토 기록을 뺀 카드와 긴 글의 지문 12자리.

    Args:
        card: 항목.
        article: 긴 글. 없으면 None.

    Returns:
        16진수 12자리.
    """
    body = {key: value for key, value in dump(card).items() if key not in _OUTSIDE}
    text = json.dumps(body, ensure_ascii=False, sort_keys=True) + "\0" + (article or "")
    return hashlib.sha256(text.encode()).hexdigest()[:12]
