"""Word files of drafters for the tests of revising, and what accepting or rejecting makes of them."""

from __future__ import annotations

import io
import zipfile

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt
from lxml import etree

from support.hostile_files import packed

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OTHER = 'w:id="7" w:author="Người khác" w:date="2026-01-02T00:00:00Z"'


def letterhead(document, left: str, right: str) -> None:
    """The two cells at the head of every official letter."""
    cells = document.add_table(rows=1, cols=2).rows[0].cells
    for cell, text in zip(cells, (left, right), strict=True):
        cell.text = ""
        for place, line in enumerate(text.split("\n")):
            paragraph = cell.paragraphs[0] if place == 0 else cell.add_paragraph()
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            paragraph.add_run(line).bold = place == 0


def as_docx(text: str, head: tuple[str, str] | None = None) -> bytes:
    """A draft: letterhead, header and footer, each line a paragraph whose words stand in several runs."""
    document = docx.Document()
    document.styles["Normal"].font.name = "Times New Roman"
    document.styles["Normal"].font.size = Pt(14)
    document.sections[0].header.paragraphs[0].text = "Trang đầu 2"
    document.sections[0].footer.paragraphs[0].text = "Kế hoạch số 15/KH-TTYT"
    if head:
        letterhead(document, *head)
    for line in text.split("\n"):
        paragraph = document.add_paragraph()
        third = len(line) // 3
        for place, words in enumerate((line[:third], line[third : 2 * third], line[2 * third :])):
            run = paragraph.add_run(words)
            run.italic = place == 1
    return saved(document)


def tangled() -> bytes:
    """Runs in hyperlinks, fields, changes of others; tabs and breaks; a text box; a comment that is there."""
    document = docx.Document()
    letterhead(document, "SỞ Y TẾ\nSố: 15/KH-SYT", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    first = document.add_paragraph("Căn cứ ")
    first._p.append(
        parse_xml(
            f'<w:hyperlink {nsdecls("w")} w:anchor="x"><w:r><w:t>Chỉ thị số 33/CT-TTg</w:t></w:r></w:hyperlink>'
        )
    )
    first.add_run(" ngày 25/11/2021")
    first.add_run("\tcủa Thủ tướng\nChính phủ; ")
    first._p.append(
        parse_xml(
            f"<w:ins {nsdecls('w')} {OTHER}><w:r><w:rPr><w:b/></w:rPr><w:t>người khác thêm chữ</w:t></w:r></w:ins>"
        )
    )
    first._p.append(
        parse_xml(f"<w:del {nsdecls('w')} {OTHER}><w:r><w:delText>chữ đã bỏ</w:delText></w:r></w:del>")
    )
    first.add_run(" hết.")
    field = document.add_paragraph("Trang ")
    for xml in (
        '<w:r {0}><w:fldChar w:fldCharType="begin"/></w:r>', '<w:r {0}><w:instrText> PAGE </w:instrText></w:r>',
        '<w:r {0}><w:fldChar w:fldCharType="separate"/></w:r>', "<w:r {0}><w:t>12</w:t></w:r>",
        '<w:r {0}><w:fldChar w:fldCharType="end"/></w:r>',
    ):  # fmt: skip
        field._p.append(parse_xml(xml.format(nsdecls("w"))))
    boxed = parse_xml(
        f'<w:r {nsdecls("w")}><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape style="width:100pt;height:50pt">'
        "<v:textbox><w:txbxContent><w:p><w:r><w:t>Chữ trong khung</w:t></w:r></w:p></w:txbxContent></v:textbox>"
        "</v:shape></w:pict></w:r>"
    )
    document.add_paragraph("Có khung: ")._p.append(boxed)
    noted = document.add_paragraph("Đã có ghi chú.")
    document.add_comment(noted.runs, text="Ghi chú cũ", author="Người khác", initials="NK")
    return saved(document)


def saved(document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def settled(data: bytes, *, accept: bool) -> bytes:
    """The file with the changes of Căn Cứ accepted or rejected, as a reader would do it by hand."""
    made = parts(data)
    for name in ("word/document.xml", "word/document2.xml", "word/footnotes.xml"):
        if name in made:
            root = etree.fromstring(made[name])
            _settle(root, accept=accept)
            made[name] = etree.tostring(root)
    return packed(made)


def _settle(root, *, accept: bool) -> None:
    ours = [node for node in root.iter(f"{W}ins", f"{W}del") if node.get(f"{W}author") == "Căn Cứ"]
    for node in ours:
        keep = (node.tag == f"{W}ins") == accept
        if keep:
            for text in node.iter(f"{W}delText"):
                text.tag = f"{W}t"
            for child in list(node):
                node.addprevious(child)
        node.getparent().remove(node)


MOVED = {"document": "document2", "comments": "comments2", "header1": "dau", "footer1": "chan"}


def moved(data: bytes) -> bytes:
    """The same file with names that Word on the web gives its parts."""
    made = {}
    for name, content in parts(data).items():
        for old, new in MOVED.items():
            name = name.replace(f"word/{old}.xml", f"word/{new}.xml").replace(
                f"_rels/{old}.", f"_rels/{new}."
            )
            content = content.replace(f"{old}.xml".encode(), f"{new}.xml".encode())
        made[name] = content
    return packed(made)


def comments_of(data: bytes) -> list[str]:
    """The comments of Căn Cứ, in order."""
    return [each.text for each in docx.Document(io.BytesIO(data)).comments if each.author == "Căn Cứ"]
