"""Step 6: what stands around a number: date and issuer behind it, in either order, or before it.

Behind: ``… ngày 26/11/2021 của Thủ tướng Chính phủ``, ``… của Chính phủ ban hành ngày …``, ``… (khóa XI)``.
Before: ``Ngày 26/11/2021, Thủ tướng Chính phủ đã ban hành Chỉ thị số …``, ``Chỉ thị của Thủ tướng số …``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from cancu.citations.read.dates import When, read_when
from cancu.citations.read.issuers import Body, fits_codes, read_any_body, read_body, read_joint
from cancu.citations.text.fold import BLANK, DIGIT, LETTER, Cells
from cancu.citations.text.grammar import Tables
from cancu.citations.text.phrases import match, match_back, skip, skip_back, skip_page
from cancu.citations.text.seek import turns
from cancu.citations.text.trie import CAPITALS

MOST_ITEMS = 8
LOOK_BACK = 160
_STOP = re.compile(r"[;:!?(.]")
# The beginning of a run of letters or of digits.
_WORD = re.compile(f"[{CAPITALS}]|[0-9](?<![0-9].)")


@dataclass(slots=True)
class Context:
    """Date and issuer of one citation; ``end`` is where what belongs to it ends (``start``: begins)."""

    start: int
    end: int
    date: str | None = None
    year: str | None = None
    body: Body | None = None

    def take(self, when: When) -> None:
        """Keep a date."""
        self.date, self.year = when.date, when.year


def read_tail(
    cells: Cells, tables: Tables, end: int, codes: list[str], *, body_at: int | None = None
) -> Context:
    """Date and issuer behind a number that ends at ``end``, each at most once, in any order."""
    if end < cells.size and cells.kinds[end] == DIGIT:
        end = cells.run_end(end)  # a footnote digit glued to the last letters
    tail = Context(end, end)
    if body_at is not None:
        _take_body(cells, tables, tail, read_body(cells, tables, body_at), len(codes))
    for _ in range(MOST_ITEMS):
        at = skip_page(cells, tail.end)
        if at >= cells.size:
            break
        if not (_date_here(cells, tables, tail, at) or _body_here(cells, tables, tail, at, codes) or
                _aside(cells, tables, tail, at) or _comma(cells, tables, tail, at)):  # fmt: skip
            break
    return tail


def _date_here(cells: Cells, tables: Tables, tail: Context, at: int) -> bool:
    when = read_when(cells, tables, at) if tail.date is None else None
    if when is None or (tail.year and when.date is None):
        return False
    if when.date is None and not when.worded:
        return False
    tail.take(when)
    tail.end = when.end
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
        return _take_body(cells, tables, tail, body, max(most, 2) if between else most)
    level = match(tables.forward["local_word"], cells, at)
    if level and tail.date is None and tail.end == tail.start:
        return _pass_level(cells, tables, tail, Body(at, level[1], "level"))
    body = read_body(cells, tables, at) if cells.upper[at] else None
    if body is None:
        return False
    if body.kind == "meeting" or fits_codes(cells, tables, body, codes):
        return _take_body(cells, tables, tail, body, most)
    return _pass_level(cells, tables, tail, body)


def _pass_level(cells: Cells, tables: Tables, tail: Context, body: Body) -> bool:
    """Words that go on the letters of the number ("… BCSĐ UBND tỉnh ngày 28/3/2022"): no issuer."""
    when = read_when(cells, tables, skip(cells, body.end)) if tail.date is None else None
    if when is None or when.date is None:
        return False
    tail.take(when)
    tail.end = when.end
    return True


def _take_body(cells: Cells, tables: Tables, tail: Context, body: Body | None, most: int) -> bool:
    if body is None:
        return False
    tail.body = read_joint(cells, tables, body, most)
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
        tail.take(when)
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
    good_date = when is not None and when.date is not None
    word = match(tables.forward["issuer_prepositions"], cells, after) if tail.body is None else None
    if not good_date and not (word and read_body(cells, tables, skip(cells, word[1]))):
        return False
    tail.end = after
    return True


def read_before(
    cells: Cells, tables: Tables, start: int, codes: list[str], *, verb_needed: bool
) -> Context | None:
    """Date and issuer before a citation that begins at ``start``.

    With ``verb_needed`` the issuer does something to it ("… đã ban hành Chỉ thị số"); without, issuer and
    date stand between type and number ("Chỉ thị của Thủ tướng Chính phủ số").
    """
    end = skip_back(cells, start)
    if verb_needed:
        verb = match_back(tables.backward["issuer_verbs_before"], cells, end)
        if verb is None:
            return None
        end = skip_back(cells, verb[1])
    found = Context(end, end)
    for _ in range(3):
        if not (_body_ending(cells, tables, found, codes) or _date_ending(cells, tables, found)):
            break
    return found if found.start < end else None


def _body_ending(cells: Cells, tables: Tables, found: Context, codes: list[str]) -> bool:
    """A body whose name ends exactly where ``found`` begins."""
    end = skip_back(cells, found.start)
    if found.body is not None:
        return False
    for at in _word_starts_back(cells, end):
        body = read_body(cells, tables, at)
        if body is None:
            continue
        whole = read_joint(cells, tables, body, max(len(codes), 1))
        if whole.end == end:
            found.body, found.start = whole, at
            _drop_preposition(cells, tables, found)
            return True
    return False


def _drop_preposition(cells: Cells, tables: Tables, found: Context) -> None:
    word = match_back(tables.backward["issuer_prepositions"], cells, skip_back(cells, found.start))
    if word:
        found.start = word[1]


def _date_ending(cells: Cells, tables: Tables, found: Context) -> bool:
    """A date that ends where ``found`` begins, or before the comma there."""
    end = skip_back(cells, found.start)
    if found.date is not None or end == 0:
        return False
    if end > 0 and cells.chars[end - 1] == ",":
        end = skip_back(cells, end - 1)
    if end == 0 or cells.kinds[end - 1] != DIGIT:
        return False
    for at in _word_starts_back(cells, end):
        when = read_when(cells, tables, at)
        if when is not None and when.end == end and when.date is not None:
            found.start = at
            found.take(when)
            return True
    return False


def _word_starts_back(cells: Cells, end: int) -> list[int]:
    """Where words and numbers begin before ``end``, the farthest first, within one sentence."""
    low = max(0, end - LOOK_BACK)
    stops = (stop.start() for stop in _STOP.finditer(cells.chars, low, end))
    sentence = max((at + 1 for at in stops if _ends_sentence(cells, at)), default=low)
    words = (word.start() for word in _WORD.finditer(cells.words, sentence, end))
    return sorted((*words, *turns(cells, sentence, end)))


def _ends_sentence(cells: Cells, at: int) -> bool:
    """True at a mark that ends a sentence; a full stop does so only before a blank."""
    return cells.chars[at] != "." or at + 1 == cells.size or cells.kinds[at + 1] == BLANK
