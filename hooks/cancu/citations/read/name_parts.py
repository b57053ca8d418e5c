"""Parts of the names of bodies that are read by themselves: terms, ordinals, owners, numbers of schools."""

from __future__ import annotations

from cancu.citations.read.fields import read_list
from cancu.citations.read.names import MARKS, ROMAN, closes_item, said
from cancu.citations.text.fold import BLANK, DASH, DIGIT, LETTER, Cells
from cancu.citations.text.grammar import Tables
from cancu.citations.text.phrases import (
    LOOK_BACK,
    Found,
    is_separator,
    match,
    match_back,
    skip,
    skip_back,
    skip_page,
    starts_word,
)

# Folded: "lần".
TIMES = "lân"


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


def portfolio(cells: Cells, tables: Tables, at: int) -> Found | None:
    """What a minister deals with, as newspapers put it: ``Bộ trưởng Y tế``."""
    if match_back(tables.backward["ministers"], cells, skip_back(cells, at)) is None:
        return None
    field = match(tables.forward["sectors"], cells, at)
    return ("portfolio", field[1]) if field else None


def school_number(cells: Cells, tables: Tables, at: int) -> int | None:
    """The number or day in the name of a school: ``Trường THCS Số 1 Nam Phước``, ``Trường Mầm non 19/5``."""
    before = skip_back(cells, at)
    word = match(tables.forward["number_words"], cells, at)
    if word is not None and match_back(tables.backward["numbered_places"], cells, before) is not None:
        return _end_of_count(cells, skip(cells, word[1]))
    if match_back(tables.backward["schools"], cells, before) is None:
        return None
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


def board_number(cells: Cells, tables: Tables, at: int, state: str) -> Found | None:
    """The number of a board or a delegation: ``Ban Chỉ đạo 35``, ``Đoàn công tác số 3``."""
    word = match(tables.forward["number_words"], cells, at) if state == "mission" else None
    first = skip(cells, word[1]) if word else at
    if word:
        end = _end_of_count(cells, first)
        return (state, end) if end else None
    digits = cells.run_end(at) - at if cells.kinds[at] == DIGIT and not cells.breaks[at - 1] else 0
    return ("board", at + digits) if 2 <= digits <= 4 else None


def _end_of_count(cells: Cells, first: int) -> int | None:
    """The end of one or two digits that no code goes on: ``Phòng Giao dịch số 5``."""
    end = cells.run_end(first) if cells.kinds.startswith(DIGIT, first) else first
    glued = end < cells.size and (is_separator(cells, end) or cells.kinds[end] == LETTER)
    return end if 1 <= end - first <= 2 and not glued else None


def unit_number(cells: Cells, tables: Tables, at: int) -> int | None:
    """The number that names a unit: ``Sư đoàn 316``, ``Bệnh viện 19-8``, ``Nhà máy Z113``."""
    before = skip_back(cells, at)
    if cells.breaks[at - 1]:
        return None
    if match_back(tables.backward["numbered_units"], cells, before) is None:
        return _region_number(cells, tables, at) or _closing_number(cells, tables, before, at)
    first = at
    if cells.kinds[at] == LETTER:
        if cells.run_end(at) > at + 1 or not cells.upper[at]:
            return None
        first = skip(cells, at + 1)
    end = cells.run_end(first) if cells.kinds.startswith(DIGIT, first) else first
    if not 1 <= end - first <= 4:
        return None
    return _end_of_holiday(cells, end) if is_separator(cells, end) else end


def _region_number(cells: Cells, tables: Tables, at: int) -> int | None:
    """``Chi cục Kiểm lâm vùng II``."""
    word = match(tables.forward["region_words"], cells, at)
    return read_ordinal(cells, tables, skip(cells, word[1])) if word else None


