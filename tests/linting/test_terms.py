"""표기 찾기: 섞어 씀, 권하지 않는 표기, 틀린 표기, 조사, 무시 주석과 설정."""

import pytest

import llm_primer as lp
from llm_primer._linting import SettingsError, settings_of


def rows(found):
    return [(one.code, one.suggestion) for one in found]


def test_two_forms_of_one_term_are_found_and_the_rarer_one_is_to_change(glossary):
    text = "파인튜닝은 학습이다. 파인튜닝한 모델이다. 미세 조정을 한다."
    found = glossary.lint(text)
    assert rows(found) == [("T01", "파인튜닝")]
    assert text[found[0].start : found[0].end] == "미세 조정"


def test_spacing_of_one_form_counts_as_two_forms(glossary):
    assert rows(glossary.lint("파인튜닝과 파인 튜닝과 파인튜닝")) == [("T01", "파인튜닝")]


def test_a_gloss_in_parentheses_is_not_mixing(glossary):
    assert glossary.lint("파인튜닝(미세 조정, fine-tuning)은 학습이다. 파인튜닝을 한다.") == []


def test_the_preferred_form_wins_over_the_more_frequent(glossary):
    text = "파인튜닝은 파인튜닝이다. 미세 조정도 있다."
    found = glossary.lint(text, preferred={"fine-tuning": "미세 조정"})
    assert [one.suggestion for one in found] == ["미세 조정", "미세 조정"]
    assert glossary.lint(text, preferred={"파인 튜닝": "미세 조정"}) == found


def test_a_particle_that_no_longer_fits_is_changed_with_the_name(glossary):
    text = "화인튜닝은 학습이다."
    assert rows(glossary.lint(text)) == [("T03", "파인튜닝")]
    found = glossary.lint(text, preferred={"fine-tuning": "다시 가르치기"})
    assert rows(found) == [("T03", "다시 가르치기는")]
    assert text[found[0].start : found[0].end] == "화인튜닝은"


def test_discouraged_form_says_why(glossary):
    found = glossary.lint("미세튜닝을 한다.")
    assert rows(found) == [("T02", "파인튜닝")]
    assert "번역과 음차가 섞였다" in found[0].message


def test_particle_follows_the_sound_of_an_abbreviation(glossary):
    assert rows(glossary.lint("언어 모델 KLM는 크다. KLM은 작다. KLM을 쓴다.")) == [("T05", "KLM은")]


def test_first_mention_without_english_is_off_until_asked(glossary):
    assert glossary.lint("언어 모델이다.") == []
    assert rows(glossary.lint("언어 모델이다. 언어 모델.", select=["T04"])) == [
        ("T04", "언어 모델(language model)")
    ]
    assert glossary.lint("언어 모델(language model)이다.", select=["T04"]) == []


def test_comments_silence_a_line_or_a_stretch(glossary):
    wrong = "미세튜닝을 한다."
    assert glossary.lint(f"{wrong} <!-- llmprimer: ignore -->") == []
    assert glossary.lint(f"<!-- llmprimer: ignore T02 -->\n{wrong}") == []
    assert rows(glossary.lint(f"<!-- llmprimer: ignore T01 -->\n{wrong}")) == [("T02", "파인튜닝")]
    assert (
        len(glossary.lint(f"<!-- llmprimer: off -->\n{wrong}\n{wrong}\n<!-- llmprimer: on -->\n{wrong}")) == 1
    )


def test_codes_are_chosen_by_their_beginning(glossary):
    wrong = "미세튜닝을 한다."
    assert glossary.lint(wrong, ignore=["T"]) == []
    with pytest.raises(lp.PrimerError, match="X9"):
        glossary.lint(wrong, select=["X9"])


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({"selct": []}, "selct"),
        ({"select": "T01"}, "목록"),
        ({"preferred": ["파인튜닝"]}, "표"),
        ({"ignore": ["Q"]}, "Q"),
    ],
)
def test_a_bad_setting_says_what_and_where(table, message):
    with pytest.raises(SettingsError, match=message) as error:
        settings_of(table, "'설정.yaml'")
    assert "설정.yaml" in str(error.value)


def test_odour_of_translation_is_off_until_asked(glossary):
    text = "데이타를 처리되어진다."
    assert glossary.lint(text) == []
    assert {one.code for one in glossary.lint(text, select=["T06"])} == {"T06"}
