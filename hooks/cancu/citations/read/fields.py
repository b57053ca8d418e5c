"""What a body deals with, as its name says: ``Y tế``, ``Văn hóa - Xã hội``, ``Phục vụ hành chính công``."""

from __future__ import annotations

from cancu.citations.read.names import (
    MARKS,
    begins_heading,
    closes_item,
    end_of_word,
    is_task,
    is_type,
    object_end,
    read_person,
    said,
)
from cancu.citations.text.fold import BLANK, DASH, DIGIT, LETTER, Cells
from cancu.citations.text.grammar import Tables
from cancu.citations.text.phrases import match, match_back, skip

# So many parts, each of so many words with small letters behind its capital; so many words of a purpose.
MOST_PARTS, MOST_SMALL, MOST_PURPOSE = 8, 7, 16
QUOTES = '"“”'
ENDS = ("and_words", "name_ends", "issuer_stops", "local_word")
UNMARKED_ENDS = ("and_words", "unmarked_ends", "local_word")


def read_field(cells: Cells, tables: Tables, at: int, *, first: bool) -> int | None:
    """What a body deals with: ``Y tế``, ``Văn hóa - Xã hội``, ``Phục vụ hành chính công``.

    Parts from the list, else a capital with small words behind it; joined by a dash, by "và", by commas
    before a "và", or by nothing.
    """
    end = _field_part(cells, tables, at, first=first, proper=False)
    known = end is not None and _known_part(cells, tables, at) == end
    for _ in range(MOST_PARTS):
        if end is None:
            return None
        proper = not known and not _has_small_words(cells, at, end)
        after, joint = _next_part(cells, tables, end)
        if after is None or (not joint and (known or _is_place(cells, tables, after))):
            break
        if joint == "," and not _comma_list(cells, tables, after):
            more = _small_item(cells, tables, end, after)
            if more is None:
                break
            at, end, known = after, more, False
            continue
        more = _field_part(cells, tables, after, first=False, proper=proper and not joint, joint=joint)
        if more is None or (not joint and read_person(cells, tables, after) is not None):
            break
        at, end, known = after, more, _known_part(cells, tables, after) == more
    return end


def read_list(cells: Cells, tables: Tables, at: int) -> int | None:
    """What bodies deal with that are named together: ``Tài chính, Nội vụ và Y tế``."""
    last: int | None = None
    for _ in range(MOST_PARTS):
        end = (
            _known_part(cells, tables, at) if cells.kinds.startswith(LETTER, at) and cells.upper[at] else None
        )
        if end is None:
            break
        last = end
        after, joint = _next_part(cells, tables, end)
        if after is None or not joint:
            break
        at = after
    return last


def _small_item(cells: Cells, tables: Tables, end: int, at: int) -> int | None:
    """Behind a comma, what goes on a name in small letters up to a mark, a day or a level.

    ``Phổ biến, giáo dục pháp luật``: behind a verb, whose object is still to come; ``Chính sách, pháp chế``:
    what the list of fields has.
    """
    if not tables.marked or not cells.kinds.startswith(LETTER, at) or cells.upper[at]:
        return None
    verb = match_back(tables.backward["object_verbs"], cells, end)
    if verb is None and _known_part(cells, tables, at) is None:
        return None
    last = object_end(cells, tables, at) if verb else None
    at = skip(cells, last) if last else at
    for _ in range(MOST_SMALL):
        if at >= cells.size or cells.chars[at] in MARKS or closes_item(cells, tables, at):
            return last
        joined = match(tables.forward["and_words"], cells, at) if last else None
        at = skip(cells, joined[1]) if joined else at
        if not cells.kinds.startswith(LETTER, at) or cells.upper[at] or _ends_name(cells, tables, at):
            return None
        whole = match(tables.forward["name_words"], cells, at)
        last = whole[1] if whole else end_of_word(cells, tables, at)
        at = skip(cells, last)
    return None


def _is_place(cells: Cells, tables: Tables, at: int) -> bool:
    """True at "Việt Nam" and at a province, which are parts of their own."""
    return any(match(tables.forward[name], cells, at) for name in ("central_word", "provinces"))


def _has_small_words(cells: Cells, at: int, end: int) -> bool:
    return any(cells.kinds[place] == BLANK for place in range(at, end))


