"""What was changed in the library lately, by the history kept beside the dataset."""

from __future__ import annotations

from markupsafe import Markup

from cancu.lessons.context import Refused, Sheet
from cancu.markup.render import render
from cancu.text import vietnamese_date


def latest_changes(sheet: Sheet, count: int) -> Markup:
    """The newest ``count`` changes with their days and the documents they touched."""
    if count < 1:
        raise Refused("số lần thay đổi phải từ 1 trở lên.")
    rows = [
        {
            "date": change.date,
            "day": vietnamese_date(change.date),
            "what": change.what,
            "documents": [
                sheet.links.document(each) for each in change.documents if each in sheet.library.corpus
            ],
        }
        for change in sheet.changes[:count]
    ]
    return Markup(render("lessons/latest.j2", rows=rows))
