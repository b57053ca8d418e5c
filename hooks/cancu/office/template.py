"""An empty A4 document in the type and the margins of Nghị định 30/2020/NĐ-CP, made once by python-docx."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Final

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.rel import Relationships
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

FONT: Final = "Times New Roman"
# What stands at the foot of the empty document where a file names its source.
SOURCE = "…"
_WRITTEN: Final = datetime(2000, 1, 1)
# The numbering that numbered lists are made of; no other of the document has this id.
NUMBERS: Final = 90
# Styles of our own, as Word lists them.
IN_TABLES: Final = "Chữ trong bảng"
LETTERHEAD: Final = "Chữ đầu công văn"
TYPED: Final = "Chữ gõ nguyên dòng"
FRAMED: Final = "Đóng khung"
BEHIND_TABLES: Final = "Khoảng sau bảng"
# Id and size of each; the paragraphs of a frame are as large as the text.
_OWN: Final = {
    IN_TABLES: ("CanCuTable", 11), LETTERHEAD: ("CanCuLetterhead", 12), TYPED: ("CanCuTyped", 11),
    BEHIND_TABLES: ("CanCuBehindTables", 4), FRAMED: ("CanCuFramed", 0),
}  # fmt: skip
_TEXT_STYLES = ("Normal", "List Bullet", "List Bullet 2", "List Bullet 3", "List Number", "Quote", "Caption")
_HEADINGS = ("Title", "Heading 1", "Heading 2", "Heading 3", "Heading 4")
# Of the document that python-docx begins with; nothing here needs them, and they are most of its bulk.
_NEEDLESS = ("stylesWithEffects", "thumbnail", "customXml")
_NUMBER_FORMS = ("decimal", "lowerLetter", "lowerRoman")
LEVELS: Final = len(_NUMBER_FORMS)
_SIDES = ("top", "left", "bottom", "right")
_STEP = 360


@dataclass(frozen=True, slots=True)
class Type:
    """``text`` and ``headings`` (title first) in points; ``ink`` of headings; ``official`` is as Nghị định
    30/2020/NĐ-CP has it: the title centred, numbers of pages above, none on the first.
    """

    text: int
    headings: tuple[int, int, int, int, int]
    ink: str
    official: bool = False


HANDOUT: Final = Type(12, (18, 15, 14, 13, 12), "5C1520")
OFFICIAL: Final = Type(13, (14, 13, 13, 13, 13), "000000", official=True)


@lru_cache(maxsize=2)
def empty(type_: Type) -> bytes:
    """The empty document."""
    document = docx.Document()
    _drop(document.part.rels)
    _drop(document.part.package.rels)
    _page(document)
    _styles(document, type_)
    _own_styles(document)
    _settings(document)
    _numbers(document)
    _margins(document, type_)
    properties = document.core_properties
    properties.author = properties.last_modified_by = "Căn Cứ"
    properties.language, properties.revision = "vi-VN", 1
    properties.last_printed = _WRITTEN
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _drop(relations: Relationships) -> None:
    """A part that nothing leads to is not written."""
    for name in [name for name, relation in relations.items() if relation.reltype.endswith(_NEEDLESS)]:
        del relations[name]


def _page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(18)
    section.header_distance = section.footer_distance = Mm(10)


def _styles(document: Document, type_: Type) -> None:
    sizes = dict(zip(_HEADINGS, type_.headings, strict=True))
    for name in (*_TEXT_STYLES, *_HEADINGS):
        style = document.styles[name]
        style.font.name = FONT
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for kind in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
            fonts.set(qn(kind), FONT)
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(theme), None)
        style.font.size = Pt(sizes.get(name, type_.text))
        style.font.color.rgb = RGBColor.from_string(type_.ink if name in sizes else "000000")
        style.font.bold = name in sizes
        style.font.italic = name in ("Quote", "Caption")
        style.paragraph_format.space_after = Pt(6 if name == "Normal" else 3)
    title = document.styles["Title"]
    title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER if type_.official else None
    for rule in title.element.pPr.findall(qn("w:pBdr")):
        title.element.pPr.remove(rule)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "vi-VN")
    for style in [style for style in document.styles if style.element.get(qn("w:type")) == "table"]:
        if style.name not in ("Normal Table", "Table Grid"):
            style.element.getparent().remove(style.element)


def _own_styles(document: Document) -> None:
    for name, (style_id, size) in _OWN.items():
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.element.set(qn("w:styleId"), style_id)
        style.base_style = document.styles["Normal"]
        if size:
            style.font.size = Pt(size)
            style.paragraph_format.space_after = Pt(0)
    document.styles[TYPED].paragraph_format.left_indent = Pt(18)
    sides = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="6" w:color="808080"/>' for side in _SIDES)
    frame = document.styles[FRAMED].element.get_or_add_pPr()
    frame.append(parse_xml(f"<w:pBdr {nsdecls('w')}>{sides}</w:pBdr>"))


def _settings(document: Document) -> None:
    """The layout of today's Word, not of Word 2010; every attribute that the schema asks for."""
    settings = document.settings.element
    settings.find(qn("w:zoom")).set(qn("w:percent"), "100")
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")
    settings.find(qn("w:themeFontLang")).set(qn("w:val"), "vi-VN")


def _numbers(document: Document) -> None:
    """1., a., i.: real numbering, which a list of its own begins anew."""
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="%{level + 1}."/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{_STEP * (level + 1)}" w:hanging="{_STEP}"/></w:pPr></w:lvl>'
        for level, form in enumerate(_NUMBER_FORMS)
    )
    numbering = document.part.numbering_part.element
    numbering.insert(
        len(numbering.findall(qn("w:abstractNum"))),
        parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{NUMBERS}">'
            f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        ),
    )


def _margins(document: Document, type_: Type) -> None:
    """The line on the source at the foot, and the number of the page where it belongs."""
    section = document.sections[0]
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _small(foot, SOURCE)
    if type_.official:
        section.different_first_page_header_footer = True
        first = section.first_page_footer.paragraphs[0]
        first.alignment = WD_ALIGN_PARAGRAPH.CENTER
        _small(first, SOURCE)
        head = section.header.paragraphs[0]
        head.alignment = WD_ALIGN_PARAGRAPH.CENTER
        _field(head, "PAGE", type_.text)
        return
    _small(foot, " · Trang ")
    _field(foot, "PAGE", 9)
    _small(foot, "/")
    _field(foot, "NUMPAGES", 9)


def _small(paragraph: Paragraph, text: str) -> None:
    paragraph.add_run(text).font.size = Pt(9)


def _field(paragraph: Paragraph, name: str, size: int) -> None:
    """A field that Word and LibreOffice fill in; each of its parts in a run, so that all have the size."""
    for kind in ("begin", "", "separate", "text", "end"):
        run = paragraph.add_run("1" if kind == "text" else "")
        run.font.size = Pt(size)
        if kind != "text":
            element = OxmlElement("w:fldChar" if kind else "w:instrText")
            if kind:
                element.set(qn("w:fldCharType"), kind)
            else:
                element.text = name
            run._r.append(element)
