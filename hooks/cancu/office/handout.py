"""A page of the site as a .docx to change: its headings, paragraphs, lists and tables as real ones.

The drawing goes in as a picture, followed by the list of the same facts that stands beside it on the page.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from cancu.office.blocks import KEPT as _KEPT
from cancu.office.blocks import blocks_below, is_block, lineage, lines_typed, options, rows_of
from cancu.office.docx_file import OfficeFile
from cancu.office.html_tree import Element, parse
from cancu.office.inline import runs_of
from cancu.office.paragraphs import Run, Shape
from cancu.office.picture import Picture
from cancu.office.tables import HEADED, Look
from cancu.office.template import FRAMED, TYPED

# Makes a picture of the SVG of a wide drawing and the HTML of its key.
Paint = Callable[[str, str], Picture]

_HEADINGS = {
    "h1": "Title", "h2": "Heading 1", "h3": "Heading 2", "h4": "Heading 3", "h5": "Heading 4",
    "h6": "Heading 4",
}  # fmt: skip
_BULLETS = ("List Bullet", "List Bullet 2", "List Bullet 3")
_DEEPEST = 2
_HOLDERS = frozenset({"root", "div", "section", "article", "form", "fieldset", "figure", "details", "main"})
_NEW_PAGE, _FRAMED = frozenset({"th-sheet", "th-turn"}), frozenset({"th-draft", "admonition"})
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
    made = OfficeFile()
    _Handout(made, pictures).blocks(parse(html))
    return made.content(title, day, source_line)


class _Handout:
    """Writes the blocks of one page, in their order, into one file."""

    def __init__(self, made: OfficeFile, pictures: list[Picture]) -> None:
        self._made = made
        self._pictures = iter(pictures)

    def blocks(self, holder: Element, *, framed: bool = False) -> None:
        """What stands in a holder: blocks one after another, loose text between them as paragraphs."""
        loose: list[Element | str] = []
        for child in holder.children:
            if is_block(child):
                self._loose(loose, framed)
                loose = []
                self._block(child, framed)
            else:
                loose.append(child)
        self._loose(loose, framed)

    def _loose(self, children: list[Element | str], framed: bool) -> None:
        self._paragraph(Element("span", children=children), Shape(style=FRAMED if framed else ""))

    def _paragraph(self, element: Element, shape: Shape) -> None:
        """A paragraph, and a dotted line for each place that is left to fill in."""
        runs = runs_of(element)
        if any(run.text.strip() for run in runs):
            self._made.paragraph(runs, shape)
        for span in element.find("span"):
            if "th-fill" in span.classes:
                self._made.line()

    def _block(self, element: Element, framed: bool) -> None:
        if element.tag in _HEADINGS:
            shape = Shape(style=_HEADINGS[element.tag], new_page=bool(element.classes & _NEW_PAGE))
            self._made.paragraph([Run(element.text)], shape)
        elif "luoc-do-list" in element.classes:
            self._made.paragraph([Run(_LISTED)], Shape(style="Caption", keep=True))
            self._made.table(lineage(element), HEADED)
        elif "luoc-do" in element.classes:
            if picture := next(self._pictures, None):
                self._made.picture(picture)
            self.blocks(element)
        elif "th-cards" in element.classes:
            cards = [[runs_of(side) for side in card.elements] for card in element.elements]
            self._made.table(cards, Look(height=_CARD, fold=True, widths=(1, 1)))
        elif "th-test" in element.classes:
            self._test(element)
        elif element.tag in ("ul", "ol"):
            self._list(element, 0)
        elif element.tag == "table":
            self._table(element)
        elif element.tag in _HOLDERS:
            self.blocks(element, framed=framed or bool(element.classes & _FRAMED))
        else:
            self._text(element, framed)

    def _text(self, element: Element, framed: bool) -> None:
        if element.tag == "dl":
            for part in element.elements:
                self._made.paragraph(runs_of(part), Shape(indent=_STEP if part.tag == "dd" else 0))
        elif element.tag == "pre":
            for line in lines_typed(element):
                self._made.paragraph([Run(line)], Shape(style=TYPED))
        elif element.tag == "blockquote":
            for part in element.elements or [element]:
                self._made.paragraph(runs_of(part), Shape(style="Quote"))
        else:
            keep = "th-caption" in element.classes
            self._paragraph(element, Shape(style=FRAMED if framed else "", keep=keep))

    def _table(self, element: Element) -> None:
        """One whose first row holds nothing but heads repeats it on every sheet."""
        rows, head = rows_of(element)
        look = Look(height=_LINE, widths=(2, 3)) if "th-form" in element.classes else Look()
        if rows:
            self._made.table(rows, replace(look, head=head))

    def _list(self, element: Element, level: int) -> None:
        """Items of a list; what is more than a line in an item follows as blocks of its own."""
        shape = Shape(style=_BULLETS[min(level, _DEEPEST)])
        if element.tag == "ol":
            shape = Shape(style="List Number", number=(self._made.new_list(), min(level, _DEEPEST)))
        for item in element.elements:
            first, rest = _first_line(item)
            keep = any(_KEPT in block.attributes for block in rest)
            self._made.paragraph(first, replace(shape, keep=keep))
            for block in rest:
                self._below(block, level)

    def _below(self, block: Element, level: int) -> None:
        """What stands in an item of a list below its first line."""
        if block.tag in ("ul", "ol"):
            self._list(block, level + 1)
        elif block.tag == "p":
            shape = Shape(indent=_STEP * (level + 1), keep=_KEPT in block.attributes)
            self._paragraph(block, shape)
        else:
            self._block(block, framed=False)

    def _test(self, element: Element) -> None:
        """The questions first; the answers with their sources where one has to turn the page."""
        answers = [found for found in element.find("details") if "th-answer" in found.classes]
        for question in element.find("fieldset"):
            question.children = [child for child in question.children if child not in answers]
        short = [found for found in element.find("p") if "th-key" in found.classes]
        element.children = [child for child in element.children if child not in short]
        self.blocks(element)
        self._made.paragraph([Run("Đáp án và nguồn")], Shape(style="Heading 2", new_page=True))
        for line in short:
            self._made.paragraph(runs_of(line))
        shape = Shape(style="List Number", number=(self._made.new_list(), 0))
        for answer in answers:
            said = [child for child in answer.elements if child.tag != "summary"]
            self._made.paragraph(runs_of(Element("span", children=[*said])), shape)


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
