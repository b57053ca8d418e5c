"""Days, months and quarters by which something is due: past when the plan was signed, or in no calendar."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from cancu.audit.leftover import Leftover, sentence_before
from cancu.draft_rules import QUARTERS
from cancu.text import first_day, is_partial_date, vietnamese_date

DAY = re.compile(
    r"(?<![0-9/])([0-9]{1,2})/([0-9]{1,2})/(20[0-9]{2})(?![0-9])"
    r"|ngày\s+([0-9]{1,2})\s+tháng\s+([0-9]{1,2})\s+năm\s+(20[0-9]{2})(?![0-9])",
    re.IGNORECASE,
)
_ANY_DAY = re.compile(
    r"(?<![0-9/.])([0-9]{1,2})/([0-9]{1,2})(?:/(20[0-9]{2}))?(?![0-9/])"
    r"|ngày\s+([0-9]{1,2})\s+tháng\s+([0-9]{1,2})(?:\s+năm\s+(20[0-9]{2}))?(?![0-9])",
    re.IGNORECASE,
)
_DUE = re.compile(
    r"trước|chậm nhất|muộn nhất|thời hạn|(?<!\w)hạn(?!\w)|đến hết|gửi|báo cáo|hoàn thành|thời gian|"
    r"(?<!\w)xong|định kỳ|tổ chức|vào ngày",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"ban hành|hiệu lực|kể từ|tính từ|số liệu|thành lập|kỷ niệm|(?<!\w)đã(?!\w)|(?<!\w)sinh(?!\w)|"
    r"(?<!\w)mốc(?!\w)|thời kỳ|niên độ|(?<!\w)(?<!đăng )ký(?!\w)|theo đề nghị|tờ trình|công văn|báo cáo số",
    re.IGNORECASE,
)
# "… trước ngày": a term whatever the sentence does, unless it tells what was done by then.
_TERM = re.compile(
    r"(?:trước|chậm nhất(?:\s+là)?|muộn nhất(?:\s+là)?|hạn cuối(?:\s+là)?|đến hết|không quá):?\s*"
    r"(?:ngày\s*)?$",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"(?<!\w)đã(?!\w)|hiệu lực|kể từ|tính từ|số liệu|thành lập|kỷ niệm|(?<!\w)sinh(?!\w)|"
    r"được\s+(?:ban hành|công nhận|cấp|ký|phê duyệt|tuyển dụng|bầu|bổ nhiệm|khen thưởng)",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\s{0,9}(?:,\s{0,9})?(?:đến|-|–)\s{0,9}(?:hết\s{1,9})?(?:ngày\s{1,9})?")
_FROM = re.compile(r"từ\s+(?:ngày\s+)?$", re.IGNORECASE)
_QUARTER = re.compile(r"quý\s+(I{1,3}|IV)\s*(?:/|năm\s+)\s*(20[0-9]{2})(?![0-9])", re.IGNORECASE)
_MONTH = re.compile(r"tháng\s+([0-9]{1,2})\s*(?:/|năm\s+)\s*(20[0-9]{2})(?![0-9])", re.IGNORECASE)
# A month after these, or alone in its cell, is one in which something is to be done.
_IN = re.compile(r"(?:(?:trong|vào|xong|trước|hết)\s*|(?:^|\|)\s*)$", re.IGNORECASE)
_DATED = re.compile(r"ngày\s+[0-9]{1,2}\s*$", re.IGNORECASE)
_SPAN = re.compile(r"từ\s+(?:ngày|tháng|đầu|khi)", re.IGNORECASE)
_BEFORE_DAY = re.compile(r"(?:ngày|trước|chậm nhất|muộn nhất|hết|từ|vào|sáng|chiều|đến)\s*$", re.IGNORECASE)
RESULTS = re.compile(
    r"kết quả|(?<!\w)đã(?!\w)|đạt được|tổng kết|sơ kết|đánh giá|so với|phát huy|hạn chế|tồn tại|báo cáo|"
    r"thành tích|rút kinh nghiệm|trong năm qua",
    re.IGNORECASE,
)
OLDEST = 4


def past_deadlines(text: str, signed: str | None, year: int | None) -> Iterator[Leftover]:
    """Days, months and quarters by which something is due that were past when the plan was signed.

    ``signed`` is a whole or partial day, ``year`` that of the plan; nothing is told where neither is known.
    """
    low = first_day(signed).isoformat() if signed else f"{year}-01-01" if year else None
    if low is None:
        return
    wanted = year if year and year >= int(low[:4]) else int(low[:4])
    for found in DAY.finditer(text):
        yield from _past_day(text, found, low, wanted)
    for found in _MONTH.finditer(text):
        if _due_month(text, found):
            yield from _past_stretch(found, f"{found.group(2)}-{int(found.group(1)):02d}-31", low, wanted)
    for found in _QUARTER.finditer(text):
        if not RESULTS.search(sentence_before(text, found.start())):
            day = f"{found.group(2)}-{QUARTERS[found.group(1).upper()]}"
            yield from _past_stretch(found, day, low, wanted)


def _past_day(text: str, found: re.Match[str], low: str, wanted: int) -> Iterator[Leftover]:
    day = _iso(found)
    if not is_partial_date(day) or day >= low or int(low[:4]) - int(day[:4]) >= OLDEST:
        return
    last = _until(text, found.end()) or day
    if due_day(text, found) and last < low:
        moved = int(day[:4]) + _years_on(last, low, wanted - int(day[:4]))
        proposal = f"{found.group()[:-4]}{moved}" if is_partial_date(f"{moved}{day[4:]}") else None
        yield Leftover(*found.span(), "day", f"Ngày {vietnamese_date(day)} đã qua khi ký.", proposal)


def _past_stretch(found: re.Match[str], last: str, low: str, wanted: int) -> Iterator[Leftover]:
    """A month or a quarter, by its last day."""
    if last >= low or int(low[:4]) - int(last[:4]) >= OLDEST:
        return
    moved = int(last[:4]) + _years_on(last, low, wanted - int(last[:4]))
    words = found.group()
    message = f"{words[:1].upper()}{words[1:]} đã qua khi ký."
    yield Leftover(*found.span(), "day", message, f"{words[:-4]}{moved}")


def _due_month(text: str, found: re.Match[str]) -> bool:
    """True for a month in which or by which something is to be done; no part of a day, no span of figures."""
    before = sentence_before(text, found.start())
    if not 1 <= int(found.group(1)) <= 12 or _DATED.search(before) or _SPAN.search(before):
        return False
    asked = _IN.search(before) is not None or _DUE.search(before) is not None
    return asked and _TOLD.search(before) is None


def _years_on(last: str, low: str, years: int) -> int:
    """How many years a day moves on: into the year of the plan, one more where it would still be past."""
    return years if f"{int(last[:4]) + years}{last[4:]}" >= low else years + 1


def due_day(text: str, found: re.Match[str]) -> bool:
    """True where a day is one by which or on which something is to be done."""
    before = sentence_before(text, found.start())
    if _TERM.search(before):
        return _DONE.search(before) is None
    spans = _FROM.search(before) is not None and _until(text, found.end()) is not None
    return (spans or _DUE.search(before) is not None) and _TOLD.search(before) is None


def _iso(found: re.Match[str]) -> str:
    parts = found.group(1, 2, 3) if found.group(1) else found.group(4, 5, 6)
    return f"{parts[2]}-{int(parts[1]):02d}-{int(parts[0]):02d}"


def _until(text: str, end: int) -> str | None:
    """The last day (ISO) of the span that a day opens: "từ ngày … đến ngày …"."""
    until = _UNTIL.match(text, end)
    last = DAY.match(text, until.end()) if until else None
    return _iso(last) if last else None


def impossible_days(text: str) -> Iterator[Leftover]:
    """Days that no calendar has: 31/11, 30/02, 32/5; the last day of the month is proposed if near."""
    for found in _ANY_DAY.finditer(text):
        slashed = found.group(1) is not None
        parts = found.group(1, 2, 3) if slashed else found.group(4, 5, 6)
        day, month, year = int(parts[0]), int(parts[1]), int(parts[2] or 2000)
        if slashed and not _BEFORE_DAY.search(sentence_before(text, found.start())):
            continue
        longest = monthrange(year, month)[1] if 1 <= month <= 12 else 0
        if 1 <= day <= longest:
            continue
        at = found.start(1 if slashed else 4)
        rest = text[at + len(parts[0]) : found.end()]
        near = longest and longest < day <= 31
        proposal = f"{text[found.start() : at]}{longest}{rest}" if near else None
        said = "/".join(part for part in parts if part)
        yield Leftover(*found.span(), "day", f"Ngày {said} không có trong lịch.", proposal)