def _next_part(cells: Cells, tables: Tables, end: int) -> tuple[int | None, str]:
    """Where the next part of a field may begin, and what joins it: a dash, "và", a comma or nothing."""
    at = skip(cells, end)
    if at >= cells.size or any(cells.breaks[place] > 1 for place in range(end, at)):
        return None, ""
    if cells.kinds[at] == DASH or cells.chars[at] in "&,":
        after = skip(cells, at + 1)
        return (after if after < cells.size else None), cells.chars[at]
    word = match(tables.forward["and_words"], cells, at)
    if word and word[1] - at == 2:
        after = skip(cells, word[1])
        return (after if after < cells.size else None), "v"
    return at, ""


def _comma_list(cells: Cells, tables: Tables, at: int) -> bool:
    """True where the parts after a comma end with "và": ``Văn hóa, Thể thao và Du lịch``."""
    for _ in range(3):
        end = _field_part(cells, tables, at, first=False, proper=False, joint=",")
        after, joint = _next_part(cells, tables, end) if end else (None, "")
        if after is None or joint not in (",", "v"):
            return False
        if joint == "v":
            return _field_part(cells, tables, after, first=False, proper=False, joint=joint) is not None
        at = after
    return False


def _known_part(cells: Cells, tables: Tables, at: int) -> int | None:
    known = match(tables.forward["sectors"], cells, at)
    return known[1] if known else None


def _field_part(
    cells: Cells, tables: Tables, at: int, *, first: bool, proper: bool, joint: str = ""
) -> int | None:
    """One part of a field. In a proper name (``Kim Đồng``) no small words follow."""
    known = _known_part(cells, tables, at)
    if known is not None and (first or cells.upper[at] or not _ends_name(cells, tables, at)):
        return known
    if at >= cells.size or cells.kinds[at] != LETTER or not cells.upper[at]:
        return None
    begins = is_type if first else _begins_other
    if _is_head(cells, tables, at):
        return None
    whole = match(tables.forward["name_words"], cells, at)
    dashed = joint == "-" and cells.breaks[at - 1] == 0
    named = whole is not None or ((first or dashed) and is_task(cells, tables, at))
    # A verb with a capital behind "và" names one more task: "Kiểm định và Quản lý phương tiện".
    named = named or (bool(joint) and tables.marked and said(cells, tables, "object_verbs", at))
    if begins(cells, tables, at) and not named:
        return None
    end = whole[1] if whole else end_of_word(cells, tables, at)
    if proper or end < cells.run_end(at):
        return end
    for _ in range(MOST_SMALL):
        after = skip(cells, end)
        if after >= cells.size or cells.kinds[after] != LETTER or cells.upper[after]:
            break
        if any(cells.breaks[place] > 1 for place in range(end, after)):
            break
        verb = match_back(tables.backward["object_verbs"], cells, end)
        found = object_end(cells, tables, after) if verb is not None and verb[1] >= at else None
        if found is not None:
            end = found
            continue
        if _ends_name(cells, tables, after):
            break
        whole = match(tables.forward["name_words"], cells, after)
        end = whole[1] if whole else end_of_word(cells, tables, after)
        if end < cells.run_end(after):
            break
    return end


def _begins_other(cells: Cells, tables: Tables, at: int) -> bool:
    """True at a word with a capital that does not go on a name."""
    if match(tables.forward["place_stops"], cells, at) or is_type(cells, tables, at):
        return True
    stops = "issuer_stops" if tables.marked else "unmarked_ends"
    return said(cells, tables, stops, at) or said(cells, tables, "local_word", at)


def _is_head(cells: Cells, tables: Tables, at: int) -> bool:
    """True where another body begins."""
    head = match(tables.forward["heads"], cells, at)
    if head is None or head[0] == "level":
        return False
    # "Quy hoạch" begins with no "quỹ", "Bổ trợ" with no "bộ".
    return head[1] > cells.run_end(at) or said(cells, tables, "head_words", at)


def _ends_name(cells: Cells, tables: Tables, at: int) -> bool:
    """True at a small word that belongs to the sentence, not to the name before it."""
    if match(tables.forward["name_words"], cells, at):
        return False
    if is_type(cells, tables, at):
        return True
    if not tables.marked:  # without tones too many words look like the end of a name
        return any(match(tables.forward[name], cells, at) for name in UNMARKED_ENDS)
    return any(said(cells, tables, name, at) for name in ENDS)


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
        if count and cells.chars[at] in QUOTES:
            at, end = skip(cells, at + 1), at + 1
            continue
        numbered = cells.kinds[at] == DIGIT and cells.kinds[at - 1] == DASH
        if cells.kinds[at] not in (LETTER, DASH) and not numbered:
            return None
        end = whole[1] if whole else cells.run_end(at)
        at = skip(cells, end)
    return None
