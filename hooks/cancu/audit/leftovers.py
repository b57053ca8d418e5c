"""What a draft has kept from an older plan: days, years, periods, bodies, districts, provinces, congresses.

Each with its place and a proposal. Nothing inside a citation counts, nor what a sentence tells of the past.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from cancu.audit.deadlines import OLDEST, RESULTS, impossible_days, past_deadlines
from cancu.audit.leftover import Leftover, sentence_before
from cancu.audit.plan import plan_year, plan_year_at
from cancu.audit.reorganised import bodies, districts, provinces
from cancu.audit.repeated_names import without_repeats
from cancu.audit.row import Row
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
_CONGRESS = re.compile(
    r"Đại hội(?:\s+đại biểu)?(?:\s+(?:Đảng\s+)?toàn quốc)?(?:\s+lần\s+thứ)?\s+(X[IVX]*)(?![\w])"
)
_TERM_WORD = re.compile(r"nhiệm kỳ\s*$", re.IGNORECASE)
# "Giai đoạn 2016-2020, tỉnh đã đạt …": what follows in the sentence tells the past too.
_TOLD_AFTER = re.compile(r"(?<!\w)(?:đã|đạt được)(?!\w)", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[;\n]|\.\s")
_NEAR = 90
# A school year runs from September into the next summer.
_SCHOOL = re.compile(r"năm học\s*$", re.IGNORECASE)


def leftovers(
    library: Library, text: str, rows: Sequence[Row], context: Context, year: int | None
) -> list[Leftover]:
    """All of them in order. Judged on the day of signing, on that of the library where it is unknown."""
    signed = context.date if context.date and is_partial_date(context.date) else None
    day = first_day(signed).isoformat() if signed else library.on
    taken = [(row.extent.start, row.extent.end) for row in rows]
    found = [
        *_years(text, signed),
        *_periods(text, signed, year),
        *past_deadlines(text, signed, year),
        *impossible_days(text),
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
        if old and _ABOUT_PLAN.search(before) and not _DATED.search(before) and not RESULTS.search(before):
            message = f"Kế hoạch cho năm {year} nhưng ghi năm {found.group(1)}."
            yield Leftover(*found.span(1), "year", message, str(year))


def _periods(text: str, signed: str | None, year: int | None) -> Iterator[Leftover]:
    """Periods, terms and school years that were over before the year of the plan."""
    for found in _PERIOD.finditer(text):
        first, last = int(found.group(1)), int(found.group(2))
        before = sentence_before(text, found.start())
        told = RESULTS.search(before) or _TOLD_AFTER.search(_clause_after(text, found.end()))
        if year is None or first >= last or told:
            continue
        if _SCHOOL.search(before):
            yield from _school_years(found, signed, year)
        elif last < year:
            name = "Nhiệm kỳ" if _TERM_WORD.search(before) else "Giai đoạn"
            yield Leftover(*found.span(), "period", f"{name} {first}-{last} đã kết thúc trước năm {year}.")


def _clause_after(text: str, end: int) -> str:
    return _CLAUSE_END.split(text[end : end + _NEAR])[0]


def _school_years(found: re.Match[str], signed: str | None, year: int) -> Iterator[Leftover]:
    """A school year that was over; the one of the day of signing is proposed."""
    first, last = int(found.group(1)), int(found.group(2))
    day = first_day(signed).isoformat() if signed else f"{year}-01-01"
    if last != first + 1 or f"{last}-09-01" > day:
        return
    begun = int(day[:4]) - (day[5:7] < "07")
    between = found.group()[4:-4]
    message = f"Năm học {first}-{last} đã kết thúc trước khi ký."
    yield Leftover(*found.span(), "period", message, f"{begun}{between}{begun + 1}")


def _congresses(text: str, day: str) -> Iterator[Leftover]:
    """A national congress that another has followed by the day."""
    names = [name for name, _ in CONGRESSES]
    held = [name for name, first in CONGRESSES if first <= day]
    for found in _CONGRESS.finditer(text):
        name = found.group(1)
        before = sentence_before(text, found.start())
        if name not in names or name not in held[:-1] or RESULTS.search(before):
            continue
        last, first = CONGRESSES[len(held) - 1]
        message = (
            f"Đại hội {last} của Đảng đã họp ({vietnamese_date(first[:7])}): xem lại chỗ ghi Đại hội {name}."
        )
        yield Leftover(*found.span(), "congress", message)
