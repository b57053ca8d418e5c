from dataclasses import replace

import pytest

from cancu.graph.relations import build_graph
from cancu.graph.status.timelines import step_on, timelines
from cancu.model import Issuer, Period, Successor
from factories import corpus, document, event, proof, relation


def steps_of(name, *documents, **over):
    held = corpus(*documents, **over)
    return timelines(held, build_graph(held))[name]


def status(steps, day):
    return step_on(steps, day).status


def decision(id, issued, **over):
    return document(id, type="quyet-dinh", issuer="bo-chinh-tri", issued=issued, **over)


OLD = decision("old", "2010-02-25")
NEW = decision("new", "2021-07-30", relations=(relation("new", "replaces", "old"),))


def test_replaced_document_held_until_its_replacement_and_says_what_replaced_it():
    steps = steps_of("old", OLD, NEW)
    assert status(steps, "2021-04-01") == "in-force"
    ended = step_on(steps, "2021-07-30")
    assert (ended.status, ended.reason, ended.by, ended.as_of) == (
        "ended",
        "replaced",
        ("new",),
        "2021-07-30",
    )
    assert ended.flags[0] == "ended"


def test_nothing_proves_a_document_in_force_by_itself():
    assert status(steps_of("new", OLD, NEW), "2026-11-21") == "unverified"


def test_before_its_first_day_a_document_is_not_yet():
    law = document("law", type="luat", issuer="quoc-hoi", issued="2022-11-10", effective="2023-07-01")
    assert status(steps_of("law", law), "2023-01-01") == "not-yet"


def test_ending_takes_effect_on_the_stated_day_not_on_the_day_of_issue():
    law = document(
        "law",
        type="luat",
        issuer="quoc-hoi",
        issued="2022-11-10",
        relations=(relation("law", "ends", "old", effective="2023-07-01"),),
    )
    steps = steps_of("old", document("old", type="phap-lenh", issuer="quoc-hoi", issued="2007-04-20"), law)
    assert status(steps, "2023-06-30") == "in-force"
    assert status(steps, "2023-07-01") == "ended"


def test_express_proof_counts_until_an_event_that_could_have_changed_it():
    held = decision("d", "2016-05-15", status_proofs=(proof("in-force", as_of="2025-05-19"),))
    congress = event("2026-01-20", "bo-chinh-tri")
    steps = steps_of("d", held, events=(congress,))
    assert status(steps, "2026-01-19") == "in-force"
    after = step_on(steps, "2026-01-20")
    assert (after.status, after.as_of) == ("unverified", "2025-05-19")


def test_event_of_another_body_changes_nothing():
    held = decision("d", "2016-05-15", status_proofs=(proof("in-force", as_of="2025-05-19"),))
    assert status(steps_of("d", held, events=(event("2026-01-20", "quoc-hoi"),)), "2026-11-21") == "in-force"


def test_use_is_no_proof_of_force():
    seen = decision("d", "2016-05-15", status_proofs=(proof("unverified", as_of="2025-05-19"),))
    step = step_on(steps_of("d", seen), "2025-06-01")
    assert (step.status, step.as_of) == ("unverified", "2025-05-19")


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2021-12-31", "in-force"), ("2022-01-01", "period-over"), ("2026-01-01", "period-over")],
)
def test_plan_for_a_year_is_over_after_that_year(day, expected):
    plan = document("plan", period=Period(start="2021", end="2021"))
    assert status(steps_of("plan", plan), day) == expected


def test_open_period_never_expires():
    plan = document("plan", period=Period(start="2021", end=None))
    assert status(steps_of("plan", plan), "2049-01-01") == "in-force"


def test_undated_plan_is_over_after_its_year_and_never_before_its_start():
    plan = document("plan", issued=None, period=Period(start="2024", end="2024"))
    steps = steps_of("plan", plan)
    assert status(steps, "2023-12-31") == "not-yet"
    assert status(steps, "2025-01-01") == "period-over"


def test_partial_ending_is_apart_from_a_full_one():
    law = document("law", type="luat", issuer="quoc-hoi", issued="2010-01-01")
    later = document(
        "later", type="luat", issuer="quoc-hoi", issued="2020-01-01",
        relations=(relation("later", "repeals", "law", scope="part"),),
    )  # fmt: skip
    assert status(steps_of("law", law, later), "2020-01-01") == "partly"


def test_administrative_document_knows_no_partial_force():
    plan = document("plan", period=Period(start="2021", end="2025"))
    later = document(
        "later", issued="2022-01-01", relations=(relation("later", "repeals", "plan", scope="part"),)
    )
    step = step_on(steps_of("plan", plan, later), "2022-01-01")
    assert (step.status, step.flags) == ("in-force", ("amended", "in-force"))


def test_amendment_proves_that_the_amended_text_held_and_flags_it():
    base = document("base", type="nghi-dinh", issuer="chinh-phu", issued="2020-10-07")
    change = document(
        "change", type="nghi-dinh", issuer="chinh-phu", issued="2025-10-31",
        relations=(relation("change", "amends", "base"),),
    )  # fmt: skip
    steps = steps_of("base", base, change)
    assert step_on(steps, "2025-10-30").flags == ("in-force",)
    assert step_on(steps, "2025-10-31").flags == ("amended", "in-force")


def test_follower_ends_nothing_but_is_flagged():
    later = decision("later", "2021-11-26", relations=(relation("later", "follows", "old"),))
    step = step_on(steps_of("old", OLD, later), "2022-01-01")
    assert (step.status, step.flags) == ("unverified", ("followed", "unverified"))


