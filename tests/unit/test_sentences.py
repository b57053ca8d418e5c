"""What the pages say, read over the whole library: one full stop, no advice to use what is over."""

from __future__ import annotations

import html
import re
from functools import cache

import pytest

from cancu.graph.library import Library
from cancu.graph.relations import incoming
from cancu.graph.status.step import step_on
from cancu.kinds import ENDING_KINDS
from cancu.markup.links import Links
from cancu.pages.document_page import document_page
from cancu.pages.parts.changes_since import change_row, dated_changes
from cancu.pages.status_page import status_pages
from factories import corpus, document, relation
from support.dataset import library
from support.days import changing_days, on

TAG = re.compile(r"<[^>]+>")
LINK = re.compile(r'href="\.\./van-ban/([a-z0-9-]+)/"')
TWICE = re.compile(r"[^.]\.\s*\.(?!\.)")


def read(markup: str) -> str:
    return html.unescape(TAG.sub("", markup))


def test_no_sentence_on_a_page_ends_twice():
    pages = [document_page(library(), each) for each in library().corpus]
    for page in (*pages, *status_pages(library())):
        shown = re.sub(r'data-steps="[^"]*"', "", page.markdown)
        assert not TWICE.findall(read(shown)), (page.path, TWICE.search(read(shown)))


@cache
def rows_of_every_day():
    """Each dated change with its row as of the first day: its advice goes through all the days to come."""
    links = Links(on(changing_days()[0]), "hieu-luc/")
    return {(since, change): change_row(links, since, change) for since, change in dated_changes(library())}


def in_force(row, day):
    """The advice of a row that is shown on a day."""
    return [advice for advice in row.advice if advice.since <= day][-1]


def test_advice_never_names_what_is_over_on_any_day_on_which_it_is_shown():
    named = 0
    for (_, change), row in rows_of_every_day().items():
        for advice, until in zip(row.advice, [*(each.since for each in row.advice[1:]), "9"], strict=True):
            first = advice.since or changing_days()[0]
            for other in LINK.findall(advice.instead):
                begins = {step.since for step in library().steps[other] if step.since}
                for day in (first, *(day for day in begins if first < day < until)):
                    assert step_on(library().steps[other], day).disposition.usable, (
                        day,
                        change.target,
                        other,
                    )
                    named += 1
    assert named > 200


@pytest.mark.parametrize("day", [changing_days()[-120], library().on])
def test_advice_foretold_is_that_of_the_day(day):
    links = Links(on(day), "hieu-luc/")
    for (since, change), row in rows_of_every_day().items():
        told = change_row(links, since, change)
        assert read(told.instead) == read(in_force(row, day).instead), (day, change.target)
        for other in LINK.findall(told.instead):
            assert on(day).step(other).disposition.usable, (day, change.target, other)


@pytest.mark.parametrize("day", changing_days()[::20])
def test_what_to_use_instead_is_never_over(day):
    seen = on(day)
    for each in seen.corpus:
        for other in seen.instead(each.id):
            assert seen.step(other).disposition.usable, (day, each.id, other)


def advice(*documents, target="old", day="2026-11-30"):
    seen = Library.of(corpus(*documents), day)
    links = Links(seen, "hieu-luc/")
    (row,) = [change_row(links, since, r) for since, r in dated_changes(seen) if r.target == target]
    return row


OLD = document("old", type="nghi-dinh", issuer="chinh-phu", number="1/2004/NĐ-CP", issued="2004-04-08")
CHANGE = document("change", type="nghi-dinh", issuer="chinh-phu", number="9/2010/NĐ-CP", issued="2010-02-08",
                  relations=(relation("change", "amends", "old"),))  # fmt: skip
NEW = document("new", type="nghi-dinh", issuer="chinh-phu", number="30/2020/NĐ-CP", issued="2020-03-05",
               relations=(relation("new", "ends", "old"), relation("new", "ends", "change")))  # fmt: skip


def test_an_amendment_of_what_has_ended_since_leads_to_what_holds():
    seen = Library.of(corpus(OLD, CHANGE, NEW), "2026-11-30")
    links = Links(seen, "hieu-luc/")
    said = {read(change_row(links, since, r).instead) for since, r in dated_changes(seen)}
    assert said == {"Dùng Nghị định 30/2020/NĐ-CP (05/3/2020, Chính phủ)"}


def test_an_amendment_of_what_holds_is_to_be_cited_with_it():
    assert "khi viện dẫn ghi kèm Nghị định 9/2010/NĐ-CP" in read(advice(OLD, CHANGE).instead)


def test_a_change_known_by_its_year_is_printed_so_and_kept_as_long_as_it_may_be_later():
    law = document("law", type="luat", issuer="quoc-hoi", issued="2024", number="47/2024/QH15",
                   relations=(relation("law", "amends", "old"),))  # fmt: skip
    row = advice(OLD, law)
    assert (row.day, row.iso) == ("Chưa rõ (ban hành năm 2024)", "2024-12-31")


def test_every_ending_of_the_library_leads_somewhere_or_says_so():
    links = Links(library(), "hieu-luc/")
    for each in library().corpus:
        for ending in incoming(library().graph, each.id, ENDING_KINDS):
            row = change_row(links, "2026-01-01", ending)
            assert read(row.instead).strip(), each.id
