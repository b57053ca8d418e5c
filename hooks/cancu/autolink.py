"""A Python-Markdown extension that turns citations in hand-written text into links.

It works inside the parsed tree, so code, links, headings and raw HTML are left alone by construction. What a
citation is and where it leads is the caller's: see :class:`Linker`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as etree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

# Inside these a citation is not ours to touch.
_SKIPPED = {"a", "abbr", "code", "pre", "script", "style", "button", "h1", "h2", "h3", "h4", "h5", "h6"}
# After inline parsing (20), before attribute lists (8) and relative links (0), which then check the address.
_PRIORITY = 15


@dataclass(frozen=True, slots=True)
class Link:
    """One stretch of a text that becomes a link: its span, address, hover text and CSS class."""

    start: int
    end: int
    href: str
    title: str
    css: str


Linker = Callable[[str], list[Link]]
"""Text of one node → links in it, in order and without overlap."""


class CitationExtension(Extension):
    """Links what ``linker`` finds. The linker may be exchanged between pages through :attr:`linker`."""

    def __init__(self, linker: Linker | None = None) -> None:
        super().__init__()
        self.linker: Linker | None = linker

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the tree processor."""
        md.treeprocessors.register(_Processor(self, md), "cancu-citations", _PRIORITY)


class _Processor(Treeprocessor):
    def __init__(self, extension: CitationExtension, md: Markdown) -> None:
        super().__init__(md)
        self._extension = extension

    def run(self, root: etree.Element) -> None:
        """Link the whole tree in place."""
        if self._extension.linker:
            _link_element(root, self._extension.linker)


def _link_element(element: etree.Element, linker: Linker) -> None:
    # Tails first: they belong to this element even where the child itself is left alone.
    for index, child in reversed(list(enumerate(list(element)))):
        if child.tail:
            child.tail, links = _split(child.tail, linker)
            _insert(element, index + 1, links)
        if child.tag not in _SKIPPED:
            _link_element(child, linker)
    if element.text and not isinstance(element.text, AtomicString):
        element.text, links = _split(element.text, linker)
        _insert(element, 0, links)


def _insert(element: etree.Element, index: int, links: list[etree.Element]) -> None:
    for offset, link in enumerate(links):
        element.insert(index + offset, link)


def _split(text: str, linker: Linker) -> tuple[str, list[etree.Element]]:
    """The text before the first link, and the link elements with the text between them as tails."""
    found = linker(text)
    if not found:
        return text, []
    anchors = [_anchor(text, link) for link in found]
    for anchor, rest in zip(anchors, _between(text, found), strict=True):
        anchor.tail = rest
    return text[: found[0].start], anchors


def _anchor(text: str, link: Link) -> etree.Element:
    anchor = etree.Element("a", {"href": link.href, "class": link.css, "title": link.title})
    anchor.text = AtomicString(text[link.start : link.end])
    return anchor


def _between(text: str, links: list[Link]) -> Iterator[str]:
    starts = [link.start for link in links[1:]] + [len(text)]
    for link, following in zip(links, starts, strict=True):
        yield text[link.end : following]
