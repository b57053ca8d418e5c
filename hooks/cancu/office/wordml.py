"""WordprocessingML: runs of text and paragraphs, as text that goes into a document's body."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape, quoteattr

_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Word refuses properties out of the order of its schema: these come before the size, that one after.
_LOOKS = {"bold": "<w:b/>", "italic": "<w:i/>", "struck": "<w:strike/>"}
_RAISED = '<w:vertAlign w:val="superscript"/>'
# A twentieth of a point, Word's unit of length.
TWIPS: Final = 20
# Between the margins of an A4 page: 162 mm.
TEXT_WIDTH: Final = 9184
BREAK: Final = "\n"
_SIDES = ("top", "left", "bottom", "right")


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one look; ``address`` makes it a link to a page outside the site."""

    text: str
    look: frozenset[str] = frozenset()
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """How a paragraph stands; lengths and ``size`` are points.

    ``style`` is the id of a style ("Heading1"); ``number`` a list and the level in it, from 0;
    ``keep`` holds it on the page of what follows, ``new_page`` begins a page; ``boxed`` draws a frame, one
    around all such paragraphs in a row; ``close`` leaves no room below.
    """

    style: str = ""
    number: tuple[int, int] | None = None
    indent: int = 0
    hanging: int = 0
    size: int = 0
    align: str = ""
    keep: bool = False
    new_page: bool = False
    boxed: bool = False
    close: bool = False


PLAIN: Final = Shape()


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


def paragraph(runs: Iterable[Run], shape: Shape = PLAIN) -> str:
    """One paragraph."""
    properties = "".join(_properties(shape))
    body = "".join(_run(run, shape.size) for run in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{body}</w:p>" if properties else f"<w:p>{body}</w:p>"


def _properties(shape: Shape) -> Iterable[str]:
    """What Word wants to know of a paragraph, in the order of its schema."""
    if shape.style:
        yield f'<w:pStyle w:val="{shape.style}"/>'
    if shape.keep:
        yield "<w:keepNext/>"
    if shape.new_page:
        yield "<w:pageBreakBefore/>"
    if shape.number:
        number, level = shape.number
        yield f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    if shape.boxed:
        sides = (f'<w:{side} w:val="single" w:sz="4" w:space="6" w:color="808080"/>' for side in _SIDES)
        yield f"<w:pBdr>{''.join(sides)}</w:pBdr>"
    if shape.close:
        yield '<w:spacing w:after="0"/>'
    if shape.indent or shape.hanging:
        yield f'<w:ind w:left="{shape.indent * TWIPS}" w:hanging="{shape.hanging * TWIPS}"/>'
    if shape.align:
        yield f'<w:jc w:val="{shape.align}"/>'
    if shape.size:
        yield f'<w:rPr><w:sz w:val="{shape.size * 2}"/></w:rPr>'


def fill_line() -> str:
    """A dotted line to write on, as wide as the text."""
    tab = f'<w:tab w:val="right" w:leader="dot" w:pos="{TEXT_WIDTH}"/>'
    return f"<w:p><w:pPr><w:tabs>{tab}</w:tabs></w:pPr><w:r><w:tab/></w:r></w:p>"


def _run(run: Run, size: int) -> str:
    look = "".join(mark for name, mark in _LOOKS.items() if name in run.look)
    look += f'<w:sz w:val="{size * 2}"/>' if size else ""
    look += '<w:u w:val="single"/>' if run.address else ""
    look += _RAISED if "raised" in run.look else ""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    text = escape(_NOT_XML.sub("", run.text))
    inside = "<w:br/>" if run.text == BREAK else f'<w:t xml:space="preserve">{text}</w:t>'
    made = f"<w:r>{properties}{inside}</w:r>"
    if not run.address:
        return made
    # A field needs no table of relations; Word and LibreOffice both follow it.
    instruction = quoteattr(f'HYPERLINK "{run.address}"')
    return f"<w:fldSimple w:instr={instruction}>{made}</w:fldSimple>"
