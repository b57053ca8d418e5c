"""What a draft has kept from an older plan: days, years, periods, bodies, districts, provinces, congresses.

Each with its place and a proposal. Nothing inside a citation counts, nor what a sentence tells of the past.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from cancu.audit.leftover import Leftover, sentence_before
from cancu.audit.plan import plan_year, plan_year_at
from cancu.audit.reorganised import bodies, districts, provinces
from cancu.audit.repeated_names import without_repeats
from cancu.audit.rows import Row
from cancu.citations.context import Context
from cancu.graph.library import Library
from cancu.reforms import CONGRESSES
from cancu.text import first_day, is_partial_date, vietnamese_date

_PERIOD = re.compile(r"(?<![0-9/.-])((?:19|20)[0-9]{2})\s*[-–—]\s*((?:19|20)[0-9]{2})(?![0-9/])")
_YEAR = re.compile(r"năm\s+(20[0-9]{2})(?![0-9])", re.IGNORECASE)
_DATED = re.compile(r"tháng\s+[0-9]{1,2}\s*$", re.IGNORECASE)
_ABOUT_PLAN = re.compile(
    r"dân vận|kế hoạch|nhiệm vụ|cải cách hành chính|chương trình công tác", re.IGNORECASE
)
_RESULTS = re.compile(
    r"kết quả|(?<!\w)đã(?!\w)|đạt được|tổng kết|sơ kết|đánh giá|so với|phát huy|hạn chế|tồn tại|báo cáo|"
    r"thành tích|rút kinh nghiệm|trong năm qua",
    re.IGNORECASE,
)
DAY = re.compile(
    r"(?<![0-9/])([0-9]{1,2})/([0-9]{1,2})/(20[0-9]{2})(?![0-9])"
    r"|ngày\s+([0-9]{1,2})\s+tháng\s+([0-9]{1,2})\s+năm\s+(20[0-9]{2})(?![0-9])",
    re.IGNORECASE,
)
_DUE = re.compile(
    r"trước|chậm nhất|muộn nhất|thời hạn|(?<!\w)hạn(?!\w)|đến hết|gửi|báo cáo|hoàn thành|thời gian|"
    r"(?<!\w)xong|định kỳ|tổ chức|vào ngày",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"ban hành|hiệu lực|kể từ|tính từ|số liệu|thành lập|kỷ niệm|(?<!\w)đã(?!\w)|(?<!\w)sinh(?!\w)|"
    r"(?<!\w)ký(?!\w)|theo đề nghị|tờ trình|công văn|báo cáo số",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\s{0,9}(?:,\s{0,9})?(?:đến|-|–)\s{0,9}(?:hết\s{1,9})?(?:ngày\s{1,9})?")
_FROM = re.compile(r"từ\s+(?:ngày\s+)?$", re.IGNORECASE)
_QUARTER = re.compile(r"quý\s+(I{1,3}|IV)\s*(?:/|năm\s+)\s*(20[0-9]{2})(?![0-9])", re.IGNORECASE)
_QUARTERS = {"I": "03-31", "II": "06-30", "III": "09-30", "IV": "12-31"}
_CONGRESS = re.compile(
    r"Đại hội(?:\s+đại biểu)?(?:\s+(?:Đảng\s+)?toàn quốc)?(?:\s+lần\s+thứ)?\s+(X[IVX]*)(?![\w])"
)
_TERM_WORD = re.compile(r"nhiệm kỳ\s*$", re.IGNORECASE)
OLDEST = 4


def leftovers(
    library: Library, text: str, rows: Sequence[Row], context: Context, year: int | None
) -> list[Leftover]:
    """All of them in order. Judged on the day of signing, on that of the library where it is unknown."""
    signed = context.date if context.date and is_partial_date(context.date) else None
    day = first_day(signed).isoformat() if signed else library.on
    taken = [(row.extent.start, row.extent.end) for row in rows]
    found = [
        *_years(text, signed),
        *_periods(text, year),
        *_days(text, signed, year),
        *_congresses(text, day),
        *bodies(library, text, day, context.province),
        *districts(text, day),
        *provinces(text, day),
    ]
    return without_repeats(text, _free(found, taken))


def _free(found: Iterable[Leftover], taken: Sequence[tuple[int, int]]) -> list[Leftover]:
    """In order, outside citations, of those that overlap the first and longest."""
    kept: list[Leftover] = []
    at = 0
    for each in sorted(found, key=lambda one: (one.start, -one.end, one.message)):
        while at < len(taken) and taken[at][1] <= each.start:
            at += 1
        cited = at < len(taken) and taken[at][0] < each.end
        if not cited and (not kept or each.start >= kept[-1].end):
            kept.append(each)
    return kept


def _years(text: str, signed: str | None) -> Iterator[Leftover]:
    """Another year than the title's, in what the plan sets out to do; a title older than the signing."""
    year, at = plan_year(text), plan_year_at(text)
    if year is None or at is None:
        return
    if signed and first_day(signed).year > year:
        written = first_day(signed).year
        yield Leftover(
            at, at + 4, "year", f"Tên kế hoạch ghi năm {year} nhưng ngày ký là năm {written}.", str(written)
        )
    for found in _YEAR.finditer(text):
        before = sentence_before(text, found.start())
        old = year - OLDEST < int(found.group(1)) < year
        if old and _ABOUT_PLAN.search(before) and not _DATED.search(before) and not _RESULTS.search(before):
            message = f"Kế hoạch cho năm {year} nhưng ghi năm {found.group(1)}."
            yield Leftover(*found.span(1), "year", message, str(year))


