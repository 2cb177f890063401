"""사다리의 칸마다: 어떻게 읽었는지, 확실한지, 확실하지 않아야 할 때 그런지. 작은 이름표로 본다."""

from __future__ import annotations

from collections import defaultdict

import pytest

from llm_primer._finding import finder_of
from llm_primer._names import name_key, skeleton
from llm_primer._store.rows import NameRow

NAMES = {
    "transformer": ("트랜스포머", "Transformer", "변환기"),
    "attention": ("어텐션", "attention", "주의 메커니즘", "attention mechanism"),
    "self-attention": ("셀프 어텐션", "self-attention"),
    "fine-tuning": ("파인튜닝", "fine-tuning", "미세 조정"),
    "quantization": ("양자화", "quantization"),
    "large-language-model": ("거대 언어 모델", "LLM", "large language model"),
    "rlhf": ("인간 피드백 강화 학습", "RLHF", "reinforcement learning from human feedback"),
    "dpo": ("직접 선호 최적화", "DPO", "direct preference optimization"),
    "hallucination": ("환각", "할루시네이션", "hallucination"),
    "temperature": ("온도", "temperature", "템퍼러처"),
    "embedding": ("임베딩", "embedding"),
    "tokenization": ("토큰화", "tokenization", "토크나이징"),
    "inference": ("추론", "inference"),
    "reasoning": ("추론", "reasoning"),
    "bias": ("바이어스", "bias"),
    "llama": ("라마", "Llama"),
    "qwen": ("큐원", "Qwen", "퀜"),
    "bert": ("버트", "BERT"),
    "rag": ("검색 증강 생성", "RAG"),
    "agent": ("에이전트", "agent"),
}
EVERYDAY = {"온도", "라마", "버트", "bias"}


def rows():
    for entry, names in NAMES.items():
        for place, text in enumerate(names):
            role = "head" if place < 2 else "name"
            link = "context" if text in EVERYDAY else "always"
            yield NameRow(
                text,
                name_key(text),
                entry,
                "term",
                "원어",
                "허용",
                role,
                None,
                link,
                2,
                skeleton(text) if text.isascii() and not text.isupper() else "",
            )
    for text, version in (("Qwen3", "qwen3"), ("Llama 3.1", "llama-3.1")):
        yield NameRow(
            text, name_key(text), version.rstrip("0123456789.-"), "model", "원어", "권장", "version", version
        )


@pytest.fixture(scope="module")
def finder():
    table = defaultdict(list)
    for row in rows():
        table[row.key].append(row)
    return finder_of(lambda key: table.get(key, []), list(rows()))


@pytest.mark.parametrize(
    ("query", "entry", "how"),
    [
        ("주의메커니즘", "attention", "exact"),
        ("embeddings", "embedding", "plural"),
        ("LLMs", "large-language-model", "plural"),
        ("어텐션에서는", "attention", "particle"),
        ("트랜스포머가뭐야", "transformer", "question"),
        ("what is a transformer?", "transformer", "question"),
        ("RLHF(인간 피드백 강화학습)", "rlhf", "parentheses"),
        ("meta-llama/Llama-3.1-8B-Instruct", "llama", "edition"),
        ("Qwen3-8B-Q4_K_M", "qwen", "edition"),
        ("quantized", "quantization", "family"),
        ("fine-tuned model", "fine-tuning", "head"),
        ("LLM 모델", "large-language-model", "head"),
        ("RAG 시스템", "rag", "head"),
        ("xmfostmvhaj", "transformer", "keyboard"),
        ("XMFOSTMVHAJ", "transformer", "keyboard"),
        ("ㅅㄱ문래귿ㄱ", "transformer", "keyboard"),
        ("ㅣㅣㅡ이 뭐야", "large-language-model", "keyboard"),
        ("fhfkrk anjdi", None, None),
        ("엘엘엠이 뭐야", "large-language-model", "letters"),
        ("알엘에이치에프", "rlhf", "letters"),
        ("파인 tuning", "fine-tuning", "hybrid"),
        ("attention 메커니즘", "attention", "head"),
        ("ㅌㄹㅅㅍㅁ", "transformer", "initials"),
        ("ㅌㄹㅅㅍㅁ가 뭐야", "transformer", "initials"),
        ("파인ㅌㄴ", "fine-tuning", "initials"),
        ("트랜슾", "transformer", "prefix"),
        ("파인튠잉", "fine-tuning", "typo"),
        ("할루시내이션", "hallucination", "typo"),
        ("hallucniation", "hallucination", "typo"),
        ("다이렉트 프리퍼런스 옵티마이제이션", "dpo", "sound"),
        ("LLMdlfks", "large-language-model", "keyboard"),
        ("R.A.G.", "rag", "exact"),
        ("랙(RAG)", "rag", "parentheses"),
        ("ghksrkrdms dho todrlskdy", "hallucination", "keyboard"),
        ("DPO랑 RLHF 차이", "dpo", "compare"),
        ("왜 환각이 생기나요", "hallucination", "sentence"),
    ],
)
def test_each_rung(finder, query, entry, how):
    hits = finder.search(query)
    if entry is None:
        assert not [hit for hit in hits if hit.confident]
        return
    assert (hits[0].entry, hits[0].reason.code, hits[0].confident) == (entry, how, True)
    assert 0 < hits[0].score <= 1


