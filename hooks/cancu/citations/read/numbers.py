"""Step 3: the number of a document, read from the first digit on.

Forms: ``33/CT-TTg``, ``04/2015/NĐ-CP``, ``10/2022/QH15``, ``30c/NQ-CP`` (State); ``25-NQ/TW`` (Party);
several issuers ``03-CTr/BDVTW-BCSĐCP``; letters without a type ``1260/UBND-NC``; and all of them with
blanks, line breaks, other dashes, lost dashes (``3826/QĐUBND``, ``QĐ UBND``, ``23QĐ/TW``) and cut short
(``04/2015``, ``33``).
"""

from __future__ import annotations

from cancu.citations.read.digits import guessed_digits, parted_digits
from cancu.citations.read.number_codes import Code, code_key, read_code, split_code
from cancu.citations.read.number_parts import Number, is_date, is_stray, may_begin, read_suffix, read_year
from cancu.citations.read.packed import JOINTS, in_packed_list
from cancu.citations.text.fold import BLANK, DASH, DIGIT, LETTER, SLASH, Cells
from cancu.citations.text.grammar import Tables
from cancu.citations.text.phrases import is_separator, skip

MOST_CODES = 8
SINGLE = BLANK + DIGIT


def read_number(cells: Cells, tables: Tables, at: int) -> Number | None:
    """The number whose digits begin at ``at``; None where these digits are something else."""
    if not may_begin(cells, at) and not (cells.chars[at - 1] == "," and in_packed_list(cells, tables, at)):
        return None
    end, kinds = cells.run_end(at), cells.kinds
    # Most digits have no letter beside them, nor another single digit behind: nothing that a scan leaves.
    if kinds.startswith((LETTER, SINGLE), end) or kinds.endswith(LETTER, 0, at):
        damaged = _read_damaged(cells, tables, at)
        if damaged is not None:
            return damaged
    if end - at > 6:
        return None
    number = Number(at, end, cells.chars[at:end])
    if kinds.startswith(LETTER, end):
        read_suffix(cells, number)
    if kinds.startswith(SLASH, skip(cells, number.end)):
        read_year(cells, number)
    return _read_codes(cells, tables, number)


def _read_codes(cells: Cells, tables: Tables, number: Number) -> Number | None:
    """The letters behind the digits; None where more digits show that this is a date or the like."""
    if number.year is None and is_date(cells, number.end):
        listed = cells.chars.startswith(JOINTS, number.end) and in_packed_list(cells, tables, number.first)
        return number if listed else None
    while len(number.codes) < MOST_CODES and _read_next_code(cells, tables, number):
        pass
    if number.codes and number.type_code is None:
        number.type_code = tables.type_codes.get(number.codes[0].key)
    return number


def _read_damaged(cells: Cells, tables: Tables, at: int) -> Number | None:
    """A number whose digits a scan parted (``2 9 0 - QĐ/TW``) or took for letters (``l6/CT-TTg``, ``29O``).

    Only where the letters behind leave no doubt that it is a number.
    """
    found = guessed_digits(cells, at) or parted_digits(cells, at)
    if found is None:
        return None
    first, end, digits, guessed = found
    number = Number(first, end, digits, guessed=guessed, parted=not guessed)
    read_year(cells, number)
    whole = _read_codes(cells, tables, number)
    known = whole is not None and whole.type_code is not None and len(whole.codes) > 1
    return whole if known and all(code.known for code in number.codes) and not number.loose else None


def _read_next_code(cells: Cells, tables: Tables, number: Number) -> bool:
    """One more separator with letters behind it. Leaves the number as it was where there is none."""
    at = skip(cells, number.end)
    if at >= cells.size:
        return False
    if is_separator(cells, at) or cells.chars[at] == "&":
        sign = cells.chars[at]
        after = skip(cells, at + 1)
        if after < cells.size and cells.kinds[after] == DIGIT and is_stray(cells, after):
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
    if not number.codes and cells.upper.count(1, at, cells.run_end(at)) < 2:
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
