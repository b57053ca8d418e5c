"""Printed plans, scans and files of older programs, made and read with LibreOffice and Tesseract."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
from pathlib import Path

import docx
import pypdfium2
import pytest
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Pt

from cancu.citations.find import find
from cancu.cli import main
from cancu.reading import ocr
from cancu.reading.read import read

needs_office = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice makes the files")
needs_ocr = pytest.mark.skipif(ocr.missing() is not None, reason="Tesseract with Vietnamese data")
PLAN = (
    "Căn cứ Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ về tiếp tục tăng cường và đổi mới "
    "công tác dân vận; Quyết định số 23-QĐ/TW ngày 30/7/2021 của Bộ Chính trị về Quy chế công tác dân vận."
)


def field(run, code: str) -> None:
    for kind, text in (("fldChar", "begin"), ("instrText", code), ("fldChar", "end")):
        element = OxmlElement(f"w:{kind}")
        element.set(qn("w:fldCharType"), text) if kind == "fldChar" else setattr(element, "text", text)
        run._r.append(element)


@pytest.fixture(scope="module")
def plan(tmp_path_factory) -> Path:
    """Four pages with a number on top, a running foot, a part in two columns and a line of spaced letters."""
    folder = tmp_path_factory.mktemp("ban-in")
    paper = docx.Document()
    field(paper.sections[0].header.paragraphs[0].add_run(), "PAGE")
    paper.sections[0].footer.paragraphs[0].text = "Kế hoạch công tác dân vận của Sở Y tế"
    spaced = paper.add_paragraph().add_run("KẾ HOẠCH dân vận")
    spacing = OxmlElement("w:spacing")
    spacing.set(qn("w:val"), "80")
    spaced._r.get_or_add_rPr().append(spacing)
    for number in range(1, 13):
        paper.add_paragraph(f"{number}. {PLAN} {PLAN}")
    columns = paper.add_section(0)._sectPr.find(qn("w:cols"))
    columns.set(qn("w:num"), "2")
    for number in range(13, 17):
        paper.add_paragraph(f"{number}. {PLAN}")
    paper.save(folder / "a.docx")
    converted(folder / "a.docx", "pdf")
    return folder / "a.pdf"


def converted(path: Path, kind: str) -> Path:
    command = ["soffice", f"-env:UserInstallation={(path.parent / 'ho-so').as_uri()}", "--headless"]
    subprocess.run(
        [*command, "--convert-to", kind, "--outdir", path.parent, path], check=True, capture_output=True
    )
    return path.with_suffix("." + kind)


@needs_office
def test_a_printed_plan_is_read_without_its_page_numbers(plan):
    text = read(plan).text
    citations = find(text)
    assert [c.number for c in citations] == ["33/CT-TTg", "23-QĐ/TW"] * 28
    assert {c.date for c in citations} == {"2021-11-26", "2021-07-30"}
    assert text.count("Kế hoạch công tác dân vận của Sở Y tế") == 1
    assert [line for line in text.split("\n") if line.strip("\f ").isdigit()] == []
    assert text.startswith("KẾ HOẠCH dân vận\n")


# -- scans -----------------------------------------------------------------------------------------------


def scan_of(path: Path, target: Path, *, turn: float, dirt: int) -> Path:
    """Pages as a scanner gives them: pictures, turned by degrees, with dirt on the glass."""
    chance = random.Random(1)
    scan = pypdfium2.PdfDocument.new()
    for page in pypdfium2.PdfDocument(path):
        bitmap = page.render(scale=220 / 72, grayscale=True)
        for _ in range(dirt):
            bitmap.buffer[chance.randrange(bitmap.stride * bitmap.height)] = chance.randrange(90, 200)
        width, height = page.get_size()
        picture = pypdfium2.PdfImage.new(scan)
        picture.set_bitmap(bitmap)
        picture.set_matrix(pypdfium2.PdfMatrix().scale(width, height).rotate(turn))
        sheet = scan.new_page(width, height)
        sheet.insert_obj(picture)
        sheet.gen_content()
    scan.save(target)
    return target


@pytest.fixture(scope="module")
def short(tmp_path_factory) -> Path:
    """A page and a half in the letters of an office."""
    folder = tmp_path_factory.mktemp("ngan")
    paper = docx.Document()
    paper.styles["Normal"].font.name, paper.styles["Normal"].font.size = "Noto Serif", Pt(14)
    for number in range(1, 9):
        paper.add_paragraph(f"{number}. {PLAN}")
    paper.save(folder / "a.docx")
    return converted(folder / "a.docx", "pdf")


@needs_ocr
@needs_office
@pytest.mark.parametrize(("turn", "dirt"), [(0, 0), (1, 4_000)])
def test_a_scan_is_read_and_says_how_sure_it_is(short, tmp_path, turn, dirt):
    steps: list[str] = []
    reading = read(scan_of(short, tmp_path / "quet.pdf", turn=turn, dirt=dirt), steps.append)
    assert len(steps) == 2
    assert "(2/2)" in steps[1]
    numbers = [c.number for c in find(reading.text)]
    right = sum(numbers.count(number) for number in ("33/CT-TTg", "23-QĐ/TW"))
    assert right >= 12
    assert 60 < reading.confidence <= 100
    assert "độ tin cậy trung bình" in reading.remarks[0]


@needs_ocr
@needs_office
def test_every_citation_of_a_scan_is_marked(short, tmp_path, capsys):
    scan = scan_of(short, tmp_path / "quet.pdf", turn=0, dirt=0)
    assert main(["extract", str(scan), "--format", "json"]) == 0
    answer = capsys.readouterr()
    records = json.loads(answer.out)
    assert len(records) > 10
    assert all(record["ocr"] is True for record in records)
    assert "đọc bằng OCR" in answer.err
    main(["audit", str(scan)])
    printed = capsys.readouterr().out
    assert printed.count("Đọc bằng OCR, cần soát.") == len(records)


@needs_office
def test_a_scanned_page_among_others_is_told_where_it_cannot_be_read(short, tmp_path, monkeypatch):
    mixed = pypdfium2.PdfDocument(short)
    mixed.import_pages(pypdfium2.PdfDocument(scan_of(short, tmp_path / "b.pdf", turn=0, dirt=0)))
    mixed.save(tmp_path / "c.pdf")
    monkeypatch.setattr(ocr, "missing", lambda: ocr.MISSING)
    reading = read(tmp_path / "c.pdf")
    assert reading.remarks[0].startswith("Trang 3, 4 là ảnh quét, chưa đọc.")
    assert "33/CT-TTg" in reading.text
    assert read(tmp_path / "b.pdf").problem.code == "TEP-PDF-BAN-QUET"


@needs_office
@pytest.mark.parametrize("kind", ["doc", "rtf", "odt"])
def test_files_of_older_programs_are_read(tmp_path, kind):
    paper = docx.Document()
    paper.add_paragraph(PLAN)
    if kind != "doc":  # LibreOffice writes tables without widths as paragraphs there
        table = paper.add_table(1, 2)
        table.rows[0].cells[0].text, table.rows[0].cells[1].text = "1", "Chỉ thị số 35-CT/TW"
    paper.save(tmp_path / "a.docx")
    reading = read(converted(tmp_path / "a.docx", kind))
    assert reading.problem is None
    assert [line for line in reading.text.split("\n") if line] == [
        PLAN,
        *(["1 | Chỉ thị số 35-CT/TW"] * (kind != "doc")),
    ]
