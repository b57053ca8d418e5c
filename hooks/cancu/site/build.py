"""Corpus, graph and day in; every page and file of the site out. Pure: no clock, no disk, no engine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import networkx as nx

from cancu import routes
from cancu.corpus import Corpus
from cancu.drawing import Standing as DrawnStanding
from cancu.drawing import lineage_figure
from cancu.export import ics, jsonld, web
from cancu.graph.library import Library
from cancu.model import Document
from cancu.pages.calendar_page import calendar_page
from cancu.pages.codes_page import codes_page
from cancu.pages.document import document_page
from cancu.pages.indexes import index_pages
from cancu.pages.origins_page import origins_page
from cancu.pages.page import Page
from cancu.pages.status_page import status_page

_STRUCK = ("ended", "obsolete")
_MUTED = ("period-over", "suspended")


@dataclass(frozen=True, slots=True)
class Site:
    """What a site engine is handed: pages in a stable order, and further files by path.

    ``library`` is what they were made from, for linking the citations of hand-written pages.
    """

    library: Library
    pages: tuple[Page, ...]
    files: Mapping[str, str]


def build_site(
    corpus: Corpus, graph: nx.MultiDiGraph[str], prose: Mapping[str, str], on: str, site_url: str = ""
) -> Site:
    """Every page of the site on the day ``on``.

    ``prose`` are the hand-written Markdown files by path (``huong-dan/index.md``): their addresses are
    taken. Raises ``ValueError`` when a generated page would silently replace one of them.
    """
    library = Library.of(corpus, on, graph)
    pages = tuple(_pages(library, site_url))
    taken = sorted({page.source for page in pages} & set(prose))
    if taken:
        raise ValueError(f"Trang viết tay trùng địa chỉ với trang sinh từ dữ liệu: {', '.join(taken)}")
    files = {
        routes.DATA_FILE: web.dataset_json(library),
        routes.CALENDAR_FILE: ics.calendar(library),
    }
    return Site(library, pages, files)


def _pages(library: Library, site_url: str) -> Iterator[Page]:
    standings = {document.id: _drawn(library, document) for document in library.corpus}
    for document in library.corpus:
        yield _with_slots(library, document, standings, site_url)
    yield status_page(library)
    yield origins_page(library)
    yield calendar_page(library)
    yield codes_page()
    yield from index_pages(library)


def _with_slots(
    library: Library, document: Document, standings: Mapping[str, DrawnStanding], site_url: str
) -> Page:
    page = document_page(library, document)

    def href(other: str) -> str:
        return routes.relative(routes.document(other), page.path)

    figure = lineage_figure(library.graph, document.id, standings, href)
    record = jsonld.script(library, document, site_url)
    return replace(page, slots={"luoc-do": figure.html, "json-ld": record})


def _drawn(library: Library, document: Document) -> DrawnStanding:
    """How a document looks in drawings: only what has ended is struck; what is over is muted."""
    status = library.step(document.id).status
    noted = status in (*_STRUCK, *_MUTED, "partly", "partly-suspended", "not-yet")
    return DrawnStanding(
        ended=status in _STRUCK,
        muted=status in _MUTED,
        note=library.status_label(document.id) if noted else "",
    )
