"""The letters in a number: one code between two signs, as offices write it (``TTg``, ``CTr``, ``BCSĐCP``)."""

from __future__ import annotations

from dataclasses import dataclass

from cancu.citations.text.fold import BLANK, DIGIT, LETTER, Cells
from cancu.citations.text.grammar import Tables
from cancu.text import nfc

LONGEST = 24
MOST_JOINED = 12


@dataclass(frozen=True, slots=True)
class Code:
    """One code: ``letters`` as offices write them, the folded ``key``, where it ends, how many capitals.

    ``parted``: blanks stood between its letters, as in scans.
    """

    letters: str
    key: str
    end: int
    known: bool
    capitals: int
    parted: bool = False


def code_key(cells: Cells, at: int) -> str:
    """The folded word at ``at``."""
    return cells.chars[at : cells.run_end(at)]


def read_code(cells: Cells, tables: Tables, at: int) -> Code | None:
    """The code whose letters begin at ``at``; None for an ordinary word."""
    if at >= cells.size or cells.kinds[at] != LETTER:
        return None
    if cells.run_end(at) - at > LONGEST + 8:
        return None
    end = _end_of_letters(cells, tables, at)
    if end - at > LONGEST:
        return None
    key = cells.chars[at:end]
    capitals = sum(cells.upper[at:end])
    letters = known_letters(tables, key)
    if end + 1 < cells.size and (
        cells.chars[end] == "." or (cells.kinds[end] == BLANK and cells.upper[end + 1])
    ):
        joined = _joined_code(cells, tables, at, end)
        if joined is not None:
            return joined
    if letters is None and not _looks_like_code(key, capitals) and _halves(tables, key) is None:
        return None
    if letters is not None and capitals == 0 and len(key) < 2:
        return None
    return _with_tail(cells, tables, at, end, key, letters, capitals)


def _joined_code(cells: Cells, tables: Tables, at: int, end: int) -> Code | None:
    """``Q Đ``, ``T T g``, ``U BND``, ``T.Ư``: pieces that only together make a known code."""
    if not _is_piece(cells, at, end):
        return None
    best: Code | None = None
    key, known = cells.chars[at:end], known_letters(tables, cells.chars[at:end]) is not None
    while len(key) < MOST_JOINED:
        sign = cells.chars[end : end + 1]
        start = end + 1
        if (
            sign not in (".", " ")
            or not sign
            or (sign == " " and cells.breaks[end] > 0)
            or start >= cells.size
        ):
            break
        if cells.kinds[start] != LETTER or not _is_piece(cells, start, cells.run_end(start)):
            break
        piece = cells.chars[start : cells.run_end(start)]
        single = end - at == 1 or len(piece) == 1 or piece in tables.joined_ends
        single = single or known_letters(tables, piece) is None
        end = cells.run_end(start)
        key += cells.chars[start:end]
        letters = known_letters(tables, key)
        # Letters that are a code by themselves go on only where single letters are parted all along.
        if letters is not None and (not known or single or best is not None):
            best = Code(letters, key, end, True, sum(cells.upper[at:end]), sign == " ")
        elif known and best is None:
            break
    return best


def _is_piece(cells: Cells, at: int, end: int) -> bool:
    """Few letters, all of them capitals, or the small end of a code (``Tg``)."""
    capitals = sum(cells.upper[at:end])
    return 0 < end - at <= 6 and (capitals == end - at or (capitals == 0 and end - at == 1) or end - at <= 3)


def _looks_like_code(key: str, capitals: int) -> bool:
    """Capitals, with at most one small letter in a short code (``SNgV``); other words are words."""
    if capitals == len(key):
        return True
    return 2 <= capitals == len(key) - 1 <= 5


def _end_of_letters(cells: Cells, tables: Tables, at: int) -> int:
    """Where the code ends inside its run of letters: before a glued word (``UBNDngày``, ``TTgvề``)."""
    end = cells.run_end(at)
    key = cells.chars[at:end]
    if known_letters(tables, key) is not None:
        return end
    for word in tables.glue_keys:
        if key.endswith(word) and len(word) < len(key):
            cut = end - len(word)
            cased = all(cells.upper[at:cut]) and not any(cells.upper[cut:end])
            if cased or known_letters(tables, key[: -len(word)]):
                return cut
    return end


