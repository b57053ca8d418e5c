"""Tasks: who leads, who joins, what, by when; from the organising part and from tables of work."""

from __future__ import annotations

import re
from typing import Any

from cancu.propose.deadlines import Found
from cancu.propose.lines import ITEM, Guess, Line, is_capitals
from cancu.propose.moments import EVERY, moments_in
from cancu.propose.sections import Places, is_organising
from cancu.propose.subjects import VERBS, subject_of, without_mark
from cancu.text import fold

_JOIN = re.compile(
    r"phối hợp(?: chặt chẽ)?(?: với| cùng)?\s+(?=[A-ZĐỦ]|các |cơ quan|đơn vị|chính quyền|địa phương|"
    r"phòng)(?P<join>[^.;:]{3,160}?)(?=\s*(?:,\s*)?\b(?:" + VERBS + r")\b|[.;:]|$)"
)
_HEADING = re.compile(r"^(?:[IVX]+|[A-ZĐ]|\d{1,2})[.)–-]\s|^Điều \d+")
# "Yêu cầu các đơn vị nghiêm túc triển khai thực hiện./." orders the plan, and no task of it.
_CLOSING = re.compile(r"nghiêm túc\b.{0,40}\bthực hiện|thực hiện\b.{0,20}nghiêm túc|\.\s*/\s*\.?\s*$")
_MOST_WORDS = 200
_COLUMNS = {
    "what": ("noi dung", "nhiem vu", "cong viec", "hoat dong"),
    "lead": ("chu tri", "co quan thuc hien", "don vi thuc hien", "phu trach"),
    "join": ("phoi hop",),
    "by": ("thoi gian", "tien do", "thoi han", "hoan thanh"),
}


def tasks_of(paragraphs: list[Line], places: Places, after: int) -> list[Found]:
    """The tasks of the text behind the place ``after``, in order."""
    return [*_in_parts(paragraphs, places, after), *_in_tables(paragraphs, places)]


def _in_parts(paragraphs: list[Line], places: Places, after: int) -> list[Found]:
    found: list[Found] = []
    inside, owner = False, ""
    for line in paragraphs:
        if line.start < after:
            continue
        if _is_heading(line):
            inside = is_organising(line.text)
            owner = ""
            continue
        if not inside or fold(line.text).startswith(("noi nhan", "tren day la")) or " | " in line.text:
            inside = inside and not fold(line.text).startswith(("noi nhan", "tren day la"))
            continue
        if _CLOSING.search(line.text) and not ITEM.match(line.text):
            continue
        lead = subject_of(line.text)
        heads = _owner(line.text)
        if heads:
            owner = heads
            continue
        if not lead and not (owner and ITEM.match(line.text)):
            continue
        if lead:
            owner = "" if re.match(r"\d|[a-zđ][.)]", line.text) else owner
        found.append(_task(line, lead or owner, places.at(line.start)))
    return [task for task in found if not _is_report(task)]


def _is_heading(line: Line) -> bool:
    """A heading of a part: a Roman number, or capitals behind a number."""
    text = line.text
    return (bool(re.match(r"^[IVX]{1,5}[.)\s–-]", text)) and len(text) < 160) or bool(
        _HEADING.match(text) and is_capitals(text)
    )


def _owner(text: str) -> str:
    """A line that only names who acts below: "1. Sở Nội vụ", "2. Các phòng, ban:"."""
    words = without_mark(text).rstrip(" :")
    if not ITEM.match(text) or len(words.split()) > 20 or text.rstrip().endswith((".", ";")):
        return ""
    if text.lstrip()[:1] in "-–+" and not text.rstrip().endswith(":"):
        return ""
    asked = re.sub(r"^(?:Giao(?: cho)?|Đề nghị|Yêu cầu|Trách nhiệm của)\s+", "", words)
    shown = asked[:1].upper() + asked[1:]
    return shown if not subject_of(text) and _names_bodies(shown) else ""


