"""From the pasted text to the rows, in the browser alone: the same as ``cancu audit`` says."""

from __future__ import annotations

from typing import Any

import pytest

from cancu.audit import audit
from cancu.cli.audit import record
from cancu.graph.library import Library
from support.audit_texts import PLAN_2021, texts
from support.browsers import settle
from support.days import on

pytestmark = pytest.mark.browser

ON = "2026-11-22"
BOX = 'textarea[name="van-ban"]'
# The attributes are a contract: other tools read the rows by them.
ROWS = """rows => rows.map(row => ({ number: row.dataset.number, document: row.dataset.document,
  flag: row.dataset.flag, flag_signed: row.dataset.flagSigned, role: row.dataset.role }))"""


@pytest.fixture(scope="module")
def library() -> Library:
    return on(ON)


@pytest.fixture
def open_audit(open_page, served_site):
    """The page with its clock at a known day."""

    def opener() -> Any:
        page, _ = open_page(served_site, viewport={"width": 1280, "height": 900})
        page.clock.set_fixed_time(f"{ON}T09:00:00")
        page.goto("kiem-tra/")
        return page

    return opener


def rows_of(page: Any, text: str) -> list[dict[str, str]]:
    # A long text goes in at once, as a paste does; filling it in would lay it out again and again.
    page.locator(BOX).evaluate(
        "(box, text) => { box.value = text; box.dispatchEvent(new Event('input')) }", text
    )
    page.locator("[data-audit-live]", has_text="Đã kiểm tra").wait_for(state="attached")
    return page.locator("tr[data-flag]").evaluate_all(ROWS)


def expected(text: str, library: Library) -> list[dict[str, str]]:
    return [
        {
            "number": row["number"] or "", "document": row["document"] or "", "flag": row["flag"],
            "flag_signed": row["flag_signed"], "role": row["role"],
        }
        for row in record(audit(text, library))["rows"]
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["2021", "2024", "no-date", "decomposed", "hostile", "everything"])
def test_rows_are_those_of_the_command_line(open_audit, library, name):
    text = texts(library)[name]
    found = rows_of(open_audit(), text)
    assert found == expected(text, library)
    assert found


def test_it_works_with_the_network_cut_off(open_audit, library):
    page = open_audit()
    settle(page)
    page.context.set_offline(True)
    assert rows_of(page, PLAN_2021) == expected(PLAN_2021, library)
    then_and_now = page.locator('tr[data-document="290-qd-tw-2010"]').first
    assert then_and_now.get_attribute("data-flag-signed") == "in-force"
    assert then_and_now.get_attribute("data-flag") == "ended"
    assert "nay thay bằng 23-QĐ/TW" in then_and_now.inner_text()
