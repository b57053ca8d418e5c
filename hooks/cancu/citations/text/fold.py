"""Step 1: text into cells. One cell is one folded character that knows where it stood in the original.

Letters lose tone and case but keep their shape (``Ề`` → ``ê``), so that old and new tone placing, capitals,
NFC and NFD, ``Ð`` and ``Đ`` all compare equal. Any run of blanks is one cell. Invisible characters vanish.

The text first becomes bytes of the :class:`~cancu.citations.text.code_page.CodePage`, so that what is done to
every character is done by Python's own codecs and byte tables, not by a loop.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from unicodedata import normalize

from cancu.citations.text.code_page import (
    BLANK,
    DASH,
    DIGIT,
    LETTER,
    MARK,
    NOTHING,
    OTHER,
    RAISED,
    SHAPE,
    SLASH,
    CodePage,
    Entry,
    decode,
    page_of,
    put_in,
    strange_in,
)
from cancu.citations.text.offsets import OffsetMap

__all__ = [
    "BLANK",
    "DASH",
    "DIGIT",
    "LETTER",
    "OTHER",
    "RAISED",
    "SLASH",
    "Alphabet",
    "Cells",
    "fold",
    "tones",
]

_CLASS_NAMES = {
    "digit": DIGIT, "wide_digit": DIGIT, "slash": SLASH, "dash": DASH, "blank": BLANK, "newline": BLANK,
    "nothing": NOTHING, "superscript": RAISED,
}  # fmt: skip
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_UPPER = bytes((0, 0, 1)).ljust(256, b"\0")
_TURN = re.compile(b"\1\2")
_RUN = re.compile("L+|D+").match


@dataclass(frozen=True, slots=True)
class Alphabet:
    """The folding table: character → (class, folded, is capital, is a line break)."""

    entries: dict[str, Entry]
    shapes: dict[str, dict[str, str]]
    capitals: dict[str, str]
    plain: dict[int, str]
    page: CodePage


@dataclass(slots=True)
class Cells:
    """The folded text: in each of the strings and bytes one place per cell.

    ``chars`` are folded; ``cased`` has capitals and line breaks besides; ``words`` a capital where
    a run of letters begins, whatever the text prints there. ``upper`` is 1 at a capital, ``turns`` are the
    capitals behind a small letter, ``breaks`` counts the line breaks of a blank (as far as 255). Places in
    the original are code points.
    """

    page: CodePage
    text: str
    chars: str
    cased: str
    words: str
    kinds: str
    upper: bytes
    turns: list[int]
    breaks: bytes
    cuts: OffsetMap
    size: int

    def start(self, at: int) -> int:
        """Where a cell begins in the original."""
        return self.cuts.start(at)

    def end(self, at: int) -> int:
        """Where a cell ends in the original: behind its marks, or behind the last of its blanks."""
        return self.cuts.end(at)

    def shown(self, start: int, end: int) -> str:
        """What the original prints from one cell to another: one space for blanks, nothing invisible."""
        if not self.cuts.any_between(start, end):
            return self.page.blank.sub(" ", self.text[self.start(start) : self.start(end)])
        pieces: list[str] = []
        place = self.start(start)
        for cell, first, last, after in self.cuts.between(start, end):
            pieces += (self.text[place:first], " " if self.kinds[cell] == BLANK else self.text[first:last])
            place = after
        pieces.append(self.text[place : self.start(end)])
        return self.page.blank.sub(" ", "".join(pieces))

    def run_end(self, at: int) -> int:
        """Where the run of letters or of digits (the token) around a cell ends; others are runs of one."""
        found = _RUN(self.kinds, at)
        return found.end() if found else at + 1

    def run_start(self, at: int) -> int:
        """Where that run begins."""
        kinds = self.kinds
        kind = kinds[at]
        if kind in (LETTER, DIGIT):
            while at > 0 and kinds[at - 1] == kind:
                at -= 1
        return at


@lru_cache(maxsize=8192)
def tones(text: str) -> str:
    """The tone marks of a text in order, wherever in a syllable they stand."""
    return "".join(mark for char in text for mark in normalize("NFD", char) if mark in _TONES)


def alphabet_of(raw: dict[str, Any], *, marked: bool = True) -> Alphabet:
    """The folding table of the grammar file; not ``marked``: letters lose their shape too (``Ề`` → ``e``)."""
    plain = {} if marked else raw["plain"]
    entries: dict[str, Entry] = {}
    capitals: dict[str, str] = {}
    for name, ranges in raw["classes"].items():
        for first, last in ranges:
            for code in range(first, last + 1):
                folded = str(code - first) if _CLASS_NAMES[name] == DIGIT else _CLASS_NAMES[name]
                entries[chr(code)] = (_CLASS_NAMES[name], folded, False, name == "newline")
    for letter, (small, capital) in raw["letters"].items():
        folded = plain.get(letter, letter)
        capitals.setdefault(folded, capital[0])
        entries.update(dict.fromkeys(small, (LETTER, folded, False, False)))
        entries.update(dict.fromkeys(capital, (LETTER, folded, True, False)))
    for strange, like in zip(raw["look_alikes"]["from"], raw["look_alikes"]["to"], strict=True):
        entries[strange] = entries[like]
    for code in raw["tone_marks"]:
        entries[chr(code)] = (MARK, "", False, False)
    for code in raw["shape_marks"]:
        entries[chr(int(code))] = (SHAPE, "", False, False)
    shapes = {
        chr(int(code)): {letter: plain.get(shape, shape) for letter, shape in table.items()}
        for code, table in raw["shape_marks"].items()
    }
    return Alphabet(
        entries, shapes, capitals, str.maketrans(raw["plain"]), page_of(entries, shapes, capitals)
    )


def fold(text: str, alphabet: Alphabet) -> Cells:
    """Fold a text. Linear: every character is looked at a fixed number of times."""
    page = alphabet.page
    codes = page.encode(text)
    strange = strange_in(text, codes)
    cuts = OffsetMap()
    codes = cuts.drop(page, codes)
    chars = decode(codes, page.chars)
    cases = codes.translate(page.cases)
    breaks = bytearray(codes.translate(page.breaks))
    for cell, count in cuts.breaks:
        breaks[cell] = count
    return Cells(
        page=page,
        text=text,
        # What is strange has to be put in last: "title" could make two characters of one.
        chars=put_in(strange, chars),
        cased=put_in(strange, decode(codes, page.cased)),
        words=chars.title(),
        kinds=codes.translate(page.kinds).decode(),
        upper=cases.translate(_UPPER),
        turns=[found.start() + 1 for found in _TURN.finditer(cases)],
        breaks=bytes(breaks),
        cuts=cuts,
        size=len(codes),
    )
