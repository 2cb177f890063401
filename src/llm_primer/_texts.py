"""사람이 쓴 글을 읽는 일: 이름을 찾고, 용어와 사실을 검사한다."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from llm_primer._hits import Mention

if TYPE_CHECKING:
    from llm_primer._entries import AnyEntry, Benchmark, Model
    from llm_primer._linking import Linker
    from llm_primer._linting import Finding, Linter
    from llm_primer._schema import Source
    from llm_primer._store.bundle import Bundle


class TextTools:
    """용어집에 글 읽기를 더한다. 이름표와 항목은 용어집이 준다."""

    _bundle: Bundle
    models: Mapping[str, Model]
    benchmarks: Mapping[str, Benchmark]

    def _entry(self, entry_id: str) -> AnyEntry | None:
        raise NotImplementedError

    def source(self, key: str) -> Source | None:
        """출처 하나."""
        raise NotImplementedError

    def link(
        self,
        text: str,
        *,
        format: Literal["text", "markdown", "html"] = "text",  # noqa: A002
        mode: Literal["all", "first", "section"] = "all",
        skip: Sequence[str] = (),
    ) -> list[Mention]:
        """글 속에 나온 이름들. 조사와 어미는 떼고, 코드와 링크와 제목은 보지 않는다.

        Args:
            text: 글.
            format: 글의 꼴. 'markdown'과 'html'에서는 코드, 링크, 제목, 수식, 태그를 건너뛴다.
            mode: 'all'은 모두, 'first'는 항목마다 처음 한 번, 'section'은 절마다 처음 한 번.
            skip: 찾지 않을 항목의 id.

        Returns:
            앞에서부터 겹치지 않는 이름들. 자리는 받은 글의 파이썬 문자열 번호다.

        Raises:
            ValueError: 없는 꼴일 때.

        Example:
            >>> import llm_primer as lp
            >>> [(one.surface, one.start, one.id) for one in lp.link("어텐션은 소프트맥스를 쓴다.")]
            [('어텐션', 0, 'attention'), ('소프트맥스', 5, 'softmax')]
        """
        spans = self._linker.link(text, format, mode, skip)
        return [Mention(*span, self._entry) for span in spans]

    def lint(
        self,
        text: str,
        *,
        format: Literal["text", "markdown", "html"] = "text",  # noqa: A002
        select: Iterable[str] = (),
        ignore: Iterable[str] = (),
        preferred: Mapping[str, str] | None = None,
    ) -> list[Finding]:
        """글에서 섞어 쓴 용어(T)와 데이터와 어긋나는 사실(F)을 찾는다.

        사실은 글이 뚜렷이 말한 것만 본다. 이름이 가까이 있다는 것만으로는 찾지 않는다.

        Args:
            text: 글.
            format: 글의 꼴. `link`와 같다.
            select: 처음부터 켜져 있지는 않은 코드 가운데 켤 것. 앞 글자만 적으면 그 갈래 모두다.
            ignore: 끌 코드.
            preferred: 항목의 id나 이름과, 이 글에서 쓸 표기. 섞어 썼을 때 이 표기로 모은다.

        Returns:
            앞에서부터 찾은 것들. 자리는 받은 글의 파이썬 문자열 번호다.

        Raises:
            ValueError: 없는 꼴일 때.
            PrimerError: 없는 코드일 때.

        Example:
            >>> import llm_primer as lp
            >>> found = lp.lint("딥마인드가 만든 쥬라기-1은 언어 모델이다.")
            >>> [(one.code, one.start, one.entry) for one in found]
            [('F01', 0, 'jurassic')]
        """
        from llm_primer._linting import Settings

        settings = Settings(preferred=dict(preferred or {})).changed(select, ignore)
        mentions = [(Mention(*span, self._entry), fits) for span, fits in self._linker.spans(text, format)]
        return self._linter.lint(text, format, mentions, settings)

    @cached_property
    def _linter(self) -> Linter:
        from llm_primer._linting import Linter

        return Linter(
            self._bundle.names,
            lambda: [*self.models.values(), *self.benchmarks.values()],
            self._entry,
            self.source,
            lambda: self._bundle.shared("myths") or (),
        )

    @cached_property
    def _linker(self) -> Linker:
        from llm_primer._linking import Linker

        return Linker(self._bundle.names)
