"""A second look at citations that no document fits: a slip in the date, or a document later than the draft.

Resolving refuses a document whose date differs and one that did not exist yet; an audit has to say which
of the two it is. It says so only where something else proves the document.
"""

from __future__ import annotations

import re
from dataclasses import replace

from cancu.citations.citation import Citation
from cancu.citations.context import Context
from cancu.citations.read.dates import iso
from cancu.citations.resolve import Resolution, resolve
from cancu.corpus import Corpus
from cancu.document_number import names_its_year
from cancu.model import Document
from cancu.text import first_day, fold, last_day

LIKE, ENOUGH = 0.6, 4
_NUMBER = re.compile("[0-9]+")


def retry_without_date(
    citation: Citation, resolution: Resolution, corpus: Corpus, context: Context
) -> Resolution:
    """The resolution, or a better founded one of a citation that fitted no document."""
    if resolution.state not in ("several", "other") or citation.number is None:
        return resolution
    timeless = replace(context, date=None)
    # A slip in the day, in the whole date, or in the issuer (and its term) beside the right date.
    undated = (replace(citation, date=None), replace(citation, date=None, year=None))
    turned = (replace(citation, date=day) for day in swapped(citation))
    for reading in (citation, *undated, replace(citation, issuer=None, term=None), *turned):
        found = resolve([reading], corpus, timeless)[0]
        document = corpus[found.document] if found.document else None
        if document and _is_sure(citation, document) and _explains(reading, citation, document, context):
            return found
    return resolution


def _explains(reading: Citation, citation: Citation, document: Document, context: Context) -> bool:
    """True when what kept the document out was the day of the draft, or the date as printed."""
    if reading is not citation:
        return (citation.date or reading.date) is not None and document.issued is not None
    if context.date is None or document.issued is None:
        return False
    return first_day(document.issued) > last_day(context.date)


def swapped(citation: Citation) -> list[str]:
    """The date with day and month in the other order, if that is a date: ``11/26/2021``, ``06/3/2013``."""
    if citation.date:
        year, day, month = citation.date.split("-")
    else:
        parts = _NUMBER.findall(citation.misprint or "")
        if len(parts) != 3 or len(parts[2]) != 4:
            return []
        month, day, year = parts
    turned = iso(int(year), int(month), int(day))
    return [turned] if turned and turned != citation.date else []


def _is_sure(citation: Citation, document: Document) -> bool:
    """Number with its year inside, the date turned, two parts of it, or the words of the subject agree."""
    return (
        names_its_year(document.number)
        or document.issued in swapped(citation)
        or _same_parts(citation.date, document.issued) >= 2
        or _alike(citation.subject, document.title)
    )


def _same_parts(one: str | None, other: str | None) -> int:
    """How many of day, month and year two full dates share."""
    if not one or not other or len(one) != 10 or len(other) != 10:
        return 0
    return sum(left == right for left, right in zip(one.split("-"), other.split("-"), strict=True))


def _alike(subject: str | None, title: str) -> bool:
    said, known = _words(subject or ""), _words(title)
    return len(said) >= ENOUGH and len(said & known) >= LIKE * len(said)


def _words(text: str) -> set[str]:
    plain = "".join(char if char.isalnum() else " " for char in fold(text[:200]))
    return {word for word in plain.split() if len(word) > 1}
