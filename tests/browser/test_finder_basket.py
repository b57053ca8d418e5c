"""The basket of legal bases: picking, order, warnings, and the text that leaves it."""

from __future__ import annotations

import docx
import pytest

from cancu.dataset.load import load
from cancu.wording import basis_line, first_mention
from support.paths import ROOT

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def corpus():
    corpus, _ = load(ROOT / "data" / "directives.yml")
    assert corpus
    return corpus


def fill(page, *documents):
    """Opens the finder with these documents in the basket."""
    page.goto("tra-cuu/")
    page.wait_for_selector("[data-document]")
    page.evaluate("ids => CanCu.basket.arrange(ids, false)", list(documents))
    page.locator(".cc-basket > summary").click()
    page.locator(".cc-basket-list li").nth(len(documents) - 1).wait_for()


def lines(page):
    return page.locator("[data-basket-text] p").all_inner_texts()


def test_a_document_page_and_the_finder_fill_one_basket(page):
    page.goto("van-ban/16-ct-ttg-2016/")
    button = page.get_by_role("button", name="Chọn làm căn cứ")
    button.click()
    assert page.locator("[data-basket-toggle]").get_attribute("aria-pressed") == "true"
    page.get_by_role("link", name="Xem căn cứ đã chọn (1)").click()
    page.locator(".cc-basket[open] .cc-basket-list li").wait_for()
    page.fill("[data-finder-box]", "25 nq tw")
    page.locator("[data-document='25-nq-tw-2013'] .cc-hit-basket").click()
    page.locator(".cc-basket-list li").nth(1).wait_for()
    page.reload()
    page.locator(".cc-basket-list li").nth(1).wait_for()
    assert page.locator("[data-basket-count]").inner_text() == "2"


def test_lines_stand_as_in_a_preamble_and_end_rightly(page, corpus):
    fill(page, "2444-kh-syt-dong-nai-2021", "25-nq-tw-2013", "10-2022-qh15-2022", "72-2025-qh15-2025")
    wanted = ["72-2025-qh15-2025", "10-2022-qh15-2022", "25-nq-tw-2013", "2444-kh-syt-dong-nai-2021"]
    shown = lines(page)
    assert [line[-1] for line in shown] == [";", ";", ";", "."]
    for document_id, line in zip(wanted, shown, strict=True):
        document = corpus[document_id]
        assert line.startswith(basis_line(document, corpus.issuer_of(document)).rstrip(";"))


def test_the_reader_may_reorder(page):
    fill(page, "25-nq-tw-2013", "10-2022-qh15-2022")
    before = lines(page)
    page.get_by_role("button", name="Đưa xuống").first.click()
    page.wait_for_function(
        "t => document.querySelector('[data-basket-text] p').textContent !== t", arg=before[0]
    )
    assert lines(page)[0].rstrip(";.") == before[1].rstrip(";.")
    focused = page.evaluate("document.activeElement.getAttribute('aria-label')")
    assert focused.endswith("Luật 10/2022/QH15"), "focus stays with what was moved, on a button that works"
    page.get_by_role("button", name="Xếp lại theo").click()
    page.wait_for_function(
        "t => document.querySelector('[data-basket-text] p').textContent === t", arg=before[0]
    )


def test_what_no_longer_holds_is_replaced_with_one_click(page):
    fill(page, "290-qd-tw-2010")
    page.get_by_role("button", name="Dùng Quyết định 23-QĐ/TW thay").click()
    page.wait_for_function("CanCu.basket.ids().join() === '23-qd-tw-2021'")
    page.get_by_role("button", name="Dùng Quyết định 23-QĐ/TW thay").wait_for(state="detached")


def test_a_follower_is_offered(page):
    fill(page, "16-ct-ttg-2016")
    page.get_by_role("button", name="Dùng Chỉ thị 33/CT-TTg thay").wait_for()


def test_a_party_text_is_no_basis_of_a_normative_one(page):
    fill(page, "25-nq-tw-2013", "10-2022-qh15-2022")
    warning = page.get_by_text("Văn bản của Đảng không dùng làm căn cứ")
    assert warning.count() == 0
    page.select_option("[data-basket-purpose]", "vbqppl")
    warning.wait_for()
    assert warning.count() == 1


def test_the_opening_sentence_of_a_plan(page, corpus):
    fill(page, "3043-kh-ubnd-dong-nai-2021")
    page.check("[value=opening]")
    page.fill("[data-basket-unit]", "Bệnh viện $& A")
    page.fill("[data-basket-plan]", "Kế hoạch dân vận năm 2027")
    page.wait_for_function("document.querySelector('[data-basket-text]').textContent.includes('2027')")
    document = corpus["3043-kh-ubnd-dong-nai-2021"]
    mention = first_mention(document, corpus.issuer_of(document))
    assert lines(page) == [f"Thực hiện {mention}, Bệnh viện $& A xây dựng Kế hoạch dân vận năm 2027 như sau:"]


def test_the_word_file_holds_the_lines(page, tmp_path):
    fill(page, "25-nq-tw-2013", "10-2022-qh15-2022", "3043-kh-ubnd-dong-nai-2021")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Tải tệp Word").click()
    path = tmp_path / "can-cu.docx"
    waiting.value.save_as(path)
    word = docx.Document(str(path))
    assert [paragraph.text for paragraph in word.paragraphs] == lines(page)
    run = word.paragraphs[0].runs[0]
    assert (run.italic, run.font.name, run.font.size.pt) == (True, "Times New Roman", 14)


def test_the_lines_are_copied(open_page, served_site):
    page, _ = open_page(served_site, permissions=["clipboard-read", "clipboard-write"])
    fill(page, "25-nq-tw-2013", "10-2022-qh15-2022")
    page.locator("[data-basket-copy]").click()
    page.get_by_text("Đã sao chép").wait_for()
    assert page.evaluate("navigator.clipboard.readText()").splitlines() == lines(page)


def test_a_broken_basket_is_an_empty_one(page):
    page.goto("tra-cuu/")
    page.wait_for_selector("[data-document]")
    page.evaluate('localStorage.setItem(\'cancu:gio\', \'{"ids": [1, "<b>", "khong-co"]}\')')
    page.reload()
    page.locator(".cc-basket > summary").click()
    page.get_by_text("1 văn bản đã chọn không còn").wait_for()
