"""Every kind of page in a real Chromium: wide and narrow, light and dark."""

from __future__ import annotations

import pytest

from support.alike import violations_of_kinds
from support.browsers import COLOUR_RULES, overflow, settle

pytestmark = pytest.mark.browser

PAGES = [
    "",
    "tra-cuu/",
    "kiem-tra/",
    "van-ban/33-ct-ttg-2021/",
    "van-ban/290-qd-tw-2010/",
    "van-ban/2444-kh-syt-dong-nai-2021/",
    "hieu-luc/",
    "nguon-goc/",
    "do-thi/",
    "so-sanh/",
    "dong-thoi-gian/",
    "lich/",
    "co-quan/",
    "loai/",
    "chu-de/",
    "tinh/",
    "tinh/gia-lai/",
    "nam/",
    "tap-huan/",
    "tap-huan/dan-chu-co-so/",
    "du-lieu/",
    "huong-dan/",
    "huong-dan/du-lieu/",
    "huong-dan/tham-quan/",
    "huong-dan/soan-goi-tap-huan/",
    "huong-dan/thuat-ngu/",
    "phieu-hieu-luc/?vb=33-ct-ttg-2021",
    "404.html",
]
SIZES = {"desktop": {"width": 1280, "height": 900}, "phone": {"width": 360, "height": 780}}


# Structure does not depend on the scheme; that is proven on these, with every rule in the dark too.
WHOLE_IN_THE_DARK = ("", "van-ban/33-ct-ttg-2021/", "kiem-tra/")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.strip("/") or "home")
def test_page_is_quiet_fits_and_is_accessible(open_page, served_site, path, size):
    page, _ = open_page(served_site, viewport=SIZES[size], color_scheme="light", reduced_motion="reduce")
    for scheme, theme in (("light", "default"), ("dark", "slate")):
        page.emulate_media(color_scheme=scheme)
        answer = page.goto(path)
        assert answer
        assert answer.status == 200
        assert page.locator("h1").count() == 1
        assert page.locator("body").get_attribute("data-md-color-scheme") == theme
        assert overflow(page) == []
        # What scripts ask for late counts too; that does not depend on the colours.
        if scheme == "light":
            page.wait_for_load_state("networkidle")
        else:
            settle(page)
        whole = scheme == "light" or path in WHOLE_IN_THE_DARK
        assert violations_of_kinds(page, () if whole else COLOUR_RULES) == []
        # The theme would go on as it began, and listens while it is there.
        page.evaluate("localStorage.clear()")
        page.goto("about:blank")


def test_every_section_of_the_site_is_looked_at(built_site):
    """A new section has to be added above."""
    sections = {page.split("/")[0] for page in built_site.pages}
    assert sections <= {path.split("/")[0] or "index.html" for path in PAGES}


def test_a_missing_page_below_a_subpath_still_looks_right(open_page, served_subpath):
    page, watch = open_page(served_subpath)
    watch.allowed.append("status of 404")  # Chromium logs the answer that this test asks for
    answers: list[int] = []
    page.on("response", lambda response: answers.append(response.status))
    answer = page.goto("van-ban/khong-co/o-day/", wait_until="networkidle")
    assert answer
    assert answer.status == 404
    assert answers.count(404) == 1, "the page itself, and nothing it loads"
    page.locator(".md-content a:visible").first.click()
    page.wait_for_url(lambda address: address.startswith(served_subpath))
    assert page.locator("h1").count() == 1
