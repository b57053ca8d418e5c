"""Headings of the generated pages hold the words of the dataset as they are: escaped once, not twice."""

from __future__ import annotations

import markdown
import pytest

from cancu.markup.render import ENVIRONMENT


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Công văn 9086/BNV-CTTN&BĐG", "Công văn 9086/BNV-CTTN&amp;BĐG"),
        ("Sở KH&CN <tỉnh>", "Sở KH&amp;CN &lt;tỉnh&gt;"),
        ("Quy chế *số* [1]", "Quy chế *số* [1]"),
    ],
)
def test_a_heading_shows_the_name_as_it_is(name, shown):
    source = ENVIRONMENT.from_string("# {{ name | markdown }}").render(name=name)
    assert markdown.markdown(source) == f"<h1>{shown}</h1>"
