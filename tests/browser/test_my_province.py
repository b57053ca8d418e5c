"""The reader's province: chosen once, shared in an address, first where it has something, nothing hidden."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from support.browsers import violations, watched_page

pytestmark = pytest.mark.browser

DOCUMENT = "van-ban/33-ct-ttg-2021/"
BUTTON = ".cc-province-button"
MINE = "[data-carried-out] [data-mine]"


@pytest.fixture
def page(chromium, served_site):
    with watched_page(chromium, served_site, viewport={"width": 1280, "height": 900}) as (page, _):
        yield page


def choose(page, typed: str) -> None:
    page.locator(BUTTON).click()
    page.locator("dialog input").fill(typed)
    page.keyboard.press("Enter")
    page.locator("dialog").wait_for(state="hidden")


def test_chosen_by_an_earlier_name_it_speaks_on_pages_and_can_be_given_up(page):
    page.goto(DOCUMENT)
    assert not page.locator(MINE).is_visible()
    page.get_by_role("button", name="Chọn tỉnh của tôi").last.click()
    assert violations(page) == []
    page.keyboard.press("Escape")
    choose(page, "binh dinh")
    page.locator(f"{MINE} a").first.wait_for()
    assert page.locator(f"{MINE} b").inner_text() == "Ở Gia Lai (gồm Bình Định):"
    assert parse_qs(urlsplit(page.url).query) == {"tinh": ["gia-lai"]}
    first = page.locator("#dua-vao ~ ul[data-province-first] > li").first
    assert first.get_attribute("data-province") == "gia-lai"
    count = page.locator("[data-province-first] > li").count()
    page.goto(DOCUMENT)
    page.locator(f"{MINE} a").first.wait_for()
    page.locator(BUTTON).click()
    page.get_by_role("button", name="Bỏ chọn").click()
    assert not page.locator(MINE).is_visible()
    assert page.locator("[data-province-first] > li").count() == count, "nothing is hidden by the choice"
    assert "tinh" not in parse_qs(urlsplit(page.url).query)


def test_an_address_speaks_before_what_is_kept_and_is_offered(page):
    page.goto("")
    page.evaluate("CanCu.province.set('dong-nai')")
    page.goto("tra-cuu/?q=ke+hoach+dan+van&tinh=gia-lai")
    page.locator("[data-document].cc-mine").first.wait_for()
    assert "binh-dinh" in page.locator("[data-document]").first.get_attribute("data-document")
    assert page.locator("[data-finder-facets] input[name=tinh]:checked").count() == 0
    assert page.evaluate("localStorage.getItem('cancu:tinh')") == "dong-nai"
    page.locator("[data-finder-box]").fill("dan van")
    page.wait_for_url(lambda url: parse_qs(urlsplit(url).query) == {"q": ["dan van"], "tinh": ["gia-lai"]})
    page.get_by_role("button", name="Giữ làm tỉnh của tôi").click()
    assert page.locator(".cc-province-offer").count() == 0
    assert page.evaluate("localStorage.getItem('cancu:tinh')") == "gia-lai"


def test_after_the_choice_on_its_page_the_keyboard_goes_on_at_the_button_that_names_it(page):
    page.goto("tinh/gia-lai/")
    take = page.get_by_role("button", name="Chọn làm tỉnh của tôi")
    take.focus()
    page.keyboard.press("Enter")
    expect(take).to_be_hidden()
    expect(page.locator(BUTTON)).to_be_focused()
    expect(page.locator(BUTTON)).to_have_text("Gia Lai")
    page.keyboard.press("Enter")
    expect(page.locator("dialog[open]")).to_be_visible()


def test_where_the_browser_keeps_nothing_the_address_does(page):
    page.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name,"
        "{ configurable: true, get() { throw new DOMException('blocked', 'SecurityError') } })"
    )
    page.goto(DOCUMENT)
    choose(page, "lam dong")
    page.reload()
    assert page.locator(BUTTON).inner_text() == "Lâm Đồng"
