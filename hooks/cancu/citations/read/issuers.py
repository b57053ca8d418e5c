"""Step 5: the body that issued a document, as the text names it.

A name begins with a head ("Ban Thường vụ", "Ủy ban nhân dân", "Bộ") and goes on by the steps of the
table ``issuer_steps``: level, place, field, term. The table says what may follow what; nothing else does.
"""

from __future__ import annotations

from dataclasses import dataclass

from cancu.citations.read.fields import read_field
from cancu.citations.read.name_parts import (
    board_number,
    is_ground,
    is_time,
    next_office,
    of_meeting,
    of_ministries,
    of_university,
    owner,
    portfolio,
    read_ordinal,
    read_term,
    school_number,
    unit_number,
)
from cancu.citations.read.names import begins_heading, is_half_word, said
from cancu.citations.read.places import is_level, is_named, of_higher, of_region, read_place
from cancu.citations.read.purposes import QUOTES, read_purpose
from cancu.citations.text.fold import DASH, DIGIT, LETTER, Cells
from cancu.citations.text.grammar import Tables
from cancu.citations.text.phrases import (
    Found,
    match,
    skip,
    skip_page,
    starts_word,
)

MOST_STEPS = 12
# What may follow a whole name: "chi nhánh", "khu vực", "của Quốc hội".
BRANCHES = "ck"
# Behind these a board may say what it is for.
LEVELS = ("central", "central_word", "local_word", "place")
# What these belong to is a body, no place: "Ban Chấp hành Hội Khuyến học", not Hội An.
OF_A_BODY = ("deputy", "office", "mission", "board")
# Such bodies have numbers: "Ban Quản lý dự án 6", "Bộ Tư lệnh 86".
NO_TERMS = ("sector", "sector_name", "unit_number", "school_number")
COUNTED = ("project", "project_word", "deputy", "hamlet_word")


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
    if kind == "office" and end == cells.run_end(at) and said(cells, tables, "school_words", at):
        kind = "sector"  # folding makes "trường" and "trưởng" one
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
    if kind in ("sector", "closed", "office", "deputy", "board"):
        agency = kind == "deputy" or state in ("sector_name", "school_number", "unit_number")
        agency = agency and match(tables.forward["agencies"], cells, at) is not None
        end = _end_of_parent(cells, tables, end, agency=agency)
    return Body(at, end, kind)


def _end_of_parent(cells: Cells, tables: Tables, end: int, *, agency: bool) -> int:
    """Past the ministry that an agency belongs to: ``Cục Trẻ em - Bộ Y tế``, ``Vụ Pháp chế, Bộ Công an``.

    Behind a comma only where no verb follows: the ministry may begin the next clause. What is no agency
    may have a branch: ``Ngân hàng Nhà nước - Chi nhánh tỉnh Sóc Trăng``.
    """
    mark = skip(cells, end)
    if mark < cells.size and agency and not cells.breaks[end] and cells.upper[mark]:
        return _end_of_own(cells, tables, end, mark)
    if mark >= cells.size or cells.chars[mark] not in ",-/":
        return end
    at = skip(cells, mark + 1)
    parent = match(tables.forward["parents"], cells, at)
    comma = cells.chars[mark] == ","
    if parent is None or not cells.upper[at] or (comma and parent[0] not in ("bộ", "tổng cục")):
        return end
    if not agency and parent[0] not in ("chi nhánh", "phòng giao dịch"):
        return end
    last = _steps(cells, tables, "sector", parent[1])[1]
    acts = comma and match(tables.forward["saying_verbs"], cells, skip(cells, last)) is not None
    return end if last == parent[1] or (acts and not is_ground(cells, tables, at)) else last


def _end_of_own(cells: Cells, tables: Tables, end: int, at: int) -> int:
    """Past the body whose part this is, right behind its name: ``Phòng Cải cách hành chính Sở Nội vụ``."""
    head = match(tables.forward["heads"], cells, at)
    if head is None or match(tables.forward["own_parents"], cells, at) is None:
        return end
    last = _steps(cells, tables, *head)[1]
    return last if last > head[1] or head[0] == "closed" else end


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
    purpose = match(tables.forward["board_purposes"], cells, skip(cells, end))
    if purpose is None or (state not in LEVELS and purpose[0] != "whole"):
        return end
    after = skip(cells, purpose[1])
    subject = match(tables.forward["subject_words"], cells, after) is not None
    # "về" may also begin the subject, unless another one does.
    closed = purpose[0] == "named" and (after >= cells.size or cells.kinds[after] not in (LETTER, DIGIT))
    return purpose[1] if subject or closed or purpose[0] == "whole" else end


