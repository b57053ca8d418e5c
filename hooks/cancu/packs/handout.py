"""A page of the site as a .docx to change: its headings, paragraphs, lists and tables as real ones.

The drawing goes in as the list of the same facts that stands beside it on the page.
"""

from __future__ import annotations

from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph

from cancu.packs.html import Element, parse
from cancu.packs.runs import add_text
from cancu.packs.sheet import new_document, to_bytes

_HEADINGS = {"h1": 0, "h2": 1, "h3": 2, "h4": 3, "h5": 4, "h6": 4}
# Elements that only hold others.
_HOLDERS = frozenset({"root", "div", "section", "article", "form", "fieldset", "figure", "details", "main"})
_BLOCKS = _HOLDERS | frozenset({"p", "ul", "ol", "dl", "table", "pre", "blockquote", "hr", *_HEADINGS})
_NEW_PAGE = "th-sheet"


def handout(title: str, html: str, day: str, source_line: str) -> bytes:
    """The .docx of a page; the same bytes for the same HTML and day (ISO)."""
    document = new_document(title, day, source_line)
    _blocks(document, parse(html))
    return to_bytes(document)


def _blocks(document: Document, holder: Element) -> None:
    """What stands in a holder: blocks one after another, loose text between them as paragraphs."""
    loose: list[Element | str] = []
    for child in [*holder.children, Element("end")]:
        block = isinstance(child, Element) and (child.tag in _BLOCKS or child.tag == "end")
        if not block:
            loose.append(child)
            continue
        if any(piece.strip() if isinstance(piece, str) else piece.text for piece in loose):
            _paragraph(document, Element("p", children=list(loose)))
        loose.clear()
        if isinstance(child, Element) and child.tag != "end":
            _block(document, child)


def _block(document: Document, element: Element) -> None:
    if _NEW_PAGE in element.classes:
        document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    if element.tag in _HEADINGS:
        document.add_heading(element.text, _HEADINGS[element.tag])
    elif "th-cards" in element.classes:
        _cards(document, element)
    elif element.tag in ("ul", "ol"):
        _list(document, element, 1)
    elif element.tag == "table":
        _table(document, element)
    elif element.tag == "dl":
        for part in element.elements:
            _paragraph(document, part, indent=part.tag == "dd")
    elif element.tag == "pre":
        _draft(document, element)
    elif element.tag in _HOLDERS:
        _blocks(document, element)
    elif element.tag == "blockquote":
        _quote(document, element)
    elif element.text:
        _paragraph(document, element)


def _paragraph(document: Document, element: Element, *, indent: bool = False) -> None:
    paragraph = document.add_paragraph()
    add_text(paragraph, element)
    if indent:
        paragraph.paragraph_format.left_indent = Pt(18)


def _quote(document: Document, element: Element) -> None:
    for part in element.elements or [element]:
        add_text(document.add_paragraph(style="Quote"), part)


def _draft(document: Document, element: Element) -> None:
    """Lines as they were typed: a draft to mend keeps its own line ends."""
    for line in "".join(_raw(element)).strip("\n").split("\n"):
        paragraph = document.add_paragraph(line)
        paragraph.paragraph_format.left_indent = Pt(18)
        paragraph.paragraph_format.space_after = Pt(0)


def _raw(element: Element) -> list[str]:
    return [
        piece for child in element.children for piece in ([child] if isinstance(child, str) else _raw(child))
    ]


def _list(document: Document, element: Element, level: int) -> None:
    """Items of a list; what is more than a line in an item follows as blocks of its own."""
    kind = "Number" if element.tag == "ol" else "Bullet"
    for number, item in enumerate(element.elements, 1):
        paragraph = document.add_paragraph(style=None if kind == "Number" else _style(kind, level))
        if kind == "Number":
            # Written out, so that every list begins at 1 in Word and in LibreOffice alike.
            paragraph.paragraph_format.left_indent = Pt(18 * level)
            paragraph.paragraph_format.first_line_indent = Pt(-18)
            paragraph.add_run(f"{number}. ")
        rest = [child for child in item.children if not _is_block(child)]
        add_text(paragraph, Element("span", children=rest))
        for block in (child for child in item.elements if _is_block(child)):
            if block.tag in ("ul", "ol"):
                _list(document, block, level + 1)
            else:
                _block(document, block)


def _style(kind: str, level: int) -> str:
    return f"List {kind}" if level == 1 else f"List {kind} 2"


def _is_block(child: Element | str) -> bool:
    return isinstance(child, Element) and child.tag in _BLOCKS


def _cards(document: Document, element: Element) -> None:
    """Cards to cut out: one row each, the question beside the answer that is folded behind it."""
    table = _new_table(document, len(element.elements), 2)
    for row, card in zip(table.rows, element.elements, strict=True):
        _keep_together(row)
        for cell, side in zip(row.cells, card.elements, strict=False):
            _fill(cell.paragraphs[0], side)


def _table(document: Document, element: Element) -> None:
    rows = [[cell for cell in row.elements if cell.tag in ("td", "th")] for row in element.find("tr")]
    rows = [row for row in rows if row]
    if not rows:
        return
    table = _new_table(document, len(rows), max(len(row) for row in rows))
    for place, (row, cells) in enumerate(zip(table.rows, rows, strict=True)):
        _keep_together(row)
        if place == 0 and all(cell.tag == "th" for cell in cells):
            row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        for target, cell in zip(row.cells, cells, strict=False):
            _fill(target.paragraphs[0], cell)
    document.add_paragraph().paragraph_format.space_after = Pt(0)


def _new_table(document: Document, rows: int, columns: int) -> Table:
    table: Table = document.add_table(rows, columns)
    table.style = document.styles["Table Grid"]
    table.autofit = True
    return table


def _fill(paragraph: Paragraph, cell: Element) -> None:
    """The text of a cell; its paragraphs become lines."""
    paragraph.paragraph_format.space_after = Pt(0)
    for child in cell.children:
        if _is_block(child) and paragraph.text:
            paragraph.add_run().add_break()
        add_text(paragraph, Element("th" if cell.tag == "th" else "span", children=[child]))
    for run in paragraph.runs:
        run.font.size = Pt(11)


def _keep_together(row: _Row) -> None:
    """No row is cut at the foot of a page."""
    properties = row._tr.get_or_add_trPr()
    mark = OxmlElement("w:cantSplit")
    mark.set(qn("w:val"), "true")
    properties.append(mark)
