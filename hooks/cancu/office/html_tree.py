"""Just enough of HTML to write it again as paragraphs and tables: elements with text between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset({"br", "hr", "img", "input", "wbr", "col", "meta", "link"})
# Nothing in these is for paper: drawings, controls, and what only leads elsewhere in the page.
_SKIPPED = frozenset({"svg", "script", "style", "button", "nav", "template", "input"})
_SKIPPED_CLASSES = frozenset({"headerlink", "th-tools", "cc-sr", "ld-legend", "ld-key"})


@dataclass(slots=True)
class Element:
    """One element: its tag, its attributes, and what stands in it in order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    @property
    def classes(self) -> set[str]:
        """The names in its ``class``."""
        return set(self.attributes.get("class", "").split())

    @property
    def elements(self) -> list[Element]:
        """The elements directly in it."""
        return [child for child in self.children if isinstance(child, Element)]

    @property
    def text(self) -> str:
        """Everything written in it, blanks folded."""
        return " ".join("".join(self._pieces()).split())

    def _pieces(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif child.tag == "br":
                yield "\n"
            else:
                yield from child._pieces()

    def find(self, tag: str) -> Iterator[Element]:
        """Every element of this tag below it, in the order of the text."""
        for child in self.elements:
            if child.tag == tag:
                yield child
            yield from child.find(tag)


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("root")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # Inside a drawing "<path/>" opens nothing.
        self._open[-1].children.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        places = [place for place, element in enumerate(self._open) if element.tag == tag]
        if places and places[-1]:
            del self._open[places[-1] :]

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)


def parse(html: str) -> Element:
    """The tree of a fragment without what is not for paper."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    _prune(builder.root)
    return builder.root


def _prune(element: Element) -> None:
    kept = []
    for child in element.children:
        if isinstance(child, Element):
            hidden = "hidden" in child.attributes or "data-no-file" in child.attributes
            if hidden or child.tag in _SKIPPED or child.classes & _SKIPPED_CLASSES:
                continue
            _prune(child)
        kept.append(child)
    element.children = kept
