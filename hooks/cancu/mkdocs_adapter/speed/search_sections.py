"""What the search reads of a generated page: the words of each section, as the theme's indexer puts them.

The theme's indexer takes a page in tag by tag, which is a sixth of the time of a large site. The HTML of our
own templates is regular enough for a few passes of regular expressions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cancu.mkdocs_adapter.themes import SEARCH_EXCLUDE

_NESTED = re.compile(rf"<div\b[^>]*\b{SEARCH_EXCLUDE}\b")
# Of the elements left out, only ``div`` can hold another of its kind; pages with one are not read here.
_LEFT_OUT = re.compile(
    rf"<(\w+)\b[^>]*\b{SEARCH_EXCLUDE}\b[^>]*>.*?</\1>|<(script|style)\b.*?</\2>", re.DOTALL
)
_PERMALINK = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)
# What a link can lead to, as our templates and the headings write it.
ANCHOR = re.compile(r'\bid="([^"]+)"')
# Tags that results keep for the sake of line breaks; they are put aside while all others go.
_KEPT = re.compile(r"<(/?(?:p|li|ol|ul|code|pre|sub|sup))\b[^>]*>")
_OTHER = re.compile(r"<[^>]*>")
_EMPTY = re.compile(r"<(\w+)>\s*</\1>")
_BLANKS = re.compile(r"\s+")
_BACK = str.maketrans("\x02\x03", "<>")


@dataclass(frozen=True, slots=True)
class Section:
    """One entry of the search: ``anchor`` on its page (empty for the page itself), title and text."""

    anchor: str
    title: str
    text: str


def readable(html: Sequence[str]) -> bool:
    """Whether regular expressions are enough for a page."""
    return not any(_NESTED.search(piece) for piece in html)


def sections(html: Sequence[str], headings: Sequence[str]) -> Iterator[Section]:
    """The sections of a page: ``headings`` as HTML, and the ``html`` below each of them.

    Nothing stands above the first heading. A heading with ``data-search-exclude`` takes its text along.
    """
    for place, (heading, below) in enumerate(zip(headings, html, strict=True)):
        if SEARCH_EXCLUDE in heading[: heading.index(">")]:
            continue
        found = ANCHOR.search(heading)
        anchor = found[1] if found and place else ""
        yield Section(anchor, _words(_PERMALINK.sub("", heading)), _words(below))


def _words(html: str) -> str:
    text = _OTHER.sub("", _KEPT.sub("\x02\\1\x03", _LEFT_OUT.sub("", html)))
    text = _EMPTY.sub("", _BLANKS.sub(" ", text.translate(_BACK)))
    return text.replace("&#34;", '"').replace("&#39;", "'").strip()
