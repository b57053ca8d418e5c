"""Lesson packs in a real Chromium: on paper, on the wall, for one audience, and with a score."""

from __future__ import annotations

import re

import pytest

from support.alike import violations_of_kinds
from support.browsers import settle, watched_page
from support.paths import ROOT
from support.printed import sizes_of_sheets, squeezed, texts_of_sheets

pytestmark = pytest.mark.browser

PACK = "tap-huan/dan-van-chinh-quyen/"
PACKS = sorted(path.stem for path in (ROOT / "docs" / "tap-huan").glob("*.md") if path.stem != "index")


def opened(page, path: str) -> None:
    """Opens a page and waits for all of it."""
    page.goto(path)
    settle(page)


def printed(page, *, wide: bool = False) -> list[str]:
    """The sheets that the browser prints, as text without blanks; ``wide`` lets some lie on their side."""
    content = page.pdf(format="A4", print_background=True, prefer_css_page_size=True)
    assert set(sizes_of_sheets(content)) <= {(595, 842), *([(842, 595)] if wide else [])}, "A4"
    return texts_of_sheets(content)


def numbered(sheets: list[str]) -> bool:
    """Whether every sheet says which of how many it is."""
    return all(f"Trang{number}/{len(sheets)}" in sheet for number, sheet in enumerate(sheets, 1))


@pytest.fixture(scope="module")
def paper(chromium, served_site):
    """The lesson of `PACK` with its cards, as it lies on the table: printed once for all who read it."""
    with watched_page(chromium, served_site, viewport={"width": 1280, "height": 900}) as (page, _):
        opened(page, PACK)
        assert not page.locator(".th-no").first.is_visible()
        return printed(page), page.locator(".th-card:visible").count()


@pytest.mark.parametrize("pack", PACKS)
def test_a_pack_prints_whole_with_numbers_and_source_but_without_controls(page, pack):
    opened(page, f"tap-huan/{pack}/")
    headings = page.evaluate(
        "[...document.querySelectorAll('article h2')].map(h => h.firstChild.textContent.trim())"
    )
    sheets = printed(page)
    text = "".join(sheets)
    assert [heading for heading in headings if squeezed(heading) not in text] == []
    assert numbered(sheets)
    assert re.search(squeezed(r"Nguồn: kho văn bản Căn Cứ, tình trạng tính đến ngày \d+/\d+/\d{4}"), text)
    for control in ("Tải .docx", "Trình chiếu", "Chấm điểm", "Sao chép", "Tìm kiếm"):
        assert squeezed(control) not in text, control


OTHERS = {
    "van-ban/2444-kh-syt-dong-nai-2021/": r"Tình trạng tính đến ngày \d+/\d+/\d{4}",
    "hieu-luc/": r"Tình trạng tính đến ngày \d+/\d+/\d{4}",
    "nguon-goc/": r"Tình hình triển khai theo tỉnh \(trong kho\)",
}


@pytest.mark.parametrize("path", OTHERS)
def test_other_pages_print_on_a4_with_numbers_but_without_navigation(page, path):
    opened(page, path)
    sheets = printed(page, wide=True)
    text = "".join(sheets)
    assert re.search(squeezed(OTHERS[path]), text)
    assert numbered(sheets)
    for control in ("Tìm kiếm", "Trong trang này", "Sao chép", "Lịch báo cáo Tra theo"):
        assert squeezed(control) not in text, control


def test_the_result_of_a_draft_check_prints_with_every_row(page):
    opened(page, "kiem-tra/")
    page.locator('textarea[name="van-ban"]').fill(
        "Căn cứ Quyết định số 290-QĐ/TW ngày 25/02/2010 của Bộ Chính trị; Luật 10/2022/QH15."
    )
    page.locator("[data-flag]").nth(1).wait_for()
    sheets = printed(page, wide=True)
    text = "".join(sheets)
    assert page.locator("[data-flag]").count() == 2
    assert "290-QĐ/TW" in text
    assert "10/2022/QH15" in text
    assert squeezed("Tìm kiếm") not in text
    assert numbered(sheets)


