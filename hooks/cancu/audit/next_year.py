"""The draft made ready for another year: the same file, its year, days and dead citations changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cancu.audit.corrections import Corrections, Note, assembled, corrections
from cancu.audit.deadlines import DAY, due_day
from cancu.audit.draft import Audit, audit
from cancu.audit.own import own_number_at
from cancu.audit.plan import plan_year
from cancu.audit.repairs import Repair
from cancu.audit.row import Row
from cancu.graph.library import Library
from cancu.text import first_day

_YEAR = re.compile(r"(tháng\s+[0-9.…]{1,4}\s+)?năm\s+(20[0-9]{2})(?![0-9])", re.IGNORECASE)
_DATELINE = re.compile(r",\s*ngày\s+(\S{1,4})\s+tháng\s+(\S{1,4})\s+năm\s+(20[0-9]{2})")
HEAD = 3000


def next_year(text: str, library: Library, year: int) -> tuple[Audit, Corrections]:
    """The audit as of the new year, and the corrections: years and days moved on, the rest as in a check."""
    first = audit(text, library)
    old = plan_year(text) or (first_day(first.signed).year if first.signed else None)
    result = audit(text, library, str(year))
    base = corrections(text, result, library)
    moved = list(_moved(text, result.rows, old, year)) if old and old != year else []
    taken = [(each.start, each.end) for each in moved]
    notes = (note for note in base.notes if not _touches(note, taken))
    return result, assembled(text, [*moved, *base.changes], notes)


def _touches(note: Note, taken: Sequence[tuple[int, int]]) -> bool:
    return any(start < note.end and note.start < end for start, end in taken)


def _moved(text: str, rows: Sequence[Row], old: int, year: int) -> Iterator[Repair]:
    """Number and day of the draft left open, its year and its days moved on; never inside a citation."""
    number = own_number_at(text)
    if number:
        yield Repair(*number, "…")
    dateline = _DATELINE.search(text, 0, HEAD)
    head = dateline.end() if dateline else 0
    if dateline:
        for group, words in ((1, "…"), (2, "…"), (3, str(year))):
            yield Repair(*dateline.span(group), words)
    taken = [(row.extent.start, row.extent.end) for row in rows]
    for found in _YEAR.finditer(text, head):
        said = int(found.group(2))
        if not found.group(1) and said in (old, old - 1) and not _cited(taken, found.start()):
            yield Repair(*found.span(2), str(said + year - old))
    for found in DAY.finditer(text, head):
        said = int(found.group(3) or found.group(6))
        if said in (old, old - 1) and due_day(text, found) and not _cited(taken, found.start()):
            yield Repair(found.end() - 4, found.end(), str(said + year - old))


def _cited(taken: Sequence[tuple[int, int]], at: int) -> bool:
    return any(start <= at < end for start, end in taken)
