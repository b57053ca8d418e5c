"""A page of the site as a .docx to change: its headings, paragraphs, lists and tables as real ones.

The drawing goes in as a picture, followed by the list of the same facts that stands beside it on the page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from cancu.office.blocks import KEPT as _KEPT
from cancu.office.blocks import blocks_below, is_block, lineage, lines_typed, options, table_of
from cancu.office.docx_file import Body, office_file
from cancu.office.html_tree import Element, parse
from cancu.office.inline import runs_of
from cancu.office.picture import Picture
from cancu.office.tables import Look, table
from cancu.office.wordml import Run, Shape, fill_line, paragraph

# Makes a picture of the SVG of a wide drawing and the HTML of its key.
Paint = Callable[[str, str], Picture]

_HEADINGS = {
    "h1": "Title", "h2": "Heading1", "h3": "Heading2", "h4": "Heading3", "h5": "Heading4", "h6": "Heading4",
}  # fmt: skip
_BULLETS = ("ListBullet", "ListBullet2", "ListBullet3")
_DEEPEST = 2
_HOLDERS = frozenset({"root", "div", "section", "article", "form", "fieldset", "figure", "details", "main"})
_NEW_PAGE, _BOXED = frozenset({"th-sheet", "th-turn"}), frozenset({"th-draft", "admonition"})
_STEP = 18
# A card to cut out and fold is 45 mm high at least, a line of a form to fill in by hand 15 mm; in twips.
_CARD, _LINE = 2550, 850
_DRAWING = re.compile(r'<svg class="ld-wide".*?</svg>', re.DOTALL)
_KEY = re.compile(r'<div class="ld-legend">.*?</div>', re.DOTALL)
_LISTED = "Các văn bản và quan hệ trong lược đồ:"


def handout(title: str, html: str, day: str, source_line: str, paint: Paint | None = None) -> bytes:
    """The .docx of a page; the same bytes for the same HTML, day (ISO) and pictures."""
    pictures = []
    if paint:
        drawings = zip(_DRAWING.findall(html), _KEY.findall(html), strict=True)
        pictures = [paint(drawing, key) for drawing, key in drawings]
    body = Body()
    body.parts += _Handout(body, pictures).blocks(parse(html))
    return office_file(title, day, source_line, body)


class _Handout:
    """Writes the blocks of one page, in their order, into one body."""

    def __init__(self, body: Body, pictures: list[Picture]) -> None:
        self._body = body
        self._pictures = iter(pictures)

    def blocks(self, holder: Element, *, boxed: bool = False) -> Iterator[str]:
        """What stands in a holder: blocks one after another, loose text between them as paragraphs."""
        loose: list[Element | str] = []
        for child in holder.children:
            if is_block(child):
                yield from self._loose(loose, boxed)
                loose = []
                yield from self._block(child, boxed)
            else:
                loose.append(child)
        yield from self._loose(loose, boxed)

    def _loose(self, children: list[Element | str], boxed: bool) -> Iterator[str]:
        yield from self._paragraph(Element("span", children=children), Shape(boxed=boxed))

    def _paragraph(self, element: Element, shape: Shape) -> Iterator[str]:
        """A paragraph, and a dotted line for each place that is left to fill in."""
        runs = runs_of(element)
        if any(run.text.strip() for run in runs):
            yield paragraph(runs, shape)
        yield from (fill_line() for span in element.find("span") if "th-fill" in span.classes)

    def _block(self, element: Element, boxed: bool) -> Iterator[str]:
        if element.tag in _HEADINGS:
            shape = Shape(style=_HEADINGS[element.tag], new_page=bool(element.classes & _NEW_PAGE))
            yield paragraph([Run(element.text)], shape)
        elif "luoc-do-list" in element.classes:
            yield paragraph([Run(_LISTED)], Shape(style="Caption", keep=True))
            yield lineage(element)
        elif "luoc-do" in element.classes:
            yield from (self._body.picture(picture) for picture in [next(self._pictures, None)] if picture)
            yield from self.blocks(element)
        elif "th-cards" in element.classes:
            cards = [[runs_of(side) for side in card.elements] for card in element.elements]
            yield table(cards, Look(height=_CARD, fold=True, widths=(1, 1)))
        elif "th-test" in element.classes:
            yield from self._test(element)
        elif element.tag in ("ul", "ol"):
            yield from self._list(element, 0)
        elif element.tag == "table":
            form = "th-form" in element.classes
            yield table_of(element, Look(height=_LINE, widths=(2, 3)) if form else Look())
        elif element.tag == "dl":
            for part in element.elements:
                yield paragraph(runs_of(part), Shape(indent=_STEP if part.tag == "dd" else 0))
        elif element.tag == "pre":
            shape = Shape(indent=_STEP, size=11, close=True)
            yield from (paragraph([Run(line)], shape) for line in lines_typed(element))
        elif element.tag in _HOLDERS:
            yield from self.blocks(element, boxed=boxed or bool(element.classes & _BOXED))
        elif element.tag == "blockquote":
            yield from (
                paragraph(runs_of(part), Shape(style="Quote")) for part in element.elements or [element]
            )
        else:
            keep = "th-caption" in element.classes
            yield from self._paragraph(element, Shape(boxed=boxed, keep=keep))

    def _list(self, element: Element, level: int) -> Iterator[str]:
        """Items of a list; what is more than a line in an item follows as blocks of its own."""
        shape = Shape(style=_BULLETS[min(level, _DEEPEST)])
        if element.tag == "ol":
            shape = Shape(style="ListNumber", number=(self._body.new_list(), min(level, _DEEPEST)))
        for item in element.elements:
            first, rest = _first_line(item)
            yield paragraph(first, replace(shape, keep=any(_KEPT in block.attributes for block in rest)))
            for block in rest:
                if block.tag in ("ul", "ol"):
                    yield from self._list(block, level + 1)
                elif block.tag == "p":
                    shape_below = Shape(indent=_STEP * (level + 1), keep=_KEPT in block.attributes)
                    yield from self._paragraph(block, shape_below)
                else:
                    yield from self._block(block, boxed=False)

    def _test(self, element: Element) -> Iterator[str]:
        """The questions first; the answers with their sources where one has to turn the page."""
        answers = [found for found in element.find("details") if "th-answer" in found.classes]
        for question in element.find("fieldset"):
            question.children = [child for child in question.children if child not in answers]
        short = [found for found in element.find("p") if "th-key" in found.classes]
        element.children = [child for child in element.children if child not in short]
        yield from self.blocks(element)
        yield paragraph([Run("Đáp án và nguồn")], Shape(style="Heading2", new_page=True))
        yield from (paragraph(runs_of(line)) for line in short)
        shape = Shape(style="ListNumber", number=(self._body.new_list(), 0))
        for answer in answers:
            said = [child for child in answer.elements if child.tag != "summary"]
            yield paragraph(runs_of(Element("span", children=[*said])), shape)


def _first_line(item: Element) -> tuple[list[Run], list[Element]]:
    """What stands on the line of the number or bullet, and the blocks that follow below."""
    inline = [child for child in item.children if not is_block(child)]
    blocks = blocks_below(item)
    runs = runs_of(Element("span", children=inline))
    if not any(run.text.strip() for run in runs) and blocks and blocks[0].tag in ("p", "fieldset"):
        first = blocks.pop(0)
        if first.tag == "p":
            return runs_of(first), blocks
        legend, *others = first.elements
        return runs_of(legend), [*options(others), *blocks]
    return runs, blocks
