"""A picture in a .docx: what it shows in words, and how large it stands on the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import quoteattr

from cancu.office.wordml import TEXT_WIDTH

# English metric units, Word's measure of drawings: 635 to a twip.
_EMU = 635
_WIDEST: Final = TEXT_WIDTH * _EMU
# A page of 257 mm less a heading and the line that names the picture.
_TALLEST: Final = 222 * 36_000
_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_PLACE = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG; ``width`` and ``height`` (any unit) give its proportions, the words what it shows."""

    png: bytes
    width: int
    height: int
    title: str
    description: str


def picture_xml(picture: Picture, number: int) -> str:
    """A paragraph that holds the picture ``number`` of the file, counted from 1; see ``relation_id``."""
    wide, tall = _size(picture)
    told = f"name={quoteattr(picture.title)} descr={quoteattr(f'{picture.title}. {picture.description}')}"
    return (
        f'<w:p><w:pPr><w:spacing w:after="60"/><w:jc w:val="center"/></w:pPr><w:r><w:drawing>'
        f'<wp:inline xmlns:wp="{_PLACE}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{wide}" cy="{tall}"/><wp:docPr id="{number}" {told}/>'
        f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{_MAIN}" noChangeAspect="1"/>'
        f'</wp:cNvGraphicFramePr><a:graphic xmlns:a="{_MAIN}"><a:graphicData uri="{_PICTURE}">'
        f'<pic:pic xmlns:pic="{_PICTURE}"><pic:nvPicPr><pic:cNvPr id="{number}" {told}/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip xmlns:r="{_RELATIONS}" r:embed="{relation_id(number)}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
        f'<a:off x="0" y="0"/><a:ext cx="{wide}" cy="{tall}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )


def relation_id(number: int) -> str:
    """The name by which the body refers to picture ``number``."""
    return f"picture{number}"


def relation(number: int) -> str:
    """The entry that leads from that name to the file of the picture."""
    return f'<Relationship Id="{relation_id(number)}" Type="{_RELATIONS}/image" Target="{media(number)}"/>'


def media(number: int) -> str:
    """Where picture ``number`` lies, as seen from the folder of the body."""
    return f"media/picture{number}.png"


def _size(picture: Picture) -> tuple[int, int]:
    """Width and height in EMU: as wide as the text, or as tall as a page lets it be."""
    tall = _WIDEST * picture.height // picture.width
    if tall <= _TALLEST:
        return _WIDEST, tall
    return _TALLEST * picture.width // picture.height, _TALLEST
