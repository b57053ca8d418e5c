"""Step 6: what stands behind a number: date and issuer in either order, the term, the cells of a table.

``… ngày 26/11/2021 của Thủ tướng Chính phủ``, ``… của Chính phủ ban hành ngày …``, ``… (khóa XI)``,
``… được Quốc hội thông qua ngày …``, ``| 33/CT-TTg | 26/11/2021 | Thủ tướng Chính phủ |``.
"""

from __future__ import annotations

from dataclasses import dataclass

from cancu.citations.read.dates import When, read_when, skip_hour
from cancu.citations.read.issuers import Body, read_any_body, read_body
from cancu.citations.read.joint import fits_codes, read_joint
from cancu.citations.read.name_parts import read_term
from cancu.citations.read.names import read_person
from cancu.citations.read.rows import date_in_row, ends_cell, in_next_cell, inside_cell, opens_row
from cancu.citations.text.fold import BLANK, DIGIT, LETTER, Cells
from cancu.citations.text.grammar import Tables
from cancu.citations.text.phrases import match, skip, skip_page

MOST_ITEMS = 8


@dataclass(slots=True)
class Context:
    """Date and issuer of one citation; ``end`` is where what belongs to it ends (``start``: begins).

    ``misprint`` are the cells of a date that is none, ``term`` those of a term of office ("khóa XI").
    """

    start: int
    end: int
    date: str | None = None
    year: str | None = None
    body: Body | None = None
    misprint: tuple[int, int] | None = None
    term: tuple[int, int] | None = None

    def take(self, when: When, at: int) -> None:
        """Keep a date that is printed from ``at`` on."""
        self.date, self.year = when.date, when.year
        if when.spoiled:
            self.misprint = (at, when.end)


def read_tail(
    cells: Cells,
    tables: Tables,
    end: int,
    codes: list[str],
    *,
    body_at: int | None = None,
    lead: int | None = None,
) -> Context:
    """Date and issuer behind a number that ends at ``end``, each at most once, in any order.

    ``lead`` is where the citation begins: inside a cell of a table the next cells are not its own.
    """
    if end < cells.size and cells.kinds[end] == DIGIT:
        end = cells.run_end(end)  # a footnote digit glued to the last letters
    tail = Context(end, end)
    if body_at is not None:
        _take_body(cells, tables, tail, read_body(cells, tables, body_at), len(codes), codes)
    for _ in range(MOST_ITEMS):
        at = skip_page(cells, tail.end)
        if at >= cells.size or (cells.chars[at] == "|" and inside_cell(cells, lead)):
            return tail
        if not _part_here(cells, tables, tail, at, codes):
            break
    found = date_in_row(cells, tables, tail.end) if tail.date is None and tail.year is None else None
    if found is not None:
        tail.take(*found)
    return tail


def _part_here(cells: Cells, tables: Tables, tail: Context, at: int, codes: list[str]) -> bool:
    """One more part, by the character that it begins with."""
    match cells.chars[at]:
        case ",":
            return (
                _term_here(cells, tables, tail, at)
                or _person_here(cells, tables, tail, at)
                or _comma(cells, tables, tail, at)
            )
        case "(" | "[":
            return _aside(cells, tables, tail, at)
        case "|":
            return _cell_here(cells, tables, tail, at, codes)
    if cells.kinds[at] not in (LETTER, DIGIT):
        return False
    return (
        _date_here(cells, tables, tail, skip_hour(cells, tables, at))
        or _term_here(cells, tables, tail, at)
        or _passive_here(cells, tables, tail, at)
        or _body_here(cells, tables, tail, at, codes)
        or _person_here(cells, tables, tail, at)
    )


def _date_here(cells: Cells, tables: Tables, tail: Context, at: int) -> bool:
    when = read_when(cells, tables, at) if tail.date is None else None
    if when is None or tail.misprint or (tail.year and when.date is None):
        return False
    if not when.worded and (when.date is None or opens_row(cells, tables, at, when.end)):
        return False
    tail.take(when, at)
    tail.end = when.end
    return True


def _term_here(cells: Cells, tables: Tables, tail: Context, at: int) -> bool:
    """``khóa XI``, ``nhiệm kỳ 2020-2025`` right behind a part, or behind a comma."""
    first = skip(cells, at + 1) if cells.chars[at] == "," else at
    if tail.term is not None or not cells.chars.startswith(("k", "n"), first):
        return False
    end = read_term(cells, tables, first)
    if end is None:
        return False
    tail.term, tail.end = (first, end), end
    return True


def _passive_here(cells: Cells, tables: Tables, tail: Context, at: int) -> bool:
    """``được Quốc hội thông qua``: the body between "được" and what it did."""
    word = match(tables.forward["passive_words"], cells, at) if tail.body is None else None
    body = read_body(cells, tables, skip(cells, word[1])) if word else None
    verb = match(tables.forward["passive_verbs"], cells, skip(cells, body.end)) if body else None
    if verb is None:
        return False
    tail.body, tail.end = body, verb[1]
    return True


