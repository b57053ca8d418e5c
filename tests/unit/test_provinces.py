"""The data behind "Tỉnh của tôi": 34 provinces with what they were made of, and what each carries out."""

from __future__ import annotations

import json
import re

import pytest

from cancu import routes
from cancu.dataset.fields.provinces import PROVINCE_TODAY, PROVINCES_NOW, province_words
from cancu.export.browser.provinces import province_files, province_rows
from cancu.graph.library import Library
from cancu.graph.local_below import by_province
from cancu.model import Issuer
from cancu.text import slug
from factories import corpus, document, relation
from support.v8 import Engine

ON = "2026-11-30"
OLD = Issuer(
    id="so-cu",
    name="Sở Y tế tỉnh Bình Định",
    level="department",
    province="Bình Định",
    province_now="Gia Lai",
)


def library():
    base = document("goc", issuer="chinh-phu", type="nghi-quyet", number="76/NQ-CP")
    middle = document(
        "giua", issuer="so-cu", issued="2022-01-05", relations=(relation("giua", "implements", "goc"),)
    )
    last = document(
        "cuoi", issuer="so-cu", issued="2023-01-05", relations=(relation("cuoi", "implements", "giua"),)
    )
    return Library.of(corpus(base, middle, last, issuers=(OLD,)), ON)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Gia Lai", "Gia Lai (gồm Bình Định)"),
        ("Lâm Đồng", "Lâm Đồng (gồm Đắk Nông, Bình Thuận)"),
        ("Huế", "Huế (trước là Thừa Thiên Huế)"),
        ("Cao Bằng", "Cao Bằng"),
    ],
)
def test_a_province_says_what_it_was_made_of(name, words):
    assert province_words(name) == words


def test_every_province_of_today_is_offered_once_and_every_earlier_one_is_inside_one():
    rows = province_rows()
    assert sorted(name for _, name, _, _ in rows) == sorted(PROVINCES_NOW)
    assert len({row[0] for row in rows}) == 34
    assert {old: name for _, name, within, _ in rows for old in (name, *within)} == PROVINCE_TODAY


def test_what_derives_through_others_counts_for_the_province_of_today():
    assert by_province(library(), "goc") == {"Gia Lai": ["cuoi", "giua"]}


def test_the_script_reads_what_a_province_carries_out():
    files = province_files(library())
    assert set(files) == {routes.PROVINCES_DATA, *(routes.province_data(name) for name in PROVINCES_NOW)}
    engine = Engine(
        "common/library.js",
        data="var taken = {}; CanCu.province = { take: (id, value) => { taken[id] = value } }",
    )
    for text in files.values():
        engine.evaluate(text)
    found = engine.call('[CanCu.provinces.length, taken["gia-lai"].below, taken["cao-bang"].documents]')
    assert found == [34, {"goc": [0, 1], "giua": [0]}, []]


def test_no_page_needs_more_than_a_few_kilobytes_for_a_province():
    whole = province_files(library())
    assert len(whole[routes.PROVINCES_DATA].encode()) < 4_000
    row = json.loads(re.search(r"(\[.*\])", whole[routes.PROVINCES_DATA], re.DOTALL)[1])[0]
    assert row[0] == slug(row[1])
