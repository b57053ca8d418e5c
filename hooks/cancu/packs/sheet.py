"""An empty A4 document in the type and the margins of Nghị định 30/2020/NĐ-CP, and files made from it.

The empty document is made once, by python-docx; a file is that document with a body of its own. Writing
bodies as text is what keeps a pack of twenty pages at some hundredths of a second.
"""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from functools import lru_cache
from xml.sax.saxutils import escape

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

FONT = "Times New Roman"
_SIZES = {"Title": 18, "Heading 1": 15, "Heading 2": 14, "Heading 3": 13, "Heading 4": 12}
_TEXT_STYLES = ("Normal", "List Bullet", "List Bullet 2", "Quote", "Caption")
# What stands in the empty document where a file has words of its own.
_TITLE, _SOURCE, _BODY = "CANCU-TITLE", "CANCU-SOURCE", "CANCU-BODY"
_WRITTEN = datetime(2000, 1, 1)
# The first day a zip archive can name: files made of the same data are the same bytes.
_EPOCH = (1980, 1, 1, 0, 0, 0)


def office_file(title: str, day: str, source_line: str, body: str) -> bytes:
    """A .docx with real styles, page numbers, and a line on where its facts come from.

    Args:
        title: Goes into the properties of the file.
        day: The day of the data (ISO): the day of writing in its properties, never the clock.
        source_line: Stands at the foot of every page.
        body: WordprocessingML of its paragraphs and tables (see ``cancu.packs.words``).
    """
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in _empty():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            entry.external_attr = 0o644 << 16
            text = content
            if (name.endswith(".xml") and b"CANCU-" in content) or name == "docProps/core.xml":
                text = _filled(content.decode(), title, day, source_line, body).encode()
            archive.writestr(entry, text, compresslevel=6)
    return made.getvalue()


def _filled(text: str, title: str, day: str, source_line: str, body: str) -> str:
    text = text.replace(_TITLE, escape(title)).replace(_SOURCE, escape(source_line))
    text = text.replace(_WRITTEN.strftime("%Y-%m-%d"), day)
    mark = text.find(_BODY)
    if mark < 0:
        return text
    start, end = text.rfind("<w:p>", 0, mark), text.find("</w:p>", mark) + len("</w:p>")
    return text[:start] + body + text[end:]


@lru_cache(maxsize=1)
def _empty() -> tuple[tuple[str, bytes], ...]:
    """Name and content of every part of the empty document."""
    document = docx.Document()
    _page(document)
    _styles(document)
    _footer(document)
    properties = document.core_properties
    properties.title, properties.comments, properties.author = _TITLE, _SOURCE, "Căn Cứ"
    properties.last_modified_by, properties.language, properties.revision = "Căn Cứ", "vi-VN", 1
    properties.created = properties.modified = properties.last_printed = _WRITTEN
    document.add_paragraph(_BODY)
    made = io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as archive:
        return tuple((name, archive.read(name)) for name in archive.namelist())


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


def _footer(document: Document) -> None:
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run(f"{_SOURCE} · Trang ").font.size = Pt(9)
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
