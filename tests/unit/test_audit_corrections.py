"""What is changed in the drafter's file, and what is only said beside it."""

from __future__ import annotations

import pytest

from cancu.audit.corrections import Corrections, corrections
from cancu.audit.draft import audit
from support.dataset import library

HEAD = (
    "UBND TỈNH ĐỒNG NAI\nSố: 12/KH-UBND\nĐồng Nai, ngày 12 tháng 3 năm 2026\n"
    "KẾ HOẠCH\nCông tác dân vận năm 2026\n"
)
OLD = "Quyết định số 290-QĐ/TW ngày 25/02/2010 của Bộ Chính trị"
NEW = "Quyết định số 23-QĐ/TW ngày 30/7/2021 của Bộ Chính trị"


def corrected(*lines: str) -> tuple[str, Corrections]:
    text = HEAD + "".join(f"Căn cứ {line};\n" for line in lines)
    return text, corrections(text, audit(text, library()), library())


def test_a_warning_stays_beside_a_wording_that_was_completed():
    text, found = corrected("Nghị quyết số 23-NQ/TW ngày 12/3/2003 của Ban Chấp hành Trung ương Đảng khóa IX")
    assert [change.text for change in found.changes if "đại đoàn kết" in change.text]
    assert any("43-NQ/TW" in note.text and "Đề nghị ghi" not in note.text for note in found.notes), text


def test_a_completed_wording_without_a_doubt_needs_no_comment():
    _, found = corrected("Luật Thực hiện dân chủ ở cơ sở")
    assert found.changes
    assert not [
        note for note in found.notes if "Luật Thực hiện dân chủ" in note.text and "thiếu" in note.text
    ]


@pytest.mark.parametrize("lines", [(OLD, NEW), (NEW, OLD)], ids=["before", "after"])
def test_what_the_draft_cites_already_is_not_cited_again(lines):
    text, found = corrected(*lines)
    old = text.index("290-QĐ/TW")
    assert not [change for change in found.changes if change.start <= old < max(change.end, change.start + 1)]
    assert not [change for change in found.changes if "23-QĐ" in change.text]
    assert any(
        "đề nghị lược bỏ viện dẫn này" in note.text and note.start <= old < note.end for note in found.notes
    )


def test_alone_it_is_replaced():
    text, found = corrected(OLD)
    assert any(
        "23" in change.text and abs(change.start - text.index("290-QĐ/TW")) < 9 for change in found.changes
    )
    assert not any("lược bỏ" in note.text for note in found.notes)


@pytest.mark.parametrize(
    "names",
    ["tỉnh Gia Lai và tỉnh Bình Định", "tỉnh Bình Định, tỉnh Gia Lai", "Sở Kế hoạch và Đầu tư, Sở Tài chính",
     "Sở Tài chính;\n- Sở Kế hoạch và Đầu tư"],
)  # fmt: skip
def test_a_name_that_stands_there_is_not_put_in_again(names):
    text = f"{HEAD}Các đơn vị: {names}.\nNơi nhận:\n- {names}.\n"
    left = [each for each in audit(text, library()).leftovers if each.kind in ("body", "province")]
    assert left
    assert {each.proposal for each in left} == {None}
    assert all("đề nghị lược bỏ tên cũ" in each.message for each in left)
    assert corrections(text, audit(text, library()), library()).changes == ()


def test_two_old_names_of_one_body_become_one():
    text = f"{HEAD}Các đơn vị: tỉnh Bình Định, tỉnh Bình Định; Sở Kế hoạch và Đầu tư, Sở Tài chính mới.\n"
    proposals = [each.proposal for each in audit(text, library()).leftovers if each.kind == "province"]
    assert proposals == ["tỉnh Gia Lai", None]


def test_apart_the_old_name_is_replaced():
    text = f"{HEAD}Giao Sở Kế hoạch và Đầu tư chủ trì. Sở Tài chính phối hợp.\n"
    assert [each.proposal for each in audit(text, library()).leftovers if each.kind == "body"] == [
        "Sở Tài chính"
    ]
