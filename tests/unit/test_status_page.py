"""The table old to new: a row for every change, advice that changes on a known day, chains as drawings."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from itertools import pairwise

from cancu.drawing import LineGraph
from cancu.drawing.render.succession import succession_svg
from cancu.graph.library import Library
from cancu.graph.status.chains import chains
from cancu.markup.links import Links
from cancu.pages.parts import changes_since
from cancu.pages.parts.changes_since import all_changes, change_row
from cancu.pages.status_page import LONG, status_pages
from factories import corpus, document, relation
from support.dataset import library
from support.days import on
from support.made_up.related import related_corpus

OLD = document("old", type="nghi-dinh", issuer="chinh-phu", number="1/2004/NĐ-CP", issued="2004-04-08")
MID = document("mid", type="nghi-dinh", issuer="chinh-phu", number="2/2010/NĐ-CP", issued="2010-02-08",
               effective="2010-02-08", relations=(relation("mid", "replaces", "old"),))  # fmt: skip
NEW = document("new", type="nghi-dinh", issuer="chinh-phu", number="3/2026/NĐ-CP", issued="2026-11-05",
               effective="2027-01-01", relations=(relation("new", "replaces", "mid"),))  # fmt: skip
PLAN = document("plan", relations=(relation("plan", "implements", "old"),))


def rows(*documents, day="2026-11-30"):
    seen = Library.of(corpus(*documents), day)
    links = Links(seen, "hieu-luc/")
    return {change.target: change_row(links, since, change) for since, change in all_changes(seen)}


def plain(markup):
    return html.unescape(re.sub(r"<[^>]+>", "", markup))


def test_what_is_advised_changes_on_the_day_on_which_it_is_known_to():
    advice = [(each.since, plain(each.instead)) for each in rows(OLD, MID, NEW)["old"].advice]
    assert [since for since, _ in advice] == ["", "2027-01-01"]
    assert "2/2010/NĐ-CP" in advice[0][1]
    assert "3/2026/NĐ-CP" in advice[1][1]
    assert "2/2010/NĐ-CP" not in advice[1][1]


def test_later_advice_is_what_the_page_of_that_day_would_say():
    """Over the whole library: no reader of a later day is told what the site would not tell then."""
    seen = library()
    links = Links(seen, "hieu-luc/")
    changing = 0
    for since, change in all_changes(seen):
        for each in change_row(links, since, change).advice[1:]:
            now = change_row(Links(on(each.since), "hieu-luc/"), since, change).advice[0]
            assert (now.label, now.instead) == (each.label, each.instead), (each.since, change.target)
            changing += 1
    assert changing > 20


def test_a_row_says_old_day_clause_new_and_who_rests_on_it():
    row = rows(OLD, MID, PLAN)["old"]
    assert (row.day, row.iso, row.kind, row.verb) == ("08/02/2010", "2010-02-08", "ended", "Thay thế")
    assert plain(row.clause).startswith("Điều 3")
    assert row.plain, "the new document is what to use: it is not said twice"
    assert [plain(each.link).split(" (")[0] for each in row.affected] == ["Kế hoạch Thực hiện công tác plan"]
    assert row.affected[0].province == "a"


def test_every_change_of_the_library_has_a_row_and_the_newest_goes_first():
    [page] = status_pages(library())
    days = re.findall(r'<tr data-changed="([^"]*)"', page.markdown)
    assert len(days) == len(all_changes(library()))
    listed = [day for day, _ in all_changes(library())]
    assert all(one >= other for one, other in pairwise(listed))
    table = page.markdown[: page.markdown.index("{#chuoi}")]
    assert "<!--" not in table
    assert table.count('<th scope="col">') == 5


def test_a_chain_of_three_is_drawn_with_a_line_for_each_step():
    seen = Library.of(corpus(OLD, MID, NEW), "2026-11-30")
    [chain] = chains(seen.corpus, seen.graph)
    drawn = succession_svg(
        LineGraph(seen.graph), chain.documents, chain.links, {}, lambda d: d, width=320, name="x-narrow"
    )
    assert drawn.count('class="e replaces"') == 2
    cards = drawn[drawn.index("<a ") :]
    assert cards.index("1/2004") < cards.index("2/2010") < cards.index("3/2026")
    assert len(chain.documents) == LONG


def test_rails_of_the_library_stay_left_of_the_cards_and_apart():
    seen = library()
    web = LineGraph(seen.graph)
    for chain in chains(seen.corpus, seen.graph):
        svg = succession_svg(web, chain.documents, chain.links, {}, lambda d: d, width=320, name="x-narrow")
        lefts = {int(x) for x in re.findall(r'<rect x="(\d+)"', svg)}
        assert len(lefts) == 1
        rails = [tuple(map(int, run)) for run in re.findall(r'd="M\d+ (\d+)H(\d+)V(\d+)H', svg)]
        assert all(0 < x < min(lefts) for _, x, _ in rails), chain.documents
        ends: dict[tuple[int, int], int] = {}
        for start, x, end in rails:
            for other, far in ends.items():
                if other[0] == x and far != end:
                    low, high = sorted((start, end))
                    assert not low < far < high, (chain.documents, x)
            ends[x, start] = end


def test_no_day_is_passed_over_on_which_an_advice_could_differ():
    seen = Library.of(related_corpus(60), "2012-01-01")
    days = changes_since._days_to_come(seen)
    later = {day: replace(seen, on=day) for day in days}
    passed_over = 0
    for since, change in all_changes(seen):
        looked_at = changes_since._days_that_matter(seen, since, change)
        facts = changes_since._facts(seen, since, change)
        for day in days:
            then = changes_since._facts(later[day], since, change)
            assert day in looked_at or then == facts, (change, day)
            passed_over += day not in looked_at
            facts = then
    assert passed_over > len(days)
