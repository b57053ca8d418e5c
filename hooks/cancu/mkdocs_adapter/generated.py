"""Generated pages and files as MkDocs knows them, spared the work that would change nothing."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path
from typing import Any

from markdown import Markdown
from markdown.extensions.toc import nest_toc_tokens
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc

from cancu.markup.page import Page
from cancu.mkdocs_adapter.speed.finished_pages import FinishedPage, FinishedPages
from cancu.mkdocs_adapter.speed.search_sections import ANCHOR, Section, readable, sections
from cancu.mkdocs_adapter.speed.split_markdown import split_markdown

# Between two headings that are rendered together; no heading can hold it.
_BETWEEN = "\n\n<hr>\n\n"


class GeneratedFile(File):
    """A generated file; while serving, one that is as it was need not be rendered again.

    ``finished`` gives the page that an earlier build printed: no document to be rendered any more.
    """

    steady = False
    finished: Callable[[], str] | None = None

    def is_documentation_page(self) -> bool:
        """See the base class."""
        return self.finished is None and super().is_documentation_page()

    def is_modified(self) -> bool:
        """Asked by ``mkdocs serve --dirty`` only."""
        return not (self.steady and Path(self.abs_dest_path).is_file())

    def copy_file(self, dirty: bool = False) -> None:
        """Write it, and keep it no longer: that is once in a build, and data files are large."""
        if self.finished is not None:
            self._content, self.finished = self.finished().encode(errors="xmlcharrefreplace"), _none
        super().copy_file(dirty)
        self._content = b""


def _none() -> str:
    """What has been written is not kept."""
    return ""


class Headings:
    """Renders headings the way this site's Markdown does: one parser for all generated pages."""

    def __init__(self, config: MkDocsConfig) -> None:
        extensions: Sequence[Any] = config["markdown_extensions"]
        self._parser = Markdown(extensions=extensions, extension_configs=config["mdx_configs"] or {})
        self._known: dict[str, tuple[str, list[Any]]] = {}

    def __call__(self, headings: Sequence[str]) -> tuple[list[str], list[Any]]:
        """The HTML of each heading of one page, and the tokens of its table of contents.

        Most headings stand on many pages and are rendered once. Where an address stands twice on a page,
        which of the two is changed depends on all of them: those are rendered together.
        """
        single = [self._one(heading) for heading in headings]
        html = [rendered for rendered, _ in single]
        addresses = ANCHOR.findall("".join(html))
        if len(set(addresses)) < len(addresses):
            return self._together(headings)
        flat: list[Any] = [dict(token) for _, tokens in single for token in tokens]
        return html, nest_toc_tokens(flat)

    def _one(self, heading: str) -> tuple[str, list[Any]]:
        if heading not in self._known:
            [html], tokens = self._together([heading])
            self._known[heading] = html, tokens
        return self._known[heading]

    def _together(self, headings: Sequence[str]) -> tuple[list[str], list[Any]]:
        html = self._parser.reset().convert(_BETWEEN.join(headings))
        return [piece.strip() for piece in html.split("<hr>")], getattr(self._parser, "toc_tokens", [])


def names_in_menu(nav: Any) -> dict[str, str]:
    """What the menu of ``mkdocs.yml`` calls each source file that it names."""
    if isinstance(nav, list):
        return {source: name for entry in nav for source, name in names_in_menu(entry).items()}
    if not isinstance(nav, dict):
        return {}
    pairs = {source: name for name, source in nav.items() if isinstance(source, str)}
    return pairs | {s: n for below in nav.values() for s, n in names_in_menu(below).items()}


def search_entries(page: GeneratedPage) -> list[dict[str, Any]]:
    """What the index of the theme's search holds of a page."""
    boost = {"boost": page.boost} if page.boost != 1 else {}
    return [
        {
            "location": f"{page.url}#{part.anchor}" if part.anchor else page.url,
            "title": part.title,
            "text": part.text,
        }
        | boost
        for part in page.sections or ()
    ]


