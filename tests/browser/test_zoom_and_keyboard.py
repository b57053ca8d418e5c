"""At twice the size of letters, and without a mouse: nothing is lost, every control is reached and seen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from support.browsers import Watch, overflow, settle, watched_page

pytestmark = pytest.mark.browser

PAGES = [
    "", "tra-cuu/?q=33", "kiem-tra/", "van-ban/33-ct-ttg-2021/", "hieu-luc/", "nguon-goc/", "do-thi/",
    "so-sanh/", "dong-thoi-gian/", "lich/", "co-quan/", "tap-huan/", "tap-huan/dan-chu-co-so/", "du-lieu/",
    "huong-dan/",
]  # fmt: skip
# A screen of 1280 × 900 at 200 %.
ZOOMED = {"width": 640, "height": 450}
# Text that its own box cuts off without an ellipsis, where the box cannot be scrolled.
CUT = """() => [...document.querySelectorAll(".md-content *")].filter(element => {
  const style = getComputedStyle(element)
  const apart = element.closest(".cc-sr, svg, [aria-hidden=true]") || element.clientWidth <= 2
  const seen = element.checkVisibility({ visibilityProperty: true }) && element.textContent.trim()
  if (apart || !seen) return false
  const clips = value => value === "hidden" || value === "clip"
  const wide = element.scrollWidth > element.clientWidth + 2 && style.textOverflow !== "ellipsis"
  const high = element.scrollHeight > element.clientHeight + 2 && style.webkitLineClamp === "none"
  return clips(style.overflowX) && wide || clips(style.overflowY) && high
}).map(element => element.outerHTML.slice(0, 140))"""
# What the keyboard has come to: what it is, whether it is in sight, and whether a ring or the like shows it.
AT = """() => {
  const element = document.activeElement
  if (!element || element === document.body) return null
  const box = element.getBoundingClientRect()
  const parts = ["outlineStyle", "outlineWidth", "boxShadow", "borderColor", "backgroundColor", "color",
    "textDecorationLine", "stroke", "strokeWidth", "fill"]
  const look = () => [element, ...element.querySelectorAll("*")].slice(0, 12).map(node => {
    const style = getComputedStyle(node)
    return parts.map(part => style[part]).join()
  }).join("|")
  const focused = look()
  element.blur()
  const shown = look() !== focused
  element.focus({ preventScroll: true })
  const data = element.getAttributeNames().filter(name => name.startsWith("data-"))
  return {
    name: [element.id, element.name, ...data].join(" "), tag: element.tagName, shown,
    seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight,
    place: [...document.querySelectorAll("*")].indexOf(element),
    ours: Boolean(element.closest(".md-content")),
  }
}"""


@pytest.fixture(scope="module")
def zoomed(chromium: Browser, served_site: str) -> Iterator[tuple[Page, Watch]]:
    with watched_page(chromium, served_site, viewport=ZOOMED, device_scale_factor=2) as opened:
        yield opened


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.strip("/") or "home")
def test_nothing_is_cut_or_scrolls_sideways_at_twice_the_size(zoomed, path):
    page, watch = zoomed
    page.goto(path, wait_until="load")
    page.wait_for_function("document.fonts.status === 'loaded'")
    assert overflow(page) == []
    assert page.evaluate(CUT) == []
    assert watch.unexpected() == []


def test_a_result_of_the_draft_check_fits_at_twice_the_size(open_page, served_site):
    page, _ = open_page(served_site, viewport=ZOOMED)
    page.goto("kiem-tra/")
    page.click("[data-audit-example]")
    page.locator("[data-audit-live]", has_text="Đã kiểm tra").wait_for(state="attached")
    assert overflow(page) == []


def walk(page: Any, most: int = 150) -> list[dict[str, Any]]:
    """Where Tab leads from the top of the page, until it comes back."""
    found: list[dict[str, Any]] = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(AT)
        if stop is None or (found and stop["place"] == found[0]["place"]):
            break
        found.append(stop)
    return found


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("tra-cuu/", ["cc-finder-box", "data-finder-sort", "data-finder-day"]),
        ("do-thi/", ["dt-search"]),
        ("kiem-tra/", ["van-ban", "data-audit-example", "data-audit-file"]),
        ("so-sanh/", ["data-pick"]),
        ("van-ban/33-ct-ttg-2021/", ["data-copy"]),
    ],
)
def test_the_keyboard_reaches_every_main_control_and_shows_where_it_is(open_page, served_site, path, wanted):
    page, _ = open_page(served_site, viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page.goto(path)
    settle(page)
    for closed in page.locator(".md-content details:not([open]) > summary:visible").all()[:1]:
        closed.click()
    page.mouse.click(2, 300)  # the walk starts at the top of the page, wherever a script has put the cursor
    page.evaluate("() => { document.activeElement.blur(); getSelection().collapse(document.body, 0) }")
    found = walk(page)
    names = " ".join(each["name"] for each in found)
    assert [name for name in wanted if name not in names] == []
    ours = [each for each in found if each["ours"]]
    assert [each for each in ours if not each["seen"]] == []
    assert [each for each in ours if not each["shown"]] == []


@pytest.mark.parametrize(
    "path", ["van-ban/2444-kh-syt-dong-nai-2021/", "hieu-luc/", "tap-huan/dan-van-kheo/"]
)
def test_walking_backwards_leaves_nothing_under_the_header(open_page, served_site, path):
    page, _ = open_page(served_site, viewport={"width": 1280, "height": 720}, reduced_motion="reduce")
    page.goto(path)
    settle(page)
    page.evaluate("() => scrollTo(0, document.body.scrollHeight)")
    page.mouse.click(2, 700)
    hidden = []
    for _ in range(60):
        page.keyboard.press("Shift+Tab")
        covered = page.evaluate(
            """() => {
              const focus = document.activeElement, box = focus.getBoundingClientRect()
              const header = document.querySelector(".md-header").getBoundingClientRect()
              const within = focus.closest(".md-header, .md-tabs, .md-skip")
              const under = !within && box.height > 0 && box.bottom <= header.bottom
              return under ? focus.outerHTML.slice(0, 90) : null
            }"""
        )
        hidden += [covered] if covered else []
    assert hidden == []
