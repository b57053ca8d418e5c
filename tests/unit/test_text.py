"""Forms of Unicode, and marks that pile up without end."""

import time
import unicodedata

import pytest

from cancu.audit import audit
from cancu.citations.find import find
from cancu.text import MOST_MARKS, fold, nfc, piles
from support.dataset import library

# In the wrong order on purpose: only then is putting them in order slow.
PILE = "\u0301\u0323"


def test_ordinary_text_is_normalised_whole():
    for text in ("Hoà giải ở Ð", "e\u0323\u0302" * 100, "漢字" * 50, "a" + "\u0301" * MOST_MARKS):
        assert nfc(text) == unicodedata.normalize("NFC", text).replace("Ð", "Đ")
        assert not list(piles(text))


def test_every_character_loses_its_marks():
    assert fold("Ð đ Hoà giải e\u0323\u0302 ά й \u05d0\u05b8 Ω") == "d d hoa giai e α и \u05d0 ω"


def test_piles_are_cut_at_bounded_distances():
    text = "ạ漢" + PILE * 100 + "x"
    cuts = list(piles(text))
    assert cuts == list(range(2 + MOST_MARKS, 202, MOST_MARKS))
    assert fold(text) == "a漢x"
    assert sorted(nfc(text)) == sorted(unicodedata.normalize("NFC", text))


def test_offsets_hold_around_a_pile():
    text = f"Kế hoạch số 5/KH-UBND về công tác da{PILE * 500}n vận; Chỉ thị số 33/CT-TTg"
    plan, directive = find(text)
    assert text[plan.start : plan.end] == "Kế hoạch số 5/KH-UBND"
    assert text[directive.start : directive.end] == "Chỉ thị số 33/CT-TTg"


@pytest.mark.parametrize("read", [fold, nfc, find, lambda text: audit(text, library())])
def test_piles_take_time_that_grows_with_them_and_not_with_their_square(read):
    """A square would take 64 times as long for eight times the marks."""

    def took(marks):
        text = f"Kế hoạch số 5/KH-UBND ngày 1/1/2020 về da{PILE * (marks // 2)}n vận"
        start = time.process_time()
        read(text)
        return time.process_time() - start

    short, long = (min(took(marks + extra) for extra in (0, 2)) for marks in (10_000, 80_000))
    assert long < 24 * short + 0.5
