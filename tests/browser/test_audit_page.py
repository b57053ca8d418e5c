"""The page of the drafting check as somebody uses it: typing, choosing, dropping files, taking results."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest

from cancu.reading.read import read
from support.audit_texts import HOSTILE, NO_DATE, PLAN_2021, PLAN_2024
from support.browsers import overflow, violations

pytestmark = pytest.mark.browser

BOX = 'textarea[name="van-ban"]'
ROW = "tr[data-flag]"


@pytest.fixture
def audit_page(page):
    page.clock.set_fixed_time("2026-11-22T09:00:00")
    page.goto("kiem-tra/")
    return page


def check(page: Any, text: str) -> None:
    page.fill(BOX, text)
    done(page)


def done(page: Any) -> None:
    page.locator("[data-audit-live]", has_text="Đã kiểm tra").wait_for(state="attached")


def test_first_view_says_what_it_does_and_offers_an_example(audit_page):
    page = audit_page
    assert page.locator(ROW).count() == 0
    assert "không rời khỏi máy này" in page.inner_text("[data-audit]")
    page.click("[data-audit-example]")
    done(page)
    flags = {row.get_attribute("data-flag") for row in page.locator(ROW).all()}
    assert {"ended", "malformed", "unknown", "unverified"} <= flags
    assert page.locator("[data-audit-hints] h3").count() == 2
    page.click("[data-audit-clear]")
    assert page.locator("[data-audit-start]").is_visible()
    assert page.locator("[data-audit-results]").is_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_a_result_fits_and_is_accessible(open_page, served_site, scheme, width):
    page, _ = open_page(
        served_site, viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce"
    )
    page.goto("kiem-tra/")
    check(page, PLAN_2024)
    assert overflow(page) == []
    assert violations(page) == []


def test_signed_day_is_read_or_chosen(audit_page):
    page = audit_page
    check(page, PLAN_2021)
    assert page.input_value("[name=ngay-ky]") == "2021-03-15"
    ended = page.locator('tr[data-document="290-qd-tw-2010"]').first
    assert ended.get_attribute("data-flag-signed") == "in-force"
    page.fill("[name=ngay-ky]", "2022-01-01")
    page.wait_for_selector('tr[data-document="290-qd-tw-2010"][data-flag-signed="ended"]')
    page.click("[data-audit-signed-reset]")
    page.wait_for_selector('tr[data-document="290-qd-tw-2010"][data-flag-signed="in-force"]')


def test_without_a_signed_day_only_today_is_judged(audit_page):
    check(audit_page, "Căn cứ Quyết định số 290-QĐ/TW ngày 25/02/2010 của Bộ Chính trị.")
    row = audit_page.locator(ROW)
    assert row.get_attribute("data-flag-signed") == ""
    assert "Không xác định được ngày ký" in row.inner_text()


def test_another_day_than_today(audit_page):
    check(audit_page, PLAN_2021)
    audit_page.fill("[name=hien-nay]", "2021-07-01")
    audit_page.wait_for_selector('tr[data-document="290-qd-tw-2010"][data-flag="in-force"]')


def test_choosing_among_candidates_answers_every_mention_and_can_be_undone(audit_page):
    page = audit_page
    check(page, NO_DATE)
    doubtful = page.locator(f'{ROW}[data-number="76/NQ-CP"]')
    assert doubtful.evaluate_all("rows => rows.map(row => row.dataset.flag)") == ["ambiguous", "ambiguous"]
    assert doubtful.first.locator(".cc-audit-cards > li").count() == 2
    doubtful.first.locator('[data-choose="76-nq-cp-2021"]').click()
    chosen = page.locator(f'{ROW}[data-number="76/NQ-CP"][data-document="76-nq-cp-2021"]')
    chosen.nth(1).wait_for()
    assert chosen.first.get_attribute("data-flag") != "ambiguous"
    assert page.evaluate("document.activeElement.getAttribute('aria-pressed')") == "true"
    chosen.first.locator('[aria-pressed="true"]').click()
    page.locator(f'{ROW}[data-flag="ambiguous"]').nth(1).wait_for()


def test_text_and_table_lead_to_each_other_by_keyboard(audit_page):
    page = audit_page
    check(page, PLAN_2021)
    marks = page.locator(".cc-audit-marked a")
    assert marks.count() == page.locator(ROW).count()
    marks.nth(2).focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "vien-dan-3"
    page.locator("#vien-dan-2 .cc-audit-jump").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.dataset.index") == "2"
    slip = page.locator("[data-audit-hints] .cc-audit-jump").last
    slip.click()
    assert page.evaluate("document.activeElement.className").startswith("cc-audit-slip")


def test_chips_count_and_filter(audit_page):
    page = audit_page
    check(page, PLAN_2024)
    chip = page.locator("[data-audit-chips] button", has_text="Sai cách ghi")
    assert re.match(r"(\d+) Sai cách ghi", chip.inner_text())
    chip.click()
    flags = page.locator(f"{ROW}:visible").evaluate_all("rows => rows.map(row => row.dataset.flag)")
    assert flags == ["malformed"] * int(chip.inner_text().split()[0])
    chip.click()
    assert page.locator(f"{ROW}:visible").count() == page.locator(ROW).count()


def test_hostile_text_is_inert(audit_page):
    page = audit_page
    check(page, HOSTILE)
    assert page.evaluate("window.hong") is None
    assert page.locator(".cc-audit-marked img, .cc-audit-marked script").count() == 0
    assert page.text_content(".cc-audit-marked").replace("\n", "") == HOSTILE
    assert [link.inner_text() for link in page.locator(".cc-audit-marked a").all()] == [
        "Chỉ thị số 33/CT-TTg",
        "Quyết định số 290-QĐ/TW",
    ]


def word_file(path: Path) -> Path:
    """A plan with a header, a table and a footnote-like part, as Word writes it."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "SỞ Y TẾ"
    for line in PLAN_2021.splitlines():
        document.add_paragraph(line)
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "1", "Chỉ thị số 33/CT-TTg ngày 26/11/2021"
    document.save(str(path))
    return path


