"""The complete sources of the site for any engine that reads ``mkdocs.yml``: no hook is needed any more.

Generated pages stand beside the hand-written ones, their drawings in the Markdown itself; assets, theme
overrides and data files come along.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from markdown import Markdown

from cancu.graph.library import Library
from cancu.history import Change
from cancu.site.build import build_site
from cancu.site.lessons import expand_prose, is_pack, pack_docx, pack_file

DOCS = "docs"
OVERRIDES = "overrides"
# Those of mkdocs.yml that shape what a pack says.
_EXTENSIONS = ["admonition", "attr_list", "def_list", "md_in_html", "tables", "toc"]
# What only the hooks of this repository understand.
_OURS = ("hooks", "watch")


class TreeError(Exception):
    """The repository around the dataset is not complete; the message says what is missing."""


def page_tree(
    library: Library,
    config: Path,
    changes: Sequence[Change] = (),
    site_url: str = "",
    texts: Mapping[str, str] | None = None,
) -> dict[str, str | bytes]:
    """Content of every file by its path in the new tree.

    Raises:
        TreeError: there is no configuration or no folder of hand-written pages beside it, a macro on one
            of them is wrong, or a generated page has the address of a hand-written one.
    """
    prose_folder = config.parent / DOCS
    if not config.is_file() or not prose_folder.is_dir():
        raise TreeError(f"Cần tệp {config} và thư mục {prose_folder} để xuất các trang.")
    prose = _folder(prose_folder)
    try:
        site = build_site(
            library.corpus, library.graph, dict.fromkeys(prose, ""), library.on, site_url, changes, texts
        )
    except ValueError as error:
        raise TreeError(str(error)) from error
    written = {page.source: page.filled(page.text) for page in site.pages}
    docs: dict[str, str | bytes] = {**prose, **site.files, **written}
    for source in prose:
        if source.endswith(".md"):
            docs |= _expanded(site.library, source, prose[source].decode())
    return {
        "mkdocs.yml": without_keys(config.read_text(encoding="utf-8"), _OURS),
        **{f"{DOCS}/{path}": content for path, content in docs.items()},
        **{f"{OVERRIDES}/{path}": content for path, content in _folder(config.parent / OVERRIDES).items()},
    }


def _expanded(library: Library, source: str, text: str) -> dict[str, str | bytes]:
    """A hand-written page with its macros answered; a lesson pack also as the file to edit."""
    address = f"{source.removesuffix('.md')}/".removesuffix("index/")
    found = expand_prose(library, source, address, text)
    if found.problems:
        raise TreeError("\n".join(f"{DOCS}/{problem}" for problem in found.problems))
    if not is_pack(source):
        return {source: found.filled(found.markdown)}
    title, body = _head(found.markdown)
    html = found.filled(Markdown(extensions=_EXTENSIONS).convert(body))
    handout = pack_docx(library, title, html)
    return {source: found.filled(found.markdown), f"{address}{pack_file(source)}": handout}


def _head(text: str) -> tuple[str, str]:
    """The title of a page, and its Markdown without what stands above it for the engine."""
    front = re.match(r"---\n(.*?)\n---\n", text, re.DOTALL)
    body = text[front.end() :] if front else text
    stated = re.search(r"^title:\s*(.+)$", front[1], re.MULTILINE) if front else None
    heading = re.search(r"^# (.+?)(?:\s*\{[^}]*\})?$", body, re.MULTILINE)
    return (stated or heading or ["", ""])[1].strip("\"' "), body


def without_keys(text: str, keys: Sequence[str]) -> str:
    """A YAML mapping without these keys of its top level, everything else as it was written."""
    names = "|".join(map(re.escape, keys))
    return re.sub(rf"^(?:{names}):.*\n(?:(?:[ \t]+.*|[ \t]*)\n)*?(?=\S|\Z)", "", text, flags=re.MULTILINE)


def _folder(folder: Path) -> dict[str, bytes]:
    """Every file below a folder by its path there; none when there is no such folder."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
