"""The documents of a library as a list by year; of a very large one the pages of the years."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from cancu import routes
from cancu.graph.relations import outgoing
from cancu.kinds import ENDING_KINDS, RELATION_KINDS
from cancu.markup.links import Links
from cancu.model import Document
from cancu.text import vietnamese_date

# Beyond this the list is left to the pages of the years.
COMPLETE = 1_000
# What a line says beside the document.
_SAID = (*ENDING_KINDS, "follows", "continues")


@dataclass(frozen=True, slots=True)
class Entry:
    """One document of a year."""

    day: str
    link: Markup
    title: str
    issuer: str
    said: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """One heading of the list: its documents, or the page that names them."""

    name: str
    count: int
    entries: list[Entry]
    href: str


def years_of(links: Links) -> list[Year]:
    """The newest year first, what has no day last."""
    years: dict[str, list[Document]] = {}
    for document in sorted(links.library.corpus, key=lambda d: (d.issued or "", d.id)):
        years.setdefault(document.issued[:4] if document.issued else "Không rõ ngày", []).append(document)
    whole = len(links.library.corpus) <= COMPLETE
    return [
        Year(name, len(found), *_listed(links, name, found, whole))
        for name, found in sorted(years.items(), key=lambda item: (item[0].isdigit(), item[0]), reverse=True)
    ]


def _listed(links: Links, year: str, found: list[Document], whole: bool) -> tuple[list[Entry], str]:
    """The entries of a year, or where they are listed when the library is too large for one page."""
    if whole:
        return [_entry(links, document) for document in found], ""
    return [], links.to(routes.year(year if year.isdigit() else None))


def _entry(links: Links, document: Document) -> Entry:
    said = tuple(
        links.after(RELATION_KINDS[relation.kind].verb, relation.target)
        for relation in outgoing(links.library.graph, document.id, _SAID)
    )
    return Entry(
        day=vietnamese_date(document.issued) if document.issued else "",
        link=links.document(document.id),
        title=document.short_title or document.title,
        issuer=links.library.issuer(document).name,
        said=said,
    )
