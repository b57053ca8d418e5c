"""Step 7: what stands right before a number: "số", the type, or words that make it no citation at all."""

from __future__ import annotations

from dataclasses import dataclass

from cancu.citations.text.fold import BLANK, LETTER, Cells
from cancu.citations.text.grammar import Tables
from cancu.citations.text.phrases import match, match_back, skip, skip_back, starts_word

HEAD_OF_TEXT = 1500


@dataclass(frozen=True, slots=True)
class Lead:
    """What leads to a number.

    ``start`` is where the citation begins: at the type if it is attached, else at the digits. ``before`` is
    where the words before the number ("số" included) begin. ``refused`` marks form codes and the like.
    """

    start: int
    before: int
    type_id: str | None = None
    has_number_word: bool = False
    refused: bool = False
    own: bool = False


def read_lead(cells: Cells, tables: Tables, first: int, end: int) -> Lead:
    """Read backwards from the digits at ``first``; ``end`` is the end of the number."""
    colon, at = _over_marks(cells, skip_back(cells, first))
    refused = match_back(tables.backward["bad_before_number"], cells, at) is not None
    word = match_back(tables.backward["number_words"], cells, at, glued=True)
    if word is None and colon:
        return Lead(first, first, refused=refused)
    before = word[1] if word else first
    at = skip_back(cells, before)
    kind = match_back(tables.backward["types"], cells, at)
    type_id, start = kind if kind else _abbreviated(cells, tables, at)
    if type_id is None:
        own = word is not None and _is_own(cells, tables, before, end, colon=colon)
        return Lead(first, before, None, word is not None, refused, own)
    # "Luật số: 10/2022/QH15   Hà Nội, ngày …" heads the law itself.
    own = colon and start < HEAD_OF_TEXT and starts_line(cells, start) and _dateline(cells, tables, end)
    return Lead(start, before, type_id, word is not None, refused, own)


def _over_marks(cells: Cells, at: int) -> tuple[bool, int]:
    """Past the colon or dot of "số:", "số."."""
    colon = False
    while at > 0 and cells.chars[at - 1] in ":.":
        colon = colon or cells.chars[at - 1] == ":"
        at = skip_back(cells, at - 1)
    return colon, at


def _abbreviated(cells: Cells, tables: Tables, end: int) -> tuple[str | None, int]:
    """A type written by its letters ("NĐ 04/2015/NĐ-CP", "QĐ số 23-QĐ/TW")."""
    if end == 0 or cells.kinds[end - 1] != LETTER:
        return None, end
    start = cells.run_start(end - 1)
    if not 2 <= end - start <= 4 or not (cells.upper[start] and starts_word(cells, start)):
        return None, end
    code = tables.type_codes.get(cells.chars[start:end])
    if code is None or code.letters not in tables.raw["digit_types"] or sum(cells.upper[start:end]) < 2:
        return None, end
    return code.state or code.party, start


def starts_line(cells: Cells, at: int) -> bool:
    """True at the first word of a line, whatever marks of a heading or a table stand before it."""
    at -= 1
    while at >= 0 and (cells.kinds[at] == BLANK or cells.chars[at] in "#|>"):
        if cells.breaks[at] > 0 or cells.chars[at] == "|":
            return True
        at -= 1
    return at < 0


def _is_own(cells: Cells, tables: Tables, at: int, end: int, *, colon: bool) -> bool:
    """The document's own number: a line "Số: 2444/KH-SYT" that ends there or goes on with place and date."""
    if not cells.upper[at]:
        return False
    in_head = at < HEAD_OF_TEXT
    if not (starts_line(cells, at) or (colon and in_head)) or not (colon or in_head):
        return False
    return _ends_line(cells, end) or _dateline(cells, tables, end) or (colon and in_head)


def _ends_line(cells: Cells, end: int) -> bool:
    if end >= cells.size:
        return True
    return (cells.kinds[end] == BLANK and cells.breaks[end] > 0) or cells.chars[
        skip(cells, end) % cells.size
    ] == "|"


def _dateline(cells: Cells, tables: Tables, end: int) -> bool:
    """``Đồng Nai, ngày …``: words with capitals, a comma, then "ngày"."""
    at = skip(cells, end)
    limit = min(cells.size, at + 60)
    while at < limit and (
        cells.kinds[at] == BLANK or (cells.kinds[at] == LETTER and cells.upper[cells.run_start(at)])
    ):
        at += 1
    if at >= limit or cells.chars[at] != ",":
        return False
    return match(tables.forward["day_words"], cells, skip(cells, at + 1)) is not None
