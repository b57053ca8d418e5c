"""Generated pages and files as MkDocs knows them, spared the work that would change nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest
from pathlib import Path
from typing import Any

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc

from cancu.pages.headings import taken_apart
from cancu.pages.page import Page

_ID = re.compile(r'\bid="([^"]+)"')
# Between two headings that are rendered together; no heading can hold it.
_BETWEEN = "\n\n<hr>\n\n"


class GeneratedFile(File):
    """A generated file; while serving, one that is as it was need not be rendered again."""

    steady = False

    def is_modified(self) -> bool:
        """Asked by ``mkdocs serve --dirty`` only."""
        return not (self.steady and Path(self.abs_dest_path).is_file())


class Headings:
    """Renders headings the way this site's Markdown does: one parser for all generated pages."""

    def __init__(self, config: MkDocsConfig) -> None:
        extensions: Sequence[Any] = config["markdown_extensions"]
        self._parser = Markdown(extensions=extensions, extension_configs=config["mdx_configs"] or {})

    def __call__(self, headings: Sequence[str]) -> tuple[list[str], list[Any]]:
        """The HTML of each heading of one page, and the tokens of its table of contents."""
        if not headings:
            return [], []
        html = self._parser.reset().convert(_BETWEEN.join(headings))
        return [piece.strip() for piece in html.split("<hr>")], getattr(self._parser, "toc_tokens", [])


class GeneratedPage(MkDocsPage):
    """A page made from data: what its front matter says is known, and only its headings are Markdown."""

    def __init__(self, page: Page, file: File, config: MkDocsConfig, headings: Headings) -> None:
        super().__init__(None, file, config)
        self._page = page
        self._headings = headings

    def read_source(self, config: MkDocsConfig) -> None:
        """Take title, description and text as they are, instead of reading them out of YAML."""
        self.meta = dict(self._page.meta)
        self.markdown = self._page.markdown

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """See the base class; the result is the same, which a test holds for every page."""
        pieces = taken_apart(self.markdown or "")
        if pieces is None:
            super().render(config, files)
            return
        headings, tokens = self._headings(pieces[1::2])
        turns = zip_longest(pieces[::2], headings, fillvalue="")
        self.content = "\n".join(piece for turn in turns for piece in turn if piece)
        self.toc = get_toc(tokens)
        self.present_anchor_ids = set(_ID.findall(self.content))
