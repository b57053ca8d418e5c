"""Coverage, comparison, timeline and what has changed since a day, as a person uses them."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest

from support.alike import violations_of_kinds
from support.browsers import overflow, settle

pytestmark = pytest.mark.browser

PAIR = "so-sanh/#k=2444-kh-syt-dong-nai-2021,294-kh-vp-dong-nai-2024"


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
def test_the_comparison_fits_and_is_accessible(open_page, served_site, width, scheme):
    page, _ = open_page(served_site, viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.goto(PAIR)
    page.wait_for_selector("[data-own]")
    assert overflow(page) == []
    assert violations_of_kinds(page) == []


def test_two_plans_share_some_bases_and_each_has_its_own(page: Any):
    page.goto(PAIR)
    page.wait_for_selector("[data-own]")
    rows = page.locator("tr[data-base]").evaluate_all(
        "all => all.map(row => [row.cells[1].className === 'ss-no', row.cells[2].className === 'ss-no'])"
    )
    assert rows
    assert {tuple(row) for row in rows} == {(False, False)}
    assert page.locator("[data-own]").count() > 5
    groups = page.locator(".ss-group").all_inner_texts()
    assert groups[0].startswith("Nội dung khác nhau")
    assert groups[-1].startswith("Giống nhau ở tất cả"), "what differs goes first"
    same = page.locator(".ss-same")
    assert not same.is_visible()
    page.locator(".ss-group button").click()
    assert same.is_visible()
    old = page.locator('tr[data-over="290-qd-tw-2010"]')
    assert "23-QĐ/TW" in old.inner_text()


def test_choosing_plans_keeps_the_address_in_step(page: Any):
    page.goto("so-sanh/")
    page.wait_for_selector("[data-plan]")
    assert page.locator("[data-plan]").count() > 1, "it opens with a comparison"
    ids = (
        page.locator("[data-pick]").first.locator("option").evaluate_all("all => all.map(o => o.value)")[1:3]
    )
    opened = page.locator("[data-pick]").nth(1).input_value()
    for place, plan in enumerate(ids):
        page.locator("[data-pick]").nth(place).select_option(plan)
    page.wait_for_selector("[data-plan]")
    assert page.url.endswith(f"#k={','.join(ids)}")
    assert page.locator("[data-plan]").count() == 2
    page.go_back()
    page.wait_for_function("hash => location.hash === hash", arg=f"#k={ids[0]},{opened}")
    assert page.locator("[data-plan]").count() == 2


def test_a_ready_comparison_opens(page: Any):
    page.goto("so-sanh/")
    page.locator('[data-compare] a[href^="#k="]').first.click()
    page.wait_for_selector("[data-own]")
    assert page.locator("[data-plan]").count() >= 2


def test_a_cell_of_the_matrix_opens_its_evidence(page: Any):
    page.goto("nguon-goc/")
    matrix = page.locator('[data-matrix="tinh"]')
    cell = matrix.locator(".cc-cover-plan a").first
    target = cell.get_attribute("href")
    assert target
    cell.focus()
    page.keyboard.press("Enter")
    opened = matrix.locator(".cc-evidence-row")
    opened.wait_for()
    assert opened.locator("a").count() > 1
    assert cell.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Escape")
    assert opened.count() == 0
    page.goto(f"nguon-goc/{target}")
    page.locator(f"[id='{target[1:]}']").wait_for(state="visible")


def test_one_province_alone_lists_what_it_carries_out(page: Any):
    page.goto("nguon-goc/#tinh=gia-lai")
    matrix = page.locator('[data-matrix="tinh"]')
    matrix.locator(".cc-evidence-row").first.wait_for()
    heads = matrix.locator("thead th:visible")
    assert heads.count() == 2
    assert "Bình Định" in heads.nth(1).inner_text(), "the earlier province stands inside that of today"
    rows = matrix.locator("tbody tr:not(.cc-evidence-row):visible")
    assert rows.count() == matrix.locator(".cc-evidence-row:visible").count() > 5
    matrix.locator("select[data-only]").select_option("")
    assert matrix.locator("thead th:visible").count() > 30
    assert matrix.locator(".cc-evidence-row").count() == 0


def test_the_matrix_sorts_and_leaves_as_csv(page: Any, tmp_path: Path):
    page.goto("nguon-goc/")
    matrix = page.locator('[data-matrix="tinh"]')
    matrix.locator("thead button").nth(1).click()
    ranks = matrix.locator("tbody tr").evaluate_all(
        "all => all.map(row => Number(row.cells[1].dataset.rank || 0))"
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
    day = rows.nth(every // 2).get_attribute("data-changed")
    page.locator("[data-since-day]").fill(day)
    page.locator("[data-since-day]").dispatch_event("change")
    days = rows.evaluate_all("all => all.filter(row => !row.hidden).map(row => row.dataset.changed)")
    assert 0 < len(days) < every
    assert min(days) > day
    page.goto("hieu-luc/")
    assert page.locator("[data-since-day]").input_value() == day, "the browser remembers the day"
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


def test_the_timeline_draws_the_lines_of_the_card_in_focus_alone(page: Any):
    page.goto("dong-thoi-gian/")
    assert page.locator(".tl-lines").count() == 0
    card = page.locator('[data-card][data-near]:not([data-near=""])').first
    card.locator("a").first.focus()
    near = len(card.get_attribute("data-near").split())
    assert page.locator(".tl-lines path").count() == near
    assert page.locator(".tl-near").count() == near
    page.locator("input[data-words]").focus()
    assert page.locator(".tl-lines").count() == 0
    page.locator("select[data-topic]").select_option("dan-chu-co-so")
    assert page.locator("[data-lane]:visible").count() == 1
    assert page.url.endswith("#chu-de=dan-chu-co-so")


@pytest.mark.parametrize("path", ["do-thi/#d=33-ct-ttg-2021", PAIR, "dong-thoi-gian/", "nguon-goc/"])
def test_on_paper_the_drawing_stays_and_the_tools_go(page: Any, path: str):
    page.goto(path)
    settle(page)
    page.emulate_media(media="print")
    for tool in (".dt-bar", ".dt-time", ".ss-pick", ".dt-inspector"):
        assert page.locator(f"{tool}:visible").count() == 0
    assert (
        page.locator(".dt-svg:visible, .ss-table:visible, .tl-lane:visible, .cc-matrix:visible").count() > 0
    )
