"""Reporting deadlines of every plan as days: stated once, every year, or without a day."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from dataclasses import dataclass

from cancu.corpus import Corpus
from cancu.model import NO_DAY, Deadline, Document, Issuer
from cancu.reforms import merged_on
from cancu.text import day_before, first_day, vietnamese_date

Ends = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Due:
    """One deadline.

    ``day`` is ISO: of a yearly one the next on or after the day asked, or the last there was; None where no
    day is stated, or where the time of the plan holds no such day. ``first`` and ``last`` are the first and
    the last day on which a yearly one comes round; ``last`` is None while nothing ends it.
    """

    document: Document
    deadline: Deadline
    day: str | None
    yearly: bool
    past: bool
    first: str | None = None
    last: str | None = None


def dues(corpus: Corpus, on: str, ends: Ends | None = None) -> list[Due]:
    """Every deadline of public documents: those to come first, then past ones, then those without a day.

    ``ends`` are the days (ISO) from which documents do not stand any more, by id: nothing comes round then.
    """
    found = [
        _due(document, deadline, on, _bound(corpus, document, ends or {}))
        for document in corpus
        if document.access == "public"
        for deadline in document.deadlines
    ]
    return sorted(found, key=_order)


def reporting_units(corpus: Corpus, on: str, ends: Ends | None = None) -> list[Issuer]:
    """The bodies whose plans set a deadline with a day, by id."""
    found = {due.document.issuer for due in dues(corpus, on, ends) if due.day}
    return [corpus.issuers[issuer] for issuer in sorted(found)]


def day_words(by: str) -> str:
    """The day of a deadline or task as offices print it: ``10-15`` → ``15/10``; words stay as they are."""
    if len(by) == len("MM-DD") and by[2] == "-":
        month, day = by.split("-")
        return f"{day}/{month if int(month) <= 2 else int(month)}"
    return vietnamese_date(by) if by[:4].isdigit() else by


def day_in(year: int, month_day: str) -> str:
    """The day of a year; the last of February where it has no 29th: ``day_in(2025, "02-29")``."""
    if month_day == "02-29" and not calendar.isleap(year):
        return f"{year}-02-28"
    return f"{year}-{month_day}"


def _bound(corpus: Corpus, document: Document, ends: Ends) -> str | None:
    """The last day on which anything can come round: of the plan's time, of its force, of the body itself."""
    issuer = corpus.issuer_of(document)
    merged = merged_on(issuer.province, issuer.province_now)
    over = [*(successor.since for successor in issuer.successors), *([merged] if merged else [])]
    days = [day_before(first_day(day).isoformat()) for day in over]
    days += [day_before(ends[document.id])] if document.id in ends else []
    days += [document.last_day_of_period] if document.last_day_of_period else []
    return min(days, default=None)


def _due(document: Document, deadline: Deadline, on: str, bound: str | None) -> Due:
    if deadline.by == NO_DAY:
        return Due(document, deadline, None, False, False)
    if len(deadline.by) == len("MM-DD"):
        return _yearly(document, deadline, on, bound)
    return Due(document, deadline, deadline.by, False, deadline.by < on)


def _yearly(document: Document, deadline: Deadline, on: str, bound: str | None) -> Due:
    first = _from(document.begins or on, deadline.by)
    if bound and first > bound:
        return Due(document, deadline, None, True, True)
    last = _until(bound, deadline.by) if bound else None
    coming = max(first, _from(on, deadline.by))
    over = last is not None and coming > last
    return Due(document, deadline, last if over else coming, True, over, first, last)


def _from(day: str, month_day: str) -> str:
    """The first such day on or after a day."""
    year = int(day[:4])
    found = day_in(year, month_day)
    return found if found >= day else day_in(year + 1, month_day)


def _until(day: str, month_day: str) -> str:
    """The last such day on or before a day."""
    year = int(day[:4])
    found = day_in(year, month_day)
    return found if found <= day else day_in(year - 1, month_day)


def _order(due: Due) -> tuple[int, str, str, str]:
    rank = 1 if due.past else 2 if due.day is None else 0
    return rank, due.day or "", due.document.id, due.deadline.what
