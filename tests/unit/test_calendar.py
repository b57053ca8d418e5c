"""The reporting calendar, read back by the rules of RFC 5545: identities that stay, repeats that end."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from cancu.export.ics import calendar
from cancu.graph.changes.ends import ends_of
from cancu.graph.changes.turning_days import turns
from cancu.graph.library import Library
from cancu.model import Deadline, Issuer, Period, Successor
from cancu.pages.calendar_page import calendar_page
from cancu.schedule import day_in, dues
from cancu.text import vietnamese_date
from factories import PAGE, corpus, document, proof
from support import dataset
from support.v8 import Engine

ON = "2026-11-21"


def due(by: str, what: str = "Báo cáo năm") -> Deadline:
    return Deadline(what=what, who="các sở", to="UBND tỉnh", by=by)


def plan(*deadlines: Deadline, **over):
    return document("plan", deadlines=deadlines, **over)


def read(text: str) -> list[dict[str, str]]:
    """The events of a calendar: names without parameters, lines unfolded."""
    lines = text.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    found: list[dict[str, str]] = []
    for line in lines:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found and name != "END":
            found[-1][name.split(";")[0]] = value
    return found


def events(found, on: str = ON, **over) -> list[dict[str, str]]:
    return read(calendar(Library.of(corpus(found, **over), on)))


def uids(found) -> dict[str, str]:
    return {event["SUMMARY"]: event["UID"] for event in events(found)}


def test_identities_stay_when_others_come_in_and_days_are_corrected():
    before = uids(plan(due("05-18", "A"), due("11-28", "B")))
    after = uids(plan(due("03-01", "Quý I"), due("05-19", "A"), due("11-28", "B")))
    assert before.items() <= after.items()
    assert len(set(after.values())) == 3


def test_four_reports_of_one_name_are_four_events_and_keep_theirs():
    quarters = [due(by) for by in ("03-15", "06-15", "09-15", "12-15")]
    before = [event["UID"] for event in events(plan(*quarters))]
    after = [event["UID"] for event in events(plan(quarters[0], due("06-20"), *quarters[2:]))]
    assert sorted(before) == sorted(after)
    assert len(set(before)) == 4
    alike = [event["UID"] for event in events(plan(due("03-15"), due("03-15")))]
    assert len(set(alike)) == 2


@pytest.mark.parametrize("on", ["2021-01-01", "2021-12-31", "2024-02-29", "2026-11-21"])
def test_an_event_does_not_depend_on_the_day_of_the_build(on):
    [event] = events(plan(due("11-05")), on)
    assert event["DTSTART"] == "20211105"
    assert "UNTIL" not in event["RRULE"]


def test_a_yearly_day_behind_the_end_of_a_plan_is_no_event():
    found = plan(due("11-05"), period=Period(start="2021", end="2021-06-30"))
    assert events(found) == []
    page = calendar_page(Library.of(corpus(found), ON)).text
    assert "05/11 hằng năm (kế hoạch hết thời gian trước ngày này)" in page


def test_repeats_end_with_the_plan():
    [event] = events(plan(due("11-05"), period=Period(start="2021", end="2025-06-30")))
    assert event["RRULE"] == "FREQ=YEARLY;UNTIL=20241105"
    [once] = events(plan(due("11-05"), period=Period(start="2021", end="2021")))
    assert "RRULE" not in once


@pytest.mark.parametrize("since", ["2025-07-01", "2025-07", "2025"])
def test_repeats_end_with_the_body(since):
    body = Issuer(
        id="so-cu", name="Sở cũ", level="department", superior="ubnd-a", province="A", province_now="A",
        successors=(Successor(issuer="so-y-te-a", since=since, source=PAGE),),
    )  # fmt: skip
    [event] = events(plan(due("11-05"), issuer="so-cu"), issuers=(body,))
    assert event["RRULE"] == "FREQ=YEARLY;UNTIL=20241105"


def test_repeats_end_when_the_plan_ends():
    found = plan(due("11-05"), status_proofs=(proof("ended", since="2023-05-01", as_of="2023-05-01"),))
    library = Library.of(corpus(found), ON)
    assert ends_of(library) == {"plan": "2023-05-01"}
    [event] = events(found)
    assert event["RRULE"] == "FREQ=YEARLY;UNTIL=20221105"
    [known] = dues(library.corpus, ON, ends_of(library))
    assert (known.day, known.past) == ("2022-11-05", True)


def test_the_29th_of_february_is_the_last_day_of_the_month():
    days = {2024: "2024-02-29", 2025: "2025-02-28", 2100: "2100-02-28"}
    assert {year: day_in(year, "02-29") for year in days} == days
    found = plan(due("02-29"))
    for on, day in (("2025-01-01", "2025-02-28"), ("2025-03-01", "2026-02-28"), ("2027-12-01", "2028-02-29")):
        [known] = dues(corpus(found), on)
        assert known.day == day
        assert vietnamese_date(day) in calendar_page(Library.of(corpus(found), on)).text
    [event] = events(found)
    assert event["RRULE"] == "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"


LEAP = date(2024, 1, 1)
YEARLY = [f"{LEAP + timedelta(days=number):%m-%d}" for number in range(366)]


@pytest.mark.parametrize("by", YEARLY)
def test_every_yearly_day_in_every_year(by):
    found = corpus(plan(due(by)))
    for year in range(2021, 2031):
        for on in (f"{year}-01-01", f"{year}-02-28", f"{year}-12-31"):
            [known] = dues(found, on)
            assert known.day is not None
            assert known.day >= on
            date.fromisoformat(known.day)


@pytest.mark.parametrize("on", ["2020-02-29", "2021-06-30", "2025-07-01", "2026-11-21", "2031-12-31"])
def test_every_event_of_the_real_dataset_is_sound(on):
    found = read(calendar(replace(dataset.library(), on=on)))
    assert found
    assert len({event["UID"] for event in found}) == len(found)
    for event in found:
        start, end = (date.fromisoformat(event[name]) for name in ("DTSTART", "DTEND"))
        assert (end - start).days == 1
        until = event.get("RRULE", "").partition("UNTIL=")[2]
        assert not until or date.fromisoformat(until) > start


def merged_body() -> Issuer:
    return Issuer(
        id="so-kon-tum", name="Sở Y tế tỉnh Kon Tum", level="department",
        province="Kon Tum", province_now="Quảng Ngãi",
    )  # fmt: skip


def test_nothing_comes_round_for_a_body_of_a_province_that_is_no_more():
    found = corpus(plan(due("11-28"), issuer="so-kon-tum", issued="2022-01-05"), issuers=(merged_body(),))
    assert [(each.day, each.past) for each in dues(found, ON)] == [("2024-11-28", True)]
    assert "UNTIL=20241128" in calendar(Library.of(found, ON))
    page = calendar_page(Library.of(found, ON)).markdown
    assert "Kon Tum thuộc Quảng Ngãi từ 01/7/2025" in page
    assert 'data-province="quang-ngai"' in page


def test_the_calendar_knows_the_last_day_of_what_ends():
    found = corpus(plan(period=Period(start="2021", end="2026"), issued="2021-04-01"))
    assert [(turn.day, turn.ends) for turn in turns(Library.of(found, ON))] == [("2026-12-31", True)]
    assert turns(Library.of(found, "2027-01-01")) == []


@pytest.mark.parametrize("by", ["11-28", "02-29", "01-01", "2025-05-25"])
def test_the_script_counts_days_as_the_build_does(by):
    engine = Engine("common/site.js", "common/library.js", data="CanCu.province = { onChange() {} }")
    engine.run("common/dues.js")
    found = corpus(plan(due(by), issued="2022-03-05", period=Period(start="2022", end="2028-06-30")))
    days = [f"{year}-{rest}" for year in range(2021, 2031) for rest in ("01-01", "02-28", "11-28", "12-31")]
    row = {"due": by, "yearly": by, "first": "", "last": ""} if len(by) == 5 else {"due": by}
    for day in days:
        [expected] = dues(found, day)
        asked = row | ({"first": expected.first, "last": expected.last} if "yearly" in row else {})
        assert engine.call("CanCu.dues.due(input[0], input[1])", [asked, day]) == expected.day, day
    left = engine.call(
        "['2026-11-30', '2026-12-01', '2026-11-29', '2026-01-01'].map(d => CanCu.dues.left(d, '2026-11-30'))"
    )
    assert left == ["hôm nay", "còn 1 ngày", "quá 1 ngày", ""]
