"""Step 1: text into cells. One cell is one folded character that knows where it stood in the original.

Letters lose tone and case but keep their shape (``Ề`` → ``ê``), so that old and new tone placing, capitals,
NFC and NFD, ``Ð`` and ``Đ`` all compare equal. Any run of blanks is one cell. Invisible characters vanish.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

# The classes of cells. Everything that is none of these is "P": a punctuation mark that stands for itself.
LETTER, DIGIT, SLASH, DASH, BLANK, RAISED, MARK, SHAPE, NOTHING, OTHER = (
    "L",
    "D",
    "/",
    "-",
    " ",
    "^",
    "t",
    "s",
    "0",
    "P",
)
_CLASS_NAMES = {
    "digit": DIGIT, "wide_digit": DIGIT, "slash": SLASH, "dash": DASH, "blank": BLANK, "newline": BLANK,
    "nothing": NOTHING, "superscript": RAISED,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Alphabet:
    """The folding table: character → (class, folded, is capital, is a line break)."""

    entries: dict[str, tuple[str, str, bool, bool]]
    shapes: dict[str, dict[str, str]]
    capitals: dict[str, str]
    plain: dict[str, str]


@dataclass(slots=True)
class Cells:
    """The folded text as parallel lists; ``starts``/``ends`` are code points of the original.

    ``breaks`` counts line breaks of a blank cell; ``run_ends``/``run_starts`` bound the run of letters or
    of digits that a cell belongs to (the tokens), other cells are runs of one.
    """

    text: str
    chars: list[str]
    kinds: list[str]
    upper: list[bool]
    starts: list[int]
    ends: list[int]
    breaks: list[int]
    run_ends: list[int]
    run_starts: list[int]

    def __len__(self) -> int:
        return len(self.chars)


def alphabet_of(raw: dict[str, Any]) -> Alphabet:
    """The folding table of the grammar file."""
    entries: dict[str, tuple[str, str, bool, bool]] = {}
    capitals: dict[str, str] = {}
    for name, ranges in raw["classes"].items():
        for first, last in ranges:
            for code in range(first, last + 1):
                folded = str(code - first) if _CLASS_NAMES[name] == DIGIT else _CLASS_NAMES[name]
                entries[chr(code)] = (_CLASS_NAMES[name], folded, False, name == "newline")
    for letter, (small, capital) in raw["letters"].items():
        capitals[letter] = capital[0]
        entries.update(dict.fromkeys(small, (LETTER, letter, False, False)))
        entries.update(dict.fromkeys(capital, (LETTER, letter, True, False)))
    for code in raw["tone_marks"]:
        entries[chr(code)] = (MARK, "", False, False)
    for code in raw["shape_marks"]:
        entries[chr(int(code))] = (SHAPE, "", False, False)
    shapes = {chr(int(code)): shape for code, shape in raw["shape_marks"].items()}
    return Alphabet(entries, shapes, capitals, raw["plain"])


def fold(text: str, alphabet: Alphabet) -> Cells:
    """Fold a text. Linear: every character is looked at once."""
    chars: list[str] = []
    kinds: list[str] = []
    upper: list[bool] = []
    starts: list[int] = []
    ends: list[int] = []
    breaks: list[int] = []
    entries = alphabet.entries
    last = ""
    for place, char in enumerate(text):
        entry = entries.get(char)
        if entry is None:
            kind, folded, capital, newline = OTHER, char, False, False
        else:
            kind, folded, capital, newline = entry
        if kind == NOTHING:
            continue
        if kind in (MARK, SHAPE):
            if last == LETTER:
                ends[-1] = place + 1
                if kind == SHAPE:
                    chars[-1] = alphabet.shapes[char].get(chars[-1], chars[-1])
            continue
        if kind == BLANK and last == BLANK:
            ends[-1] = place + 1
            breaks[-1] += newline
            continue
        chars.append(folded)
        kinds.append(kind)
        upper.append(capital)
        starts.append(place)
        ends.append(place + 1)
        breaks.append(1 if newline else 0)
        last = kind
    run_ends, run_starts = _runs(kinds)
    return Cells(text, chars, kinds, upper, starts, ends, breaks, run_ends, run_starts)


def _runs(kinds: list[str]) -> tuple[list[int], list[int]]:
    """Where the run of letters or digits around each cell ends and starts."""
    size = len(kinds)
    run_ends = list(range(1, size + 1))
    run_starts = list(range(size))
    for at in range(1, size):
        if kinds[at] == kinds[at - 1] and (kinds[at] == LETTER or kinds[at] == DIGIT):
            run_starts[at] = run_starts[at - 1]
    for at in range(size - 2, -1, -1):
        if run_starts[at + 1] == run_starts[at]:
            run_ends[at] = run_ends[at + 1]
    return run_ends, run_starts
