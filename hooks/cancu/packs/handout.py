"""A page of the site as a .docx to change: its headings, paragraphs, lists and tables as real ones.

The drawing goes in as the list of the same facts that stands beside it on the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cancu.packs.html import Element, parse
from cancu.packs.runs import runs_of
from cancu.packs.sheet import office_file
from cancu.packs.words import Run, page_break, paragraph, table

_HEADINGS = {
    "h1": "Title", "h2": "Heading1", "h3": "Heading2", "h4": "Heading3", "h5": "Heading4", "h6": "Heading4",
}  # fmt: skip
# Elements that only hold others.
_HOLDERS = frozenset({"root", "div", "section", "article", "form", "fieldset", "figure", "details", "main"})
_BLOCKS = _HOLDERS | frozenset({"p", "ul", "ol", "dl", "table", "pre", "blockquote", *_HEADINGS})
_NEW_PAGE = "th-sheet"
_STEP = 18


def handout(title: str, html: str, day: str, source_line: str) -> bytes:
    """The .docx of a page; the same bytes for the same HTML and day (ISO)."""
    return office_file(title, day, source_line, "".join(_blocks(parse(html))))


def _blocks(holder: Element) -> Iterator[str]:
    """What stands in a holder: blocks one after another, loose text between them as paragraphs."""
    loose: list[Element | str] = []
    for child in holder.children:
        if isinstance(child, Element) and child.tag in _BLOCKS:
            yield from _loose(loose)
            loose = []
            yield from _block(child)
        else:
            loose.append(child)
    yield from _loose(loose)


def _loose(children: list[Element | str]) -> Iterator[str]:
    runs = runs_of(Element("span", children=children))
    if any(run.text.strip() for run in runs):
        yield paragraph(runs)


def _block(element: Element) -> Iterator[str]:
    if _NEW_PAGE in element.classes:
        yield page_break()
    if element.tag in _HEADINGS:
        yield paragraph([Run(element.text)], _HEADINGS[element.tag])
    elif "luoc-do-list" in element.classes:
        yield _lineage(element)
    elif "th-cards" in element.classes:
        yield table([[runs_of(side) for side in card.elements] for card in element.elements], head=False)
    elif "th-test" in element.classes:
        yield from _test(element)
    elif element.tag in ("ul", "ol"):
        yield from _list(element, 1)
    elif element.tag == "table":
        yield from _table(element)
    elif element.tag == "dl":
        for part in element.elements:
            yield paragraph(runs_of(part), indent=_STEP if part.tag == "dd" else 0)
    elif element.tag == "pre":
        yield from (paragraph([Run(line)], indent=_STEP, size=11) for line in _lines(element))
    elif element.tag in _HOLDERS:
        yield from _blocks(element)
    elif element.tag == "blockquote":
        yield from (paragraph(runs_of(part), "Quote") for part in element.elements or [element])
    elif element.text:
        yield paragraph(runs_of(element))


def _lines(element: Element) -> list[str]:
    """Lines as they were typed."""
    return "".join(_raw(element)).strip("\n").split("\n")


def _raw(element: Element) -> Iterator[str]:
    for child in element.children:
        yield from [child] if isinstance(child, str) else _raw(child)


def _list(element: Element, level: int) -> Iterator[str]:
    """Items of a list; what is more than a line in an item follows as blocks of its own."""
    bullet = "ListBullet" if level == 1 else "ListBullet2"
    for number, item in enumerate(element.elements, 1):
        first, rest = _first_line(item)
        if element.tag == "ol":
            # Written out, so that every list begins at 1 in Word and in LibreOffice alike.
            runs = [Run(f"{number}. "), *first]
            yield paragraph(runs, indent=_STEP * level, hanging=_STEP)
        else:
            yield paragraph(first, bullet)
        for block in rest:
            if block.tag in ("ul", "ol"):
                yield from _list(block, level + 1)
            else:
                yield from _block(block)


def _first_line(item: Element) -> tuple[list[Run], list[Element]]:
    """What stands on the line of the number or bullet, and the blocks that follow below."""
    inline = [child for child in item.children if not _is_block(child)]
    blocks = [child for child in item.elements if _is_block(child)]
    runs = runs_of(Element("span", children=inline))
    if not any(run.text.strip() for run in runs) and blocks and blocks[0].tag in ("p", "fieldset"):
        first = blocks.pop(0)
        if first.tag == "p":
            return runs_of(first), blocks
        legend, *others = first.elements
        return runs_of(legend), [_option(other) for other in others] + blocks
    return runs, blocks


def _option(element: Element) -> Element:
    """An answer to choose from stands on a line of its own, with a box to tick."""
    if element.tag != "label":
        return element
    return Element("p", element.attributes, ["☐ ", *element.children])


def _is_block(child: Element | str) -> bool:
    return isinstance(child, Element) and child.tag in _BLOCKS


def _table(element: Element) -> Iterator[str]:
    rows = [_cells(row) for row in element.find("tr")]
    rows = [row for row in rows if row]
    if rows:
        head = all(cell.tag == "th" for cell in rows[0])
        yield table([[runs_of(cell) for cell in row] for row in rows], head=head)


def _test(element: Element) -> Iterator[str]:
    """The questions first; the answers with their sources where one has to turn the page."""
    answers = [found for found in element.find("details") if "th-answer" in found.classes]
    for question in element.find("fieldset"):
        question.children = [child for child in question.children if child not in answers]
    yield from _blocks(element)
    yield page_break()
    yield paragraph([Run("Đáp án và nguồn")], "Heading2")
    for number, answer in enumerate(answers, 1):
        said = [child for child in answer.elements if child.tag != "summary"]
        runs = [Run(f"{number}. "), *runs_of(Element("span", children=[*said]))]
        yield paragraph(runs, indent=_STEP, hanging=_STEP)


def _lineage(element: Element) -> str:
    """The drawing as a table: level, document, and what each says of the others."""
    rows = [[[Run(name, frozenset({"bold"}))] for name in ("Cấp", "Văn bản", "Quan hệ trong lược đồ")]]
    level: list[Run] = []
    for block in [child for holder in element.elements for child in holder.elements]:
        if block.tag == "p":
            level = runs_of(block)
        for item in block.elements if block.tag == "ul" else []:
            own = [child for child in item.children if not _is_block(child)]
            said = [child for child in item.elements if _is_block(child)]
            cells = [
                level,
                runs_of(Element("span", children=own)),
                runs_of(Element("span", children=[*said])),
            ]
            rows.append(cells)
            level = []
    return table(rows, head=True)


def _cells(row: Element) -> list[Element]:
    cells: Iterable[Element] = row.elements
    return [cell for cell in cells if cell.tag in ("td", "th")]
