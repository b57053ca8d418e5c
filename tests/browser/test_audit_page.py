"""The page of the drafting check as somebody uses it: typing, choosing, dropping files, taking results."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from pypdf import PdfReader

from cancu.cli import main
from cancu.reading.read import read
from cancu.revising import Manuscript
from support.alike import violations_of_kinds
from support.audit_texts import HOSTILE, NO_DATE, PLAN_2021, PLAN_2024
from support.browsers import COLOUR_RULES, overflow
from support.office import faults
from support.revised import as_docx, comments_of, moved, parts, settled

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
    titles = page.locator("[data-audit-hints] h3").all_inner_texts()
    assert titles == [
        "Đoạn “Căn cứ” không nhận ra văn bản", "Nên viện dẫn thêm", "Chi tiết có thể còn sót từ kế hoạch cũ",
    ]  # fmt: skip
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
    # The dark changes nothing but colours; every rule is asked there too on the wide page.
    whole = scheme == "light" or width == 1280
    assert violations_of_kinds(page, () if whole else COLOUR_RULES) == []


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
    assert "Chưa rõ ngày ký" in row.inner_text()


def test_another_day_than_today(audit_page):
    check(audit_page, PLAN_2021)
    audit_page.fill("[name=hien-nay]", "2021-07-01")
    audit_page.wait_for_selector('tr[data-document="290-qd-tw-2010"][data-flag="in-force"]', state="attached")


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
    check(page, f"{PLAN_2024}\nBáo cáo trước ngày 25/5/2023.")
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


def test_chips_count_and_filter_several_at_once(audit_page):
    page = audit_page
    check(page, PLAN_2024)
    chips = page.locator("[data-audit-chips] button")
    first = chips.first
    assert re.fullmatch(r"Cần sửa \(\d+\)", first.inner_text())
    first.click()
    todo = page.locator(f"{ROW}:visible").evaluate_all("rows => rows.map(row => row.dataset.todo)")
    assert todo == ["fix"] * int(first.inner_text()[9:-1])
    other = page.locator("[data-chip^=flag-]").last
    flag = other.get_attribute("data-chip").removeprefix("flag-")
    other.click()
    union = f'{ROW}[data-todo="fix"], {ROW}[data-flag="{flag}"]'
    assert page.locator(f"{ROW}:visible").count() == page.locator(union).count()
    other.click()
    first.click()
    assert page.locator(f'{ROW}[data-todo="fine"]:visible').count() == 0


def test_what_asks_for_nothing_is_folded_and_can_be_shown(audit_page):
    page = audit_page
    check(page, PLAN_2021)
    fine = page.locator(f'{ROW}[data-todo="fine"]')
    assert fine.count() > 0
    assert page.locator(f'{ROW}[data-todo="fine"]:visible').count() == 0
    button = page.locator("[data-audit-rest]")
    assert f"Hiện {fine.count()} viện dẫn" in button.inner_text()
    button.click()
    assert page.locator(f"{ROW}:visible").count() == page.locator(ROW).count()


def test_a_row_is_one_line_at_desktop_width(audit_page):
    audit_page.set_viewport_size({"width": 1366, "height": 768})
    check(audit_page, PLAN_2021)
    heights = audit_page.locator(f"{ROW}:visible").evaluate_all(
        "rows => rows.filter(row => !row.classList.contains('cc-audit-open')).map(row => row.offsetHeight)"
    )
    assert heights
    assert max(heights) <= 44


def test_an_unknown_document_says_where_to_look_and_how_to_ask(open_page, served_site):
    page, _ = open_page(served_site, permissions=["clipboard-read", "clipboard-write"])
    page.goto("kiem-tra/")
    check(page, "Căn cứ Nghị định số 9999/2019/NĐ-CP ngày 01/02/2019 của Chính phủ về việc thử nghiệm;")
    row = page.locator(ROW)
    assert "vbpl.vn" in row.inner_text()
    row.locator("button", has_text="Chép lời nhờ bổ sung").click()
    row.locator("button", has_text="Đã sao chép").wait_for()
    asked = page.evaluate("navigator.clipboard.readText()")
    assert "9999/2019/NĐ-CP" in asked
    assert "01/02/2019" in asked


def test_hostile_text_is_inert(audit_page):
    page = audit_page
    check(page, HOSTILE)
    assert page.evaluate("window.hong") is None
    assert page.locator(".cc-audit-marked img, .cc-audit-marked script").count() == 0
    assert page.text_content(".cc-audit-marked").replace("\n", "") == HOSTILE
    assert page.locator(".cc-audit-marked a").all_text_contents() == [
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


def mended(page: Any, path: Path, button: str, folder: Path) -> bytes:
    page.set_input_files("[data-audit-file]", path)
    done(page)
    return download(page, button, folder).read_bytes()


def test_the_drafters_own_file_comes_back_as_the_command_line_makes_it(audit_page, tmp_path):
    path = tmp_path / "ke-hoach.docx"
    path.write_bytes(moved(as_docx(PLAN_2024, ("SỞ Y TẾ BÌNH ĐỊNH\nSố: 5/KH-SYT", "CỘNG HÒA\nĐộc lập"))))
    made = mended(audit_page, path, "[data-audit-fix]", tmp_path)
    assert not faults(made)
    assert main(["audit", str(path), "--fix", str(tmp_path / "py.docx"), "--on", "2026-11-22"]) == 1
    wanted = (tmp_path / "py.docx").read_bytes()
    for accept in (True, False):
        assert (
            Manuscript(settled(made, accept=accept)).text == Manuscript(settled(wanted, accept=accept)).text
        )
    assert Manuscript(settled(made, accept=False)).text == Manuscript(path.read_bytes()).text
    assert comments_of(made) == comments_of(wanted)
    old, new = parts(path.read_bytes()), parts(made)
    changed = {
        "word/document2.xml",
        "word/comments.xml",
        "[Content_Types].xml",
        "word/_rels/document2.xml.rels",
    }
    assert {name: new[name] for name in old if name not in changed} == {
        name: old[name] for name in old if name not in changed
    }


def test_only_what_is_certain_or_what_was_chosen(audit_page, tmp_path):
    page = audit_page
    path = tmp_path / "ke-hoach.docx"
    path.write_bytes(as_docx(PLAN_2024))
    page.set_input_files("[data-audit-file]", path)
    done(page)
    page.check("[name=cach-sua][value=certain]")
    certain = download(page, "[data-audit-fix]", tmp_path).read_bytes()
    assert comments_of(certain) == []
    before = Manuscript(path.read_bytes()).text
    assert Manuscript(settled(certain, accept=True)).text != before
    page.check("[name=cach-sua][value=rows]")
    boxes = page.locator("tr .cc-audit-pick:visible, li .cc-audit-pick:visible")
    assert boxes.count() > 0
    for box in boxes.all():
        box.uncheck()
    none = download(page, "[data-audit-fix]", tmp_path).read_bytes()
    assert Manuscript(settled(none, accept=True)).text == before


def test_next_years_draft_is_the_same_file(audit_page, tmp_path):
    path = tmp_path / "ke-hoach.docx"
    path.write_bytes(as_docx(PLAN_2021, ("SỞ Y TẾ\nSố: 15/KH-SYT", "CỘNG HÒA\nĐộc lập")))
    audit_page.set_input_files("[data-audit-file]", path)
    done(audit_page)
    assert audit_page.locator("[data-audit-year] option").all_inner_texts() == ["2022", "2026", "2027"]
    audit_page.select_option("[data-audit-year]", "2027")
    made = download(audit_page, "[data-audit-next-year]", tmp_path).read_bytes()
    text = Manuscript(settled(made, accept=True)).text
    assert "Thực hiện công tác dân vận năm 2027" in text
    assert "Số: …/KH-SYT" in text
    assert "ngày … tháng … năm 2027" in text
    assert "Quyết định số 23-QĐ/TW ngày 30 tháng 7 năm 2021 của Bộ Chính trị" in text
    assert Manuscript(settled(made, accept=False)).text == Manuscript(path.read_bytes()).text


def test_pasted_text_is_shown_mended_with_marks(audit_page, tmp_path):
    page = audit_page
    check(page, PLAN_2024)
    page.click("[data-audit-fix-shown] summary")
    text = page.locator("[data-audit-fix-text]")
    assert "25" in "".join(text.locator("del").all_inner_texts())
    assert "26" in "".join(text.locator("ins").all_inner_texts())
    made = download(page, "[data-audit-fix]", tmp_path).read_bytes()
    assert "26 tháng 11 năm 2021" in Manuscript(settled(made, accept=True)).text


def test_copying_gives_a_table_and_lines(open_page, served_site):
    page, _ = open_page(served_site, permissions=["clipboard-read", "clipboard-write"])
    page.goto("kiem-tra/")
    check(page, PLAN_2021)
    page.click("[data-audit-copy]")
    page.locator("[data-audit-copy]", has_text="Đã sao chép").wait_for()
    lines = page.evaluate("navigator.clipboard.readText()").splitlines()
    assert lines[0].split("\t")[0] == "TT"
    assert len(lines) == 1 + page.locator(ROW).count()


def test_paper_shows_the_table_of_the_word_file_on_two_pages_for_twenty_citations(audit_page):
    grounds = "\n".join(PLAN_2021.splitlines()[5:7])
    check(audit_page, "\n".join([PLAN_2021, *[grounds] * 7]))
    assert audit_page.locator(ROW).count() >= 20
    paper = PdfReader(io.BytesIO(audit_page.pdf(format="A4", prefer_css_page_size=True)))
    assert len(paper.pages) == 2
    words = " ".join(paper.pages[0].extract_text().split())
    assert "Cách ghi để dán" in words
    assert "Sao chép" not in words
    audit_page.emulate_media(media="print")
    assert audit_page.locator(BOX).is_hidden()
    assert audit_page.locator(".cc-audit-paper table").is_visible()


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


def test_the_letters_of_a_long_text_stay_once_they_were_asked_for(audit_page):
    folded = audit_page.evaluate(
        """() => {
          const box = document.querySelector('textarea'), states = []
          const type = (text) => {
            box.value = text
            box.dispatchEvent(new InputEvent('input'))
            states.push(box.classList.contains('cc-audit-unpainted'))
          }
          type('chữ '.repeat(50100))
          document.querySelector('[data-audit-long] button').click()
          type(box.value + 'a')
          type('')
          return states
        }"""
    )
    assert folded == [True, False, False]


def test_without_javascript_the_page_says_so(chromium, served_site):
    context = chromium.new_context(base_url=served_site, java_script_enabled=False)
    page = context.new_page()
    page.goto("kiem-tra/")
    assert "cancu audit" in page.inner_text("main")
    assert page.locator("[data-audit]").is_hidden()
    context.close()
