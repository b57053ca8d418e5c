"""What a board is for, as its name says: ``Ban Chỉ đạo xây dựng nông thôn mới tỉnh``."""

from __future__ import annotations

from cancu.citations.read.names import begins_heading, is_type, said
from cancu.citations.text.fold import BLANK, DASH, DIGIT, LETTER, Cells
from cancu.citations.text.grammar import Tables
from cancu.citations.text.phrases import match, skip

MOST_PURPOSE = 16
QUOTES = '"“”'
# So far away, in cells, a quotation mark closes.
QUOTED = 100


def _goes_on_purpose(cells: Cells, tables: Tables, at: int) -> bool:
    """True behind a comma inside a purpose: ``phòng, chống tội phạm, tệ nạn xã hội``."""
    small = at < cells.size and cells.kinds[at] == LETTER and not cells.upper[at]
    return small and not is_type(cells, tables, at) and not said(cells, tables, "name_ends", at)


def _is_owned(cells: Cells, tables: Tables, at: int) -> bool:
    """True at "của" and an organ of the State: ``Tổ công tác cải cách hành chính của Thủ tướng``."""
    word = match(tables.forward["issuer_prepositions"], cells, at)
    if word is None or word[0] != "của":
        return False
    owner = skip(cells, word[1])
    head = match(tables.forward["heads"], cells, owner)
    return head is not None and head[0] == "closed" and cells.upper[owner] > 0


def _end_of_quoted(cells: Cells, at: int) -> int:
    """Past the quotation that a mark opens; past the mark where none closes it."""
    places = (cells.chars.find(mark, at + 1, at + QUOTED) for mark in QUOTES)
    return min((place + 1 for place in places if place >= 0), default=at + 1)


def _is_plan(cells: Cells, at: int) -> bool:
    """True at the number of a plan that a board is for: ``Ban Chỉ đạo Đề án 06 tỉnh``."""
    end = cells.run_end(at)
    return end - at <= 3 and cells.breaks[at - 1] == 0 and cells.kinds.startswith(BLANK + LETTER, end)


def read_purpose(cells: Cells, tables: Tables, at: int) -> int | None:
    """What a board is for, up to its level: ``Ban Chỉ đạo xây dựng nông thôn mới tỉnh``."""
    end = at
    for count in range(MOST_PURPOSE):
        if at >= cells.size or begins_heading(cells, at):
            return None
        if said(cells, tables, "purpose_stops", at):
            return end if count and _is_owned(cells, tables, at) else None
        whole = match(tables.forward["name_words"], cells, at)
        level = said(cells, tables, "local_word", at) or match(tables.forward["central_word"], cells, at)
        if level and not whole:
            return end if count else None
        if count and cells.chars[at] == ",":
            at = skip(cells, at + 1)
            if not _goes_on_purpose(cells, tables, at):
                return None
            continue
        if cells.chars[at] in QUOTES and (count or _end_of_quoted(cells, at) > at + 1):
            end = _end_of_quoted(cells, at)
            at = skip(cells, end)
            continue
        numbered = cells.kinds[at] == DIGIT and (cells.kinds[at - 1] == DASH or _is_plan(cells, at))
        if cells.kinds[at] not in (LETTER, DASH) and not numbered:
            return None
        end = whole[1] if whole else cells.run_end(at)
        at = skip(cells, end)
    return None
