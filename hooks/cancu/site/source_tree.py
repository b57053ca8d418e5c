"""The complete sources of the site for any engine that reads ``mkdocs.yml``: no hook is needed any more.

Generated pages stand beside the hand-written ones, their drawings in the Markdown itself; assets, theme
overrides and data files come along.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from markdown import Markdown

from cancu.graph.library import Library
from cancu.history import Change
from cancu.lessons.expand import Expanded
from cancu.site.build import Site, build_site
from cancu.site.cache import BuildCache, NothingKept
from cancu.site.drawings import Drawings
from cancu.site.index_folders import in_folders, moved_links
from cancu.site.lessons import expand_prose, is_pack, pack_docx, pack_file
from cancu.site.link_citations import ProseLinker
from cancu.site.linked_markdown import linked_markdown
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
) -> Iterator[tuple[str, str | bytes]]:
    """Path and content of every file of the new tree, made when asked for; ``library`` is the whole one.

    All at a time would be gigabytes for a large library. What can be wrong is found before the first.

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
            BuildCache(NothingKept()),
            teaching=teaching,
        )
    except ValueError as error:
        raise TreeError(str(error)) from error
    by_hand = {
        path: _expanded(site.drawings, path, text.decode())
        for path, text in prose.items()
        if path.endswith(".md")
    }
    return _tree(site, prose, by_hand, config)


def _tree(
    site: Site, prose: Mapping[str, bytes], by_hand: Mapping[str, Expanded], config: Path
) -> Iterator[tuple[str, str | bytes]]:
    """What stands in two places is given last as it shall stay."""
    sources = [page.source for page in site.pages]
    moves = in_folders(dict.fromkeys([*sources, *by_hand], ""))
    yield "mkdocs.yml", _settings(config, moves)
    files = {path: text for path, text in prose.items() if path not in by_hand}
    for path, content in (files | dict(site.files)).items():
        yield f"{DOCS}/{path}", content
    for source, expanded in by_hand.items():
        for path, content in _handout(site.library, source, expanded).items():
            yield f"{DOCS}/{path}", content
        linker = ProseLinker.of(site.library, source, prose[source].decode())
        yield _page(source, linked_markdown(expanded.markdown, linker), expanded.filled, moves)
    for source, page in zip(sources, site.pages, strict=True):
        yield _page(source, page.text, page.filled, moves)
    for path, content in _folder(config.parent / OVERRIDES).items():
        yield f"{OVERRIDES}/{path}", content


def _page(
    source: str, text: str, fill: Callable[[str], str], moves: Mapping[str, str]
) -> tuple[str, str | bytes]:
    # Links move before the drawings come in: those hold no Markdown.
    return f"{DOCS}/{moves.get(source, source)}", fill(_no_anchors(moved_links(text, source, moves)))


def _settings(config: Path, moves: Mapping[str, str]) -> str:
    """The configuration without what is ours, naming pages where they stand now."""
    settings = without_keys(config.read_text(encoding="utf-8"), _OURS)
    for old, new in moves.items():
        settings = re.sub(rf"(?<![\w/]){re.escape(old)}\b", new, settings)
    return settings


def _address(source: str) -> str:
    return f"{source.removesuffix('.md')}/".removesuffix("index/")


def _expanded(drawings: Drawings, source: str, text: str) -> Expanded:
    """A hand-written page with its macros answered."""
    found = expand_prose(drawings, source, _address(source), text)
    if found.problems:
        raise TreeError("\n".join(f"{DOCS}/{problem}" for problem in found.problems))
    return found


def _no_anchors(text: str) -> str:
    """State that a script keeps behind "#", written so that no engine looks for an anchor of that name."""
    return re.sub(r'(<a href=")(#\w+=)', r"\1./\2", text)


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