def entries_of(address: str, entries: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Those at the end of the index that are of the page at ``address``: it was the last one read."""
    at = len(entries)
    while at and entries[at - 1]["location"].partition("#")[0] == address:
        at -= 1
    return list(entries[at:])


class GeneratedPage(MkDocsPage):
    """A page made from data: what its front matter says is known, and only its headings are Markdown."""

    def __init__(
        self, page: Page, title: str | None, file: File, config: MkDocsConfig, headings: Headings
    ) -> None:
        """``title`` is the name that the menu gives it, if it stands there."""
        super().__init__(title, file, config)
        self._page = page
        self._headings = headings
        self.sections: tuple[Section, ...] | None = None
        self.finished: FinishedPage | None = None
        self._packed, self._key = b"", ""

    @property
    def boost(self) -> float:
        """Its weight in the search."""
        return self._page.boost

    def look_up(self, pages: FinishedPages) -> None:
        """See whether an earlier build printed this very page; to be asked when its text is read."""
        if self._pieces is not None:
            about = repr((self.meta, self.boost, self.url, str(self.title), self.edit_url))
            self._key = pages.key(about, self.markdown or "")
            self.finished = pages.look_up(self._key)

    def settle(self, pages: FinishedPages, nav: Navigation, config: MkDocsConfig, files: Files) -> None:
        """Once the menu stands: rendered after all where another stood beside the page then."""
        if self.finished is not None and self.finished.menu != pages.menu(nav):
            self.finished = None
            self.read_source(config)
            self.render(config, files)
            self.content = self.compress(self.content or "")

    def keep(
        self, pages: FinishedPages, html: str, entries: Sequence[dict[str, Any]], nav: Navigation
    ) -> None:
        """For the next build: the page as it was printed, its slots still open."""
        if self._key:
            anchors = tuple(sorted(self.present_anchor_ids or ()))
            pages.keep(self._key, FinishedPage(anchors, tuple(entries), pages.menu(nav)), html)

    def printed(self, pages: FinishedPages) -> str:
        """What an earlier build printed, with the slots of this one."""
        return self.filled(pages.html(self._key))

    def read_source(self, config: MkDocsConfig) -> None:
        """Take title, description and text as they are, instead of reading them out of YAML."""
        self.meta = dict(self._page.meta)
        self.markdown = self._page.markdown
        self._pieces = split_markdown(self.markdown)
        self._readable = self._pieces is not None and readable(self._pieces[::2])
        if self._readable:
            # The theme's indexer has nothing to do here: the sections are known.
            self.meta["search"] = {"exclude": True}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """See the base class; the result is the same, which a test holds for every page."""
        if self._pieces is None:
            super().render(config, files)
            return
        if self.finished is not None:
            self.present_anchor_ids = set(self.finished.anchors)
            self._pieces, self.markdown, self.content = None, "", ""
            return
        html = self._pieces[::2]
        headings, tokens = self._headings(self._pieces[1::2])
        turns = zip_longest(html, headings, fillvalue="")
        self.content = "\n".join(piece for turn in turns for piece in turn if piece)
        if self._readable:
            self.sections = tuple(sections(html[1:], headings))
        # Not kept: all pages are rendered before the first is written. MkDocs has no title without a text.
        self._pieces, self.markdown, self._page = None, "", replace(self._page, body="")
        self.toc = get_toc(tokens)
        self.present_anchor_ids = set(ANCHOR.findall(self.content))

    def compress(self, html: str) -> str:
        """Until it is written, a page that nobody else reads takes a tenth of its room."""
        if self.sections is None:
            return html
        self._packed = zlib.compress(html.encode(), 1)
        return ""

    def unpack(self) -> None:
        """For the theme to print it, its slots still open."""
        if self._packed:
            self.content, self._packed = zlib.decompress(self._packed).decode(), b""

    def filled(self, html: str) -> str:
        """The printed page with drawings and the like in their places."""
        return self._page.filled(html)
