"""The explorer as a person uses it: pointer, keyboard, address, phone; what is drawn is in the table."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from support.alike import violations_of_kinds
from support.browsers import COLOUR_RULES, overflow
from support.large import explorer_script

pytestmark = pytest.mark.browser

DIRECTIVE, PLAN = "33-ct-ttg-2021", "2444-kh-syt-dong-nai-2021"
QUIET = {"reduced_motion": "reduce"}
VIEWS = {
    "overview": "do-thi/",
    "around": f"do-thi/#d={DIRECTIVE}",
    "roots": f"do-thi/#xem=len&d={PLAN}",
    "who": f"do-thi/#xem=xuong&d={DIRECTIVE}",
}


@pytest.fixture
def explorer(open_page: Any, served_site: str) -> Any:
    """Opens the explorer at an address and waits until it is drawn."""

    def opener(address: str = "do-thi/", **options: Any) -> Any:
        page, _ = open_page(served_site, **{"viewport": {"width": 1280, "height": 900}, **QUIET, **options})
        page.goto(address)
        page.wait_for_selector(".dt-card")
        return page

    return opener


def drawn(page: Any) -> list[str]:
    """Ids of the documents drawn, sorted."""
    return sorted(page.locator(".dt-card [data-doc]").evaluate_all("all => all.map(a => a.dataset.doc)"))


def listed(page: Any) -> list[str]:
    """Ids of the documents in the table, sorted."""
    return sorted(page.locator("[data-drawn] tr[data-id]").evaluate_all("all => all.map(r => r.dataset.id)"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("view", VIEWS)
def test_every_view_fits_is_accessible_and_stands_in_the_table(explorer, view, width, scheme):
    page = explorer(VIEWS[view], viewport={"width": width, "height": 800}, color_scheme=scheme)
    assert overflow(page) == []
    page.locator("details:has([data-tables]) > summary").click()
    page.locator("[data-filters] > summary").click()
    # The dark changes nothing but colours; every rule is asked there too on one view.
    whole = scheme == "light" or view == "around"
    assert drawn(page) == listed(page) != []
    assert violations_of_kinds(page, () if whole else COLOUR_RULES) == []


def test_the_overview_holds_every_tier_and_stays_readable(explorer):
    page = explorer()
    assert page.locator(".dt-bands .band").count() == 4
    assert len(drawn(page)) < 30


def test_a_document_page_leads_to_its_neighbourhood(explorer):
    page = explorer()
    page.goto(f"van-ban/{DIRECTIVE}/")
    page.get_by_role("link", name="Mở trong đồ thị").click()
    page.wait_for_selector(".dt-card")
    assert DIRECTIVE in drawn(page)
    assert page.locator(".n.focus").get_attribute("data-doc") == DIRECTIVE


def test_expanding_undoing_and_the_address(explorer):
    page = explorer()
    before = drawn(page)
    page.locator(".dt-more").first.dispatch_event("click")
    after = drawn(page)
    assert set(before) < set(after)
    address = page.url
    assert "mo=" in address
    page.get_by_role("button", name="Hoàn tác").click()
    page.wait_for_function("count => document.querySelectorAll('.dt-card').length === count", arg=len(before))
    assert drawn(page) == before
    again = explorer(address[address.index("do-thi/") :])
    assert drawn(again) == after


def test_everything_by_keyboard(explorer):
    page = explorer(f"do-thi/#d={DIRECTIVE}")
    page.locator(f'[data-doc="{DIRECTIVE}"]').focus()
    assert "33/CT-TTg" in page.locator("[data-inspector] h2").inner_text()
    page.keyboard.press("ArrowDown")
    below = page.evaluate("document.activeElement.dataset.doc")
    assert below != DIRECTIVE
    page.keyboard.press("-")
    assert below not in drawn(page)
    page.keyboard.press("Control+z")
    page.wait_for_selector(f'[data-doc="{below}"]')
    page.locator(f'[data-doc="{below}"]').focus()
    page.keyboard.press("l")
    assert "xem=len" in page.url
    assert page.locator("[data-answer]").is_visible()
    page.locator(f'[data-doc="{below}"]').focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/van-ban/{below}/")


def test_search_finds_without_marks_and_connects_two_documents(explorer):
    page = explorer()
    box = page.locator("[data-search]")
    box.fill("33 ct ttg")
    page.wait_for_selector("[data-hit]")
    assert page.locator("[data-hit]").first.get_attribute("data-hit") == DIRECTIVE
    box.press("ArrowDown")
    box.press("Enter")
    assert page.evaluate("document.activeElement.dataset.doc") == DIRECTIVE
    page.keyboard.press("n")
    box.fill("2444 kh syt")
    page.wait_for_selector(f'[data-hit="{PLAN}"]')
    box.press("Enter")
    assert "xem=noi" in page.url
    assert {DIRECTIVE, PLAN} <= set(drawn(page))
    assert page.locator("[data-answer]").inner_text()


def test_every_path_to_the_roots_is_lit_and_told(explorer):
    page = explorer(f"do-thi/#xem=len&d={PLAN}")
    assert page.locator(".dt-lines .e").count() == page.locator(".dt-lines .e.lit").count() > 3
    told = page.locator("[data-answer]").inner_text()
    roots, paths = map(int, re.findall(r"(\d+)", told.split("bắt nguồn từ")[1])[:2])
    assert 0 < roots <= paths == page.locator(".dt-paths > li").count()


def test_who_carries_out_a_directive_by_province(explorer):
    page = explorer(f"do-thi/#xem=xuong&d={DIRECTIVE}")
    rows = page.locator("[data-provinces] tbody tr")
    words = rows.evaluate_all("all => all.map(row => row.cells[1].textContent)")
    assert {"Có văn bản triển khai", "Chưa có trong kho"} <= set(words)


def test_an_earlier_day_shows_what_stood_then(explorer):
    page = explorer("do-thi/#d=290-qd-tw-2010")
    assert page.locator('[data-doc="290-qd-tw-2010"].ended').count() == 1
    page.locator("[data-day]").fill("2020-01-01")
    page.locator("[data-day]").dispatch_event("change")
    assert page.locator('[data-doc="290-qd-tw-2010"].ended').count() == 0
    assert "23-qd-tw-2021" not in drawn(page)
    assert "ngay=2020-01-01" in page.url
    for _ in range(12):
        if "23-qd-tw-2021" in drawn(page):
            break
        page.locator('[data-day-step="1"]').click()
    page.get_by_role("button", name="Về hôm nay").click()
    assert "23-qd-tw-2021" in drawn(page)


def test_filters_and_legend(explorer):
    page = explorer()
    page.locator("[data-filters] > summary").click()
    page.locator('[data-filter="level"]').select_option("1")
    assert page.locator(".dt-bands .band").count() == 1
    page.locator("[data-clear]").click()
    assert page.locator(".dt-bands .band").count() == 4
    lines = page.locator(".dt-lines .e.derives").count()
    page.locator('[data-style="derives"]').click()
    assert lines > 0 == page.locator(".dt-lines .e.derives").count()
    assert page.locator('[data-style="derives"]').get_attribute("aria-pressed") == "false"


def test_relations_are_told_with_their_section(explorer):
    page = explorer(f"do-thi/#d={PLAN}")
    page.locator(f'[data-doc="{PLAN}"]').hover()
    first = page.locator(".dt-relations li").first
    assert re.search(r"Theo .*(mục|mở đầu|Điều|phần)", first.inner_text())
    assert page.locator(".dt-lines .e.hot").count() > 0


def test_downloads_hold_what_is_drawn(explorer, tmp_path: Path):
    page = explorer(f"do-thi/#d={DIRECTIVE}")
    count = len(drawn(page))

    def saved(kind: str) -> bytes:
        with page.expect_download() as waiting:
            page.locator(f'[data-save="{kind}"]').click()
        path = tmp_path / kind
        waiting.value.save_as(path)
        return path.read_bytes()

    svg = ElementTree.fromstring(saved("svg"))
    assert len(svg.findall(".//{http://www.w3.org/2000/svg}a")) == count
    assert saved("png").startswith(b"\x89PNG")
    rows = list(csv.reader(io.StringIO(saved("csv-van-ban").decode("utf-8-sig")), delimiter=";"))
    assert len(rows) == count + 1
    relations = list(csv.reader(io.StringIO(saved("csv-quan-he").decode("utf-8-sig")), delimiter=";"))
    assert len(relations) - 1 == page.locator("[data-related] tbody tr").count() > 0


def test_motion_is_shown_and_spared_on_request(explorer):
    moving = """() => {
      document.querySelector('.dt-more').dispatchEvent(new MouseEvent('click', {bubbles: true}))
      return document.getAnimations().length
    }"""
    assert explorer(reduced_motion="no-preference").evaluate(moving) > 0
    assert explorer().evaluate(moving) == 0


def test_a_library_of_ten_thousand_never_draws_more_than_can_be_read(open_page, served_site):
    page, _ = open_page(served_site, viewport={"width": 1280, "height": 900}, **QUIET)
    script = explorer_script(10_000, 50_000)
    page.route(
        "**/du-lieu/do-thi.js", lambda route: route.fulfill(body=script, content_type="text/javascript")
    )
    for address in ("", "#d=van-ban-00003", "#xem=len&d=van-ban-09990", "#xem=xuong&d=van-ban-00003"):
        page.goto("about:blank")
        page.goto(f"do-thi/{address}")
        page.wait_for_selector(".dt-card")
        for _ in range(3):
            if page.locator(".dt-more").count():
                page.locator(".dt-more").first.dispatch_event("click")
        assert 3 < len(drawn(page)) <= 60
        assert drawn(page) == listed(page)
