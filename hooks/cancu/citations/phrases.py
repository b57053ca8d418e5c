"""Step 2: phrases of the vocabularies, found in the cells letter by letter, forwards or backwards.

Blanks and line breaks between the letters do not count, so a phrase is found wherever a line or a page
broke it; a page number or a footnote digit that slipped in between is passed over. A phrase starts and ends
at a border of words, or where the case changes (``UBNDngày``).
"""

from __future__ import annotations

from typing import Any

from cancu.citations.fold import BLANK, DASH, DIGIT, LETTER, RAISED, Cells
from cancu.citations.tables import Tree

Found = tuple[Any, int]
MOST_STRAYS = 3


def skip(cells: Cells, at: int) -> int:
    """The next cell that is not blank."""
    while at < len(cells.kinds) and (cells.kinds[at] == BLANK or cells.kinds[at] == RAISED):
        at += 1
    return at


def skip_page(cells: Cells, at: int) -> int:
    """Like :func:`skip`, and past a page number: digits alone on their line, with words behind."""
    at = skip(cells, at)
    if at == 0 or at >= len(cells.kinds) or cells.kinds[at] != DIGIT or cells.breaks[at - 1] == 0:
        return at
    end = cells.run_ends[at]
    if end - at > 3 or end + 1 >= len(cells.kinds) or cells.breaks[end] == 0:
        return at
    return end + 1 if cells.kinds[end + 1] == LETTER else at


def skip_back(cells: Cells, end: int) -> int:
    """The end of what stands before the blanks before ``end``."""
    while end > 0 and (cells.kinds[end - 1] == BLANK or cells.kinds[end - 1] == RAISED):
        end -= 1
    return end


def starts_word(cells: Cells, at: int) -> bool:
    """True where a word can begin: after anything but a letter, or at a capital after a small letter."""
    if at == 0 or cells.kinds[at - 1] != LETTER:
        return True
    return cells.upper[at] and not cells.upper[at - 1]


def ends_word(cells: Cells, end: int) -> bool:
    """True where a word can end: before anything but a letter, or where small and capital letters meet."""
    if end >= len(cells.kinds) or cells.kinds[end] != LETTER:
        return True
    if cells.upper[end]:
        return not cells.upper[end - 1]
    glued = end + 1 < len(cells.kinds) and cells.kinds[end + 1] == LETTER and not cells.upper[end + 1]
    return (
        glued
        and end >= 2
        and cells.upper[end - 1]
        and cells.upper[end - 2]
        and cells.kinds[end - 2] == LETTER
    )


def match(tree: Tree, cells: Cells, at: int) -> Found | None:
    """The longest phrase of ``tree`` that begins at ``at``: its value and its end."""
    best: Found | None = None
    size = len(cells.chars)
    start, strays = at, 0
    while at < size and strays <= MOST_STRAYS:
        branch = tree.get(cells.chars[at])
        if branch is None:
            after = _after_gap(cells, at) if at > start else at
            if after > at + 1 and cells.chars[at + 1] in tree:
                after = at + 1  # the digits are part of the phrase, no page number
            if after == at:
                break
            strays += cells.kinds[at] != BLANK or after > at + 1
            at = after
            continue
        tree = branch
        at += 1
        if "" in tree and ends_word(cells, at):
            best = (tree[""], at)
    return best


def _after_gap(cells: Cells, at: int) -> int:
    """Past one blank, and past a stray page number or footnote digit with the blank behind it."""
    size = len(cells.kinds)
    if cells.kinds[at] == BLANK:
        after = at + 1
        if after < size and cells.kinds[after] == DIGIT:
            end = cells.run_ends[after]
            if end - after <= 3 and end < size and cells.kinds[end] == BLANK:
                return end + 1
        return after
    if cells.kinds[at] == RAISED:
        return at + 1
    if cells.kinds[at] == DIGIT and cells.run_ends[at] - at <= 2:
        end = cells.run_ends[at]
        return end + 1 if end < size and cells.kinds[end] == BLANK else at
    return at


def match_back(tree: Tree, cells: Cells, end: int, *, glued: bool = False) -> Found | None:
    """The longest phrase of a backward ``tree`` that ends at ``end``: its value and its start.

    With ``glued`` the phrase may begin in the middle of a word (``thịsố``).
    """
    best: Found | None = None
    at, strays = end, 0
    while at > 0 and strays <= MOST_STRAYS:
        branch = tree.get(cells.chars[at - 1])
        if branch is None:
            if at == end or cells.kinds[at - 1] not in (BLANK, RAISED, DIGIT):
                break
            before = _before_gap(cells, at)
            if before < at - 1 and cells.chars[at - 2] in tree:
                before = at - 1
            if before == at:
                break
            strays += cells.kinds[at - 1] != BLANK or before < at - 1
            at = before
            continue
        tree = branch
        at -= 1
        if "" in tree and (glued or starts_word(cells, at)):
            best = (tree[""], at)
    return best


def _before_gap(cells: Cells, end: int) -> int:
    """The mirror of the gap that :func:`match` passes over."""
    if cells.kinds[end - 1] == RAISED:
        return end - 1
    if cells.kinds[end - 1] == DIGIT:
        return end
    before = end - 1
    if before > 0 and cells.kinds[before - 1] == DIGIT:
        start = cells.run_starts[before - 1]
        if before - start <= 3 and start > 0 and cells.kinds[start - 1] in (BLANK, LETTER):
            return start - 1 if cells.kinds[start - 1] == BLANK else start
    return before


def letters_between(cells: Cells, start: int, end: int) -> str:
    """The folded letters and digits from ``start`` to ``end``, without what stands between them."""
    return "".join(
        cells.chars[at] for at in range(start, end) if cells.kinds[at] == LETTER or cells.kinds[at] == DIGIT
    )


def printed(cells: Cells, start: int, end: int) -> str:
    """What the text prints from ``start`` to ``end``, with every run of blanks as one space."""
    pieces: list[str] = []
    at = start
    while at < end:
        if cells.kinds[at] == BLANK:
            after = _after_gap(cells, at)
            pieces.append(" ")
            stray = after > at + 1 and after < end and cells.kinds[after] == LETTER
            stray = stray and (not cells.upper[after] or cells.breaks[at] * cells.breaks[after - 1] > 0)
            at = after if stray else at + 1
            continue
        if cells.kinds[at] != RAISED:
            pieces.append(cells.text[cells.starts[at] : cells.ends[at]])
        at += 1
    return "".join(pieces).strip(" ")


def is_separator(cells: Cells, at: int) -> bool:
    """True at a slash or a dash."""
    return at < len(cells.kinds) and (cells.kinds[at] == DASH or cells.kinds[at] == "/")
