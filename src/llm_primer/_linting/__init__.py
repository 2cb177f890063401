"""사람이 쓴 글의 검사: 섞어 쓴 용어와 틀린 사실."""

from __future__ import annotations

from llm_primer._linting.findings import CODES, Finding, Lines, SourceNote
from llm_primer._linting.linter import Linter
from llm_primer._linting.settings import Settings, SettingsError, settings_of

__all__ = ["CODES", "Finding", "Lines", "Linter", "Settings", "SettingsError", "SourceNote", "settings_of"]
