"""The audit of a whole draft."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cancu.audit.near_misses import retry_without_date
from cancu.audit.rows import Row, judge
from cancu.audit.suggestions import Slip, Suggestion, slips, suggestions
from cancu.citations.citation import Citation
from cancu.citations.context import context_of, lexicon_of
from cancu.citations.find import find
from cancu.citations.resolve import Resolution, resolve
from cancu.corpus import number_key
from cancu.graph.library import Library


@dataclass(frozen=True, slots=True)
class Audit:
    """Rows in the order of the text, what is missing, and slips of copying.

    ``signed`` is the day of signing, ISO (full or partial), None when the draft has none; ``on`` the day
    for "Hiện nay".
    """

    rows: tuple[Row, ...]
    suggestions: tuple[Suggestion, ...]
    slips: tuple[Slip, ...]
    signed: str | None
    on: str

    @property
    def clean(self) -> bool:
        """True when every citation is in force on the day asked."""
        return all(row.flag == "in-force" for row in self.rows)


def audit(text: str, library: Library, signed: str | None = None) -> Audit:
    """Judge every citation of ``text``. ``signed`` overrules the date read from the text."""
    corpus = library.corpus
    context = context_of(text, corpus)
    if signed:
        context = replace(context, date=signed)
    citations = find(text, lexicon_of(corpus))
    resolved = resolve(citations, corpus, context)
    resolved = [
        retry_without_date(citation, one, corpus, context)
        for citation, one in zip(citations, resolved, strict=True)
    ]
    rows = _rows(library, citations, resolved, context.date)
    return Audit(
        rows=tuple(rows),
        suggestions=tuple(suggestions(library, rows, context.province)),
        slips=tuple(slips(library, text, citations, context.date, context.province)),
        signed=context.date,
        on=library.on,
    )


def _rows(
    library: Library, citations: list[Citation], resolved: list[Resolution], signed: str | None
) -> list[Row]:
    named: set[str] = set()
    rows = []
    for citation, resolution in zip(citations, resolved, strict=True):
        name = resolution.document or f"{citation.type} {number_key(citation.number or '')}"
        rows.append(judge(library, citation, resolution, signed, first=name not in named))
        # A title that speaks of a document does not introduce it.
        named |= {name} if citation.role != "in-title" else set()
    return rows