def _best_step(cells: Cells, tables: Tables, state: str, end: int) -> Found | None:
    """The longest part that may follow ``state``: the state it leads to and its end."""
    at = skip_page(cells, end)
    if at >= cells.size or begins_heading(cells, at):
        return None
    if cells.kinds[at] not in (LETTER, DIGIT):
        return _behind_mark(cells, tables, state, end, at)
    best: Found | None = None
    heads = tables.raw["issuer_heads"]
    head = match(tables.forward["heads"], cells, at)
    # "Trường THPT …" is a body; Trường Sơn is a place.
    of_words = head is not None and head[1] > cells.run_end(at)
    char, forward = cells.chars[at], tables.forward
    for name in tables.raw["issuer_steps"].get(state, ()):
        if name in forward and char not in forward[name]:
            continue  # most words
        if name == "place" and (of_words or (head and head[0] == "sector" and state in OF_A_BODY)):
            continue
        if name in heads:
            goes_on = head is not None and head[0] == name and _may_go_on(cells, tables, head, at, state)
            found = head if goes_on else None
        else:
            found = _read_part(cells, tables, name, at, state)
        if found is not None and (best is None or found[1] > best[1]):
            best = found
    return best


def _behind_mark(cells: Cells, tables: Tables, state: str, end: int, at: int) -> Found | None:
    """What goes on a name behind a comma, a dash, a colon, or in quotation marks."""
    if cells.chars[at] in ",-" and state == "office":
        return next_office(cells, tables, skip(cells, at + 1))
    if cells.chars[at] == "," and state == "ordinal":
        return of_meeting(cells, tables, skip(cells, at + 1))
    if cells.chars[at] == ":" and state == "sector":
        return of_ministries(cells, tables, end, skip(cells, at + 1))
    if cells.chars[at] in ",-" and state == "sector_name":
        return of_university(cells, tables, skip(cells, at + 1))
    if cells.chars[at] == "," and state == "place":
        return of_higher(cells, tables, end, skip(cells, at + 1))
    if cells.kinds[at] == DASH and state == "place":
        return of_region(cells, tables, end, skip(cells, at + 1))
    if cells.chars[at] in QUOTES and state == "board":
        quoted = read_purpose(cells, tables, at)
        return ("purpose", quoted) if quoted else None
    return None


def _may_go_on(cells: Cells, tables: Tables, head: Found, at: int, state: str) -> bool:
    """False at a common word in small letters: "phòng", "hội nghị"; an office may be of a "trường thcs".

    And at half a word: ``Cục Phòng bệnh`` is no "phòng".
    """
    if state == "sector" and is_half_word(cells, tables, head, at):
        return False
    if cells.upper[at] or (
        head[0] not in ("sector", "meeting") and (head[0], state) != ("central", "central")
    ):
        return True
    return head[0] == "sector" and state in ("office", "mission") and head[1] > cells.run_end(at)


def _read_part(cells: Cells, tables: Tables, name: str, at: int, state: str) -> Found | None:
    """One part of a name, by the class that the table asks for."""
    if name == "term":
        end = None if state in NO_TERMS and is_time(cells, at) else read_term(cells, tables, at)
        return ("term", end) if end else None
    if name == "ordinal":
        found = read_ordinal(cells, tables, at)
        return ("ordinal", found) if found else None
    if name == "sector_name":
        found = read_field(cells, tables, at, first=True)
        return (name, found) if found else None
    if name == "purpose":
        found = read_purpose(cells, tables, at)
        return (name, found) if found else None
    if name == "owner":
        return owner(cells, tables, at)
    if name == "portfolio":
        return portfolio(cells, tables, at)
    if name == "school_number":
        end = school_number(cells, tables, at)
        return (name, end) if end else None
    if name == "unit_number":
        end = unit_number(cells, tables, at)
        return (name, end) if end else None
    if name == "board_number":
        return board_number(cells, tables, at, state)
    if name in ("place", "place_central"):
        found = read_place(cells, tables, name, at, counted=state in COUNTED)
        return (name, found) if found else None
    part = match(tables.forward[name], cells, at)
    if part is None or (state in ("closed", "place_central") and cells.chars[at] not in BRANCHES):
        return None
    if name == "union_word" and not cells.upper[at]:
        return None
    if name == "branch_words" and match(tables.forward["sectors"], cells, skip(cells, part[1])) is None:
        return None
    if name == "local_word" and not is_level(cells, tables, part, at):
        return None
    if name == "hamlet_word" and not (said(cells, tables, name, at) and is_named(cells, part[1])):
        return None
    return (name, part[1])


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
