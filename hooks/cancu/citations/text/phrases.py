"""Step 2: phrases of the vocabularies, found in the cells letter by letter, forwards or backwards.

Blanks and line breaks between the letters do not count, so a phrase is found wherever a line or a page
broke it; a page number or a footnote digit that slipped in between is passed over. A phrase starts and ends
at a border of words, or where the case changes (``UBNDngày``).
"""

from __future__ import annotations

import re
from typing import Any

from cancu.citations.text.fold import BLANK, DASH, DIGIT, LETTER, RAISED, SLASH, Cells
from cancu.citations.text.grammar import grammar
from cancu.citations.text.trie import Tree

Found = tuple[Any, int]
MOST_STRAYS = 3
# So far back, in cells, what belongs to a number may stand.
LOOK_BACK = 160
# Boards have numbers in their names ("Ban Chỉ đạo 35 tỉnh"), and so do communes that hold a congress
# ("Đại hội Đảng bộ xã Bảo Lâm 1 lần thứ I"); folded as the cells are.
_NUMBERED = tuple(grammar()["numbered_names"])
_TERMS = tuple(grammar()["terms_behind_numbers"])
_SKIPPED = BLANK + RAISED
_GAPS = BLANK + RAISED + DIGIT
_WORD = re.compile("[LD]+")
# What is not printed: raised digits (footnotes), and what may be a page number.
_STRAY = re.compile(r"\^+| D{1,3} (?=L)")


def skip(cells: Cells, at: int) -> int:
    """The next cell that is not blank."""
    kinds, size = cells.kinds, cells.size
    while at < size and kinds[at] in _SKIPPED:
        at += 1
    return at


def skip_page(cells: Cells, at: int) -> int:
    """Like :func:`skip`, and past a page number: digits alone on their line, with words behind."""
    at = skip(cells, at)
    if at == 0 or at >= cells.size or cells.kinds[at] != DIGIT or cells.breaks[at - 1] == 0:
        return at
    end = cells.run_end(at)
    if end - at > 3 or end + 1 >= cells.size or cells.breaks[end] == 0:
        return at
    return end + 1 if cells.kinds[end + 1] == LETTER else at


def skip_back(cells: Cells, end: int) -> int:
    """The end of what stands before the blanks before ``end``."""
    kinds = cells.kinds
    while end > 0 and kinds[end - 1] in _SKIPPED:
        end -= 1
    return end


def starts_word(cells: Cells, at: int) -> bool:
    """True where a word can begin: after anything but a letter, or at a capital after a small letter."""
    if at == 0 or cells.kinds[at - 1] != LETTER:
        return True
    return cells.upper[at] > 0 and not cells.upper[at - 1]


def ends_word(cells: Cells, end: int) -> bool:
    """True where a word can end: before anything but a letter, or where small and capital letters meet."""
    kinds, upper = cells.kinds, cells.upper
    if end >= len(kinds) or kinds[end] != LETTER:
        return True
    if upper[end]:
        return not upper[end - 1]
    glued = end + 1 < len(kinds) and kinds[end + 1] == LETTER and not upper[end + 1]
    return glued and end >= 2 and kinds[end - 2] == LETTER and upper[end - 2] + upper[end - 1] == 2


def match(tree: Tree, cells: Cells, at: int) -> Found | None:
    """The longest phrase of ``tree`` that begins at ``at``: its value and its end."""
    chars, size = cells.chars, cells.size
    # Most calls end here: what begins with another letter needs no walk.
    if at >= size or chars[at] not in tree:
        return None
    kinds = cells.kinds
    best: Found | None = None
    strays = 0
    while at < size and strays <= MOST_STRAYS:
        char = chars[at]
        if char in tree:
            tree = tree[char]
            at += 1
            if "" in tree and (at == size or kinds[at] != LETTER or ends_word(cells, at)):
                best = (tree[""], at)
            continue
        if char == BLANK and at + 1 < size and chars[at + 1] in tree:
            at += 1  # by far the most frequent gap
            continue
        kind = kinds[at]
        if kind not in _GAPS or (kind == BLANK and kinds.startswith(LETTER, at + 1)):
            break
        after = _after_gap(cells, at)
        if after > at + 1 and chars[at + 1] in tree:
            after = at + 1  # the digits are part of the phrase, no page number
        if after == at:
            break
        strays += kind != BLANK or after > at + 1
        at = after
    return best


