"""Pages as the theme printed them, kept from build to build: one that is as it was is not rendered again.

A page is known by its whole text, by where it stands, and by all that stands around it: configuration, theme,
menu, day and code. Slots are filled afterwards, so a drawing of another build is never taken for today's.
"""

from __future__ import annotations

import json
from collections.abc import MutableMapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from mkdocs.structure.nav import Navigation

from cancu.mkdocs_adapter.speed.page_surroundings import digest_of_menu
from cancu.site.cache import digest


@dataclass(frozen=True, slots=True)
class FinishedPage:
    """What the rest of a build asks of a page that is not rendered.

    ``anchors`` are what links can lead to, ``entries`` what the search holds of it; ``menu`` is the digest of
    the menu that it was printed with.
    """

    anchors: tuple[str, ...]
    entries: tuple[dict[str, Any], ...]
    menu: str


class FinishedPages:
    """Those of earlier builds by their keys; ``kept`` may lose or refuse anything at any time."""

    def __init__(self, kept: MutableMapping[str, str]) -> None:
        self._kept = kept
        self._around = ""
        self._menu = ""

    def begin(self, around: str) -> None:
        """Start a build; ``around`` is the digest of all that every page depends on, but for the menu."""
        self._around, self._menu = around, ""

    def key(self, *seen: str) -> str:
        """The name of a page by all that only it shows."""
        return digest([self._around, *seen])

    def look_up(self, key: str) -> FinishedPage | None:
        """What an earlier build made under this key, whatever menu stood beside it."""
        known = self._kept.get(key) if _page(key) in self._kept else None
        if known is None:
            return None
        about = json.loads(known)
        return FinishedPage(tuple(about["anchors"]), tuple(about["entries"]), about["menu"])

    def html(self, key: str) -> str:
        """The whole page with its slots open, of one that :meth:`look_up` has found."""
        return self._kept[_page(key)]

    def keep(self, key: str, page: FinishedPage, html: str) -> None:
        """Keep a page for the next build."""
        self._kept[key] = json.dumps(asdict(page), ensure_ascii=False)
        self._kept[_page(key)] = html

    def entries(self, key: str) -> list[dict[str, Any]] | None:
        """What the search made, in an earlier build, of a page with this key."""
        known = self._kept.get(_entries(key))
        return None if known is None else list(json.loads(known))

    def keep_entries(self, key: str, entries: Sequence[dict[str, Any]]) -> None:
        """Keep them for the next build."""
        self._kept[_entries(key)] = json.dumps(list(entries), ensure_ascii=False)

    def menu(self, nav: Navigation) -> str:
        """The digest of this build's menu; it stands once all pages have been read."""
        self._menu = self._menu or digest_of_menu(nav)
        return self._menu


def _page(key: str) -> str:
    """Where the page itself is kept, beside what stands under its key."""
    return f"{key}-html"


def _entries(key: str) -> str:
    """Where entries are kept of a page that is printed anew each time."""
    return f"{key}-entries"
