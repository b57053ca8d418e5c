"""What a page that was read is called, and how much it is worth."""

from __future__ import annotations

import pytest

from cancu.source_grades import copy_name, grade_of, page_name
from support.dataset import library

STORED = "https://github.com/someone/papers/blob/main/nghi-dinh.md"
REGISTER = "https://vbpl.vn/TW/Pages/vbpq-toanvan.aspx?ItemID=1"
COPY = "bản sao vbpl.vn, ngày 22/01/2026"


@pytest.mark.parametrize(
    ("address", "titles", "name"),
    [
        (STORED, [f"{COPY}: Điều 4", f"{COPY}: toàn văn"], COPY),
        (STORED, [f"{COPY}: Điều 4", "Toàn văn"], COPY),
        (
            STORED,
            ["Bản chép toàn văn từ a.vn, ngày 05/07/2026"],
            "bản chép toàn văn từ a.vn, ngày 05/07/2026",
        ),
        (STORED, ["Bảng theo dõi"], "tệp ở kho công khai"),
        (STORED, [], "tệp ở kho công khai"),
        (REGISTER, [f"{COPY}: Điều 4"], COPY),
        (REGISTER, [f"{COPY}: Điều 4", "bản sao vbpl.vn, ngày 14/02/2025: Điều 4"], "vbpl.vn"),
        (REGISTER, ["Trang của Nghị định (theo số ghi ở bản sao)"], "vbpl.vn"),
    ],
)
def test_a_copy_is_called_by_what_it_copies_and_its_day(address, titles, name):
    assert page_name(address, titles) == name


def test_a_title_without_a_day_names_no_copy():
    assert copy_name("bản sao vbpl.vn: Điều 4") is None


@pytest.mark.parametrize(
    ("address", "title", "grade"),
    [
        (REGISTER, "Toàn văn", "official"),
        (REGISTER, COPY, "mirror"),
        ("https://sonoivu.gialai.gov.vn/a", "Tin", "official"),
        ("https://baogialai.com.vn/a", "Tin", "press"),
        (STORED, "Tin", "other"),
    ],
)
def test_the_grade_is_read_off_the_host_and_the_words_of_a_copy(address, title, grade):
    assert grade_of(address, title) == grade


def test_the_whole_library_calls_no_page_by_the_store_it_lies_in():
    shown = library()
    pages = {
        piece.source
        for document in shown.corpus
        for relation in document.relations
        for piece in relation.evidence
        if piece.source not in shown.corpus
    }
    assert pages
    assert not [page for page in pages if "github" in shown.page_name(page)]
