"""The data behind "Tỉnh của tôi": 34 provinces with what they were made of, and what each carries out."""

from __future__ import annotations

import json
import re

import pytest

from cancu import routes
from cancu.dataset.fields.provinces import PROVINCE_TODAY, PROVINCES_NOW, province_words
from cancu.export.browser.provinces import province_files, province_rows
from cancu.graph.derivation.local_below import by_province
from cancu.graph.library import Library
from cancu.model import Deadline, Issuer, Period
from cancu.pages.index_pages import index_pages
from cancu.pages.province_page import province_page
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


def desk_library(elsewhere=("Cao Bằng", "Sơn La")):
    old = document("cu", issuer="quoc-hoi", type="luat", number="34/2007", issued="2007-01-05")
    replaces = relation("moi", "replaces", "cu", effective="2023-07-01")
    newer = document(
        "moi", issuer="quoc-hoi", type="luat", number="10/2022", issued="2022-11-10", relations=(replaces,)
    )
    missed = document("thieu", issuer="chinh-phu", type="nghi-quyet", number="76/NQ-CP", issued="2021-07-15")
    others, plans = [], []
    for name in elsewhere:
        body = f"ubnd-{slug(name)}"
        others.append(Issuer(id=body, name=name, level="province-state", province=name, province_now=name))
        plans.append(
            document(f"ke-{body}", issuer=body, relations=(relation(f"ke-{body}", "implements", "thieu"),))
        )
    mine = document(
        "cua-tinh",
        issuer="so-cu",
        number="5/KH-SYT",
        issued="2022-01-05",
        period=Period(start="2022", end="2027"),
        relations=(relation("cua-tinh", "implements", "cu"),),
        deadlines=(Deadline(what="Báo cáo năm", who="các đơn vị", to="Sở", by="11-28"),),
    )
    return Library.of(corpus(old, newer, missed, mine, *plans, issuers=(OLD, *others)), ON)


def part(text: str, anchor: str) -> str:
    return text.split(f"{{#{anchor}}}")[1].split("\n## ")[0]


def test_the_desk_of_a_province_says_what_it_has_lacks_and_must_read_again():
    text = province_page(desk_library(), "Gia Lai").markdown
    assert "gồm" in text.split("## ")[0]
    assert "Bình Định" in text.split("## ")[0]
    assert "5/KH-SYT" in part(text, "van-ban")
    assert "76/NQ-CP" in part(text, "chua-co")
    assert "2 tỉnh, thành phố khác: Cao Bằng, Sơn La" in part(text, "chua-co")
    assert "34/2007" in part(text, "can-ra-soat")
    assert "10/2022" in part(text, "can-ra-soat")
    assert "28/11/2024" in part(text, "sap-den-han"), "the last day before the provinces merged"
    assert "hết năm 2027" in part(text, "sap-den-han"), "known by its year, so no day is printed"
    assert "Bình Định thuộc Gia Lai từ 01/7/2025" in part(text, "co-quan")


def test_what_a_province_carries_out_is_not_missed_there_and_one_other_is_no_habit():
    assert "76/NQ-CP" not in part(province_page(desk_library(), "Cao Bằng").markdown, "chua-co")
    alone = desk_library(elsewhere=("Cao Bằng",))
    assert "76/NQ-CP" not in part(province_page(alone, "Gia Lai").markdown, "chua-co")


def test_every_province_of_today_has_a_desk_and_an_earlier_one_leads_to_it():
    pages = {page.path: page for page in index_pages(desk_library())}
    assert {routes.province(name) for name in PROVINCES_NOW} <= set(pages)
    assert 'Nay thuộc <a href="../gia-lai/">Gia Lai</a>' in pages["tinh/binh-dinh/"].markdown
    assert "#can-ra-soat" not in pages["tinh/binh-dinh/"].markdown


def test_of_a_body_that_nobody_noted_the_desk_says_what_its_kind_became_and_claims_no_more():
    kinds = [
        Issuer(id=f"co-{place}", name=name, level=level, province="Gia Lai", province_now="Gia Lai")
        for place, (name, level) in enumerate(
            [("Ban Dân vận Tỉnh ủy Gia Lai", "province-party"), ("UBND tỉnh Gia Lai", "province-state")]
        )
    ]
    bodies = part(province_page(Library.of(corpus(issuers=tuple(kinds)), ON), "Gia Lai").markdown, "co-quan")
    assert "<td>Ban Tuyên giáo và Dân vận Tỉnh ủy (từ " in bodies
    assert "Kho chưa ghi đổi tên; tỉnh gồm cả Bình Định từ 01/7/2025" in bodies
