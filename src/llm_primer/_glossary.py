"""사람이 손에 쥐는 용어집: 찾고, 이어 보고, 견주고, 길을 따라간다."""

from __future__ import annotations

from functools import cached_property, lru_cache
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Any, Literal, cast

from llm_primer._entries import class_of
from llm_primer._errors import AmbiguousNameError, UnknownEntryError
from llm_primer._finding import Finder, Match
from llm_primer._hits import Hit
from llm_primer._loading import builtin_bundle, own_bundle
from llm_primer._mapping import KIND_KO, EntryMapping
from llm_primer._names import attach, name_key
from llm_primer._store.bundle import Bundle
from llm_primer._texts import TextTools

if TYPE_CHECKING:
    from llm_primer._entries import AnyEntry, Benchmark, Model, Term
    from llm_primer._guides import Comparison, Path
    from llm_primer._history import Lineage, Timeline
    from llm_primer._schema import LearningPath, Source

_RELATIONS = (
    "prerequisites",
    "broader",
    "narrower",
    "related",
    "contrast",
    "unlocks",
    "techniques",
    "abilities",
    "used_by",
    "derived",
)


class Glossary(TextTools):
    """용어집 한 벌. 내장 데이터이거나, 자기 데이터이거나, 둘을 겹친 것이다."""

    def __init__(self, bundle: Bundle) -> None:
        self._bundle = bundle
        self._finder = Finder(bundle)
        self.terms: EntryMapping[Term] = EntryMapping(self, "term")
        self.models: EntryMapping[Model] = EntryMapping(self, "model")
        self.benchmarks: EntryMapping[Benchmark] = EntryMapping(self, "benchmark")
        self._cached = lru_cache(maxsize=512)(self._read)

    @classmethod
    def builtin(cls) -> Glossary:
        """내장 용어집."""
        return cls(builtin_bundle())

    @classmethod
    def load(cls, folder: str | FilePath, base: Literal["builtin"] | None = "builtin") -> Glossary:
        """자기 YAML로 용어집을 만든다.

        Args:
            folder: `*.yaml`과 `articles/`가 든 폴더, 또는 YAML 파일 하나.
            base: 'builtin'이면 내장 데이터 위에 얹고, None이면 자기 데이터만 쓴다.

        Returns:
            용어집. 같은 id는 자기 것이 이기고, 내장과 겹친 이름은 여러 뜻이 된다.

        Raises:
            DataError: 데이터에 잘못이 있을 때. 모든 잘못을 파일과 줄과 함께 담는다.
        """
        return cls(own_bundle(FilePath(folder), builtin_bundle() if base == "builtin" else None))

    @property
    def data_version(self) -> str:
        """인용할 때 적을 데이터의 판."""
        meta = self._bundle.meta
        return f"{meta['edition']}+{meta['digest']}"

    @property
    def counts(self) -> dict[str, int]:
        """종류마다 항목 수."""
        return dict(self._bundle.meta["counts"])

    @cached_property
    def _labels(self) -> dict[str, str]:
        return {row["id"]: row["ko"] for row in self._bundle.listing}

    def listing(self, kind: str | None = None) -> list[dict[str, Any]]:
        """항목의 한 줄 소개들. 종류와 가나다 차례다."""
        return [row for row in self._bundle.listing if kind is None or row["kind"] == kind]

    def _read(self, entry_id: str) -> AnyEntry | None:
        record = self._bundle.record(entry_id)
        if record is None:
            return None
        return class_of(record["kind"]).model_validate({"id": entry_id, **record["card"], **record["extra"]})

    def _entry(self, entry_id: str) -> AnyEntry | None:
        found = self._cached(entry_id)
        if found is None:
            renamed = self._bundle.shared("renamed") or {}
            found = self._cached(renamed[entry_id]) if entry_id in renamed else None
        return found

    def _load_match(self, match: Match) -> AnyEntry:
        entry = self._entry(match.entry)
        if entry is None:
            raise UnknownEntryError(match.entry)
        return focus(entry, match.version)

    def _one(self, name: str, kind: str | None) -> AnyEntry:
        if not isinstance(name, str):
            msg = f"이름은 글자(str)여야 합니다. {type(name).__name__}이(가) 왔습니다."
            raise TypeError(msg)
        exact = self._entry(name) if name.isascii() else None
        if exact and (kind is None or exact.kind == kind) and not self._is_shared(name):
            return exact
        resolution = self._finder.resolve(name)
        if resolution is None:
            raise UnknownEntryError(name, self.suggest(name, kind))
        matches = [match for match in resolution.matches if kind is None or match.kind == kind]
        if not matches:
            raise self._wrong_kind(name, kind or "", resolution.matches)
        if len(matches) > 1:
            raise AmbiguousNameError(name, [match.entry for match in matches])
        return self._load_match(matches[0])

    def _is_shared(self, name: str) -> bool:
        shared = self._bundle.shared("ambiguous") or {}
        return name_key(name) in {name_key(one) for one in shared}

    def _wrong_kind(self, name: str, kind: str, matches: tuple[Match, ...]) -> UnknownEntryError:
        found = matches[0]
        what = KIND_KO[found.kind]
        wanted = attach(KIND_KO[kind], "이/가")
        return UnknownEntryError(
            name,
            [match.surface for match in matches],
            actual=(found.kind, found.entry),
            message=f"{attach(repr(name), '은/는', reading=name)} {wanted} 아니라 {what}입니다. "
            f"lp.{found.kind}({name!r})이나 `llmprimer {found.kind} {name}`(으)로 찾으십시오.",
        )

    def term(self, name: str) -> Term:
        """이름으로 용어를 찾는다. 추측하지 않는다.

        Args:
            name: 아무 표기. 띄어쓰기, 대소문자, 별칭, 영어, 약어, 조사가 달라도 된다.

        Returns:
            용어.

        Raises:
            UnknownEntryError: 맞는 이름이 없거나 용어가 아닐 때. 비슷한 이름을 담는다.
            AmbiguousNameError: 뜻이 여럿일 때. 뜻마다의 id를 담는다.

        Example:
            >>> import llm_primer as lp
            >>> lp.term("주의 메커니즘").id
            'attention'
        """
        return cast("Term", self._one(name, "term"))

    def model(self, name: str) -> Model:
        """이름으로 모델 계열을 찾는다. 버전 이름이면 그 버전이 맨 앞에 온다.

        Args:
            name: 계열이나 버전의 아무 표기.

        Returns:
            모델 계열.

        Raises:
            UnknownEntryError: 맞는 이름이 없거나 모델이 아닐 때.
            AmbiguousNameError: 뜻이 여럿일 때.

        Example:
            >>> import llm_primer as lp
            >>> lp.model("라마 2").versions[0].name
            'Llama 2'
        """
        return cast("Model", self._one(name, "model"))

    def benchmark(self, name: str) -> Benchmark:
        """이름으로 벤치마크나 리더보드를 찾는다.

        Args:
            name: 아무 표기.

        Returns:
            벤치마크.

        Raises:
            UnknownEntryError: 맞는 이름이 없거나 벤치마크가 아닐 때.
            AmbiguousNameError: 뜻이 여럿일 때.

        Example:
            >>> import llm_primer as lp
            >>> lp.benchmark("트루스풀QA").id
            'truthfulqa'
        """
        return cast("Benchmark", self._one(name, "benchmark"))

    def lookup(self, name: str) -> AnyEntry:
        """이름으로 어떤 종류든 항목 하나를 찾는다. 추측하지 않는다.

        Args:
            name: 아무 표기.

        Returns:
            용어, 모델, 벤치마크 가운데 하나.

        Raises:
            UnknownEntryError: 맞는 이름이 없을 때.
            AmbiguousNameError: 뜻이 여럿일 때.

        Example:
            >>> import llm_primer as lp
            >>> lp.lookup("알파카").kind
            'model'
        """
        return self._one(name, None)

    def senses(self, name: str, kind: str | None = None) -> list[Hit]:
        """추측 없이 찾은 모든 뜻. 없으면 빈 목록이다."""
        resolution = self._finder.resolve(name)
        return [
            self._hit(m) for m in (resolution.matches if resolution else ()) if kind is None or m.kind == kind
        ]

    def _hit(self, match: Match) -> Hit:
        return Hit.of(match, lambda: self._load_match(match))

    def search(self, query: str, *, limit: int = 10, kind: str | None = None) -> list[Hit]:
        """그럴듯한 항목을 좋은 것부터 찾는다. 오류를 내지 않는다.

        Args:
            query: 찾는 말.
            limit: 몇 개까지.
            kind: 'term', 'model', 'benchmark' 가운데 하나로 좁힌다.

        Returns:
            찾은 것들. 없으면 빈 목록이다.

        Example:
            >>> import llm_primer as lp
            >>> hit = lp.search("어텐션이 뭐야?")[0]
            >>> hit.id, hit.confident, hit.reason.code
            ('attention', True, 'question')
        """
        return [self._hit(match) for match in self._finder.search(query, limit, kind)]

    def suggest(self, query: str, kind: str | None = None, limit: int = 5) -> list[str]:
        """비슷한 이름들. 항목마다 하나씩이다."""
        matches = self._finder.search(query, limit, kind)
        return [match.surface for match in matches if match.surface]

    def complete(self, prefix: str, kind: str | None = None, limit: int = 30) -> list[tuple[str, str]]:
        """앞부분이 같은 이름과 그 항목의 표제어.

        Args:
            prefix: 지금까지 친 글자.
            kind: 종류로 좁힌다.
            limit: 몇 개까지.

        Returns:
            (이름, 표제어)의 목록. 짧은 이름부터다.
        """
        labels = self._labels
        rows = self._finder.index.completions(prefix, kind, limit)
        return [(row.text, labels[row.entry]) for row in rows]

    def get(self, name: str) -> AnyEntry | None:
        """찾으면 항목, 없거나 뜻이 여럿이면 None."""
        try:
            return self.lookup(name)
        except (UnknownEntryError, AmbiguousNameError):
            return None

    def _of(self, entry: AnyEntry | str) -> AnyEntry:
        return self.lookup(entry) if isinstance(entry, str) else entry

    def related(self, entry: AnyEntry | str) -> dict[str, tuple[AnyEntry, ...]]:
        """이어진 항목들을 관계마다 묶는다.

        Args:
            entry: 항목이나 그 이름.

        Returns:
            관계 이름(prerequisites, broader, narrower, related, contrast, unlocks, ...)과 항목들.
            아직 쓰지 않은 항목은 빠지고, 빈 관계는 나오지 않는다.

        Example:
            >>> import llm_primer as lp
            >>> "softmax" in [one.id for one in lp.related("어텐션")["prerequisites"]]
            True
        """
        entry = self._of(entry)
        found = {}
        for relation in _RELATIONS:
            ids = getattr(entry, relation, ())
            entries = tuple(one for one in (self._entry(target) for target in ids) if one)
            if entries:
                found[relation] = entries
        confused = tuple(one for one in (self._entry(pair.with_) for pair in entry.confusions) if one)
        if confused:
            found["confusions"] = confused
        return found

    def compare(self, a: AnyEntry | str, b: AnyEntry | str) -> Comparison:
        """두 항목의 차이와, 둘을 가르는 질문.

        Args:
            a: 항목이나 그 이름.
            b: 항목이나 그 이름.

        Returns:
            차이. 적어 둔 짝이 아니면 difference와 test가 None이고, 함께 둔 상위 항목만 준다.

        Example:
            >>> import llm_primer as lp
            >>> lp.compare("어텐션", "셀프 어텐션").test is not None
            True
        """
        from llm_primer._guides import Comparison

        first, second = self._of(a), self._of(b)
        difference = test = None
        for one, other in ((first, second), (second, first)):
            pair = next((pair for pair in one.confusions if pair.with_ == other.id), None)
            if pair and difference is None:
                difference, test = pair.difference, pair.test
        shared = tuple(one for one in first.broader if one in second.broader)
        return Comparison(first, second, difference, test, shared)

    def paths(self) -> list[dict[str, Any]]:
        """배움길의 목록: id, ko, en, names."""
        found: list[dict[str, Any]] = self._bundle.shared("paths")
        return found

    def path(self, name: str) -> Path:
        """배움길, 또는 항목을 알기까지의 길.

        Args:
            name: 배움길의 이름이나 항목의 이름.

        Returns:
            사람이 엮은 배움길. 그런 이름이 없으면 그 항목의 선수 항목을 차례대로 늘어놓은 길.

        Raises:
            UnknownEntryError: 배움길도 항목도 아닐 때.
            AmbiguousNameError: 항목의 뜻이 여럿일 때.

        Example:
            >>> import llm_primer as lp
            >>> len(lp.path("입문"))
            12
        """
        key = name_key(name)
        for row in self.paths():
            if key in {name_key(one) for one in (row["id"], row["ko"], row["en"], *row["names"])}:
                found = self._bundle.path(row["id"])
                if found:
                    return self._curated(row["id"], found)
        from llm_primer._guides import Path, Step

        entry = self.lookup(name)
        order: dict[str, None] = {}
        self._collect(entry, order)
        steps = []
        for entry_id in order:
            one = self._entry(entry_id)
            if one:
                steps.append(
                    Step(
                        one.ko,
                        (entry_id,),
                        (one.ko,),
                        question=one.confusions[0].test if one.confusions else None,
                    )
                )
        return Path(
            entry.id,
            f"{entry.ko}까지",
            f"{attach(entry.ko, '을/를', reading=entry.reading)} 알기까지 먼저 볼 항목을 차례대로 늘어놓았습니다.",
            tuple(steps),
            curated=False,
        )

    def _collect(self, entry: AnyEntry, order: dict[str, None]) -> None:
        for target in entry.prerequisites:
            other = self._entry(target)
            if other and target not in order:
                self._collect(other, order)
        order[entry.id] = None

    def _curated(self, path_id: str, path: LearningPath) -> Path:
        from llm_primer._guides import Path, Step

        rows = {row["id"]: row["ko"] for row in self._bundle.listing}
        steps = tuple(
            Step(
                step.title,
                step.entries,
                tuple(rows.get(one, one) for one in step.entries),
                step.minutes,
                step.activity,
                step.question,
                step.answer,
            )
            for step in path.steps
        )
        return Path(path_id, path.ko, path.description, steps, path.exit_questions)

    def timeline(self, **conditions: Any) -> Timeline:
        """모델의 버전이 나온 차례.

        Args:
            **conditions: `lp.models.where`와 같은 조건(korean, open, developer, since ...).

        Returns:
            이른 것부터 늘어놓은 버전들. `to_markdown()`은 Mermaid 그림이다.

        Example:
            >>> import llm_primer as lp
            >>> [event.name for event in lp.timeline(developer="EleutherAI", since="2022-09")][:1]
            ['Polyglot-Ko 1.3B']
        """
        from llm_primer._history import Timeline, events_of
        from llm_primer._selecting import select

        rows = select(self.listing("model"), **conditions)
        events = events_of(self.models[row["id"]] for row in rows)
        since = conditions.get("since")
        kept = tuple(one for one in events if not since or one.date >= str(since)[: len(one.date)])
        dates = sorted(row["as_of"] for row in rows if row.get("as_of"))
        return Timeline("모델이 나온 차례", kept, dates[0] if dates else None)

    def lineage(self, model: Model | str) -> Lineage:
        """한 계열이 무엇에서 나왔고 무엇이 여기서 나왔는지.

        Args:
            model: 모델 계열이나 그 이름.

        Raises:
            UnknownEntryError: 맞는 이름이 없거나 모델이 아닐 때.

        Example:
            >>> import llm_primer as lp
            >>> "alpaca" in [edge.child.split("-")[0] for edge in lp.lineage("라마").edges]
            True
        """
        from llm_primer._history import Lineage, connected, edges_of

        entry = self.model(model) if isinstance(model, str) else model
        models = [self.models[one] for one in self.models]
        owner = {version.id: one.id for one in models for version in one.versions}
        starts = {entry.id, *(version.id for version in entry.versions)}
        return Lineage(entry.id, entry.ko, tuple(connected(edges_of(models), starts, owner)))

    def stale(self, day: str | None = None) -> list[dict[str, Any]]:
        """다시 볼 때가 지난 항목들. 많이 이어진 것부터다.

        Args:
            day: 기준일(2027-03-01). 없으면 오늘이다.

        Returns:
            id, ko, checked_on(확인한 날), months(두고 보는 달수), links(이어진 항목의 수)의 목록.

        Raises:
            ValueError: 날짜가 아닐 때.
        """
        from llm_primer._selecting import stale_rows

        return stale_rows(self.listing(), day)

    def article(self, entry: AnyEntry | str) -> str | None:
        """항목의 긴 글(Markdown). 없으면 None."""
        return self._bundle.article(self._of(entry).id)

    def source(self, key: str) -> Source | None:
        """출처 하나. 없으면 None."""
        return self._bundle.source(key)

    def close(self) -> None:
        """연 파일을 닫는다."""
        self._bundle.close()

    def __repr__(self) -> str:
        counts = " · ".join(f"{KIND_KO[kind]} {count}" for kind, count in self.counts.items())
        return f"<Glossary {self._bundle.meta['edition']}: {counts}>"


def focus(entry: AnyEntry, version: str | None) -> AnyEntry:
    """찾은 버전이나 판을 맨 앞에 둔 사본. 버전이 없으면 그대로다."""
    if version is None or entry.kind == "term":
        return entry
    field = "versions" if entry.kind == "model" else "editions"
    parts = sorted(getattr(entry, field), key=lambda one: one.id != version)
    return entry.model_copy(update={"focus": version, field: tuple(parts)})
