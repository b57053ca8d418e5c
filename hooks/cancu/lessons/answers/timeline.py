"""``dong_thoi_gian``: one page of years, with Party, State and local documents side by side."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from cancu.lessons.answers.choosing import is_enclosed, of_topics, weightiest
from cancu.lessons.context import Refused, Sheet
from cancu.markup.render import render
from cancu.model import Document
from cancu.text import vietnamese_date

LANES = ("Đảng, Trung ương", "Nhà nước, Trung ương", "Địa phương, đơn vị")
# What fits on one sheet of A4 beside its head; the rest is counted and linked.
_CENTRAL, _LOCAL = 18, 10


@dataclass(frozen=True, slots=True)
class Entry:
    """One document in its year."""

    day: str
    link: Markup
    title: str
    note: str


def timeline(sheet: Sheet, topics: list[str]) -> str:
    """The years of some topics, the oldest first; undated documents in a row of their own."""
    library = sheet.library
    found = [document for document in of_topics(library, topics) if not is_enclosed(library, document)]
    if not found:
        raise Refused("Chủ đề chưa có văn bản nào trong kho.")
    central = [document for document in found if library.issuer(document).is_central]
    local = [document for document in found if not library.issuer(document).is_central]
    shown = [*weightiest(library, central, _CENTRAL), *weightiest(library, local, _LOCAL)]
    years = sorted({document.year or "" for document in shown}, key=lambda year: year or "9999")
    rows = [(year or "Không rõ năm", _cells(sheet, shown, year)) for year in years]
    return render("lessons/timeline.j2", lanes=LANES, rows=rows, left=len(found) - len(shown))


def _cells(sheet: Sheet, documents: list[Document], year: str) -> list[list[Entry]]:
    """The documents of one year in their lanes, in the order of issue."""
    of_year = [document for document in documents if (document.year or "") == year]
    of_year.sort(key=lambda document: (document.issued or "", document.id))
    cells: list[list[Entry]] = [[] for _ in LANES]
    for document in of_year:
        cells[_lane(sheet, document)].append(_entry(sheet, document))
    return cells


def _lane(sheet: Sheet, document: Document) -> int:
    if not sheet.library.issuer(document).is_central:
        return 2
    return 0 if sheet.library.issuer(document).is_party else 1


def _entry(sheet: Sheet, document: Document) -> Entry:
    over = sheet.library.step(document.id).disposition.ended
    full = document.issued is not None and len(document.issued) > len("YYYY")
    return Entry(
        day=vietnamese_date(document.issued) if full else "",
        link=sheet.links.document(document.id, note=False),
        title=document.short_title or document.title,
        note=sheet.library.headline(document.id) if over else "",
    )
