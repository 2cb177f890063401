"""컴파일한 데이터의 이름 한 줄. 읽는 쪽과 짓는 쪽이 함께 쓴다."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

#: 컴파일한 꼴의 판. 꼴이 바뀌면 올린다.
FORMAT = 10


@dataclass(frozen=True, slots=True)
class NameRow:
    """찾을 수 있는 이름 하나와 그 주인.

    Attributes:
        role: 'id', 'head'(표제어), 'name'(그 밖의 표기), 'sound'(약어를 읽는 소리),
            'topic'(항목에서 함께 다루는 다른 말), 'version'(버전이나 판의 이름).
        version: 버전이나 판을 가리키면 그 id.
        weight: 항목의 무게. 핵심이 3, 표준이 2, 간략이 1이다.
        bones: 영어 이름의 닿소리 뼈대. 음차로 찾을 때 쓴다.
    """

    text: str
    key: str
    entry: str
    kind: str
    type: str
    status: str
    role: str
    version: str | None = None
    link: str = "always"
    weight: int = 1
    bones: str = ""

    def pack(self) -> list[Any]:
        """JSON으로 적을 목록."""
        return [getattr(self, one.name) for one in fields(self)]
