"""Who says something in a document, named behind it: ``Tại Công văn số … ngày …, Bộ Nội vụ đề nghị …``."""

from __future__ import annotations

from cancu.citations.read.issuers import Body, read_body
from cancu.citations.read.joint import fits_codes
from cancu.citations.text.fold import LETTER, Cells
from cancu.citations.text.grammar import Tables
from cancu.citations.text.phrases import match, skip, skip_back

MOST_ADVERBS = 3
AT = "tai"


def read_sayer(cells: Cells, tables: Tables, start: int, end: int, codes: list[str]) -> Body | None:
    """The body behind the comma at ``end`` of a citation that begins at ``start``, behind "tại".

    Only one whose name fits the letters of the number and that does something; a body to which something
    is done ("UBND xã được …") may be any.
    """
    if not cells.chars.startswith(",", end) or not _is_behind_at(cells, start):
        return None
    body = read_body(cells, tables, skip(cells, end + 1))
    if body is None or not cells.upper[body.start] or not fits_codes(cells, tables, body, codes):
        return None
    at = skip(cells, body.end)
    for _ in range(MOST_ADVERBS):
        if match(tables.forward["saying_verbs"], cells, at):
            return body
        adverb = match(tables.forward["issuer_adverbs"], cells, at)
        if adverb is None:
            return None
        at = skip(cells, adverb[1])
    return None


def _is_behind_at(cells: Cells, start: int) -> bool:
    """True where the word before a citation is "tại"."""
    end = skip_back(cells, start)
    return end > 0 and cells.kinds[end - 1] == LETTER and cells.chars[cells.run_start(end - 1) : end] == AT
