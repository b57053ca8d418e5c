"""The audit of a whole draft."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cancu.audit.judge import judge
from cancu.audit.leftover import Leftover
from cancu.audit.leftovers import leftovers
from cancu.audit.near_misses import retry_without_date
from cancu.audit.own import as_told, foreign
from cancu.audit.plan import plan_year
from cancu.audit.row import Draft, Row
from cancu.audit.shared_tails import unshared
from cancu.audit.suggestions import Suggestion, suggestions
from cancu.audit.unread import Unread, unread
from cancu.audit.wrong_numbers import retry_number
from cancu.citations.citation import Citation
from cancu.citations.context import Context, context_of, lexicon_of
from cancu.citations.find import find
from cancu.citations.resolve import Resolution, resolve
from cancu.citations.text.grammar import is_unmarked
from cancu.document_number import number_key
from cancu.graph.library import Library
from cancu.text import first_day, last_day


@dataclass(frozen=True, slots=True)
class Audit:
    """Rows in the order of the text, lines not understood, what is missing, and what is left over.

    ``signed`` is the day of signing, ISO (full or partial), None when the draft has none; ``year`` the year
    it plans for, if known; ``on`` the day for "Hiện nay"; ``unmarked`` where it is typed without diacritics.
    """

    rows: tuple[Row, ...]
    unread: tuple[Unread, ...]
    suggestions: tuple[Suggestion, ...]
    leftovers: tuple[Leftover, ...]
    signed: str | None
    year: int | None
    on: str
    unmarked: bool

    @property
    def clean(self) -> bool:
        """True when every citation is in force on the day asked."""
        return all(row.flag == "in-force" for row in self.rows)


def audit(
    text: str, library: Library, signed: str | None = None, paper: frozenset[str] = frozenset()
) -> Audit:
    """Judge every citation of ``text``. ``signed`` overrules the date read from the text.

    ``paper`` are the lines of page headers and footers, where nothing is cited.
    """
    corpus = library.corpus
    context = context_of(text, corpus)
    if signed:
        context = replace(context, date=signed)
    citations = as_told(text, find(text, lexicon_of(corpus)))
    citations, resolved = _resolved(library, text, citations, context)
    year = plan_year(text) or (first_day(context.date).year if context.date else None)
    by = last_day(context.date) if context.date else None
    ours = foreign(text, citations, paper)
    draft = Draft(text, context.date, year, is_unmarked(text))
    rows = _rows(library, draft, citations, resolved, ours)
    return Audit(
        rows=tuple(rows),
        unread=tuple(unread(text, citations, library, context.province)),
        suggestions=tuple(suggestions(library, rows, context.province, by)),
        leftovers=tuple(leftovers(library, text, rows, context, year)),
        signed=context.date,
        year=year,
        on=library.on,
        unmarked=draft.unmarked,
    )


def _resolved(
    library: Library, text: str, citations: list[Citation], context: Context
) -> tuple[list[Citation], list[Resolution]]:
    """The citations and their documents, shared tails and misprints seen through.

    Short mentions mean what the full one is found to be.
    """
    corpus = library.corpus
    read: list[Citation] = []
    found: list[Resolution] = []
    starts = _starts(text, citations)
    mended: dict[str, Resolution] = {}
    for place, one in enumerate(resolve(citations, corpus, context)):
        citation = citations[place]
        alone = (
            unshared(text, citations, place, _limit(citations, starts, place), corpus, context)
            if one.state == "other"
            else None
        )
        if alone:
            read.append(alone[0])
            found.append(alone[1])
            continue
        better = retry_number(library, citation, retry_without_date(citation, one, corpus, context))
        key = f"{citation.type} {number_key(citation.number or '')}"
        if better is not one:
            mended[key] = better
        elif better.document is None and key in mended and citation.date is None:
            better = mended[key]
        read.append(citation)
        found.append(better)
    return read, found


def _starts(text: str, citations: list[Citation]) -> list[int]:
    """Where the citation behind each one begins, at last the end of the text."""
    return [*(citation.start for citation in citations[1:]), len(text)]


def _rows(
    library: Library,
    draft: Draft,
    citations: list[Citation],
    resolved: list[Resolution],
    ours: list[bool],
) -> list[Row]:
    named: set[str] = set()
    rows = []
    starts = _starts(draft.text, citations)
    for place, (citation, resolution) in enumerate(zip(citations, resolved, strict=True)):
        if not ours[place]:
            continue
        name = resolution.document or f"{citation.type} {number_key(citation.number or '')}"
        limit = _limit(citations, starts, place)
        rows.append(judge(library, draft, citation, resolution, limit, first=name not in named))
        # A title that speaks of a document does not introduce it.
        named |= {name} if citation.role != "in-title" else set()
    return rows


def _limit(citations: list[Citation], starts: list[int], place: int) -> int:
    """Where the next citation begins that does not stand inside the title of this one."""
    after = place + 1
    while (
        after < len(citations) and citations[after].parent is not None and citations[after].role == "in-title"
    ):
        after += 1
    return starts[after - 1]
