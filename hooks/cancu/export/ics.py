"""The reporting calendar as iCalendar (RFC 5545): all-day events, yearly ones with a recurrence rule."""

from __future__ import annotations

from datetime import date, timedelta

from cancu.graph.library import Library
from cancu.schedule import Due, dues

_LINE = 75


def calendar(library: Library, name: str = "Lịch báo cáo công tác dân vận") -> str:
    """Every dated deadline of every plan; CRLF line ends and folded lines as the RFC asks."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Can Cu//Lich bao cao//VI", "CALSCALE:GREGORIAN"]
    lines.append(f"X-WR-CALNAME:{_escape(name)}")
    for due in dues(library.corpus, library.on):
        if due.day:
            lines += _event(due, due.day, library.on)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _fold(line))


def _event(due: Due, day: str, on: str) -> list[str]:
    following = date.fromisoformat(day) + timedelta(days=1)
    end = due.document.last_day_of_period
    until = f";UNTIL={end.replace('-', '')}" if end else ""
    about = f"{due.document.label}. {due.deadline.who} gửi {due.deadline.to}."
    return [
        "BEGIN:VEVENT",
        f"UID:{due.document.id}-{due.deadline.by}-{_count(due)}@cancu",
        f"DTSTAMP:{on.replace('-', '')}T000000Z",
        f"DTSTART;VALUE=DATE:{day.replace('-', '')}",
        f"DTEND;VALUE=DATE:{following.isoformat().replace('-', '')}",
        *([f"RRULE:FREQ=YEARLY{until}"] if due.yearly else []),
        f"SUMMARY:{_escape(due.deadline.what)}",
        f"DESCRIPTION:{_escape(about)}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _count(due: Due) -> int:
    """Place of the deadline in its plan: two reports due on one day stay two events."""
    return due.document.deadlines.index(due.deadline)


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
