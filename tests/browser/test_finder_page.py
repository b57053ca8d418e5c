"""The finder as it is used: typing, choosing, keys, the address, nothing found, no script, no server."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from support.alike import violations_of_kinds
from support.browsers import overflow

pytestmark = pytest.mark.browser

BOX = "[data-finder-box]"


def ids(page):
    return page.evaluate("[...document.querySelectorAll('[data-document]')].map(e => e.dataset.document)")


def search(page, query):
    page.goto(f"tra-cuu/?q={query}")
    page.wait_for_selector("[data-document]")
    return page


def test_results_follow_the_keys_and_the_address_holds_them(page):
    page.goto("tra-cuu/")
    page.wait_for_selector("[data-document]")
    page.keyboard.type("33 ct ttg")
    assert ids(page)[0] == "33-ct-ttg-2021"
    page.wait_for_url(lambda url: parse_qs(urlsplit(url).query) == {"q": ["33 ct ttg"]})
    assert page.locator("#__search").is_checked() is False


def test_the_replaced_one_shows_its_successor_without_listing_it(page):
    search(page, "290-QĐ/TW")
    first = page.locator("[data-document]").first
    assert first.get_attribute("data-document") == "290-qd-tw-2010"
    instead = first.locator(".cc-hit-instead a")
    assert instead.get_attribute("href").endswith("/van-ban/23-qd-tw-2021/")
    assert page.locator("[data-document] [data-document]").count() == 0


def test_equal_numbers_are_told_apart(page):
    search(page, "99-QĐ/TW")
    assert set(ids(page)[:2]) == {"99-qd-tw-2017", "99-qd-tw-2023"}
    assert "cùng số 99-QĐ/TW" in page.locator("[data-finder-count]").inner_text()
    facts = page.locator(".cc-hit-facts").all_inner_texts()
    assert facts[0] != facts[1]


def test_a_facet_narrows_counts_and_can_be_gone_back_from(page):
    search(page, "dan+van")
    before = ids(page)
    box = page.locator("input[name='tinh'][value='Gia Lai']")
    box.wait_for()
    count = int(box.locator("xpath=../span[2]").inner_text())
    box.check()
    page.wait_for_function("n => document.querySelectorAll('[data-document]').length === n", arg=count)
    assert "binh-dinh" in " ".join(ids(page)), "a merged province is found under its new name"
    assert parse_qs(urlsplit(page.url).query)["tinh"] == ["Gia Lai"]
    page.go_back()
    page.wait_for_function("n => document.querySelectorAll('[data-document]').length === n", arg=len(before))
    assert ids(page) == before


def test_a_shared_address_gives_the_same_list(page):
    page.goto("tra-cuu/?q=dan+van&cap=central-party&xep=cu")
    page.wait_for_selector("[data-document]")
    days = page.evaluate(
        "[...document.querySelectorAll('[data-document]')].map(e => CanCu.finder.data.issued["
        "CanCu.finder.data.placeOf(e.dataset.document)])"
    )
    dated = [day for day in days if day]
    assert len(dated) > 3
    assert dated == sorted(dated)
    assert page.locator("input[name='cap'][value='central-party']").is_checked()


def test_status_is_computed_for_the_chosen_day(page):
    chip = page.locator("[data-document='290-qd-tw-2010'] .cc-chip")
    search(page, "290+qd+tw")
    assert chip.inner_text() == "Đã được thay thế"
    page.locator("[data-finder-options] > summary").click()
    page.fill("[data-finder-day]", "2020-01-01")
    page.wait_for_function("location.search.includes('ngay=2020-01-01')")
    assert chip.inner_text() != "Đã được thay thế"
    assert page.locator("[data-document='290-qd-tw-2010'] .cc-hit-instead").count() == 0


def test_keys_from_first_to_last(page):
    search(page, "dan+van")
    page.locator("[data-finder-count]").click()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.matches('[data-finder-box]')")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    second = page.evaluate("document.activeElement.closest('[data-document]').dataset.document")
    assert second == ids(page)[1]
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.matches('[data-finder-box]')")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/van-ban/"))


def test_enter_in_the_box_opens_the_first(page):
    search(page, "114+kl+tw")
    page.locator(BOX).press("Enter")
    page.wait_for_url(re.compile(r"/van-ban/114-kl-tw-2015/"))
    page.go_back()
    page.wait_for_selector("[data-document]")
    assert page.locator(BOX).input_value() == "114 kl tw"


def test_results_are_announced(page):
    search(page, "hoa+giai")
    live = page.locator("[data-finder-live]")
    assert live.get_attribute("aria-live") == "polite"
    page.fill(BOX, "33 ct ttg")
    page.wait_for_function("/\\d+ văn bản/.test(document.querySelector('[data-finder-live]').textContent)")


def test_a_page_of_text_pasted_by_mistake_is_cut(page):
    """A million marks put in order would take the square of a million steps."""
    page.goto("tra-cuu/")
    page.locator("[data-finder-box]").focus()
    page.keyboard.insert_text("33 ct ttg " + "\u0301\u0323" * 100_000)
    page.locator("[data-document='33-ct-ttg-2021']").first.wait_for()
    assert page.evaluate("document.querySelector('[data-finder-box]').value.length") == 400
    assert page.evaluate("CanCu.finder.readQuery('ab '.repeat(1000)).tokens.length") == 134


def test_nothing_found_says_what_to_do(page):
    page.goto("tra-cuu/?q=zzqqx")
    page.wait_for_selector(".cc-none")
    assert ids(page) == []
    page.fill(BOX, "35/CT-TTg ngày 1/2/2022")
    notice = page.locator("[data-finder-absent]")
    notice.locator("b", has_text="Chỉ thị 35/CT-TTg chưa có trong kho.").wait_for()
    assert ids(page)[0] == "33-ct-ttg-2021"
    assert notice.locator("a").all_inner_texts() == [
        "vbpl.vn",
        "congbao.chinhphu.vn",
        "tulieuvankien.dangcongsan.vn",
    ]
    page.locator(BOX).press("Enter")
    assert "/van-ban/" not in page.url, "Enter opens nothing that was not asked for"
    text = page.locator(".cc-request textarea").input_value()
    assert "35/CT-TTg" in text
    assert "01/02/2022" in text


def test_no_number_of_the_library_is_said_to_be_missing(page):
    search(page, "33")
    wrong = page.evaluate(
        """() => {
          const data = CanCu.finder.data
          const typed = (doc) => {
            const number = data.numberOf(doc)
            return data.number[doc] ? [number, data.labelOf(doc), number.replace(/[/-]/g, " ")] : []
          }
          return Array.from({ length: data.size }, (_, doc) => doc).flatMap(typed)
            .filter((query) => CanCu.finder.search(query, 20261130).absent)
        }"""
    )
    assert wrong == []


@pytest.mark.parametrize(
    ("query", "absent"),
    [
        ("34/CT-TTg", "Chỉ thị 34/CT-TTg"),
        ("34 ct ttg", "Chỉ thị 34/CT-TTg"),
        ("99/2024/NĐ-CP", "Nghị định 99/2024/NĐ-CP"),
        ("quyết định 99999", "Quyết định số 99999"),
        ("33/CT-TTg", None),
        ("33 ct tgg", None),
        ("25-NQ/TƯ", None),
        ("chi thi 3", None),
    ],
)
def test_what_is_missing_is_called_by_its_number(page, query, absent):
    search(page, "33")
    assert page.evaluate("q => CanCu.finder.search(q, 20261130).absent", query) == absent


def test_a_hit_says_which_words_were_read_for_those_typed(page):
    search(page, "tiếp+dân")
    first = page.locator("[data-document]").first
    assert first.get_attribute("data-document") == "42-2013-qh13-2013"
    assert first.locator(".cc-hit-why").inner_text() == "tiếp dân → tiếp công dân"


def test_another_year_stands_behind_the_one_asked_for(page):
    search(page, "kế+hoạch+dân+vận+gia+lai+2025")
    assert ids(page)[0] in {"1992-qd-ubnd-gia-lai-2025", "1993-qd-ubnd-gia-lai-2025"}


@pytest.mark.parametrize(("width", "height", "least"), [(1366, 768, 6), (390, 844, 3)])
def test_results_stand_on_the_first_screen(open_page, served_site, width, height, least):
    page, _ = open_page(served_site, viewport={"width": width, "height": height})
    search(page, "hòa+giải")
    whole = page.evaluate(
        """[...document.querySelectorAll('[data-document]')]
          .filter(e => e.getBoundingClientRect().bottom <= innerHeight).length"""
    )
    assert whole >= least


def stops_until(page, selector, most=12):
    """Keys from where the focus is to the first element of a kind."""
    for stop in range(1, most):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return stop
    return most


def test_results_are_near_for_the_keyboard(page):
    search(page, "dan+van")
    assert page.evaluate("document.activeElement.matches('[data-finder-box]')")
    assert stops_until(page, ".cc-hit-link") <= 3
    assert page.evaluate("document.activeElement.closest('[data-document]').dataset.document") == ids(page)[0]
    # From the top of the page, by its link to the content.
    page.evaluate("document.querySelector('.md-skip').focus()")
    page.keyboard.press("Enter")
    assert 1 + stops_until(page, ".cc-hit-link") <= 5
    order = page.evaluate(
        """document.querySelector('[data-finder-results]')
          .compareDocumentPosition(document.querySelector('[data-finder-filters]'))"""
    )
    assert order & 4, "the facets follow the results"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_it_fits_and_is_accessible(open_page, served_site, width, scheme):
    page, _ = open_page(
        served_site, viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce"
    )
    search(page, "290-QĐ/TW")
    page.evaluate("document.querySelectorAll('.cc-finder details').forEach(each => { each.open = true })")
    page.locator(".cc-hit-basket").first.click()
    page.locator(".cc-basket-list li").wait_for()
    assert overflow(page) == []
    assert violations_of_kinds(page) == []


def test_without_a_script_the_page_is_a_table_of_everything(open_page, served_site, built_site):
    page, _ = open_page(served_site, java_script_enabled=False)
    page.goto("tra-cuu/")
    rows = page.locator("table.cc-documents tbody tr")
    folders = [path for path in (built_site.folder / "van-ban").iterdir() if path.is_dir()]
    assert rows.count() == len(folders)
    assert page.locator("[data-document]").count() == 0
    assert rows.first.is_visible()


def test_it_works_from_disk(chromium, built_site):
    context = chromium.new_context()
    page = context.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.goto((built_site.folder / "tra-cuu" / "index.html").as_uri() + "?q=23+qd+tw")
    page.wait_for_selector("[data-document='23-qd-tw-2021']")
    page.fill(BOX, "33 ct ttg")
    page.wait_for_selector("[data-document='33-ct-ttg-2021']")
    page.wait_for_function("/33.ct.ttg/.test(location.search + location.hash)")
    page.reload()
    page.wait_for_selector("[data-document='33-ct-ttg-2021']")
    assert page.locator(BOX).input_value() == "33 ct ttg"
    page.locator("[data-document] .cc-hit-link").first.click()
    page.wait_for_url(re.compile(r"van-ban/33-ct-ttg-2021/index\.html"))
    # The theme's own search wants a server; the copy for a folder replaces it.
    assert [problem for problem in problems if "search_index" not in problem] == []
    context.close()


def test_the_header_offers_documents_first(open_page, searched_site):
    page, _ = open_page(searched_site, viewport={"width": 1280, "height": 900})
    page.goto("van-ban/33-ct-ttg-2021/")
    page.evaluate("getSelection().collapse(document.body, 0)")
    stops = stops_until(page, "[data-md-component=search-query]")
    page.keyboard.type("23 qd tw")
    first = page.locator(".cc-quick a").first
    first.wait_for()
    assert first.get_attribute("href").endswith("/van-ban/23-qd-tw-2021/")
    found = page.locator(".md-search-result__item")
    found.first.wait_for(state="attached")
    assert not found.first.is_visible(), "one list at a time"
    page.keyboard.press("Tab")
    assert stops + 1 <= 6
    assert first.evaluate("link => link === document.activeElement")
    assert page.locator("#__search").is_checked()
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.matches('[data-md-component=search-query]')")
    page.locator(".cc-quick-pages summary").click()
    found.first.wait_for()
    above = page.evaluate(
        "document.querySelector('.cc-quick').getBoundingClientRect().top < "
        "document.querySelector('.md-search-result__list').getBoundingClientRect().top"
    )
    assert above
    page.locator("[data-md-component=search-query]").focus()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('.cc-quick') !== null")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/van-ban/23-qd-tw-2021/"))
