"""``/kiem-tra/``: the place of the drafting check, which runs in the reader's browser alone."""

from __future__ import annotations

from collections.abc import Sequence

from cancu import routes
from cancu.graph.library import Library
from cancu.markup.page import Page
from cancu.markup.render import render
from cancu.text import vietnamese_date

# Classic scripts in the order in which they build on each other; each is small and has one job.
# What reads and judges, in the order of loading; the rest of the page's scripts show it.
RULES = (
    "text", "terms", "library", "library-facts", "extent", "form", "verdicts", "repairs", "rules",
    "near-misses", "wrong-numbers", "symbols", "shared-tails", "own", "unnumbered", "unread", "title",
    "reorganised", "repeated-names", "deadlines", "leftovers", "suggestions", "word-changes", "corrections",
    "next-year", "audit-draft",
)  # fmt: skip
# The text of a chosen file, and that file with the revisions in it.
READING = ("encodings", "unzip", "package", "word-numbering", "word-styles", "word", "html", "file")
_REVISING = ("pieces", "segments", "track", "repack", "places", "manuscript")
_VIEWS = (
    "marks", "row-parts", "row", "table", "rest", "draft-view", "summary", "hints", "report", "fix",
    "example", "controls", "text-box", "page",
)  # fmt: skip
_SCRIPTS = tuple(
    f"assets/{room}/{name}.js"
    for room, names in (("audit", RULES), ("reading", READING), ("revising", _REVISING), ("audit", _VIEWS))
    for name in names
)


def audit_page(library: Library, reader: Sequence[str]) -> Page:
    """The page: a box for the text, and empty places that the scripts fill.

    ``reader`` are the scripts of the citation reader by path, in their order.
    """
    scripts = [
        routes.AUDIT_DATA,
        routes.GRAMMAR_DATA,
        *reader,
        "assets/common/docx.js",
        "assets/finder/dom.js",
        *_SCRIPTS,
    ]
    text = render(
        "audit.md.j2",
        scripts=[routes.relative(script, routes.AUDIT) for script in scripts],
        on=vietnamese_date(library.on),
        total=len(library.corpus),
        status=routes.relative(routes.STATUS, routes.AUDIT),
        finder=routes.relative(routes.FINDER, routes.AUDIT),
    )
    return Page(
        path=routes.AUDIT,
        title="Kiểm tra dự thảo",
        body=text,
        description="Dán dự thảo để xem từng viện dẫn còn dùng được không, sai ở đâu, ghi lại thế nào.",
        boost=2,
        wide=True,
        across=True,
    )
