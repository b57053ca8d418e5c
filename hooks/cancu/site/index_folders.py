"""Every page as the index.md of a folder of its own, with its links moved along.

Engines differ on what a relative address in the HTML of ``a/b.md`` starts from: the file, or the page that it
becomes. For ``a/b/index.md`` both are the same folder.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping

# A Markdown link or image with an address inside the site.
_LINK = re.compile(r"(\]\()(?![a-z]+:|/|#)([^)\s#?]+)")
_FENCE = re.compile(r"(^```.*?^```[^\n]*$|`[^`\n]+`)", re.MULTILINE | re.DOTALL)


def in_folders(pages: Mapping[str, str]) -> dict[str, str]:
    """Where each page that moves goes: ``huong-dan/du-lieu.md`` → ``huong-dan/du-lieu/index.md``."""
    return {
        source: f"{source.removesuffix('.md')}/index.md"
        for source in pages
        if source.endswith(".md") and posixpath.basename(source) != "index.md"
    }


def moved_links(text: str, source: str, moves: Mapping[str, str]) -> str:
    """The Markdown of ``source`` at its new place, its links leading where they led; code is left alone."""
    here = posixpath.dirname(source)
    there = posixpath.dirname(moves.get(source, source))

    def link(match: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(here, match[2]))
        return f"{match[1]}{posixpath.relpath(moves.get(target, target), there or '.')}"

    # Every second piece is code.
    pieces = _FENCE.split(text)
    return "".join(piece if n % 2 else _LINK.sub(link, piece) for n, piece in enumerate(pieces))
