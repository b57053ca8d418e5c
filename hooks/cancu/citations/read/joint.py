"""Bodies that sign together, and which body the letters of a number can be."""

from __future__ import annotations

from cancu.citations.read.issuers import MOST_STEPS, Body, read_body
from cancu.citations.text.fold import LETTER, Cells
from cancu.citations.text.grammar import Tables
from cancu.citations.text.phrases import (
    LOOK_BACK,
    letters_between,
    match,
    match_back,
    skip,
    skip_back,
    skip_page,
)

# So many letters of a number in the order of the words of a name are no accident.
SURE = 4
# So many words say what a body does.
MOST_WORDS = 8


def read_joint(cells: Cells, tables: Tables, first: Body, most: int, codes: list[str] | None = None) -> Body:
    """Up to ``most`` bodies that sign together: "A và B", "A, B"; organs at the head of the Party always.

    With ``codes`` (the letters of the number) each of the others must fit one of them.
    """
    body = first
    for count in range(2, MOST_STEPS):
        after = _after_and(cells, tables, skip_page(cells, body.end))
        other = read_body(cells, tables, after) if after else None
        if other is None or after is None:
            break
        both_central = other.kind == "central" and first.kind == "central"
        both_central = both_central or _are_boards(cells, first, other)
        if not both_central and (count > most or not cells.upper[after]):
            break
        if codes and not both_central and not fits_codes(cells, tables, other, codes):
            break
        if letters_between(cells, body.start, body.end) == letters_between(cells, other.start, other.end):
            break  # "… của Tổng cục Thuế, Tổng cục Thuế hướng dẫn": the next clause
        body = Body(first.start, other.end, first.kind)
    return body


def _are_boards(cells: Cells, first: Body, other: Body) -> bool:
    """Boards of the State joined by a dash: ``Ban Chỉ đạo … - Ủy ban Quốc gia …``."""
    dashed = " - " in cells.chars[max(0, other.start - 3) : other.start]
    return (
        dashed
        and first.kind == "board"
        and other.kind in ("board", "closed")
        and cells.upper[other.start] > 0
    )


def _after_and(cells: Cells, tables: Tables, at: int) -> int | None:
    """Past a comma, a dash, "&" or "và"; None where none stands."""
    if at >= cells.size:
        return None
    if cells.chars[at] in ",-&":
        return skip_page(cells, at + 1)
    word = match(tables.forward["and_words"], cells, at)
    return skip_page(cells, word[1]) if word else None


def fits_codes(cells: Cells, tables: Tables, body: Body, codes: list[str]) -> bool:
    """True if the letters of the number can be this body's: by the table, or its initials."""
    letters = letters_between(cells, body.start, body.end)
    plain_letters, initials = tables.plain(letters), _initials(cells, tables, body)
    for code in codes:
        if any(letters.startswith(words) for words in tables.code_meanings.get(code, ())):
            return True
        # "Trung ương" is TW in a number and begins with t and ư in words.
        plain = tables.plain(code.lower()).rstrip("0123456789").replace("tw", "tu").replace("&", "")
        if len(plain) > 1 and (plain in initials or plain_letters.startswith(plain)):
            return True
        if len(plain) >= SURE and initials[:1] == plain[:1] and _in_order(plain, initials):
            return True
    return False


def _in_order(letters: str, initials: str) -> bool:
    """True where letters leave out words of a name: ``BXTĐT`` for "Ban Xúc tiến và Hỗ trợ đầu tư"."""
    rest = iter(initials)
    return all(letter in rest for letter in letters)


def _initials(cells: Cells, tables: Tables, body: Body) -> str:
    """First letters of the words of a name; of a word in capitals (``UBND``) all, of "và", "của" none."""
    found: list[str] = []
    at = body.start
    while at < body.end:
        if cells.kinds[at] != LETTER:
            at += 1
            continue
        end = min(cells.run_end(at), body.end)
        word = cells.chars[at:end]
        whole = end - at > 1 and all(cells.upper[at:end])
        if word not in tables.small_words:
            found.append(word if whole else word[0])
        at = end
    return tables.plain("".join(found)).replace("tw", "tu")


def is_mandate(cells: Cells, tables: Tables, body: Body) -> bool:
    """True at ``Bộ trưởng, Cục trưởng Cục Trẻ em`` behind "thừa lệnh": the second acts for the first."""
    two = body.kind == "office" and "," in cells.chars[body.start : body.end]
    before = skip_back(cells, body.start)
    return two and match_back(tables.backward["acting_for_words"], cells, before) is not None


def before_mandate(cells: Cells, tables: Tables, end: int) -> int:
    """Before the clause that says for whom one signs: ``Ngày …, thừa lệnh Bộ trưởng, Cục trưởng …``."""
    comma = cells.chars.rfind(",", max(0, end - LOOK_BACK), end)
    if comma < 0 or match(tables.forward["acting_for_words"], cells, skip(cells, comma + 1)) is None:
        return end
    return skip_back(cells, comma)


def is_about(cells: Cells, tables: Tables, at: int, end: int) -> bool:
    """True where a board says what it is about up to its verb: ``Ban Chỉ đạo tỉnh về … ban hành``."""
    first = skip(cells, at)
    if first >= end or cells.chars[first : cells.run_end(first)] not in ("về", "ve"):
        return False
    capitals = (place for place in range(first, end) if cells.upper[place])
    return not any(match(tables.forward["heads"], cells, place) for place in capitals)


def does(cells: Cells, at: int, end: int) -> bool:
    """True where a body does something in a few small words: ``Ban Giải phóng mặt bằng … tổng hợp tại …``."""
    words = 0
    at = skip(cells, at)
    while at < end and words < MOST_WORDS:
        if cells.kinds[at] != LETTER or cells.upper[at]:
            return False
        words += 1
        at = skip(cells, cells.run_end(at))
    return words > 0 and at >= end
