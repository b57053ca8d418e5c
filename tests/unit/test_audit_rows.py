"""Each flag of the audit, when signed and now, in words and with what to write instead."""

from __future__ import annotations

import pytest

from cancu.audit import Row, audit
from cancu.graph.library import Library
from cancu.model import Issuer, Period, Successor
from factories import corpus, document, proof, relation

ON = "2026-11-22"
BODY = {"type": "nghi-dinh", "issuer": "chinh-phu"}
HEIR = Issuer(id="ban-moi", name="Ban Mới", level="central-party")
BODY_GONE = Issuer(
    id="ban-cu", name="Ban Cũ", level="central-party",
    successors=(Successor(issuer="ban-moi", since="2025-02-03", source="https://example.vn"),),
)  # fmt: skip


def decree(order: int, year: int, **over):
    """A decree of ``year``: ``10/2015/NĐ-CP`` is ``nd-10``."""
    facts = {
        "number": f"{order:02d}/{year}/NĐ-CP",
        "issued": f"{year}-02-01",
        "title": f"Trình tự thứ {order}",
    }
    return document(over.pop("id", f"nd-{order}"), **(BODY | facts | over))


def rows(text, *documents, on=ON, signed=None, issuers=()):
    return audit(text, Library.of(corpus(*documents, issuers=issuers), on), signed).rows


def one(text, *documents, **options) -> Row:
    found = rows(text, *documents, **options)
    assert len(found) == 1
    return found[0]


FIRST = "Căn cứ Nghị định số 10/2015/NĐ-CP ngày 01 tháng 02 năm 2015 của Chính phủ về trình tự thứ 10;"


def test_right_when_signed_and_replaced_today():
    newer = decree(20, 2023, effective="2023-02-01", relations=(relation("nd-20", "replaces", "nd-10"),))
    row = one(FIRST, decree(10, 2015), newer, signed="2021-04-01")
    assert (row.flag_signed, row.flag) == ("in-force", "ended")
    assert row.verdict == "Đúng tại thời điểm ban hành; nay thay bằng 20/2023/NĐ-CP."
    assert (row.paste, row.repairs) == (None, ())
    assert "từ ngày 01/02/2023" in row.remarks[0]


def test_nothing_issued_after_the_day_of_signing_is_written_into_a_draft():
    newer = decree(20, 2023, relations=(relation("nd-20", "replaces", "nd-10"),))
    after = one(FIRST, decree(10, 2015), newer, signed="2024-01-01")
    words = "Nghị định số 20/2023/NĐ-CP ngày 01 tháng 02 năm 2023 của Chính phủ về trình tự thứ 20"
    assert after.paste == words
    early = decree(30, 2018, relations=(relation("nd-30", "amends", "nd-10"),))
    late = decree(40, 2023, relations=(relation("nd-40", "amends", "nd-10"),))
    row = one(FIRST, decree(10, 2015), early, late, signed="2021-04-01")
    assert row.paste is not None
    assert row.paste.endswith("theo Nghị định số 30/2018/NĐ-CP")
    assert "Đã được sửa đổi, bổ sung một số điều theo Nghị định số 40/2023/NĐ-CP." in row.remarks


def test_no_amendment_is_written_where_a_later_text_has_taken_up_the_subject():
    amending = decree(20, 2018, relations=(relation("nd-20", "amends", "nd-10"),))
    later = decree(30, 2023, relations=(relation("nd-30", "follows", "nd-10"),))
    row = one(FIRST, decree(10, 2015), amending, later)
    assert {"amended", "followed"} <= set(row.flags)
    assert row.paste is None
    assert not any(remark.startswith("Ghi thêm") for remark in row.remarks)


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        ("Luật Cây xanh số 5/2010/QH12 ngày 15/11/2010", "Luật Cây xanh số 9/2025/QH15 ngày 10/12/2025"),
        ("Luật Cây xanh năm 2010", "Luật Cây xanh năm 2025"),
        ("Luật Cây xanh số 5/2010/QH12", "Luật Cây xanh số 9/2025/QH15"),
    ],
)
def test_a_replacing_law_is_written_as_the_old_one_was_printed(printed, wanted):
    law = {"type": "luat", "issuer": "quoc-hoi", "title": "Luật Cây xanh"}
    old = document("l-5", number="5/2010/QH12", issued="2010-11-15", **law)
    ends = (relation("l-9", "replaces", "l-5"),)
    new = document("l-9", number="9/2025/QH15", issued="2025-12-10", relations=ends, **law)
    row = one(f"Thực hiện {printed}.", old, new)
    assert (row.document, row.paste) == ("l-5", wanted)


