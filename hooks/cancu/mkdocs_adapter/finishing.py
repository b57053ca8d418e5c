"""Pages that an earlier build printed, in the course of a build: found, checked, written; new ones kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from cancu.mkdocs_adapter.generated import GeneratedFile, GeneratedPage, entries_of
from cancu.mkdocs_adapter.speed.finished_pages import FinishedPages
from cancu.mkdocs_adapter.speed.page_surroundings import digest_of_frame, names_all_pages

Entries = list[dict[str, Any]]
# For a page whose front matter says nothing of the search.
_UNSTATED = object()


class Finishing:
    """That of one build; without a cache, all pages are rendered and none is kept."""

    def __init__(self) -> None:
        self._kept: FinishedPages | None = None
        self._nav = Navigation([], [])
        # Those of the whole site, in their order.
        self.pages: list[File] = []
        self._key = ""
        self._known: Entries | None = None
        self._stated: object = _UNSTATED

    def begin(self, kept: FinishedPages | None, config: MkDocsConfig, on: str) -> None:
        """A new build, with the cache that it has; ``on`` is the day of the data."""
        self._kept = None if names_all_pages(config) else kept
        if self._kept is not None:
            self._kept.begin(digest_of_frame(config, on))

    def menu(self, nav: Navigation) -> None:
        """What stands around a page depends on the menu."""
        self._nav = nav

    def look_up(self, page: GeneratedPage) -> None:
        """Its text has been read: see whether an earlier build printed this very page."""
        if self._kept is not None:
            page.look_up(self._kept)

    def take(
        self, config: MkDocsConfig, files: Files, entries: Entries, ready: Callable[[str], None]
    ) -> None:
        """All pages have been read: what an earlier build printed is a file that only has to be written.

        ``entries`` are those of the search; ``ready`` waits until what fills the page at an address is made.
        """
        self.pages = list(files.documentation_pages())
        for file in self.pages:
            page = file.page
            if (
                self._kept is None
                or not isinstance(page, GeneratedPage)
                or not isinstance(file, GeneratedFile)
            ):
                continue
            page.settle(self._kept, self._nav, config, files)
            if page.finished is not None:
                entries += page.finished.entries
                file.finished = partial(_printed, page, self._kept, ready)

    def before_search(self, page: Page) -> None:
        """The theme takes a hand-written page in tag by tag, unless it is known what it would find."""
        self._key, self._known = "", None
        if self._kept is not None and not isinstance(page, GeneratedPage):
            contents = repr([_told(item) for item in page.toc])
            seen = (page.url, str(page.title), repr(page.meta), contents, page.content or "")
            self._key = self._kept.key("search", *seen)
            self._known = self._kept.entries(self._key)
        if self._known is not None:
            self._stated = page.meta.get("search", _UNSTATED)
            page.meta["search"] = {"exclude": True}

    def after_search(self, page: Page, entries: Entries) -> None:
        """Entries of a hand-written page from an earlier build, or what was found, for the next one."""
        if self._known is not None:
            entries += self._known
            del page.meta["search"]
            if self._stated is not _UNSTATED:
                page.meta["search"] = self._stated
        elif self._kept is not None and self._key:
            self._kept.keep_entries(self._key, entries_of(page.url, entries))

    def keep(self, page: GeneratedPage, html: str, entries: Entries) -> None:
        """The page was printed, and was the last to add to the entries of the search."""
        if self._kept is not None:
            page.keep(self._kept, html, entries_of(page.url, entries), self._nav)

    def put_in_order(self, entries: Entries) -> None:
        """The search in the order of pages, whichever of them were rendered."""
        if self._kept is not None:
            order = {file.page.url: at for at, file in enumerate(self.pages) if file.page}
            entries.sort(key=lambda entry: order[entry["location"].partition("#")[0]])


def _printed(page: GeneratedPage, kept: FinishedPages, ready: Callable[[str], None]) -> str:
    ready(page.url)
    return page.printed(kept)


def _told(item: AnchorLink) -> tuple[Any, ...]:
    """All that a table of contents says of a heading and of those below it."""
    return item.title, item.id, item.level, [_told(child) for child in item.children]
