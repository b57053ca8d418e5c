"""Lists of numbers whose members stand without a blank: ``57,59,66-NQ/TW``, ``29,30/2023/NĐ-CP``."""

from __future__ import annotations

from cancu.citations.read.number_codes import code_key
from cancu.citations.text.fold import DIGIT, LETTER, SLASH, Cells
from cancu.citations.text.grammar import Tables
from cancu.citations.text.phrases import is_separator, match, skip

MOST_MEMBERS, MOST_DIGITS = 12, 4
JOINTS = (",", ";")


def in_packed_list(cells: Cells, tables: Tables, at: int) -> bool:
    """True at digits beside a comma of such a list: its last member has the letters of a type."""
    return packed_type(cells, tables, at) is not None


def packed_type(cells: Cells, tables: Tables, at: int) -> str | None:
    """The type (its id) that the letters of such a list tell; None outside of one."""
    end = cells.run_end(at)
    if end - at > MOST_DIGITS or not (_joined(cells, at - 1) or _joined(cells, end)):
        return None
    for _ in range(MOST_MEMBERS):
        after = _next_member(cells, tables, end)
        if after is None:
            break
        end = cells.run_end(after)
        if end - after > MOST_DIGITS:
            return None
    return _type_behind(cells, tables, end)


def _next_member(cells: Cells, tables: Tables, end: int) -> int | None:
    """Where the next digits begin, behind a comma or "và", with blanks or without."""
    at = skip(cells, end)
    if at >= cells.size:
        return None
    word = match(tables.forward["and_words"], cells, at)
    if word is None and cells.chars[at] not in JOINTS:
        return None
    at = skip(cells, word[1] if word else at + 1)
    return at if cells.kinds.startswith(DIGIT, at) else None


def _joined(cells: Cells, at: int) -> bool:
    """True at a comma or semicolon between two digits."""
    inside = 0 < at < cells.size - 1 and cells.chars[at] in JOINTS
    return inside and cells.kinds[at - 1] == cells.kinds[at + 1] == DIGIT


def _type_behind(cells: Cells, tables: Tables, end: int) -> str | None:
    """The type whose letters stand behind a sign, a year between them or not."""
    at = skip(cells, end)
    if at + 1 < cells.size and cells.kinds[at] == SLASH and cells.kinds[at + 1] == DIGIT:
        at = skip(cells, cells.run_end(at + 1))
    if at >= cells.size or not is_separator(cells, at):
        return None
    at = skip(cells, at + 1)
    if at >= cells.size or cells.kinds[at] != LETTER:
        return None
    code = tables.type_codes.get(code_key(cells, at))
    return (code.party or code.state) if code else None