@pytest.mark.parametrize(
    "told",
    ["Trước năm 2021, xã thực hiện {}.", "Luật mới thay cho {} trước kia.", "Thực hiện {} đã hết hiệu lực."],
)
def test_what_is_told_of_the_past_gets_no_replacement(told):
    newer = decree(20, 2023, relations=(relation("nd-20", "replaces", "nd-10"),))
    row = one(told.format("Nghị định số 10/2015/NĐ-CP"), decree(10, 2015), newer)
    assert (row.role, row.paste, row.repairs, row.todo) == ("mention", None, (), "look")


def test_without_a_day_of_signing_only_today_counts():
    newer = decree(20, 2023, relations=(relation("nd-20", "replaces", "nd-10"),))
    row = one(FIRST, decree(10, 2015), newer)
    assert (row.flag_signed, row.chip_signed) == ("", "")
    assert row.verdict == "Hết hiệu lực toàn bộ. Dùng thay: 20/2023/NĐ-CP."


def test_what_had_ended_before_the_day_of_signing_was_never_right():
    newer = decree(20, 2018, relations=(relation("nd-20", "replaces", "nd-10"),))
    row = one(FIRST, decree(10, 2015), newer, signed="2021-04-01")
    assert row.flag_signed == "ended"
    assert "Đúng tại thời điểm" not in row.verdict


def test_the_end_of_the_chain_is_to_be_cited():
    middle = decree(20, 2018, relations=(relation("nd-20", "replaces", "nd-10"),))
    last = decree(30, 2023, relations=(relation("nd-30", "replaces", "nd-20"),))
    assert one(FIRST, decree(10, 2015), middle, last).instead == ("nd-30",)


def test_amended_brings_the_words_for_it():
    amending = decree(20, 2023, relations=(relation("nd-20", "amends", "nd-10"),))
    row = one(FIRST, decree(10, 2015), amending)
    assert row.flag == "amended"
    words = "đã được sửa đổi, bổ sung một số điều theo Nghị định số 20/2023/NĐ-CP"
    assert f"Ghi thêm: {words}." in row.remarks
    assert row.paste is not None
    assert row.paste.endswith(words)


def test_an_amendment_still_to_come_is_not_written():
    amending = decree(20, 2027, relations=(relation("nd-20", "amends", "nd-10"),))
    row = one(FIRST, decree(10, 2015), amending)
    assert "amended" not in row.flags
    assert row.paste is None


@pytest.mark.parametrize(("kind", "flag"), [("replaces", "partly"), ("suspends", "suspended")])
def test_partly_and_suspended_name_what_did_it(kind, flag):
    scope = "part" if flag == "partly" else "whole"
    newer = decree(20, 2023, relations=(relation("nd-20", kind, "nd-10", scope=scope),))
    row = one(FIRST, decree(10, 2015), newer)
    assert row.flag == flag
    assert any("theo Nghị định 20/2023/NĐ-CP" in remark for remark in row.remarks)


def test_an_administrative_text_that_loses_a_part_is_amended_by_name():
    facts = {"type": "chi-thi", "issuer": "chinh-phu"}
    old = document("ct-1", number="10/CT-TTg", issued="2021-02-01", **facts)
    part = relation("ct-2", "replaces", "ct-1", scope="part")
    new = document("ct-2", number="20/CT-TTg", issued="2022-02-01", relations=(part,), **facts)
    row = one("Thực hiện Chỉ thị số 10/CT-TTg ngày 01/02/2021 của Chính phủ", old, new)
    assert "amended" in row.flags
    assert (
        "Ghi thêm: đã được sửa đổi, bổ sung một số điều theo Chỉ thị số 20/CT-TTg ngày 01 tháng 02 năm 2022."
        in row.remarks
    )


def test_a_period_that_is_over_tells_its_last_day_though_another_flag_came_later():
    old = decree(10, 2015, period=Period(start="2015", end="2020"))
    newer = decree(20, 2021, relations=(relation("nd-20", "follows", "nd-10"),))
    row = one(FIRST, old, newer)
    assert row.flag == "period-over"
    assert any("chỉ đến hết năm 2020" in remark for remark in row.remarks)
    assert "Văn bản kế tiếp: 20/2021/NĐ-CP." in row.verdict
    assert row.paste is not None
    assert row.paste.startswith("Nghị định số 20/2021/NĐ-CP")


def test_followed_is_no_replacement():
    newer = decree(20, 2023, relations=(relation("nd-20", "follows", "nd-10"),))
    row = one(FIRST, decree(10, 2015), newer)
    assert row.flag == "followed"
    assert row.paste is None
    assert any(
        "chưa có căn cứ xác định thay thế (văn bản sau: Nghị định số 20/2023" in r for r in row.remarks
    )


def test_a_basis_that_ended_is_named_even_where_the_status_has_another_cause():
    basis = decree(1, 2010)
    middle = decree(10, 2015, relations=(relation("nd-10", "based_on", "nd-1"),))
    end = decree(20, 2023, relations=(relation("nd-20", "replaces", "nd-1"),))
    part = decree(30, 2024, relations=(relation("nd-30", "replaces", "nd-10", scope="part"),))
    row = one(FIRST, basis, middle, end, part)
    assert row.flags[:2] == ("partly", "basis-ended")
    assert any("đã hết hiệu lực (Nghị định 01/2010/NĐ-CP)" in remark for remark in row.remarks)


