"""Step 5: the body that issued a document, as the text names it.

A name begins with a head ("Ban Thường vụ", "Ủy ban nhân dân", "Bộ") and goes on by the steps of the
table ``issuer_steps``: level, place, field, term. The table says what may follow what; nothing else does.
"""

from __future__ import annotations

from dataclasses import dataclass

from cancu.citations.text.fold import BLANK, DASH, DIGIT, LETTER, Cells
from cancu.citations.text.grammar import Tables
from cancu.citations.text.phrases import Found, letters_between, match, skip, skip_page, starts_word

MOST_STEPS = 12
MOST_WORDS = {"place": 4, "place_central": 3, "sector_name": 6}
ROMAN = frozenset("ivxlc")


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
    if kind in ("sector", "level", "meeting") and not cells.upper[at] and kind != "level":
        return None
    if kind == "central" and end - at <= 4 and not cells.upper[at]:
        return None  # "đảng" in small letters is a word like any other
    state = kind
    for _ in range(MOST_STEPS):
        step = _best_step(cells, tables, state, end)
        if step is None:
            break
        state, end = step
    if kind == "level" and state == "level":
        return None
    return Body(at, end, kind)


def _best_step(cells: Cells, tables: Tables, state: str, end: int) -> Found | None:
    """The longest part that may follow ``state``: the state it leads to and its end."""
    at = skip_page(cells, end)
    if at >= cells.size or cells.kinds[at] not in (LETTER, DIGIT):
        return None
    best: Found | None = None
    for name in tables.raw["issuer_steps"].get(state, ()):
        found = _read_part(cells, tables, name, at)
        if found is not None and (best is None or found[1] > best[1]):
            best = found
    return best


def _read_part(cells: Cells, tables: Tables, name: str, at: int) -> Found | None:
    """One part of a name, by the class that the table asks for."""
    if name == "term":
        end = _read_term(cells, tables, at)
        return ("term", end) if end else None
    if name == "ordinal":
        found = _ordinal(cells, tables, at)
        return ("ordinal", found) if found else None
    if name in ("place", "place_central", "sector_name"):
        found = _read_name(cells, tables, name, at)
        return (name, found) if found else None
    if name in tables.raw["issuer_heads"]:
        head = match(tables.forward["heads"], cells, at)
        capital = cells.upper[at] or name not in ("sector", "meeting")
        return (name, head[1]) if head and head[0] == name and capital else None
    part = match(tables.forward[name], cells, at)
    return (name, part[1]) if part else None


def _read_term(cells: Cells, tables: Tables, at: int) -> int | None:
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
    """A place or a field of work: from the lists, else a run of words with capitals."""
    tree = tables.forward["sectors" if name == "sector_name" else "provinces"]
    known = match(tree, cells, at)
    if known and (cells.upper[at] or name == "sector_name"):
        return known[1]
    if name == "place_central" or _stops(cells, tables, at):
        return None
    if name == "place" and cells.kinds[at] == DIGIT:
        return cells.run_end(at) if cells.run_end(at) - at <= 2 else None
    return _run_of_capitals(cells, tables, at, MOST_WORDS[name], field=name == "sector_name")


def _run_of_capitals(cells: Cells, tables: Tables, at: int, most: int, *, field: bool) -> int | None:
    """Words with capitals, joined by a dash; in a field of work also by "và" (``Văn hóa và Xã hội``)."""
    end: int | None = None
    for count in range(most):
        if at >= cells.size or cells.kinds[at] != LETTER or not cells.upper[at] or _stops(cells, tables, at):
            break
        end = cells.run_end(at)
        after = skip_page(cells, end) if count == 0 else skip(cells, end)
        if after < cells.size and cells.kinds[after] == DASH:
            after = skip(cells, after + 1)
        elif field and after < cells.size and match(tables.forward["and_words"], cells, after):
            after = skip(cells, cells.run_end(after))
        # An empty line ends a name, unless it stands between its first two words, as in text out of a PDF.
        if count > 0 and any(cells.breaks[place] > 1 for place in range(end, after)):
            break
        at = after
    return end


def _stops(cells: Cells, tables: Tables, at: int) -> bool:
    """True at a word that begins something else than a name."""
    return (
        match(tables.forward["issuer_stops"], cells, at) is not None
        or match(tables.forward["place_stops"], cells, at) is not None
        or match(tables.forward["types"], cells, at) is not None
        or match(tables.forward["local_word"], cells, at) is not None
    )


def read_any_body(cells: Cells, tables: Tables, at: int) -> Body | None:
    """A body after a preposition: by its head, else any run of words with capitals."""
    body = read_body(cells, tables, at)
    if body is not None or at >= cells.size or cells.kinds[at] != LETTER or not cells.upper[at]:
        return body
    end = _run_of_capitals(cells, tables, at, 8, field=True)
    return Body(at, end, "other") if end else None


def read_joint(cells: Cells, tables: Tables, first: Body, most: int) -> Body:
    """Up to ``most`` bodies that sign together: "A và B", "A, B"; organs at the head of the Party always."""
    body = first
    for count in range(2, MOST_STEPS):
        after = _after_and(cells, tables, skip_page(cells, body.end))
        other = read_body(cells, tables, after) if after else None
        if other is None or after is None:
            break
        both_central = other.kind == "central" and first.kind == "central"
        if not both_central and (count > most or not cells.upper[after]):
            break
        body = Body(first.start, other.end, first.kind)
    return body


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
    initials = tables.plain(
        "".join(
            cells.chars[at] for at in range(body.start, body.end)
            if cells.kinds[at] == LETTER and (at == body.start or cells.kinds[at - 1] in (BLANK, DASH))
        )
    )  # fmt: skip
    for code in codes:
        if any(letters.startswith(words) for words in tables.code_meanings.get(code, ())):
            return True
        plain = tables.plain(code.lower())
        if len(plain) > 1 and (plain in initials or letters.startswith(code.lower())):
            return True
    return False
