"""Reports that a paper asks for: what, by whom, to whom, by when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from cancu.propose.lines import TODO, Guess, Line, shortened
from cancu.propose.moments import EVERY, NAMES, NO_DAY, PARTS, moments_in
from cancu.propose.sections import Places
from cancu.propose.subjects import subject_of
from cancu.text import fold

_REPORT = re.compile(r"\bbáo cáo\b", re.IGNORECASE)
_TO = re.compile(
    r"(?:gửi(?: báo cáo| kết quả)?(?: về| cho| đến| tới)?|báo cáo(?: kết quả)?(?: về| cho| lên| "
    r"với)?(?= (?:UBND|Ủy ban|Sở|Ban|Tỉnh ủy|Thành ủy|Thường trực|Giám đốc|Lãnh đạo|Bộ|Chủ tịch|Thủ tướng|"
    r"Chính phủ|Hiệu trưởng|Huyện ủy|Đảng ủy))|báo cáo(?: kết quả)?(?: về| cho| lên| với)|về(?= Sở| Ban| "
    r"Ủy| UBND| Văn| Phòng| Trung| Bộ| Tỉnh| Thường| Đảng))\s+"
    r"(?P<to>(?:Sở|Ban|Ủy ban|UBND|Văn phòng|Phòng|Trung tâm|Bộ|Tỉnh ủy|Thành ủy|Huyện ủy|Thường trực|Đảng "
    r"ủy|Bệnh viện|Hội đồng|Chi cục|Liên đoàn|Cục|"
    r"Thủ tướng|Chính phủ|Chủ tịch|Hiệu trưởng|Công an|Mặt trận|Ban Giám đốc|Giám đốc|Lãnh đạo)[^;.()]*?)"
    r"(?=\s*(?:[;.()]|$|,\s*(?:trước|chậm|để|theo)|\s(?:định kỳ|hằng|hàng|trước|chậm nhất|để|theo|vào|qua|"
    r"tổng hợp|kết quả|"
    r"làm cơ sở)\b))"
)
_COUNSEL = re.compile(
    r"tham mưu(?:[^.;]{0,60})báo cáo(?: kết quả[^.;]{0,60}?)?\s+(?P<to>(?:UBND|Ủy ban|Tỉnh ủy|Sở|Ban|"
    r"Thường trực|Bộ)[^;.]*?)(?=\s*(?:theo|[;.]|$))"
)
_REGULAR = re.compile(
    r"định kỳ|theo quy định|6 tháng|06 tháng|hằng (?:quý|năm|tháng)|hàng (?:quý|năm|tháng)|cuối năm",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.;])\s+(?=[A-ZĐỦ])")


@dataclass(frozen=True, slots=True)
class Found:
    """One record with where it was read."""

    record: dict[str, Any]
    guess: Guess


def deadlines_of(paragraphs: list[Line], places: Places, year: str | None) -> list[Found]:
    """Every report of the body of the paper, in order."""
    found: list[Found] = []
    for line in paragraphs:
        if not _REPORT.search(line.text) or fold(line.text).startswith(("noi nhan", "kinh gui")):
            continue
        actor = subject_of(line.text)
        for sentence in _SENTENCE.split(line.text):
            if _REPORT.search(sentence):
                found += _of_sentence(sentence, line, places.at(line.start), actor, year)
    return found


def _of_sentence(sentence: str, line: Line, at: str, actor: str, year: str | None) -> list[Found]:
    to = _TO.search(sentence) or _COUNSEL.search(sentence)
    who = subject_of(sentence) or actor
    base = {"who": who or TODO, "to": " ".join(to["to"].split()).rstrip(" ,") if to else TODO}
    days = moments_in(sentence, year)
    if days:
        return [
            _found(
                f"Báo cáo {_part_before(sentence, day.start) or 'kết quả thực hiện'}",
                base,
                day.by,
                day.printed,
                line,
                at,
            )
            for day in days
        ]
    if not _REGULAR.search(sentence) or not _asks(sentence):
        return []
    every = EVERY.search(sentence)
    printed = _printed(sentence, every)
    parts = list(dict.fromkeys(NAMES[str(match.lastgroup)] for match in PARTS.finditer(printed)))
    named = " và ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts) or "định kỳ"
    return [_found(f"Báo cáo {named}", base, NO_DAY, printed, line, at)]


def _asks(sentence: str) -> bool:
    """A report that is owed, not one that is spoken of."""
    return bool(
        re.search(
            r"(?:tổng hợp|tham mưu|gửi|thực hiện chế độ|chịu trách nhiệm|định kỳ|tổ chức|và|,)\s[^.;"
            r"]{0,80}báo cáo|báo cáo[^.;]{0,80}(?:định kỳ|theo quy định|6 tháng|về|gửi|cho)",
            sentence,
            re.IGNORECASE,
        )
    )


def _printed(sentence: str, every: re.Match[str] | None) -> str:
    """The words that say how often."""
    match = re.search(
        r"[Đđ]ịnh kỳ(?:\s*\(?\s*(?:(?:hằng|hàng)\s+)?(?:0?\d+ tháng|quý|năm|tháng))?(?:\s*(?:,|"
        r"và)\s*(?:0?\d+ tháng|(?:cuối|hằng|hàng)?\s*(?:năm|quý|tháng)))*(?:\s+theo[^,.;]{0,20}quy định)?"
        r"|báo cáo[^.;]{0,30}theo[^,.;]{0,12}quy định",
        sentence,
    )
    words = match.group() if match else every.group() if every else shortened(sentence, 60)
    return " ".join(words.split()).rstrip(" ,(")


def _part_before(sentence: str, end: int) -> str:
    """The period that a day belongs to: the last one named before it."""
    found = ""
    for match in PARTS.finditer(sentence, 0, end):
        found = NAMES[str(match.lastgroup)]
    later = PARTS.search(sentence, end)
    if not found and later:
        found = NAMES[str(later.lastgroup)]
    return {"6 tháng": "kết quả 6 tháng", "cuối năm": "kết quả cuối năm"}.get(found, found)


def _found(what: str, base: dict[str, str], by: str, printed: str, line: Line, at: str) -> Found:
    record = {"what": what, **base, "by": by, "at": at, "as_cited": printed}
    return Found(record, Guess(by, line.number, line.text))
