"""Step 4: a date in any of the forms offices use, with blanks and line breaks anywhere in it.

``26/11/2021``, ``26-11-2021``, ``26.11.2021``, ``ngày 26 tháng 11 năm 2021``, ``ngày 26/11 năm 2021``,
``26/11/21``; a month (``tháng 11 năm 2021``) or a year (``năm 2021``) gives only the year.
"""

from __future__ import annotations

from dataclasses import dataclass

from cancu.citations.read.digits import digit_like
from cancu.citations.text.fold import BLANK, DIGIT, LETTER, Cells
from cancu.citations.text.grammar import Tables
from cancu.citations.text.phrases import is_separator, match, skip, skip_page

LONGEST_HOUR = 18
MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True)
class When:
    """``date`` is ISO or None, ``year`` four digits or None; ``worded`` after "ngày" or "năm".

    ``spoiled``: day, month and year are printed, but there is no such day (``30/02/2024``, ``28/10/201``).
    """

    date: str | None
    year: str | None
    end: int
    worded: bool
    spoiled: bool = False


def read_when(cells: Cells, tables: Tables, at: int) -> When | None:
    """The date, month or year that begins at ``at``, with the words before it."""
    day_word = match(tables.forward["day_words"], cells, at)
    if day_word:
        return _after_day_word(cells, tables, day_word[1])
    when = _read_day(cells, tables, at, worded=False)
    return when or _read_month(cells, tables, at) or _read_year(cells, tables, at)


def skip_hour(cells: Cells, tables: Tables, at: int) -> int:
    """The day behind the hour of a telegram (``hồi 14h30 ngày …``); the same place where no hour stands."""
    word = match(tables.forward["hour_words"], cells, at)
    first = skip(cells, word[1]) if word else cells.size
    if cells.kinds.startswith(DIGIT, first):
        for day in range(first + 1, min(cells.size, first + LONGEST_HOUR)):
            if match(tables.forward["day_words"], cells, day):
                return day
    return at


def _after_day_word(cells: Cells, tables: Tables, end: int) -> When | None:
    at = skip(cells, end)
    if at < cells.size and cells.chars[at] in ":,":
        at = skip(cells, at + 1)
    when = _read_day(cells, tables, at, worded=True) or _read_month(cells, tables, at)
    if when is None and _alone_on_line(cells, at):
        when = _read_day(cells, tables, skip(cells, cells.run_end(at)), worded=True)
    return when


def _alone_on_line(cells: Cells, at: int) -> bool:
    """A page number between two breaks."""
    if at == 0 or at >= cells.size or cells.kinds[at] != DIGIT or cells.kinds[at - 1] != BLANK:
        return False
    end = cells.run_end(at)
    return end < cells.size and cells.breaks[at - 1] > 0 and cells.breaks[end] > 0


def _digits(cells: Cells, at: int, most: int) -> tuple[int, int] | None:
    """The value and the end of a run of at most ``most`` digits at ``at``."""
    kinds = cells.kinds
    if kinds.startswith(DIGIT, at):
        end = cells.run_end(at)
        if not kinds.startswith(LETTER, end):
            return (int(cells.chars[at:end]), end) if end - at <= most else None
    elif not kinds.startswith(LETTER, at) or not kinds.startswith(DIGIT, at + 1):
        return None
    end = at
    while (
        end - at <= most and end < cells.size and (cells.kinds[end] == DIGIT or _between_digits(cells, end))
    ):
        end += 1
    if end == at or end - at > most or DIGIT not in cells.kinds[at:end]:
        return None
    digits = "".join(digit_like(cells, place) or cells.chars[place] for place in range(at, end))
    return int(digits), end


def _between_digits(cells: Cells, at: int) -> bool:
    """True at a letter of a scan (``l5``, ``3O``, ``2O21``) that has a digit on one side and no letter."""
    if cells.kinds[at] != LETTER or digit_like(cells, at) is None:
        return False
    before, after = cells.kinds[at - 1 : at], cells.kinds[at + 1 : at + 2]
    return LETTER not in (before, after) and DIGIT in (before, after)


def _sign(cells: Cells, end: int) -> int | None:
    """Past a slash, dash or dot between the parts of a date; None where there is none."""
    at = skip(cells, end)
    if at < cells.size and (is_separator(cells, at) or cells.chars[at] == "."):
        return skip(cells, at + 1)
    return None


def _read_day(cells: Cells, tables: Tables, at: int, *, worded: bool) -> When | None:
    """Day, month and year."""
    day = _digits(cells, at, 2)
    if day is None:
        return None
    after = _sign(cells, day[1])
    if after is None:
        word = match(tables.forward["month_words"], cells, skip(cells, day[1]))
        after = skip(cells, word[1]) if word else None
    if after is None:
        return None
    month = _digits(cells, after, 2) or _named_month(cells, tables, after)
    year = _year_after(cells, tables, month[1]) if month else None
    if month is None or year is None:
        return None
    date = iso(year[0], month[0], day[0]) if year[0] else None
    if year[0] == 0 and not worded:
        return None
    return When(date, str(year[0]) if year[0] else None, year[1], worded, date is None)


def _named_month(cells: Cells, tables: Tables, at: int) -> tuple[int, int] | None:
    """``tháng Hai``, ``tháng mười hai``."""
    name = match(tables.forward["month_names"], cells, at)
    return (int(name[0]), name[1]) if name else None


def _year_after(cells: Cells, tables: Tables, end: int) -> tuple[int, int] | None:
    """The year behind a month: after a sign, a comma or "năm"; 0 where it has too few or too many digits."""
    at = _sign(cells, end)
    if at is None:
        at = skip_page(cells, end)
        if at < cells.size and cells.chars[at] == ",":
            at = skip(cells, at + 1)
        word = match(tables.forward["year_words"], cells, at)
        if word is None:
            return None
        at = skip(cells, word[1])
    year = _digits(cells, at, 5)
    if year is None:
        return None
    length = year[1] - at
    if length == 4 and 1900 <= year[0] <= 2100:
        return year
    if length == 2:
        return (2000 if year[0] < 50 else 1900) + year[0], year[1]
    return (0, year[1]) if length in (3, 5) else None


def _read_month(cells: Cells, tables: Tables, at: int) -> When | None:
    """``tháng 11 năm 2021``, ``tháng 11/2021``: only the year is kept."""
    word = match(tables.forward["month_words"], cells, at)
    month = _digits(cells, skip(cells, word[1]), 2) if word else None
    year = _year_after(cells, tables, month[1]) if month else None
    return When(None, str(year[0]), year[1], True) if year and year[0] else None


def _read_year(cells: Cells, tables: Tables, at: int) -> When | None:
    """``năm 2021``, not the beginning of a period."""
    word = match(tables.forward["year_words"], cells, at)
    year = _digits(cells, skip(cells, word[1]), 4) if word else None
    if year is None or not 1945 <= year[0] <= 2100:
        return None
    after = skip(cells, year[1])
    if is_separator(cells, after) and _digits(cells, skip(cells, after + 1), 4):
        return None
    return When(None, str(year[0]), year[1], True)


def iso(year: int, month: int, day: int) -> str | None:
    """``2021-11-26`` for a day that exists; None otherwise."""
    if not 1 <= month <= 12:
        return None
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    if not 1 <= day <= MONTH_DAYS[month - 1] + leap:
        return None
    return f"{year}-{month:02d}-{day:02d}"
