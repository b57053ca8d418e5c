"""Citations linked in the Markdown itself are those that the extension links in the parsed page."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from markdown import Markdown

from cancu.autolink import CitationExtension, Link
from cancu.site.link_citations import ProseLinker
from cancu.site.linked_markdown import linked_markdown
from support.dataset import library
from support.paths import ROOT

EXTENSIONS = ["admonition", "attr_list", "def_list", "fenced_code", "md_in_html", "tables", "toc"]
LINK = re.compile(r"<a ([^>]*)>([^<]*)</a>")
MACRO = re.compile(r"\{\{.*?\}\}", re.DOTALL)
DOCS = ROOT / "docs"


def cited(html):
    """Attributes and words of every linked citation."""
    found = (
        (sorted(re.findall(r'(\w+)="([^"]*)"', attributes)), words)
        for attributes, words in LINK.findall(html)
    )
    return Counter((tuple(attributes), words) for attributes, words in found if "cc-doc" in str(attributes))


def test_every_page_written_by_hand_has_the_same_links():
    known, count = library(), 0
    for path in sorted(DOCS.rglob("*.md")):
        text = MACRO.sub("", re.sub(r"\A---\n.*?\n---\n", "", path.read_text("utf-8"), flags=re.DOTALL))
        source = path.relative_to(DOCS).as_posix()
        extension = CitationExtension(ProseLinker.of(known, source, text))
        before = cited(Markdown(extensions=[*EXTENSIONS, extension]).convert(text))
        linked = linked_markdown(text, ProseLinker.of(known, source, text))
        assert cited(Markdown(extensions=EXTENSIONS).convert(linked)) == before, source
        count += sum(before.values())
    assert count > 20


def every_number(text: str) -> list[Link]:
    return [
        Link(*each.span(), "a.md", 'Tên "x" | y', "cc-doc cc-over") for each in re.finditer(r"\d+/X", text)
    ]


@pytest.mark.parametrize(
    "text",
    ["# 1/X", "`1/X`", "```\n1/X\n```\n", "[1/X](b.md)", "<b title='1/X'></b>", "<a href='b'>1/X</a>",
     "<div>\n1/X\n</div>", '!!! note "1/X"', "---\ntitle: 1/X\n---\n"],
)  # fmt: skip
def test_what_is_no_running_text_is_left_alone(text):
    assert linked_markdown(text, every_number) == text


def test_a_link_says_all_that_the_extension_would():
    html = Markdown(extensions=EXTENSIONS).convert(
        linked_markdown("| a |\n|---|\n| **1/X** và 2/X |", every_number)
    )
    assert [(dict(attributes), words) for attributes, words in cited(html)] == [
        ({"href": "a.md", "title": "Tên &quot;x&quot; &#124; y", "class": "cc-doc cc-over"}, words)
        for words in ("1/X", "2/X")
    ]
