"""The Markdown of a generated page taken apart: its headings, and the HTML between them.

Headings are all that is Markdown in it. A Markdown parser would take the HTML in, line by line, only to give
it out unchanged; that is a third of the time of a large site.
"""

from __future__ import annotations

import re

# A heading stands alone between blank lines. No text of the dataset can look like one outside a tag: what is
# not a heading has to begin and end with a tag. Beginning with what it begins with, it is found fast.
_HEADING = re.compile(r"\n\n(#{1,6} [^\n]+)(?=\n\n|\Z)")


def split_markdown(markdown: str) -> list[str] | None:
    """HTML and headings by turns, HTML first and last (either may be empty); ``""`` → ``[""]``.

    None for a page that holds other Markdown as well: it has to go through a parser.
    """
    pieces = [piece.strip("\n") for piece in _HEADING.split("\n\n" + markdown.strip("\n"))]
    html = pieces[::2]
    if all(not piece or (piece.startswith("<") and piece.endswith(">")) for piece in html):
        return pieces
    return None
