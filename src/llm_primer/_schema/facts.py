"""출처가 달린 값. 모른다(unknown)와 밝히지 않았다(undisclosed)를 가른다."""

from __future__ import annotations

import re
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from llm_primer._schema.base import Citekeys, Frozen, Line, PartialDate, _check_date, as_tuple

UNKNOWN = "unknown"
UNDISCLOSED = "undisclosed"
_SIZE = re.compile(r"(?:약 |~|≥)?\d+(?:\.\d+)?[KMBT]?")
#: 수 뒤에 붙는 크기.
SCALES = {"K": 10**3, "M": 10**6, "B": 10**9, "T": 10**12, "만": 10**4, "억": 10**8, "조": 10**12}


def size_text(number: float) -> str:
    """파라미터 수를 짧은 글로.

    Example:
        >>> size_text(7e9), size_text(1.5e9), size_text(3.35e8), size_text(1.2e12)
        ('7B', '1.5B', '335M', '1.2T')
    """
    for unit in "TBM":
        if number >= SCALES[unit]:
            return f"{number / SCALES[unit]:.4g}{unit}"
    return f"{number:.0f}"


class Fact(Frozen):
    """값과 그 근거.

    YAML에서는 값 하나(`7B`), 목록(`[7B, 13B]`), `unknown`, `undisclosed`, 또는 아래 필드의 매핑으로 적는다.
    """

    value: Annotated[tuple[Line, ...], BeforeValidator(as_tuple)] = Field(
        default=(), description="값. unknown은 우리가 못 찾은 것, undisclosed는 만든 곳이 밝히지 않은 것"
    )
    source: Citekeys = Field(default=(), description="값을 읽은 출처 키")
    locator: Line | None = Field(default=None, description="출처 안의 자리(절, 표, 줄)")
    as_of: PartialDate | None = Field(default=None, description="이 값이 맞았던 날")
    note: Line | None = Field(default=None, description="값의 조건이나 단서")
    looked_in: Citekeys = Field(default=(), description="unknown일 때 찾아본 출처 키")
    disputed: tuple[Fact, ...] = Field(default=(), description="출처끼리 어긋날 때 나란히 둔 값들")
    resolution: Line | None = Field(default=None, description="어긋남에 대한 우리의 판단")

    _form: ClassVar[re.Pattern[str] | None] = None
    _expected: ClassVar[str] = ""

    @model_validator(mode="before")
    @classmethod
    def _accept_bare(cls, data: Any) -> Any:
        if isinstance(data, (str, list, tuple)):
            return {"value": data}
        return data

    @model_validator(mode="after")
    def _check_form(self) -> Self:
        if self.disputed:
            if self.value:
                msg = "disputed와 value를 함께 적을 수 없다"
                raise ValueError(msg)
            if len(self.disputed) < 2:
                msg = "disputed에는 어긋나는 값이 둘 이상 있어야 한다"
                raise ValueError(msg)
            for side in self.disputed:
                type(self).model_validate(side.model_dump())
            return self
        if not self.value:
            msg = "value가 비었다. 모르면 unknown, 만든 곳이 밝히지 않았으면 undisclosed라고 적는다"
            raise ValueError(msg)
        if self.state == "known":
            for one in self.value:
                self._check_value(one)
        return self

    @classmethod
    def _check_value(cls, text: str) -> None:
        if cls._form is not None and not cls._form.fullmatch(text):
            msg = f"'{text}'은(는) {cls._expected}"
            raise ValueError(msg)

    @property
    def state(self) -> Literal["known", "unknown", "undisclosed", "disputed"]:
        """Known · unknown · undisclosed · disputed 가운데 하나."""
        if self.disputed:
            return "disputed"
        if self.value == (UNKNOWN,):
            return "unknown"
        if self.value == (UNDISCLOSED,):
            return "undisclosed"
        return "known"

    def all_sources(self) -> tuple[str, ...]:
        """이 값(어긋나는 값 포함)이 드는 출처 키."""
        return self.source + tuple(key for one in self.disputed for key in one.all_sources())

    def all_values(self) -> tuple[str, ...]:
        """아는 값들. 어긋나는 값이면 양쪽 모두이고, 모르거나 밝히지 않은 값은 없다."""
        if self.disputed:
            return tuple(value for one in self.disputed for value in one.all_values())
        return self.value if self.state == "known" else ()

    def all_numbers(self) -> tuple[float, ...]:
        """값이 수라면 그 수들. 어긋나는 값이면 양쪽 모두."""
        return self.numbers() + tuple(number for one in self.disputed for number in one.all_numbers())

    def numbers(self) -> tuple[float, ...]:
        """값이 수라면 그 수들. 7B는 7e9로 센다."""
        found = []
        for text in self.value if self.state == "known" else ():
            bare = text.lstrip("약 ~≥")
            if _SIZE.fullmatch(bare):
                scale = SCALES.get(bare[-1], 1)
                found.append(float(bare.rstrip("KMBT")) * scale)
        return tuple(found)


class SizesFact(Fact):
    """파라미터나 토큰의 수: 7B, 1.4T, 350M, 약 40T."""

    _form = _SIZE
    _expected = "7B, 1.5B, 350M, 1.4T 같은 꼴이 아니다"


class CountFact(Fact):
    """정수로 세는 값: 2048, 128000, 10M."""

    _form = re.compile(r"(?:약 |~|≥)?\d+(?:\.\d+)?[KM]?")
    _expected = "2048, 128K 같은 수가 아니다"


class NumberFact(Fact):
    """실수 값: 25, 34.5."""

    _form = re.compile(r"(?:약 |~)?-?\d+(?:\.\d+)?")
    _expected = "25, 34.5 같은 수가 아니다"


DateEvent = Literal[
    "announced",
    "paper",
    "weights",
    "api",
    "code",
    "demo",
    "opened",
    "updated",
    "frozen",
    "retired",
    "superseded",
]


class DateFact(Fact):
    """날짜와 그 종류: 발표, 논문, 가중치, API, 종료 ..."""

    event: DateEvent | None = Field(
        default=None, description="무슨 날인가: announced, paper, weights, api, retired ..."
    )

    @classmethod
    def _check_value(cls, text: str) -> None:
        _check_date(text)


Openness = Literal[
    "api", "restricted_weights", "open_weights", "open_source", "fully_open", "not_released", "unknown"
]


class OpennessFact(Fact):
    """공개 정도. 닫힌 목록의 값 하나."""

    _form = re.compile("api|restricted_weights|open_weights|open_source|fully_open|not_released")
    _expected = (
        "공개 정도가 아니다. api · restricted_weights(연구·비상업) · open_weights · "
        "open_source(OSI) · fully_open · not_released 가운데 하나"
    )
