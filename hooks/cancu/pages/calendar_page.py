"""``/lich/``: what must be reported, by whom, to whom, by which day; the next deadline first."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from cancu import routes
from cancu.graph.ends import ends_of
from cancu.graph.library import Library
from cancu.markup.links import Links
from cancu.markup.page import Page
from cancu.markup.render import render
from cancu.schedule import Due, dues, reporting_units
from cancu.text import vietnamese_date


@dataclass(frozen=True, slots=True)
class _Row:
    day: str
    what: str
    who: str
    to: str
    plan: Markup
    past: bool


def calendar_page(library: Library) -> Page:
    """The calendar of every plan on the day of the library."""
    links = Links(library, routes.CALENDAR)
    rows = {"coming": [], "past": [], "undated": []}  # type: dict[str, list[_Row]]
    ends = ends_of(library)
    for due in dues(library.corpus, library.on, ends):
        part = "past" if due.past else "undated" if due.day is None else "coming"
        rows[part].append(_row(links, due))
    units = reporting_units(library.corpus, library.on, ends)
    text = render(
        "calendar.md.j2",
        rows=rows,
        on=vietnamese_date(library.on),
        file=links.to(routes.CALENDAR_FILE),
        units=[(unit.name, links.to(routes.unit_calendar(unit.id))) for unit in units],
    )
    description = "Thời hạn báo cáo công tác dân vận theo từng kế hoạch, kèm tệp lịch .ics."
    return Page(path=routes.CALENDAR, title="Lịch báo cáo", body=text, description=description)


def _row(links: Links, due: Due) -> _Row:
    return _Row(
        day=_day(due),
        what=due.deadline.what,
        who=due.deadline.who,
        to=due.deadline.to,
        plan=links.document(due.document.id),
        past=due.past,
    )


def _day(due: Due) -> str:
    if due.day:
        return vietnamese_date(due.day) + (" (hằng năm)" if due.yearly else "")
    if due.yearly:
        month, _, day = due.deadline.by.partition("-")
        return f"{day}/{int(month)} hằng năm (kế hoạch hết thời gian trước ngày này)"
    return "Không ghi ngày cụ thể"
