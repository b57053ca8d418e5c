"""A partial date is never widened, nor called a day, on any page."""

from __future__ import annotations

import re

from support.dataset import library

CALLED_A_DAY = re.compile(r"ngày (?:năm|tháng) \d")


def test_no_page_calls_a_year_or_a_month_a_day(built_site):
    wrong = {
        page: found.group()
        for page in built_site.pages
        if (found := CALLED_A_DAY.search((built_site.folder / page).read_text("utf-8")))
    }
    assert wrong == {}


def test_no_page_of_a_document_of_which_only_the_year_is_known_names_its_first_day(built_site):
    partial = [document for document in library().corpus if document.issued and len(document.issued) == 4]
    assert partial
    for document in partial:
        text = (built_site.folder / "van-ban" / document.id / "index.html").read_text("utf-8")
        assert f"01/01/{document.issued}" not in text.split('id="luoc-do"')[0], document.id
