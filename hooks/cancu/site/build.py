"""Corpus, graph and day in; every page and file of the site out. Pure: no clock, no disk, no engine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import networkx as nx

from cancu import routes
from cancu.corpus import Corpus
from cancu.drawing.browser_tables import browser_tables
from cancu.export import ics, jsonld
from cancu.export.browser.audit_data import audit_files
from cancu.export.browser.compare import compare_script
from cancu.export.browser.explorer import explorer_script
from cancu.export.browser.finder import finder_files
from cancu.export.browser.grammar import SCRIPTS
from cancu.export.browser.provinces import province_files
from cancu.export.browser.slip import slip_script
from cancu.graph.disclosure import disclosed, disclosed_changes
from cancu.graph.library import Library
from cancu.history import Change
from cancu.markup.page import Page
from cancu.model import Document
from cancu.pages.audit_page import audit_page
from cancu.pages.calendar_page import calendar_page
from cancu.pages.codes_page import codes_page
from cancu.pages.compare_page import compare_page
from cancu.pages.data_page import data_page
from cancu.pages.document_page import document_page
from cancu.pages.explorer_page import explorer_page
from cancu.pages.finder_page import finder_page
from cancu.pages.index_pages import index_pages
from cancu.pages.origins_page import origins_page
from cancu.pages.status_page import status_pages
from cancu.pages.timeline_page import timeline_page
from cancu.pages.worklist_page import worklist_page
from cancu.site.cache import BuildCache
from cancu.site.data_files import data_files, explained
from cancu.site.drawings import Drawings
from cancu.site.fonts import font_files
from cancu.site.reports import report_files, unit_calendars
from cancu.teaching import Teaching

# Hands steps on one by one, so that somebody can be told how far it is.
Watch = Callable[[Sequence[Callable[[], Any]]], Iterable[Callable[[], Any]]]
_Files = Mapping[str, str | bytes]


@dataclass(frozen=True, slots=True)
class Site:
    """What a site engine is handed: pages in a stable order, and further files by path.

    ``library`` is what they were made from, for linking the citations of hand-written pages; ``drawings``
    drew for them, for the drawings of hand-written pages.
    """

    drawings: Drawings
    pages: tuple[Page, ...]
    files: _Files

    @property
    def library(self) -> Library:
        """The corpus on the day of the build."""
        return self.drawings.library


def build_site(
    corpus: Corpus,
    graph: nx.MultiDiGraph[str],
    prose: Mapping[str, str],
    on: str,
    site_url: str = "",
    changes: Sequence[Change] = (),
    texts: Mapping[str, str] | None = None,
    store: BuildCache | None = None,
    watch: Watch = tuple,
    workbook: bytes | None = None,
    teaching: Teaching | None = None,
) -> Site:
    """Every page of the site on the day ``on``.

    ``prose`` are the hand-written Markdown files by path (``huong-dan/index.md``): their addresses are
    taken. ``changes`` are the history of the dataset, for the feed; ``texts`` full texts by document id;
    ``store`` holds what earlier builds made, and what this one makes is added, drawings as pages are filled.
    ``watch`` is handed the steps and hands them on. Pages of documents are written when they are asked for.
    ``workbook`` is shown instead of a new one: a preview need not wait for it. ``teaching`` is for lessons.
    Raises ``ValueError`` when a generated page would silently replace a hand-written one.
    """
    library = disclosed(Library.of(corpus, on, graph, texts))
    changes = disclosed_changes(changes, corpus)
    store = store or BuildCache()
    drawings = Drawings(library, store.drawings, changes, teaching)
    pages = tuple(page for make in watch(_page_makers(drawings, site_url)) for page in make())
    taken = sorted({page.source for page in pages} & set(prose))
    if taken:
        raise ValueError(f"Trang viết tay trùng địa chỉ với trang sinh từ dữ liệu: {', '.join(taken)}")
    made = [make() for make in watch(_file_makers(library, changes, site_url, store, workbook))]
    return Site(drawings, pages, _joined(made))


def _joined(made: Iterable[_Files]) -> _Files:
    """All files; none takes the place of another without a word."""
    joined: dict[str, str | bytes] = {}
    for files in made:
        twice = sorted(joined.keys() & files.keys())
        if twice:
            raise ValueError(f"Hai tệp sinh từ dữ liệu trùng địa chỉ: {', '.join(twice)}")
        joined |= files
    return joined


def _page_makers(drawings: Drawings, site_url: str) -> list[Callable[[], Iterable[Page]]]:
    library = drawings.library
    return [
        lambda: (_with_slots(drawings, document, site_url) for document in library.corpus),
        lambda: [finder_page(library), audit_page(library, SCRIPTS)],
        lambda: status_pages(library, drawings.chain),
        lambda: [origins_page(library)],
        lambda: [explorer_page(), compare_page(library), calendar_page(library), codes_page()],
        lambda: [timeline_page(library)],
        lambda: [data_page(library, explained(library)), worklist_page(library)],
        lambda: index_pages(library),
    ]


def _with_slots(drawings: Drawings, document: Document, site_url: str) -> Page:
    page = document_page(drawings.library, document)
    figure = partial(drawings.lineage, document.id, page.path)
    record = partial(jsonld.script, drawings.library, document, site_url)
    return replace(page, slots={"luoc-do": figure, "json-ld": record})


def _file_makers(
    library: Library, changes: Sequence[Change], site_url: str, store: BuildCache, workbook: bytes | None
) -> list[Callable[[], _Files]]:
    return [
        lambda: data_files(library, changes, site_url, store, workbook),
        lambda: {routes.CALENDAR_FILE: ics.calendar(library)},
        lambda: dict(unit_calendars(library)),
        lambda: dict(report_files(library, store)),
        lambda: finder_files(library),
        lambda: {routes.EXPLORER_DATA: explorer_script(library, browser_tables())},
        lambda: {routes.COMPARE_DATA: compare_script(library)},
        lambda: {routes.SLIP_DATA: slip_script(library)},
        lambda: audit_files(library),
        lambda: dict(province_files(library)),
        lambda: font_files(store),
    ]
