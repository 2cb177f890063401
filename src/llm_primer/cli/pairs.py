"""두 항목을 견준 것을 보이기."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llm_primer.cli.output import FOUND, Output

if TYPE_CHECKING:
    from llm_primer._guides import Comparison


def show_pair(pair: Comparison, out: Output) -> int:
    """견준 것을 보인다."""
    if out.json:
        from llm_primer._views.json import comparison_json

        out.value(comparison_json(pair))
        return FOUND
    from llm_primer._views.compose_lists import compose_comparison

    out.document(compose_comparison(pair))
    return FOUND
