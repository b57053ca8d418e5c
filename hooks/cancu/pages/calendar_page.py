"""``/lich/``: what must be reported, by whom, to whom, by which day, and what ends soon; the next first."""

from __future__ import annotations

from cancu import routes
from cancu.graph.changes.ends import ends_of
from cancu.graph.library import Library
from cancu.markup.due_rows import due_rows, turn_rows
from cancu.markup.links import Links
from cancu.markup.page import Page
from cancu.markup.render import render
from cancu.schedule import reporting_units
from cancu.text import vietnamese_date

# What ends later is no matter of a calendar yet; the page of each document says it.
_MOST_TURNS = 60


def calendar_page(library: Library) -> Page:
    """The calendar of every plan on the day of the library; a script orders it by the reader's own day."""
    links = Links(library, routes.CALENDAR)
    rows = due_rows(links)
    units = reporting_units(library.corpus, library.on, ends_of(library))
    text = render(
        "calendar.md.j2",
        coming=[row for row in rows if row.day and not row.past],
        undated=[row for row in rows if not row.day and not row.past],
        past=[row for row in rows if row.past],
        turns=turn_rows(links)[:_MOST_TURNS],
        on=vietnamese_date(library.on),
        file=links.to(routes.CALENDAR_FILE),
        script=links.to("assets/common/dues.js"),
        units=[(unit.name, links.to(routes.unit_calendar(unit.id))) for unit in units],
    )
    description = "Thời hạn báo cáo công tác dân vận theo từng kế hoạch, kèm tệp lịch .ics."
    return Page(path=routes.CALENDAR, title="Lịch báo cáo", body=text, description=description)
