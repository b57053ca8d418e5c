"""The filter of long tables, run in V8: what answers what was typed."""

from __future__ import annotations

import pytest

from support.v8 import Engine


@pytest.fixture(scope="module")
def engine():
    return Engine("common/rows.js")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("290", True),
        ("290 qd", True),
        ("290-QĐ/TW", True),
        ("quy che cong tac dan van", True),
        ("Quy chế dân v", True),
        ("29", False),
        ("290d", False),
        ("dân vận 2010", True),
        ("290qd/tw", True),
        ("290/2010", True),
        ("290c", False),
        ("quyết định 23", False),
        ("", True),
    ],
)
def test_words_are_found_without_marks_and_numbers_only_whole(engine, typed, found):
    row = "Quyết định 290-QĐ/TW Ban hành Quy chế công tác dân vận của hệ thống chính trị (2010)"
    said = engine.call("CanCu.rows.says({ textContent: input[0] }, input[1])", [row, typed])
    assert said is found


def test_a_zero_before_a_number_does_not_count(engine):
    assert engine.call("CanCu.rows.words(input)", "04/2015/NĐ-CP") == ["4", "2015", "nd", "cp"]


def test_only_the_first_of_those_that_pass_are_shown(engine):
    shown = engine.call(
        """(() => {
          const rows = input.map((number) => ({ number }))
          return [CanCu.rows.show(rows, (row) => row.number % 2, 2), rows.map((row) => row.hidden)]
        })()""",
        [1, 2, 3, 5],
    )
    assert shown == [3, [False, True, False, True]]
