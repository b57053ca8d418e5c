"""The complete sources of the site for any engine that reads ``mkdocs.yml``: no hook is needed any more.

Generated pages stand beside the hand-written ones, their drawings in the Markdown itself; assets, theme
overrides and data files come along.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from cancu.graph.library import Library
from cancu.history import Change
from cancu.site.build import build_site

DOCS = "docs"
OVERRIDES = "overrides"
# What only the hooks of this repository understand.
_OURS = ("hooks", "watch")


class TreeError(Exception):
    """The repository around the dataset is not complete; the message says what is missing."""


def page_tree(
    library: Library, config: Path, changes: Sequence[Change] = (), site_url: str = ""
) -> dict[str, str | bytes]:
    """Content of every file by its path in the new tree.

    Raises:
        TreeError: there is no configuration or no folder of hand-written pages beside it, or a
            generated page has the address of a hand-written one.
    """
    prose_folder = config.parent / DOCS
    if not config.is_file() or not prose_folder.is_dir():
        raise TreeError(f"Cần tệp {config} và thư mục {prose_folder} để xuất các trang.")
    prose = _folder(prose_folder)
    try:
        site = build_site(
            library.corpus, library.graph, dict.fromkeys(prose, ""), library.on, site_url, changes
        )
    except ValueError as error:
        raise TreeError(str(error)) from error
    written = {page.source: page.filled(page.text) for page in site.pages}
    docs: dict[str, str | bytes] = {**prose, **site.files, **written}
    return {
        "mkdocs.yml": without_keys(config.read_text(encoding="utf-8"), _OURS),
        **{f"{DOCS}/{path}": content for path, content in docs.items()},
        **{f"{OVERRIDES}/{path}": content for path, content in _folder(config.parent / OVERRIDES).items()},
    }


def without_keys(text: str, keys: Sequence[str]) -> str:
    """A YAML mapping without these keys of its top level, everything else as it was written."""
    names = "|".join(map(re.escape, keys))
    return re.sub(rf"^(?:{names}):.*\n(?:(?:[ \t]+.*|[ \t]*)\n)*?(?=\S|\Z)", "", text, flags=re.MULTILINE)


def _folder(folder: Path) -> dict[str, bytes]:
    """Every file below a folder by its path there; none when there is no such folder."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
