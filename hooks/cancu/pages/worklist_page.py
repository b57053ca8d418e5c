"""``/du-lieu/can-tra/``: what the curator should look up next, and how good the data are."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote_plus

from markupsafe import Markup

from cancu import routes
from cancu.graph.library import Library
from cancu.graph.worklist import LACKS, Task, quality, worklist
from cancu.kinds import EXTENTS
from cancu.markup.links import Links
from cancu.markup.page import Page
from cancu.markup.render import render
from cancu.model import Document
from cancu.source_grades import GRADES
from cancu.text import vietnamese_date

# What one looks up in a month; the data file has all of them.
MOST = 300
_GRADES = {
    "express": "Nguồn nói rõ còn hay hết hiệu lực",
    "period": "Theo thời gian văn bản tự đặt",
    "use": "Còn thấy được thực hiện, viện dẫn",
    "none": "Chưa tra hiệu lực",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One document to look up: what is missing, how many rest on it, where one would look."""

    link: Markup
    issuer: str
    lacks: tuple[str, ...]
    resting: int
    places: tuple[tuple[str, str], ...]


def worklist_page(library: Library) -> Page:
    """The worklist on the day of the library."""
    links = Links(library, routes.WORKLIST)
    tasks = worklist(library)
    text = render(
        "worklist.md.j2",
        figures=quality(library),
        extents=EXTENTS,
        grades=_GRADES,
        source_grades=GRADES,
        rows=[_row(links, task) for task in tasks[:MOST]],
        total=len(tasks),
        on=vietnamese_date(library.on),
        data=links.to(routes.DATA),
    )
    description = "Việc cần tra tiếp của kho: văn bản chưa rõ hiệu lực, thiếu ngày, thiếu nguồn của cơ quan."
    return Page(path=routes.WORKLIST, title="Cần tra tiếp", body=text, description=description, wide=True)


def _row(links: Links, task: Task) -> Row:
    return Row(
        link=links.dated(task.document.id),
        issuer=links.library.issuer(task.document).name,
        lacks=tuple(LACKS[lack][0] for lack in task.lacks),
        resting=task.resting,
        places=tuple(places_to_look(links.library, task.document)),
    )


def places_to_look(library: Library, document: Document) -> list[tuple[str, str]]:
    """Where a document of its kind is published, as name and address; searches by its number."""
    asked = quote_plus(document.number or document.title)
    if library.issuer(document).is_party:
        return [("Tư liệu văn kiện Đảng", f"https://tulieuvankien.dangcongsan.vn/tim-kiem?q={asked}")]
    return [
        ("vbpl.vn", f"https://vbpl.vn/pages/portal.aspx?q={asked}"),
        ("Công báo", f"https://congbao.chinhphu.vn/tim-kiem?q={asked}"),
    ]