@pytest.mark.parametrize(
    "query",
    ["드라마", "바이러스", "오로라", "고양이", "리액트 훅", "쿠버네티스 대시보드", "버스는", "ㅋㅋㅋ", "ㅇㅇ", "laptop", "taken",
     "모델료", "라마르크", "weekend", "", "   ", "?", "12", "\u200b"],
)  # fmt: skip
def test_nothing_sure_for_words_from_elsewhere(finder, query):
    assert not [hit for hit in finder.search(query) if hit.confident]


def test_guesses_are_marked_as_guesses(finder):
    for query in ("hallu", "템퍼쳐", "토큰하", "어텐", "퀀", "Qwen9"):
        hits = finder.search(query)
        assert hits, query
        assert not hits[0].confident, query
        assert hits[0].score < 0.85, query


def test_an_everyday_name_with_a_particle_is_not_sure(finder):
    assert finder.search("온도")[0].confident
    assert not finder.search("온도는")[0].confident
    assert finder.resolve("온도는") is not None


def test_several_senses_are_all_there_and_marked(finder):
    hits = finder.search("추론이 뭐야?")
    assert {hit.entry for hit in hits[:2]} == {"inference", "reasoning"}
    assert all(hit.ambiguous for hit in hits[:2])
    hits = finder.search("cnfhs")
    assert {hit.entry for hit in hits[:2]} == {"inference", "reasoning"}
    assert all(hit.ambiguous for hit in hits[:2])


def test_both_sides_of_a_comparison(finder):
    for query in ("DPO랑 RLHF 차이", "dpo vs rlhf", "difference between DPO and RLHF"):
        assert [hit.entry for hit in finder.search(query)[:2]] == ["dpo", "rlhf"]


def test_the_version_is_named(finder):
    assert finder.search("Qwen3-8B-Q4_K_M")[0].version == "qwen3"
    assert finder.search("Llama 3.1 70B")[0].version == "llama-3.1"
    assert finder.search("Qwen9")[0].entry == "qwen"


def test_names_that_contain_the_query_follow(finder):
    assert [hit.entry for hit in finder.search("어텐션")][:2] == ["attention", "self-attention"]


def test_strict_lookup_repairs_nothing(finder):
    for query in (
        "xmfostmvhaj",
        "ㅌㄹㅅㅍㅁ",
        "트랜슾",
        "파인튠잉",
        "엘엘엠",
        "quantized",
        "LLM 모델",
        "DPO랑 RLHF 차이",
    ):
        assert finder.resolve(query) is None, query


def test_long_and_odd_queries_end(finder):
    for query in (
        "가" * 5000,
        "은는이가" * 200,
        "(" * 300,
        "ㅁ" * 300,
        "a b " * 200,
        "what is " * 60,
        "\ud800",
        "한글\x00",
    ):
        finder.search(query)


@pytest.mark.parametrize(
    ("sound", "link", "sure"),
    [("래그", "always", True), ("샘", "context", False), ("레이스", "always", False)],
)
def test_the_sound_of_an_abbreviation_that_is_an_everyday_word_is_found_but_not_sure(sound, link, sure):
    """'샘', '레이스'를 친 사람이 모두 SAM이나 RACE를 찾는 것은 아니다."""
    row = NameRow(sound, name_key(sound), "one", "term", "음차", "허용", "sound", link=link)
    hit = finder_of(lambda key: [row] if key == row.key else [], [row]).search(sound)[0]
    assert hit.entry == "one"
    assert hit.confident is sure
