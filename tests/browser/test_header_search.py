"""The page search of the header, typed by keyboard: with marks, without, decomposed, with odd signs."""

from __future__ import annotations

import unicodedata

import pytest

from cancu.text import fold
from support.browsers import watched_page
from support.serving import INDEX, serve, thinned
from support.sites import offline_once

pytestmark = pytest.mark.browser

INPUT = ".md-search__input"
LINKS = ".md-search-result__list a[href]"
META = ".md-search-result__meta"
# The theme puts so many pages into the list at once, and more of them when one comes to its end.
AT_ONCE = 10
WORDS = (
    "dân", "công chức", "tiếp công dân", "Mặt trận Tổ quốc", "thực hiện", "Kế hoạch", "Căn cứ", "Đảng ủy",
    "quy chế dân chủ", "ứng xử", "hội nghị", "Đồng Nai",
)  # fmt: skip


def ask(page, text: str) -> list[str]:
    """What the page search finds for a text typed by keyboard; empty when it says that there is nothing."""
    box = page.locator(INPUT)
    box.click()
    box.fill("")
    # The theme waits for a key to come up; letters with marks come from an input method, without one.
    page.keyboard.press("End")
    _until(page, empty=True)
    page.keyboard.insert_text(text)
    page.keyboard.press("End")
    _until(page, empty=False)
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    return page.locator(LINKS).evaluate_all(
        "links => links.map(link => link.href.split('?')[0].split('#')[0])"
    )


def answer(page, text: str) -> tuple[str, list[str]]:
    """How much is found, as the search says it, and the first of it."""
    links = ask(page, text)
    return page.locator(META).inner_text(), links[:AT_ONCE]


def _until(page, *, empty: bool) -> None:
    """Until the search says that it waits for a question, or has answered one."""
    page.wait_for_function(
        "empty => empty === /để bắt đầu|chuẩn bị/.test("
        "document.querySelector('.md-search-result__meta').textContent)",
        arg=empty,
    )


@pytest.fixture(scope="module")
def over_http(chromium, built_site):
    index = {INDEX: thinned((built_site.folder / INDEX).read_text("utf-8")).encode()}
    with (
        serve(built_site.folder, instead=index) as address,
        watched_page(chromium, address, viewport={"width": 1366, "height": 768}) as (page, _),
    ):
        page.goto("huong-dan/")
        yield page


@pytest.fixture(scope="module")
def from_disk(chromium, built_site, tmp_path_factory):
    root = f"{offline_once(tmp_path_factory, built_site.folder).as_uri()}/"
    with watched_page(chromium, root, offline=True) as (page, _):
        page.goto(f"{root}huong-dan/index.html")
        yield page


@pytest.mark.parametrize("place", ["over_http", "from_disk"])
@pytest.mark.parametrize("words", WORDS)
def test_marks_make_no_difference(place, words, request):
    page = request.getfixturevalue(place)
    plain = answer(page, fold(words))
    assert plain[1]
    assert answer(page, words) == plain
    assert answer(page, unicodedata.normalize("NFD", words)) == plain


def test_every_kind_of_capital_d_is_the_same_letter(over_http):
    found = [answer(over_http, f"{letter}ảng ủy") for letter in "Đđ\u00d0\u0110"]
    assert found[0][1]
    assert found.count(found[0]) == len(found)


@pytest.mark.parametrize("text", ["33/CT-TTg:", '"33/CT-TTg"', "33/CT-TTg", "“33/CT-TTg”", "(33/CT-TTg)"])
def test_signs_that_are_no_words_are_dropped(over_http, text):
    found = ask(over_http, text)
    assert any("33-ct-ttg-2021" in link for link in found), (text, found)


def test_a_dash_between_blanks_excludes_nothing(over_http):
    for text in ("290 -QĐ/TW", "290-QĐ/TW", "290 - QĐ/TW"):
        assert any("290-qd-tw-2010" in link for link in ask(over_http, text)), text


def test_a_phrase_in_quotes_is_found_with_its_marks(over_http):
    assert answer(over_http, '"dân chủ"') == answer(over_http, '"dan chu"')
    assert ask(over_http, '"dân chủ"')
