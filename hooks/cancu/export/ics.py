"""The reporting calendar as iCalendar (RFC 5545): all-day events, yearly ones with a recurrence rule."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from cancu.graph.changes.ends import ends_of
from cancu.graph.library import Library
from cancu.schedule import Due, dues
from cancu.text import fold

_LINE = 75


def calendar(library: Library, name: str = "Lịch báo cáo công tác dân vận") -> str:
    """Every dated deadline of every plan; CRLF line ends and folded lines as the RFC asks."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Can Cu//Lich bao cao//VI", "CALSCALE:GREGORIAN"]
    lines.append(f"X-WR-CALNAME:{_escape(name)}")
    found = [due for due in dues(library.corpus, library.on, ends_of(library)) if due.day]
    for due, uid in zip(found, _uids(found), strict=True):
        lines += _event(due, uid, library.on)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _fold(line))


def _event(due: Due, uid: str, on: str) -> list[str]:
    day = due.first or due.day or ""
    following = date.fromisoformat(day) + timedelta(days=1)
    about = f"{due.document.label}. {due.deadline.who} gửi {due.deadline.to}."
    return [
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"DTSTAMP:{on.replace('-', '')}T000000Z",
        f"DTSTART;VALUE=DATE:{day.replace('-', '')}",
        f"DTEND;VALUE=DATE:{following.isoformat().replace('-', '')}",
        *_recurrence(due),
        f"SUMMARY:{_escape(due.deadline.what)}",
        f"DESCRIPTION:{_escape(about)}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _recurrence(due: Due) -> list[str]:
    """Every year, as long as it comes round; one that comes once needs no rule."""
    if not due.yearly or due.first == due.last:
        return []
    # A yearly 29 February is the last day of that month.
    leap = ";BYMONTH=2;BYMONTHDAY=-1" if due.deadline.by == "02-29" else ""
    until = f";UNTIL={due.last.replace('-', '')}" if due.last else ""
    return [f"RRULE:FREQ=YEARLY{leap}{until}"]


def _uids(found: Sequence[Due]) -> list[str]:
    """Names that stay when a day is corrected or another deadline comes in: who imports again, replaces.

    A deadline is known by what is reported by whom to whom; those alike in that (four reports a year) by
    their month as well, and those alike even then by their order.
    """
    names = [_name(due) for due in found]
    several = Counter(names)
    seen: Counter[str] = Counter()
    uids = {}
    for at in sorted(range(len(found)), key=lambda at: (names[at], found[at].deadline.by)):
        name = names[at]
        if several[name] > 1:
            name = f"{name}-{found[at].deadline.by[-5:-3]}"
        seen[name] += 1
        uids[at] = f"{name}-{seen[name]}@cancu" if seen[name] > 1 else f"{name}@cancu"
    return [uids[at] for at in range(len(found))]


def _name(due: Due) -> str:
    said = "\0".join(fold(text) for text in (due.deadline.what, due.deadline.who, due.deadline.to))
    return f"{due.document.id}-{hashlib.sha256(said.encode()).hexdigest()[:12]}"


def _escape(text: str) -> str:
    for char in ("\\", ";", ","):
        text = text.replace(char, f"\\{char}")
    return " ".join(text.split())


def _fold(line: str) -> list[str]:
    """Pieces of at most 75 octets; a piece never cuts a character in two."""
    pieces, piece = [], ""
    for char in line:
        if len((piece + char).encode()) > _LINE:
            pieces.append(piece)
            piece = " "
        piece += char
    return [*pieces, piece]
