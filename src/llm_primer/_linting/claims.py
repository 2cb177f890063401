"""문장에서 뚜렷이 말한 것만 뽑는다: 누가 만들었다, 언제 나왔다, 무엇의 약자다, 공개되어 있다.

이름과 만든 곳과 날짜를 한 글자짜리 자리표로 바꾼 문장 위에서 본다. 가까이 있다는 것만으로는 뽑지 않는다.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

#: 자리표의 범위: 항목, 만든 곳, 날짜.
_E, _O, _D = "[\ue000-\ue3ff]", "[\ue400-\ue7ff]", "[\ue800-\uebff]"
_ENTITY, _ORG, _DATE = 0xE000, 0xE400, 0xE800

_MAKE = r"(?:개발|공개|발표|출시|제작|배포|구축|설계|제안|고안|운영|주도|소개|릴리스|론칭|런칭|훈련|구성|창안|개설|개최|공동 ?개발|오픈소스로 ?공개)"
_MADE_ADN = (
    rf"(?:{_MAKE}(?:한|했던|하는|해 ?온|하고 ?있는)|만든|만들었던|만들어 ?(?:공개|배포|발표)한|내놓은|내놨던|선보인|학습시킨"
    r"|훈련시킨|학습한|펴낸|낸|꾸린|운영 ?중인)"
)
_MADE_FIN = rf"(?:{_MAKE}(?:했|하였|한 바|합니다|한다|하고 ?있|해 ?왔|하며|하면서)|만들었|만들어 ?(?:공개|배포|발표)했|내놓았|내놨|선보였|학습시켰|훈련시켰|만든 것)"
_OUT_ADN = rf"(?:{_MAKE}(?:된|되었던|됐던)|나온|등장한|만들어진|태어난)"
_OUT_FIN = rf"(?:{_MAKE}(?:됐|되었|되어|된 것|돼)|나왔|등장했|만들어졌|태어났|세상에 나왔)"
#: 만들어진 것을 가리키는 말.
_THING = (
    r"(?:모델|언어 ?모델|LLM|llm|sllm|ai|인공지능|챗봇|서비스|제품|작품|벤치마크|데이터 ?셋|데이터|말뭉치|코퍼스|리더보드|순위표|시험|평가"
    r"|계열|시리즈|패밀리|것|도구|체계|인코더|디코더|과제|테스트|자료|플랫폼)"
)
_IS = r"(?:이다|다(?![가-힣])|입니다|였다|이었다|이며|이고|이자|인데|이지만|으로|로(?![가-힣])|임(?![가-힣])|예요|이에요|[.,!]|$|\s*$)"
_SUBJECT = r"(?:이|가|은|는|도|에서는|에서도|에서|측이|측은|측에서|사가|사는|사에서|대가|팀이|팀은|팀에서| ?(?:연구진|연구팀|개발팀|연구소)(?:이|은|에서|가|는)?)"
_TEAM_OF = r"(?:\s?(?:연구진|연구팀|개발팀|연구소|팀))?"
_TOPIC = r"(?:이란|란|은|는|이|가|도)"
#: E·O를 넘지 않는 말.
_NO = "[^\ue000-\ue7ff.?!;\x00]"
_NODATE = "[^\ue000-\uebff.?!;\x00]"
_OPEN = r"(?:오픈 ?소스|open[ -]?source)"
_NOUN_END = re.compile(
    r"(?:으?로|에|에서|에게|를|을|이|가|은|는|와|과|보다|처럼|하고|하며|면서|해서|아서|어서|도록|때|위해|대해|대한|맞선|맞서는|겨냥한|통해|기반|위한|비슷한|닮은|넘는|이긴|뛰어넘은|앞선|본뜬|참고한|쓴|사용한|활용한|이용한|적용한|도입한|탑재한|연동한)$"
)
_FINE_WORD = frozenset(
    "평가 최고 국가 전문가 추가 초거대 최초 언어 한국어 영어 다국어 코드 공식 차세대 자사 첫 새로운 이 그 거대 대규모 대형 지식 추론 수학".split()
)
_AFTER_NAME = re.compile(
    r"(?:\s?\d[\d.]*b?(?![a-z0-9]))?(?:$|[\s]*[,.:;!)\]}'\"’”·、]|(?:은|는|이|가|을|를|의|도|와|과|로|으로|에|에서|부터|까지|처럼|보다|라는|란|이란|이다|입니다|다)(?![가-힣])"
    r"|\s?(?:모델|계열|시리즈|버전|등|및|같은|데이터셋|벤치마크|리더보드)(?![a-z0-9]))"
)
_DENIES = re.compile(
    r"아니|않|못 ?했|없다|오해|잘못|틀리|틀린|사실과 다|착각|혼동|헷갈|헛소문|소문|루머|추측|추정|알려져 있지|라고 (?:믿|생각|여기)|거짓|만약|만일|[?？]|일까|인가|인지|뻔|경쟁|대항"
)
_NUMBER = r"(?P<n>\d[\d,.]*\s?(?:조|억|만|t|b|m)(?:\s?\d[\d,.]*\s?(?:억|만))?)(?:여)?\s?개?"
_PARAMETERS = r"(?:파라미터|매개 ?변수)(?:의)?\s?(?:수|개수|규모|크기)?"
_SIZES = tuple(
    re.compile(one)
    for one in (
        rf"(?P<e>{_E})(?:은|는|이|가|의|도)\s?(?P<mid>{_NO}{{0,20}}?){_PARAMETERS}(?:은|는|이|가|을|를)?\s?(?:약|총|모두|최대|무려)?\s?{_NUMBER}(?P<end>이다|다|로|인|이며|을|를|입니다|에 이|에 달|[.,]|$|\s)",
        rf"(?P<e>{_E})(?:은|는|이|가|도)\s?(?P<mid>{_NO}{{0,20}}?)(?:약|총|모두|최대|무려)?\s?{_NUMBER}(?:의|짜리)?\s?{_PARAMETERS}",
        rf"{_NUMBER}(?:의)?\s?{_PARAMETERS}(?:을|를)?\s?(?:가진|지닌|갖춘|보유한|갖고 있는|지니는|짜리)?\s?(?P<phrase>{_NO}{{0,20}}?)(?P<e>{_E})(?P<after>.{{0,8}})",
    )
)


class Claim(NamedTuple):
    """문장이 한 말 하나.

    Attributes:
        kind: maker, date, first_date, open, weights, no_weights, closed, api_only, alive, ended.
        entity: 항목 자리표의 번호.
        values: 만든 곳이나 날짜 자리표의 번호. 없는 주장이면 비어 있다.
        text: 수를 말한 주장이면 그 글.
    """

    kind: str
    entity: int
    values: tuple[int, ...] = ()
    text: str = ""


def marker(kind: str, number: int) -> str:
    """자리표 글자. kind는 'entity', 'org', 'date'."""
    return chr({"entity": _ENTITY, "org": _ORG, "date": _DATE}[kind] + number)


def _is_plain_phrase(words: str) -> bool:
    """꾸미는 이름씨만 이어진 말인가. 다른 것과의 관계를 말하는 낱말이 끼면 아니다."""
    return all(word in _FINE_WORD or not _NOUN_END.search(word) for word in words.replace(",", " ").split())


def _number(ch: str, base: int) -> int:
    return ord(ch) - base


def _orgs(text: str) -> tuple[int, ...]:
    return tuple(_number(ch, _ORG) for ch in re.findall(_O, text))


_ORGS = rf"(?P<orgs>{_O}{_TEAM_OF}(?:(?:\s*(?:와|과|,|·|및|하고|/|&|x)\s*|\s)(?:함께 )?{_O}{_TEAM_OF})*)"
_MAKERS = tuple(
    re.compile(one)
    for one in (
        # 구글이 (2018년에) 개발한 (언어 모델) E
        rf"{_ORGS}{_SUBJECT}\s?(?P<mid>{_NO}{{0,24}}?)\b{_MADE_ADN}\s?(?P<phrase>{_NO}{{0,30}}?)(?P<e>{_E})(?P<after>.{{0,8}})",
        # 구글에서 나온 E
        rf"{_ORGS}에서\s?(?P<mid>{_NO}{{0,24}}?)\b{_OUT_ADN}\s?(?P<phrase>{_NO}{{0,30}}?)(?P<e>{_E})(?P<after>.{{0,8}})",
        # 구글의 (최신 언어 모델) E
        rf"{_ORGS}의\s(?P<phrase>{_NODATE}{{0,30}}?)(?P<e>{_E})(?P<after>.{{0,8}})",
        # E는 구글이 만든 모델이다
        rf"(?P<e>{_E})(?:{_TOPIC}|[,:]| ?[-–—])\s?(?P<mid>{_NO}{{0,24}}?){_ORGS}{_SUBJECT}\s?(?P<mid2>{_NO}{{0,24}}?)\b{_MADE_ADN}\s(?P<phrase>{_NO}{{0,30}}?){_THING}{_IS}",
        # E는 구글에서 나온 모델이다
        rf"(?P<e>{_E})(?:{_TOPIC}|[,:]| ?[-–—])\s?(?P<mid>{_NO}{{0,24}}?){_ORGS}(?:에서|에 의해)\s?(?P<mid2>{_NO}{{0,24}}?)\b{_OUT_ADN}\s(?P<phrase>{_NO}{{0,30}}?){_THING}{_IS}",
        # E는 구글이 만들었다 / 구글에서 만들어졌다
        rf"(?P<e>{_E})(?:은|는|도|을|를)\s?(?P<mid>{_NO}{{0,24}}?){_ORGS}(?:{_SUBJECT})\s?(?P<mid2>{_NODATE}{{0,6}}{_D}?{_NO}{{0,16}}?)\b(?:{_MADE_FIN}|{_OUT_FIN})",
        rf"(?P<e>{_E})(?:은|는|도|이|가)\s?(?P<mid>{_NO}{{0,24}}?){_ORGS}(?:에서|에 의해|의 손에서)\s?(?P<mid2>{_NO}{{0,16}}?)\b{_OUT_FIN}",
        # E는 구글의 언어 모델이다
        rf"(?P<e>{_E})(?:은|는|이란|란)\s?(?P<mid>{_NO}{{0,16}}?){_ORGS}(?:의|\s)\s?(?P<phrase>{_NODATE}{{0,24}}?){_THING}{_IS}",
        # 구글은 (2018년) E를 공개했다
        rf"{_ORGS}{_SUBJECT}\s?(?P<mid>{_NO}{{0,30}}?)(?P<e>{_E})(?:을|를)\s(?P<adv>(?:(?:{_D}에?|처음|새로|최근|공식|정식|오픈소스로|무료로|함께|세상에|직접|자체|전격|공식적으로|처음으로|잇달아)\s?){{0,3}})(?:{_MADE_FIN}|{_MADE_ADN}\s(?:것|곳|회사|기업))",
        # E의 개발사는 구글이다
        rf"(?P<e>{_E})의\s(?:원 ?)?(?:개발사|제작사|개발자|개발 ?주체|개발 ?기관|개발 ?회사|만든 ?곳|만든 ?회사|만든 ?이|제조사|운영 ?주체|운영사|운영 ?기관|제작자|개발처|저작자|주인|모회사|개발 ?팀)(?:은|는|이|가)?\s?(?:바로 )?{_ORGS}{_IS}",
        # E를 만든 곳은 구글이다
        rf"(?P<e>{_E})(?:을|를)\s(?P<mid>{_NO}{{0,12}}?){_MADE_ADN}\s(?:곳|회사|기업|기관|주체|연구소|연구진|연구팀|팀|것|업체|사람|쪽)(?:은|는|이|가)\s?(?:바로 )?{_ORGS}{_IS}",
        # E를 만든 구글
        rf"(?P<e>{_E})(?:을|를)\s(?P<mid>{_NO}{{0,12}}?){_MADE_ADN}\s(?:회사인 |기업인 |곳인 )?{_ORGS}(?:은|는|이|가|의|에서|도|,)",
    )
)
_IN_PAREN = re.compile(rf"(?P<e>{_E})\s?\x01(?P<orgs>{_O})\x02")
_WHEN = tuple(
    re.compile(one)
    for one in (
        # 2022년에 (구글이) 공개한/된 (모델) E
        rf"(?P<d>{_D})(?:에|,)?\s?(?:처음 |처음으로 |초 |말 |중순 )?(?:{_O}{_TEAM_OF}{_SUBJECT}\s?)?(?P<mid>{_NO}{{0,8}}?)\b(?:{_MADE_ADN}|{_OUT_ADN})\s?(?P<phrase>{_NO}{{0,30}}?)(?P<e>{_E})(?P<after>.{{0,8}})",
        # 구글이 2022년에 공개한 E
        rf"{_O}{_TEAM_OF}{_SUBJECT}\s?(?P<d>{_D})(?:에|,)?\s?(?P<mid>{_NO}{{0,8}}?)\b{_MADE_ADN}\s?(?P<phrase>{_NO}{{0,30}}?)(?P<e>{_E})(?P<after>.{{0,8}})",
        # E는 (구글이) 2022년에 (처음) 공개했다/공개됐다
        rf"(?P<e>{_E})(?:은|는|이|가|도|을|를)\s?(?:{_O}{_TEAM_OF}(?:{_SUBJECT}|에 의해)\s?)?(?P<d>{_D})(?:에|,)?\s?(?:{_O}{_TEAM_OF}(?:{_SUBJECT}|에 의해)\s?)?(?P<adv>(?:(?:처음|처음으로|공식|정식|새로|공식적으로|정식으로|논문으로|세상에|오픈소스로|초에|말에|초|말)\s?){{0,3}})(?:{_MADE_FIN}|{_OUT_FIN})",
        # E는 (구글이) 2022년에 공개한 모델이다
        rf"(?P<e>{_E})(?:은|는|이|가|도|[,:])\s?(?:{_O}{_TEAM_OF}(?:{_SUBJECT}|에 의해)\s?)?(?P<d>{_D})(?:에|,)?\s?(?:{_O}{_TEAM_OF}(?:{_SUBJECT}|에 의해)\s?)?(?P<adv>(?:(?:처음|처음으로|공식|정식|새로|논문으로|초에|말에)\s?){{0,3}})(?:{_MADE_ADN}|{_OUT_ADN})\s(?P<phrase>{_NO}{{0,30}}?){_THING}{_IS}",
        # 구글은 2022년에 E를 공개했다 / 2022년 구글은 E를 공개했다
        rf"(?:{_O}{_TEAM_OF}{_SUBJECT}\s?(?P<d>{_D})(?:에|,)?|(?P<d2>{_D})(?:에|,)?\s?{_O}{_TEAM_OF}{_SUBJECT})\s?(?P<phrase>{_NO}{{0,24}}?)(?P<e>{_E})(?:을|를)\s(?P<adv>(?:(?:처음|처음으로|공식|정식|새로|오픈소스로|무료로|세상에|공식적으로)\s?){{0,3}}){_MADE_FIN}",
        # E의 출시 시점은 2022년이다
        rf"(?P<e>{_E})(?:의|이|가)\s(?:첫 |최초 )?(?:출시|공개|발표|등장|나온|공개된|발표된|출시된)\s?(?:시점|연도|해|때|날짜|날|시기|일|년도)?(?:은|는|이|가)\s?(?P<d>{_D}){_IS}",
        # 2022년에 E가 나왔다
        rf"(?P<d>{_D})(?:에|,|에는)?\s(?P<phrase>{_NO}{{0,16}}?)(?P<e>{_E})(?:이|가)\s(?P<adv>(?:(?:처음|처음으로|공식|정식|새로|세상에)\s?){{0,3}}){_OUT_FIN}",
    )
)
_YEAR_PAREN = re.compile(rf"(?P<e>{_E})\s?\x01(?:{_O},?\s?)?(?P<d>{_D})\x02")
_MODELISH = (
    r"(?:(?:대형|거대|초거대|대규모|한국어|영어|다국어|생성형|경량|소형|중국|국산|국내|미국|프랑스|대표|대표적인|최신|최초의|최고의|최고|인기|유명한|강력한|특화|코드|언어|모델|llm|sllm|slm|ai|인공지능"
    r"|멀티모달|임베딩|벤치마크|데이터셋|모델인|llm인|인|계열|계열의|가운데|중|하나인|의)\s?){0,6}"
)
_STATES = tuple(
    (kind, re.compile(one))
    for kind, one in (
        (
            "open",
            rf"{_OPEN}(?:로|으로)?\s?(?:(?:공개|배포|출시)(?:된|한)\s?)?(?P<phrase>{_MODELISH})(?P<e>{_E})(?P<after>.{{0,8}})",
        ),
        (
            "open",
            rf"(?P<e>{_E}){_TOPIC}\s?(?P<mid>{_NO}{{0,26}}?)(?<!비)(?<!비 ){_OPEN}\s?(?:{_MODELISH})(?:{_THING})?{_IS}",
        ),
        (
            "open",
            rf"(?P<e>{_E})(?:{_TOPIC}|을|를)\s?(?P<mid>[^\ue000-\ue3ff.?!;\x00]{{0,26}}?){_OPEN}로\s?(?:공개|배포|풀|출시|제공|나)",
        ),
        (
            "weights",
            rf"(?P<e>{_E})의\s?(?:모델 )?가중치(?:가|는|도|를)\s?(?P<mid>{_NO}{{0,20}}?)(?:공개(?:되어|돼|됐|되었|했|한다|하였)|내려받을 수 있|다운로드할 수 있|누구나)",
        ),
        (
            "weights",
            rf"(?P<e>{_E})(?:은|는)\s?(?P<mid>{_NO}{{0,26}}?)(?:오픈 ?웨이트|open[ -]?weights?|가중치가 공개된|가중치를 공개한|개방형 가중치)\s?(?:{_MODELISH})(?:{_THING})?{_IS}",
        ),
        (
            "weights",
            rf"(?:오픈 ?웨이트|open[ -]?weights?|가중치가 공개된|가중치를 공개한)\s?(?P<phrase>{_MODELISH})(?P<e>{_E})(?P<after>.{{0,8}})",
        ),
        (
            "closed",
            rf"(?P<e>{_E})(?:은|는)\s?(?P<mid>{_NO}{{0,26}}?)(?:비공개|폐쇄형|폐쇄적인|폐쇄|클로즈드 ?소스|클로즈드|closed[ -]?source)\s?(?:{_MODELISH})(?:{_THING})?{_IS}",
        ),
        (
            "closed",
            rf"(?:비공개|폐쇄형|클로즈드 ?소스|closed[ -]?source)\s?(?P<phrase>{_MODELISH})(?P<e>{_E})(?P<after>.{{0,8}})",
        ),
        (
            "api_only",
            rf"(?P<e>{_E})(?:은|는)\s?(?P<mid>{_NO}{{0,26}}?)(?:오직 )?api(?:로만|를 통해서만|로밖에)",
        ),
        (
            "alive",
            rf"(?P<e>{_E})(?:은|는|이|가|도)\s?(?P<mid>{_NO}{{0,20}}?)(?:현재|지금도|지금|여전히|아직도|아직|오늘날에도|요즘도|계속|꾸준히)\s?(?:도 )?(?P<mid2>[^\ue000-\ue3ff.?!;\x00]{{0,30}}?)(?:운영|갱신|업데이트|제출|활용|서비스|진행|열려|받고|채점|접수|집계)",
        ),
        (
            "alive",
            rf"(?:현재|지금|지금도|여전히)\s(?P<mid>{_NO}{{0,16}}?)(?:운영 ?중인|운영되는|운영되고 있는|갱신되는|서비스 ?중인|제출을 받는|진행 ?중인)\s?(?P<phrase>{_NO}{{0,20}}?)(?P<e>{_E})",
        ),
        ("alive", rf"운영하는\s(?P<phrase>{_NO}{{0,16}}?)(?P<e>{_E})[^.?!\x00]{{0,50}}(?:하고|되고) ?있"),
        (
            "alive",
            rf"(?P<e>{_E})(?:에|에는)\s?(?P<mid>{_NO}{{0,20}}?)(?:모델을 )?(?:제출|등록)(?:하면|할 수 있|을 받고 있)",
        ),
        (
            "ended",
            rf"(?P<e>{_E})(?:은|는|이|가|의 운영은|의 운영이)\s?(?P<mid>{_NO}{{0,24}}?)(?:운영을? ?)?(?:종료(?:됐|되었|했|된|되어)|폐쇄(?:됐|되었|했|된)|중단(?:됐|되었|했|된)|문을 닫|막을 내|은퇴(?:했|한)|운영을 (?:멈|끝|마))",
        ),
        (
            "ended",
            rf"(?:종료된|폐쇄된|중단된|문을 닫은|은퇴한)\s(?P<phrase>{_MODELISH})(?P<e>{_E})(?P<after>.{{0,8}})",
        ),
    )
)


def claims(sentence: str) -> Iterator[Claim]:
    """자리표로 바꾼 문장(소문자)의 주장들. 부정하거나 의심하는 문장에서는 뽑지 않는다."""
    if _DENIES.search(sentence):
        return
    yield from _maker_claims(sentence)
    yield from _date_claims(sentence)
    for pattern in _SIZES:
        for match in pattern.finditer(sentence):
            if _holds(match) and _same_subject(match.groupdict().get("mid")) and "활성" not in match.group():
                yield Claim("size", _number(match["e"], _ENTITY), (), match["n"])
    for kind, pattern in _STATES:
        for match in pattern.finditer(sentence):
            if _holds(match):
                yield Claim(kind, _number(match["e"], _ENTITY))


def _holds(match: re.Match[str]) -> bool:
    """꾸미는 말이 이름을 그대로 꾸미고, 이름 뒤에서 다른 이름씨로 이어지지 않는가."""
    found = match.groupdict()
    if not _is_plain_phrase(found.get("phrase") or ""):
        return False
    after = found.get("after")
    return after is None or _AFTER_NAME.match(after) is not None


def _maker_claims(sentence: str) -> Iterator[Claim]:
    for pattern in _MAKERS:
        for match in pattern.finditer(sentence):
            found = match.groupdict()
            if (
                not _holds(match)
                or not _same_subject(found.get("mid"))
                or not _same_subject(found.get("mid2"))
            ):
                continue
            yield Claim("maker", _number(match["e"], _ENTITY), _orgs(match["orgs"]))
    for match in _IN_PAREN.finditer(sentence):
        yield Claim("maker_paren", _number(match["e"], _ENTITY), _orgs(match["orgs"]))


_OTHER_SUBJECT = re.compile(r"[가-힣]{2,}(?:을|를|이|가|와|과|보다|기반으로|바탕으로|토대로|활용해|이용해)\s")


def _same_subject(words: str | None) -> bool:
    """사이에 다른 임자말이나 부림말이 끼지 않았는가."""
    return not words or _OTHER_SUBJECT.search(words + " ") is None


def _date_claims(sentence: str) -> Iterator[Claim]:
    for pattern in _WHEN:
        for match in pattern.finditer(sentence):
            found = match.groupdict()
            if not _holds(match) or not _same_subject(found.get("mid")):
                continue
            day = found.get("d") or found.get("d2") or ""
            kind = "first_date" if "처음" in match.group() else "date"
            yield Claim(kind, _number(match["e"], _ENTITY), (_number(day, _DATE),))
    for match in _YEAR_PAREN.finditer(sentence):
        yield Claim("date_paren", _number(match["e"], _ENTITY), (_number(match["d"], _DATE),))