def _body_here(cells: Cells, tables: Tables, tail: Context, at: int, codes: list[str]) -> bool:
    """The issuer after a preposition, or right behind number or date if the letters can be its own."""
    if tail.body is not None or cells.kinds[at] != LETTER:
        return False
    word = match(tables.forward["issuer_prepositions"], cells, at)
    most = max(len(codes), 1)
    if word:
        between = match(tables.forward["between_words"], cells, at) is not None
        body = read_any_body(cells, tables, skip_page(cells, word[1]))
        return _take_body(
            cells, tables, tail, body, max(most, 2) if between else most, None if between else codes
        )
    level = match(tables.forward["local_word"], cells, at)
    if level and tail.date is None and tail.end == tail.start:
        return _pass_level(cells, tables, tail, Body(at, level[1], "level"))
    body = read_body(cells, tables, at) if cells.upper[at] else None
    if body is None:
        return False
    if body.kind == "meeting" or fits_codes(cells, tables, body, codes):
        return _take_body(cells, tables, tail, body, most, codes)
    return _pass_level(cells, tables, tail, body)


def _person_here(cells: Cells, tables: Tables, tail: Context, at: int) -> bool:
    """``của Chủ tịch UBND tỉnh Trần Văn Minh ngày …``: who signed, before date or subject."""
    if tail.body is None or tail.body.end != tail.end:
        return False
    first = skip(cells, at + 1) if cells.chars[at] == "," else at
    end = read_person(cells, tables, first)
    after = skip(cells, end) if end else cells.size
    if end is None or after >= cells.size:
        return False
    subject = first == at and match(tables.forward["subject_words"], cells, after) is not None
    after = skip(cells, after + 1) if cells.chars[after] == "," else after
    when = read_when(cells, tables, after) if tail.date is None else None
    if not subject and (when is None or not when.worded or when.date is None):
        return False
    tail.end = end
    return True


def _pass_level(cells: Cells, tables: Tables, tail: Context, body: Body) -> bool:
    """Words that go on the letters of the number ("… BCSĐ UBND tỉnh ngày 28/3/2022"): no issuer."""
    when = read_when(cells, tables, skip(cells, body.end)) if tail.date is None else None
    if when is None or when.date is None:
        return False
    tail.take(when, skip(cells, body.end))
    tail.end = when.end
    return True


def _take_body(
    cells: Cells, tables: Tables, tail: Context, body: Body | None, most: int, codes: list[str] | None
) -> bool:
    if body is None:
        return False
    tail.body = read_joint(cells, tables, body, most, codes)
    tail.end = tail.body.end
    return True


def _aside(cells: Cells, tables: Tables, tail: Context, at: int) -> bool:
    """Brackets behind a part: a term ``(khóa XI)``, a date ``(26/11/2021)``, a footnote ``[2]``."""
    closing = {"(": ")", "[": "]"}.get(cells.chars[at])
    if closing is None:
        return False
    inside = skip(cells, at + 1)
    when = read_when(cells, tables, inside) if tail.date is None else None
    end = skip(cells, when.end) if when else _term_end(cells, tables, inside)
    if end is None or end >= cells.size or cells.chars[end] != closing:
        return False
    if when:
        tail.take(when, inside)
    elif cells.kinds[inside] == LETTER:
        tail.term = (inside, end)
    tail.end = end + 1
    return True


def _term_end(cells: Cells, tables: Tables, at: int) -> int | None:
    """Past ``khóa XI`` or footnote digits, up to the bracket that closes them."""
    word = match(tables.forward["term_word"], cells, at)
    limit = min(cells.size, at + 40)
    if word is None and not (at < cells.size and (cells.kinds[at] == DIGIT or cells.chars[at] == "^")):
        return None
    end = word[1] if word else at
    while end < limit and (cells.kinds[end] in (LETTER, DIGIT, BLANK) or cells.chars[end] in "^-"):
        end += 1
    return end


def _comma(cells: Cells, tables: Tables, tail: Context, at: int) -> bool:
    """A comma inside the citation: only before a date or a preposition that is still missing."""
    if cells.chars[at] != ",":
        return False
    after = skip(cells, at + 1)
    when = read_when(cells, tables, after) if tail.date is None else None
    good_date = when is not None and (when.date is not None or when.spoiled)
    word = match(tables.forward["issuer_prepositions"], cells, after) if tail.body is None else None
    if not good_date and not (word and read_body(cells, tables, skip(cells, word[1]))):
        return False
    tail.end = after
    return True


def _cell_here(cells: Cells, tables: Tables, tail: Context, at: int, codes: list[str]) -> bool:
    """The next cell of a row: a date, or the issuer, and nothing else in it."""
    inside = in_next_cell(cells, tail.end) if cells.chars[at] == "|" else None
    if inside is None:
        return False
    when = read_when(cells, tables, inside) if tail.date is None else None
    if when is not None and when.date is not None and ends_cell(cells, when.end):
        tail.take(when, inside)
        tail.end = when.end
        return True
    body = read_body(cells, tables, inside) if tail.body is None else None
    if body is None or not ends_cell(cells, body.end) or not fits_codes(cells, tables, body, codes):
        return False
    tail.body, tail.end = body, body.end
    return True
