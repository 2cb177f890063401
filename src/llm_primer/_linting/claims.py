"""문장에서 뚜렷이 말한 것만 뽑는다: 누가 만들었다, 언제 나왔다, 공개되어 있다, 얼마나 크다.

이름과 만든 곳과 날짜를 한 글자짜리 자리표로 바꾼 문장 위에서 본다. 가까이 있다는 것만으로는 뽑지 않는다.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from llm_primer._linting.grammar import (
    AFTER,
    AGENT,
    COPULA,
    DEVELOPER,
    ENTITY,
    HEDGES,
    MADE,
    MADE_IT,
    ORGS,
    OUT,
    OUT_IT,
    RELEASED_IT,
    RELEASED_PARTS,
    THING,
    TOPIC,
    WHEN_NOUN,
    any_org,
    bare,
    beside_dates,
    beside_others,
    breaks_clause,
    continues,
    denies,
    is_plain_phrase,
    is_said_of_another,
    makes_other,
    no_org,
    number_of,
    orgs_in,
)
from llm_primer._linting.grammar import DATE as _D

_E = rf"(?P<e>{ENTITY})(?:[\s-]?(?:v\d[\d.]*|\d[\d.]*\s?[bm])(?![a-z0-9]))?"
_DAY = rf"(?P<d>{_D})(?:\s?(?:초|말|중순|봄|여름|가을|겨울|상반기|하반기)(?![가-힣]{{2}}))?"
_OPEN = r"(?:오픈 ?소스|(?<![a-z][ -])open[ -]?source(?![ -][a-z]))"
_WEIGHTS_OPEN = r"(?:오픈 ?웨이트|open[ -]?weights?|개방형 가중치|가중치가 공개된|가중치를 공개한)"
_CLOSED = r"(?:비공개|폐쇄형|폐쇄적인|클로즈드 ?소스|클로즈드|closed[ -]?source)"
_KIND = rf"(?:\s?(?:시리즈|모델|계열|패밀리|저장소|순위표|{THING}))?"
_NUMBER = r"(?<![\d,.])(?<![조억] )(?<![조억])(?P<n>(?:\d[\d,.]*\s?(?:조|천억|억|천만|만|t|b|m)(?![a-z])\s?)+)(?:여|가량)?(?:\x01[^\x02]*\x02)?\s?개?"
_PARAMETERS = r"(?:파라미터|매개 ?변수)(?:의)?\s?(?:수|개수|규모|크기)?"


class Claim(NamedTuple):
    """문장이 한 말 하나.

    Attributes:
        kind: maker, maker_paren, date, first_date, date_paren, open, weights, no_weights, closed, api_only, alive,
            ended, size.
        entity: 항목 자리표의 번호.
        values: 만든 곳이나 날짜 자리표의 번호. 없는 주장이면 비어 있다.
        text: 수를 말한 주장이면 그 글.
    """

    kind: str
    entity: int
    values: tuple[int, ...] = ()
    text: str = ""


def _patterns(*texts: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(one) for one in texts)


_MAKERS = _patterns(
    # 구글이 (2018년에) 개발한 (언어 모델) E
    rf"{ORGS}{AGENT}\s?(?P<gap>{no_org(60)})(?<![가-힣]){MADE}\s?(?P<phrase>{bare(40)}){_E}{AFTER}",
    # 구글에서 나온 E
    rf"{ORGS}에서\s?(?P<gap>{no_org(40)})(?<![가-힣]){OUT}\s?(?P<phrase>{bare(40)}){_E}{AFTER}",
    # 구글이 만든 것이 바로 E다
    rf"{ORGS}{AGENT}\s?(?P<gap>{no_org(80)})(?<![가-힣]){MADE}\s(?:것|게|곳|작품|{THING})(?:이|은|는|가)?\s(?:바로 )?{_E}(?:이?다|였|이었|입니다|인데|이며|이고|이죠|이에요|예요)",
    # 구글의 (최신 언어 모델) E
    rf"{ORGS}의\s(?P<phrase>{bare(40)}){_E}{AFTER}",
    # E는 구글이 만든 모델이다
    rf"{_E}{_KIND}{TOPIC}\s?(?P<lead>{no_org(60)}){ORGS}{AGENT}\s?(?P<gap>{no_org(50)})(?<![가-힣]){MADE}\s(?P<np>[^;\x00]{{1,40}}?){COPULA}",
    # E는 구글에서 나온 모델이다
    rf"{_E}{_KIND}{TOPIC}\s?(?P<lead>{no_org(60)}){ORGS}(?:에서|에 의해|의 손에서)\s?(?P<gap>{no_org(40)})(?<![가-힣]){OUT}\s(?P<np>[^;\x00]{{1,40}}?){COPULA}",
    # E는 구글이 만들었다, E를 구글이 내놓았다
    rf"{_E}{_KIND}(?:은|는|도|\s역시)\s?(?P<lead>{no_org(60)}){ORGS}{AGENT}\s?(?P<only>{bare(40)})(?<![가-힣])(?:{MADE_IT}|{OUT_IT})",
    rf"{_E}{_KIND}(?:을|를)\s?(?P<lead>{no_org(60)}){ORGS}{AGENT}\s?(?P<only>{bare(40)})(?<![가-힣]){RELEASED_IT}",
    # E | 개발사: 구글
    rf"{_E}[^\ue000-\ue7ff;\x00]{{0,20}}?{DEVELOPER}\s?[:：]\s?{ORGS}",
    # E는 구글에서 만들어졌다
    rf"{_E}{_KIND}(?:은|는|도|이|가)\s?(?P<lead>{no_org(60)}){ORGS}(?:에서|에 의해|의 손에서)\s?(?P<only>{bare(30)})(?<![가-힣])(?:{OUT_IT}|{MADE_IT})",
    # E는 구글의 언어 모델이다
    rf"{_E}{_KIND}(?:은|는|이란|란|,|이|가|도|\s역시)\s?(?P<lead>{no_org(50)}){ORGS}(?:의|\s)\s?(?P<phrase>{bare(30)})(?:{THING}|{DEVELOPER}){COPULA}",
    # 구글은 (2018년) E를 공개했다
    rf"{ORGS}{AGENT}\s?(?P<lead>{no_org(70)}){_E}(?:을|를)\s(?P<only>{bare(40)})(?<![가-힣]){RELEASED_IT}",
    # E의 개발사는 구글이다
    rf"{_E}(?:의\s|,\s|\s)(?:원 ?)?{DEVELOPER}(?:은|는|이|가)?\s?(?P<gap>{bare(20)}){ORGS}(?:의 [가-힣 ]{{1,12}})?{COPULA}",
    # E는 ..., 구글이 개발 주체다
    rf"{_E}{TOPIC}\s?(?P<lead>{no_org(60)}){ORGS}(?:이|가)\s?(?:바로 )?{DEVELOPER}{COPULA}",
    # E를 만든 곳은 구글이다
    rf"{_E}(?:을|를)\s(?P<gap>{bare(20)}){MADE}\s[가-힣 ]{{1,10}}?(?:은|는|이|가)\s?(?P<gap2>{bare(20)}){ORGS}{COPULA}",
    # E를 만든 구글은
    rf"{_E}(?:을|를)\s(?P<gap>{bare(20)}){MADE}\s(?:[가-힣]{{1,6}}인 )?{ORGS}(?:은|는|이|가|의|에서|도|,)",
)
_MAKER_PARENS = _patterns(
    rf"{_E}\s?\x01{ORGS}(?:,[^\x02]*)?\x02",
    rf"{_E}\s?\x01[^\x02]{{0,12}}?(?:{DEVELOPER}|개발|제작|운영|배포)\s?[:：]?\s?{ORGS}[^\x02]*\x02",
    rf"{_E}\s?\x01{ORGS}\s?(?:이|가|에서)?\s?(?:개발|제작|배포|공개|운영)[^\x02]*\x02",
)
_DATES = _patterns(
    # 2022년에 (구글이) 공개한/된 (모델) E
    rf"{_DAY}(?:에|,|의|에는)?\s?(?P<only>{any_org(40)})(?<![가-힣])(?:{MADE}|{OUT})\s?(?P<phrase>{any_org(40)}){_E}{AFTER}",
    # E는 (구글이) 2022년에 (처음) 공개했다/공개됐다
    rf"{_E}{_KIND}{RELEASED_PARTS}{TOPIC}\s?(?P<lead>{any_org(50)}){_DAY}(?:에|,)?\s?(?P<only>{any_org(40)})(?<![가-힣])(?:{MADE_IT}|{OUT_IT})",
    # E는 (구글이) 2022년에 공개한 모델이다
    rf"{_E}{_KIND}{RELEASED_PARTS}{TOPIC}\s?(?P<lead>{any_org(50)}){_DAY}(?:에|,)?\s?(?P<only>{any_org(40)})(?<![가-힣])(?:{MADE}|{OUT})\s(?P<np>[^;\x00]{{1,40}}?){COPULA}",
    # (구글은) 2022년에 E(의 가중치)를 공개했다
    rf"{_DAY}(?:에|,|에는)?\s?(?P<phrase>{any_org(50)}){_E}{RELEASED_PARTS}(?:을|를)\s(?P<only>{any_org(40)})(?<![가-힣]){RELEASED_IT}",
    # E를 2022년에 공개했다
    rf"{_E}{RELEASED_PARTS}(?:을|를)\s(?P<lead>{any_org(30)}){_DAY}(?:에|,)?\s?(?P<only>{any_org(30)})(?<![가-힣]){MADE_IT}",
    # 2022년에 E가 나왔다
    rf"{_DAY}(?:에|,|에는)?\s(?P<lead>{any_org(30)}){_E}{RELEASED_PARTS}(?:이|가)\s(?P<only>{any_org(30)})(?<![가-힣]){OUT_IT}",
    # E가 나온 때는 2022년이다
    rf"{_E}{_KIND}{RELEASED_PARTS}(?:이|가|을|를)\s(?P<lead>{any_org(40)})(?<![가-힣])(?:{MADE}|{OUT})\s{WHEN_NOUN}(?:은|는|이|가)?\s?(?P<only>{any_org(16)}){_DAY}(?:이었|이다|였|의 일|입니다|이에요|로,|[.로]|$)",
    # E의 가중치를 공개한 2022년
    rf"{_E}{RELEASED_PARTS}(?:이|가|을|를)\s(?P<lead>{any_org(40)})(?<![가-힣])(?:{MADE}|{OUT})\s{_DAY}(?:은|는|에|의|,|이)",
    # E의 출시 시점은 2022년이다
    rf"{_E}(?:의|이|가)?\s(?:첫 |최초 )?(?:출시|공개|발표|등장)\s?{WHEN_NOUN}?(?:은|는|이|가)\s?{_DAY}(?:이었|이다|였|입니다|이에요|로,|[.로]|$)",
    # E — 2022년 공개, 2022년 E 공개
    rf"{_E}\s?[-—–,:|]\s?{_DAY}\s?(?:에 )?(?:첫 |처음 )?(?:공개|출시|발표|등장)",
    rf"{_DAY}[,:]?\s(?P<phrase>{any_org(24)}){_E}\s?(?:공개|출시|발표)(?=$|[.,])",
)
_DATE_PAREN = re.compile(rf"{_E}\s?\x01(?P<inside>[^\x02]{{0,20}}?{_DAY}[^\x02]{{0,14}}?)\x02")
_STATES = tuple(
    (kind, re.compile(text))
    for kind, text in (
        # 오픈소스 (언어 모델) E
        (
            "open",
            rf"{_OPEN}(?:로|으로)?\s?(?:(?:공개|배포|출시)(?:된|한)|내놓은|푼|풀린|나온)?\s?(?P<phrase>{any_org(36)}){_E}{AFTER}",
        ),
        # E는 오픈소스 모델이다
        (
            "open",
            rf"{_E}{_KIND}{TOPIC}\s?(?P<lead>{beside_others(60)}){_OPEN}\s?(?:임베딩 |코드 )?(?P<np>{bare(24)}){COPULA}",
        ),
        # E 같은 오픈소스 모델, 오픈소스 라이선스가 붙은 E
        (
            "open",
            rf"{_E}\s?(?:같은|등의|처럼|와 같은|과 같은|을 비롯한|를 비롯한)\s(?P<only>{any_org(12)}){_OPEN}(?:로|으로)?\s?(?:(?:공개|배포|출시)(?:된|한)|풀린|나온)?\s?(?:[가-힣]{{1,6}} )?(?:모델|llm|언어 ?모델|임베딩|인공지능|ai)",
        ),
        (
            "open",
            rf"{_OPEN}\s?(?:라이선스|라이센스)(?:가|를|이|로)\s(?:적용된|붙은|단|가진|딸린|공개된|배포된|풀린)\s(?P<phrase>{any_org(20)}){_E}{AFTER}",
        ),
        # E는 오픈소스(라이선스)로 공개됐다
        (
            "open",
            rf"{_E}{_KIND}(?:{TOPIC}|을|를)\s?(?P<lead>{beside_others(60)}){_OPEN}\s?(?:라이선스|라이센스|프로젝트|모델|언어 ?모델|llm)?(?:로|으로)\s(?P<only>{bare(12)})(?:분류|알려|통하|불리|공개|배포|풀|푼|낸 |내놓은|출시|제공|나와|나온|나왔|내놓|내놨|올라|올린|올렸)(?!리기|하기|되기|하려|되려|할|될|하면|되면|하길|되길|릴|릴지)",
        ),
        # - E(...): 오픈소스 모델
        ("open", rf"{_E}{_KIND}\s?[:：-]\s?(?P<phrase>{any_org(30)}){_OPEN}\s?(?P<np>{bare(20)})$"),
        (
            "weights",
            rf"{_E}(?:의|은|는|이|가|도|\s(?=가중치))\s?(?P<far>{beside_others(50)})가중치(?:가|는|도|를|까지)\s?(?P<only>[^{ENTITY[1:-1]};\x00]{{0,30}}?)(?:공개(?:되어|돼|됐|되었|했|해(?!도)|하여|(?:한|된) (?!적|바 |일이 없|상태가 아))|내려받을 수 있|내려받아|다운로드할 수 있|풀려 있|풀었)",
        ),
        (
            "weights",
            rf"{_E}{_KIND}{TOPIC}\s?(?P<lead>{any_org(50)}){_WEIGHTS_OPEN}\s?(?P<np>{bare(24)}){COPULA}",
        ),
        ("weights", rf"{_WEIGHTS_OPEN}\s?(?P<phrase>{any_org(36)}){_E}{AFTER}"),
        (
            "no_weights",
            rf"{_E}(?:의|은|는|이|가|도|\s(?=가중치))\s?(?P<far>{beside_others(50)})가중치(?:가|는|도|를)\s?(?P<skip>{any_org(30)})(?:공개(?:되|하)지 않|비공개|내놓지 않|풀지 않|공개한 적이 없|공개된 적이 없|내려받을 수 없)",
        ),
        (
            "closed",
            rf"{_E}{_KIND}{TOPIC}\s?(?P<skip>{beside_others(50)}){_CLOSED}\s?(?P<np>{bare(24)}){COPULA}",
        ),
        (
            "closed",
            rf"{_CLOSED}\s?(?:언어 ?모델|추론 모델|모델|llm|인공지능|ai)?\s?(?P<phrase>{any_org(16)}){_E}{AFTER}",
        ),
        (
            "api_only",
            rf"{_E}{_KIND}(?:은|는|도)\s?(?P<far>{beside_others(60)})(?:오직 )?api(?:로만|를 통해서만|로밖에)",
        ),
        (
            "alive",
            rf"{_E}{_KIND}(?:은|는|이|가|도|에|에서|에는|의 순위표는)\s?(?P<lead>{beside_dates(40)})(?:현재(?:에도|도)?|지금도?|여전히|아직도?|오늘날에도|요즘도|계속|꾸준히|매일|날마다|매주)\s?(?P<skip>{beside_dates(40)})(?:운영|갱신|업데이트|제출|서비스|진행|열려|받고|채점|접수|집계|쓰이고|쓰인다|매겨|돌아가|평가해|올리고)",
        ),
        (
            "alive",
            rf"(?:현재|지금|지금도|여전히|요즘|아직도?|활발히|활발하게)\s(?P<lead>{beside_dates(24)})(?:운영 ?중인|운영되는|운영되고 있는|갱신되는|갱신되고 있는|서비스 ?중인|제출을 받는|진행 ?중인|업데이트되는)\s?(?P<skip>{beside_dates(40)}){_E}",
        ),
        ("alive", rf"운영하는\s(?P<lead>{beside_dates(16)}){_E}{beside_dates(60)}(?:하고|되고) ?있"),
        (
            "alive",
            rf"{_E}(?:에|에는)\s?(?P<lead>{beside_dates(30)})(?:제출|등록)(?:하면|할 수 있|을 받고 있|해 ?보)",
        ),
        (
            "ended",
            rf"{_E}{_KIND}(?:은|는|이|가|도|의 운영은|의 운영이|의 순위표는|의 [가-힣 ]{{1,8}}(?:은|는|이|가))\s?(?P<lead>{beside_dates(40)})(?:종료(?:됐|되었|했|된|되어|하여|해)|폐쇄(?:됐|되었|했|된|되어)|폐지(?:됐|되었|되어)|중단(?:됐|되었|했|된|되어)|문을 닫|막을 내|은퇴(?:했|한)|운영을 (?:멈|끝|마)|더(?:는| 이상) (?:운영|갱신|쓰)[가-힣]*지 않)",
        ),
        (
            "ended",
            rf"(?:종료된|폐쇄된|중단된|문을 닫은|은퇴한|폐지된)\s(?P<phrase>{beside_dates(30)}){_E}{AFTER}",
        ),
    )
)
_SIZES = _patterns(
    rf"{_E}{_KIND}(?:은|는|이|가|의|도|:)\s?(?P<lead>{any_org(30)}){_PARAMETERS}(?:은|는|이|가|을|를)?\s?(?:약|총|모두|최대|무려|합쳐)?\s?{_NUMBER}(?:이다|다|로|인|이며|을|를|입니다|에 이|에 달|[.,]|$|\s|\x01)",
    rf"{_E}{_KIND}(?:은|는|이|가|도|의)\s?(?P<lead>{any_org(30)})(?:약|총|모두|최대|무려)?\s?{_NUMBER}(?:의|짜리)?\s?{_PARAMETERS}",
    rf"{_E}{_KIND}(?:은|는|이|가|도)\s?(?P<lead>{bare(20)})(?:약|총|모두|최대|무려)?\s?{_NUMBER}(?:짜리|급|(?:의)? ?규모의?|크기의?)\s?(?P<np>{bare(24)}){COPULA}",
    rf"{_NUMBER}(?:의)?\s?{_PARAMETERS}(?:을|를)?\s?(?:가진|지닌|갖춘|보유한|갖고 있는|지니는|짜리)?\s?(?P<phrase>{any_org(24)}){_E}{AFTER}",
)


def claims(sentence: str) -> Iterator[Claim]:
    """자리표로 바꾼 문장(소문자)의 주장들. 의심하거나 묻거나 바로잡는 문장에서는 뽑지 않는다."""
    if HEDGES.search(sentence):
        return
    for pattern in _MAKERS:
        for match in _matches(pattern, sentence):
            yield Claim("maker", number_of(match["e"]), orgs_in(match["orgs"]))
    for pattern in _DATES:
        for match in _matches(pattern, sentence):
            kind = "first_date" if "처음" in match.group() else "date"
            yield Claim(kind, number_of(match["e"]), (number_of(match["d"]),))
    for pattern in _SIZES:
        for match in _matches(pattern, sentence):
            if "활성" not in match.group():
                yield Claim("size", number_of(match["e"]), (), match["n"])
    for kind, pattern in _STATES:
        for match in _matches(pattern, sentence):
            yield Claim(kind, number_of(match["e"]))


def paren_claims(sentence: str) -> Iterator[Claim]:
    """괄호로 덧붙인 주장들: E(구글), E(개발: 구글), E(2022)."""
    if HEDGES.search(sentence):
        return
    for pattern in _MAKER_PARENS:
        for match in pattern.finditer(sentence):
            yield Claim("maker_paren", number_of(match["e"]), orgs_in(match["orgs"]))
    for match in _DATE_PAREN.finditer(sentence):
        told = any(word in match["inside"] for word in ("공개", "출시", "발표", "등장"))
        yield Claim("date" if told else "date_paren", number_of(match["e"]), (number_of(match["d"]),))


def _matches(pattern: re.Pattern[str], sentence: str) -> Iterator[re.Match[str]]:
    """겹치는 것까지 차례로 대어 보고, 문법에 맞는 것만 준다."""
    at = 0
    while match := pattern.search(sentence, at):
        at = match.start() + 1
        if _holds(match):
            yield match


def _holds(match: re.Match[str]) -> bool:
    found = match.groupdict()
    for name in ("lead", "gap", "gap2", "only", "skip"):
        words = found.get(name) or ""
        if breaks_clause(words) or (name != "skip" and denies(words)):
            return False
    if makes_other(found.get("only") or ""):
        return False
    phrase, np = found.get("phrase"), found.get("np")
    if phrase is not None and np is None and is_said_of_another(match.string, match.start(), match.end("e")):
        return False
    if phrase is not None and not is_plain_phrase(phrase):
        return False
    if np is not None and not is_plain_phrase(np, head=True):
        return False
    if np is not None and denies(np):
        return False
    return not (match.string[match.end() - 1] in "어여해" and continues(match.string[match.end() :]))