@pytest.mark.parametrize("kind", ["docx", "txt", "cp1258"])
def test_a_file_is_read_as_the_command_line_reads_it(audit_page, tmp_path, kind):
    path = tmp_path / ("du-thao.docx" if kind == "docx" else "du-thao.txt")
    if kind == "docx":
        word_file(path)
    elif kind == "txt":
        path.write_text(PLAN_2021, encoding="utf-8-sig")
    else:
        path.write_bytes("Căn cứ Chỉ thị".encode("cp1258", "ignore") + b" s\xf4\xec 33/CT-TTg")
    wanted, problem = read(path).text, read(path).problem
    assert problem is None
    audit_page.set_input_files("[data-audit-file]", path)
    audit_page.locator(ROW).first.wait_for()
    assert audit_page.input_value(BOX) == wanted


def test_a_file_can_be_dropped(audit_page):
    audit_page.evaluate(
        """text => { const data = new DataTransfer(); data.items.add(new File([text], 'ke-hoach.txt'))
        document.querySelector('[data-audit-drop]').dispatchEvent(new DragEvent('drop', { dataTransfer: data,
          bubbles: true, cancelable: true })) }""",
        PLAN_2021,
    )
    audit_page.locator(ROW).first.wait_for()
    assert audit_page.input_value(BOX) == PLAN_2021


def bad_file(name: str) -> bytes:
    if name == "entity.docx":
        xml = b'<!DOCTYPE x [<!ENTITY a "b">]><w:document xmlns:w="x">&a;</w:document>'
    elif name == "huge.docx":
        xml = b"<a>" + b" " * 61_000_000 + b"</a>"
    else:
        return b"PK\x03\x04 broken" if name == "broken.docx" else b"%PDF-1.4"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", xml)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("entity.docx", "khai báo XML không được phép"),
        ("huge.docx", "bung ra quá lớn"),
        ("broken.docx", "bị hỏng hoặc không phải tệp Word"),
        ("scan.pdf", "không đọc tệp PDF"),
    ],
)
def test_a_bad_file_is_refused_in_words(audit_page, name, message):
    files = {"name": name, "mimeType": "application/octet-stream", "buffer": bad_file(name)}
    audit_page.set_input_files("[data-audit-file]", files)
    problem = audit_page.locator("[data-audit-problem]")
    problem.wait_for()
    assert message in problem.inner_text()
    assert audit_page.input_value(BOX) == ""


def download(page: Any, button: str, folder: Path) -> Path:
    with page.expect_download() as waiting:
        page.click(button)
    target = folder / waiting.value.suggested_filename
    waiting.value.save_as(target)
    return target


