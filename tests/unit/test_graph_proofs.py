"""Grades of proof: what each is made of, how old it is, and which flag speaks before it."""

from dataclasses import replace

import pytest

from cancu.graph.relations import build_graph
from cancu.graph.status.telling import day_when_old
from cancu.graph.status.timelines import step_on, timelines
from cancu.kinds import USE_KINDS
from cancu.model import Evidence, Issuer, Period, Successor
from factories import PAGE, corpus, document, event, proof, relation

ON = "2026-11-30"


def step_of(name, *documents, on=ON, **over):
    held = corpus(*documents, **over)
    return step_on(timelines(held, build_graph(held))[name], on)


def central(id, issued, **over):
    return document(id, type="nghi-quyet", issuer="bo-chinh-tri", issued=issued, **over)


def user(kind, issued="2025-03", **over):
    said = relation("plan", kind, "old", evidence=(Evidence(source="plan", at="II.1"),))
    return document("plan", number="5/KH-SYT", issued=issued, relations=(said,), **over)


OLD = central("old", "2013-06-03")


@pytest.mark.parametrize("kind", USE_KINDS)
def test_each_kind_of_use_counts_and_says_who_and_where(kind):
    step = step_of("old", OLD, user(kind))
    assert (step.proof.grade, step.proof.as_of, step.proof.by) == ("use", "2025-03", ("plan",))
    assert step.headline == "Chưa thấy bị thay thế · 3/2025"
    assert "Kế hoạch 5/KH-SYT tháng 3/2025 của Sở Y tế tỉnh A" in step.sentence
    assert step.sentence.endswith("mục II.1.")
    assert ("còn được viện dẫn tại" in step.sentence) == (kind == "cites")


def test_a_source_is_old_two_years_after_the_last_day_it_can_mean():
    assert day_when_old("2025-03-19") == "2027-03-20"
    assert day_when_old("2025-03") == "2027-04-01"
    assert day_when_old("2014") == "2017-01-01"
    assert day_when_old("2024-02-29") == "2026-03-01"
    plan = user("cites", "2014")
    assert step_of("old", OLD, plan, on="2016-12-31").headline == "Chưa thấy bị thay thế · 2014"
    old = step_of("old", OLD, plan, on="2017-01-01")
    assert (old.headline, old.speaks) == ("Chưa thấy bị thay thế · 2014, nguồn cũ", "use-old")


def test_nothing_known_says_so():
    step = step_of("old", OLD)
    assert (step.proof.grade, step.headline, step.tone) == ("none", "Chưa tra hiệu lực", "unknown")


def test_that_the_user_itself_has_ended_does_not_matter():
    plan = user("implements", period=Period(start="2025", end="2025"))
    assert step_of("plan", OLD, plan).status == "period-over"
    assert step_of("old", OLD, plan).proof.grade == "use"


def test_a_document_does_not_prove_the_use_of_a_later_one():
    assert step_of("old", OLD, user("cites", "2012-01-01")).proof.grade == "none"


def test_an_express_sentence_that_an_event_has_aged_still_shows_use():
    held = replace(OLD, status_proofs=(proof("in-force", as_of="2025-05-19"),))
    fresh = step_of("old", held)
    aged = step_of("old", held, events=(event("2026-01-20", "bo-chinh-tri"),))
    assert (fresh.proof.grade, fresh.headline) == ("express", "Đang thực hiện")
    assert (aged.proof.grade, aged.headline) == ("use", "Chưa thấy bị thay thế · 5/2025")
    assert aged.proof.by == (PAGE,)


def test_a_new_term_ages_what_it_orders_but_no_normative_act():
    """Of an event that names regimes only documents of these are aged."""
    term = replace(event("2026-04-06", "chinh-phu"), regimes=("administrative",))
    said = (proof("in-force", as_of="2026-01-22"),)
    decree = document("d", type="nghi-dinh", number="59/2023/NĐ-CP", issuer="chinh-phu", status_proofs=said)
    plan = document("p", type="nghi-quyet", number="76/NQ-CP", issuer="chinh-phu", status_proofs=said)
    assert step_of("d", decree, events=(term,)).proof.grade == "express"
    assert step_of("p", plan, events=(term,)).proof.grade == "use"


def test_the_time_it_sets_itself_is_said_with_its_end():
    plan = document("plan", period=Period(start="2026", end="2026-12-31"), issued="2026-01-05")
    during = step_of("plan", plan)
    assert (during.proof.grade, during.headline) == ("period", "Trong thời gian thực hiện · đến 31/12/2026")
    after = step_of("plan", plan, on="2027-01-01")
    assert (after.proof.grade, after.headline) == ("period", "Đã hết thời gian thực hiện")


def test_a_later_text_is_named_before_the_proof():
    later = central(
        "later", "2023-11-24", number="43-NQ/TW", relations=(relation("later", "follows", "old"),)
    )
    step = step_of("old", OLD, later, user("cites"))
    assert (step.headline, step.tone) == ("Đã có văn bản sau: 43-NQ/TW", "care")
    assert step.label == "Chưa thấy bị thay thế · 3/2025"
    assert step.documents_behind("followed") == ("later",)
    assert step.by == ()


def test_flags_speak_in_the_order_of_the_contract():
    gone = Issuer(
        id="ban-cu", name="Ban cũ", level="central-party",
        successors=(Successor(issuer="bo-chinh-tri", since="2025-02-03", source=PAGE),),
    )  # fmt: skip
    basis = central("basis", "2010-01-01")
    ender = central("ender", "2020-01-01", relations=(relation("ender", "replaces", "basis"),))
    old = replace(OLD, issuer="ban-cu", relations=(relation("old", "based_on", "basis"),))
    step = step_of("old", old, basis, ender, issuers=(gone,))
    assert step.headline == "Căn cứ đã hết hiệu lực"
    assert step_of("old", old, basis, issuers=(gone,)).headline == "Cơ quan đã sắp xếp lại"
    assert step_of("old", old, basis, issuers=(gone,), on="2025-02-02").headline == "Chưa tra hiệu lực"


def test_who_was_confirmed_after_the_flag_speaks_for_itself():
    later = central("later", "2020-11-24", relations=(relation("later", "follows", "old"),))
    old = replace(OLD, status_proofs=(proof("in-force", as_of="2024-05-19"),))
    assert step_of("old", old, later).headline == "Đang thực hiện"
    early = replace(OLD, status_proofs=(proof("in-force", as_of="2019-05-19"),))
    assert step_of("old", early, later).speaks == "followed"


def test_the_section_of_an_internal_document_stays_inside():
    assert "II.1" not in step_of("old", OLD, user("cites", access="internal")).sentence


def test_a_day_that_is_known_in_part_is_never_printed_in_full():
    later = document("later", type="quyet-dinh", issuer="bo-chinh-tri", issued="2024",
                     relations=(relation("later", "repeals", "law"),))  # fmt: skip
    step = step_of(
        "law", document("law", type="quyet-dinh", issuer="bo-chinh-tri", issued="2010-01-01"), later
    )
    assert step.status_since == "2024"
    assert "từ năm 2024" in step.sentence
    assert "01/01/2024" not in step.sentence
