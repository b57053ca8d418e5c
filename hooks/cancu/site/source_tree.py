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
from cancu.lessons.expand import Expanded
from cancu.site.build import build_site
from cancu.site.drawings import Drawings
from cancu.site.index_folders import in_folders, moved_links
from cancu.site.lessons import expand_prose, is_pack, pack_docx, pack_file
from cancu.teaching import Teaching

DOCS = "docs"
OVERRIDES = "overrides"
# Those of mkdocs.yml that shape what a pack says.
_EXTENSIONS = ["admonition", "attr_list", "def_list", "md_in_html", "tables", "toc"]
# What only the hooks of this repository understand.
_OURS = ("hooks", "watch")


class TreeError(Exception):
    """The repository around the dataset is not complete; the message says what is missing."""


def engine_tree(
    library: Library,
    config: Path,
    changes: Sequence[Change] = (),
    site_url: str = "",
    texts: Mapping[str, str] | None = None,
    teaching: Teaching | None = None,
) -> dict[str, str | bytes]:
    """Content of every file by its path in the new tree; ``library`` is the whole one.

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
            library.corpus,
            library.graph,
            dict.fromkeys(prose, ""),
            library.on,
            site_url,
            changes,
            texts,
            teaching=teaching,
        )
    except ValueError as error:
        raise TreeError(str(error)) from error
    pages = {page.source: (page.text, page.filled) for page in site.pages}
    docs: dict[str, str | bytes] = {path: text for path, text in prose.items() if not path.endswith(".md")}
    docs |= site.files
    for source in (path for path in prose if path.endswith(".md")):
        expanded = _expanded(site.drawings, source, prose[source].decode())
        pages[source] = expanded.markdown, expanded.filled
        docs |= _handout(site.library, source, expanded)
    moves = in_folders(dict.fromkeys(pages, ""))
    for source, (text, fill) in pages.items():
        # Links move before the drawings come in: those hold no Markdown.
        docs[moves.get(source, source)] = fill(moved_links(text, source, moves))
    settings = without_keys(config.read_text(encoding="utf-8"), _OURS)
    for old, new in moves.items():
        settings = re.sub(rf"(?<![\w/]){re.escape(old)}\b", new, settings)
    return {
        "mkdocs.yml": settings,
        **{f"{DOCS}/{path}": content for path, content in docs.items()},
        **{f"{OVERRIDES}/{path}": content for path, content in _folder(config.parent / OVERRIDES).items()},
    }


def _address(source: str) -> str:
    return f"{source.removesuffix('.md')}/".removesuffix("index/")


def _expanded(drawings: Drawings, source: str, text: str) -> Expanded:
    """A hand-written page with its macros answered."""
    found = expand_prose(drawings, source, _address(source), text)
    if found.problems:
        raise TreeError("\n".join(f"{DOCS}/{problem}" for problem in found.problems))
    return found


def _handout(library: Library, source: str, expanded: Expanded) -> dict[str, str | bytes]:
    """A lesson pack as the file to edit; nothing for any other page."""
    if not is_pack(source):
        return {}
    title, body = _head(expanded.markdown)
    html = expanded.filled(Markdown(extensions=_EXTENSIONS).convert(body))
    return {f"{_address(source)}{pack_file(source)}": pack_docx(library, title, html)}


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
