"""Cookies blocked: asking the browser to keep something throws. Search and dark mode go on all the same."""

from __future__ import annotations

import re

import pytest

from support.browsers import watched_page

pytestmark = pytest.mark.browser

BLOCKED = """
for (const name of ["localStorage", "sessionStorage"]) {
  Object.defineProperty(window, name, {
    configurable: true,
    get() { throw new DOMException("The document is sandboxed or cookies are blocked", "SecurityError") },
  })
}
"""
MISSING = BLOCKED.replace(
    'throw new DOMException("The document is sandboxed or cookies are blocked", "SecurityError")',
    "return null",
)


@pytest.mark.parametrize("script", [BLOCKED, MISSING], ids=["blocked", "missing"])
def test_the_search_of_the_theme_answers(chromium, searched_site, script):
    with watched_page(chromium, searched_site, viewport={"width": 1280, "height": 900}) as (page, _):
        page.add_init_script(script)
        page.goto("")
        page.locator(".md-search__input").first.click()
        page.keyboard.type("cong dan")
        page.locator(".md-search-result__item a").first.wait_for(state="attached")


def test_light_and_dark_change(chromium, served_site):
    with watched_page(chromium, served_site, viewport={"width": 1280, "height": 900}) as (page, _):
        page.add_init_script(BLOCKED)
        page.goto("")
        before = page.locator("body").get_attribute("data-md-color-scheme")
        page.locator("form[data-md-component=palette] label:visible").click()
        page.wait_for_function("before => document.body.dataset.mdColorScheme !== before", arg=before)


@pytest.mark.parametrize("path", ["tra-cuu/?q=dan+van", "do-thi/", "kiem-tra/", "so-sanh/", "lich/"])
def test_our_pages_say_nothing_on_the_console(chromium, served_site, path):
    with watched_page(chromium, served_site, viewport={"width": 1280, "height": 900}) as (page, _):
        page.add_init_script(BLOCKED)
        page.goto(path, wait_until="networkidle")


def test_a_browser_that_keeps_things_keeps_its_own(chromium, served_site):
    with watched_page(chromium, served_site, viewport={"width": 1280, "height": 900}) as (page, _):
        page.goto("")
        assert page.evaluate("String(window.localStorage)") == "[object Storage]"
        first = page.locator("head script[src]").first.get_attribute("src")
        assert re.search(r"(^|/)assets/common/storage\.js$", first)
