"""Days that can be written but hardly be meant: one wrong digit makes a plan of five years one of fifty."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from cancu.corpus import lone_days
from cancu.dataset.checks.dates import earliest, first_day, last_day, reading_days
from cancu.dataset.findings import Findings, shown
from cancu.dataset.records import Entry, Path, Records
from cancu.kinds import ENDING_KINDS
from cancu.model import Document
from cancu.text import vietnamese_date

_MONTH: Final = timedelta(days=31)
_YEAR: Final = timedelta(days=366)
_LATEST_EFFECT: Final = 5 * _YEAR
_LONGEST_PERIOD: Final = 50 * _YEAR
_CHANGING: Final = frozenset({*ENDING_KINDS, "amends", "suspends"})


def check_relation_days(records: Records, findings: Findings) -> None:
    """A document changes nothing long before it is there; some days happen, a year is wrong."""
    for entry in records.documents:
        own = earliest(entry.record)
        for index, relation in enumerate(entry.record.relations):
            day = relation.effective if relation.kind in _CHANGING else None
            if own and day and own - last_day(day) > _MONTH:
                message = f"Quan hệ có hiệu lực từ {vietnamese_date(day)}, trước khi văn bản này ban hành."
                far = own - last_day(day) > _YEAR
                where = entry.at("relations", index, "effective")
                findings.add("QH-HIEU-LUC-SOM", where, message, "error" if far else "warning")


def check_spans(records: Records, findings: Findings) -> None:
    """No document waits for years to take effect, and no period lasts for generations."""
    for entry in records.documents:
        document = entry.record
        issued, effective, period = document.issued, document.effective, document.period
        if issued and effective and first_day(effective) - last_day(issued) > _LATEST_EFFECT:
            message = f"Có hiệu lực {vietnamese_date(effective)}, hơn 5 năm sau ngày ban hành."
            findings.add("VB-HIEU-LUC-MUON", entry.at("effective"), message)
        start = (period.start or issued) if period else None
        if period and period.end and start and last_day(period.end) - first_day(start) > _LONGEST_PERIOD:
            message = f"Thời kỳ từ {vietnamese_date(start)} đến {vietnamese_date(period.end)} dài hơn 50 năm."
            findings.add("VB-KY-DAI", entry.at("period", "end"), message)


def check_deadlines(records: Records, findings: Findings) -> None:
    """Nothing is due before the document that asks for it."""
    for entry in records.documents:
        own = earliest(entry.record)
        for index, deadline in enumerate(entry.record.deadlines):
            full = len(deadline.by) == len("YYYY-MM-DD") and deadline.by[:4].isdigit()
            if own and full and date.fromisoformat(deadline.by) < own:
                message = f"Hạn {vietnamese_date(deadline.by)} trước ngày ban hành văn bản."
                findings.add("HAN-TRUOC-KHI-CO", entry.at("deadlines", index, "by"), message)


def check_source_days(records: Records, findings: Findings) -> None:
    """No page speaks of a document long before it is there, and nobody has read about it then."""
    for entry in records.documents:
        own = earliest(entry.record)
        for as_of, checked_on, path in reading_days(entry):
            for key, day in (("as_of", as_of), ("checked_on", checked_on)):
                # A press report may come some days before the text is signed.
                if own and day and own - last_day(day) > _MONTH:
                    message = f"Ngày {vietnamese_date(day)} trước ngày ban hành văn bản; nguồn chưa thể có."
                    findings.add("NGUON-TRUOC-VAN-BAN", entry.at(*path, key), message)


def check_lone_days(records: Records, findings: Findings) -> None:
    """One day of reading far from all others is a slip of the pen: the newest is the day of the build."""
    places: dict[str, list[tuple[Entry[Document], Path]]] = {}
    for entry in records.documents:
        for _, checked_on, path in reading_days(entry):
            if checked_on:
                places.setdefault(checked_on, []).append((entry, (*path, "checked_on")))
    read_by = {day: {entry.record.id for entry, _ in found} for day, found in places.items()}
    for day in lone_days({day: len(documents) for day, documents in read_by.items()}):
        for entry, path in places[day]:
            message = (
                f"Ngày đọc {vietnamese_date(day)} cách mọi ngày đọc khác hơn một năm; nếu đúng thì bỏ qua, "
                "ngày dựng trang mặc định không lấy ngày này."
            )
            findings.add("NGAY-LAC", entry.at(*path), message)


def check_future(records: Records, findings: Findings, today: str) -> None:
    """With a clock at hand: nobody has read anything tomorrow, and nothing has been issued then."""
    for entry in records.documents:
        for path, day in _stated_days(entry):
            if day and first_day(day).isoformat() > today:
                findings.add("NGAY-TUONG-LAI", entry.at(*path), _future(day, today))
    for event in records.events:
        if first_day(event.record.date).isoformat() > today:
            findings.add("NGAY-TUONG-LAI", event.at("date"), _future(event.record.date, today))


def _stated_days(entry: Entry[Document]) -> Iterator[tuple[Path, str | None]]:
    yield ("issued",), entry.record.issued
    for as_of, checked_on, path in reading_days(entry):
        yield (*path, "as_of"), as_of
        yield (*path, "checked_on"), checked_on


def _future(day: str, today: str) -> str:
    return f"{shown(day)} chưa đến: đồng hồ máy này chỉ ngày {vietnamese_date(today)}."
