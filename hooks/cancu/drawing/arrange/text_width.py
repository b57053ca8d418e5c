"""Measuring and wrapping Vietnamese text for cards, in whole numbers only."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import pairwise

from cancu.drawing.arrange.glyphs import BOLD, HORN, HORNED, REGULAR, STICKY, UNKNOWN_WIDTH, WEAK_ENDS
from cancu.text import nfc

ELLIPSIS = "…"
_TABLES = {
    bold: {char: width for width, chars in table.items() for char in chars}
    for bold, table in ((False, REGULAR), (True, BOLD))
}
_STICKY = frozenset(tuple(word.split()) for word in STICKY.split("|"))
_PUNCTUATION = ".,;:!?“”\"'()[]"
# Costs of a line break, on the scale of the squared empty pixels at the end of a line.
_SPLITS_A_WORD = 3600
_LEAVES_A_WEAK_END = 1000
_IMPOSSIBLE = 1 << 50


@lru_cache(maxsize=4096)
def _base(char: str) -> str:
    """The letter that carries the advance of ``char``: ``ễ`` → ``e``, ``ở`` → ``ơ``."""
    marks = unicodedata.normalize("NFD", char)
    return HORNED.get(marks[0], marks[0]) if HORN in marks else marks[0]


@lru_cache(maxsize=1 << 16)
def advance(text: str, size: int, *, bold: bool = False) -> int:
    """Width of one line of text in thousandths of a pixel, for a font size in pixels."""
    table = _TABLES[bold]
    return size * sum(table.get(char) or table.get(_base(char), UNKNOWN_WIDTH) for char in text)


def fits(text: str, room: int, size: int, *, bold: bool = False) -> bool:
    """Whether ``text`` fits into ``room`` pixels."""
    return advance(text, size, bold=bold) <= room * 1000


@lru_cache(maxsize=1 << 16)
def clean(text: str) -> str:
    """NFC, blanks folded, control characters (which XML forbids) taken out."""
    printable = "".join(" " if unicodedata.category(char) in ("Cc", "Cs") else char for char in nfc(text))
    return " ".join(printable.split())


def chop(word: str, room: int, size: int, *, bold: bool = False) -> list[str]:
    """A word too long for ``room`` pixels in pieces that fit, cut after ``/`` or ``-`` where possible."""
    pieces = []
    while not fits(word, room, size, bold=bold):
        longest = 1
        while longest + 1 < len(word) and fits(word[: longest + 1], room, size, bold=bold):
            longest += 1
        natural = max((at + 1 for at in range(longest) if word[at] in "/-"), default=0)
        cut = natural or longest
        pieces.append(word[:cut])
        word = word[cut:]
        if not word:
            return pieces
    return [*pieces, word]


@lru_cache(maxsize=1 << 16)
def wrap(text: str, room: int, size: int, max_lines: int, *, bold: bool = False) -> tuple[str, ...]:
    """Lines of at most ``room`` pixels: as few as possible, then as even as possible.

    Breaks only between words; one that splits a word of two syllables or leaves a preposition behind
    costs extra, and one line more is spent where that keeps such words whole. What does not fit into
    ``max_lines`` ends in an ellipsis after a whole word.
    """
    words = [piece for word in clean(text).split() for piece in chop(word, room, size, bold=bold)]
    if not words:
        return ()
    for count in range(1, max_lines + 1):
        lines = _balanced(words, room, size, count, bold=bold)
        if lines and _splits(lines) and count < max_lines:
            longer = _balanced(words, room, size, count + 1, bold=bold)
            return lines if _splits(longer) else longer
        if lines:
            return lines
    return _cut(words, room, size, max_lines, bold=bold)


def _balanced(words: list[str], room: int, size: int, count: int, *, bold: bool) -> tuple[str, ...]:
    """The cheapest way of setting all words in exactly ``count`` lines; empty when there is none."""
    total = len(words)
    breaks = [_break_cost(words, at) for at in range(total)]
    widths = [advance(word, size, bold=bold) for word in words]
    blank = advance(" ", size, bold=bold)
    costs = [[_IMPOSSIBLE] * (total + 1) for _ in range(count + 1)]
    starts = [[0] * (total + 1) for _ in range(count + 1)]
    costs[0][0] = 0
    for line in range(1, count + 1):
        for end in range(line, total + 1):
            used = -blank
            for start in range(end - 1, -1, -1):
                used += widths[start] + blank
                if used > room * 1000:
                    break
                empty = (room * 1000 - used) // 1000
                cost = costs[line - 1][start] + empty * empty + breaks[start]
                if cost < costs[line][end]:
                    costs[line][end], starts[line][end] = cost, start
    if costs[count][total] >= _IMPOSSIBLE:
        return ()
    lines: list[str] = []
    end = total
    for line in range(count, 0, -1):
        start = starts[line][end]
        lines.insert(0, " ".join(words[start:end]))
        end = start
    return tuple(lines)


def _splits(lines: tuple[str, ...]) -> bool:
    """Whether some word of two syllables is split between two lines (or there are no lines at all)."""
    ends = ((_bare(line.split()[-1]), _bare(after.split()[0])) for line, after in pairwise(lines))
    return not lines or any(end in _STICKY for end in ends)


def _break_cost(words: list[str], at: int) -> int:
    """What a line break before word ``at`` costs."""
    if not at:
        return 0
    before, after = _bare(words[at - 1]), _bare(words[at])
    cost = _SPLITS_A_WORD if (before, after) in _STICKY else 0
    return cost + (_LEAVES_A_WEAK_END if before in WEAK_ENDS or after[:1].isdigit() else 0)


def _bare(word: str) -> str:
    return word.strip(_PUNCTUATION).lower()


def _cut(words: list[str], room: int, size: int, max_lines: int, *, bold: bool) -> tuple[str, ...]:
    """Full lines from the start, the last one shortened to end in an ellipsis."""
    lines: list[str] = []
    start = 0
    for line in range(max_lines):
        tail = ELLIPSIS if line == max_lines - 1 else ""
        end = start
        while end < len(words) and fits(" ".join(words[start : end + 1]) + tail, room, size, bold=bold):
            end += 1
        while tail and end - start > 1 and _break_cost(words, end if end < len(words) else 0):
            end -= 1
        if end == start:  # a lone piece as wide as the card, and no room beside it for the ellipsis
            return (*lines, _shorten(words[start], room, size, bold=bold))
        lines.append(" ".join(words[start:end]).rstrip(",;:" if tail else "") + tail)
        start = end
    return tuple(lines)


def _shorten(word: str, room: int, size: int, *, bold: bool) -> str:
    """As much of a word as fits with an ellipsis behind it."""
    while word and not fits(word + ELLIPSIS, room, size, bold=bold):
        word = word[:-1]
    return word + ELLIPSIS
