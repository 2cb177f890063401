"""모델 계열을 거르고 견줄 때 쓰는 납작한 값들. 버전마다의 사실에서 뽑는다."""

from __future__ import annotations

from typing import Any

from llm_primer._schema import ModelCard


def model_facets(card: ModelCard) -> dict[str, Any]:
    """목록의 한 줄에 싣는 값들.

    Returns:
        developers(모든 이름), countries, released(처음과 마지막), openness, licenses, parameters(수), sizes(글),
        latest(마지막 버전의 이름).
    """
    dates = sorted(
        (date, version.name)
        for version in card.versions
        for date in next(
            filter(None, (one.all_values() for one in (version.released, *version.dates[:1]))), ()
        )[:1]
    )
    return {
        "developers": list(
            dict.fromkeys(name for one in card.developers for name in (one.name, one.ko, *one.names) if name)
        ),
        "countries": list(dict.fromkeys(one.country for one in card.developers if one.country)),
        "first": dates[0][0] if dates else None,
        "last": dates[-1][0] if dates else None,
        "latest": dates[-1][1] if dates else card.versions[-1].name,
        "openness": sorted({value for one in card.versions for value in one.openness.all_values()}),
        "licenses": list(
            dict.fromkeys(
                value
                for one in card.versions
                if one.license and one.license.weights
                for value in one.license.weights.all_values()
            )
        ),
        "parameters": sorted({number for one in card.versions for number in one.parameters.numbers()}),
        "versions": len(card.versions),
    }
