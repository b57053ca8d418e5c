"""Step 5: the body that issued a document, as the text names it.

A name begins with a head ("Ban Thường vụ", "Ủy ban nhân dân", "Bộ") and goes on by the steps of the
table ``issuer_steps``: level, place, field, term. The table says what may follow what; nothing else does.
"""

from __future__ import annotations

from dataclasses import dataclass

from cancu.citations.read.fields import read_field, read_purpose
from cancu.citations.read.names import ROMAN, begins_heading, read_person, run_of_capitals, said, stops
from cancu.citations.text.fold import BLANK, DASH, DIGIT, LETTER, Cells
from cancu.citations.text.grammar import Tables
from cancu.citations.text.phrases import Found, match, match_back, skip, skip_back, skip_page, starts_word

MOST_STEPS = 12
# What may follow a whole name: "chi nhánh", "khu vực", "của Quốc hội".
BRANCHES = "ck"
# Behind these a board may say what it is for.
LEVELS = ("central", "central_word", "local_word", "place")
MOST_WORDS = {"place": 4, "place_central": 3}


@dataclass(frozen=True, slots=True)
class Body:
    """One named body: cells from ``start`` to ``end``; ``kind`` is the class of its head."""

    start: int
    end: int
    kind: str


def read_body(cells: Cells, tables: Tables, at: int) -> Body | None:
    """The body whose name begins at ``at``; None where no head of the table stands there."""
    if at >= cells.size or cells.kinds[at] != LETTER or not starts_word(cells, at):
        return None
    head = match(tables.forward["heads"], cells, at)
    if head is None:
        return None
    kind, end = head
    if kind in ("sector", "meeting") and not cells.upper[at] and cells.chars[at] != "k":
        return None
    if kind == "central" and end - at <= 4 and not cells.upper[at]:
        return None  # "đảng" in small letters is a word like any other
    state, end = _steps(cells, tables, kind, end)
    if kind == "level" and state == "level":
        return None
    board = match(tables.forward["board_words"], cells, at) if kind in ("deputy", "board") else None
    if board is not None:
        end = max(end, _end_of_board(cells, tables, board[1]))
    return Body(at, end, kind)


def _steps(cells: Cells, tables: Tables, state: str, end: int) -> Found:
    """The parts that follow a head or a field: the state they lead to, and where the last one ends."""
    for _ in range(MOST_STEPS):
        step = _best_step(cells, tables, state, end)
        if step is None:
            break
        state, end = step
    return state, end


def _end_of_board(cells: Cells, tables: Tables, end: int) -> int:
    """The end of a board that says behind its level what it is for: ``Ban Chỉ đạo tỉnh thực hiện …``."""
    state, end = _steps(cells, tables, "board", end)
    if state not in LEVELS:
        return end
    at = skip(cells, end)
    purpose = match(tables.forward["board_purposes"], cells, at)
    if purpose is None:
        return end
    after = skip(cells, purpose[1])
    subject = match(tables.forward["subject_words"], cells, after) is not None
    # "về" may also begin the subject, unless another one does.
    closed = purpose[0] == "named" and (after >= cells.size or cells.kinds[after] not in (LETTER, DIGIT))
    return purpose[1] if subject or closed else end


def _best_step(cells: Cells, tables: Tables, state: str, end: int) -> Found | None:
    """The longest part that may follow ``state``: the state it leads to and its end."""
    at = skip_page(cells, end)
    if at >= cells.size or begins_heading(cells, at):
        return None
    if cells.chars[at] == "," and state == "office":
        return _next_office(cells, tables, skip(cells, at + 1))
    if cells.chars[at] == "," and state == "ordinal":
        return _of_meeting(cells, tables, skip(cells, at + 1))
    if cells.chars[at] in ",-" and state == "sector_name":
        return _of_university(cells, tables, skip(cells, at + 1))
    if cells.kinds[at] == DASH and state == "place":
        return _of_region(cells, tables, end, skip(cells, at + 1))
    if cells.kinds[at] not in (LETTER, DIGIT):
        return None
    best: Found | None = None
    heads = tables.raw["issuer_heads"]
    head = match(tables.forward["heads"], cells, at)
    # "Trường THPT …" is a body; Trường Sơn is a place.
    of_words = head is not None and head[1] > cells.run_end(at)
    for name in tables.raw["issuer_steps"].get(state, ()):
        if name == "place" and of_words:
            continue
        if name in heads:
            found = head if head is not None and head[0] == name and _may_go_on(cells, name, at) else None
        else:
            found = _read_part(cells, tables, name, at, state)
        if found is not None and (best is None or found[1] > best[1]):
            best = found
    return best


def _may_go_on(cells: Cells, name: str, at: int) -> bool:
    """False at a common word in small letters: "phòng", "hội nghị"."""
    return cells.upper[at] > 0 or name not in ("sector", "meeting")


def _next_office(cells: Cells, tables: Tables, at: int) -> Found | None:
    """The second office of one person: ``Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ``."""
    head = match(tables.forward["heads"], cells, at)
    return ("office", head[1]) if head and head[0] == "office" and cells.upper[at] else None


