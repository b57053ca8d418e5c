"""What the theme prints around pages that stand in no menu: once for all that differ only in their own words.

A frame is what the theme makes of a page whose title, text and the like are marks; a page is the frame with
its own in their places. Whether that is what the theme would have printed is looked at with the first pages
of each kind: where it is not, because a template says something else of a page, the theme prints them all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from copy import copy
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment
from jinja2.runtime import Context
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from cancu.memo import Memo
from cancu.mkdocs_adapter.speed.menu_cache import PagesInMenu, parent
from cancu.mkdocs_adapter.themes import TABLE_OF_CONTENTS

_TEMPLATE = "main.html"
# No text of a page holds these characters: they are for private use.
_MARK = re.compile("\ue000(\\w+)\ue001")
# The theme prints a heading of its own above a text without one.
_HEADING = "<h1"
# How many pages of a kind, at different addresses, have to come out as the theme prints them.
_LOOKED_AT = 2


@dataclass(slots=True)
class _Frame:
    """What stands between the marks, and their names; ``looked_at`` pages came out as they should.

    ``around`` is what the templates knew where they printed the table of contents.
    """

    between: tuple[str, ...]
    names: tuple[str, ...]
    around: dict[str, Any]
    looked_at: int = 0
    fits: bool = True

    def look_at(self, words: dict[str, str], whole: str) -> None:
        """``whole`` is what the theme has printed for a page with these words."""
        self.fits = self.fits and self.filled(words) == whole
        self.looked_at += 1

    def filled(self, words: dict[str, str]) -> str:
        """The page with these words."""
        pieces = [self.between[0]]
        for name, text in zip(self.names, self.between[1:], strict=True):
            pieces += [words[name], text]
        return "".join(pieces)


class PageFrames:
    """Those of one build: its menu, its configuration and its templates do not change."""

    def __init__(self, env: Environment) -> None:
        """From now on these pages are printed from here."""
        self._in_menu = PagesInMenu()
        self._frames: dict[str, _Frame] = {}
        self._contents = Memo()
        self._blank: Page | None = None
        self._around: dict[str, Any] = {}
        self.printed = 0
        self._whole, self._toc = env.get_template(_TEMPLATE), env.get_template(TABLE_OF_CONTENTS)
        self._print_whole, self._print_toc = self._whole.root_render_func, self._toc.root_render_func
        self._whole.root_render_func, self._toc.root_render_func = self._page, self._toc_marked

    def _page(self, context: Context) -> Iterator[str]:
        page = context.get("page")
        if not isinstance(page, Page) or self._in_menu(page, context["nav"]):
            yield from self._print_whole(context)
            return
        words = _words(page)
        words["toc"] = ""
        frame = self._frame(context, page, words)
        words["toc"] = self._table_of_contents(frame, page)
        if frame.fits and frame.looked_at >= _LOOKED_AT:
            self.printed += 1
            yield frame.filled(words)
            return
        whole = "".join(self._print_whole(context))
        frame.look_at(words, whole)
        yield whole

    def _frame(self, context: Context, page: Page, words: dict[str, str]) -> _Frame:
        kind = _kind(page, words)
        if kind not in self._frames:
            self._blank = _marked(page)
            blank = self._whole.new_context({**context.get_all(), "page": self._blank})
            printed = "".join(self._print_whole(blank))
            pieces = _MARK.split(printed.replace(f"{_HEADING}{_mark('content')}", _mark("content")))
            names = tuple(pieces[1::2])
            # A template that does something to a mark first has made another of it.
            known = words.keys() >= set(names)
            self._frames[kind] = _Frame(tuple(pieces[::2]), names, self._around, fits=known)
            self._blank = None
        return self._frames[kind]

    def _toc_marked(self, context: Context) -> Iterator[str]:
        if self._blank is None:
            yield from self._print_toc(context)
        else:
            self._around = context.get_all()
            yield _mark("toc")

    def _table_of_contents(self, frame: _Frame, page: Page) -> str:
        """As the theme prints it; many pages have the same below their title, which it leaves out."""
        below = copy(page)
        below.toc = _titled(page.toc, "")
        return self._contents(
            (id(frame), repr(_outline(below.toc))),
            lambda: "".join(self._print_toc(self._toc.new_context({**frame.around, "page": below}))),
        )


def _mark(name: str) -> str:
    return f"\ue000{name}\ue001"


def _words(page: Page) -> dict[str, str]:
    """What only this page says, by the names of the marks."""
    first = next(iter(page.toc), None)
    return {
        "name": str(page.meta.get("title", "")),
        "about": str(page.meta.get("description", "")),
        "title": str(page.title),
        "content": page.content or "",
        "address": page.canonical_url or "",
        "entry": page.edit_url or "",
        "first": first.id if first else "",
    }


def _marked(page: Page) -> Page:
    """The same page with marks in the places of its words."""
    marked = copy(page)
    marks = {"title": "name", "description": "about"}
    marked.meta = {key: _mark(marks[key]) if key in marks else value for key, value in page.meta.items()}
    marked.title = _mark("title")
    marked.content = (_HEADING if _HEADING in (page.content or "") else "") + _mark("content")
    marked.canonical_url = page.canonical_url and _mark("address")
    marked.edit_url = page.edit_url and _mark("entry")
    marked.toc = _titled(page.toc, _mark("first"))
    return marked


def _titled(toc: TableOfContents, address: str) -> TableOfContents:
    """The same table of contents, its first entry, the title of the page, at another address."""
    items = list(toc)
    if items:
        first = AnchorLink("", address, items[0].level)
        first.children = items[0].children
        items[0] = first
    return TableOfContents(items)


def _kind(page: Page, words: dict[str, str]) -> str:
    """All that pages of one frame have in common."""
    # A template that escapes what it prints shows it only where there is something to escape.
    special = [any(sign in text for sign in "&<>\"'%") for name, text in words.items() if name != "content"]
    others = {key: value for key, value in page.meta.items() if key not in ("title", "description")}
    has = [key in page.meta for key in ("title", "description")]
    has += [bool(page.canonical_url), bool(page.edit_url), _HEADING in (page.content or "")]
    levels = [each.level for each in page.toc][:1]
    return repr((parent(page.url), others, has, special, levels))


def _outline(items: Iterable[AnchorLink]) -> list[Any]:
    return [(item.title, item.id, item.level, _outline(item.children)) for item in items]