def test_the_table_downloads_as_word(audit_page, tmp_path):
    check(audit_page, PLAN_2021)
    table = docx.Document(str(download(audit_page, "[data-audit-docx]", tmp_path))).tables[0]
    cells = [[cell.text for cell in row.cells] for row in table.rows]
    assert cells[0] == [
        "TT", "Mục", "Viện dẫn trong dự thảo", "Tại ngày ký", "Hiện nay", "Nhận xét", "Cách ghi để dán",
    ]  # fmt: skip
    assert len(cells) == 1 + audit_page.locator(ROW).count()
    assert cells[2][2:5] == ["Quyết định số 290-QĐ/TW", "Đang thực hiện", "Đã được thay thế"]


def test_next_years_plan_keeps_the_skeleton_and_corrects_citations(audit_page, tmp_path):
    check(audit_page, PLAN_2021)
    path = download(audit_page, "[data-audit-plan]", tmp_path)
    text, problem = read(path).text, read(path).problem
    assert problem is None
    assert text is not None
    assert "Thực hiện công tác dân vận năm 2022" in text
    assert "Thực hiện Quyết định số 23-QĐ/TW ngày 30 tháng 7 năm 2021 của Bộ Chính trị" in text
    assert "I. MỤC ĐÍCH" in text
    assert "[…]" in text
    xml = zipfile.ZipFile(path).read("word/document.xml").decode()
    struck = "".join(re.findall(r"<w:delText[^>]*>([^<]*)", xml))
    assert "Quyết định số 290-QĐ/TW ngày 25 tháng 02 năm 2010 của Bộ Chính trị" in struck
    assert struck.endswith("2021") or "2021" in struck


def test_copying_gives_a_table_and_lines(open_page, served_site):
    page, _ = open_page(served_site, permissions=["clipboard-read", "clipboard-write"])
    page.goto("kiem-tra/")
    check(page, PLAN_2021)
    page.click("[data-audit-copy]")
    page.locator("[data-audit-copy]", has_text="Đã sao chép").wait_for()
    lines = page.evaluate("navigator.clipboard.readText()").splitlines()
    assert lines[0].split("\t")[0] == "TT"
    assert len(lines) == 1 + page.locator(ROW).count()


def test_paper_shows_the_table_and_nothing_to_press(audit_page):
    check(audit_page, PLAN_2021)
    audit_page.emulate_media(media="print")
    assert audit_page.locator(BOX).is_hidden()
    assert audit_page.locator("[data-audit-tools]").is_hidden()
    assert audit_page.locator("[data-audit-days-print]").is_visible()
    assert audit_page.locator(ROW).first.is_visible()


def test_five_hundred_pages_come_in_slices_and_all_rows_follow(audit_page):
    """The text is pasted at once, and the page goes on answering while it is read."""
    page = audit_page
    page.clock.resume()
    length, rows, turns, held = page.evaluate(
        """async (plan) => {
          const text = plan.repeat(Math.ceil(1250000 / plan.length))
          const data = new DataTransfer(); data.setData('text/plain', text)
          const box = document.querySelector('textarea'); box.focus()
          const options = { clipboardData: data, bubbles: true, cancelable: true }
          box.dispatchEvent(new ClipboardEvent('paste', options))
          const live = document.querySelector('[data-audit-live]')
          let turns = 0, moving = 0, last = -1
          while (!live.textContent.startsWith('Đã kiểm tra')) {
            await new Promise(resolve => setTimeout(resolve, 20)); turns += 1
            const done = document.querySelector('[data-audit-progress] progress').value
            if (done !== last) { moving += 1; last = done }
          }
          const rows = document.querySelectorAll('tr[data-flag]').length
          const held = document.activeElement.textContent
          return [box.value.length, rows, Math.min(turns, moving), held]
        }""",
        PLAN_2021,
    )
    assert length >= 1_250_000
    assert rows > 5000
    assert turns > 10
    assert held == "Hiện chữ trong ô để sửa"


def test_without_javascript_the_page_says_so(chromium, served_site):
    context = chromium.new_context(base_url=served_site, java_script_enabled=False)
    page = context.new_page()
    page.goto("kiem-tra/")
    assert "cancu audit" in page.inner_text("main")
    assert page.locator("[data-audit]").is_hidden()
    context.close()
