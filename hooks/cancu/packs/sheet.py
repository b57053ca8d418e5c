"""An empty A4 document in the type and the margins of Nghị định 30/2020/NĐ-CP, and its lasting bytes."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

FONT = "Times New Roman"
_SIZES = {"Title": 18, "Heading 1": 15, "Heading 2": 14, "Heading 3": 13, "Heading 4": 12}
_TEXT_STYLES = ("Normal", "List Bullet", "List Number", "List Bullet 2", "List Number 2", "Quote", "Caption")
# The first day a zip archive can name: files made of the same data are the same bytes.
_EPOCH = (1980, 1, 1, 0, 0, 0)


def new_document(title: str, day: str, source_line: str) -> Document:
    """A document with real styles, page numbers, and a line on where its facts come from.

    ``day`` (ISO) becomes the day of writing in its properties: never the clock.
    """
    document = docx.Document()
    _page(document)
    _styles(document)
    _footer(document, source_line)
    properties = document.core_properties
    properties.title, properties.author, properties.language = title, "Căn Cứ", "vi-VN"
    properties.comments = source_line
    written = datetime.fromisoformat(day)
    properties.created = properties.modified = properties.last_printed = written
    properties.last_modified_by, properties.revision = "Căn Cứ", 1
    return document


def _page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(18)
    section.footer_distance = Mm(10)


def _styles(document: Document) -> None:
    for name in (*_TEXT_STYLES, *_SIZES):
        style = document.styles[name]
        style.font.name = FONT
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for kind in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
            fonts.set(qn(kind), FONT)
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(theme), None)
        style.font.size = Pt(_SIZES.get(name, 12))
        style.font.color.rgb = RGBColor(0x5C, 0x15, 0x20) if name in _SIZES else RGBColor(0, 0, 0)
        style.font.italic = name in ("Quote", "Caption")
        style.paragraph_format.space_after = Pt(6 if name == "Normal" else 3)


def _footer(document: Document, source_line: str) -> None:
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run(f"{source_line} · Trang ").font.size = Pt(9)
    _page_number(paragraph)


def _page_number(paragraph: Paragraph) -> None:
    """A field that Word and LibreOffice fill in."""
    run = paragraph.add_run()
    run.font.size = Pt(9)
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        element.text = text
        run._r.append(element)


def to_bytes(document: Document) -> bytes:
    """The file, the same bytes for the same content."""
    made, steady = io.BytesIO(), io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(steady, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type, entry.create_system, entry.external_attr = (
                zipfile.ZIP_DEFLATED,
                3,
                0o644 << 16,
            )
            new.writestr(entry, old.read(name), compresslevel=6)
    return steady.getvalue()
