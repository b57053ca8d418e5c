"""``/tra-cuu/``: the finder's place on the site, and the complete table for readers without JavaScript."""

from __future__ import annotations

from dataclasses import replace

from cancu import routes
from cancu.graph.library import Library
from cancu.markup.links import Links
from cancu.markup.page import Page
from cancu.markup.render import render
from cancu.pages.parts.document_table import rows
from cancu.text import vietnamese_date

# A table of every document is a page of some megabytes beyond this; then the tables by year take over.
COMPLETE = 5_000


def finder_page(library: Library) -> Page:
    """The finder. Its table stands inside ``noscript``: with a script running it costs nothing to lay out."""
    links = Links(library, routes.FINDER)
    documents = library.corpus.documents
    whole = len(documents) <= COMPLETE
    years = sorted({document.year or "" for document in documents}, reverse=True)
    table = render(
        "finder_table.md.j2",
        rows=rows(links, documents) if whole else [],
        total=len(documents),
        years=[]
        if whole
        else [(links.to(routes.year(year or None)), year or "Không rõ năm") for year in years],
        on=vietnamese_date(library.on),
    )
    text = render("finder.md.j2", to=links.to)
    page = Page(
        path=routes.FINDER,
        title="Tra cứu văn bản",
        body=text,
        description="Tìm văn bản theo số, ký hiệu, trích yếu, cơ quan, tỉnh, năm; soạn dòng căn cứ.",
        boost=2,
    )
    return replace(page, slots={"bang-van-ban": table})
