"""Just enough of HTML to write it again as paragraphs and tables: elements with text between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import html as lxml_html  # type: ignore[import-untyped]

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


def parse(html: str) -> Element:
    """The tree of a fragment without what is not for paper."""
    return _element(lxml_html.fragment_fromstring(html or " ", create_parent="root"))


def _element(node: lxml_html.HtmlElement) -> Element:
    made = Element(node.tag, {str(name): str(value) for name, value in node.items()})
    if node.text:
        made.children.append(node.text)
    for child in node:
        if not _is_left_out(child):
            made.children.append(_element(child))
        if child.tail:
            made.children.append(child.tail)
    return made


def _is_left_out(node: lxml_html.HtmlElement) -> bool:
    # Comments have no tag.
    if not isinstance(node.tag, str) or node.tag in _SKIPPED:
        return True
    hidden = "hidden" in node.attrib or "data-no-file" in node.attrib
    return hidden or not _SKIPPED_CLASSES.isdisjoint(node.get("class", "").split())
