"""물음의 틀을 벗겨 속의 이름을 꺼낸다. '어텐션이 뭐야?'의 어텐션, 'A랑 B 차이'의 A와 B."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from llm_primer._names.hangul import is_syllable
from llm_primer._names.keys import name_key, nfc, trim
from llm_primer._names.particles import strip_tail

_WHAT = ("뭐", "머", "모", "뭔", "무엇")
_WHAT_END = (
    "야 예요 에요 이야 이에요 임 지 지요 죠 냐 니 인가 인가요 인지 인지요 일까 일까요 입니까 가요 데 "
    "데요 지알려줘 라고해 라고하나요 라고하지 라고 라는거야 하는거야 하는건가요 하는거예요 하는건지 "
    "하는건데 하는것인가요"
)
_WHAT_WHOLE = (
    "뭐 뭘까 뭘까요 뭡니까 뭔말 뭔뜻 뭥미 무엇 무엇을말하나요 무엇을의미하나요 무엇을뜻하나요 "
    "무엇을의미해 뭘뜻해 뭘의미해"
)
_SENSE = "무슨뜻 무슨의미 무슨말 무슨소리 어떤뜻 어떤의미 어떤것 어떤거 어떤개념 뭔뜻 뭔소리"
_SENSE_END = " 이야 이에요 예요 인가요 인가 인지 이죠 이지 임 야 죠 입니까 을가지나요 일까 일까요"
_ASK = (
    "설명해줘 설명해줘요 설명해주세요 설명해주라 설명해줄래 설명해줄수있어 설명해봐 설명하라 설명하시오 "
    "설명해 설명부탁해 설명부탁해요 설명부탁드려요 설명부탁드립니다 설명부탁 설명 알려줘 알려줘요 "
    "알려주세요 알려줄래 알려주라 알려줄수있어 가르쳐줘 가르쳐주세요 말해줘 말해주세요 정리해줘 "
    "정리해주세요 요약해줘 요약해주세요 찾아줘 보여줘 검색해줘 알고싶어 알고싶어요 알고싶다 알고싶습니다 "
    "궁금해 궁금해요 궁금합니다 궁금하다 알아 알아요 아세요 아니 정의해줘 정의하라 이해하기 뜻알려줘 "
    "뜻풀이 이해가안돼 이해가안가 모르겠어 모르겠어요 모르겠다 부탁해 부탁해요"
)
_MANNER = (
    "쉽게 아주쉽게 간단히 간단하게 간략히 간략하게 자세히 자세하게 짧게 한줄로 한마디로 한문장으로 "
    "예를들어 예시로 초보자도 도대체 대체 정확히 정확하게 딱 좀 한번 쉬운말로 그래서 근데 다시 제대로 "
    "초등학생도이해하게 쉽고간단하게"
)
_ABOUT = "에대해 에대해서 에대하여 에대한 에관해 에관해서 에관하여 에관한 에대한것 에대한설명 에대해좀"
_HEAD = (
    "뜻 뜻이 뜻은 뜻을 뜻도 의미 의미가 의미는 의미를 개념 개념이 개념은 개념을 정의 정의가 정의는 "
    "정의를 설명 해설 정체 정체가 용어 원리 원리가 원리를"
)
_TOPIC = (
    "이란 란 이란게 란게 이란건 란건 이란것은 이라는게 라는게 이라는건 라는건 이라는것은 라는것은 "
    "이라는것이 라는것이 이라는것 라는것 이라는거 라는거 이라는말 라는말 이라는말은 라는말은 이라는용어 "
    "라는용어 이라는개념 라는개념 이라함은 라함은"
)
_PARTICLE = (
    "이 가 은 는 을 를 의 이란 란 도 이라는 라는 이라는게 라는게 이라는건 라는건 이라고 라고 이라면 라면 "
    "이요 요"
)
_OPENER = (
    "혹시 ", "그럼 ", "그러면 ", "그래서 ", "근데 ", "그런데 ", "도대체 ", "대체 ", "음 ", "저기 ", "아니 ", "안녕 ",
    "질문: ", "q. ", "q: ",
)  # fmt: skip
_ENGLISH_FIRST = (
    r"(?i)(?:please |pls |can you |could you |hey |so )?"
    r"(?:what(?:'s| is| are|s| does| do) (?:(?:the )?(?:meaning|definition|concept) of )?"
    r"|who is "
    r"|(?:the )?(?:meaning|definition|concept) of |definition: |define:? |explain:? (?:me |to me )?(?:what )?"
    r"|describe |tell me (?:about |what )|how (?:does|do) |meaning: |eli5:? |introduction to |intro to )"
    r"(?=\S)"
)
_ENGLISH_LAST = (
    r"(?i)(?<=\S)(?: (?:is|are))? ?(?: meaning| means?| definition| defined| explained| explanation| explain"
    r"| stands? for| in (?:simple|plain|easy) (?:terms|words|english)| in korean| works?| work"
    r"| eli5| please| pls)$"
)
_ARTICLE = r"(?i)^(?:an?|the) (?=\S)"
_LAUGH = "ㅋㅎㅠㅜ;^~"
_DEPTH = 6
_LONGEST = 200

_CONTRAST = (
    "차이 차이가 차이는 차이를 차이점 차이점이 차이점은 차이점을 비교 비교를 비교하면 비교해줘 "
    "비교해주세요 비교해봐 비교하기 다른점 다른점이 다른점은 구분 구분법 구별 구별법 뭐가달라 "
    "뭐가다른가요 뭐가다르지 뭐가다른지 뭐가다름 뭐가다를까 어떻게달라 어떻게다른가요 어떻게다르지 "
    "어떻게다른지 어떻게다를까 무엇이다른가 무엇이다른가요 무엇이다른지 달라 다른가요 다른가 다르지 "
    "뭐가더좋아 뭐가더좋나요 차이나는점 공통점과차이점"
)
_BETWEEN = "사이의 사이에 사이 간의 간에 간 둘의 둘 와의 과의 랑의 의 은 는 이 가 을 를 랑 이랑 와 과 하고"
_VERSUS = (
    r"(?i)\s+(?:vs\.?|versus|대)\s+"
    r"|\s*(?:\bvs\.|(?<=[^\x00-\x7f])vs\.?(?=[^\x00-\x7f\s]))\s*"
)
_DIFFERENCE = (
    r"(?i)^(?:what(?:'s| is| are) )?(?:the )?(?:differences?|comparison|distinction) "
    r"(?:between|of) (.+?) (?:and|vs\.?|from) (.+)$"
    r"|^(?:compare|contrast) (.+?) (?:and|with|to|vs\.?|against) (.+)$"
    r"|^(.+?) (?:and|vs\.?) (.+?) (?:differences?|comparison)$"
    r"|^how (?:is|are|does|do) (.+?) (?:different|differ) from (.+)$"
)
_JOINING = ("이랑", "랑", "하고", "와", "과")


@cache
def _endings() -> dict[str, list[tuple[str, bool]]]:
    """띄어쓰기를 뺀 끝틀을 끝 글자로 나눈 표. 긴 것이 먼저이고, 둘째는 앞에 조사가 올 자리인지."""
    asks = {what + end for what in _WHAT for end in _WHAT_END.split()} | set(_WHAT_WHOLE.split())
    asks |= {sense + end for sense in _SENSE.split() for end in _SENSE_END.split(" ")}
    asks |= set(_ASK.split())
    rows = dict.fromkeys(asks, True) | dict.fromkeys(_MANNER.split(), True)
    rows |= dict.fromkeys(_HEAD.split(), False) | dict.fromkeys((_ABOUT + " " + _TOPIC).split(), False)
    found: dict[str, list[tuple[str, bool]]] = {}
    for ending in sorted(rows, key=lambda one: (-len(one), one)):
        found.setdefault(ending[-1], []).append((ending, rows[ending]))
    return found


def _clean(text: str) -> str:
    """양 끝의 부호와 그림 글자, 웃음소리를 떼고 띄어쓰기를 한 칸으로 맞춘다."""
    bare = " ".join(nfc(text).replace("’", "'").split())
    while True:
        once = trim(bare)
        tail = once.rstrip(_LAUGH)
        cut = once[len(tail) :]
        sure = len(cut) > len(set(cut)) == 1 or not (_is_jamo(cut[:1]) or any(map(_is_jamo, tail)))
        if tail and cut and sure and not _is_jamo(tail[-1]):
            once = tail
        if once == bare:
            return bare
        bare = once


def _is_jamo(ch: str) -> bool:
    """낱자모인지. 초성으로 찾거나 한/영을 잊은 글의 꼬리는 웃음소리로 보지 않는다."""
    return "ㄱ" <= ch <= "ㅣ"


def _cut_end(text: str, ending: str) -> str:
    """띄어쓰기를 무시하고 끝틀을 뗀 앞부분. 끝틀로 끝나지 않거나 남는 것이 없으면 빈 글."""
    place = len(text)
    for want in reversed(ending):
        while place and text[place - 1] == " ":
            place -= 1
        if not place or text[place - 1] != want:
            return ""
        place -= 1
    return text[:place].rstrip(" ,:'\"’”")


def _particles_off(text: str) -> Iterator[tuple[str, bool]]:
    allowed = _PARTICLE.split()
    for tail in strip_tail(text):
        if tail.tail in allowed:
            yield tail.stem, tail.agrees


def _is_name_like(text: str) -> bool:
    return len(text) > 1 or not is_syllable(text[-1:])


def _variants(text: str, *, expects: bool) -> list[str]:
    """틀을 벗긴 자리에서 조사까지 뗀 글과 그대로 둔 글."""
    off = [(_clean(stem), agrees) for stem, agrees in _particles_off(text)]
    first = [stem for stem, agrees in off if agrees and expects and _is_name_like(stem)]
    return [name for name in (*first, text, *(stem for stem, _ in off)) if name]


def _inner(text: str) -> tuple[str, bool]:
    """틀 하나를 벗긴 글과, 그 끝에 조사가 올 자리인지. 벗길 틀이 없으면 빈 글."""
    opener = next((one for one in _OPENER if text.lower().startswith(one)), "")
    if opener:
        return text[len(opener) :], False
    match = re.match(_ENGLISH_FIRST, text) or re.match(_ARTICLE, text)
    if match:
        return text[match.end() :], False
    match = re.search(_ENGLISH_LAST, text)
    if match:
        return text[: match.start()], False
    for ending, expects in _endings().get(text[-1], ()):
        if inner := _cut_end(text, ending):
            return inner, expects
    return "", False


def unframe(text: str) -> list[str]:
    """물음의 틀을 벗긴 속 이름 후보. 덜 벗긴(더 구체적인) 것이 먼저다.

    한 겹을 벗길 때마다 받침에 맞는 조사를 뗀 글, 그대로 둔 글, 받침에 어긋난 조사를 뗀 글의 차례로
    넣는다. 후보가 아는 이름인지는 부르는 쪽이 본다. 틀이 없거나 200자가 넘으면 빈 목록이다.

    Example:
        >>> unframe("어텐션이 뭐야?")
        ['어텐션', '어텐션이']
        >>> unframe("트랜스포머가뭐야")[0], unframe("what is a transformer?")
        ('트랜스포머', ['a transformer', 'transformer'])
        >>> unframe("어텐션")
        []
    """
    given = nfc(text).strip()
    return list(_unframed(given)) if len(given) <= _LONGEST else []


@lru_cache(maxsize=64)
def _unframed(given: str) -> tuple[str, ...]:
    """같은 글을 한 번의 찾기에서 여러 길이 묻는다."""
    start = _clean(given)
    found: dict[str, None] = {start: None} if start and name_key(start) != name_key(given) else {}
    layer = [start] if start else []
    seen = {start}
    for _ in range(_DEPTH):
        deeper: list[str] = []
        for one in layer:
            inner, expects = _inner(one)
            bare = _clean(inner)
            names = dict.fromkeys(_variants(bare, expects=expects))
            fresh = [name for name in names if name not in seen]
            seen.update(fresh)
            deeper += fresh
        found |= dict.fromkeys(deeper)
        layer = deeper
    return tuple(found)


def _peeled(text: str, endings: str) -> str:
    """끝틀 가운데 가장 긴 하나를 뗀 글. 없으면 그대로."""
    for ending in sorted(endings.split(), key=len, reverse=True):
        if ending[-1] == text[-1:] and (inner := _cut_end(text, ending)):
            return inner
    return text


def _without_contrast(text: str) -> str | None:
    """'차이', '비교' 같은 말을 뗀 앞부분. 견주는 물음이 아니면 None."""
    for one in (text, *unframe(text)):
        inner = _peeled(one, _CONTRAST)
        if inner != one:
            return _peeled(inner, _CONTRAST)
    return None


def _joined(text: str) -> tuple[str, str] | None:
    """'A랑 B'를 가른다. 가를 자리가 하나로 정해지지 않으면 None."""
    words = text.split(" ")
    found: list[tuple[str, str]] = []
    for place, word in enumerate(words[:-1]):
        for tail in strip_tail(word):
            if tail.tail in _JOINING and tail.agrees and _is_name_like(tail.stem):
                found.append((" ".join([*words[:place], tail.stem]), " ".join(words[place + 1 :])))
                break
    if not found and len(words) == 1:
        found = list(_joined_tight(text))
    return found[0] if len(found) == 1 else None


def _joined_tight(text: str) -> Iterator[tuple[str, str]]:
    """붙여 쓴 'A랑B', 'A하고B'. '와', '과'는 낱말 속에도 흔해 보지 않는다."""
    for match in re.finditer(r"이랑|랑|하고", text):
        left, right = text[: match.start()], text[match.end() :]
        fits = any(tail.tail == match.group() and tail.agrees for tail in strip_tail(left + match.group()))
        if fits and right and _is_name_like(left):
            yield left, right


def split_comparison(text: str) -> tuple[str, str] | None:
    """견주는 물음을 두 이름으로 가른다. 어디서 갈릴지 확실하지 않거나 200자가 넘으면 None.

    Example:
        >>> split_comparison("퓨샷이랑 제로샷 차이"), split_comparison("RNN vs LSTM")
        (('퓨샷', '제로샷'), ('RNN', 'LSTM'))
        >>> split_comparison("어텐션과 셀프 어텐션의 차이점이 뭐야?")
        ('어텐션', '셀프 어텐션')
        >>> split_comparison("퓨샷 제로샷 차이") is None
        True
    """
    bare = _clean(text)
    if len(bare) > _LONGEST:
        return None
    if match := re.match(_DIFFERENCE, bare):
        pair = [_clean(group) for group in match.groups() if group]
    else:
        inner = _without_contrast(bare)
        sides = re.split(_VERSUS, bare if inner is None else inner)
        if len(sides) == 2:
            pair = [_clean(side) for side in sides]
        elif len(sides) > 2 or inner is None:
            return None
        else:
            halves = _joined(_peeled(inner, _BETWEEN))
            pair = [_clean(half) for half in halves] if halves else []
    pair = [re.sub(_ARTICLE, "", one) for one in pair]
    return (pair[0], pair[1]) if len(pair) == 2 and all(pair) else None
