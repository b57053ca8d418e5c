"""Sections of a text and their paths: "Mở đầu", "I", "II.1", "III.2.b", "Điều 3".

A heading is a line that begins with a Roman number, a number, a letter or "Điều n". Numbers must go on
from the one before, so that a wrapped line that happens to begin with "XIII." opens no section.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain

from cancu.citations.text.fold import BLANK, DIGIT, LETTER, Cells, fold
from cancu.citations.text.grammar import Tables, tables
from cancu.citations.text.phrases import match, skip
from cancu.citations.text.trie import CAPITALS, SMALL

ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
# The break before what may be a heading: a capital, or few letters or digits before a mark.
_LINE = re.compile(f"\n(?=[# ]*(?:[{CAPITALS}]|[{SMALL}0-9]{{1,5}}[.)-]))")
LETTER_ORDER = "abcdđeghiklmnopqrstuvxy"


@dataclass(frozen=True, slots=True)
class Section:
    """A section from the code point ``start`` of the original text on; ``path`` as evidence names it."""

    start: int
    path: str


@dataclass(slots=True)
class _Outline:
    """The open headings: upper letter, Roman number, number, small letter, and a named one (Điều 3)."""

    part: str = ""
    roman: int = 0
    number: str = ""
    letter: str = ""
    named: str = ""

    def path(self, opening: str) -> str:
        parts = [self.part, self.named, roman(self.roman), self.number, self.letter]
        return ".".join(part for part in parts if part) or opening


def sections_of(text: str) -> list[Section]:
    """The sections of a text in order; the first is the opening."""
    grammar = tables(marked=True)
    return read_sections(fold(text, grammar.alphabet), grammar)


def read_sections(cells: Cells, grammar: Tables) -> list[Section]:
    """The sections of folded text."""
    opening = grammar.raw["opening"]
    outline = _Outline()
    found = [Section(0, opening)]
    for at in chain((0,), (line.end() for line in _LINE.finditer(cells.cased))):
        mark = _over_marks(cells, at)
        if mark < cells.size and _heading(cells, grammar, outline, mark):
            found.append(Section(cells.start(at), outline.path(opening)))
    return found


def _over_marks(cells: Cells, at: int) -> int:
    """Past the marks of a Markdown heading."""
    while at < cells.size and (cells.chars[at] == "#" or cells.kinds[at] == BLANK):
        if cells.kinds[at] == BLANK and cells.breaks[at] > 0:
            break
        at += 1
    return at


def _heading(cells: Cells, grammar: Tables, outline: _Outline, at: int) -> bool:
    """Move the outline if a heading begins at ``at``."""
    if cells.kinds[at] not in (LETTER, DIGIT):
        return False
    end = cells.run_end(at)
    if cells.kinds[at] == LETTER and _named(cells, grammar, outline, at):
        return True
    if end >= cells.size or cells.chars[end] not in ".)-" or end - at > 5:
        return False
    if cells.kinds[at] == DIGIT:
        return _numbered(cells, outline, at, end)
    if end + 1 < cells.size and cells.kinds[end + 1] not in (BLANK, LETTER):
        return False
    if cells.chars[end] == "-" and ((end - at == 1 and not cells.upper[at]) or end + 1 >= cells.size):
        return False
    word = cells.chars[at:end]
    value = _roman_value(word) if all(cells.upper[at:end]) else 0
    if value and (value <= outline.roman + 2) and not (len(word) == 1 and word == "c" and not outline.roman):
        outline.roman, outline.number, outline.letter, outline.named = value, "", "", ""
        return True
    return end - at == 1 and _lettered(cells, outline, word, upper=bool(cells.upper[at]))


def _named(cells: Cells, grammar: Tables, outline: _Outline, at: int) -> bool:
    """``Điều 3.``, ``Phụ lục II``."""
    word = match(grammar.forward["section_words"], cells, at)
    if word is None or not cells.upper[at]:
        return False
    number = skip(cells, word[1])
    if number >= cells.size or cells.kinds[number] not in (DIGIT, LETTER):
        return False
    end = cells.run_end(number)
    label = cells.text[cells.start(number) : cells.end(end - 1)]
    roman = _roman_value(cells.chars[number:end]) if all(cells.upper[number:end]) else 0
    if cells.kinds[number] == LETTER and not roman:
        return False
    if (
        end < cells.size
        and cells.chars[end] not in ".:"
        and not (cells.kinds[end] == BLANK and cells.breaks[end] > 0)
    ):
        return False
    outline.roman, outline.number, outline.letter = 0, "", ""
    outline.named = f"{word[0]} {label}"
    return True


def _numbered(cells: Cells, outline: _Outline, at: int, end: int) -> bool:
    """``2.``, ``2)``, ``2.1.``: goes on from the number before, or begins at 1."""
    parts = [cells.chars[at:end]]
    while (
        end + 1 < cells.size and cells.chars[end] == "." and cells.kinds[end + 1] == DIGIT and len(parts) < 4
    ):
        last = cells.run_end(end + 1)
        parts.append(cells.chars[end + 1 : last])
        end = last
    after = end + 1 if end < cells.size and cells.chars[end] in ".)" else end
    if after < cells.size and cells.kinds[after] not in (BLANK, LETTER):
        return False
    if len(parts) == 1 and after == end:
        return False
    if any(len(part) > 2 for part in parts):
        return False
    first, before = int(parts[0]), int((outline.number or "0").split(".")[0])
    if first == 0 or first > before + 2 or (first <= before and first != 1 and len(parts) == 1):
        return False
    outline.number, outline.letter = ".".join(str(int(part)) for part in parts), ""
    return True


def _lettered(cells: Cells, outline: _Outline, word: str, *, upper: bool) -> bool:
    """``a)``, ``đ.``; a capital letter is a part above the Roman numbers."""
    if word not in LETTER_ORDER:
        return False
    if upper:
        if LETTER_ORDER.index(word) > (LETTER_ORDER.index(outline.part.lower()) + 2 if outline.part else 0):
            return False
        outline.part, outline.roman, outline.number, outline.letter, outline.named = (
            word.upper(),
            0,
            "",
            "",
            "",
        )
        return True
    if LETTER_ORDER.index(word) > (LETTER_ORDER.index(outline.letter) + 2 if outline.letter else 0):
        return False
    outline.letter = word
    return True


def _roman_value(word: str) -> int:
    """The value of Roman digits; 0 for anything else."""
    values = [ROMAN_VALUES.get(char, 0) for char in word]
    if not values or 0 in values or len(values) > 5:
        return 0
    total = sum(-low if low < high else low for low, high in zip(values, [*values[1:], 0], strict=True))
    return total if roman(total).lower() == word else 0


def roman(value: int) -> str:
    """``XI`` for 11, as parts of a text and terms are numbered."""
    signs = ((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    written = ""
    for worth, sign in signs:
        while 0 < worth <= value:
            written, value = written + sign, value - worth
    return written
