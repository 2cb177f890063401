"""id로 찾는 한 종류의 항목들."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from llm_primer._errors import UnknownEntryError

if TYPE_CHECKING:
    from llm_primer._entries import Benchmark, Model, Term
    from llm_primer._glossary import Glossary

EntryT = TypeVar("EntryT", "Term", "Model", "Benchmark")

KIND_KO = {"term": "용어", "model": "모델", "benchmark": "벤치마크"}


class EntryMapping(Mapping[str, EntryT], Generic[EntryT]):
    """id로 찾는 한 종류의 항목들. 차례는 가나다, 로마자다."""

    def __init__(self, glossary: Glossary, kind: str) -> None:
        self._glossary = glossary
        self._kind = kind

    def __getitem__(self, entry_id: str) -> EntryT:
        entry = self._glossary._entry(entry_id) if isinstance(entry_id, str) else None  # noqa: SLF001
        if entry is None or entry.kind != self._kind:
            raise UnknownEntryError(str(entry_id), self._glossary.suggest(str(entry_id), self._kind))
        return cast("EntryT", entry)

    def __iter__(self) -> Iterator[str]:
        return (row["id"] for row in self._glossary.listing(self._kind))

    def __len__(self) -> int:
        return len(self._glossary.listing(self._kind))

    def __contains__(self, entry_id: object) -> bool:
        return isinstance(entry_id, str) and any(
            row["id"] == entry_id for row in self._glossary.listing(self._kind)
        )

    def where(self, **conditions: Any) -> list[EntryT]:
        """조건에 맞는 항목들.

        Args:
            **conditions: category, level, tier, status의 값. 모델에서는 korean, open(참·거짓), license, developer(이름의
                일부), since(2025, 2025-03), max_params(10B)도 쓴다.

        Returns:
            모든 조건에 맞는 항목의 목록.

        Raises:
            TypeError: 없는 조건을 줬을 때.
            ValueError: max_params를 크기로 읽을 수 없을 때.

        Example:
            >>> import llm_primer as lp
            >>> "transformer" in [term.id for term in lp.terms.where(category="architecture", tier="core")]
            True
            >>> "exaone" in [model.id for model in lp.models.where(korean=True, since="2024")]
            True
        """
        from llm_primer._selecting import select

        return [self[row["id"]] for row in select(self._glossary.listing(self._kind), **conditions)]

    def to_records(self) -> list[dict[str, Any]]:
        """표로 다루기 좋은 사전의 목록. pandas와 polars가 그대로 받는다.

        Example:
            >>> import llm_primer as lp
            >>> {"id", "ko", "en", "definition"} <= set(lp.terms.to_records()[0])
            True
        """
        return [dict(row) for row in self._glossary.listing(self._kind)]

    def __repr__(self) -> str:
        return f"<{KIND_KO[self._kind]} {len(self)}개>"
