"""The drafting check with text and files from before Unicode: shown in Unicode, and it says so."""

from __future__ import annotations

import pytest

from support.old_encodings import ENCODED, OLD_TEXTS
from support.word_files import WORD_FILES

pytestmark = pytest.mark.browser

BOX, REMARK, ROW = "#cc-audit-text", "[data-audit-remark]", "tr[data-flag]"
PASTE = """text => { const box = document.querySelector('#cc-audit-text'); box.focus()
  const data = new DataTransfer(); data.setData('text/plain', text)
  const event = { clipboardData: data, bubbles: true, cancelable: true }
  box.dispatchEvent(new ClipboardEvent('paste', event)) }"""


@pytest.mark.parametrize("encoding", ENCODED)
def test_pasted_text_of_an_old_font_is_converted(page, encoding):
    page.goto("kiem-tra/")
    page.evaluate(PASTE, ENCODED[encoding](OLD_TEXTS[0]))
    page.locator(ROW).first.wait_for()
    assert "Chỉ thị số 33/CT-TTg ngày 26/11/2021" in page.input_value(BOX)
    assert "Unicode" in page.inner_text(REMARK)
    page.fill(BOX, "")
    assert page.locator(REMARK).is_hidden()


def test_a_word_file_in_an_old_font_says_so(page):
    page.goto("kiem-tra/")
    content = WORD_FILES["tcvn3-without-fonts"][0]
    page.set_input_files("[data-audit-file]", {"name": "a.docx", "mimeType": "", "buffer": content})
    page.locator(ROW).first.wait_for()
    assert "TCVN3" in page.inner_text(REMARK)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [("a.txt", b" ", "không có chữ"), ("a.doc", b"\xd0\xcf\x11\xe0" * 9, "lưu thành .docx"),
     ("a.pdf", b"%PDF-1.7", "Ctrl+A")],
)  # fmt: skip
def test_a_file_that_is_not_read_says_what_to_do(page, name, content, words):
    page.goto("kiem-tra/")
    page.set_input_files("[data-audit-file]", {"name": name, "mimeType": "", "buffer": content})
    page.locator("[data-audit-problem]").wait_for(state="visible")
    assert words in page.inner_text("[data-audit-problem]")
