"""The copy for a folder: opened from file://, in Chromium and in Firefox, without any network."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from support.bidi import Firefox, firefox
from support.browsers import Watch, settle, watched_page
from support.markup import BuiltSite, external
from support.sites import offline_once
from support.tools import tool

pytestmark = pytest.mark.browser

MADE = '<a id="made" href="../lich/#da-qua">x</a>'
CLICK = "new MouseEvent('click', { bubbles: true, cancelable: true })"
DRAFT = "Căn cứ Quyết định số 290-QĐ/TW ngày 25 tháng 02 năm 2010 của Bộ Chính trị;"
PAGES = [
    "index.html",
    "van-ban/33-ct-ttg-2021/index.html",
    "van-ban/2444-kh-syt-dong-nai-2021/index.html",
    "hieu-luc/index.html",
    "nguon-goc/index.html",
    "lich/index.html",
    "co-quan/index.html",
    "du-lieu/index.html",
    "huong-dan/index.html",
    "tra-cuu/index.html",
    "do-thi/index.html",
    "kiem-tra/index.html",
    "so-sanh/index.html",
    "tap-huan/index.html",
    "tap-huan/dan-van-kheo/index.html",
]


@pytest.fixture(scope="module")
def copy(built_site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    return BuiltSite(offline_once(tmp_path_factory, built_site.folder))


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    with firefox(tmp_path_factory.mktemp("firefox") / "profile") as tab:
        yield tab


def root(copy: BuiltSite) -> str:
    return f"{copy.folder.as_uri()}/"


def test_every_link_leads_to_a_file_and_none_to_a_folder(copy):
    broken = []
    for page, markup in copy.pages.items():
        for link in markup.links:
            if external(link.address) or link.address.startswith("#"):
                continue
            path = link.address.split("#")[0].split("?")[0]
            if (
                path.endswith(("/", "/..", "/."))
                or path in (".", "..")
                or not copy.target(page, link.address)
            ):
                broken.append(f"{page}: {link.address}")
    assert broken == []
    assert len(copy.pages) > 100


def test_fragments_and_queries_stay(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_text("")
    (tmp_path / "index.html").write_text("")
    mend = tool("offline").file_address
    assert mend("a/#x", "index.html", tmp_path) == "a/index.html#x"
    assert mend("a/?q=1&amp;b=2#x", "index.html", tmp_path) == "a/index.html?q=1&amp;b=2#x"
    assert mend("../a", "a/index.html", tmp_path) == "../a/index.html"
    assert mend("..", "a/index.html", tmp_path) == "../index.html"
    assert mend(".", "index.html", tmp_path) == "./index.html"
    for kept in ("#x", "https://e.vn/a/", "mailto:a@e.vn", "b/", "a/x.css", "../../a/", ""):
        assert mend(kept, "index.html", tmp_path) == kept


def test_text_that_looks_like_a_link_is_left_alone(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_text("")
    page = '<head></head><p title="&lt;a href=&quot;a/&quot;">href="a/"</p><a class="x" href="a/">b</a>'
    done = tool("offline").rewritten(page, "index.html", tmp_path)
    assert 'title="&lt;a href=&quot;a/&quot;">href="a/"</p><a class="x" href="a/index.html">' in done


def test_the_archive_is_the_folder_and_comes_out_the_same(copy, tmp_path):
    pack = tool("offline").pack
    pack(copy.folder, tmp_path / "one.zip")
    for path in copy.folder.rglob("*.css"):
        path.touch()
    pack(copy.folder, tmp_path / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        assert archive.testzip() is None
        names = {name.removeprefix("can-cu/") for name in archive.namelist()}
    assert names == {
        path.relative_to(copy.folder).as_posix() for path in copy.folder.rglob("*") if path.is_file()
    }


@pytest.fixture(scope="module")
def tab(copy: BuiltSite, chromium: Browser) -> Iterator[tuple[Page, Watch]]:
    with watched_page(chromium, root(copy), offline=True) as opened:
        yield opened


@pytest.mark.parametrize("path", PAGES)
def test_pages_are_quiet_in_chromium(copy, tab, path):
    page, watch = tab
    page.goto(root(copy) + path)
    settle(page)
    assert page.locator("h1").count() == 1
    assert watch.unexpected() == []


def test_chromium_follows_links_of_text_and_drawing(copy, chromium):
    with watched_page(chromium, root(copy), offline=True, viewport={"width": 1280, "height": 900}) as (
        page,
        _,
    ):
        page.goto(root(copy) + "index.html")
        page.locator("article a[href^='hieu-luc/']").first.click()
        page.wait_for_url("**/hieu-luc/index.html")
        page.goto(root(copy) + "van-ban/33-ct-ttg-2021/index.html")
        link = page.locator("svg.ld-wide a").first
        target = link.get_attribute("href") or link.get_attribute("xlink:href") or ""
        assert target.endswith("/index.html")
        link.click()
        page.wait_for_url(f"**/{target.split('/')[-2]}/index.html")
        assert page.locator("h1").count() == 1


def test_links_made_by_scripts_lead_to_files_in_chromium(copy, chromium):
    with watched_page(chromium, root(copy), offline=True) as (page, _):
        page.goto(root(copy) + "hieu-luc/index.html")
        assert page.evaluate("window.CanCu.offline") is True
        page.evaluate(f"document.querySelector('h1').insertAdjacentHTML('afterend', {MADE!r})")
        page.locator("#made").click()
        page.wait_for_url("**/lich/index.html#da-qua")


def test_the_search_of_the_header_works_in_chromium(copy, chromium):
    with watched_page(chromium, root(copy), offline=True, viewport={"width": 1280, "height": 900}) as (
        page,
        _,
    ):
        page.goto(root(copy) + "huong-dan/index.html")
        page.locator("input[name='query']").click()
        page.keyboard.type("290 qd tw")
        first = page.locator(".cc-quick a").first
        first.wait_for()
        first.click()
        page.wait_for_url("**/van-ban/*/index.html*")
        assert "290-QĐ/TW" in (page.locator("h1").text_content() or "")


def test_the_finder_and_the_check_of_a_draft_work_in_chromium(copy, chromium):
    with watched_page(chromium, root(copy), offline=True) as (page, _):
        page.goto(root(copy) + "tra-cuu/index.html?q=33+ct+ttg")
        page.locator("[data-document='33-ct-ttg-2021']").first.wait_for()
        page.goto(root(copy) + "kiem-tra/index.html")
        page.locator("textarea[name='van-ban']").fill(DRAFT)
        page.locator("[data-document='290-qd-tw-2010']").first.wait_for()


def test_the_finder_and_the_check_of_a_draft_work_in_firefox(copy, other):
    other.open(root(copy) + "tra-cuu/index.html?q=33+ct+ttg")
    other.wait("document.querySelector(\"[data-document='33-ct-ttg-2021']\") !== null")
    # The finder writes its address back once the theme has read it: a change of address under way would
    # count as the arrival at the next page.
    other.wait("location.search === '?q=33+ct+ttg'")
    other.open(root(copy) + "kiem-tra/index.html")
    other.evaluate(
        f"(() => {{ const box = document.querySelector('textarea'); box.value = {DRAFT!r}; "
        "box.dispatchEvent(new Event('input', { bubbles: true })) })()"
    )
    other.wait("document.querySelector(\"[data-document='290-qd-tw-2010']\") !== null")


def test_pages_are_quiet_in_firefox(copy, other):
    for path in PAGES:
        # What a page complains of because it is left does not count.
        other.open("about:blank")
        other.complaints.clear()
        other.requests.clear()
        other.open(root(copy) + path)
        assert other.evaluate("document.querySelectorAll('h1').length") == 1, path
        assert other.complaints == [], path
        assert [each for each in other.requests if not each.startswith(("file:", "data:", "blob:"))] == [], (
            path
        )


def test_the_search_of_the_header_works_in_firefox(copy, other):
    other.open(root(copy) + "huong-dan/index.html")
    # A window that nobody looks at never gets the focus that opens the search, so it is opened by hand.
    other.evaluate("document.getElementById('__search').click()")
    other.evaluate("document.querySelector(\"input[name='query']\").focus()")
    other.type("290-qd/tw")
    found = "document.querySelector('.md-search-result__item a[href*=\"290-qd-tw-2010\"]')"
    other.wait(f"{found} !== null")
    other.evaluate(f"{found}.click()")
    other.wait("location.pathname.includes('/van-ban/') && document.readyState === 'complete'")
    assert other.evaluate("location.pathname.endsWith('/index.html')") is True
    assert "290-QĐ/TW" in other.evaluate("document.querySelector('h1').textContent")


def test_firefox_follows_links_of_a_drawing(copy, other):
    other.open(root(copy) + "van-ban/33-ct-ttg-2021/index.html")
    before = other.evaluate("location.href")
    other.evaluate(f"document.querySelector('svg.ld-wide a').dispatchEvent({CLICK})")
    other.wait(f"location.href !== {before!r} && document.readyState === 'complete'")
    assert other.evaluate("location.pathname.endsWith('/index.html')") is True
    assert other.evaluate("document.querySelectorAll('h1').length") == 1
