"""Rows of tables: dates in cells behind a number, and days of events that open a line."""

from __future__ import annotations

from cancu.citations.read.dates import When, read_when
from cancu.citations.text.fold import BLANK, LETTER, Cells
from cancu.citations.text.grammar import Tables
from cancu.citations.text.phrases import match, skip

LONGEST_ROW = 300


def opens_row(cells: Cells, tables: Tables, at: int, end: int) -> bool:
    """True for the day of an event at the beginning of a line: ``27/02/2015 Bị hết hiệu lực …``."""
    if cells.kinds[at - 1] != BLANK or cells.breaks[at - 1] == 0:
        return False
    after = skip(cells, end)
    if match(tables.forward["event_words"], cells, after):
        return True
    same_line = after < cells.size and not any(cells.breaks[place] for place in range(end, after))
    if not same_line or cells.kinds[after] != LETTER:
        return same_line and cells.chars[after] == "|"
    return match(tables.forward["issuer_prepositions"], cells, after) is None


def in_next_cell(cells: Cells, end: int) -> int | None:
    """Where the next cell of the same row begins; None behind the last one."""
    at = skip(cells, end)
    if at >= cells.size or cells.chars[at] != "|" or any(cells.breaks[place] for place in range(end, at)):
        return None
    inside = skip(cells, at + 1)
    if inside >= cells.size or any(cells.breaks[place] for place in range(at + 1, inside)):
        return None
    return inside


def inside_cell(cells: Cells, at: int | None) -> bool:
    """True behind other words in a cell that a bar opens: what follows in the row belongs to those."""
    words = False
    low = max(0, (at or 0) - LONGEST_ROW)
    place = at or 0
    while place > low and not cells.breaks[place - 1]:
        place -= 1
        if cells.chars[place] == "|":
            return words
        words = words or cells.kinds[place] == LETTER
    return False


def ends_cell(cells: Cells, end: int) -> bool:
    """True where nothing more stands in a cell: before a bar, a line break or the end."""
    at = skip(cells, end)
    return at >= cells.size or cells.chars[at] == "|" or any(cells.breaks[place] for place in range(end, at))


def date_in_row(cells: Cells, tables: Tables, end: int) -> tuple[When, int] | None:
    """A date in a cell further on, where the rest of the row has only this one and tells of no event."""
    at = in_next_cell(cells, end)
    found: list[tuple[When, int]] = []
    limit = end + LONGEST_ROW
    while at is not None and at < limit:
        if match(tables.forward["event_words"], cells, at):
            return None
        when = read_when(cells, tables, at)
        if when is not None and when.date is not None and ends_cell(cells, when.end):
            found.append((when, at))
        at = in_next_cell(cells, _cell_end(cells, at, limit))
    return found[0] if len(found) == 1 else None


def _cell_end(cells: Cells, at: int, limit: int) -> int:
    """The end of a cell: before the bar or the line break that closes it."""
    while at < min(cells.size, limit) and cells.chars[at] != "|":
        if cells.kinds[at] == BLANK and cells.breaks[at]:
            break
        at += 1
    return at
