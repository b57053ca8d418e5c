"""What the theme prints around pages that stand in no menu: alike in one folder, and made once for each.

The menus are half of what the theme does for a page, and a large site has thousands of pages in few folders.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from jinja2 import Environment, Template
from jinja2.runtime import Context
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from cancu.memo import Memo
from cancu.mkdocs_adapter.themes import MENU_PARTS

_Render = Callable[[Context], Iterator[str]]


class MenuCache:
    """Those of one build: its menu does not change."""

    def __init__(self, env: Environment) -> None:
        """From now on these parts of the theme's templates come from here."""
        self._in_menu = PagesInMenu()
        self._once = Memo()
        for name in MENU_PARTS:
            template = env.get_template(name)
            template.root_render_func = self._kept_for_folders(template, template.root_render_func)

    @property
    def kept(self) -> int:
        """How many parts stand ready."""
        return len(self._once)

    def _kept_for_folders(self, template: Template, render: _Render) -> _Render:
        def rendered(context: Context) -> Iterator[str]:
            page = context.get("page")
            if not isinstance(page, Page) or self._in_menu(page, context["nav"]):
                yield from render(context)
            else:
                yield self._once((template.name, parent(page.url)), lambda: "".join(render(context)))

        return rendered


class PagesInMenu:
    """The pages of the menu of one build, and all that lies above them."""

    def __init__(self) -> None:
        self._marked: frozenset[str] | None = None

    def __call__(self, page: Page, nav: Navigation) -> bool:
        """Whether the theme marks this page, or a way to it, in its menus."""
        if self._marked is None:
            self._marked = frozenset(folder for each in nav.pages for folder in _folders(each.url))
        return page.url in self._marked


def parent(address: str) -> str:
    """The folder that a page stands in: ``van-ban/`` for ``van-ban/25-nq-tw-2013/``."""
    return address.rstrip("/").rpartition("/")[0]


def _folders(address: str) -> Iterator[str]:
    """A page of the menu is marked there, and the way to it is another as seen from what lies above it."""
    yield address
    while "/" in address.rstrip("/"):
        address = f"{parent(address)}/"
        yield address
