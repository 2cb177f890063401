"""만든 곳의 이름들: 글에서 찾고, 두 이름이 같은 곳이거나 한집안인지 본다."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from llm_primer._names import name_key, parses_as_tail

#: 만든 곳이라기보다 남의 것을 나누어 주는 곳. 'X(허깅페이스)'만으로 만든 곳이라 하지 않는다.
HOSTS = frozenset(map(name_key, ("Hugging Face", "허깅페이스", "GitHub", "깃허브", "AWS", "Azure")))
_INSIDE = re.compile(r"\s*[(（]([^()（）]+)[)）]")
_AND_OTHERS = re.compile(r"\s+(?:외|등|연구진|연구팀)$")
_SCHOOL = re.compile(r"\s*(?:대학교|대학)$")
#: 만든 곳의 이름이지만 여느 낱말이기도 해서 글에서 찾지 않는다.
_PLAIN = frozenset({"공동", "모레", "마커", "아레나", "시에라", "투게더", "언더스코어"})
#: 항목을 만들지 않았지만 글이 만든 곳으로 잘못 대기 쉬운 곳. 두 이름은 같은 곳이다.
_OTHERS = (
    ("Samsung Electronics", "삼성전자"), ("LG U+", "LG유플러스"), ("Oracle", "오라클"), ("AMD",), ("Intel", "인텔"), ("Qualcomm", "퀄컴"), ("Tesla", "테슬라"),
    ("Adobe", "어도비"), ("Aramco", "아람코"), ("Aleph Alpha", "알레프 알파"), ("Sony", "소니"), ("NTT",), ("현대자동차",), ("Coupang", "쿠팡"),
    ("우아한형제들",), ("여기어때",), ("Netflix", "넷플릭스"), ("Palantir", "팔란티어"), ("Twitter", "트위터"), ("ByteDance", "바이트댄스"),
    ("SenseTime", "센스타임"), ("iFLYTEK", "아이플라이텍"), ("Character.AI", "캐릭터AI"), ("Midjourney", "미드저니"), ("Runway", "런웨이"),
)  # fmt: skip
_TAIL = re.compile(r"[가-힣]*")
#: MIT가 대학이 아니라 라이선스인 자리.
_LICENCE = re.compile(r"\s?(?:라이선스|라이센스|license|약관|허가서|로 |으로 |[,·/)]|$)")
#: 그곳이 아니라고 한 말.
_DENIED = re.compile(r"(?:이|가|은|는)?\s?(?:아니|아닌)")
#: 만든 곳의 이름 뒤에 붙는, 그 안의 부서나 나라의 이름.
_BRANCH = re.compile(
    r"\s?(?:ai|리서치|research|브레인|brain|랩스|랩|labs?|연구소|연구원|클라우드|그룹|코리아|재팬|클라우드ai)(?![a-z])"
)
_TEAM = ("사", "측", "팀", "연구진", "연구팀", "연구소", "대", "대학교", "대학")


def names_of(text: str) -> tuple[str, ...]:
    """한 줄에 적힌 만든 곳에서 이름들을 가른다.

    Example:
        >>> names_of("한국지능정보사회진흥원(NIA)"), names_of("일루서AI 외")
        (('한국지능정보사회진흥원', 'NIA'), ('일루서AI',))
    """
    inside = tuple(one.strip() for one in _INSIDE.findall(text))
    bare = _INSIDE.sub("", text).strip().removeprefix("옛 ")
    while match := _AND_OTHERS.search(bare):
        bare = bare[: match.start()]
    pieces = re.split(r"(?<=[가-힣a-zA-Z])[와과] (?=\S)", bare)
    return tuple(dict.fromkeys(one.strip() for one in (*pieces, *inside) if len(one.strip()) > 1))


def _forms(name: str) -> Iterator[str]:
    yield name
    if _SCHOOL.search(name):
        bare = _SCHOOL.sub("", name)
        yield from (f"{bare}대", f"{bare} 대학", f"{bare}대학교")
        if len(bare) > 3 and " " not in bare:
            yield bare


class Organizations:
    """만든 곳들.

    Args:
        records: 만든 곳 하나의 이름 묶음들. 앞의 둘(로마자, 한국어)은 같은 곳이고, 나머지는 한집안이다.
    """

    def __init__(self, records: Iterable[tuple[str, ...]]) -> None:
        self._same: dict[str, set[str]] = defaultdict(set)
        self._near: dict[str, set[str]] = defaultdict(set)
        self._text: dict[str, str] = {}
        for record in (*records, *_OTHERS):
            keys = []
            for name in record:
                for form in _forms(name):
                    key = name_key(form)
                    if len(key) > 1 and form not in _PLAIN:
                        self._text.setdefault(key, form)
                        keys.append(key)
            twins = {name_key(form) for name in record[:2] for form in _forms(name)}
            for key in twins:
                self._same[key] |= twins
            for key in keys:
                self._near[key] |= set(keys)
        spelled = sorted(self._text.values(), key=lambda one: -len(one))
        self._pattern = re.compile(
            "|".join(rf"{re.escape(one.lower())}" for one in spelled).replace(r"\ ", r"\s?") or r"(?!)"
        )

    def __contains__(self, name: str) -> bool:
        return name_key(name) in self._text

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """글(소문자) 속의 만든 곳: 시작, 끝, 키."""
        at = 0
        while match := self._pattern.search(text, at):
            start, end = match.span()
            at = start + 1
            if text[start - 1 : start].isalnum() and start:
                continue
            after = text[end : end + 1]
            if after.isascii() and after.isalnum() and match.group()[-1].isascii():
                continue
            if match.group() == "mit" and _LICENCE.match(text, end):
                continue
            if branch := _BRANCH.match(text, end):
                end = branch.end()
            tail = _TAIL.match(text, end).group()  # type: ignore[union-attr]
            team = next((one for one in _TEAM if tail.startswith(one)), "")
            if tail and not (
                parses_as_tail(text[end - 1], tail)
                or (team and (tail == team or parses_as_tail(team[-1], tail[len(team) :])))
            ):
                continue
            at = end
            if _DENIED.match(text, end):
                continue
            yield start, end, name_key(match.group())

    def related(self, one: str, others: Iterable[str]) -> bool:
        """같은 곳이거나, 한집안이거나, 한쪽 이름이 다른 쪽의 앞부분인가."""
        twins = self._same[one] | {one}
        for other in others:
            circle = self._near[other] | self._same[other] | {other}
            if twins & circle:
                return True
            if any(a.startswith(b) or b.startswith(a) for a in twins for b in self._same[other] | {other}):
                return True
        return False
