"""모든 종류의 항목이 함께 갖는 필드."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, StringConstraints

from llm_primer._schema.base import CitedText, Citekeys, Frozen, Line, Lines, PartialDate, Slug, Slugs
from llm_primer._schema.names import Names, NameType

Tier = Literal["core", "standard", "brief"]
Level = Literal["입문", "초급", "중급", "고급"]
Status = Literal["draft", "checked", "reviewed", "retired"]
Volatility = Literal["slow", "medium", "fast"]


class Confusion(Frozen):
    """헷갈리는 짝과 둘을 가르는 질문."""

    with_: Slug = Field(alias="with", description="헷갈리는 항목의 id")
    difference: CitedText = Field(description="무엇이 다른가")
    test: CitedText = Field(description="대답하면 둘 가운데 어느 것인지 갈리는 질문")

    model_config = ConfigDict(populate_by_name=True, serialize_by_alias=True)


class Misconception(Frozen):
    """실제로 퍼진 잘못된 말과 바로잡음."""

    myth: CitedText = Field(description="잘못 알려진 말")
    correction: CitedText = Field(description="바로잡은 말. 근거를 인용한다")
    seen_as: Line | None = Field(default=None, description="어떤 꼴로 퍼졌는지(따온 표현)")


class Analogy(Frozen):
    """비유와 그 한계."""

    text: CitedText = Field(description="비유")
    limit: CitedText = Field(description="이 비유가 부를 수 있는 잘못된 생각")


class Review(Frozen):
    """글쓴이가 아닌 사람이 출처와 대조해 읽은 기록."""

    date: PartialDate = Field(description="읽은 날")
    against: Citekeys = Field(min_length=1, description="대조한 출처 키")
    scores: tuple[Annotated[int, Field(ge=0, le=4)], ...] = Field(
        min_length=6, max_length=6, description="정확성, 초심자, 정밀도, 한국어, 링크, 출처(각 0~4)"
    )
    digest: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")] = Field(
        description="검토한 글의 지문. 글이 바뀌면 맞지 않게 된다"
    )


class Card(Frozen):
    """사람이 YAML에 적는 항목의 공통 부분."""

    ko: Line = Field(description="한국어 표제어")
    en: Line = Field(description="영어 표제어")
    ko_type: NameType | None = Field(
        default=None,
        description="한국어 표제어의 종류(번역, 음차 ...). 안 적으면 한글이면 번역, 아니면 원어로 본다",
    )
    reading: Line | None = Field(default=None, description="로마자 표제어를 한국어로 읽는 소리(RAG는 래그)")
    tier: Tier = Field(default="brief", description="core · standard · brief")
    level: Level = Field(default="중급", description="입문 · 초급 · 중급 · 고급")
    names: Names = Field(default=(), description="표제어 말고 글에 쓰이는 표기들")
    covers: Lines = Field(
        default=(),
        description="뜻은 다르지만 따로 항목을 두지 않고 여기서 함께 다루는 말. 찾으면 이 항목으로 안내한다",
    )
    naming: CitedText | None = Field(
        default=None, description="누가 어느 표기를 쓰는지, 왜 이것이 표제어인지 두 문장"
    )
    definition: Line = Field(description="가르는 특징 + 상위 개념의 명사구, 80자까지, 마침표 없이")
    plain: CitedText | None = Field(default=None, description="처음 보는 사람에게 하는 쉬운 설명")
    analogy: Analogy | None = Field(default=None, description="비유와 그 한계")
    confusions: tuple[Confusion, ...] = Field(default=(), description="헷갈리는 짝")
    misconceptions: tuple[Misconception, ...] = Field(default=(), description="흔한 오해")
    prerequisites: Slugs = Field(default=(), description="먼저 알아야 할 항목의 id")
    broader: Slugs = Field(default=(), description="상위 개념의 id")
    related: Slugs = Field(default=(), description="함께 볼 항목의 id")
    contrast: Slugs = Field(default=(), description="견주어 볼 항목의 id")
    sources: Citekeys = Field(default=(), description="본문 인용 말고 이 항목이 기대는 출처 키")
    status: Status = Field(default="draft", description="draft · checked · reviewed · retired")
    review: Review | None = Field(default=None, description="검토 기록. status가 reviewed이면 있어야 한다")
    volatility: Volatility = Field(default="slow", description="slow 24개월 · medium 12개월 · fast 3개월")
    as_of: PartialDate | None = Field(default=None, description="값들이 맞았던 날")
    waive: dict[str, Line] = Field(default_factory=dict, description="경고 코드와 받아들이는 까닭")