def test_the_sheet_with_the_draft_to_hand_out_does_not_tell_its_answers(paper):
    [draft] = [sheet for sheet in paper[0] if squeezed("Bản dự thảo có lỗi") in sheet and "KẾHOẠCH" in sheet]
    assert squeezed("Chỗ sai") not in draft


def test_a_card_is_never_cut(paper):
    """Question and answer of one card stand on one sheet, whole."""
    sheets, cards = paper
    assert cards
    for number in range(1, cards + 1):
        with_question = [sheet for sheet in sheets if re.search(rf"Câu{number}(?!\d)", sheet)]
        assert any(re.search(rf"Đápán{number}(?!\d)", sheet) for sheet in with_question), number


def test_links_become_short_numbers_on_paper(paper):
    sheets, _ = paper
    assert "25-NQ/TW[1]" in "".join(sheets)
    assert "/van-ban/25-nq-tw-2013/" in sheets[-1] + sheets[-2]


def test_slides_are_driven_by_keys(page):
    opened(page, PACK)
    page.get_by_role("button", name="Trình chiếu").click()
    show, count = page.locator(".th-show"), page.locator(".th-bar [data-count]")
    assert show.is_visible()
    total = int(count.inner_text().split("/")[1])
    assert total > 10
    assert "Hệ thống văn bản" in page.locator("[data-slide] h1").inner_text()
    page.keyboard.press("ArrowRight")
    assert count.inner_text() == f"2 / {total}"
    page.keyboard.press("End")
    assert count.inner_text() == f"{total} / {total}"
    page.keyboard.press("ArrowRight")
    assert count.inner_text() == f"{total} / {total}"
    page.keyboard.press("Home")
    page.keyboard.press("ArrowLeft")
    assert count.inner_text() == f"1 / {total}"
    page.keyboard.press("Escape")
    assert show.is_hidden()
    page.wait_for_function("document.activeElement.hasAttribute('data-slides')")
    page.wait_for_function("!document.fullscreenElement")


@pytest.mark.parametrize("pack", PACKS)
def test_no_slide_runs_over_the_edge_and_notes_stay_off_the_wall(page, pack):
    page.set_viewport_size({"width": 1280, "height": 720})
    opened(page, f"tap-huan/{pack}/")
    page.get_by_role("button", name="Trình chiếu").click()
    total = int(page.locator(".th-bar [data-count]").inner_text().split("/")[1])
    told = ""
    while True:
        over = page.locator("[data-slide]").evaluate("slide => slide.scrollHeight - slide.clientHeight")
        slide = page.locator("[data-slide]").inner_text()
        assert over <= 1, slide[:80]
        told += slide
        before = page.locator("[data-slide]").inner_html()
        page.keyboard.press("ArrowRight")
        if page.locator("[data-slide]").inner_html() == before:
            break
    assert page.locator(".th-bar [data-count]").inner_text() == f"{total} / {total}"
    assert "Gợi ý" not in told
    assert "Người dạy:" not in told
    assert "Lời dẫn của người dạy" not in told
    assert "Đáp án 1" in told


def test_one_audience_can_be_shown_alone(page):
    opened(page, f"{PACK}?ban=van-thu")
    shown = page.locator(".th-for:visible")
    assert [shown.nth(place).get_attribute("data-for") for place in range(shown.count())] == ["van-thu"]
    assert not page.locator("#dong-thoi-gian").is_visible()
    page.get_by_role("button", name="Xem cả gói").click()
    assert page.locator(".th-for:visible").count() == 5
    assert "?" not in page.url


def test_an_unknown_audience_shows_everything(page):
    opened(page, f'{PACK}?ban="]x')
    assert page.locator(".th-for:visible").count() == 5


