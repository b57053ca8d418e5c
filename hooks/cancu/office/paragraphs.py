"""Paragraphs and runs as values that handouts and reports are made of, and how they go into a file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Pt, Twips
from docx.text.paragraph import Paragraph
from docx.text.run import Run as WordRun

_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Between the margins of an A4 page: 162 mm.
TEXT_WIDTH: Final[Length] = Twips(9184)
BREAK: Final = "\n"


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one look; ``address`` makes it a link to a page outside the site."""

    text: str
    look: frozenset[str] = frozenset()
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """How a paragraph stands; ``indent`` in points, ``style`` by name ("Heading 1").

    ``number`` is a list and the level in it, from 0; ``keep`` holds it on the page of what follows;
    ``new_page`` begins a page.
    """

    style: str = ""
    number: tuple[int, int] | None = None
    indent: int = 0
    centred: bool = False
    keep: bool = False
    new_page: bool = False


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


def write(paragraph: Paragraph, runs: Iterable[Run], shape: Shape = PLAIN) -> None:
    """Puts the runs into an empty paragraph; its style is set by whoever adds it."""
    form = paragraph.paragraph_format
    if shape.keep:
        form.keep_with_next = True
    if shape.new_page:
        form.page_break_before = True
    if shape.indent:
        form.left_indent = Pt(shape.indent)
    if shape.centred:
        form.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if shape.number:
        numbering = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        numbering.get_or_add_ilvl().val, numbering.get_or_add_numId().val = shape.number[::-1]
    for run in runs:
        _write_run(paragraph, run)


def write_line(paragraph: Paragraph) -> None:
    """A dotted line to write on, as wide as the text."""
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    paragraph.add_run("\t")


def _write_run(paragraph: Paragraph, run: Run) -> None:
    made = paragraph.add_run(_NOT_XML.sub("", run.text))
    font = made.font
    if "bold" in run.look:
        font.bold = True
    if "italic" in run.look:
        font.italic = True
    if "struck" in run.look:
        font.strike = True
    if "raised" in run.look:
        font.superscript = True
    if run.address:
        font.underline = True
        _link(paragraph, made, run.address)


def _link(paragraph: Paragraph, run: WordRun, address: str) -> None:
    """The run in a link; python-docx reads links but makes none."""
    link = OxmlElement("w:hyperlink")
    relation = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link.set(qn("r:id"), relation)
    run._r.addprevious(link)
    link.append(run._r)
