"""What a body deals with, as its name says: ``Y tế``, ``Văn hóa - Xã hội``, ``Phục vụ hành chính công``."""

from __future__ import annotations

from cancu.citations.read.names import (
    MARKS,
    are_pair,
    begins_word,
    closes_item,
    end_of_word,
    is_half_word,
    is_task,
    is_type,
    object_end,
    read_person,
    said,
)
from cancu.citations.read.small_words import ends_name, is_place, open_small, read_small_words
from cancu.citations.text.fold import BLANK, DASH, LETTER, Cells
from cancu.citations.text.grammar import Tables
from cancu.citations.text.phrases import match, match_back, skip, skip_back

# So many parts, each of so many words with small letters behind a comma; so many commas.
MOST_PARTS, MOST_SMALL, MOST_ITEMS = 8, 7, 4


def read_field(cells: Cells, tables: Tables, at: int, *, first: bool) -> int | None:
    """What a body deals with: ``Y tế``, ``Văn hóa - Xã hội``, ``Phục vụ hành chính công``.

    Parts from the list, else a capital with small words behind it; joined by a dash, by "và", by commas
    before a "và", or by nothing.
    """
    # Ministries and departments have names that are all in the list; nothing goes on them.
    closed = first and match_back(tables.backward["ministries"], cells, skip_back(cells, at)) is not None
    end = _field_part(cells, tables, at, first=first, proper=False, closed=closed)
    known = end is not None and _known_part(cells, tables, at) == end
    for _ in range(MOST_PARTS):
        if end is None:
            return None
        proper = not known and not _has_small_words(cells, at, end)
        after, joint = _next_part(cells, tables, end)
        if after is None or (not joint and _is_apart(cells, tables, after, known=known, closed=closed)):
            break
        if joint == "-" and not cells.upper[after] and _known_part(cells, tables, after) is None:
            more = open_small(cells, tables, after)
            if more is None:
                break
            end = read_small_words(cells, tables, after, more, known=True)
            continue
        if joint == "," and not _comma_list(cells, tables, after):
            more = None if closed else _small_item(cells, tables, end, after)
            more = more or _large_item(cells, tables, after)
            if more is None:
                break
            at, end, known = after, more, False
            continue
        more = _field_part(
            cells, tables, after, first=False, proper=proper and not joint, joint=joint, closed=closed
        )
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


def _small_item(cells: Cells, tables: Tables, end: int, at: int, most: int = MOST_ITEMS) -> int | None:
    """Behind a comma, what goes on a name in small letters up to a mark, a day or a level.

    ``Phổ biến, giáo dục pháp luật``: behind a verb, whose object is still to come; ``Chính sách, pháp chế``:
    what the list of fields has; words of known names only up to a place or the body it is part of:
    ``Kiểm nghiệm thuốc, mỹ phẩm, thực phẩm tỉnh Hà Nam``.
    """
    if most == 0 or not tables.marked or not cells.kinds.startswith(LETTER, at) or cells.upper[at]:
        return None
    verb = match_back(tables.backward["object_verbs"], cells, end)
    sure = verb is not None or _known_part(cells, tables, at) is not None or _is_half(cells, tables, end)
    if not sure and not begins_word(cells, tables, at):
        return None
    last = object_end(cells, tables, at) if verb else None
    at = skip(cells, last) if last else at
    for _ in range(MOST_SMALL):
        if last and (at >= cells.size or cells.chars[at] in MARKS):
            if sure or not cells.chars.startswith(",", at):
                return last if sure else None
            return _small_item(cells, tables, last, skip(cells, at + 1), most - 1)
        if last and (is_place(cells, tables, at) or _begins_body(cells, tables, at)):
            return last
        if closes_item(cells, tables, at) or (last and said(cells, tables, "strong_subject_words", at)):
            return last if sure else None
        joined = match(tables.forward["and_words"], cells, at) if last else None
        at = skip(cells, joined[1]) if joined else at
        if not cells.kinds.startswith(LETTER, at) or cells.upper[at]:
            return last if joined and sure and begins_word(cells, tables, at) else None
        paired = bool(last) and joined is None and are_pair(cells, tables, last or at, at)
        if not paired and ends_name(cells, tables, at):
            return None
        whole = match(tables.forward["name_words"], cells, at)
        last = whole[1] if whole else end_of_word(cells, tables, at)
        at = skip(cells, last)
    return None


def _is_half(cells: Cells, tables: Tables, end: int) -> bool:
    """True behind "Phòng" before a comma: ``Phòng, chống tệ nạn xã hội``."""
    return match_back(tables.backward["half_words"], cells, end) is not None


def _begins_body(cells: Cells, tables: Tables, at: int) -> bool:
    """True at a body with a capital, whose part the one before may be."""
    return cells.upper[at] > 0 and match(tables.forward["own_parents"], cells, at) is not None


def _large_item(cells: Cells, tables: Tables, at: int) -> int | None:
    """Behind a comma, one more task with a capital that closes the name: ``Quản lý Y, Dược cổ truyền``."""
    if not begins_word(cells, tables, at) or _known_part(cells, tables, at) is not None:
        return None
    end = _field_part(cells, tables, at, first=False, proper=False, joint=",")
    after = skip(cells, end) if end else cells.size
    closed = after >= cells.size or cells.chars[after] in MARKS or closes_item(cells, tables, after)
    return end if closed or said(cells, tables, "strong_subject_words", after) else None


def _is_apart(cells: Cells, tables: Tables, at: int, *, known: bool, closed: bool) -> bool:
    """True at what does not go on the part before it: behind a known one all but a word of known names."""
    if _is_place(cells, tables, at):
        return True
    if not known:
        return False
    return closed or not begins_word(cells, tables, at) or ends_name(cells, tables, at)


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
        if end is not None and " va " in cells.chars[at:end] and cells.upper[at]:
            return True
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
    cells: Cells, tables: Tables, at: int, *, first: bool, proper: bool, joint: str = "", closed: bool = False
) -> int | None:
    """One part of a field. In a proper name (``Kim Đồng``) no small words follow."""
    known = _known_part(cells, tables, at)
    if known is not None and tables.marked and not (first or joint or cells.upper[at]):
        # "Trung tâm Công nghệ thông tin phòng chống dịch …": the sentence, unless a place ends the name.
        return known if is_place(cells, tables, skip(cells, known)) else None
    if known is not None and (first or cells.upper[at] or not ends_name(cells, tables, at)):
        return known if closed else read_small_words(cells, tables, at, known, known=True)
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
    if end < cells.run_end(at) or (proper and not begins_word(cells, tables, at)):
        return end
    return read_small_words(cells, tables, at, end, known=False)


def _begins_other(cells: Cells, tables: Tables, at: int) -> bool:
    """True at a word with a capital that does not go on a name."""
    if is_type(cells, tables, at):
        return True
    if match(tables.forward["place_stops"], cells, at) and not begins_word(cells, tables, at):
        return True
    stops = "issuer_stops" if tables.marked else "unmarked_ends"
    return said(cells, tables, stops, at) or said(cells, tables, "local_word", at)


def _is_head(cells: Cells, tables: Tables, at: int) -> bool:
    """True where another body begins."""
    head = match(tables.forward["heads"], cells, at)
    if head is None or head[0] == "level" or is_half_word(cells, tables, head, at):
        return False
    # "Quy hoạch" begins with no "quỹ", "Bổ trợ" with no "bộ".
    return head[1] > cells.run_end(at) or said(cells, tables, "head_words", at)
