"""Rows of deadlines and of days on which documents end: the same on the calendar, at home and for a province.

Each row carries its day, so that ``assets/common/dues.js`` can put it in order again on the reader's own day.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from cancu.graph.changes.ends import ends_of
from cancu.graph.changes.turning_days import Turn, turns
from cancu.graph.library import Library
from cancu.markup.links import Links
from cancu.model import Document
from cancu.reforms import merged_on
from cancu.schedule import Due, dues
from cancu.text import slug, vietnamese_date


@dataclass(frozen=True, slots=True, kw_only=True)
class DueRow:
    """One row: ``day`` ISO or empty, ``yearly`` its month and day ("05-18") with ``first`` and ``last``.

    ``words`` is the day as printed, ``title`` what the document is about in short, ``province`` the id of
    today's, ``remark`` what became of the body.
    """

    day: str
    words: str
    what: str
    document: Markup
    province: str
    past: bool = False
    yearly: str = ""
    first: str = ""
    last: str = ""
    title: str = ""
    who: str = ""
    to: str = ""
    remark: str = ""

    @property
    def attributes(self) -> Markup:
        """What the script reads on the element of the row."""
        named = {"due": self.day, "province": self.province}
        if self.yearly:
            named |= {"yearly": self.yearly, "first": self.first, "last": self.last}
        kept = ((name, value) for name, value in named.items() if value or name == "due")
        return Markup("").join(Markup(' data-{}="{}"').format(name, value) for name, value in kept)


def due_rows(links: Links, wanted: Callable[[Document], bool] = lambda _: True) -> list[DueRow]:
    """The reporting deadlines of these documents: those to come, past ones, those without a day."""
    library = links.library
    ends = library.memo("ends of documents", lambda: ends_of(library))
    return [_due(links, due) for due in dues(library.corpus, library.on, ends) if wanted(due.document)]


def turn_rows(links: Links, wanted: Callable[[Document], bool] = lambda _: True) -> list[DueRow]:
    """The days to come on which these documents end or come into force."""
    library = links.library
    found = library.memo("turning days", lambda: turns(library))
    return [_turn(links, turn) for turn in found if wanted(library.corpus[turn.document])]


def _due(links: Links, due: Due) -> DueRow:
    return DueRow(
        day=due.day or "",
        words=_words(due, gone=_reorganised(links.library, due.document)),
        what=due.deadline.what,
        who=due.deadline.who,
        to=due.deadline.to,
        document=links.document(due.document.id),
        province=_province(links.library, due.document),
        past=due.past,
        yearly=due.deadline.by if due.yearly and due.day else "",
        first=due.first or "",
        last=due.last or "",
        remark=_reorganised(links.library, due.document),
    )


def _turn(links: Links, turn: Turn) -> DueRow:
    document = links.library.corpus[turn.document]
    period = turn.step.status == "period-over"
    ends = "Ngày cuối thực hiện" if period else "Ngày cuối còn hiệu lực"
    return DueRow(
        day=turn.day,
        words=_turning(turn, document),
        what=ends if turn.ends else "Bắt đầu có hiệu lực",
        who=links.library.issuer(document).name,
        document=links.document(turn.document),
        title=(document.short_title or document.title) if document.number else "",
        province=_province(links.library, document),
    )


def _turning(turn: Turn, document: Document) -> str:
    """The day; "hết năm 2026" where the document states no more than that."""
    end = document.period.end if document.period else None
    if turn.step.status == "period-over" and end and len(end) < len(turn.day):
        return f"hết {vietnamese_date(end)}"
    return vietnamese_date(turn.day)


def _words(due: Due, *, gone: str) -> str:
    if due.day:
        return vietnamese_date(due.day) + (" (hằng năm)" if due.yearly else "")
    if due.yearly:
        month, _, day = due.deadline.by.partition("-")
        why = "cơ quan đã sắp xếp lại" if gone else "kế hoạch hết thời gian trước ngày này"
        return f"{day}/{int(month)} hằng năm ({why})"
    return "Không ghi ngày cụ thể"


def _province(library: Library, document: Document) -> str:
    return slug(library.issuer(document).province_now or "")


def _reorganised(library: Library, document: Document) -> str:
    """Whom to ask where the body that set the deadline is no more."""
    issuer = library.issuer(document)
    heirs = [library.corpus.issuers[successor.issuer].name for successor in issuer.successors]
    if heirs:
        return f"Cơ quan đã sắp xếp lại: {issuer.name} nay là {', '.join(heirs)}."
    merged = merged_on(issuer.province, issuer.province_now)
    if merged:
        return f"{issuer.province} thuộc {issuer.province_now} từ {vietnamese_date(merged)}: hỏi cơ quan mới."
    return ""