def _of_meeting(cells: Cells, tables: Tables, at: int) -> Found | None:
    """Whose meeting it was, behind a comma: ``Hội nghị lần thứ 6, Ban Chấp hành Trung ương khóa XII``."""
    head = match(tables.forward["heads"], cells, at)
    return head if head and head[0] in ("central", "deputy") and cells.upper[at] else None


def _of_university(cells: Cells, tables: Tables, at: int) -> Found | None:
    """The university that a school belongs to: ``Trường Đại học Luật, Đại học Huế``."""
    head = match(tables.forward["universities"], cells, at)
    return ("sector", head[1]) if head and cells.upper[at] else None


def _of_region(cells: Cells, tables: Tables, end: int, at: int) -> Found | None:
    """Where a numbered region or a ward lies: ``khu vực 1 - Đà Nẵng``, ``phường Cam Ly - Đà Lạt``."""
    if cells.kinds[end - 1] != DIGIT:
        city = match(tables.forward["ward_cities"], cells, at)
        return ("place_central", city[1]) if city and cells.upper[at] else None
    level = match_back(tables.backward["local_word"], cells, skip_back(cells, cells.run_start(end - 1)))
    name = _read_name(cells, tables, "place", at) if level and level[0] == "khu vực" else None
    return ("place_central", name) if name else None


def _read_part(cells: Cells, tables: Tables, name: str, at: int, state: str) -> Found | None:
    """One part of a name, by the class that the table asks for."""
    if name == "term":
        end = read_term(cells, tables, at)
        return ("term", end) if end else None
    if name == "ordinal":
        found = _ordinal(cells, tables, at)
        return ("ordinal", found) if found else None
    if name == "sector_name":
        found = read_field(cells, tables, at, first=True)
        return (name, found) if found else None
    if name == "purpose":
        found = read_purpose(cells, tables, at)
        return (name, found) if found else None
    if name == "board_number":
        digits = cells.run_end(at) - at if cells.kinds[at] == DIGIT and not cells.breaks[at - 1] else 0
        return ("board", at + digits) if digits in (2, 3) else None
    if name in ("place", "place_central"):
        found = _read_name(cells, tables, name, at)
        return (name, found) if found else None
    part = match(tables.forward[name], cells, at)
    if part is None or (state in ("closed", "place_central") and cells.chars[at] not in BRANCHES):
        return None
    if name == "union_word" and not cells.upper[at]:
        return None
    return (name, part[1])


def read_term(cells: Cells, tables: Tables, at: int) -> int | None:
    """``khóa XI``, ``lần thứ sáu``, ``nhiệm kỳ 2020-2025``: where it ends."""
    word = match(tables.forward["term_word"], cells, at)
    if word is None:
        return None
    at = skip(cells, word[1])
    end = _ordinal(cells, tables, at)
    if end is None:
        return None
    after = skip(cells, end)
    if cells.kinds[at] == DIGIT and after < cells.size and cells.kinds[after] == DASH:
        second = skip(cells, after + 1)
        if second < cells.size and cells.kinds[second] == DIGIT:
            return cells.run_end(second)
    return end


def _ordinal(cells: Cells, tables: Tables, at: int) -> int | None:
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


def _read_name(cells: Cells, tables: Tables, name: str, at: int) -> int | None:
    """A place: from the list of provinces, else a run of words with capitals that is no person's name."""
    known = match(tables.forward["place_names"], cells, at) if name == "place" else None
    if known and cells.upper[at] and said(cells, tables, "place_names", at):
        return known[1]
    known = match(tables.forward["provinces"], cells, at)
    if known and cells.upper[at]:
        return known[1]
    if name == "place_central" or stops(cells, tables, at):
        return None
    if name == "place" and cells.kinds[at] == DIGIT:
        return cells.run_end(at) if cells.run_end(at) - at <= 2 and cells.breaks[at - 1] == 0 else None
    # Wards bear names of persons; provinces are all in the list.
    level = match_back(tables.backward["local_word"], cells, skip_back(cells, at))
    named = level is not None and level[0] not in tables.raw["levels_in_list"]
    if not named and read_person(cells, tables, at) is not None:
        return None
    end = run_of_capitals(cells, tables, at, MOST_WORDS[name])
    return _with_number(cells, tables, end) if end is not None and named else end


def _with_number(cells: Cells, tables: Tables, end: int) -> int:
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


def read_any_body(cells: Cells, tables: Tables, at: int) -> Body | None:
    """A body after a preposition: by its head, else whatever name with capitals stands there."""
    body = read_body(cells, tables, at)
    return body if body is not None else read_unlisted(cells, tables, at)


def read_unlisted(cells: Cells, tables: Tables, at: int) -> Body | None:
    """A body that begins with no head of the table: ``Liên minh Hợp tác xã Việt Nam``."""
    if at >= cells.size or cells.kinds[at] != LETTER or not cells.upper[at]:
        return None
    end = read_field(cells, tables, at, first=False)
    return Body(at, _steps(cells, tables, "sector_name", end)[1], "other") if end else None
