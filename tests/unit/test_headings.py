"""Taking the Markdown of a generated page apart."""

from __future__ import annotations

import pytest

from cancu.mkdocs_adapter.speed.split_markdown import split_markdown


def test_html_and_headings_come_by_turns():
    text = "# Chỉ thị 33\n\n<p>một</p>\n\n<p>hai</p>\n\n## Lược đồ {#luoc-do}\n\n<div>ba</div>\n"
    html = ["", "<p>một</p>\n\n<p>hai</p>", "<div>ba</div>"]
    assert split_markdown(text) == [html[0], "# Chỉ thị 33", html[1], "## Lược đồ {#luoc-do}", html[2]]


def test_headings_may_follow_each_other_and_end_a_page():
    assert split_markdown("# Một\n\n## Hai") == ["", "# Một", "", "## Hai", ""]


def test_an_empty_page_has_nothing_to_parse():
    assert split_markdown("") == [""]


@pytest.mark.parametrize(
    "text",
    [
        "# Một\n\nchữ thường",
        "# Một\n\n- mục",
        "<p>mở\n\n# không phải đầu mục\n\n</p>",
        "<p>một</p>\n\n[liên kết](a.md)",
    ],
)
def test_other_markdown_needs_a_parser(text):
    assert split_markdown(text) is None


def test_what_looks_like_a_heading_inside_a_line_is_none():
    assert split_markdown("<p># một\n# hai</p>") == ["<p># một\n# hai</p>"]
