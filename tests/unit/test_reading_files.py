"""Files people hand in: their text, or a clear problem; never a traceback."""

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from cancu.reading import word
from cancu.reading.read import read

PLAN = "Chỉ thị số 33/CT-TTg\r\nngày 26/11/2021"


def put(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("name", ["a.txt", "a.md", "A.TXT"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_text_is_decoded_and_left_alone(tmp_path, name, encoding):
    assert read(put(tmp_path, name, PLAN.encode(encoding))) == (PLAN, None)


def test_the_old_vietnamese_code_page(tmp_path):
    data = "Sở Nội vụ: Kế hoạch".replace("ở", "\u01a1\u0309").replace("ộ", "ô\u0323").replace("ụ", "u\u0323")
    data = data.replace("ế", "ê\u0301").replace("ạ", "a\u0323").encode("cp1258")
    text, problem = read(put(tmp_path, "a.txt", data))
    assert problem is None
    assert text is not None
    assert "K\u00ea\u0301 hoa\u0323ch" in text


def test_an_empty_file_is_an_empty_text(tmp_path):
    assert read(put(tmp_path, "a.txt", b"")) == ("", None)


def word_file(change=None) -> bytes:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Đầu trang"
    document.add_paragraph("Số: 12/KH-SYT")
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text = "Chỉ thị số 33/CT-TTg"
    table.rows[0].cells[1].text = "26/11/2021"
    paragraph = document.add_paragraph("Kế hoạch số 107/KH")
    paragraph.add_run()._r.append(OxmlElement("w:noBreakHyphen"))
    paragraph.add_run("UBND")
    for tag, text, kind in (("w:ins", " mới", "w:t"), ("w:del", " cũ", "w:delText")):
        tracked, run, piece = OxmlElement(tag), OxmlElement("w:r"), OxmlElement(kind)
        piece.text = text
        piece.set(qn("xml:space"), "preserve")
        run.append(piece)
        tracked.append(run)
        paragraph._p.append(tracked)
    stream = io.BytesIO()
    document.save(stream)
    return repack(stream.getvalue(), change or {})


def repack(data: bytes, change: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in change:
                new.writestr(name, old.read(name))
        for name, content in change.items():
            new.writestr(name, content)
    return stream.getvalue()


def footnotes(text: str) -> bytes:
    space = word.NAMESPACE.strip("{}")
    note = f"<w:footnote><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>"
    return f'<w:footnotes xmlns:w="{space}">{note}</w:footnotes>'.encode()


def test_word_with_header_table_footnote_and_tracked_changes(tmp_path):
    data = word_file({"word/footnotes.xml": footnotes("Theo Quyết định số 23-QĐ/TW")})
    text, problem = read(put(tmp_path, "a.docx", data))
    assert problem is None
    assert text is not None
    assert text.split("\n") == [
        "Đầu trang", "Số: 12/KH-SYT", "Chỉ thị số 33/CT-TTg | 26/11/2021", "Kế hoạch số 107/KH-UBND mới",
        "Theo Quyết định số 23-QĐ/TW",
    ]  # fmt: skip


def pdf_file(text: str | None, password: str | None = None) -> bytes:
    writer = PdfWriter()
    page = writer.add_blank_page(width=200, height=200)
    if text:
        font = DictionaryObject(
            {NameObject("/Type"): NameObject("/Font"), NameObject("/Subtype"): NameObject("/Type1"),
             NameObject("/BaseFont"): NameObject("/Helvetica")}
        )  # fmt: skip
        fonts = DictionaryObject({NameObject("/F1"): writer._add_object(font)})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        stream = DecodedStreamObject()
        stream.set_data(f"BT /F1 12 Tf 10 100 Td ({text}) Tj ET".encode())
        page[NameObject("/Contents")] = writer._add_object(stream)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    stream_out = io.BytesIO()
    writer.write(stream_out)
    return stream_out.getvalue()


def test_pdf_with_a_text_layer(tmp_path):
    text, problem = read(put(tmp_path, "a.pdf", pdf_file("KH 33/CT-TTg")))
    assert problem is None
    assert text is not None
    assert "33/CT-TTg" in text


BOMB = b"<w:document>" + b" " * (word.MOST_XML + 10)


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.xls", b"", "TEP-LOAI-KHAC"),
        ("a.txt", b"\0\1\2\3" * 50, "TEP-KHONG-PHAI-VAN-BAN"),
        ("a.txt", b"\xff\xfe\0", "TEP-BANG-MA"),
        ("a.docx", b"not a zip", "TEP-KHONG-PHAI-DOCX"),
        ("a.docx", word.OLE_MARK + b"\0" * 100, "TEP-CO-MAT-KHAU"),
        ("a.docx", repack(word_file(), {"word/document.xml": b"<broken"}), "TEP-KHONG-PHAI-DOCX"),
        (
            "a.docx",
            repack(word_file(), {"word/document.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a/>'}),
            "TEP-XML-LA",
        ),
        ("a.docx", repack(word_file(), {"word/document.xml": BOMB}), "TEP-NEN-QUA-LON"),
        ("a.pdf", pdf_file(None), "TEP-PDF-BAN-QUET"),
        ("a.pdf", pdf_file("x", "mat khau"), "TEP-CO-MAT-KHAU"),
        ("a.pdf", b"%PDF-1.4 broken", "TEP-PDF-HONG"),
        ("a.pdf", b"", "TEP-PDF-HONG"),
    ],
    ids=lambda value: value if isinstance(value, str) and value.startswith("TEP") else "",
)
def test_what_cannot_be_read_says_why(tmp_path, name, data, code):
    path = put(tmp_path, name, data)
    text, problem = read(path)
    assert text is None
    assert problem is not None
    assert (problem.path, problem.code) == (str(path), code)
    assert problem.message.endswith(".")


def test_a_file_that_is_not_there(tmp_path):
    text, problem = read(tmp_path / "không-có.txt")
    assert text is None
    assert problem is not None
    assert problem.code == "TEP-KHONG-DOC-DUOC"


def test_a_zip_with_too_many_parts(tmp_path, monkeypatch):
    monkeypatch.setattr(word, "MOST_PARTS", 3)
    assert read(put(tmp_path, "a.docx", word_file()))[1].code == "TEP-NEN-QUA-LON"
