"""One row per citation: its flag when signed and now, in words, and what to write instead."""

from __future__ import annotations

import re
from dataclasses import replace

from cancu.audit.extent import extent_of
from cancu.audit.known_row import known_row
from cancu.audit.open_row import open_row
from cancu.audit.repairs import Place, mention
from cancu.audit.row import Draft, Row
from cancu.audit.shared_tails import is_listed
from cancu.citations.citation import Citation
from cancu.citations.resolve import Resolution
from cancu.dispositions import FLAG_ROWS
from cancu.graph.library import Library
from cancu.model import Document
from cancu.text import last_day

# "…, được sửa đổi, bổ sung một số điều theo Luật số …": named by number, as a part of another's line.
_AMENDING = re.compile(r"sửa đổi[^;\n]*$", re.IGNORECASE)
_BASIS_LINE = re.compile(r"(?:^|[;\n])[\s>*•+–-]{0,20}Căn cứ(?![\w])[^;\n]*$", re.IGNORECASE)


def is_basis_line(text: str, start: int) -> bool:
    """True where the clause before ``start`` opens with "Căn cứ"."""
    return _BASIS_LINE.search(text[max(0, start - 300) : start]) is not None


def judge(
    library: Library, draft: Draft, citation: Citation, resolution: Resolution, limit: int, *, first: bool
) -> Row:
    """The row of one citation; ``first``: its document is named here for the first time.

    ``limit`` is where the next citation begins.
    """
    document = library.corpus[resolution.document] if resolution.document else None
    extent = extent_of(draft.text, citation, limit, document.title if document else None)
    amending = _AMENDING.search(draft.text[max(0, citation.start - 120) : citation.start]) is not None
    by = last_day(draft.signed) if draft.signed else None
    listed = is_listed(draft.text, citation.end, limit)
    place = Place(is_basis_line(draft.text, citation.start) and not amending, first, by, listed)
    if document is None:
        return open_row(draft, citation, resolution, extent, place)
    row = known_row(library, draft, citation, document, resolution, extent, place)
    return _as_advice(library, document, row, place) if draft.unmarked else row


def _as_advice(library: Library, document: Document, row: Row, place: Place) -> Row:
    """The row of a draft without diacritics: the wording in full, nothing mended between its words."""
    paste = row.paste
    if row.repairs:
        paste = row.repairs[0].text if FLAG_ROWS[row.flag].over else mention(library, document, place)
    return replace(row, repairs=(), certain=False, paste=paste)