def _names_bodies(words: str) -> bool:
    return bool(
        re.match(
            r"(?:Sở|Ban|UBND|Ủy ban|Phòng|Các|Văn phòng|Trung tâm|Công an|Mặt trận|Đề nghị|Thủ trưởng|"
            r"Trưởng|Lãnh đạo|Bệnh viện|Hội|Liên đoàn|Báo|Đài|Đảng ủy|Thanh tra|Chi cục|Bộ|Công đoàn|Tổ|"
            r"Khoa|Cấp ủy)\b",
            words,
        )
    )


def _task(line: Line, lead: str, at: str) -> Found:
    words = without_mark(line.text)
    record: dict[str, Any] = {"what": _what(words, lead), "lead": lead}
    join = _JOIN.search(words)
    if join:
        record["join"] = _bodies(join["join"])
    by = _by(words)
    if by:
        record["by"] = by
    record["at"] = at
    return Found(record, Guess(lead, line.number, line.text))


def _is_report(found: Found) -> bool:
    """A task that only reports stands among the deadlines."""
    return str(found.record["what"]).startswith("Báo cáo ")


def _what(words: str, lead: str) -> str:
    """What is to be done: the words behind the one who does it."""
    rest = words
    place = words.find(lead) if lead else -1
    if place >= 0:
        rest = words[place + len(lead) :]
    join = _JOIN.search(rest)
    if join and join.start() < 40:
        rest = rest[join.end() :]
    rest = (
        re.sub(
            r"^[\s,:–-]*(?:(?:chủ trì|phối hợp(?: với)?[^,]*(?=,)|có trách nhiệm|chịu trách nhiệm|cần|"
            r"phải)\s*,?\s*)*",
            "",
            rest,
        )
        or rest
    )
    rest = re.split(r"(?<=[^\W\d])[.;]\s", rest.strip(" ,:–-"))[0].strip(" .;/")
    if len(rest) > _MOST_WORDS:
        rest = rest[:_MOST_WORDS].rsplit(" ", 1)[0] + " …"
    return rest[:1].upper() + rest[1:] if rest else words


def _by(words: str) -> str:
    days = moments_in(words, None)
    if days:
        return days[0].printed
    every = EVERY.search(words)
    return " ".join(every.group().split()).rstrip(" ,(") if every else ""


def _bodies(words: str) -> list[str]:
    parts = re.split(r"\s*,\s*|\s+và\s+(?=các|[A-ZĐỦ])", " ".join(words.split()))
    return [part[:1].upper() + part[1:] for part in (part.strip(" ,") for part in parts) if part]


def _in_tables(paragraphs: list[Line], places: Places) -> list[Found]:
    """Rows of a table whose head names columns for work, those who do it, and times."""
    found: list[Found] = []
    columns: dict[str, int] = {}
    for line in paragraphs:
        cells = [cell.strip() for cell in line.text.split(" | ")]
        if len(cells) < 3:
            columns = {} if columns and len(cells) == 1 and len(line.text) > 60 else columns
            continue
        named = {
            name: at
            for name, words in _COLUMNS.items()
            for at, cell in enumerate(cells)
            if fold(cell).startswith(words) or any(word in fold(cell)[:40] for word in words)
        }
        if {"what", "lead"} <= named.keys():
            columns = named
        elif (
            columns
            and max(columns.values()) < len(cells)
            and cells[columns["what"]]
            and cells[columns["lead"]]
        ):
            record: dict[str, Any] = {"what": cells[columns["what"]], "lead": cells[columns["lead"]]}
            if cells[columns.get("join", columns["lead"])] != cells[columns["lead"]]:
                record["join"] = _bodies(cells[columns["join"]])
            if "by" in columns and cells[columns["by"]]:
                record["by"] = cells[columns["by"]]
            found.append(
                Found({**record, "at": places.at(line.start)}, Guess(record["lead"], line.number, line.text))
            )
    return found
