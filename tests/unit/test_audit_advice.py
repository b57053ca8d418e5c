"""What a draft should cite too, and the year that a plan is for."""

from __future__ import annotations

import pytest

from cancu.audit import audit
from cancu.audit.plan import plan_year
from cancu.graph.library import Library
from cancu.model import Issuer
from factories import corpus, document, relation

ON = "2026-11-22"
FACTS = {"type": "nghi-dinh", "issuer": "chinh-phu", "issued": "2015-01-09", "title": "Dân chủ"}
HEIR = Issuer(
    id="ban-moi", name="Ban Tuyên giáo và Dân vận Đồng Nai", level="province-party", province="Đồng Nai"
)
BASE = document("nd", number="04/2015/NĐ-CP", **FACTS)
CITED = "Căn cứ Nghị định số 04/2015/NĐ-CP ngày 09/01/2015 của Chính phủ về dân chủ."


def look(text, *documents, on=ON, signed=None):
    return audit(text, Library.of(corpus(BASE, *documents, issuers=(HEIR,)), on), signed)


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
    [("guides", "hướng dẫn"), ("details", "quy định chi tiết"),
     ("continues", "yêu cầu tiếp tục thực hiện")],
)  # fmt: skip
def test_what_acts_on_a_cited_text_is_suggested(kind, reason):
    hints = look(CITED, later("tt-1", kind)).suggestions
    assert [(hint.document, hint.about, hint.reason) for hint in hints] == [("tt-1", "nd", reason)]


def test_nothing_issued_after_the_day_of_signing_is_suggested():
    guide = later("tt-1", "guides")
    assert look(CITED, guide, signed="2015-06-01").suggestions == ()
    assert [hint.document for hint in look(CITED, guide, signed="2016-06-01").suggestions] == ["tt-1"]


def test_nothing_that_a_cited_text_goes_on_from_is_suggested():
    older = later("tt-1", "continues", topics=("dan-chu",))
    newer = document(
        "tt-5", type="thong-tu", number="5/2020/TT-BNV", issuer="chinh-phu", issued="2020-01-01",
        topics=("dan-chu",),
    )  # fmt: skip
    both = f"{CITED} Thông tư số 5/2020/TT-BNV ngày 01/01/2020."
    assert [hint.document for hint in look(CITED, older, newer).suggestions] == ["tt-1"]
    assert look(both, older, newer).suggestions == ()


@pytest.mark.parametrize(
    ("printed", "gazette"),
    [
        ("Kế hoạch số 5-KH/TU ngày 01/02/2024 của Ban Thường vụ Tỉnh ủy", False),
        ("Kế hoạch số 5/KH-UBND ngày 01/02/2024 của Ủy ban nhân dân tỉnh", True),
        ("Kế hoạch số 5/KH-UBND ngày 01/02/2024 của Ủy ban nhân dân xã Đồng Tâm", False),
    ],
)
def test_only_papers_of_a_provinces_state_are_looked_up_in_its_gazette(printed, gazette):
    row = look(f"Căn cứ {printed} về việc lạ;").rows[0]
    assert row.document is None
    assert ("công báo của tỉnh" in row.remarks[-1]) is gazette


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


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("KẾ HOẠCH\nCông tác dân vận năm 2025", 2025),
        ("A, ngày 02 tháng 3 năm 2023\nKẾ HOẠCH\nDân vận năm 2024", 2024),
        ("KẾ HOẠCH\nThực hiện Chỉ thị ngày 26 tháng 11 năm 2021, năm 2026", 2026),
        ("BÁO CÁO năm 2024", None),
        ("KẾ HOẠCH năm nay", None),
        ("KẾ HOẠCH\nDân vận năm 2025, tầm nhìn đến năm 2045\nCăn cứ Kế hoạch năm 2024;", 2025),
        ("KẾ HOẠCH\nCổ động giai đoạn 2021-2025, tầm nhìn đến năm 2045", None),
        (
            "UBND TỈNH | Đồng Nai, ngày 3 tháng 2 năm 2024\nKẾ HOẠCH\n\nDân vận năm 2025\nNăm 2024 đã qua",
            2025,
        ),
    ],
)
def test_the_year_of_a_plan(text, year):
    assert plan_year(text) == year


def test_what_amends_belongs_into_the_line_of_the_amended_text_and_what_replaces_into_its_row():
    assert look(CITED, later("tt-1", "amends")).suggestions == ()
    replaced = look(CITED, later("tt-1", "replaces"))
    assert replaced.suggestions == ()
    assert replaced.rows[0].instead == ("tt-1",)


def test_what_follows_a_document_is_offered_in_its_row():
    result = look(CITED, later("tt-1", "follows"))
    assert [(hint.document, hint.reason) for hint in result.suggestions] == [
        ("tt-1", "ban hành sau, cùng nội dung với")
    ]


def test_nothing_that_rests_on_a_dead_document_is_suggested():
    """A guide to a programme that is over is no use, even where nobody has ended the guide itself."""
    dead = later("tt-1", "replaces")
    guide = later("tt-2", "guides")
    assert look(CITED, dead, guide).suggestions == ()
    later_one = document(
        "tt-3", type="thong-tu", number="3/2024/TT-BNV", issuer="chinh-phu", issued="2024-01-01",
        relations=(relation("tt-3", "follows", "tt-2"),),
    )  # fmt: skip
    assert [hint.document for hint in look(CITED, guide, later_one).suggestions] == []


HEAD = (
    "TỈNH ỦY ĐỒNG NAI\n*\nSố 15-CTr/TU      Đồng Nai, ngày 25 tháng 12 năm 2026\n\n"
    "CHƯƠNG TRÌNH\ncông tác dân vận năm 2027\n\n"
)


@pytest.mark.parametrize(
    ("due", "proposal"),
    [
        ("Gửi báo cáo trước ngày 31/01/2026.", "31/01/2027"),
        ("Hoàn thành trong quý II/2026.", "quý II/2027"),
        ("Thời gian: từ ngày 01/3/2026 đến ngày 30/4/2026.", "01/3/2027"),
    ],
)
def test_a_past_day_is_never_proposed_again(due, proposal):
    found = look(f"{HEAD}{due}")
    assert (found.signed, found.year) == ("2026-12-25", 2027)
    assert found.leftovers[0].proposal == proposal
    untitled = look(f"A, ngày 25 tháng 12 năm 2026\n{due}")
    assert untitled.leftovers[0].proposal == proposal
