"""The digits of a number, its own letter and the year inside it; the letters are read elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field

from cancu.citations.read.digits import parted_digits
from cancu.citations.read.number_codes import Code
from cancu.citations.text.fold import BLANK, DASH, DIGIT, LETTER, SLASH, Cells
from cancu.citations.text.grammar import TypeCode
from cancu.citations.text.phrases import is_separator, skip, skip_back
from cancu.document_number import DocumentNumber


@dataclass(slots=True)
class Number:
    """A number as read: ``first``/``end`` cells, and its parts.

    ``canonical`` has no blanks and every dash; ``head`` is the running number with its letter; ``loose``
    means that signs between digits and letters were missing, so something else must show it is a number;
    ``guessed`` that letters stand where digits must (``l6``, ``29O``).
    """

    first: int
    end: int
    head: str
    year: str | None = None
    signs: list[str] = field(default_factory=list)
    codes: list[Code] = field(default_factory=list)
    type_code: TypeCode | None = None
    loose: bool = False
    guessed: bool = False
    parted: bool = False
    open_code: int | None = None

    @property
    def canonical(self) -> str:
        """The number as offices write it."""
        letters = (code.letters for code in self.codes)
        return str(DocumentNumber(self.head, self.year, tuple(zip(self.signs, letters, strict=True))))

    @property
    def is_party(self) -> bool:
        """True for the form of the Party: a dash after the digits, a slash before the issuer."""
        return bool(self.type_code) and self.signs[:1] == [DASH]

    @property
    def issuers(self) -> list[Code]:
        """The letters after the type."""
        return self.codes[1:] if self.type_code else self.codes

    @property
    def damage(self) -> str | None:
        """What a scan did to it: ``digits`` for guessed ones, ``blanks`` between letters or digits."""
        if self.guessed:
            return "digits"
        return "blanks" if self.parted or any(code.parted for code in self.codes) else None

    @property
    def form(self) -> str:
        """``full`` with letters, ``cut`` with a year only, ``bare`` with digits only."""
        if self.codes:
            return "full"
        return "cut" if self.year else "bare"


def may_begin(cells: Cells, at: int) -> bool:
    """False where the digits go on from something: ``1.230``, ``2016/33``, ``57/ 2015``, ``COVID-19``."""
    if at == 0 or cells.kinds[at - 1] == LETTER:
        return True
    if cells.kinds[at - 1] == BLANK:
        return not (at > 2 and cells.chars.startswith("/", at - 2) and cells.kinds.endswith(DIGIT, 0, at - 2))
    if cells.chars[at - 1] in "/-.,":
        return (
            at == 1
            or cells.kinds[at - 2] == BLANK
            or (cells.chars[at - 1] == "." and cells.kinds[at - 2] == LETTER)
        )
    return cells.chars[at - 1] not in "%$€+=#@^~"


def read_suffix(cells: Cells, number: Number) -> None:
    """The letter of ``30c/NQ-CP``, and ``bis``."""
    at = number.end
    if at >= cells.size or cells.kinds[at] != LETTER:
        return
    end = cells.run_end(at)
    word = cells.chars[at:end]
    if (end - at == 1 or word == "bis") and is_separator(cells, skip(cells, end)):
        letters = cells.text[cells.start(at) : cells.end(end - 1)]
        number.head += word if _in_capitals(cells, number.first) else letters
        number.end = end


def _in_capitals(cells: Cells, at: int) -> bool:
    """True where the words before the number are in capitals, so that its own letter shows nothing."""
    before = skip_back(cells, at)
    while before > 0 and cells.chars[before - 1] in ":.":
        before = skip_back(cells, before - 1)
    return (
        before > 1
        and cells.kinds[before - 1] == LETTER
        and cells.upper[before - 1] > 0
        and cells.upper[before - 2] > 0
    )


def read_year(cells: Cells, number: Number) -> None:
    """The year inside the number: four digits, or two before a slash and letters (``07/99/TT-BYT``)."""
    at = skip(cells, number.end)
    if at >= cells.size or cells.kinds[at] != SLASH:
        return
    at = skip(cells, at + 1)
    if at >= cells.size or cells.kinds[at] != DIGIT:
        return
    end = cells.run_end(at)
    digits = cells.chars[at:end]
    parted = parted_digits(cells, at) if number.parted else None
    if parted is not None:
        end, digits = parted[1], parted[2]
    after = skip(cells, end)
    if len(digits) == 4 and digits[:2] in ("19", "20"):
        number.year, number.end = digits, end
    elif len(digits) == 2 and after < cells.size and cells.kinds[after] == SLASH:
        letter = skip(cells, after + 1)
        if letter < cells.size and cells.kinds[letter] == LETTER and cells.upper[letter]:
            number.year, number.end = digits, end


def is_date(cells: Cells, end: int) -> bool:
    """True where digits follow a separator: a date, a ratio, a period."""
    at = skip(cells, end)
    if not is_separator(cells, at) and not (at == end and at < cells.size and cells.chars[at] in ".,"):
        return False
    at = skip(cells, at + 1) if is_separator(cells, at) else at + 1
    if at >= cells.size or cells.kinds[at] != DIGIT:
        return False
    return not is_stray(cells, at)


def is_stray(cells: Cells, at: int) -> bool:
    """A page number alone on its line, in the middle of something else."""
    end = cells.run_end(at)
    return (
        end - at <= 3 and end < cells.size and cells.breaks[at - 1] > 0 and cells.breaks[end] > 0
    )  # fmt: skip
