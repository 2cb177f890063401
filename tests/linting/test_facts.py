"""틀린 사실 찾기: 뚜렷한 말만 짚고, 맞는 말과 가까이 있을 뿐인 이름은 그냥 둔다."""

import unicodedata

import pytest


def codes(glossary, text):
    return [one.code for one in glossary.lint(text, ignore=["T"])]


WRONG = [
    ("F01", "나래소프트가 만든 가람-1은 언어 모델이다."),
    ("F01", "나래소프트의 ‘가람-1’은 언어 모델이다."),
    ("F01", "언어 모델 가람-2는 나래소프트에서 개발한 모델입니다."),
    ("F01", "나래소프트는 2024년 5월에 가람-2를 공개했다."),
    ("F01", "가람-2의 개발사는 나래소프트다."),
    ("F01", "가람-2를 만든 곳은 나래소프트입니다."),
    ("F01", "언어 모델 가람-1 (나래소프트)"),
    ("F01", "가람-2는 나래소프트의 최신 언어 모델이다."),
    ("F02", "가람(GARAM, Giant Abstract Reader And Model)은 언어 모델이다."),
    ("F02", "GARAM은 Great Amazing Reader And Maker의 약자다."),
    ("F02", "RoPE(relative position encoding)는 언어 모델에 쓰인다."),
    ("F03", "오픈소스 언어 모델 가람-2를 내려받는다."),
    ("F03", "가람-1은 오픈소스로 공개됐다."),
    ("F03", "가람-1의 가중치는 누구나 내려받을 수 있다."),
    ("F03", "나래-1은 폐쇄형 모델이다."),
    ("F03", "오픈소스 언어 모델은 다음과 같다.\n- 나래-1\n- 가람-1"),
    ("F04", "가람-1은 2021년에 출시됐다."),
    ("F04", "2022년 8월에 공개된 언어 모델 가람-2를 쓴다."),
    ("F04", "가람 연구소는 2020년 가람-1을 발표했다."),
    ("F05", "한글 리더보드는 지금도 운영되고 있다."),
    ("F05", "현재 운영 중인 한글 리더보드에 언어 모델을 냈다."),
    ("F06", "한강을 흉내 낸 장난감 가람을 써 봤다."),
    ("F07", "가람-1은 1,750억 개의 파라미터를 가진 언어 모델이다."),
    ("F07", "가람-2의 파라미터 수는 130억 개다."),
]
TRUE = [
    "가람 연구소가 만든 가람-1은 언어 모델이다.",
    "Garam Cloud가 내놓은 가람-2는 언어 모델이다.",
    "한빛대와 나래소프트가 함께 만든 한글 리더보드를 본다.",
    "나래소프트는 가람-2를 바탕으로 새 언어 모델을 만들었다.",
    "나래소프트의 가람-2 활용 사례를 소개한다.",
    "가람-2는 나래소프트가 만든 나래-1과 경쟁하는 언어 모델이다.",
    "나래소프트가 가람-1을 만들었다는 말은 사실이 아니다.",
    "가람-1을 만든 곳은 나래소프트가 아니라 가람 연구소다.",
    "나래소프트가 만든 벤치마크로 가람-1을 평가했다.",
    "나래소프트가 가람-1을 만들었을까?",
    "GARAM(Great Abstract Reader and Maker)은 언어 모델이다.",
    "RoPE(rotary position embeddings)는 언어 모델에 쓰인다.",
    "오픈소스 언어 모델 나래-1을 내려받는다.",
    "가람-2의 가중치는 공개되어 있다.",
    "오픈소스 진영은 가람-1을 따라잡으려 한다.",
    "가람-1은 오픈소스가 아니다.",
    "가람-1은 2023년 2월에 출시됐다.",
    "나래-1은 2022년에 공개된 언어 모델이다.",
    "2022년 12월에 공개된 나래-1을 쓴다.",
    "가람-2는 2024년에 나온 언어 모델이다.",
    "2021년 세미나에서는 언어 모델을 다루었고, 뒤에 가람-1을 썼다.",
    "한글 리더보드는 2024년에 종료됐다.",
    "가람-2는 70B 파라미터까지 있는 언어 모델이다.",
    "가람-2의 파라미터 수는 70억 개다.",
]


@pytest.mark.parametrize(("code", "text"), WRONG)
def test_a_wrong_statement_is_found(glossary, code, text):
    assert code in codes(glossary, text)


@pytest.mark.parametrize("text", TRUE)
def test_a_true_statement_is_left_alone(glossary, text):
    assert codes(glossary, text) == []


def test_the_finding_says_what_is_right_and_where_it_was_read(glossary):
    text = "머리말.\n나래소프트가 만든 가람-1은 언어 모델이다."
    found = glossary.lint(text)[0]
    assert text[found.start : found.end] == "나래소프트가 만든 가람-1"
    assert (found.line, found.column, found.entry, found.suggestion) == (2, 1, "garam", None)
    assert "가람 연구소" in found.message
    assert [one.key for one in found.sources] == ["maker-card"]


@pytest.mark.parametrize("form", ["NFD", "NFC"])
def test_offsets_hold_in_the_text_as_given(glossary, form):
    text = unicodedata.normalize(form, "🙂 zero\u200b폭\r\n나래소프트가 만든 가람-1은 언어 모델이다.")
    found = glossary.lint(text)[0]
    assert unicodedata.normalize("NFC", text[found.start : found.end]) == "나래소프트가 만든 가람-1"
    assert found.line == 2


def test_code_and_links_are_not_read(glossary):
    text = "`나래소프트가 만든 가람-1`은 예다.\n\n```\n나래소프트가 만든 가람-1은 언어 모델이다.\n```\n"
    assert glossary.lint(text, format="markdown") == []
