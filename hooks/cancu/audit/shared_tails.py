"""Members of a list that share one tail: none is judged by the day or the subject of its neighbour.

``các Nghị quyết số 25-NQ/TW và 43-NQ/TW ngày 24/11/2023``: the day is that of the last one, and the reader
lends it to the first. Where no document fits with what was lent, the citation goes without it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from cancu.audit.extent import extent_of
from cancu.citations.citation import Citation
from cancu.citations.context import Context
from cancu.citations.resolve import Resolution, resolve
from cancu.corpus import Corpus

_JOINT = re.compile(r"\s{0,9}[,;]?\s{0,9}(?:(?:và|cùng)\s{1,9})?(?:số\s{1,9})?")


def is_listed(text: str, end: int, limit: int) -> bool:
    """True where nothing but a sign of a list stands between a citation and the next, at ``limit``."""
    return limit < len(text) and _JOINT.fullmatch(text, end, limit) is not None


def unshared(
    text: str, citations: Sequence[Citation], place: int, limit: int, corpus: Corpus, context: Context
) -> tuple[Citation, Resolution] | None:
    """The citation without what it only shares, and its document; None where that answers nothing."""
    timeless = replace(context, date=None)
    for reading in _readings(text, citations, place, limit):
        found = resolve([reading], corpus, timeless)[0]
        if found.state in ("exact", "several"):
            return reading, found
    return None


def _readings(text: str, citations: Sequence[Citation], place: int, limit: int) -> list[Citation]:
    """Without the day that stands with a later member, without the subject that is meant for all."""
    citation = citations[place]
    if citation.number is None:
        return []
    if citation.date and is_listed(text, citation.end, limit):
        if extent_of(text, citation, limit).day is None:
            return [replace(citation, date=None, year=None)]
        return []
    before = citations[place - 1] if place else None
    joined = before is not None and is_listed(text, before.end, citation.start)
    return [replace(citation, subject=None)] if joined and citation.subject else []
