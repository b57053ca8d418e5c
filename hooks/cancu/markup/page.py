"""What a page is before any site engine sees it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Any

from cancu import routes
from cancu.model import Place

# A text, or what makes it when it is asked for: all texts and drawings of a large library at a time would
# fill the memory.
Fragment = str | Callable[[], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page: its path from the site's root, and as ``body`` its Markdown with HTML blocks.

    ``slots`` are large fragments (drawings) that fill ``<div data-slot="name"></div>`` once Markdown has
    run: parsing them would cost time and change nothing. ``place`` is the entry in the dataset that an
    edit link leads to; ``wide`` gives a page of wide tables the room of the table of contents, ``across``
    lays it on its side on paper.
    """

    path: str
    title: str
    body: Fragment
    description: str = ""
    slots: Mapping[str, Fragment] = field(default_factory=dict)
    place: Place | None = None
    boost: float = 1
    wide: bool = False
    across: bool = False

    @property
    def markdown(self) -> str:
        """The body as text."""
        return _made(self.body)

    @property
    def meta(self) -> dict[str, Any]:
        """What the front matter of the page says. The theme prints it as HTML, also between quotes."""
        meta: dict[str, Any] = {"title": escape(self.title)}
        if self.description:
            meta["description"] = escape(self.description)
        # The side menu lists sections of the site, not documents: without it a drawing has its full width.
        meta["hide"] = ["navigation", "toc"] if self.wide else ["navigation"]
        if self.across:
            meta["paper"] = "across"
        if self.boost != 1:
            meta["search"] = {"boost": self.boost}
        return meta

    @property
    def text(self) -> str:
        """The Markdown file as a site engine reads it: front matter, then the body with its slots.

        JSON is YAML, so no title can break out of the front matter.
        """
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in self.meta.items()]
        return "\n".join(["---", *lines, "---", "", self.markdown])

    @property
    def source(self) -> str:
        """The Markdown file of the page, relative to the folder of sources."""
        return routes.source_file(self.path)

    def filled(self, text: str) -> str:
        """``text`` (the page's Markdown or the HTML made of it) with every slot filled."""
        for name, fragment in self.slots.items():
            text = text.replace(slot(name), _made(fragment))
        return text


def _made(fragment: Fragment) -> str:
    return fragment if isinstance(fragment, str) else fragment()


def slot(name: str) -> str:
    """The placeholder that a fragment called ``name`` will fill."""
    return f'<div data-slot="{name}"></div>'
