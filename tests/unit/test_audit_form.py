"""How a citation is written: errors with the right form, and the five parts of a first mention."""

from __future__ import annotations

import pytest

from cancu.audit import audit
from cancu.graph.library import Library
from factories import corpus, document

ON = "2026-11-22"
SUBJECT = "tăng cường và đổi mới công tác dân vận của cơ quan nhà nước"
DIRECTIVE = document(
    "ct",
    type="chi-thi",
    number="33/CT-TTg",
    issuer="chinh-phu",
    issued="2021-11-26",
    title=SUBJECT.capitalize(),
)
PARTY = document(
    "qd", type="quyet-dinh", number="217-QĐ/TW", issuer="bo-chinh-tri", issued="2013-12-12",
    title="Ban hành Quy chế giám sát và phản biện xã hội",
)  # fmt: skip
LAW = document(
    "luat", type="luat", number="10/2022/QH15", issuer="quoc-hoi", issued="2022-11-10", title="Dân chủ"
)
DECREE = document(
    "nd", type="nghi-dinh", number="04/2015/NĐ-CP", issuer="chinh-phu", issued="2015-01-09", title="Dân chủ"
)
LIBRARY = Library.of(corpus(DIRECTIVE, PARTY, LAW, DECREE), ON)


def rows(text, signed=None):
    return audit(text, LIBRARY, signed).rows


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        (f"Chỉ thị số 33/CT-TTg ngày 25/11/2021 về {SUBJECT}.", "Ngày ban hành đúng: 26/11/2021."),
        ("Nghị định số 04/2015/NĐ-CP ngày 19/01/2015 của Chính phủ.", "Ngày ban hành đúng: 09/01/2015."),
        ("Nghị định số 04/2015/NĐ-CP ngày 20/5/2016 của Chính phủ.", "Ngày ban hành đúng: 09/01/2015."),
        ("Quyết định số 217/QĐ-TW ngày 12/12/2013 của Bộ Chính trị.", "Số, ký hiệu đúng: 217-QĐ/TW."),
        ("Quyết định số 33/CT-TTg ngày 26/11/2021 của Chính phủ.", "Tên loại đúng: Chỉ thị."),
        ("Chỉ thị số 33/CT-TTg ngày 11/26/2021 của Thủ tướng Chính phủ.", "Ngày ban hành đúng: 26/11/2021."),
        ("Chỉ thị số 33/CT-TTg ngày 11-26-2021.", "Ngày ban hành đúng: 26/11/2021."),
        ("Nghị định số 04/2015/NĐ-CP ngày 01/9/2015.", "Ngày ban hành đúng: 09/01/2015."),
        ("Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Bộ Chính trị.", "Cơ quan ban hành đúng: Chính phủ."),
    ],
)
def test_malformed_shows_the_right_form(text, remark):
    row = rows(f"Thực hiện {text}")[0]
    assert row.flag == "malformed"
    assert remark in row.remarks
    assert row.paste


def test_a_wrong_date_alone_does_not_tell_which_document_is_meant():
    """Another document may well have that number and that date."""
    row = rows("Thực hiện Chỉ thị số 33/CT-TTg ngày 02/3/2019.")[0]
    assert (row.flag, row.document) == ("unknown", None)
    assert "văn bản khác cùng số" in row.remarks[0]


def test_a_day_that_is_none_is_told_where_nothing_else_is_known():
    row = rows("Căn cứ Kế hoạch số 79-KH/TU, ngày 28/10/201 của Ban Thường vụ Tỉnh ủy;")[0]
    assert row.flag == "unknown"
    assert "Ngày ghi trong dự thảo không có trong lịch: ngày 28/10/201." in row.remarks
    assert row.todo == "fix"


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định số 217–QĐ/TW ngày 12/12/2013 của Bộ Chính trị",
        "Quyết định số 217-\nQĐ/TW ngày 12/12/2013 của Bộ Chính trị",
        "Quyết định số 217-Q\u0110\u200b/TW ngày 12/12/2013 của Bộ Chính trị",
        "Quy chế số 217-QĐ/TW ngày 12/12/2013 của Bộ Chính trị",
    ],
    ids=["dash", "break", "no-width", "family"],
)
def test_what_the_machine_did_or_usage_allows_is_no_error(text):
    assert "malformed" not in rows(f"Thực hiện {text}.")[0].flags


def test_a_first_mention_has_all_its_parts():
    row = rows("Thực hiện Quyết định số 217-QĐ/TW của Bộ Chính trị;")[0]
    assert "Viện dẫn lần đầu thiếu ngày ban hành và trích yếu nội dung." in row.remarks
    assert row.paste == (
        "Quyết định số 217-QĐ/TW ngày 12/12/2013 của Bộ Chính trị "
        "về việc ban hành Quy chế giám sát và phản biện xã hội"
    )


def test_a_later_mention_needs_only_type_and_number():
    whole = f"Thực hiện Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Chính phủ về {SUBJECT}."
    first, later, short = rows(f"{whole}\n{whole}\nTheo Chỉ thị số 33/CT-TTg.")
    assert not any("viện dẫn" in remark for remark in first.remarks)
    assert "Đã viện dẫn ở trên: chỉ cần ghi “Chỉ thị số 33/CT-TTg”." in later.remarks
    assert not any("viện dẫn" in remark.lower() for remark in short.remarks)
    assert (later.paste, short.paste) == (None, None)


def test_a_law_needs_type_and_name_alone():
    row = rows("Căn cứ Luật Dân chủ số 10/2022/QH15;")[0]
    assert row.document == "luat"
    assert not any("thiếu trích yếu" in remark for remark in row.remarks)


def test_a_title_does_not_introduce_what_it_names():
    text = (
        "Thực hiện Kế hoạch số 9/KH-SYT ngày 01/02/2023 của Sở Y tế về triển khai Chỉ thị số 33/CT-TTg "
        "ngày 26/11/2021 của Chính phủ.\nThực hiện Chỉ thị số 33/CT-TTg."
    )
    first_of_its_own = rows(text)[-1]
    assert "Viện dẫn lần đầu thiếu" in " ".join(first_of_its_own.remarks)
