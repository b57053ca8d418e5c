"""Step 7: what stands right before a number: "số", the type, or words that make it no citation at all."""

from __future__ import annotations

from dataclasses import dataclass

from cancu.citations.text.fold import BLANK, DIGIT, LETTER, Cells
from cancu.citations.text.grammar import Tables
from cancu.citations.text.phrases import match, match_back, skip, skip_back, starts_word

HEAD_OF_TEXT = 1500


@dataclass(frozen=True, slots=True)
class Lead:
    """What leads to a number.

    ``start`` is where the citation begins: at the type if it is attached, else at the digits. ``before`` is
    where the words before the number ("số" included) begin. ``refused`` marks form codes and the like,
    ``own`` the number of the text itself; ``own_day`` is where its own date begins; ``paper`` says that it
    begins with a paper of no type: ``Giấy mời số …``, ``Bản án số …``.
    """

    start: int
    before: int
    type_id: str | None = None
    has_number_word: bool = False
    refused: bool = False
    own: bool = False
    own_day: int | None = None
    paper: bool = False


def read_lead(cells: Cells, tables: Tables, first: int, end: int) -> Lead:
    """Read backwards from the digits at ``first``; ``end`` is the end of the number."""
    colon, at = _over_marks(cells, skip_back(cells, first))
    at = _over_page(cells, tables, at)
    refused = match_back(tables.backward["bad_before_number"], cells, at) is not None
    word = match_back(tables.backward["number_words"], cells, at, glued=True)
    if word is None and colon:
        return Lead(first, first, refused=refused)
    before = word[1] if word else first
    at = skip_back(cells, before)
    if word is not None and cells.kinds[at - 1 : at] == DIGIT:
        page = _page_before(cells, at)
        at = page if page is not None else at
    # A line that begins with "Số:" or "Số hiệu |" has nothing to do with the words above it.
    labelled = word is not None and colon and cells.upper[before] and starts_line(cells, before)
    kind = None if labelled else _type_before(cells, tables, at)
    type_id, start = kind if kind else _abbreviated(cells, tables, at)
    day = _dateline(cells, tables, end) if colon or (word is not None and type_id is None) else None
    paper = match_back(tables.backward["papers"], cells, at) if type_id is None and not labelled else None
    if paper is not None:
        return Lead(paper[1], before, None, word is not None, refused, paper=True)
    if type_id is None:
        own = word is not None and _is_own(cells, tables, before, end, colon=colon, dated=day is not None)
        return Lead(first, before, None, word is not None, refused, own, day)
    # "Luật số: 10/2022/QH15   Hà Nội, ngày …" heads the law itself.
    own = colon and start < HEAD_OF_TEXT and starts_line(cells, start) and day is not None
    return Lead(start, before, type_id, word is not None, refused, own, day)


def _type_before(cells: Cells, tables: Tables, end: int) -> tuple[str, int] | None:
    """The type word that ends at ``end``; the end of "pháp luật" is none."""
    kind = match_back(tables.backward["types"], cells, end)
    if kind is None or kind[0] != "luat" or cells.upper[kind[1]]:
        return kind
    return None if match_back(tables.backward["before_no_law"], cells, skip_back(cells, kind[1])) else kind


def _over_page(cells: Cells, tables: Tables, end: int) -> int:
    """Before a page number between "số" and the number; else the same place."""
    page = _page_before(cells, end)
    if page is None or match_back(tables.backward["number_words"], cells, page, glued=True) is None:
        return end
    return page


def _page_before(cells: Cells, end: int) -> int | None:
    """The end of what stands before a page number, which is alone on its line; None where there is none."""
    if end == 0 or cells.kinds[end - 1] != DIGIT or end >= cells.size or cells.breaks[end] == 0:
        return None
    start = cells.run_start(end - 1)
    if end - start > 3 or start == 0 or cells.kinds[start - 1] != BLANK or cells.breaks[start - 1] == 0:
        return None
    return skip_back(cells, start)


def is_page(cells: Cells, tables: Tables, at: int) -> bool:
    """True at a page number between "số" and the digits that it belongs before."""
    end = cells.run_end(at)
    after = skip(cells, end)
    if after >= cells.size or cells.kinds[after] != DIGIT or _page_before(cells, end) is None:
        return False
    return _over_page(cells, tables, end) != end


def _over_marks(cells: Cells, at: int) -> tuple[bool, int]:
    """Past the colon or dot of "số:", "số.", and the bar of a table behind "Số hiệu"."""
    colon = False
    while at > 0 and (cells.chars[at - 1] in ":." or (cells.chars[at - 1] == "|" and not cells.breaks[at])):
        colon = colon or cells.chars[at - 1] in ":|"
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


def _is_own(cells: Cells, tables: Tables, at: int, end: int, *, colon: bool, dated: bool) -> bool:
    """The document's own number: a line "Số: 2444/KH-SYT" that ends there or goes on with place and date."""
    if not cells.upper[at]:
        return False
    in_head = at < HEAD_OF_TEXT
    if not (starts_line(cells, at) or (colon and in_head)) or not (colon or in_head):
        return False
    if not starts_line(cells, at) and cells.chars[skip_back(cells, at) - 1] in ".;":
        return False  # a sentence ends before it
    return _ends_line(cells, end) or dated or (colon and in_head)


def _ends_line(cells: Cells, end: int) -> bool:
    if end >= cells.size:
        return True
    return (cells.kinds[end] == BLANK and cells.breaks[end] > 0) or cells.chars[
        skip(cells, end) % cells.size
    ] == "|"


def _dateline(cells: Cells, tables: Tables, end: int) -> int | None:
    """``Đồng Nai, ngày …``: words with capitals, a comma, then "ngày", which is given back."""
    at = skip(cells, end)
    limit = min(cells.size, at + 60)
    while at < limit and (
        cells.kinds[at] == BLANK
        or cells.chars[at] == "|"
        or (cells.kinds[at] == LETTER and cells.upper[cells.run_start(at)])
    ):
        at += 1
    if at >= limit or cells.chars[at] != ",":
        return None
    day = skip(cells, at + 1)
    return day if match(tables.forward["day_words"], cells, day) else None
