"""The site of the last build as values, made anew where what it is made of has changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mkdocs.exceptions import PluginError

from cancu import routes
from cancu.graph.relations import build_graph
from cancu.mkdocs_adapter.progress import watched
from cancu.mkdocs_adapter.sources import Sources
from cancu.site import Site, build_site
from cancu.site.cache import BuildCache


class LatestSite:
    """One per process: a server keeps what no edit has changed."""

    def __init__(self) -> None:
        self.site: Site | None = None
        self.built_from = ""

    def build(self, sources: Sources, prose: Sequence[str], site_url: str, store: BuildCache) -> Site:
        """The site; while serving, the one at hand when only the words of a hand-written page changed.

        ``prose`` are the paths of hand-written pages. Raises ``PluginError``: two pages have one address.
        """
        corpus = sources.corpus
        records = (corpus.documents, dict(corpus.issuers), dict(corpus.topics), corpus.events)
        built_from = repr(
            (prose, site_url, sources.on, sources.changes, sources.texts, sources.teaching, records)
        )
        if self.site is None or built_from != self.built_from:
            # A preview keeps the first workbook: another would take as long as all pages together.
            workbook = self.site.files.get(routes.WORKBOOK_FILE) if self.site else None
            try:
                self.site = build_site(
                    corpus,
                    build_graph(corpus),
                    dict.fromkeys(prose, ""),
                    sources.on,
                    site_url,
                    sources.changes,
                    sources.texts,
                    store,
                    watched,
                    workbook if isinstance(workbook, bytes) else None,
                    sources.teaching,
                )
            except ValueError as error:
                raise PluginError(str(error)) from error
            self.built_from = built_from
        return self.site

    @property
    def current(self) -> Site:
        """The one that was built."""
        assert self.site is not None
        return self.site

    def let_go(self) -> None:
        """What is written goes: all pages of ten thousand documents would fill the memory."""
        if self.site is not None:
            self.site = replace(self.site, pages=(), files={})