def _after_gap(cells: Cells, at: int) -> int:
    """Past one blank, and past a stray page number or footnote digit with the blank behind it."""
    kinds = cells.kinds
    kind = kinds[at]
    if kind == BLANK:
        after = at + 1
        if kinds.startswith(DIGIT, after):
            end = cells.run_end(after)
            if end - after <= 3 and kinds.startswith(BLANK, end):
                return end + 1
        return after
    if kind == RAISED:
        return at + 1
    if kind == DIGIT:
        end = cells.run_end(at)
        if end - at <= 2:
            return end + 1 if kinds.startswith(BLANK, end) else at
    return at


def match_back(tree: Tree, cells: Cells, end: int, *, glued: bool = False) -> Found | None:
    """The longest phrase of a backward ``tree`` that ends at ``end``: its value and its start.

    With ``glued`` the phrase may begin in the middle of a word (``thịsố``).
    """
    chars = cells.chars
    if end == 0 or chars[end - 1] not in tree:
        return None
    best: Found | None = None
    at, strays = end, 0
    while at > 0 and strays <= MOST_STRAYS:
        branch = tree.get(chars[at - 1])
        if branch is not None:
            tree = branch
            at -= 1
            if "" in tree and (glued or starts_word(cells, at)):
                best = (tree[""], at)
            continue
        kind = cells.kinds[at - 1]
        if kind not in _GAPS or (kind == BLANK and at > 1 and cells.kinds[at - 2] == LETTER
                                 and chars[at - 2] not in tree):  # fmt: skip
            break
        before = _before_gap(cells, at)
        if before < at - 1 and chars[at - 2] in tree:
            before = at - 1
        if before == at:
            break
        strays += kind != BLANK or before < at - 1
        at = before
    return best


def _before_gap(cells: Cells, end: int) -> int:
    """The mirror of the gap that :func:`match` passes over."""
    if cells.kinds[end - 1] == RAISED:
        return end - 1
    if cells.kinds[end - 1] == DIGIT:
        return end
    before = end - 1
    if before > 0 and cells.kinds[before - 1] == DIGIT:
        start = cells.run_start(before - 1)
        if before - start <= 3 and start > 0 and cells.kinds[start - 1] in (BLANK, LETTER):
            return start - 1 if cells.kinds[start - 1] == BLANK else start
    return before


def letters_between(cells: Cells, start: int, end: int) -> str:
    """The folded letters and digits from ``start`` to ``end``, without what stands between them."""
    return "".join(cells.chars[word.start() : word.end()] for word in _WORD.finditer(cells.kinds, start, end))


def printed(cells: Cells, start: int, end: int) -> str:
    """What the text prints from ``start`` to ``end``, with every run of blanks as one space."""
    pieces: list[str] = []
    at = start
    for stray in _STRAY.finditer(cells.kinds, start, end):
        first, after = stray.span()
        pages = cells.kinds[first] == BLANK
        broken = cells.breaks[first] and cells.breaks[after - 1]
        named = cells.chars.startswith(_TERMS, after) or cells.chars.endswith(_NUMBERED, 0, first)
        if pages and not broken and (cells.upper[after] or named):
            continue
        pieces += (cells.shown(at, first), " " if pages else "")
        at = after
    pieces.append(cells.shown(at, end))
    return "".join(pieces).strip(" ")


def is_separator(cells: Cells, at: int) -> bool:
    """True at a slash or a dash."""
    return cells.kinds.startswith((DASH, SLASH), at)
