"""Where a phrase may begin: searches that pass over the rest of a text without a look at every word.

What they find may be too much, never too little:
:func:`~cancu.citations.text.phrases.match` has the last word.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from heapq import merge

from cancu.citations.text.fold import Cells


def starts(cells: Cells, pattern: re.Pattern[str], at: int, end: int) -> Iterator[int]:
    """Where runs of letters between two cells may begin a phrase: ``pattern`` is an opening of a tree."""
    return (found.start() for found in pattern.finditer(cells.words, at, end))


def capitals(cells: Cells, pattern: re.Pattern[str]) -> Iterator[int]:
    """Where a phrase may begin with a capital, inside runs of capitals too."""
    return (found.start() for found in pattern.finditer(cells.cased))


def turns(cells: Cells, at: int, end: int) -> list[int]:
    """Where a capital follows a small letter: the other place where a word begins (``vềLuật``)."""
    return cells.turns[bisect_left(cells.turns, at) : bisect_left(cells.turns, end)]


def starts_and_turns(cells: Cells, pattern: re.Pattern[str], at: int, end: int) -> Iterator[int]:
    """Both in order: every place where a word may begin a phrase."""
    return merge(starts(cells, pattern, at, end), turns(cells, at, end))
