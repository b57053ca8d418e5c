"""The foot of a paper: who signed in which office, and to whom it went."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cancu.kinds import DOCUMENT_TYPES
from cancu.propose.casing import sentence_case
from cancu.propose.lines import Guess, Line, is_capitals
from cancu.text import fold

# Offices that sign; "TM." and "KT." say in whose place.
OFFICE = re.compile(
    r"^(?:(?:T/?M|KT|TL|TUQ|Q)\s*[.,/]?\s*)*"
    r"(?:QUYỀN\s+)?(?:PHÓ\s+)?(?:GIÁM ĐỐC|CHỦ TỊCH|BÍ THƯ|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|VĂN PHÒNG|CHÁNH THANH "
    r"TRA|TRƯỞNG PHÒNG|"
    r"HIỆU TRƯỞNG|VIỆN TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|TỔNG GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|TỔNG "
    r"BÍ THƯ|"
    r"THƯỜNG TRỰC|CHỦ NHIỆM|TRƯỞNG KHOA|CHÁNH ÁN|ĐỘI TRƯỞNG|TRƯỞNG NGÀNH|KIỂM TOÁN TRƯỞNG|PHÓ TRƯỞNG|CHỈ "
    r"HUY TRƯỞNG|CHÍNH ỦY|TRẠM TRƯỞNG|TRƯỞNG TRẠM|TRƯỞNG CÔNG AN|TRƯỞNG ĐOÀN|ỦY VIÊN|TỔNG THANH TRA|VỤ "
    r"TRƯỞNG)"
)
_ON_BEHALF = re.compile(r"^(?:T/?M|KT|TL|TUQ)\s*[.,/]?\s+", re.IGNORECASE)
_FULL_STOP = re.compile(r"\./\.|\.\s*/\s*\.?\s*$")
_RECIPIENTS = re.compile(r"^(?:nơi nhận|nơi gửi)\b", re.IGNORECASE)
_NOT_A_NAME = re.compile(r"\d|[:;,/|]|^[-–+•(]")
_NAME_SHAPE = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_FEWEST, _MOST = 2, 5


@dataclass(frozen=True, slots=True)
class Foot:
    """Name and office of the signer, recipients as printed."""

    name: Guess | None
    office: Guess | None
    recipients: tuple[Line, ...]


def read_foot(lines: list[Line]) -> Foot:
    """The foot: behind the last full stop "./." or the recipients, else the last lines."""
    begins = _begin(lines)
    tail = lines[begins:]
    offices = [line for line in tail if OFFICE.match(line.text) and is_capitals(line.text.split("(")[0])]
    name = _name(tail, offices)
    return Foot(name, _office(tail, offices, name), _recipients(tail))


def _begin(lines: list[Line]) -> int:
    floor = max(0, len(lines) - 60)
    for at in range(floor, len(lines)):
        if _RECIPIENTS.match(lines[at].text):
            return max(floor, at - 8)
    for at in range(len(lines) - 1, floor - 1, -1):
        if _FULL_STOP.search(lines[at].text):
            return at + 1
    return max(0, len(lines) - 12)


def is_name(text: str) -> bool:
    """True for what is written like the name of a person: two to five words, each with a capital."""
    words = text.split()
    if not _FEWEST <= len(words) <= _MOST or _NOT_A_NAME.search(text) or OFFICE.match(text):
        return False
    return all(_NAME_SHAPE.fullmatch(word) and word[0].isupper() for word in words)


_TITLES = re.compile(
    r"^(?:(?:PGS|GS|TS|ThS|BS|BSCKI{0,2}|CKI{1,2}|Bác sĩ|Đại tá|Thượng tá|Trung tá|Thiếu tướng)[.\s]+)+",
    re.IGNORECASE,
)
_NO_NAMES = (
    "noi nhan",
    "da ky",
    "ky ten",
    "mat tran",
    "uy ban",
    "van phong",
    "ban thuong",
    "so ",
    "trung tam",
)
# A short paper without a foot: its last lines are those of its head.
_TYPES = frozenset(fold(kind.label) for kind in DOCUMENT_TYPES.values())


def _name(tail: list[Line], offices: list[Line]) -> Guess | None:
    """The last name behind the last office; of two that sign together, the last."""
    after = offices[-1].start if offices else -1
    for line in reversed(tail):
        bare = _TITLES.sub("", line.text)
        if line.start <= after:
            break
        if is_name(bare) and not fold(bare).startswith(_NO_NAMES) and fold(bare) not in _TYPES:
            shown = sentence_name(bare) if is_capitals(bare) else bare
            return Guess(shown, line.number, line.text)
    return None


def sentence_name(name: str) -> str:
    """A name in capitals as names are written."""
    return " ".join(word[:1] + word[1:].lower() for word in name.split())


def _office(tail: list[Line], offices: list[Line], name: Guess | None) -> Guess | None:
    """The office right above the name; "PHÓ CHỦ TỊCH" below "KT. CHỦ TỊCH"."""
    if not offices or name is None:
        return None
    line = offices[-1]
    bare = _ON_BEHALF.sub("", line.text)
    shown = sentence_case(re.sub(r"\s*\(.*", "", bare))
    shown = re.sub(r"^Phó (\w)", lambda match: f"Phó {match[1].upper()}", shown)
    return Guess(shown, line.number, line.text)


def _recipients(tail: list[Line]) -> tuple[Line, ...]:
    at = next((place for place, line in enumerate(tail) if _RECIPIENTS.match(line.text)), None)
    if at is None:
        return ()
    found: list[Line] = []
    for line in tail[at + 1 :]:
        if not re.match(r"[-–+•]", line.text):
            if found and line.text[:1].islower():
                continue
            if found:
                break
            continue
        found.append(Line(line.number, line.start, line.text.lstrip("-–+• ").rstrip(" ;.,")))
    return tuple(line for line in found if not fold(line.text).startswith("luu"))
