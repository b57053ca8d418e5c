"""Digests of what stands around every page, and of what makes it: where one differs, every page does."""

from __future__ import annotations

import hashlib
import json
import os
import re
import sysconfig
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from cancu.site.cache import digest

# What a user states that no page shows.
_UNSEEN = ("site_dir", "docs_dir", "strict", "config_file_path", "dev_addr", "watch")
# Folders of a theme without templates; the version of the theme speaks for them.
_NO_TEMPLATES = (".icons", "assets", "__pycache__", "node_modules")
_ALL_PAGES = re.compile(r"\bpages\b")


def digest_of_frame(config: MkDocsConfig, on: str) -> str:
    """Of all that every page shows or is made by, but for the menu; ``on`` is the day of the data."""
    stated = [path.read_text("utf-8") for path in sorted(Path(config.config_file_path).parent.glob("*.yml"))]
    stated += [_plain(config), _plain(dict(config.theme)), str(config.theme.name), str(config.site_url)]
    stated += [_plain(getattr(plugin, "config", {})) for plugin in config.plugins.values()]
    modules: Any = config.hooks
    hooks = [Path(module.__file__).read_text("utf-8") for module in modules.values()]
    return digest([*stated, on, *_packages(), *hooks, *_templates(config)])


def digest_of_menu(nav: Navigation) -> str:
    """Of all that templates can tell of the menu."""
    return digest(map(repr, _items(nav.items)))


def names_all_pages(config: MkDocsConfig) -> bool:
    """Whether a template of ours, not of the theme, speaks of all pages: then each page shows them all."""
    own = config.theme.custom_dir
    return own is not None and any(
        _ALL_PAGES.search(path.read_text("utf-8")) for path in Path(own).rglob("*.html")
    )


def _plain(settings: Mapping[str, Any]) -> str:
    """Settings as they are in the end, also those that the environment states; objects only by their kind."""
    seen = {key: value for key, value in settings.items() if key not in _UNSEEN}
    return json.dumps(seen, ensure_ascii=False, sort_keys=True, default=_as_far_as_told)


def _as_far_as_told(value: Any) -> Any:
    return (
        dict(value)
        if isinstance(value, Mapping)
        else f"{type(value).__name__} {str(value)[:1] != '<' and value}"
    )


def _packages() -> Iterator[str]:
    """Every package of the environment, by name and version."""
    for folder in sorted({sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}):
        yield from sorted(path.name for path in Path(folder).glob("*.dist-info"))


def _templates(config: MkDocsConfig) -> Iterator[str]:
    """Name and content of everything that can be a template: of the theme, and all that is beside it."""
    own = config.theme.custom_dir
    for top in config.theme.dirs:
        for folder, below, names in os.walk(top):
            below[:] = sorted(set(below) - set(() if top == own else _NO_TEMPLATES))
            for name in sorted(names):
                path = Path(folder, name)
                if top == own or name.endswith((".html", ".xml", ".yml")):
                    yield path.relative_to(top).as_posix()
                    yield hashlib.sha256(path.read_bytes()).hexdigest()


def _items(items: Iterable[Any]) -> Iterator[tuple[Any, ...]]:
    """All that a menu can tell of its entries, in their order."""
    for item in items:
        if isinstance(item, Section):
            yield "section", item.title, len(item.children)
            yield from _items(item.children)
        elif isinstance(item, Page):
            yield "page", item.title, item.url, item.file.src_uri, item.meta
        else:
            yield "link", item.title, item.url
