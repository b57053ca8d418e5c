"""Reporting deadlines of every plan as days: stated once, every year, or without a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cancu.corpus import Corpus
from cancu.model import NO_DAY, Deadline, Document, Issuer


@dataclass(frozen=True, slots=True)
class Due:
    """One deadline; ``day`` is ISO (for a yearly one the next on or after the day asked) or None."""

    document: Document
    deadline: Deadline
    day: str | None
    yearly: bool
    past: bool


def dues(corpus: Corpus, on: str) -> list[Due]:
    """Every deadline of public documents: those to come first, then past ones, then those without a day."""
    found = [
        _due(document, deadline, on)
        for document in corpus
        if document.access == "public"
        for deadline in document.deadlines
    ]
    return sorted(found, key=_order)


def reporting_units(corpus: Corpus, on: str) -> list[Issuer]:
    """The bodies whose plans set a deadline with a day, by id."""
    found = {due.document.issuer for due in dues(corpus, on) if due.day}
    return [corpus.issuers[issuer] for issuer in sorted(found)]


def _due(document: Document, deadline: Deadline, on: str) -> Due:
    if deadline.by == NO_DAY:
        return Due(document, deadline, None, False, False)
    if len(deadline.by) == len("MM-DD"):
        day, over = _next_year_day(document, deadline.by, on)
        return Due(document, deadline, day, True, over)
    return Due(document, deadline, deadline.by, False, deadline.by < on)


def _next_year_day(document: Document, month_day: str, on: str) -> tuple[str, bool]:
    """The next such day, and whether the plan's own time is over by then (the last one it covers)."""
    today = date.fromisoformat(on)
    month, day = (int(part) for part in month_day.split("-"))
    year = today.year if (today.month, today.day) <= (month, day) else today.year + 1
    end = document.last_day_of_period
    coming = f"{year}-{month_day}"
    if end and coming > end:
        return f"{end[:4]}-{month_day}", True
    return coming, False


def _order(due: Due) -> tuple[int, str, str, str]:
    rank = 2 if due.day is None else 1 if due.past else 0
    return rank, due.day or "", due.document.id, due.deadline.what
