"""Harmful Word files dropped on the page of the drafting check: a sentence, and the page goes on working."""

from __future__ import annotations

from typing import Any

import pytest

from support.hostile_files import HARMFUL_WORD, LINE, document, stating

pytestmark = pytest.mark.browser

SENTENCES = {
    "TEP-XML-LA": "khai báo XML không được phép",
    "TEP-NEN-QUA-LON": "không đọc",
    "TEP-KHONG-PHAI-DOCX": "",
}


def dropped(page: Any, content: bytes) -> str:
    """What the page says about a file; empty when it was read."""
    page.evaluate("document.querySelector('[data-audit-problem]').textContent = ''")
    page.evaluate("document.querySelector('[data-audit-live]').textContent = ''")
    page.set_input_files("[data-audit-file]", {"name": "a.docx", "mimeType": "", "buffer": content})
    page.wait_for_function(
        """() => document.querySelector('[data-audit-problem]').textContent
          || /Đã kiểm tra/.test(document.querySelector('[data-audit-live]').textContent)"""
    )
    return page.inner_text("[data-audit-problem]").strip()


def test_harmful_word_files_are_refused_and_a_good_one_is_read_after_them(page):
    page.goto("kiem-tra/")
    for name, (content, code) in HARMFUL_WORD.items():
        if len(content) > 45_000_000 or name in ("the-document-twice", "entities-utf-16"):
            continue
        said = dropped(page, content)
        assert said.endswith("."), name
        assert SENTENCES[code] in said, name
    assert dropped(page, document(LINE)) == ""
    assert page.locator("tr[data-flag]").count() == 1


def test_a_part_gives_no_more_than_the_archive_has_stated(page):
    """Thousands of parts that state ten bytes each could otherwise unpack into hundreds of gigabytes."""
    page.goto("kiem-tra/")
    assert "hỏng" in dropped(page, stating(document(LINE * 1_000), 10))
