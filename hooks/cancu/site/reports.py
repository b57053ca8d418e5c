"""Files that lead from a plan to the work of a unit: outlines of its reports, and its own calendar."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from cancu import routes
from cancu.corpus import Corpus
from cancu.export import ics
from cancu.graph.changes.ends import ends_of
from cancu.graph.library import Library
from cancu.office.report import TERMS, has_outline, outline_file, report_outline
from cancu.schedule import reporting_units
from cancu.site.cache import BuildCache


def report_files(library: Library, cache: BuildCache) -> Iterator[tuple[str, bytes]]:
    """Path and content of every outline: for six months, nine months and the year of each plan."""
    for document in library.corpus:
        if has_outline(document):
            for term in TERMS:
                outline = report_outline(library, document, term)
                content = cache.file(("outline", repr(outline)), partial(outline_file, outline))
                yield routes.report(document.id, term.id), content


def unit_calendars(library: Library) -> Iterator[tuple[str, str]]:
    """Path and content of the calendar of each body whose plans set dated deadlines."""
    for issuer in reporting_units(library.corpus, library.on, ends_of(library)):
        own = [document for document in library.corpus if document.issuer == issuer.id]
        corpus = Corpus.build(
            own, library.corpus.issuers.values(), library.corpus.topics.values(), library.corpus.events
        )
        name = f"Lịch báo cáo: {issuer.name}"
        yield routes.unit_calendar(issuer.id), ics.calendar(replace(library, corpus=corpus), name)
