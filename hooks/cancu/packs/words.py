"""WordprocessingML: runs of text, paragraphs and tables, as text that goes into a document's body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LOOKS = {"bold": "<w:b/>", "italic": "<w:i/>", "struck": "<w:strike/>"}
# A twentieth of a point, Word's unit of length.
_TWIPS = 20
_CELL_SIZE = 11
BREAK = "\n"


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one look; ``address`` makes it a link to a page outside the site."""

    text: str
    look: frozenset[str] = frozenset()
    address: str = ""


def folded(runs: Iterable[Run]) -> list[Run]:
    """The runs with blanks as a browser shows them: one at most, none at the start of a line."""
    kept: list[Run] = []
    open_blank = True
    for run in runs:
        text = run.text if run.text == BREAK else re.sub(r"\s+", " ", run.text)
        if open_blank and text != BREAK:
            text = text.lstrip(" ")
        if text == BREAK and not kept:
            continue
        if text:
            kept.append(Run(text, run.look, run.address))
            open_blank = text[-1] in (" ", BREAK)
    return kept


def paragraph(runs: Iterable[Run], style: str = "", indent: int = 0, hanging: int = 0, size: int = 0) -> str:
    """One paragraph; ``style`` is the id of a style ("Heading1"), lengths and ``size`` are points."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if size:
        properties += '<w:spacing w:after="0"/>'
    if indent or hanging:
        properties += f'<w:ind w:left="{indent * _TWIPS}" w:hanging="{hanging * _TWIPS}"/>'
    body = "".join(_run(run, size) for run in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{body}</w:p>" if properties else f"<w:p>{body}</w:p>"


def page_break() -> str:
    """What follows begins a new page."""
    return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


def _run(run: Run, size: int) -> str:
    look = "".join(mark for name, mark in _LOOKS.items() if name in run.look)
    look += f'<w:sz w:val="{size * 2}"/>' if size else ""
    if run.address:
        look += '<w:u w:val="single"/>'
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    text = escape(_NOT_XML.sub("", run.text))
    inside = "<w:br/>" if run.text == BREAK else f'<w:t xml:space="preserve">{text}</w:t>'
    made = f"<w:r>{properties}{inside}</w:r>"
    if not run.address:
        return made
    # A field needs no table of relations; Word and LibreOffice both follow it.
    instruction = quoteattr(f'HYPERLINK "{run.address}"')
    return f"<w:fldSimple w:instr={instruction}>{made}</w:fldSimple>"


def table(rows: Sequence[Sequence[Sequence[Run]]], *, head: bool) -> str:
    """A ruled table as wide as the page; ``head`` repeats the first row on every page."""
    columns = max(len(row) for row in rows)
    width = 5000 // columns
    grid = '<w:gridCol w:w="2000"/>' * columns
    made = "".join(_row(row, columns, width, head=head and not place) for place, row in enumerate(rows))
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{made}</w:tbl>{paragraph((), size=6)}"
    )


def _row(cells: Sequence[Sequence[Run]], columns: int, width: int, *, head: bool) -> str:
    """No row is cut at the foot of a page; a short row is filled up with empty cells."""
    mark = "<w:tblHeader/>" if head else ""
    full = [*cells, *([()] * (columns - len(cells)))]
    made = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="pct"/></w:tcPr>{paragraph(cell, size=_CELL_SIZE)}</w:tc>'
        for cell in full
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{mark}</w:trPr>{made}</w:tr>"
