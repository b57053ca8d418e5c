"""What is due next, for the desk at home: reports, and documents whose time ends."""

from __future__ import annotations

from datetime import date, timedelta

from markupsafe import Markup

from cancu import routes
from cancu.lessons.context import Refused, Sheet
from cancu.markup.due_rows import due_rows, turn_rows
from cancu.markup.render import render

# As many stand on the page: what passes by the reader's day makes room for those behind it.
_MOST = 60
# The same as in assets/common/dues.js.
_SOON = timedelta(days=400)


def coming(sheet: Sheet, count: int) -> Markup:
    """``sap_den_han``: the next ``count`` days; a script takes those of the reader's own day and province."""
    if count < 1:
        raise Refused("số thời hạn phải từ 1 trở lên.")
    last = (date.fromisoformat(sheet.library.on) + _SOON).isoformat()
    reports = [row for row in due_rows(sheet.links) if row.day and not row.past]
    near = [row for row in (*reports, *turn_rows(sheet.links)) if row.day <= last]
    rows = sorted(near, key=lambda row: row.day)[:_MOST]
    script = sheet.links.to("assets/common/dues.js")
    calendar = sheet.links.to(routes.CALENDAR)
    return Markup(render("lessons/coming.j2", rows=rows, count=count, script=script, calendar=calendar))
