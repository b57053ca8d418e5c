"""Step 7b: laws by their names, with a number behind ("Luật Viên chức số 58/2010/QH12") or without one.

A name is known from the caller's lexicon, from the table of laws, or it is what stands between "Luật" and a
number, a year or a date.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from cancu.citations.citation import Lexicon
from cancu.citations.combine.aliases import alias_tree
from cancu.citations.combine.draft import Draft, insert_between
from cancu.citations.read.dates import read_when
from cancu.citations.read.lead import Lead
from cancu.citations.read.names import begins_heading, said
from cancu.citations.read.surroundings import read_tail
from cancu.citations.text.fold import BLANK, DIGIT, LETTER, SLASH, Cells
from cancu.citations.text.grammar import Tables
from cancu.citations.text.phrases import (
    Found,
    is_separator,
    match,
    match_back,
    skip,
    skip_back,
    starts_word,
)
from cancu.citations.text.seek import capitals

PLURAL = "cac "
LONGEST_NAME = 240
MOST_NAMES = 6
CODES = ["QH"]
EARLIEST, LATEST = "1945", "2100"


@dataclass(frozen=True, slots=True)
class Law:
    """A name from ``start`` to ``end``; ``sure`` where nothing behind it is needed to know that it is one."""

    start: int
    end: int
    type_id: str
    sure: bool
    documents: tuple[str, ...] = ()


def name_laws(cells: Cells, grammar: Tables, drafts: list[Draft], lexicon: Lexicon) -> list[Draft]:
    """The drafts with the laws between them; a law with its number is one citation with its name."""
    places = list(capitals(cells, grammar.openings["laws"]))
    if not places:
        return drafts

    def between(at: int, end: int, draft: Draft | None) -> Iterator[Draft]:
        inside = places[bisect_left(places, at) : bisect_left(places, end)]
        for law in _laws_between(cells, grammar, lexicon, inside, end):
            if draft is not None and _names_number(cells, law, draft):
                continue
            if law.sure:
                yield _named(cells, grammar, law, end)

    return insert_between(drafts, between, cells.size)


def _laws_between(
    cells: Cells, grammar: Tables, lexicon: Lexicon, places: list[int], end: int
) -> Iterator[Law]:
    stop = 0
    for place in places:
        if place < stop or not starts_word(cells, place):
            continue
        law = _read_law(cells, grammar, lexicon, place, end)
        if law is not None:
            stop = law.end
            yield law


def _names_number(cells: Cells, law: Law, draft: Draft) -> bool:
    """Give the number behind a name its name; in brackets behind it, its type."""
    if draft.number is None or draft.lead.type_id is not None:
        return False
    at = skip(cells, law.end)
    if at in (draft.lead.before, draft.start):
        draft.start = law.start
    elif (
        at >= cells.size
        or cells.chars[at] not in "(,"
        or skip(cells, at + 1)
        not in (
            draft.lead.before,
            draft.start,
        )
    ):
        return False
    draft.type_id = law.type_id
    draft.lead = replace(draft.lead, type_id=law.type_id)
    return True


def _named(cells: Cells, grammar: Tables, law: Law, limit: int) -> Draft:
    """A law without a number, with the date or the year behind its name."""
    tail = read_tail(cells, grammar, law.end, CODES)
    lead = Lead(law.start, law.start, law.type_id)
    draft = Draft(law.start, law.end, min(max(tail.end, law.end), limit), lead, None, law.type_id, None)
    draft.date, draft.year, draft.body, draft.misprint = tail.date, tail.year, tail.body, tail.misprint
    draft.documents, draft.law = law.documents, True
    year = _bare_year(cells, law.end) if draft.date is None and draft.year is None else None
    if year is not None and year[1] <= limit:
        draft.year, draft.tail_end = year
    return draft


def _bare_year(cells: Cells, end: int) -> tuple[str, int] | None:
    """``Luật Giá 2023``, ``Luật Hộ tịch (2014)``: four digits right behind a name, and where they end."""
    if cells.chars.endswith("năm", 0, end):
        return None  # glued to the last word ("cơ sởnăm 2022"), so that the name is not whole
    at = skip(cells, end)
    opened = cells.chars.startswith("(", at)
    at = skip(cells, at + 1) if opened else at
    after = cells.run_end(at) if cells.kinds.startswith(DIGIT, at) else at
    year = cells.chars[at:after]
    if after - at != 4 or not EARLIEST <= year <= LATEST:
        return None
    if opened:
        close = skip(cells, after)
        return (year, close + 1) if cells.chars.startswith(")", close) else None
    return None if _goes_on_behind(cells, after) else (year, after)


def _goes_on_behind(cells: Cells, end: int) -> bool:
    """True where the digits are no year: ``2021-2025``, ``2.024``, ``2023/QH15``, ``2000m``."""
    if cells.kinds.startswith(LETTER, end) or cells.chars.startswith(("%", "°"), end):
        return True
    at = end if cells.chars.startswith((".", ","), end) else skip(cells, end)
    if at >= cells.size or not (is_separator(cells, at) or cells.chars[at] in ".,"):
        return False
    after = at + 1 if cells.chars[at] in ".," else skip(cells, at + 1)
    return cells.kinds.startswith(DIGIT, after) or (
        cells.kinds[at] == SLASH and cells.kinds.startswith(LETTER, after)
    )


def _read_law(cells: Cells, grammar: Tables, lexicon: Lexicon, at: int, limit: int) -> Law | None:
    """The law whose name begins at ``at``: by lexicon or table, else by what stands behind it."""
    word = match(grammar.forward["laws"], cells, at)
    before = skip_back(cells, at)
    if word is None or said(cells, grammar, "not_a_law", at):
        return None
    if match_back(grammar.backward["before_no_law"], cells, before):
        return None
    alias = match(alias_tree(grammar, lexicon).tree, cells, at)
    known = _amending(cells, grammar, word[1]) or _listed(cells, grammar, at)
    end = max(alias[1] if alias else 0, known or 0)
    pattern = None
    if not end or _goes_on(cells, grammar, end):
        basis = _after_basis(cells, grammar, before)
        pattern = _by_words(cells, grammar, word, limit, basis=basis, known=end > 0)
    if pattern is not None and pattern > end:
        return Law(at, pattern, word[0], True)
    if not end or end > limit:
        return None
    return Law(at, end, word[0], True, alias[0] if alias and alias[1] == end else ())


def _goes_on(cells: Cells, grammar: Tables, end: int) -> bool:
    """True where more words of a name may follow one that is known."""
    at = skip(cells, end)
    small = at < cells.size and cells.kinds[at] == LETTER and not cells.upper[at]
    return small and not said(cells, grammar, "law_stops", at)


def _listed(cells: Cells, grammar: Tables, at: int) -> int | None:
    """The end of a name of the table. One short word goes on in other words: "Luật Giá trị …"."""
    name = match(grammar.forward["law_names"], cells, at)
    if name is None:
        return None
    after = skip(cells, name[1])
    short = cells.kinds.count(BLANK, at, name[1]) == 1
    goes_on = short and after < cells.size and cells.kinds[after] == LETTER and not cells.upper[after]
    if goes_on and not said(cells, grammar, "law_stops", after):
        return None
    return name[1]


def _amending(cells: Cells, grammar: Tables, at: int) -> int | None:
    """``Luật sửa đổi, bổ sung một số điều của Luật A và Luật B``: the end of the last name."""
    amending = match(grammar.forward["law_amending"], cells, skip(cells, at))
    if amending is None:
        return None
    at, end = skip(cells, amending[1]), None
    for _ in range(MOST_NAMES):
        name = _listed(cells, grammar, at) if at < cells.size else None
        if name is None:
            break
        end = name
        at = skip(cells, end)
        word = match(grammar.forward["and_words"], cells, at)
        if word is None and (at >= cells.size or cells.chars[at] != ","):
            break
        at = skip(cells, word[1] if word else at + 1)
    return end


def _after_basis(cells: Cells, grammar: Tables, before: int) -> bool:
    """True behind "Căn cứ": then a semicolon ends the name."""
    verb = match_back(grammar.backward["verbs"], cells, before)
    return verb is not None and verb[0] == "based_on"


def _by_words(
    cells: Cells, grammar: Tables, word: Found, limit: int, *, basis: bool, known: bool
) -> int | None:
    """The end of a name that no list has: before its number, year or date; behind "Căn cứ" before ``;``.

    A bare year closes it only where no part of it is ``known``.
    """
    end, stop = word[1], min(limit, word[1] + LONGEST_NAME)
    # "Hiến pháp" needs no name, the others do.
    first = end - 1 if word[0] == "hien-phap" else end
    at = skip(cells, end)
    while at < stop:
        if cells.kinds[at] == LETTER:
            if _is_evidence(cells, grammar, at):
                return end if end > first else None
            if said(cells, grammar, "law_stops", at) or _begins_citation(cells, grammar, at):
                return None
            end = cells.run_end(at)
            at = skip(cells, end)
        elif cells.chars[at] in ",-" and not begins_heading(cells, skip(cells, at + 1)):
            at = skip(cells, at + 1)
        else:
            break
    closed = at < limit and basis and cells.chars[at] == ";"
    numbered = at == limit < cells.size and cells.kinds[at] == DIGIT
    dated = at < limit and not known and _bare_year(cells, end) is not None
    return end if end > first and (closed or numbered or dated) else None


def _begins_citation(cells: Cells, grammar: Tables, at: int) -> bool:
    """True at a capital that begins the name of another document, not of "các Luật" that this one amends."""
    return (
        not cells.chars.endswith(PLURAL, 0, at)
        and cells.upper[at] > 0
        and match(grammar.forward["types"], cells, at) is not None
    )


def _is_evidence(cells: Cells, grammar: Tables, at: int) -> bool:
    """A number, a year or a date, which closes a name."""
    word = match(grammar.forward["number_words"], cells, at)
    if word:
        after = skip(cells, word[1])
        after = skip(cells, after + 1) if after < cells.size and cells.chars[after] == ":" else after
        return after < cells.size and cells.kinds[after] == DIGIT
    when = read_when(cells, grammar, at)
    return when is not None and when.worded and bool(when.date or when.year or when.spoiled)
