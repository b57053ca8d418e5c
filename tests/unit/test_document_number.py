"""The number of a document: parsing and printing are inverses, over the library and made-up numbers."""

from __future__ import annotations

import random

import pytest

from cancu.document_number import (
    DocumentNumber,
    codes_of,
    names_its_year,
    number_id,
    number_key,
    running_digits,
)
from support.dataset import library

RUNNING = ("1", "33", "08B", "30c", "9086", "15bis", "76đ")
YEARS = (None, "1998", "2015", "99")
CODES = ("CT", "NĐ", "TTg", "QĐi", "UBTVQH14", "CTNN&BĐG", "BCSĐCP", "KH(PH)", "T.Ư")


def generated(count: int):
    draw = random.Random(30)
    for _ in range(count):
        codes = draw.choices(CODES, k=draw.randint(1, 4))
        yield DocumentNumber(
            draw.choice(RUNNING), draw.choice(YEARS), tuple((draw.choice("/-"), code) for code in codes)
        )


def test_what_is_printed_is_read_again():
    for number in generated(5000):
        if number.year is None or len(number.year) == 4 or number.parts[0][0] == "/":
            assert DocumentNumber.parse(str(number)) == number


def test_every_number_of_the_library_is_one_and_prints_as_it_stands():
    numbers = [document.number for document in library().corpus if document.number]
    assert len(numbers) > 900
    for text in numbers:
        number = DocumentNumber.parse(text)
        assert number is not None, text
        assert number.parts, text
        assert str(number) == text
        assert text.startswith(running_digits(text))
        assert running_digits(text)
        assert number_key(str(number)) == number_key(text)
        assert number.names_its_year == names_its_year(text)


@pytest.mark.parametrize(
    ("text", "codes", "party", "yearly"),
    [
        ("33/CT-TTg", ("CT", "TTg"), False, False),
        ("04/2015/NĐ-CP", ("NĐ", "CP"), False, True),
        ("25-NQ/TW", ("NQ", "TW"), True, False),
        ("07/99/TT-BYT", ("TT", "BYT"), False, False),
        ("9086/BNV-CTTN&BĐG", ("BNV", "CTTN&BĐG"), False, False),
        ("04/2015", (), False, False),
    ],
)
def test_the_parts_of_a_number(text, codes, party, yearly):
    number = DocumentNumber.parse(text)
    assert number is not None
    assert (codes_of(text), number.has_party_form, number.names_its_year) == (codes, party, yearly)


@pytest.mark.parametrize(
    "text", [None, "", "số 33/CT-TTg", "33//CT-TTg", "33/CT-", "CT-33", "33 /CT-TTg", "1234567/CT-TTg"]
)
def test_anything_else_is_no_number(text):
    assert DocumentNumber.parse(text) is None
    assert codes_of(text) == ()
    assert not names_its_year(text)


def test_an_id_is_number_place_and_year():
    assert number_id("11/KH-UBND", "Bình Định", "2022") == "11-kh-ubnd-binh-dinh-2022"
    assert number_id("33/CT-TTg", None, "2021") == "33-ct-ttg-2021"
    assert number_id("76-KL/TW", None, None) == "76-kl-tw"
