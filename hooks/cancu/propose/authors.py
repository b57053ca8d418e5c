"""Which body issues the paper: the head says it, else the sentence before "như sau", else the last one."""

from __future__ import annotations

import re

from cancu.citations.context import Context
from cancu.corpus import Corpus
from cancu.propose.casing import sentence_case
from cancu.propose.foot import Foot
from cancu.propose.head import Head
from cancu.propose.issuers import Body, body_of, printed_name, province_in
from cancu.propose.lines import Guess, Line
from cancu.text import fold

_ACTOR = re.compile(
    r"(?:^|[;,.)”]\s*)(?P<body>[A-ZĐỦỞ][^;,.:“”()]{3,80}?)\s+(?:xây dựng|ban hành|đề ra|lập|hướng dẫn|"
    r"thông báo|yêu cầu|đề nghị|"
    r"tổ chức|triển khai|báo cáo|quyết định)\b"
)
_CLOSING = re.compile(r"^Trên đây là\b.*?\bcủa\s+(?P<body>[A-ZĐỦ][^,.;:]{3,80})")
_ORGANS = re.compile(
    r"^(?:T/?M|TM)\s*[.,]?\s*(?P<organ>BAN THƯỜNG VỤ|BAN CHẤP HÀNH|BCH|BTV|THƯỜNG TRỰC)", re.IGNORECASE
)
_CHAIR = re.compile(r"^CHỦ TỊCH\s+(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND)")


def author_of(
    corpus: Corpus, head: Head, foot: Foot, lines: list[Line], paragraphs: list[Line], context: Context
) -> tuple[Body | None, Guess | None]:
    """The issuing body with the words that name it."""
    province = (
        next((found for line in head.bodies if (found := province_in(line.text))), None) or context.province
    )
    number = str(head.number.value) if head.number else None
    for name, line in _names(head, foot, lines, paragraphs):
        if province and re.search(r"\b(?:tỉnh|thành phố)$", name):
            name = f"{name} {province}"
        body = body_of(corpus, name, province, number)
        return body, Guess(name, line.number, line.text)
    if context.issuer:
        return Body(context.issuer), head.number
    return None, None


def _names(head: Head, foot: Foot, lines: list[Line], paragraphs: list[Line]) -> list[tuple[str, Line]]:
    chair = next((line for line in lines[head.end - 1 : head.end + 4] if _CHAIR.match(line.text)), None)
    if chair is not None and head.end:
        return [(printed_name(chair.text), chair)]
    if head.bodies:
        return [(_whole_name(head, lines), head.bodies[-1])]
    return _from_sentences(head, paragraphs)


def _whole_name(head: Head, lines: list[Line]) -> str:
    """The last body of the head; a name that says no place takes it from the body above."""
    last = printed_name(head.bodies[-1].text)
    above = printed_name(head.bodies[-2].text) if len(head.bodies) > 1 else ""
    organ = next((match for line in lines[-40:] if (match := _ORGANS.match(line.text))), None)
    if organ and re.match(r"(?:Tỉnh|Thành|Huyện|Thị|Quận|Đảng) ủy", last):
        return f"{sentence_case(organ['organ'])} {last}"
    if not above or _has_place(last):
        return last
    if re.match(r"(?:Tỉnh|Thành|Huyện|Thị|Quận|Đảng) ủy", above) or re.match("Văn phòng$", last):
        return f"{last} {above}"
    place = re.search(r"\b(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|đặc khu)\s+.+$", above, re.IGNORECASE)
    if place:
        return f"{last} {place[0][:1].lower()}{place[0][1:]}"
    province = province_in(above)
    return f"{last} tỉnh {province}" if province else last


def _has_place(name: str) -> bool:
    return province_in(name) is not None or bool(
        re.search(r"\b(?:huyện|xã|phường|quận|thị xã|đặc khu)\s+\w", fold(name))
        or re.search(r"\b(?:huyen|xa|phuong|quan|thi xa|dac khu)\s+\w", fold(name))
    )


def _from_sentences(head: Head, paragraphs: list[Line]) -> list[tuple[str, Line]]:
    """The one who acts in the opening: "…; Sở Y tế xây dựng Kế hoạch". The last sentence may say more."""
    closing = next((match["body"] for line in paragraphs[-25:] if (match := _CLOSING.match(line.text))), "")
    for line in paragraphs[:10]:
        if head.titled[1] and line.start < head.titled[1]:
            continue
        found = [match["body"].strip() for match in _ACTOR.finditer(line.text)]
        found = [name for name in found if _is_body(name)]
        if found:
            name = closing.strip() if closing and fold(closing).startswith(fold(found[-1])) else found[-1]
            return [(name, line)]
    return []


def _is_body(name: str) -> bool:
    return bool(
        re.match(
            r"(?:uy ban|ubnd|hdnd|hoi dong|so|ban|bo|van phong|trung tam|benh vien|truong|chi cuc|cuc|"
            r"phong|cong an|tinh uy|thanh uy|huyen "
            r"uy|dang uy|dang bo|mat tran|hoi|lien doan|doan|tinh doan|vien|thanh tra|tram|chi bo)\b",
            fold(name),
        )
    )