def test_a_choice_stands_in_the_address_and_makes_a_session(page):
    """Twelve to fifteen slides for an hour, fewer cards for less; the plan ends with the last minute."""
    opened(page, "tap-huan/dan-chu-co-so/?phut=60&cho=can-bo-xa")
    told = {}
    for minutes in ("30", "60", "90", "120"):
        page.locator(f"[data-minutes='{minutes}']").click()
        assert page.url.endswith(f"?phut={minutes}&cho=can-bo-xa")
        last = page.locator("[data-part]:visible td:first-child").last.inner_text()
        assert last.endswith(f"–{minutes}")
        slides = page.evaluate(
            "CanCu.slidesOf(document.querySelector('.md-content__inner'), CanCu.session.state.minutes).length"
        )
        told[minutes] = (page.locator(".th-card:visible").count(), slides)
    assert told["30"] < told["60"] < told["90"] < told["120"]
    assert 12 <= told["60"][1] <= 15
    rules = page.locator("[data-fact]:visible")
    assert {rules.nth(place).locator("td").first.inner_text() for place in range(rules.count())} <= {
        "Xã, phường, đặc khu",
        "Mọi nơi",
    }


def test_the_handout_leaves_the_notes_of_the_trainer_out(page):
    opened(page, "tap-huan/dan-chu-co-so/?phut=30&cho=y-te")
    page.evaluate("CanCu.sessionPaper.mark(document.querySelector('.md-content__inner'), 'handout')")
    handout = "".join(printed(page))
    page.evaluate("CanCu.sessionPaper.mark(document.querySelector('.md-content__inner'), 'trainer')")
    trainer = "".join(printed(page))
    assert squeezed("Người dạy:") not in handout
    assert squeezed("Người dạy:") in trainer
    assert squeezed("Phân bổ thời gian") in trainer
    assert squeezed("Phân bổ thời gian") not in handout


def test_the_test_counts_right_answers_and_shows_their_source(page):
    opened(page, PACK)
    questions = page.locator("[data-question]")
    total = questions.count()
    assert not page.locator(".th-answer").first.is_visible()
    for place in range(total):
        option = "[data-right] input" if place else ".th-option:not([data-right]) input"
        questions.nth(place).locator(option).first.check()
    page.get_by_role("button", name="Chấm điểm").click()
    assert page.locator("[data-score]").inner_text() == f"Đúng {total - 1} trên {total} câu."
    assert questions.first.locator(".th-missed").count() == 1
    assert "Nguồn:" in questions.first.locator(".th-answer").inner_text()
    questions.first.locator("[data-right] input").check()
    page.get_by_role("button", name="Chấm điểm").click()
    assert page.locator("[data-score]").inner_text() == f"Đúng {total} trên {total} câu."
    assert page.locator(".th-missed").count() == 0


@pytest.mark.parametrize("name", ["Chấm điểm", "Trình chiếu"])
def test_the_name_of_a_button_can_be_read_under_the_mouse(page, name):
    opened(page, PACK)
    button = page.get_by_role("button", name=name)
    colours = "button => [getComputedStyle(button).color, getComputedStyle(button).backgroundColor]"
    for act in (button.hover, button.focus):
        act()
        # The theme fades colours.
        page.evaluate("Promise.all(document.getAnimations().map(fade => fade.finished.catch(() => 0)))")
        ink, ground = button.evaluate(colours)
        assert ink != ground


def test_news_can_be_asked_from_another_day(page):
    opened(page, PACK)
    rows = page.locator("[data-news] tr[data-day]:visible")
    before = rows.count()
    page.get_by_label("Xem từ ngày").fill("2010-01-01")
    assert rows.count() > before
    assert page.locator("[data-news-day]").inner_text() == "01/01/2010"
    assert page.locator("[data-news-count]").inner_text() == str(rows.count())


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_slides_and_a_marked_test_are_accessible(open_page, served_site, scheme):
    page, _ = open_page(served_site, viewport={"width": 1280, "height": 900}, color_scheme=scheme)
    opened(page, PACK)
    page.get_by_role("button", name="Chấm điểm").click()
    assert violations_of_kinds(page) == []
    opened(page, PACK)
    page.get_by_role("button", name="Trình chiếu").click()
    page.keyboard.press("ArrowRight")
    assert violations_of_kinds(page) == []


def test_without_scripts_a_pack_keeps_its_answers(chromium, served_site):
    context = chromium.new_context(base_url=served_site, java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(PACK)
        assert page.locator(".th-for:visible").count() == 5
        assert page.locator(".th-answer:visible").count() == page.locator("[data-question]").count()
        assert page.locator("[data-slides]:visible, [data-print]:visible").count() == 0
    finally:
        context.close()
