"""Sentences and items of a list, as far as citations need them: where each begins and what it opens with."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial

from cancu.citations.text.fold import BLANK, DIGIT, LETTER, Cells
from cancu.citations.text.grammar import Tables
from cancu.citations.text.phrases import match, skip
from cancu.citations.text.trie import CAPITALS

BULLETS = "-+•·"
MOST_LINKS = 10
# What may end a sentence, up to its blank: a full stop or colon before a capital or a line break, and any
# break before a mark, digit or capital that begins a line.
_BREAK = re.compile(f"\\. (?=[{CAPITALS}])|: (?=[{CAPITALS}])|\n(?=[-+•·#|0-9{CAPITALS}])|\n(?<=[.:]\n)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """The sentence a citation stands in; ``lead_in``: the kind of its opening verbs, or of the item above."""

    start: int
    lead_in: str | None


def read_sentences(cells: Cells, grammar: Tables, places: list[int]) -> list[Sentence]:
    """The sentence of each place (cells, ascending). One pass over the text."""
    found: list[Sentence] = []
    opening = cache(partial(_opening, cells, grammar))
    start, above, wanted = 0, None, 0
    for at in _blanks(cells):
        while wanted < len(places) and places[wanted] <= at:
            found.append(_sentence(cells, opening, start, places[wanted], above))
            wanted += 1
        if wanted == len(places):
            break
        if not _breaks_after(cells, grammar, at):
            continue
        if _last_mark(cells, at) == ":":
            above = opening(start) or above
        elif above is not None and not at_bullet(cells, at):
            above = None
        start = at + 1
    return found + [_sentence(cells, opening, start, place, above) for place in places[wanted:]]


def _blanks(cells: Cells) -> Iterator[int]:
    """The blanks that may end a sentence, one at the very beginning among them."""
    if cells.kinds.startswith(BLANK):
        yield 0
    yield from (mark.end() - 1 for mark in _BREAK.finditer(cells.cased, 1))


def _sentence(
    cells: Cells, opening: Callable[[int], str | None], start: int, place: int, above: str | None
) -> Sentence:
    """A sentence that begins with the citation opens with its type, not a verb ("Hướng dẫn số …")."""
    opened = opening(start) if skip(cells, start) < place else None
    return Sentence(start, opened or above)


def _last_mark(cells: Cells, at: int) -> str:
    """The mark before the break at ``at``."""
    first = max(0, at - 8)
    while at > first and (cells.kinds[at] == BLANK or cells.chars[at] in BULLETS):
        at -= 1
    return cells.chars[at]


def at_bullet(cells: Cells, at: int) -> bool:
    """True at the break before an item of a list: a mark of a list, then words (``- 2021`` goes on)."""
    if cells.kinds[at] != BLANK or cells.breaks[at] == 0 or at + 1 >= cells.size:
        return False
    if cells.chars[at + 1] in "#|":
        return True
    after = skip(cells, at + 2)
    return cells.chars[at + 1] in BULLETS and after < cells.size and cells.kinds[after] != DIGIT


def _breaks_after(cells: Cells, grammar: Tables, at: int) -> bool:
    """A full stop before a capital; a line that begins with a mark of a list or with a heading's number."""
    if at + 1 >= cells.size or cells.kinds[at] != BLANK:
        return False
    before = cells.chars[at - 1] if at else ""
    if cells.breaks[at] == 0:
        return before in ".:" and cells.upper[at + 1] > 0
    if before in ".:" or at_bullet(cells, at):
        return True
    if cells.kinds[at + 1] == DIGIT:
        end = cells.run_end(at + 1)
        if end - at <= 5 and end < cells.size and cells.chars[end] in ".)":
            return True
    return opens_sentence(cells, grammar, at + 1)


def opens_sentence(cells: Cells, grammar: Tables, at: int) -> bool:
    """True at a line that begins with a verb in capitals: ``Căn cứ …``, ``Thực hiện …``."""
    return cells.upper[at] > 0 and match(grammar.forward["verbs"], cells, at) is not None


def _opening(cells: Cells, grammar: Tables, at: int) -> str | None:
    """The kind of the verbs that a sentence opens with: ``Tiếp tục quán triệt …`` continues."""
    while at < cells.size and cells.kinds[at] != LETTER:
        at += 1
        if at < cells.size and cells.kinds[at] == BLANK and cells.breaks[at] > 0:
            return None
    kind: str | None = None
    for _ in range(MOST_LINKS):
        verb = match(grammar.forward["verbs"], cells, at) if at < cells.size else None
        filler = match(grammar.forward["verb_fillers"], cells, at) if at < cells.size else None
        if verb and (filler is None or verb[1] >= filler[1]):
            kind = verb[0] if kind is None or verb[0] == "continues" else kind
            at = skip(cells, verb[1])
        elif filler:
            at = skip(cells, filler[1])
        elif kind is not None and at < cells.size and cells.chars[at] == ",":
            at = skip(cells, at + 1)
        else:
            break
    return kind
