"""Digits as scans leave them: parted by blanks, or taken for letters."""

from __future__ import annotations

from cancu.citations.text.fold import BLANK, DIGIT, LETTER, Cells

MOST_DIGITS = 6


def parted_digits(cells: Cells, at: int) -> tuple[int, int, str, bool] | None:
    """``2 9 0``: single digits, a blank between any two of them."""
    end, digits = at + 1, cells.chars[at]
    if cells.run_end(at) != end:
        return None
    while end + 1 < cells.size and cells.kinds[end] == BLANK and cells.breaks[end] == 0 and len(digits) < 7:
        if cells.kinds[end + 1] != DIGIT or cells.run_end(end + 1) != end + 2:
            break
        digits, end = digits + cells.chars[end + 1], end + 2
    return (at, end, digits, False) if 1 < len(digits) < 7 else None


def guessed_digits(cells: Cells, at: int) -> tuple[int, int, str, bool] | None:
    """``l6``, ``29O``, ``22O5``: digits with letters between them that look like digits."""
    first, end = at, cells.run_end(at)
    if LETTER not in (cells.kinds[at - 1 : at], cells.kinds[end : end + 1]):
        return None
    while first > 0 and at - first < 2 and digit_like(cells, first - 1):
        first -= 1
    if first < at and first > 0 and cells.kinds[first - 1] == LETTER:
        return None
    while end < cells.size and end - first <= 6 and (cells.kinds[end] == DIGIT or digit_like(cells, end)):
        end += 1
    if end - first > 6 or (end < cells.size and cells.kinds[end] == LETTER):
        return None
    digits = "".join(digit_like(cells, place) or cells.chars[place] for place in range(first, end))
    return (first, end, digits, True) if LETTER in cells.kinds[first:end] else None


def digit_like(cells: Cells, at: int) -> str | None:
    """The digit that a scan takes for the letter at ``at``: ``1`` for l and I, ``0`` for O."""
    char = cells.chars[at]
    if char == "o":
        return "0"
    return "1" if (char == "l" and not cells.upper[at]) or (char == "i" and cells.upper[at]) else None
