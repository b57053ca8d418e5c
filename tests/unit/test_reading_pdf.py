"""What becomes of the lines of PDF pages, and what is said where a program is missing."""

from __future__ import annotations

import pytest

from cancu.reading import ocr, office
from cancu.reading.pdf_layout import Part, page_text, without_running_lines
from cancu.reading.read import read


def parts(*texts: str, at: tuple[float, ...] = (90, 300)) -> tuple[Part, ...]:
    return tuple(Part(text, left, left + 6 * len(text)) for text, left in zip(texts, at, strict=False))


def test_columns_that_a_file_draws_line_by_line():
    lines = [
        parts("UBND TỈNH LÂM ĐỒNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA"), parts("SỞ Y TẾ", "Độc lập - Tự do"),
        parts("Số: 318/KH-SYT", at=(100,)), parts("Lâm Đồng, ngày 12/3/2026", at=(310,)),
        parts("KẾ HOẠCH", at=(200,)),
    ]  # fmt: skip
    assert page_text(lines) == [
        "UBND TỈNH LÂM ĐỒNG", "SỞ Y TẾ", "Số: 318/KH-SYT", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "Độc lập - Tự do",
        "Lâm Đồng, ngày 12/3/2026", "KẾ HOẠCH",
    ]  # fmt: skip


def test_rows_of_a_table_stay_together():
    at = (90, 150, 300)
    lines = [parts("1", "33/CT-TTg", "26/11/2021", at=at), parts("2", "23-QĐ/TW", "30/7/2021", at=at)]
    assert page_text(lines) == ["1\t33/CT-TTg\t26/11/2021", "2\t23-QĐ/TW\t30/7/2021"]
    numbers = [parts("1", "Chỉ thị số 33/CT-TTg"), parts("2", "Quyết định số 23-QĐ/TW")]
    assert page_text(numbers) == ["1\tChỉ thị số 33/CT-TTg", "2\tQuyết định số 23-QĐ/TW"]


def test_running_lines_go_and_the_first_stays():
    pages = [
        [str(page), "Sở Y tế", f"dòng {page} a", "số", f"12{page}-QĐ/TW", f"- {page} -"]
        for page in range(1, 5)
    ]
    assert without_running_lines(pages)[0] == ["Sở Y tế", "dòng 1 a", "số", "121-QĐ/TW"]
    assert without_running_lines(pages)[2] == ["dòng 3 a", "số", "123-QĐ/TW"]
    assert without_running_lines([["5"], ["một", "2030"]]) == [["5"], ["một", "2030"]]


def test_without_tesseract_the_packages_are_named(tmp_path, monkeypatch):
    monkeypatch.setattr(ocr, "missing", lambda: ocr.MISSING)
    path = tmp_path / "a.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n")
    problem = read(path).problem
    assert problem.code == "TEP-ANH-QUET"
    assert "tesseract-ocr-vie" in problem.message


@pytest.mark.parametrize("name", ["a.doc", "a.rtf", "a.odt"])
def test_without_libreoffice_the_way_out_is_said(tmp_path, monkeypatch, name):
    monkeypatch.setattr(office, "PROGRAMS", ("no-such-program",))
    path = tmp_path / name
    path.write_bytes(b"{\\rtf1 a}" if name == "a.rtf" else b"\xd0\xcf\x11\xe0" * 100)
    problem = read(path).problem
    assert problem.code == "TEP-CAN-LUU-DOCX"
    assert "mở tệp bằng Word, lưu thành .docx" in problem.message
