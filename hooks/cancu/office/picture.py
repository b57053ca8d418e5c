"""A picture in a .docx: what it shows in words, and how large it stands on the page."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Final

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Emu, Length, Mm, Pt
from docx.text.paragraph import Paragraph

from cancu.office.paragraphs import TEXT_WIDTH

# A page of 257 mm less a heading and the line that names the picture.
_TALLEST: Final = Mm(222)


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG; ``width`` and ``height`` (any unit) give its proportions, the words what it shows."""

    png: bytes
    width: int
    height: int
    title: str
    description: str


def write_picture(paragraph: Paragraph, picture: Picture) -> None:
    """Puts the picture into an empty paragraph, with the words for those who cannot see it."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_after = Pt(3)
    inline = paragraph.add_run().add_picture(io.BytesIO(picture.png), *_size(picture))._inline
    for told in inline.xpath("wp:docPr | .//pic:cNvPr"):
        told.set("name", picture.title)
        told.set("descr", f"{picture.title}. {picture.description}")


def _size(picture: Picture) -> tuple[Length, Length]:
    """As wide as the text, or as tall as a page lets it be."""
    tall = TEXT_WIDTH * picture.height // picture.width
    if tall <= _TALLEST:
        return TEXT_WIDTH, Emu(tall)
    return Emu(_TALLEST * picture.width // picture.height), _TALLEST
