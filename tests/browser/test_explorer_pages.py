"""Coverage, comparison, timeline and what has changed since a day, as a person uses them."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest

from support.browsers import overflow, violations

pytestmark = pytest.mark.browser

PAIR = "so-sanh/#k=2444-kh-syt-dong-nai-2021,294-kh-vp-dong-nai-2024"


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
def test_the_comparison_fits_and_is_accessible(open_page, served_site, width, scheme):
    page, _ = open_page(served_site, viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.goto(PAIR)
    page.wait_for_selector("[data-base]")
    assert overflow(page) == []
    assert violations(page) == []


def test_two_plans_share_some_bases_and_each_has_its_own(page: Any):
    page.goto(PAIR)
    page.wait_for_selector("[data-base]")
    rows = page.locator("tr[data-base]").evaluate_all(
        "all => all.map(row => [row.cells[1].className === 'ss-no', row.cells[2].className === 'ss-no'])"
    )
    assert [False, False] in rows
    assert [False, True] in rows
    assert [True, True] not in rows
    old = page.locator('tr[data-over="290-qd-tw-2010"]')
    assert "23-QĐ/TW" in old.inner_text()


def test_choosing_plans_keeps_the_address_in_step(page: Any):
    page.goto("so-sanh/")
    ids = (
        page.locator("[data-pick]").first.locator("option").evaluate_all("all => all.map(o => o.value)")[1:3]
    )
    for place, plan in enumerate(ids):
        page.locator("[data-pick]").nth(place).select_option(plan)
    page.wait_for_selector("[data-plan]")
    assert page.url.endswith(f"#k={','.join(ids)}")
    assert page.locator("[data-plan]").count() == 2
    page.go_back()
    page.wait_for_function("document.querySelectorAll('[data-plan]').length === 1")


def test_a_ready_comparison_opens(page: Any):
    page.goto("so-sanh/")
    page.locator('[data-compare] a[href^="#k="]').first.click()
    page.wait_for_selector("[data-base]")
    assert page.locator("[data-plan]").count() >= 2


def test_a_cell_of_the_matrix_opens_its_evidence(page: Any):
    page.goto("nguon-goc/")
    matrix = page.locator('[data-matrix="tinh"]')
    cell = matrix.locator(".cc-cover-plan a").first
    target = cell.get_attribute("href")
    assert target
    assert not page.locator(f"[id='{target[1:]}']").is_visible()
    cell.focus()
    page.keyboard.press("Enter")
    page.locator(f"[id='{target[1:]}']").wait_for(state="visible")
    assert page.locator(f"[id='{target[1:]}'] a").count() > 1


def test_the_matrix_sorts_and_leaves_as_csv(page: Any, tmp_path: Path):
    page.goto("nguon-goc/")
    matrix = page.locator('[data-matrix="tinh"]')
    matrix.locator("thead button").nth(1).click()
    ranks = matrix.locator("tbody tr").evaluate_all(
        "all => all.map(row => Number(row.cells[1].dataset.rank))"
    )
    assert ranks == sorted(ranks, reverse=True)
    assert matrix.locator("thead th").nth(1).get_attribute("aria-sort") == "descending"
    with page.expect_download() as waiting:
        matrix.locator("[data-matrix-csv]").click()
    waiting.value.save_as(tmp_path / "do-phu.csv")
    text = (tmp_path / "do-phu.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.reader(io.StringIO(text), delimiter=";"))
    assert len(rows) == len(ranks) + 1
    assert {"Có kế hoạch", "Chưa có trong kho"} <= {cell for row in rows for cell in row}


def test_changes_since_a_day(page: Any):
    page.goto("hieu-luc/")
    rows = page.locator("tr[data-changed]")
    every = rows.evaluate_all("all => all.filter(row => !row.hidden).length")
    assert 0 < every < rows.count()
    page.locator("[data-more]").click()
    assert rows.evaluate_all("all => all.filter(row => !row.hidden).length") > every
    page.locator("[data-since-day]").fill("2026-02-01")
    page.locator("[data-since-day]").dispatch_event("change")
    days = rows.evaluate_all("all => all.filter(row => !row.hidden).map(row => row.dataset.changed)")
    assert 0 < len(days) < every
    assert min(days) > "2026-02-01"
    page.goto("hieu-luc/")
    assert page.locator("[data-since-day]").input_value() == "2026-02-01", "the browser remembers the day"
    page.locator("[data-since-all]").click()
    assert rows.evaluate_all("all => all.filter(row => !row.hidden).length") == every


def test_old_and_new_by_words_and_by_province(page: Any):
    page.goto("hieu-luc/#q=290%20qd%20tw")
    first = page.locator("tr[data-changed]:visible").first
    assert "290-QĐ/TW" in first.inner_text()
    assert "23-QĐ/TW" in first.inner_text()
    page.locator("[data-since-all]").click()
    page.locator("select[data-province]").select_option("gia-lai")
    assert page.url.endswith("#tinh=gia-lai")
    shown = page.locator("tr[data-changed]:visible")
    assert shown.count() > 2
    assert shown.locator('li[data-province="gia-lai"]:visible').count() >= shown.count() - 2
    assert shown.locator('li[data-province="dong-nai"]:visible').count() == 0
    page.locator("[data-since-all]").click()


def test_no_line_of_the_timeline_runs_behind_a_card(page: Any):
    page.goto("dong-thoi-gian/")
    hidden = page.evaluate(
        """() => {
          const boxes = [...document.querySelectorAll('.dtg-svg .n rect')].map((rect) => rect.getBBox())
          const within = (at, start, size) => at > start + 2 && at < start + size - 2
          const inside = (p, b) => within(p.x, b.x, b.width) && within(p.y, b.y, b.height)
          return [...document.querySelectorAll('.dtg-svg .e path:first-child')].filter((path) => {
            const length = path.getTotalLength()
            for (let at = 0; at < length; at += 3) {
              const point = path.getPointAtLength(at)
              if (boxes.some((box) => inside(point, box))) return true
            }
            return false
          }).length
        }"""
    )
    assert hidden == 0
    assert page.locator(".dtg-svg .e.replaces").count() > 2


@pytest.mark.parametrize("path", ["do-thi/#d=33-ct-ttg-2021", PAIR, "dong-thoi-gian/", "nguon-goc/"])
def test_on_paper_the_drawing_stays_and_the_tools_go(page: Any, path: str):
    page.goto(path)
    page.wait_for_load_state("networkidle")
    page.emulate_media(media="print")
    for tool in (".dt-bar", ".dt-time", ".ss-pick", ".dt-inspector"):
        assert page.locator(f"{tool}:visible").count() == 0
    assert (
        page.locator(".dt-svg:visible, .ss-table:visible, .dtg-svg:visible, .cc-matrix:visible").count() > 0
    )