def test_a_body_that_has_changed():
    old = document(
        "kl", type="ket-luan", number="10-KL/BC", issuer="ban-cu", issued="2020-01-01", title="Việc"
    )
    text = "Thực hiện Kết luận số 10-KL/BC ngày 01/01/2020 của Ban Cũ về việc"
    row = one(text, old, issuers=(HEIR, BODY_GONE))
    assert row.flag == "body-changed"
    assert "Cơ quan ban hành Ban Cũ nay là Ban Mới." in row.remarks
    assert "body-changed" not in one(text, old, on="2024-01-01", issuers=(HEIR, BODY_GONE)).flags


def test_later_than_the_draft_itself():
    row = one(FIRST, decree(10, 2015), signed="2014-05")
    assert row.document == "nd-10"
    assert row.flag == "later-than-document"
    assert row.flags_signed[0] in ("not-yet", "later-than-document")
    assert "Đúng tại thời điểm" not in row.verdict


def test_not_yet_in_force_says_from_when():
    row = one(FIRST, decree(10, 2015, effective="2027-01-01"))
    assert row.flag == "not-yet"
    assert "Có hiệu lực từ ngày 01/01/2027." in row.remarks


def test_in_force_tells_the_day_of_its_proof():
    held = decree(10, 2015, status_proofs=(proof("in-force", as_of="2026-10-01"),))
    row = one(FIRST, held)
    assert (row.flag, row.verdict) == ("in-force", "Còn hiệu lực (nguồn mới nhất: 01/10/2026).")
    assert row.paste is None


def test_unknown_and_ambiguous_stay_open():
    unknown = one(
        "Căn cứ Nghị định số 99/2019/NĐ-CP ngày 01/02/2019 của Chính phủ về việc;", decree(10, 2015)
    )
    assert (unknown.flag, unknown.document, unknown.todo) == ("unknown", None, "unknown")
    assert "vbpl.vn" in unknown.remarks[-1]
    twins = [
        decree(1, 2013, id=f"nq-{y}", type="nghi-quyet", number="76/NQ-CP", issued=f"{y}-01-01")
        for y in (2013, 2021)
    ]
    row = one("Căn cứ Nghị quyết số 76/NQ-CP;", *twins)
    assert (row.flag, row.candidates) == ("ambiguous", ("nq-2013", "nq-2021"))


def test_a_title_is_never_rewritten_and_a_mention_of_the_past_is_no_basis():
    newer = decree(20, 2023, relations=(relation("nd-20", "replaces", "nd-10"),))
    plan = (
        "Thực hiện Kế hoạch số 5/KH-SYT ngày 01/02/2020 của Sở Y tế về triển khai Nghị định số 10/2015/NĐ-CP;"
    )
    title = rows(plan, decree(10, 2015), newer)[1]
    assert (title.role, title.paste) == ("in-title", None)
    assert title.verdict.endswith("giữ nguyên.")
    past = one("Nhiều nơi đã nêu tại Nghị định số 10/2015/NĐ-CP trước đây.", decree(10, 2015), newer)
    assert past.role == "mention"
    assert past.verdict.endswith("không phải căn cứ.")


def test_rows_do_not_depend_on_the_order_of_the_records():
    newer = decree(20, 2023, relations=(relation("nd-20", "replaces", "nd-10"),))
    assert rows(FIRST, decree(10, 2015), newer) == rows(FIRST, newer, decree(10, 2015))


def test_page_headers_and_footers_the_own_number_and_running_heads_cite_nothing():
    base = decree(10, 2015)
    cited = "Căn cứ Nghị định số 10/2015/NĐ-CP ngày 01/02/2015 của Chính phủ về việc;"
    foot = "Nghị định số 10/2015/NĐ-CP - trang 1"
    library = Library.of(corpus(base), ON)
    assert len(audit(f"{cited}\n{foot}", library).rows) == 2
    assert len(audit(f"{cited}\n{foot}", library, paper=frozenset({foot})).rows) == 1
    page = "".join(f"\nViệc thứ {number}" for number in "abcdefgh")
    heads = page.join(f"\nNghị định số 10/2015/NĐ-CP - trang {page}" for page in range(1, 4))
    assert len(audit(f"{cited}{heads}", library).rows) == 1
    table = "".join(f"\n{number} | Nghị định số 10/2015/NĐ-CP" for number in range(1, 4))
    assert len(audit(f"{cited}{table}", library).rows) == 4
    own = "Số: 5/KH-SYT\nKẾ HOẠCH\n(Kèm theo Kế hoạch số 5/KH-SYT ngày 01/02/2024 của Sở Y tế)\n"
    assert len(audit(f"{own}{cited}", library).rows) == 1
