"""Setting text: widths, balanced lines, words kept whole, ellipsis, long numbers."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cancu.drawing.arrange.cards import Caption, set_card
from cancu.drawing.arrange.glyphs import BOLD, REGULAR
from cancu.drawing.arrange.text_width import advance, chop, fits, wrap


def test_marks_do_not_change_the_advance_but_the_horn_does() -> None:
    assert advance("ễ", 12) == advance("e", 12)
    assert advance("ộ", 12, bold=True) == advance("o", 12, bold=True)
    assert advance("ở", 12) == advance("ơ", 12) > advance("o", 12)
    assert advance("Ữ", 12) == advance("Ư", 12)


def test_every_letter_stands_once_in_the_tables() -> None:
    for table in (REGULAR, BOLD):
        letters = "".join(table.values())
        assert len(letters) == len(set(letters))
        assert unicodedata.is_normalized("NFC", letters)
        needed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789đĐơƠưƯ/-–,.:;()“”… "
        assert set(needed) <= set(letters)


def test_lines_are_few_and_even() -> None:
    lines = wrap("Tăng cường và đổi mới công tác dân vận của chính quyền", 158, 12, 4)
    assert lines == ("Tăng cường và đổi mới", "công tác dân vận", "của chính quyền")


def test_words_of_two_syllables_stay_whole_where_they_can() -> None:
    for width in range(90, 200, 10):
        lines = wrap("Quy chế công tác dân vận của hệ thống chính trị", width, 12, 5)
        for line in lines[:-1]:
            assert not line.endswith((" dân", " hệ", " chính", "Quy"))


def test_what_is_too_long_ends_in_an_ellipsis_after_a_whole_word() -> None:
    text = "Tiếp tục tăng cường và đổi mới công tác dân vận của cơ quan hành chính nhà nước các cấp"
    lines = wrap(text, 118, 12, 3)
    assert len(lines) == 3
    assert lines[-1].endswith("…")
    assert text.startswith(" ".join(lines)[:-1])
    assert text[len(" ".join(lines)) - 1] == " "


def test_a_long_number_breaks_after_its_marks() -> None:
    pieces = chop("03-CTr/BDVTW-BCSĐCP", 100, 11, bold=True)
    assert "".join(pieces) == "03-CTr/BDVTW-BCSĐCP"
    assert all(piece[-1] in "/-" for piece in pieces[:-1])


@given(
    st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyAĐƯQ /-.,0123456789<&漢\u0301", max_size=120),
    st.integers(40, 200),
    st.integers(1, 5),
    st.booleans(),
)
def test_lines_always_fit(text: str, room: int, count: int, bold: bool) -> None:
    lines = wrap(text, room, 12, count, bold=bold)
    assert len(lines) <= count
    assert all(fits(line, room, 12, bold=bold) for line in lines)
    if lines and not lines[-1].endswith("…"):
        assert "".join(lines).replace(" ", "") == "".join(unicodedata.normalize("NFC", text).split())


@pytest.mark.parametrize("number", ["33/CT-TTg", "49-KH/UBND-BDVTU", "34/2007/PL-UBTVQH11", "9" * 60])
def test_a_card_is_as_high_as_its_text(number: str) -> None:
    words = Caption(number, "2024", "UBND tỉnh", "Mẫu", "Công tác dân vận", "Đã hết thời gian thực hiện")
    card = set_card(words, 132, 3)
    assert card.texts[-1].y < card.height < card.texts[-1].y + 20
    assert [text.y for text in card.texts] == sorted(text.y for text in card.texts)
