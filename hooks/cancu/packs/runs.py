"""Running text: bold, italics, line breaks and quotation marks of HTML as runs of a paragraph."""

from __future__ import annotations

import re

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from cancu.packs.html import Element

_BOLD = frozenset({"b", "strong", "th", "dt", "summary", "legend"})
_ITALIC = frozenset({"i", "em"})
_STRUCK = "cc-struck"
_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def add_text(paragraph: Paragraph, element: Element | str, look: frozenset[str] = frozenset()) -> None:
    """Append what an element says; ``look`` are the looks it has from the elements around it."""
    if isinstance(element, str):
        _add(paragraph, element, look)
        return
    if element.tag == "br":
        _break(paragraph)
        return
    if element.tag == "q":
        _add(paragraph, "“", look)
    mine = look | _look(element)
    address = element.attributes.get("href", "")
    if element.tag == "a" and address.startswith(("https://", "http://")):
        _link(paragraph, element.text, address)
    else:
        for child in element.children:
            add_text(paragraph, child, mine)
    if element.tag == "q":
        _add(paragraph, "”", look)


def _look(element: Element) -> frozenset[str]:
    looks = {"bold"} if element.tag in _BOLD else set()
    looks |= {"italic"} if element.tag in _ITALIC else set()
    looks |= {"struck"} if _STRUCK in element.classes else set()
    return frozenset(looks)


def _add(paragraph: Paragraph, text: str, look: frozenset[str]) -> None:
    """Blanks are folded as a browser folds them: none at the start of a line."""
    folded = re.sub(r"\s+", " ", _NOT_XML.sub("", text))
    before = paragraph.text
    if not before or before[-1:] in (" ", "\n"):
        folded = folded.lstrip(" ")
    if not folded:
        return
    run = paragraph.add_run(folded)
    run.bold = "bold" in look or None
    run.italic = "italic" in look or None
    run.font.strike = "struck" in look or None


def _break(paragraph: Paragraph) -> None:
    if paragraph.text:
        paragraph.add_run().add_break()


def _link(paragraph: Paragraph, text: str, address: str) -> None:
    """A link that works in the file: only addresses outside the site have one that is sure."""
    relation = paragraph.part.relate_to(
        address, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink", True
    )
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), relation)
    run = paragraph.add_run(text)
    run.font.underline = True
    link.append(run._r)
    paragraph._p.append(link)
