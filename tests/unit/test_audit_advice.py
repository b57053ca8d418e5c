"""What a draft should cite too, and slips of copying from another year's plan."""

from __future__ import annotations

import pytest

from cancu.audit import audit
from cancu.audit.suggestions import plan_year
from cancu.graph.library import Library
from cancu.model import Issuer, Successor
from factories import corpus, document, relation

ON = "2026-11-22"
FACTS = {"type": "nghi-dinh", "issuer": "chinh-phu", "issued": "2015-01-09", "title": "Dân chủ"}
GONE = Issuer(
    id="ban-cu", name="Ban Dân vận Tỉnh ủy Đồng Nai", level="province-party", province="Đồng Nai",
    aliases=("Ban Dân vận Đồng Nai",),
    successors=(Successor(issuer="ban-moi", since="2025-02-03", source="https://example.vn"),),
)  # fmt: skip
HEIR = Issuer(
    id="ban-moi", name="Ban Tuyên giáo và Dân vận Đồng Nai", level="province-party", province="Đồng Nai"
)
BASE = document("nd", number="04/2015/NĐ-CP", **FACTS)
CITED = "Căn cứ Nghị định số 04/2015/NĐ-CP ngày 09/01/2015 của Chính phủ về dân chủ."


def look(text, *documents, on=ON, signed=None):
    return audit(text, Library.of(corpus(BASE, *documents, issuers=(GONE, HEIR)), on), signed)


def later(id, kind, **over):
    facts = {
        "type": "thong-tu",
        "number": f"{id[-1]}/2016/TT-BNV",
        "issuer": "chinh-phu",
        "issued": "2016-01-01",
    }
    return document(id, **(facts | over), relations=(relation(id, kind, "nd"),))


@pytest.mark.parametrize(
    ("kind", "reason"),
    [("guides", "hướng dẫn"), ("details", "quy định chi tiết"), ("amends", "sửa đổi, bổ sung"),
     ("continues", "yêu cầu tiếp tục thực hiện"), ("follows", "kế tiếp"), ("replaces", "thay thế")],
)  # fmt: skip
def test_what_acts_on_a_cited_text_is_suggested(kind, reason):
    hints = look(CITED, later("tt-1", kind)).suggestions
    assert [(hint.document, hint.about, hint.reason) for hint in hints] == [("tt-1", "nd", reason)]


def test_not_what_is_cited_already_nor_what_has_ended_nor_a_neighbours_plan():
    ended = later("tt-2", "guides")
    end = document("tt-9", type="thong-tu", number="9/2020/TT-BNV", issuer="chinh-phu", issued="2020-01-01",
                   relations=(relation("tt-9", "replaces", "tt-2"),))  # fmt: skip
    both = f"{CITED} Thông tư số 1/2016/TT-BNV ngày 01/01/2016."
    assert look(both, later("tt-1", "guides"), ended, end).suggestions == ()


def test_of_local_texts_only_those_of_the_drafts_own_province():
    local = later("kl-3", "continues", type="ket-luan", number="3-KL/TU", issuer="ban-moi")
    assert look(f"Kon Tum, ngày 01 tháng 02 năm 2024\n{CITED}", local).suggestions == ()
    own = look(f"Đồng Nai, ngày 01 tháng 02 năm 2024\n{CITED}", local).suggestions
    assert [hint.document for hint in own] == ["kl-3"]


HEAD = "KẾ HOẠCH\nCông tác dân vận năm 2024\n"


def messages(text, **options):
    result = look(text, **options)
    return [(text[slip.start : slip.end], slip.message) for slip in result.slips]


def test_years_and_periods_of_another_plan():
    text = f"{HEAD}Kết quả công tác dân vận năm 2023, giai đoạn 2016-2020 và giai đoạn 2021-2025."
    assert messages(text) == [
        ("2023", "Kế hoạch cho năm 2024 nhưng ghi năm 2023."),
        ("2016-2020", "Giai đoạn 2016-2020 đã kết thúc trước năm 2024."),
    ]


def test_dates_citations_and_titles_of_others_are_no_slips():
    text = (
        f"{HEAD}Họp ngày 05 tháng 3 năm 2023. Thực hiện Kế hoạch số 5/KH-SYT ngày 01/02/2021 của Sở Y tế "
        "về công tác dân vận giai đoạn 2016-2020; Quyết định số 99/2023/QĐ-UBND."
    )
    assert messages(text) == []


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("KẾ HOẠCH\nCông tác dân vận năm 2025", 2025),
        ("A, ngày 02 tháng 3 năm 2023\nKẾ HOẠCH\nDân vận năm 2024", 2024),
        ("KẾ HOẠCH\nThực hiện Chỉ thị ngày 26 tháng 11 năm 2021, năm 2026", 2026),
        ("BÁO CÁO năm 2024", None),
        ("KẾ HOẠCH năm nay", None),
    ],
)
def test_the_year_of_a_plan(text, year):
    assert plan_year(text) == year


RECIPIENTS = "\nBan Dân vận Đồng Nai chủ trì.\nNơi nhận:\n- Ban Dân vận Đồng Nai;\n- Lưu: VT."


def test_bodies_that_are_no_more_among_the_recipients():
    text = f"Đồng Nai, ngày 05 tháng 02 năm 2026\n{HEAD}{RECIPIENTS}"
    now = "Ban Dân vận Tỉnh ủy Đồng Nai nay là Ban Tuyên giáo và Dân vận Đồng Nai."
    assert messages(text) == [("Ban Dân vận Đồng Nai", now)]
    assert look(text).slips[0].start > text.index("Nơi nhận")
    assert messages(text, on="2024-12-31") == []
    assert messages(f"Kon Tum, ngày 05 tháng 02 năm 2026\n{HEAD}{RECIPIENTS}") == []