def known_letters(tables: Tables, key: str) -> str | None:
    """How offices write a type or an issuer with this folded key, Đ and Ư restored; None if unknown."""
    # Most keys are known as they stand: the other spellings are made only for the rest.
    for spelled in (None, _of_central, tables.plain):
        spelling = spelled(key) if spelled else key
        if spelling in tables.type_codes:
            return tables.type_codes[spelling].letters
        if spelling in tables.issuer_codes:
            return tables.issuer_codes[spelling]
    return None


def _of_central(key: str) -> str:
    """``BDVTƯ``, ``BTGTƯ``: Trung ương by its first letters, which offices write TW."""
    return key[:-2] + "tw" if key.endswith("tư") else key


def _with_tail(
    cells: Cells, tables: Tables, at: int, end: int, key: str, letters: str | None, capitals: int
) -> Code:
    """Add what belongs to the code behind its letters (``QH15``, ``V.III``), no footnote digit (``TTg1``)."""
    known = letters is not None
    shown = letters or "".join(_as_printed(cells, tables, place) for place in range(at, end))
    if end < cells.size and cells.kinds[end] == DIGIT and cells.run_end(end) - end <= 3:
        digits = cells.chars[end : cells.run_end(end)]
        if _has_number(tables, shown, digits) or not known:
            shown, key, end = shown + digits, key + digits, cells.run_end(end)
            if not known and len(digits) == 1 and _is_short_capitals(cells, end, ""):
                last = cells.run_end(end)  # a digit inside: "K2ĐT"
                shown += "".join(_as_printed(cells, tables, place) for place in range(end, last))
                key, end = key + cells.chars[end:last], last
    while end + 1 < cells.size and cells.chars[end] == "." and _is_short_capitals(cells, end + 1, shown):
        last = cells.run_end(end + 1)
        shown += "." + "".join(_as_printed(cells, tables, place) for place in range(end + 1, last))
        end = last
    return Code(shown, key, end, known, capitals)


def _has_number(tables: Tables, letters: str, digits: str) -> bool:
    """True for issuers that have a number: ``QH15``, ``BCĐ35``; one digit behind a board is a footnote."""
    return letters in tables.numbered_issuers and (len(digits) > 1 or letters.endswith("QH"))


def _is_short_capitals(cells: Cells, at: int, before: str) -> bool:
    """Letters such as the III of ``V.III``: few capitals after few."""
    end = cells.run_end(at)
    return cells.kinds[at] == LETTER and end - at <= 4 and len(before) <= 4 and all(cells.upper[at:end])


def _as_printed(cells: Cells, tables: Tables, at: int) -> str:
    char = cells.chars[at]
    if not tables.marked:
        return nfc(cells.text[cells.start(at) : cells.end(at)])
    return tables.alphabet.capitals.get(char, char) if cells.upper[at] else char


def _halves(tables: Tables, key: str) -> tuple[str, str] | None:
    """Type and issuer run together, the longest type first."""
    for cut in range(len(key) - 1, 0, -1):
        head, tail = key[:cut], key[cut:]
        if head in tables.type_codes and (
            tail in tables.issuer_codes or tables.plain(tail) in tables.issuer_codes
        ):
            return head, tail
    return None


def split_code(tables: Tables, code: Code) -> tuple[Code, Code] | None:
    """``QĐUBND`` as the codes ``QĐ`` and ``UBND``; None where it is not made of two known ones."""
    digits = code.key.rstrip("0123456789")
    halves = _halves(tables, digits)
    if halves is None:
        return None
    tail = known_issuer(tables, halves[1]) + code.key[len(digits) :]
    first = Code(tables.type_codes[halves[0]].letters, halves[0], code.end, True, len(halves[0]))
    return first, Code(tail, halves[1], code.end, True, len(halves[1]))


def known_issuer(tables: Tables, key: str) -> str:
    """How offices write a known issuer code."""
    return tables.issuer_codes.get(key) or tables.issuer_codes[tables.plain(key)]
