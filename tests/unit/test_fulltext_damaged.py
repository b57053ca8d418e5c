"""Full texts that a curator has put beside the dataset and that are not what they should be."""

from __future__ import annotations

import pytest

from cancu.dataset.full_texts import load_texts
from factories import corpus, document

LIBRARY = corpus(document("plan", issued="2021-04-01"))


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"KH\xea HO\xc1CH", (0, 0)),
        ("KẾ HOẠCH".encode("utf-16"), (0, 0)),
        ("I. MỤC\n  a\x00b".encode(), (2, 4)),
        ("a\u202eb".encode(), (1, 2)),
        (b"\n\n\x1b[31m", (3, 1)),
        (b"x" * 2_000_001, (0, 0)),
    ],
)
def test_a_damaged_text_is_told_in_its_place_and_left_out(tmp_path, content, place):
    (tmp_path / "plan.md").write_bytes(content)
    texts, report = load_texts(tmp_path, LIBRARY)
    assert texts == {}
    assert [(each.code, each.line, each.column) for each in report] == [("TOAN-VAN", *place)]


def test_a_folder_of_that_name_is_no_text(tmp_path):
    (tmp_path / "plan.md").mkdir()
    assert [each.code for each in load_texts(tmp_path, LIBRARY)[1]] == ["TOAN-VAN"]


def test_marks_and_line_ends_of_editors_are_fine(tmp_path):
    (tmp_path / "plan.txt").write_bytes("\ufeffI. MỤC\r\n\r\nx\ty".encode())
    assert load_texts(tmp_path, LIBRARY)[0] == {"plan": "I. MỤC\n\nx\ty"}
