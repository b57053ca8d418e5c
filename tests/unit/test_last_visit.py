"""What home remembers of the last visit: all of one day is one visit, and rubbish is none."""

from __future__ import annotations

import pytest

from support.v8 import Engine

STORE = """var kept = {}
var localStorage = {
  getItem: (name) => kept[name] ?? null,
  setItem: (name, value) => { kept[name] = value },
}"""


@pytest.fixture
def engine():
    engine = Engine("common/site.js", "common/library.js", data=STORE)
    engine.run("common/recent.js")
    return engine


def test_the_visit_before_todays_counts_however_often_somebody_comes(engine):
    days = ["2026-11-20", "2026-11-20", "2026-11-26", "2026-11-26", "2026-11-30"]
    assert engine.call("input.map(CanCu.recent.lastVisit)", days) == [
        "", "", "2026-11-20", "2026-11-20", "2026-11-26",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["{", "null", "[]", '{"day": 5}', '{"day": "hôm qua"}'])
def test_what_is_no_day_is_no_visit(engine, text):
    engine.evaluate(f"kept['cancu:lan-truoc'] = {text!r}")
    assert engine.call("CanCu.recent.lastVisit('2026-11-30')") == ""


def test_a_browser_that_keeps_nothing_says_nothing(engine):
    engine.evaluate("localStorage = { getItem() { throw new Error('blocked') } }")
    assert engine.call("CanCu.recent.lastVisit('2026-11-30')") == ""
