"""Step 3: the number of a document, read from the first digit on.

Forms: ``33/CT-TTg``, ``04/2015/NĐ-CP``, ``10/2022/QH15``, ``30c/NQ-CP`` (State); ``25-NQ/TW`` (Party);
several issuers ``03-CTr/BDVTW-BCSĐCP``; letters without a type ``1260/UBND-NC``; and all of them with
blanks, line breaks, other dashes, lost dashes (``3826/QĐUBND``, ``QĐ UBND``, ``23QĐ/TW``) and cut short
(``04/2015``, ``33``).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from cancu.citations.read.number_codes import Code, code_key, read_code, split_code
from cancu.citations.text.fold import BLANK, DASH, DIGIT, LETTER, SLASH, Cells
from cancu.citations.text.grammar import Tables, TypeCode
from cancu.citations.text.phrases import is_separator, skip, skip_back

MOST_CODES = 8


@dataclass(slots=True)
class Number:
    """A number as read: ``first``/``end`` cells, and its parts.

    ``canonical`` has no blanks and every dash; ``head`` is the running number with its letter; ``loose``
    means that signs between digits and letters were missing, so something else must show it is a number.
    """

    first: int
    end: int
    head: str
    year: str | None = None
    signs: list[str] = field(default_factory=list)
    codes: list[Code] = field(default_factory=list)
    type_code: TypeCode | None = None
    loose: bool = False
    open_code: int | None = None

    @property
    def canonical(self) -> str:
        """The number as offices write it."""
        parts = [self.head]
        if self.year:
            parts.append("/" + self.year)
        for sign, code in zip(self.signs, self.codes, strict=True):
            parts.append(sign + code.letters)
        return "".join(parts)

    @property
    def is_party(self) -> bool:
        """True for the form of the Party: a dash after the digits, a slash before the issuer."""
        return bool(self.type_code) and self.signs[:1] == [DASH]

    @property
    def issuers(self) -> list[Code]:
        """The letters after the type."""
        return self.codes[1:] if self.type_code else self.codes

    @property
    def form(self) -> str:
        """``full`` with letters, ``cut`` with a year only, ``bare`` with digits only."""
        if self.codes:
            return "full"
        return "cut" if self.year else "bare"


def read_number(cells: Cells, tables: Tables, at: int) -> Number | None:
    """The number whose digits begin at ``at``; None where these digits are something else."""
    if not _may_begin(cells, at):
        return None
    end = cells.run_end(at)
    if end - at > 6:
        return None
    number = Number(at, end, cells.chars[at:end])
    _read_suffix(cells, number)
    _read_year(cells, number)
    if number.year is None and _is_date(cells, number.end):
        return None
    while len(number.codes) < MOST_CODES and _read_next_code(cells, tables, number):
        pass
    if number.codes and number.type_code is None:
        number.type_code = tables.type_codes.get(number.codes[0].key)
    return number


def _may_begin(cells: Cells, at: int) -> bool:
    """False where the digits go on from something: ``1.230``, ``2016/33``, ``QH15``, ``COVID-19``."""
    if at == 0 or cells.kinds[at - 1] == BLANK or cells.kinds[at - 1] == LETTER:
        return True
    if cells.chars[at - 1] in "/-.,":
        return (
            at == 1
            or cells.kinds[at - 2] == BLANK
            or (cells.chars[at - 1] == "." and cells.kinds[at - 2] == LETTER)
        )
    return cells.chars[at - 1] not in "%$€+=#@^~"


def _read_suffix(cells: Cells, number: Number) -> None:
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


def _read_year(cells: Cells, number: Number) -> None:
    """The year inside the number: four digits, or two before a slash and letters (``07/99/TT-BYT``)."""
    at = skip(cells, number.end)
    if at >= cells.size or cells.kinds[at] != SLASH:
        return
    at = skip(cells, at + 1)
    if at >= cells.size or cells.kinds[at] != DIGIT:
        return
    end = cells.run_end(at)
    digits = cells.chars[at:end]
    after = skip(cells, end)
    if len(digits) == 4 and digits[:2] in ("19", "20"):
        number.year, number.end = digits, end
    elif len(digits) == 2 and after < cells.size and cells.kinds[after] == SLASH:
        letter = skip(cells, after + 1)
        if letter < cells.size and cells.kinds[letter] == LETTER and cells.upper[letter]:
            number.year, number.end = digits, end


def _is_date(cells: Cells, end: int) -> bool:
    """True where digits follow a separator: a date, a ratio, a period."""
    at = skip(cells, end)
    if not is_separator(cells, at) and not (at == end and at < cells.size and cells.chars[at] in ".,"):
        return False
    at = skip(cells, at + 1) if is_separator(cells, at) else at + 1
    if at >= cells.size or cells.kinds[at] != DIGIT:
        return False
    return not _is_stray(cells, at)


def _is_stray(cells: Cells, at: int) -> bool:
    """A page number alone on its line, in the middle of something else."""
    end = cells.run_end(at)
    return (
        end - at <= 3 and end < cells.size and cells.breaks[at - 1] > 0 and cells.breaks[end] > 0
    )  # fmt: skip


def _read_next_code(cells: Cells, tables: Tables, number: Number) -> bool:
    """One more separator with letters behind it. Leaves the number as it was where there is none."""
    at = skip(cells, number.end)
    if at >= cells.size:
        return False
    if is_separator(cells, at) or cells.chars[at] == "&":
        sign = cells.chars[at]
        after = skip(cells, at + 1)
        if after < cells.size and cells.kinds[after] == DIGIT and _is_stray(cells, after):
            after = skip(cells, cells.run_end(after))
        return _take_signed(cells, tables, number, sign, after, wide=at > number.end and after > at + 1)
    if cells.kinds[at] == LETTER:
        return _take_unsigned(cells, tables, number, at)
    return False


def _take_signed(cells: Cells, tables: Tables, number: Number, sign: str, at: int, *, wide: bool) -> bool:
    """Letters after a sign. A spaced dash after a whole number may be the dash of a sentence."""
    whole = len(number.codes) >= 2 or (number.codes and number.type_code is None)
    code = read_code(cells, tables, at)
    if code is None or (wide and whole and (not code.known or _level_follows(cells, tables, code.end))):
        return False
    if not number.codes:
        _take_first(tables, number, sign, code)
        return True
    small = code.capitals == 0 and number.codes[0].capitals > 0
    if small or (wide and whole and not code.known):
        return False
    _append(number, sign, code)
    return True


def _take_first(tables: Tables, number: Number, sign: str, code: Code) -> None:
    """The first letters, which may be type and issuer run together (``QĐUBND``)."""
    halves = None if code.known else split_code(tables, code)
    if halves is None:
        _append(number, sign, code)
        number.type_code = tables.type_codes.get(code.key)
        return
    number.type_code = tables.type_codes[halves[0].key]
    _append(number, sign, halves[0])
    _append(number, DASH if sign == SLASH else SLASH, halves[1])


def _take_unsigned(cells: Cells, tables: Tables, number: Number, at: int) -> bool:
    """Letters without a sign before them: ``23QĐ/TW``, ``33 CT-TTg``, ``3826/QĐ UBND``."""
    if not number.codes and sum(cells.upper[at : cells.run_end(at)]) < 2:
        return False  # an ordinary word: by far the most frequent case
    code = read_code(cells, tables, at)
    if code is None or code.end - at > 12:
        return False
    if not number.codes and not number.year:
        return _take_glued_head(cells, tables, number, code)
    if number.codes and number.codes[-1].key in tables.half_codes and code.known and at > number.end:
        number.codes[-1] = Code(number.codes[-1].letters + code.letters, code.key, code.end, True, 4)
        number.end = code.end
        return True
    lost = len(number.codes) == 1 and number.type_code is not None and at > number.end
    if not (lost and code.known and code.key not in tables.type_codes and code.capitals >= 2):
        return False
    number.open_code = at
    _append(number, SLASH if number.signs[0] == DASH else DASH, code)
    return True


def _take_glued_head(cells: Cells, tables: Tables, number: Number, code: Code) -> bool:
    """The sign between digits and type is lost; the sign after the type tells which one it was."""
    if code.key not in tables.type_codes or code.capitals < 2:
        return False
    after = skip(cells, code.end)
    if not is_separator(cells, after) or read_code(cells, tables, skip(cells, after + 1)) is None:
        return False
    number.loose = True
    number.type_code = tables.type_codes[code.key]
    _append(number, DASH if cells.kinds[after] == SLASH else SLASH, code)
    return True


def _append(number: Number, sign: str, code: Code) -> None:
    number.signs.append(sign)
    number.codes.append(code)
    number.end = code.end


def _level_follows(cells: Cells, tables: Tables, end: int) -> bool:
    """True in ``… - UBND tỉnh``: letters that begin the name of a body, not a number."""
    at = skip(cells, end)
    return at < cells.size and cells.kinds[at] == LETTER and code_key(cells, at) in tables.level_keys