def _periods(text: str, year: int | None) -> Iterator[Leftover]:
    """Periods and terms that were over before the year of the plan."""
    for found in _PERIOD.finditer(text):
        first, last = int(found.group(1)), int(found.group(2))
        before = sentence_before(text, found.start())
        term = _TERM_WORD.search(before) is not None
        # A term ends with the congress of its last year.
        over = (
            year is not None and first < last and (last < year or (term and last <= year and last < year + 1))
        )
        if term and year is not None and last == year:
            over = False
        if over and not _RESULTS.search(before):
            name = "Nhiệm kỳ" if term else "Giai đoạn"
            yield Leftover(*found.span(), "period", f"{name} {first}-{last} đã kết thúc trước năm {year}.")


def _days(text: str, signed: str | None, year: int | None) -> Iterator[Leftover]:
    """Days and quarters by which something is due that were past when the plan was signed."""
    low = first_day(signed).isoformat() if signed else f"{year}-01-01" if year else None
    if low is None:
        return
    next_year = year if year and year >= int(low[:4]) else int(low[:4])
    for found in DAY.finditer(text):
        parts = found.group(1, 2, 3) if found.group(1) else found.group(4, 5, 6)
        day = f"{parts[2]}-{int(parts[1]):02d}-{int(parts[0]):02d}"
        if not is_partial_date(day) or day >= low or int(low[:4]) - int(parts[2]) >= OLDEST:
            continue
        last = _until(text, found.end()) or day
        if due_day(text, found) and last < low:
            moved = int(parts[2]) + _years_on(last, low, next_year - int(parts[2]))
            proposal = f"{found.group()[:-4]}{moved}" if is_partial_date(f"{moved}{day[4:]}") else None
            yield Leftover(*found.span(), "day", f"Ngày {vietnamese_date(day)} đã qua khi ký.", proposal)
    for found in _QUARTER.finditer(text):
        day = f"{found.group(2)}-{_QUARTERS[found.group(1).upper()]}"
        old = day < low and int(low[:4]) - int(found.group(2)) < OLDEST
        before = sentence_before(text, found.start())
        if old and not _RESULTS.search(before):
            moved = int(found.group(2)) + _years_on(day, low, next_year - int(found.group(2)))
            proposal = f"{found.group()[:-4]}{moved}"
            yield Leftover(*found.span(), "day", f"{found.group()} đã qua khi ký.", proposal)


def _years_on(last: str, low: str, years: int) -> int:
    """How many years a day moves on: into the year of the plan, one more where it would still be past."""
    return years if f"{int(last[:4]) + years}{last[4:]}" >= low else years + 1


def due_day(text: str, found: re.Match[str]) -> bool:
    """True where a day is one by which or on which something is to be done."""
    before = sentence_before(text, found.start())
    spans = _FROM.search(before) is not None and _until(text, found.end()) is not None
    return (spans or _DUE.search(before) is not None) and _TOLD.search(before) is None


def _until(text: str, end: int) -> str | None:
    """The last day (ISO) of the span that a day opens: "từ ngày … đến ngày …"."""
    until = _UNTIL.match(text, end)
    last = DAY.match(text, until.end()) if until else None
    if last is None:
        return None
    parts = last.group(1, 2, 3) if last.group(1) else last.group(4, 5, 6)
    return f"{parts[2]}-{int(parts[1]):02d}-{int(parts[0]):02d}"


def _congresses(text: str, day: str) -> Iterator[Leftover]:
    """A national congress that another has followed by the day."""
    names = [name for name, _ in CONGRESSES]
    held = [name for name, first in CONGRESSES if first <= day]
    for found in _CONGRESS.finditer(text):
        name = found.group(1)
        before = sentence_before(text, found.start())
        if name not in names or name not in held[:-1] or _RESULTS.search(before):
            continue
        last, first = CONGRESSES[len(held) - 1]
        message = (
            f"Đại hội {last} của Đảng đã họp ({vietnamese_date(first[:7])}): xem lại chỗ ghi Đại hội {name}."
        )
        yield Leftover(*found.span(), "congress", message)
