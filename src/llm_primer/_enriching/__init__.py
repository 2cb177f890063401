"""사람이 쓴 글에 용어의 링크와 풀이를 넣는다. 파일은 읽지도 쓰지도 않는다."""

from llm_primer._enriching.cells import Cell, NotebookError, cells_of, edited, source_edit
from llm_primer._enriching.html import enrich_html
from llm_primer._enriching.markdown import enrich_markdown
from llm_primer._enriching.notebook import enrich_notebook
from llm_primer._enriching.notes import Finder, Note

__all__ = [
    "Cell",
    "Finder",
    "Note",
    "NotebookError",
    "cells_of",
    "edited",
    "enrich_html",
    "enrich_markdown",
    "enrich_notebook",
    "source_edit",
]
