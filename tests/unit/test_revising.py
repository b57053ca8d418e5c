"""Changes and comments in a drafter's own file: everything else stays, and each of them can be undone."""

from __future__ import annotations

import io
import random

import docx
import pytest

from cancu.reading.refusal import Refusal
from cancu.reading.word import read_word
from cancu.revising import Change, Manuscript, Remark, page_lines
from support.office import faults
from support.revised import as_docx, moved, parts, saved, settled, tangled
from support.word_files import WORD_FILES

DAY = "2026-11-30"
TEXT = "Căn cứ Chỉ thị số 33/CT-TTg ngày 25/11/2021 của Thủ tướng Chính phủ;\nDòng thứ hai.\nDòng cuối."


def revised(data, *edits, remarks=()):
    """The file after ``(old, new)`` edits; each old text stands once."""
    manuscript = Manuscript(data)
    places = [(manuscript.text.index(old), len(old), new) for old, new in edits]
    changes = [Change(at, at + size, new) for at, size, new in places]
    notes = [
        Remark(manuscript.text.index(old), manuscript.text.index(old) + len(old), text)
        for old, text in remarks
    ]
    return manuscript.revised(changes, notes, DAY)


def text_of(data):
    return Manuscript(data).text


def comments_of(data):
    return [(each.author, each.text) for each in docx.Document(io.BytesIO(data)).comments]


def test_the_text_is_that_of_reading_without_page_headers_and_footers():
    data = as_docx(TEXT, ("UBND TỈNH\nSố: 15/KH", "CỘNG HÒA"))
    text = text_of(data)
    assert "15/KH-TTYT" in read_word(data).text
    assert "15/KH-TTYT" not in text
    assert "Trang đầu" not in text
    assert text.endswith(TEXT)


def test_a_change_is_tracked_and_can_be_accepted_or_rejected():
    before = as_docx(TEXT, ("UBND TỈNH", "CỘNG HÒA"))
    after = revised(before, ("25", "26"), ("hai", "ba"))
    assert text_of(settled(after, accept=False)) == text_of(before)
    accepted = text_of(settled(after, accept=True))
    assert accepted == text_of(before).replace("25", "26").replace("hai", "ba")
    assert not faults(after)


def test_an_insertion_behind_a_replacement_stands_behind_it():
    before = as_docx(TEXT)
    text = text_of(before)
    at = text.index("hai") + 3
    after = Manuscript(before).revised([Change(at - 3, at, "ba"), Change(at, at, " rưỡi")], [], DAY)
    assert text_of(settled(after, accept=True)) == text.replace("hai", "ba rưỡi")
    assert text_of(settled(after, accept=False)) == text
    assert not docx.Document(io.BytesIO(after)).element.body.xpath("//w:del//w:ins")


def test_everything_but_the_body_stays_byte_for_byte():
    before = as_docx(TEXT)
    old, new = parts(before), parts(revised(before, ("25", "26")))
    assert list(old) == list(new)
    assert {name for name in old if old[name] != new[name]} == {"word/document.xml"}


def test_without_revisions_the_parts_are_the_same():
    before = as_docx(TEXT)
    assert parts(Manuscript(before).revised([], [], DAY)) == parts(before)


def test_inserted_words_look_like_their_neighbours():
    data = revised(as_docx(TEXT), ("25/11", "26/11"))
    inserted = docx.Document(io.BytesIO(data)).element.body.xpath("//w:ins/w:r")
    assert inserted
    assert inserted[0].xpath("./w:rPr/w:i")


def test_comments_stand_at_their_words_beside_those_that_are_there():
    data = revised(tangled(), remarks=[("25/11/2021", "Ngày đúng: 26/11/2021\nXem kho."), ("hết", "Hết rồi")])
    assert comments_of(data) == [
        ("Người khác", "Ghi chú cũ"), ("Căn Cứ", "Ngày đúng: 26/11/2021\nXem kho."), ("Căn Cứ", "Hết rồi"),
    ]  # fmt: skip
    assert not faults(data)
    assert text_of(data) == text_of(tangled())


