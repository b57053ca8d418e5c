"""``/dong-thoi-gian/``: the documents of the library through the years, drawn in lanes and as a list."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from cancu import routes
from cancu.graph.library import Library
from cancu.graph.relations import outgoing
from cancu.kinds import ENDING_KINDS, RELATION_KINDS
from cancu.markup.links import Links
from cancu.markup.page import Page
from cancu.markup.render import render
from cancu.model import Document
from cancu.text import vietnamese_date

# Beyond this the list is left to the pages of the years.
COMPLETE = 1_000
# What a line of the list says beside the document: the same relations that the drawing draws.
_SAID = (*ENDING_KINDS, "follows", "continues")


@dataclass(frozen=True, slots=True)
class _Entry:
    day: str
    link: Markup
    title: str
    issuer: str
    said: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class _Year:
    """One heading of the list: its documents, or the page that names them."""

    name: str
    count: int
    entries: list[_Entry]
    href: str


def timeline_page(library: Library) -> Page:
    """The page; its drawing comes into the slot ``dong-thoi-gian``."""
    links = Links(library, routes.TIMELINE)
    years: dict[str, list[Document]] = {}
    for document in sorted(library.corpus, key=lambda d: (d.issued or "", d.id)):
        year = document.issued[:4] if document.issued else "Không rõ ngày"
        years.setdefault(year, []).append(document)
    whole = len(library.corpus) <= COMPLETE
    text = render(
        "timeline.md.j2",
        years=[
            _Year(name, len(found), *_listed(links, name, found, whole))
            for name, found in sorted(
                years.items(), key=lambda item: (item[0].isdigit(), item[0]), reverse=True
            )
        ],
        total=len(library.corpus),
    )
    description = "Nghị quyết, chỉ thị, nghị định và kế hoạch theo năm, nối văn bản cũ với văn bản mới."
    return Page(path=routes.TIMELINE, title="Dòng thời gian", body=text, description=description, wide=True)


def _listed(links: Links, year: str, found: list[Document], whole: bool) -> tuple[list[_Entry], str]:
    """The entries of a year, or where they are listed when the library is too large for one page."""
    if whole:
        return [_entry(links, document) for document in found], ""
    return [], links.to(routes.year(year if year.isdigit() else None))


def _entry(links: Links, document: Document) -> _Entry:
    said = tuple(
        links.after(RELATION_KINDS[relation.kind].verb, relation.target)
        for relation in outgoing(links.library.graph, document.id, _SAID)
    )
    return _Entry(
        day=vietnamese_date(document.issued) if document.issued else "",
        link=links.document(document.id),
        title=document.short_title or document.title,
        issuer=links.library.issuer(document).name,
        said=said,
    )
