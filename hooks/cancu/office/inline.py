"""Running text of HTML: bold, italics, line breaks, quotation marks and links as runs."""

from __future__ import annotations

from collections.abc import Iterator

from cancu.office.html_tree import Element
from cancu.office.paragraphs import BREAK, Run, folded

_BOLD = frozenset({"b", "strong", "th", "dt", "summary", "legend"})
_ITALIC = frozenset({"i", "em"})
_STRUCK, _NUMBER, _CHIP = "cc-struck", "th-no", "cc-chip"
_BLOCKS = frozenset({"p", "div", "li", "ul", "ol", "table", "tr", "details", "dd", "dt", "blockquote"})


def runs_of(element: Element) -> list[Run]:
    """What an element says, in one paragraph: the blocks in it become lines."""
    return folded(_runs(element, frozenset()))


def _runs(element: Element | str, look: frozenset[str], *, first: bool = True) -> Iterator[Run]:
    if isinstance(element, str):
        yield Run(element, look)
        return
    if element.tag == "br":
        yield Run(BREAK)
        return
    mine = look | _look(element)
    address = element.attributes.get("href", "")
    if element.tag == "a" and address.startswith(("https://", "http://")):
        # Only addresses outside the site lead somewhere from a file.
        yield Run(element.text, mine, address)
        return
    if element.tag in _BLOCKS and not first:
        yield Run(BREAK)
    if element.tag == "q":
        yield Run("“", look)
    if _CHIP in element.classes:
        # A coloured badge on the screen; on paper a dot keeps it from what stands before it.
        yield Run("· ", look)
    told = False
    for child in element.children:
        yield from _runs(child, mine, first=not told)
        told = told or bool(child.strip() if isinstance(child, str) else child.text)
    if element.tag == "q":
        yield Run("”", look)


def _look(element: Element) -> frozenset[str]:
    looks = {"bold"} if element.tag in _BOLD else set()
    looks |= {"italic"} if element.tag in _ITALIC else set()
    looks |= {"italic"} if _CHIP in element.classes else set()
    looks |= {"struck"} if _STRUCK in element.classes else set()
    looks |= {"raised"} if _NUMBER in element.classes else set()
    looks |= {"bold"} if "admonition-title" in element.classes else set()
    return frozenset(looks)
