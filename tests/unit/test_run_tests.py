"""Which failures may run a second time, alone (tools/run_tests.py)."""

from __future__ import annotations

import pytest

from support.tools import tool

run_tests = tool("run_tests")

LATE = "tests/browser/test_pages.py::test_one"


@pytest.mark.parametrize(
    ("failed", "again"),
    [
        ([LATE], True),
        ([LATE, "tests/site/test_serve.py::test_two"], True),
        ([], False),
        ([LATE, "tests/unit/test_calendar.py::test_three"], False),
        ([f"{LATE}[{number}]" for number in range(11)], False),
    ],
)
def test_only_a_few_tests_of_browsers_and_servers(failed, again):
    assert run_tests.may_run_again(failed) is again


def test_the_code_of_the_first_run_stands_when_a_unit_test_failed(monkeypatch, tmp_path):
    runs = []

    def pytest_(*arguments):
        runs.append(arguments)
        cache.write_text('{"tests/unit/test_calendar.py::test_three": true}')
        return 1

    cache = tmp_path / "lastfailed"
    monkeypatch.setattr(run_tests, "CACHE", cache)
    monkeypatch.setattr(run_tests, "pytest", pytest_)
    assert run_tests.main([]) == 1
    assert len(runs) == 1
