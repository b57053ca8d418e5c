"""Parts of a page that become a table or lines of text whatever stands around them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, TypeGuard

from cancu.office.html_tree import Element
from cancu.office.inline import runs_of
from cancu.office.paragraphs import Run
from cancu.office.tables import Cell

# Marks a paragraph that stays on the page of what follows it.
KEPT: Final = "data-kept"
_BLOCKS = frozenset(
    {
        "root", "div", "section", "article", "form", "fieldset", "figure", "details", "main", "p", "ul", "ol",
        "dl", "table", "pre", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6",
    }
)  # fmt: skip


def is_block(child: Element | str) -> TypeGuard[Element]:
    """True for what begins a line of its own."""
    return isinstance(child, Element) and child.tag in _BLOCKS


def blocks_below(element: Element) -> list[Element]:
    """The blocks directly in an element."""
    return [child for child in element.children if is_block(child)]


def options(elements: list[Element]) -> list[Element]:
    """Answers to choose from: each on a line of its own with a box to tick, all on one page."""
    return [
        Element("p", {**element.attributes, **({KEPT: ""} if after else {})}, ["☐ ", *element.children])
        if element.tag == "label"
        else element
        for element, after in zip(elements, [*elements[1:], None], strict=True)
    ]


def lines_typed(element: Element) -> list[str]:
    """Lines as they were typed."""
    return "".join(_raw(element)).strip("\n").split("\n")


def _raw(element: Element) -> Iterator[str]:
    for child in element.children:
        yield from [child] if isinstance(child, str) else _raw(child)


def rows_of(element: Element) -> tuple[list[list[Cell]], bool]:
    """The rows of a table of the page, and whether the first holds nothing but heads."""
    rows = [[cell for cell in row.elements if cell.tag in ("td", "th")] for row in element.find("tr")]
    rows = [row for row in rows if row]
    head = bool(rows) and all(cell.tag == "th" for cell in rows[0])
    return [[runs_of(cell) for cell in row] for row in rows], head


def lineage(element: Element) -> list[list[Cell]]:
    """The list beside a drawing as rows: level, document, and what each says of the others."""
    heads = ("Cấp", "Văn bản", "Quan hệ trong lược đồ")
    rows: list[list[Cell]] = [[[Run(name, frozenset({"bold"}))] for name in heads]]
    level: list[Run] = []
    for block in [child for holder in element.elements for child in holder.elements]:
        if block.tag == "p":
            level = runs_of(block)
        for item in block.elements if block.tag == "ul" else []:
            own = [child for child in item.children if not is_block(child)]
            said = blocks_below(item)
            cells: list[Cell] = [
                level,
                runs_of(Element("span", children=own)),
                runs_of(Element("span", children=[*said])),
            ]
            rows.append(cells)
            level = []
    return rows
