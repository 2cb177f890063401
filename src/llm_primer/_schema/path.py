"""배움길."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from llm_primer._schema.base import CitedText, Frozen, Line, Lines, Slugs
from llm_primer._schema.entry import Level


class PathStep(Frozen):
    """한 걸음: 읽을 항목, 해 볼 일, 넘어가는 질문."""

    title: Line = Field(description="걸음의 이름")
    entries: Slugs = Field(min_length=1, description="차례대로 읽을 항목의 id")
    minutes: Annotated[int, Field(ge=1, le=600)] = Field(description="걸리는 시간(분)")
    activity: CitedText | None = Field(default=None, description="손으로 해 보기")
    question: CitedText = Field(description="대답하면 다음 걸음으로 넘어가는 질문")
    answer: CitedText | None = Field(default=None, description="그 질문의 답")


class LearningPath(Frozen):
    """paths.yaml에 적는 배움길 하나."""

    ko: Line = Field(description="한국어 이름")
    en: Line = Field(description="영어 이름")
    names: Lines = Field(default=(), description="찾을 때 쓰는 다른 이름")
    audience: Line = Field(description="누구를 위한 길인가")
    level: Level = Field(description="입문 · 초급 · 중급 · 고급")
    description: CitedText = Field(description="이 길을 마치면 할 수 있는 일")
    after: Slugs = Field(default=(), description="먼저 마쳤다고 보는 배움길의 id")
    steps: tuple[PathStep, ...] = Field(min_length=1, description="걸음들")
    exit_questions: tuple[CitedText, ...] = Field(default=(), description="마친 뒤 스스로 답해 볼 질문")
