"""Hand-written pages between MkDocs and the site: macros answered, citations linked, packs as files."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace

from mkdocs.structure.files import File

from cancu.graph.library import Library
from cancu.lessons.expand import Expanded
from cancu.problems import Problem
from cancu.site.cache import BuildCache
from cancu.site.drawings import Drawings
from cancu.site.lessons import expand_prose, is_pack, pack_docx, pack_file


class Prose:
    """One per process: what it remembers from build to build only saves time."""

    def __init__(self) -> None:
        self._answers: dict[str, Expanded] = {}
        self._packs: dict[str, tuple[str, bytes]] = {}
        self._asked: dict[str, str] = {}

    def changed(self, drawings: Drawings, files: Iterable[File]) -> list[File]:
        """The pages that would come out otherwise than when this was last asked."""
        before, self._asked = self._asked, {}
        linked = _linked(drawings.library)
        found = []
        for file in files:
            expanded = expand_prose(drawings, file.src_uri, folder_of(file), file.content_string)
            seen = repr((linked, expanded.markdown, expanded.slots, expanded.problems))
            self._asked[file.src_uri] = hashlib.sha256(seen.encode()).hexdigest()
            if before.get(file.src_uri) != self._asked[file.src_uri]:
                found.append(file)
        return found

    def expand(self, drawings: Drawings, file: File, markdown: str) -> tuple[str, list[Problem]]:
        """The Markdown of a page with a place for each answer, and what is wrong with its macros."""
        # Lines are counted in the file, whose front matter MkDocs has taken off by now.
        above = file.content_string.count("\n") - markdown.count("\n")
        expanded = expand_prose(drawings, file.src_uri, folder_of(file), markdown)
        self._answers[file.src_uri] = expanded
        return expanded.markdown, [replace(each, line=each.line + above) for each in expanded.problems]

    def filled(self, file: File, html: str) -> str:
        """The HTML of a page with the answers in their places."""
        return self._answers.pop(file.src_uri).filled(html)

    def pack(
        self, library: Library, store: BuildCache, file: File, title: str, html: str
    ) -> dict[str, bytes]:
        """A lesson pack as the file to edit, by its path; nothing for any other page.

        A server keeps it until the page itself is edited: a preview of the dataset need not wait for it.
        """
        if not is_pack(file.src_uri):
            return {}
        known = self._packs.get(file.src_uri)
        if known is None or known[0] != file.content_string:
            content = store.file(("docx", library.on, title, html), lambda: pack_docx(library, title, html))
            known = self._packs[file.src_uri] = file.content_string, content
        return {f"{folder_of(file)}{pack_file(file.src_uri)}": known[1]}


def _linked(library: Library) -> str:
    """All that the links of hand-written pages can say of the documents of the library."""
    seen = [
        (
            each.id,
            each.label,
            each.title,
            each.issued,
            each.issuer,
            each.aliases,
            library.headline(each.id),
        )
        for each in library.corpus
    ]
    return hashlib.sha256(repr(seen).encode()).hexdigest()


def folder_of(file: File) -> str:
    """The folder of addresses that links on a hand-written page start from."""
    return file.url[: file.url.rfind("/") + 1].removeprefix("./")