def _is_ministry(cells: Cells, tables: Tables, end: int) -> bool:
    """True behind the whole name of a ministry or a department: digits there are a footnote."""
    field = match_back(tables.backward["sectors"], cells, end)
    return field is not None and (
        match_back(tables.backward["ministries"], cells, skip_back(cells, field[1])) is not None
    )


def _closing_number(cells: Cells, tables: Tables, before: int, at: int) -> int | None:
    """A number of one to three digits that closes a name or its task: ``Trung tâm Cấp cứu 115 Hà Nội``."""
    end = cells.run_end(at) if cells.kinds[at] == DIGIT else at
    if not 1 <= end - at <= 3 or _is_ministry(cells, tables, before):
        return None
    after = skip(cells, end)
    if after >= cells.size or cells.chars[after] in MARKS:
        return end
    if after == end or cells.breaks[end]:
        return None
    city = match(tables.forward["provinces"], cells, after) if cells.upper[after] else None
    closed = closes_item(cells, tables, after) or said(cells, tables, "strong_subject_words", after)
    return end if city or closed else None


def _end_of_holiday(cells: Cells, end: int) -> int | None:
    """The end of ``19/5`` behind its day, where no year follows."""
    if not is_separator(cells, end) or not cells.kinds.startswith(DIGIT, end + 1):
        return None
    last = cells.run_end(end + 1)
    goes_on = last < cells.size and (is_separator(cells, last) or cells.kinds[last] == LETTER)
    return None if goes_on or last - end > 3 else last


def is_time(cells: Cells, at: int) -> bool:
    """True at ``lần 2``, which counts letters of an office, not congresses of a party."""
    end = cells.run_end(at)
    return cells.chars[at:end] == TIMES and cells.kinds.startswith(DIGIT, skip(cells, end))


def read_term(cells: Cells, tables: Tables, at: int) -> int | None:
    """``khóa XI``, ``lần thứ sáu``, ``nhiệm kỳ 2020-2025``: where it ends."""
    word = match(tables.forward["term_word"], cells, at)
    if word is None:
        return None
    at = skip_page(cells, word[1])  # "khóa⏎12⏎XI": a page ends there
    end = read_ordinal(cells, tables, at)
    if end is None:
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


def with_number(cells: Cells, tables: Tables, end: int) -> int:
    """The digit of a commune that shares its name with others: ``xã Bảo Lâm 1``; no page, day or count."""
    at = end + 1
    if not cells.kinds.startswith(BLANK + DIGIT, end) or cells.breaks[end] or cells.run_end(at) > at + 1:
        return end
    if at + 1 < cells.size and cells.chars[at + 1] not in " ,;:)":
        ends = cells.chars[at + 1] == "." and (at + 2 == cells.size or cells.breaks[at + 2] > 0)
        return at + 1 if ends else end
    after = skip(cells, at + 1)
    time = match(tables.forward["month_words"], cells, after) or match(
        tables.forward["year_words"], cells, after
    )
    figure = cells.kinds.startswith(DIGIT, at + 2) and cells.chars[at + 1] == ","
    return end if time or figure else at + 1


def is_ground(cells: Cells, tables: Tables, at: int) -> bool:
    """True in ``Căn cứ Công văn số … của Vụ Pháp chế, Bộ Y tế phê duyệt …;``: no clause but a ground."""
    low = max(0, at - LOOK_BACK)
    start = max(low, *(cells.chars.rfind(mark, low, at) + 1 for mark in ";:"))
    capitals = (place for place in range(start, at) if cells.upper[place] and starts_word(cells, place))
    first = next(capitals, at)
    return match(tables.forward["ground_words"], cells, first) is not None


def of_ministries(cells: Cells, tables: Tables, end: int, at: int) -> Found | None:
    """The ministries that sign together: ``Liên Bộ: Tài chính, Nội vụ, Y tế``."""
    if match_back(tables.backward["joint_heads"], cells, end) is None:
        return None
    last = read_list(cells, tables, at)
    return ("sector_name", last) if last is not None else None
