import re

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cancu.autolink import CitationExtension, Link


def link_number(text):
    at, found = text.find("33/CT-TTg"), []
    while at >= 0:
        found.append(Link(at, at + 9, "../33/", "Chỉ thị", "cc-doc"))
        at = text.find("33/CT-TTg", at + 9)
    return found


def html(source):
    return markdown.markdown(source, extensions=[CitationExtension(link_number), "tables", "attr_list"])


ANCHOR = '<a class="cc-doc" href="../33/" title="Chỉ thị">33/CT-TTg</a>'


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("Theo 33/CT-TTg.", f"<p>Theo {ANCHOR}.</p>", id="in a paragraph"),
        pytest.param("33/CT-TTg và 33/CT-TTg", f"<p>{ANCHOR} và {ANCHOR}</p>", id="twice"),
        pytest.param("*a* 33/CT-TTg *b*", f"<p><em>a</em> {ANCHOR} <em>b</em></p>", id="between elements"),
        pytest.param("**33/CT-TTg**", f"<p><strong>{ANCHOR}</strong></p>", id="inside emphasis"),
        pytest.param("# 33/CT-TTg", "<h1>33/CT-TTg</h1>", id="not in a heading"),
        pytest.param("`33/CT-TTg`", "<p><code>33/CT-TTg</code></p>", id="not in code"),
        pytest.param("[33/CT-TTg](x)", '<p><a href="x">33/CT-TTg</a></p>', id="not in a link"),
        pytest.param("[a](x) 33/CT-TTg", f'<p><a href="x">a</a> {ANCHOR}</p>', id="after a link"),
    ],
)
def test_links_only_where_links_belong(source, expected):
    assert html(source) == expected


@given(st.text(alphabet="33/CT-TTg abc*_`#\n", max_size=80))
def test_visible_text_never_changes(source):
    plain = markdown.markdown(source)
    linked = html(source)
    assert strip(linked) == strip(plain)


def strip(rendered):
    return re.sub(r"<[^>]*>", "", rendered)
