"""Pages on paper: light and readable whatever the screen was, no sheet without text, names in words."""

from __future__ import annotations

import pytest

from support.browsers import watched_page
from support.printed import sizes_of_sheets, squeezed, texts_of_sheets

pytestmark = pytest.mark.browser

PAGES = (
    "van-ban/290-qd-tw-2010/", "van-ban/2444-kh-syt-dong-nai-2021/", "hieu-luc/", "nguon-goc/", "lich/",
    "tap-huan/dan-van-kheo/", "tra-cuu/", "so-sanh/", "dong-thoi-gian/", "tinh/gia-lai/", "du-lieu/", "",
)  # fmt: skip

# Every text that would be printed with less contrast than 4.5:1 against what lies behind it.
PALE = """() => {
  const channels = colour => (colour.match(/[\\d.]+/g) || []).map(Number)
  const shade = ([r, g, b]) => [r, g, b].map(value => value / 255)
    .map(value => value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
    .reduce((sum, value, at) => sum + value * [0.2126, 0.7152, 0.0722][at], 0)
  const behind = element => {
    for (let each = element; each; each = each.parentElement) {
      const found = channels(getComputedStyle(each).backgroundColor)
      if (found.length === 3 || found[3] > 0.99) return found
    }
    return [255, 255, 255]
  }
  const pale = new Map()
  const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (!node.data.trim() || !element.getClientRects().length) continue
    if (element.closest("svg, [aria-hidden=true]")) continue
    const style = getComputedStyle(element)
    if (style.visibility === "hidden") continue
    const [one, other] = [shade(channels(style.color)), shade(behind(element))]
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
    const name = element.className || element.tagName
    if (ratio < 4.5) pale.set(name, ratio.toFixed(2) + " " + node.data.trim().slice(0, 40))
  }
  return [...pale.entries()].map(entry => entry.join(": "))
}"""


@pytest.fixture(scope="module")
def dark(chromium, served_site):
    with watched_page(chromium, served_site, color_scheme="dark") as (page, _):
        yield page


@pytest.mark.parametrize("path", PAGES)
def test_a_page_printed_from_a_dark_screen_is_dark_on_white_and_has_no_empty_sheet(dark, path):
    dark.goto(path)
    dark.emulate_media(media="print", color_scheme="dark")
    assert dark.evaluate(PALE) == []
    assert dark.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    texts = texts_of_sheets(dark.pdf(format="A4", print_background=True, prefer_css_page_size=True))
    # A sheet with nothing but its number and the name of the library.
    assert [number for number, text in enumerate(texts, 1) if len(text) < 25] == []
    dark.emulate_media(media="screen", color_scheme="dark")


def test_the_matrix_has_the_names_of_its_columns_on_every_sheet(dark):
    dark.goto("nguon-goc/")
    dark.emulate_media(media="print")
    pdf = dark.pdf(prefer_css_page_size=True)
    assert all(width > height for width, height in sizes_of_sheets(pdf))
    texts = texts_of_sheets(pdf)
    assert 0 < len(texts) < 24
    for head in ("Gia Lai", "Văn bản trung ương"):
        assert [number for number, text in enumerate(texts, 1) if squeezed(head) not in text] == []
    assert sum("2444/KH-SYT" in text for text in texts) > 2, "the plans too"
    dark.emulate_media(media="screen")