@pytest.mark.parametrize(
    ("old", "new"),
    [("33/CT-TTg", "34/CT-TTg"), ("của Thủ tướng\nChính phủ", "của Chính phủ"), ("khác thêm", "đã viết"),
     ("12", "13"), ("CỘNG HÒA", "Cộng hòa"),
     ("TTg ngày", "TTG, ngày"), ("người", "ai"), ("chữ hết", "chữ mới hết")],
)  # fmt: skip
def test_in_links_fields_and_changes_of_others(old, new):
    before = tangled()
    after = revised(before, (old, new))
    assert text_of(settled(after, accept=True)) == text_of(before).replace(old, new)
    assert text_of(settled(after, accept=False)) == text_of(before)
    assert not faults(after)


def test_what_word_cannot_track_becomes_a_proposal():
    after = revised(tangled(), ("trong khung", "ở khung"), ("SỞ Y TẾ Số", "Sở Y tế Số"))
    assert text_of(after) == text_of(tangled())
    assert {text for author, text in comments_of(after) if author == "Căn Cứ"} == {
        "Đề nghị ghi: ở khung", "Đề nghị ghi: Sở Y tế Số",
    }  # fmt: skip


def test_a_remark_over_paragraphs():
    after = revised(as_docx(TEXT), remarks=[("hai.\nDòng cuối", "Hai dòng")])
    assert comments_of(after) == [("Căn Cứ", "Hai dòng")]
    assert not faults(after)


@pytest.mark.parametrize(
    "make",
    [tangled, lambda: as_docx(TEXT, ("UBND", "CỘNG HÒA")), lambda: moved(tangled())],
    ids=["tangled", "plain", "moved"],
)
def test_any_set_of_changes_can_be_undone_and_done(make):
    chance = random.Random(7)
    before = make()
    manuscript = Manuscript(before)
    for _ in range(15):
        ends = sorted(chance.sample(range(1, len(manuscript.text)), 8))
        spans = [(ends[i], ends[i + 1]) for i in range(0, 8, 2)]
        changes = [Change(a, chance.choice((a, b)), chance.choice(("", "thay", "một hai"))) for a, b in spans]
        remarks = [Remark(a, b, "xem") for a, b in spans]
        after = Manuscript(before).revised(changes, remarks, DAY)
        assert text_of(settled(after, accept=False)) == manuscript.text
        assert not faults(after)


def test_the_same_changes_give_the_same_bytes():
    before = as_docx(TEXT)
    assert revised(before, ("25", "26")) == revised(before, ("25", "26"))


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0abc"])
def test_what_is_no_word_file_is_refused(data):
    with pytest.raises(Refusal):
        Manuscript(data)


def test_an_empty_document_has_an_empty_text():
    assert Manuscript(saved(docx.Document())).text == ""


@pytest.mark.parametrize("make", [tangled, lambda: as_docx(TEXT)], ids=["with comments", "without"])
def test_parts_lie_where_the_relationships_say(make):
    """Word on the web names the main part document2.xml."""
    data = revised(moved(make()), ("33", "34"), remarks=[("25/11/2021", "Xem kho.")])
    assert "word/document2.xml" in parts(data)
    assert ("Căn Cứ", "Xem kho.") in comments_of(data)
    assert text_of(settled(data, accept=True)) == text_of(make()).replace("33", "34")
    assert not faults(data)


def test_page_headers_are_found_wherever_they_lie():
    assert (
        page_lines(moved(as_docx(TEXT)))
        == page_lines(as_docx(TEXT))
        == {"Trang đầu 2", "Kế hoạch số 15/KH-TTYT"}
    )


def test_a_strict_file_is_refused_with_what_to_do():
    with pytest.raises(Refusal, match="Strict Open XML"):
        Manuscript(WORD_FILES["strict"][0])
