"""Parts of the names of bodies that are read by themselves: terms, ordinals, owners, numbers of schools."""

from __future__ import annotations

from cancu.citations.read.names import ROMAN
from cancu.citations.text.fold import DASH, DIGIT, LETTER, Cells
from cancu.citations.text.grammar import Tables
from cancu.citations.text.phrases import Found, is_separator, match, match_back, skip, skip_back


def next_office(cells: Cells, tables: Tables, at: int) -> Found | None:
    """The second office of one person: ``Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ``."""
    head = match(tables.forward["heads"], cells, at)
    return ("office", head[1]) if head and head[0] == "office" and cells.upper[at] else None


def of_meeting(cells: Cells, tables: Tables, at: int) -> Found | None:
    """Whose meeting it was, behind a comma: ``Hội nghị lần thứ 6, Ban Chấp hành Trung ương khóa XII``."""
    head = match(tables.forward["heads"], cells, at)
    return head if head and head[0] in ("central", "deputy") and cells.upper[at] else None


def of_university(cells: Cells, tables: Tables, at: int) -> Found | None:
    """The university that a school belongs to: ``Trường Đại học Luật, Đại học Huế``."""
    head = match(tables.forward["universities"], cells, at)
    return ("sector", head[1]) if head and cells.upper[at] else None


def owner(cells: Cells, tables: Tables, at: int) -> Found | None:
    """Whom a delegation acts for: ``Đoàn giám sát của Quốc hội``, ``Tổ công tác của Thủ tướng``."""
    word = match(tables.forward["issuer_prepositions"], cells, at)
    if word is None or word[0] != "của":
        return None
    at = skip(cells, word[1])
    head = match(tables.forward["heads"], cells, at)
    return head if head is not None and cells.upper[at] else None


def school_number(cells: Cells, tables: Tables, at: int) -> int | None:
    """The number or day in the name of a school: ``Trường THCS Số 1 Nam Phước``, ``Trường Mầm non 19/5``."""
    if match_back(tables.backward["schools"], cells, skip_back(cells, at)) is None:
        return None
    word = match(tables.forward["number_words"], cells, at)
    first = skip(cells, word[1]) if word else at
    end = cells.run_end(first) if cells.kinds.startswith(DIGIT, first) else first
    if not 1 <= end - first <= 2:
        return None
    if word is None:
        return _end_of_holiday(cells, end)
    after = skip(cells, end)
    if after == end or after >= cells.size or cells.kinds[after] != LETTER:
        return None
    return end if cells.upper[after] or match(tables.forward["local_word"], cells, after) else None


def _end_of_holiday(cells: Cells, end: int) -> int | None:
    """The end of ``19/5`` behind its day, where no year follows."""
    if not is_separator(cells, end) or not cells.kinds.startswith(DIGIT, end + 1):
        return None
    last = cells.run_end(end + 1)
    goes_on = last < cells.size and (is_separator(cells, last) or cells.kinds[last] == LETTER)
    return None if goes_on or last - end > 3 else last


def read_term(cells: Cells, tables: Tables, at: int) -> int | None:
    """``khóa XI``, ``lần thứ sáu``, ``nhiệm kỳ 2020-2025``: where it ends."""
    word = match(tables.forward["term_word"], cells, at)
    if word is None:
        return None
    at = skip(cells, word[1])
    end = read_ordinal(cells, tables, at)
    if end is None:
        return None
    after = skip(cells, end)
    if cells.kinds[at] == DIGIT and after < cells.size and cells.kinds[after] == DASH:
        second = skip(cells, after + 1)
        if second < cells.size and cells.kinds[second] == DIGIT:
            return cells.run_end(second)
    return end


def read_ordinal(cells: Cells, tables: Tables, at: int) -> int | None:
    """A number in digits, Roman digits or words."""
    if at >= cells.size:
        return None
    if cells.kinds[at] == DIGIT:
        return cells.run_end(at) if cells.run_end(at) - at <= 4 else None
    if cells.kinds[at] != LETTER:
        return None
    end = cells.run_end(at)
    if all(cells.chars[place] in ROMAN and cells.upper[place] for place in range(at, end)):
        return end
    word = match(tables.forward["ordinals"], cells, at)
    return word[1] if word else None
