"""Word files of any maker: the text that is printed, with the numbers that Word makes."""

import pytest

from cancu.reading import package
from cancu.reading.read import read
from support.hostile_files import packed
from support.word_files import CITED, WORD_FILES, par, part, rels, word


def text_of(tmp_path, data: bytes) -> str | None:
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    return read(path).text


@pytest.mark.parametrize("name", WORD_FILES)
def test_the_text_is_what_is_printed(name, tmp_path):
    data, wanted = WORD_FILES[name]
    assert text_of(tmp_path, data) == wanted


@pytest.mark.parametrize("name", ["tcvn3-fonts", "tcvn3-without-fonts", "tcvn3-font-of-the-style"])
def test_converted_text_says_so(name, tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(WORD_FILES[name][0])
    assert read(path).remarks == ("Đã chuyển từ bảng mã TCVN3 (phông .VnTime) sang Unicode.",)


@pytest.mark.parametrize(
    "data",
    [
        packed({"_rels/.rels": rels(officeDocument="xl/workbook.xml"), "xl/workbook.xml": b"<workbook/>"}),
        packed({"_rels/.rels": rels(officeDocument="word/missing.xml")}),
        word(par(CITED))[:-30],
    ],
)
def test_another_office_file_is_no_word_file(data, tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    assert read(path).problem.code == "TEP-KHONG-PHAI-DOCX"


def test_deep_and_large_parts_are_bounded(tmp_path, monkeypatch):
    deep = "<w:sdt>" * (package.MOST_DEPTH + 2) + par("x") + "</w:sdt>" * (package.MOST_DEPTH + 2)
    assert text_of(tmp_path, word(deep)) is None
    monkeypatch.setattr(package, "MOST_TAGS", 5)
    assert text_of(tmp_path, packed({"word/document.xml": part("document", par("x") * 3)})) is None
