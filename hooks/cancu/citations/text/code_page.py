"""An 8-bit code page of our own: what folding asks of every character is then a look-up in a table of bytes.

Python's codecs and ``bytes.translate`` do such look-ups dozens of times faster than a loop over characters.
The page has room for what Vietnamese texts consist of; the few characters beyond it are put in one by one.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

# The classes of cells. Everything that is none of these is "P": a punctuation mark that stands for itself.
LETTER, DIGIT, SLASH, DASH, BLANK, RAISED = "L", "D", "/", "-", " ", "^"
MARK, SHAPE, NOTHING, OTHER = "t", "s", "0", "P"
# (class, folded, is capital, is a line break)
Entry = tuple[str, str, bool, bool]
# The code of characters outside the page and outside the grammar: only the text itself tells which they are.
STRANGE = 0
SIZE = 256
_TYPOGRAPHIC = "\u00a0“”–•…‘’"


@dataclass(frozen=True, slots=True)
class CodePage:
    """Tables with a place for each code. A code stands for all characters that fold to the same cell.

    ``dropped`` finds what takes no cell of its own: blanks behind a blank, marks, invisible characters.
    ``blank`` finds the blanks of a text itself. ``cases`` has 1 for a small letter, 2 for a capital.
    """

    codec: Any
    same: bytes
    lacking: re.Pattern[bytes]
    rare: dict[str, int]
    chars: str
    cased: str
    kinds: bytes
    cases: bytes
    breaks: bytes
    shaped: dict[tuple[int, int], int]
    newline: int
    blanks: bytes
    letters: bytes
    marks: bytes
    nothings: bytes
    dropped: re.Pattern[bytes]
    blank: re.Pattern[str]

    def encode(self, text: str) -> bytes:
        """One code per character."""
        codes, _ = codecs.charmap_encode(text, "replace", self.codec)
        # What the page lacks has come out as "?", and so have real question marks: the text tells them apart.

        def look(found: re.Match[bytes]) -> bytes:
            return bytes(self.rare.get(char, STRANGE) for char in text[found.start() : found.end()])

        return self.lacking.sub(look, codes).translate(self.same)


def _run_of(code: int) -> re.Pattern[bytes]:
    """Codes in a row. A pattern that begins with a plain byte is sought much faster than one with a "+"."""
    return re.compile(b"%b%b*" % ((re.escape(bytes((code,))),) * 2))


_STRANGE_RUN = _run_of(STRANGE)


def strange_in(text: str, codes: bytes) -> str:
    """The strange characters of a text in order."""
    return "".join(text[found.start() : found.end()] for found in _STRANGE_RUN.finditer(codes))


def decode(codes: bytes, table: str) -> str:
    """Codes as the characters that ``table`` (``CodePage.chars``, ``CodePage.cased``) has for them."""
    return codecs.charmap_decode(codes, "strict", table)[0]


def put_in(strange: str, decoded: str) -> str:
    """A decoded text with its strange characters, in order."""
    left = iter(strange)
    return re.sub("\0", lambda _: next(left), decoded) if strange else decoded


def page_of(
    entries: dict[str, Entry], shapes: dict[str, dict[str, str]], capitals: dict[str, str]
) -> CodePage:
    """The page of a folding table: characters, what marks make of letters, capitals of letters."""
    like = {_cell_of(char, entry): char for char, entry in reversed(entries.items())}
    members = _members(entries, like.values())
    code_of = {char: code for code, char in enumerate(members)}
    same = {char: code_of[like[_cell_of(char, entry)]] for char, entry in entries.items()}
    cells = [entries.get(char, (OTHER, char, False, False)) for char in members]
    kinds = "".join(cell[0] for cell in cells)
    blanks, letters = _codes_of(kinds, BLANK), _codes_of(kinds, LETTER)
    marks, nothings = _codes_of(kinds, MARK + SHAPE), _codes_of(kinds, NOTHING)
    return CodePage(
        codec=codecs.charmap_build(members),
        same=bytes(same.get(char, code) for code, char in enumerate(members)),
        lacking=_run_of(code_of["?"]),
        rare={char: code for char, code in same.items() if char not in code_of} | {"?": code_of["?"]},
        chars="".join(cell[1] or " " for cell in cells),
        cased="".join(_cased(cell, capitals) for cell in cells),
        kinds=kinds.encode(),
        cases=bytes(2 if cell[2] else cell[0] == LETTER for cell in cells),
        breaks=bytes(cell[3] for cell in cells),
        shaped={
            (same[letter], same[mark]): same[becomes]
            for mark, table in shapes.items()
            for small, shape in table.items()
            for letter, becomes in ((small, shape), (capitals[small], capitals[shape]))
        },
        newline=same["\n"],
        blanks=blanks,
        letters=letters,
        marks=marks,
        nothings=nothings,
        dropped=_dropped(re.escape(blanks), re.escape(marks + nothings)),
        blank=re.compile(f"[{re.escape(''.join(c for c, entry in entries.items() if entry[0] == BLANK))}]"),
    )


def _dropped(blanks: bytes, marks: bytes) -> re.Pattern[bytes]:
    # Written so that both cases begin with one set of codes: the search then skips to those quickly.
    anything = blanks + marks
    return re.compile(b"[%b](?:(?<=[%b])[%b]+|(?<=[%b])[%b]*)" % (anything, blanks, anything, marks, marks))


def _cell_of(char: str, entry: Entry) -> Entry | str:
    """What characters that make the same cell have in common. A mark that gives shape is like no other."""
    return char if entry[0] == SHAPE else entry


def _members(entries: dict[str, Entry], needed: Iterable[str]) -> str:
    """The characters of the page: one of each cell first, then what is frequent."""
    plain = (chr(code) for code in (9, 10, 13, *range(32, 127)))
    letters = (char for char, entry in entries.items() if entry[0] in (LETTER, MARK))
    wanted = dict.fromkeys(("\0", *needed, *plain, *_TYPOGRAPHIC, *letters))
    return "".join(wanted)[:SIZE]


def _codes_of(kinds: str, wanted: str) -> bytes:
    return bytes(code for code, kind in enumerate(kinds) if kind in wanted)


def _cased(cell: Entry, capitals: dict[str, str]) -> str:
    """What a cell is shown as: its capital, a line break, or what it folds to."""
    _, folded, capital, newline = cell
    return "\n" if newline else capitals[folded] if capital else folded or " "
