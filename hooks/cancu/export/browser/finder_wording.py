"""Ready wording for the basket of legal bases: made by :mod:`cancu.wording`, put together in the browser."""

from __future__ import annotations

from typing import Any

from cancu.graph.library import Library
from cancu.kinds import DOCUMENT_TYPES
from cancu.model import Document
from cancu.text import fold
from cancu.wording import basis_line, first_mention, later_mention

# A basis for the competence of whoever signs: laws and decrees on organisation, functions and duties.
_COMPETENCE = ("to chuc ", "chuc nang, nhiem vu", "quy dinh chuc nang", "ban hanh van ban quy pham phap luat")
_TIERS = ("Trung ương", "Cấp tỉnh", "Sở, ngành", "Đơn vị")
# "@" stands where the reader's own words or the list of documents come in.
FRAMES = {
    "opening": "Thực hiện @list, @unit xây dựng @plan như sau:",
    "unit": "[tên đơn vị]",
    "plan": "Kế hoạch [tên kế hoạch]",
    "separator": "; ",
}


def citation(library: Library, document: Document) -> list[Any]:
    """``[order, first mention, basis line without its sign, later mention]``.

    The line is 0 where it is "Căn cứ" and the first mention; ``order`` sorts as a preamble does. What had
    amended the document is added in the browser, for the reader's own day.
    """
    issuer, decision = library.issuer(document), library.decision(document.id)
    mention = first_mention(document, issuer, (), decision)
    line = basis_line(document, issuer, (), decision).removesuffix(";")
    return [
        preamble_order(library, document),
        mention,
        0 if line == f"Căn cứ {mention}" else line,
        later_mention(document),
    ]


def preamble_order(library: Library, document: Document) -> str:
    """Competence first, then level, rank of the type and date: strings that sort as a preamble does."""
    title = fold(document.title)
    competence = document.type in ("luat", "nghi-dinh", "phap-lenh") and title.startswith(_COMPETENCE)
    tier = _TIERS.index(library.issuer(document).tier)
    rank = DOCUMENT_TYPES[document.type].rank
    return f"{0 if competence else 1}{tier}{rank:02d}{(document.issued or '9999').replace('-', ''):0<8}"
