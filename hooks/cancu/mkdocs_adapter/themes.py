"""All that we rely on inside a theme, and with which versions of engine and theme it was tried.

Another version may have moved any of it without a word: it is refused with a sentence until somebody has
looked and named it here. Standard library only: ``tools/csp.py`` reads this file by its path.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from typing import Any, NamedTuple

# Parts of the theme's templates that say nothing of a page but where things lie as seen from it.
MENU_PARTS = ("partials/nav.html", "partials/tabs.html", "partials/search.html")
# The part that prints the headings of a page once more, beside its text.
TABLE_OF_CONTENTS = "partials/toc.html"
# What keeps an element out of the theme's search index.
SEARCH_EXCLUDE = "data-search-exclude"


class UntriedVersion(Exception):
    """An engine or a theme that nobody has tried with this site; the message is for whoever builds."""


class Theme(NamedTuple):
    """One theme: where its parts lie that we read, fill or put something in the place of."""

    package: str
    series: tuple[str, ...]  # "9.8": every 9.8.x
    search: str  # the key of its search plugin in the configuration
    entries: Callable[[Any], list[Any]]  # from that plugin to what its index holds
    content: str  # where a page's own content begins
    overwrites: tuple[str, ...]  # files of ours that the theme writes over at the end of a build
    scripts: frozenset[str]  # hashes of the scripts inside its pages; see ``tools/csp.py``


_SCRIPTS = frozenset(
    {
        "'sha256-/8wPdzX9q0NNJXyA5lzsLojXFpkeaXVxhbfkUOQaWy8='",  # the tab that an address names
        "'sha256-DrEMJJ29sL7vIloQzly+VUGMxKcBTMII+OfW7Y8AkG4='",  # light or dark
        "'sha256-frNoT9rNKIH2e5QomDJzop2HdNi8gmIq+bZajsEDKpA='",  # where the site begins, what it remembers
    }
)
THEMES = {
    "material": Theme(
        package="mkdocs-material",
        series=("9.8",),
        search="material/search",
        entries=lambda plugin: plugin.search_index.entries,
        content='<article class="md-content__inner md-typeset">',
        overwrites=(),
        scripts=_SCRIPTS,
    ),
    "materialx": Theme(
        package="mkdocs-materialx",
        series=("10.2",),
        search="materialx/search",
        entries=lambda plugin: plugin.provider.search_index.entries,
        content='<article class="md-content__inner md-typeset" >',
        overwrites=("assets/javascripts/lunr/min/lunr.vi.min.js",),
        scripts=_SCRIPTS,
    ),
}
# The programs that run our hooks.
ENGINES = {"mkdocs": ("1.6",), "properdocs": ("1.6",)}


def theme(name: str | None) -> Theme:
    """What we know of the theme of this name, which has to be installed in a version that was tried.

    Raises:
        UntriedVersion: it is another theme, or another version of it.
    """
    if name not in THEMES:
        known = ", ".join(THEMES)
        raise UntriedVersion(f"Giao diện {name!r} chưa được thử với Căn Cứ; hãy dùng một trong: {known}.")
    found = THEMES[name]
    _refuse_untried("Giao diện", found.package, found.series)
    return found


def check_engine(program: str) -> None:
    """Refuse an engine in a version that was not tried; ``program`` is ``mkdocs`` or ``properdocs``.

    Raises:
        UntriedVersion: see the class.
    """
    _refuse_untried("Bộ dựng trang", program, ENGINES[program])


def _refuse_untried(what: str, package: str, series: tuple[str, ...]) -> None:
    try:
        installed = version(package)
    except PackageNotFoundError:
        installed = ""
    if not installed.startswith(tuple(f"{each}." for each in series)):
        tried = ", ".join(f"{each}.x" for each in series)
        raise UntriedVersion(
            f"{what} {package} {installed or '(chưa cài)'} chưa được thử với Căn Cứ (đã thử: {tried}). "
            "Hãy dùng bản ghi trong tệp khóa (make venv), hoặc xem lại các chỗ dựa vào giao diện rồi thêm "
            "bản này vào hooks/cancu/mkdocs_adapter/themes.py."
        )