def test_issued_text_shares_the_fate_of_its_decision():
    text = document("text", type="quy-che", issuer="bo-chinh-tri", issued="2010-02-25")
    issue = replace(OLD, relations=(relation("old", "promulgates", "text"),))
    steps = steps_of("text", text, issue, NEW)
    assert status(steps, "2021-04-01") == "in-force"
    assert status(steps, "2021-08-01") == "ended"


def test_basis_that_ended_is_flagged_two_levels_up():
    middle = decision("middle", "2012-01-01", relations=(relation("middle", "implements", "old"),))
    plan = document("plan", issued="2013-01-01", relations=(relation("plan", "based_on", "middle"),))
    top = document("top", issued="2014-01-01", relations=(relation("top", "based_on", "plan"),))
    held = corpus(OLD, NEW, middle, plan, top)
    steps = timelines(held, build_graph(held))
    assert "basis-ended" in step_on(steps["middle"], "2022-01-01").flags
    assert "basis-ended" in step_on(steps["plan"], "2022-01-01").flags
    assert "basis-ended" not in step_on(steps["top"], "2022-01-01").flags
    assert "basis-ended" not in step_on(steps["plan"], "2021-01-01").flags


AMENDS = "Sửa đổi, bổ sung một số điều của Quyết định số 1-QĐ/TW"


def test_act_that_only_amends_says_when_what_it_amends_has_ended():
    act = decision("act", "2015-01-01", title=AMENDS, relations=(relation("act", "amends", "old"),))
    steps = steps_of("act", OLD, NEW, act)
    assert step_on(steps, "2021-07-29").speaks == "none"
    after = step_on(steps, "2021-07-30")
    assert (after.status, after.speaks) == ("unverified", "target-ended")
    assert after.headline == "Văn bản được sửa đổi đã hết hiệu lực"
    assert after.documents_behind("target-ended") == ("old",)


def test_act_that_only_amends_says_when_what_it_amends_has_a_later_text_until_that_ends():
    later = decision("later", "2018-01-01", relations=(relation("later", "follows", "old"),))
    act = decision("act", "2015-01-01", title=AMENDS, relations=(relation("act", "amends", "old"),))
    steps = steps_of("act", OLD, NEW, later, act)
    assert step_on(steps, "2019-01-01").speaks == "target-followed"
    assert step_on(steps, "2021-07-30").flags == ("target-ended", "unverified")


@pytest.mark.parametrize(
    "title",
    [
        "Sửa đổi, bổ sung một số điều của 37 luật có liên quan đến quy hoạch",
        "Sửa đổi, bổ sung một số điều của các Quyết định về cán bộ",
        "Sửa đổi, bổ sung một số điều của Quyết định số 1-QĐ/TW và Quyết định số 2-QĐ/TW",
        "Sửa đổi, bổ sung một số điều của Quyết định số 1-QĐ/TW; kết thúc hoạt động của ban chỉ đạo",
        "Công tác cán bộ",
    ],
)
def test_act_that_does_more_than_the_library_knows_is_not_over_with_one_target(title):
    act = decision("act", "2015-01-01", title=title, relations=(relation("act", "amends", "old"),))
    assert step_on(steps_of("act", OLD, NEW, act), "2022-01-01").speaks == "none"


def test_continuing_is_no_basis():
    plan = document("plan", relations=(relation("plan", "continues", "old"),))
    assert "basis-ended" not in step_on(steps_of("plan", OLD, NEW, plan), "2022-01-01").flags


def test_body_that_changed_is_flagged_from_that_day():
    gone = Issuer(
        id="ban-cu", name="Ban cũ", level="central-party",
        successors=(Successor(issuer="bo-chinh-tri", since="2025-02-03", source="https://example.vn"),),
    )  # fmt: skip
    steps = steps_of("d", document("d", issuer="ban-cu"), issuers=(gone,))
    assert "body-changed" not in step_on(steps, "2025-02-02").flags
    assert "body-changed" in step_on(steps, "2025-02-03").flags


def test_suspension_lasts_until_told_otherwise():
    stop = document(
        "stop",
        type="luat",
        issuer="quoc-hoi",
        issued="2022-01-01",
        relations=(relation("stop", "suspends", "law"),),
    )
    law = document("law", type="luat", issuer="quoc-hoi", issued="2010-01-01")
    assert status(steps_of("law", law, stop), "2022-06-01") == "suspended"


def test_steps_do_not_depend_on_the_order_of_documents():
    assert steps_of("old", OLD, NEW) == steps_of("old", NEW, OLD)


def test_steps_rise_in_time():
    plan = document(
        "plan", period=Period(start="2021", end="2021"), relations=(relation("plan", "based_on", "old"),)
    )
    first, *later = [step.since for step in steps_of("plan", OLD, NEW, plan)]
    assert first is None
    assert later == sorted(later)


def test_a_flag_that_comes_later_does_not_move_the_day_of_the_end():
    gone = Issuer(
        id="ban-cu",
        name="Ban cũ",
        level="central-party",
        successors=(Successor(issuer="bo-chinh-tri", since="2025-02-03", source="https://example.vn"),),
    )
    old = document("old", type="quyet-dinh", issuer="ban-cu", issued="2010-02-25")
    new = document("new", type="quyet-dinh", issuer="bo-chinh-tri", issued="2021-07-30",
                   relations=(relation("new", "replaces", "old"),))  # fmt: skip
    steps = steps_of("old", old, new, issuers=(gone,))
    last = step_on(steps, "2026-01-01")
    assert (last.since, last.status_since) == ("2025-02-03", "2021-07-30")
    assert last.by == ("new",)
    assert last.documents_behind("body-changed") == ("bo-chinh-tri",)
