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

from cancu.reading import package
from cancu.reading.formats import OLE
from cancu.reading.read import read
from cancu.reading.result import Reading
from cancu.reading.word_names import NAMESPACE

PLAN = "Chỉ thị số 33/CT-TTg\r\nngày 26/11/2021"


def put(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("name", ["a.txt", "a.md", "A.TXT"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_text_is_decoded_and_left_alone(tmp_path, name, encoding):
    assert read(put(tmp_path, name, PLAN.encode(encoding))) == Reading(PLAN)


def test_the_old_vietnamese_code_page(tmp_path):
    data = "Sở Nội vụ: Kế hoạch".replace("ở", "\u01a1\u0309").replace("ộ", "ô\u0323").replace("ụ", "u\u0323")
    data = data.replace("ế", "ê\u0301").replace("ạ", "a\u0323").encode("cp1258")
    reading = read(put(tmp_path, "a.txt", data))
    assert reading.problem is None
    assert reading.text == "Sở Nội vụ: Kế hoạch"


def test_a_file_without_a_letter_is_refused_and_never_an_empty_text(tmp_path):
    for name, data in (
        ("a.txt", b""),
        ("a.txt", b" \n--\n"),
        ("a.html", b"<p> </p>"),
        ("a.docx", word_file(bare=True)),
    ):
        assert read(put(tmp_path, name, data)).problem.code == "TEP-KHONG-CO-CHU"


def word_file(change=None, *, bare=False) -> bytes:
    document = docx.Document()
    if bare:
        stream = io.BytesIO()
        document.save(stream)
        return stream.getvalue()
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
    space = NAMESPACE.strip("{}")
    note = f"<w:footnote><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>"
    return f'<w:footnotes xmlns:w="{space}">{note}</w:footnotes>'.encode()


RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def related(*kinds: str) -> bytes:
    """The relationships of a main part to ``header1.xml`` and the like."""
    each = (
        f'<Relationship Id="r{kind}" Type="{OFFICE}{kind.rstrip("123")}" Target="{kind}.xml"/>'
        for kind in kinds
    )
    return f'<Relationships xmlns="{RELATIONSHIPS}">{"".join(each)}</Relationships>'.encode()


NOTES_NAMED = {"word/_rels/document.xml.rels": related("header1", "footnotes")}


def test_word_with_header_table_footnote_and_tracked_changes(tmp_path):
    data = word_file({"word/footnotes.xml": footnotes("Theo Quyết định số 23-QĐ/TW"), **NOTES_NAMED})
    reading = read(put(tmp_path, "a.docx", data))
    assert reading.problem is None
    assert reading.text.split("\n") == [
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
    reading = read(put(tmp_path, "a.pdf", pdf_file("KH 33/CT-TTg")))
    assert reading.problem is None
    assert "33/CT-TTg" in reading.text


BOMB = b"<w:document>" + b" " * (package.MOST_XML + 10)


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.xls", b"", "TEP-LOAI-KHAC"),
        ("a.docx", b"PK\3\4 mimetypeapplication/vnd.oasis.opendocument.text", "TEP-CAN-LUU-DOCX"),
        ("a.txt", b"\0\1\2\3" * 50, "TEP-KHONG-PHAI-VAN-BAN"),
        ("a.txt", b"\xff\xfe\0", "TEP-BANG-MA"),
        ("a.docx", b"not a zip", "TEP-KHONG-PHAI-DOCX"),
        ("a.docx", OLE + b"\0" * 100 + "EncryptedPackage".encode("utf-16-le"), "TEP-CO-MAT-KHAU"),
        ("a.docx", repack(word_file(), {"word/document.xml": b"<broken"}), "TEP-KHONG-PHAI-DOCX"),
        (
            "a.docx",
            repack(word_file(), {"word/document.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a/>'}),
            "TEP-XML-LA",
        ),
        ("a.docx", repack(word_file(), {"word/document.xml": BOMB}), "TEP-NEN-QUA-LON"),
        ("a.pdf", pdf_file(None), "TEP-KHONG-CO-CHU"),
        ("a.pdf", pdf_file("x", "mat khau"), "TEP-CO-MAT-KHAU"),
        ("a.pdf", b"%PDF-1.4 broken", "TEP-PDF-HONG"),
        ("a.pdf", b"%PDF-", "TEP-PDF-HONG"),
        ("a.pdf", b"", "TEP-PDF-HONG"),
    ],
    ids=lambda value: value if isinstance(value, str) and value.startswith("TEP") else "",
)
def test_what_cannot_be_read_says_why(tmp_path, name, data, code):
    path = put(tmp_path, name, data)
    reading = read(path)
    assert reading.text is None
    assert reading.problem is not None
    assert (reading.problem.path, reading.problem.code) == (str(path), code)
    assert reading.problem.message.endswith(".")


def test_a_file_that_is_not_there(tmp_path):
    reading = read(tmp_path / "không-có.txt")
    assert reading.text is None
    assert reading.problem is not None
    assert reading.problem.code == "TEP-KHONG-DOC-DUOC"


def test_a_zip_with_too_many_parts(tmp_path, monkeypatch):
    monkeypatch.setattr(package, "MOST_PARTS", 3)
    assert read(put(tmp_path, "a.docx", word_file())).problem.code == "TEP-NEN-QUA-LON"
