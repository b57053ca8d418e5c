"""Days in their order: nothing ends before it began, nothing speaks of what did not yet exist."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from cancu import text
from cancu.dataset.findings import Findings, shown
from cancu.dataset.records import Entry, Path, Records
from cancu.model import Document
from cancu.text import vietnamese_date

# The same few thousand days come up for every relation.
first_day = lru_cache(maxsize=65536)(text.first_day)
last_day = lru_cache(maxsize=65536)(text.last_day)
# A text may take effect a little backwards; a whole year is a slip of the pen.
_RETROACTIVE = timedelta(days=366)


def earliest(document: Document) -> date | None:
    """The first day on which it can have been issued, when that is known at all."""
    return first_day(document.issued) if document.issued else None


def latest(document: Document) -> date | None:
    """The last day on which it can have been issued; an undated plan was issued before its time was over."""
    day = document.issued or (document.period.end if document.period else None)
    return last_day(day) if day else None


def check_periods(records: Records, findings: Findings) -> None:
    """A period ends after it starts, and not before the document was issued."""
    for entry in records.documents:
        period, issued = entry.record.period, entry.record.issued
        if not period or not period.end:
            continue
        if period.start and last_day(period.end) < first_day(period.start):
            message = f"Thời kỳ kết thúc ({period.end}) trước khi bắt đầu ({period.start})."
            findings.add("VB-KY-NGUOC", entry.at("period", "end"), message)
        if issued and last_day(period.end) < first_day(issued):
            message = f"Thời kỳ hết ({period.end}) trước ngày ban hành ({vietnamese_date(issued)})."
            findings.add("VB-HET-TRUOC-KHI-CO", entry.at("period", "end"), message)


def check_effective(records: Records, findings: Findings) -> None:
    """A document takes effect when it is there; a little backwards is rare, a year is wrong."""
    for entry in records.documents:
        effective, issued = entry.record.effective, entry.record.issued
        if not effective or not issued or last_day(effective) >= first_day(issued):
            continue
        far = first_day(issued) - last_day(effective) > _RETROACTIVE
        message = f"Có hiệu lực {vietnamese_date(effective)}, trước ngày ban hành {vietnamese_date(issued)}."
        findings.add("VB-HIEU-LUC-SOM", entry.at("effective"), message, "error" if far else "warning")


def check_endings(records: Records, findings: Findings) -> None:
    """No status, and no relation to it, takes effect before a document was issued."""
    for entry in records.documents:
        document = entry.record
        for index, proof in enumerate(document.status_proofs):
            if _before(proof.since, document):
                message = f"Tình trạng này có từ {vietnamese_date(proof.since)}, trước khi văn bản ban hành."
                findings.add("VB-HET-TRUOC-KHI-CO", entry.at("status_proofs", index, "from"), message)
        for index, relation in enumerate(document.relations):
            target = records.document.get(relation.target) if relation.effective else None
            if target and _before(relation.effective, target):
                message = (
                    f"Quan hệ có hiệu lực từ {vietnamese_date(relation.effective)}, trước khi "
                    f"{shown(target.id)} ban hành ({vietnamese_date(target.issued)})."
                )
                findings.add("VB-HET-TRUOC-KHI-CO", entry.at("relations", index, "effective"), message)


def _before(day: str | None, document: Document) -> bool:
    issued = earliest(document)
    return bool(day) and issued is not None and last_day(day or "") < issued


def check_order(records: Records, findings: Findings) -> None:
    """No document speaks of one that was certainly issued after it."""
    for entry in records.documents:
        newest = latest(entry.record)
        for index, relation in enumerate(entry.record.relations):
            target = records.document.get(relation.target)
            begins = earliest(target) if target else None
            if newest and target and begins and newest < begins and relation.kind != "related":
                own = vietnamese_date(entry.record.issued or str(newest.year))
                message = (
                    f"{shown(target.id)} ban hành {vietnamese_date(target.issued)}, sau văn bản này ({own})."
                )
                findings.add("QH-NGUOC-THOI-GIAN", entry.at("relations", index, "target"), message)


def check_evidence_order(records: Records, findings: Findings) -> None:
    """A document that proves a relation was not issued before the document whose relation it is."""
    for entry in records.documents:
        issued = earliest(entry.record)
        for index, relation in enumerate(entry.record.relations):
            for number, evidence in enumerate(relation.evidence):
                source = records.document.get(evidence.source) if issued else None
                newest = latest(source) if source else None
                if issued and newest and newest < issued:
                    message = f"Bằng chứng {shown(evidence.source)} ban hành trước khi có văn bản này."
                    where = entry.at("relations", index, "evidence", number, "source")
                    findings.add("QH-BANG-CHUNG-SOM", where, message)


def check_reading_days(records: Records, findings: Findings) -> None:
    """Nobody reads a page before it is there."""
    for entry in records.documents:
        for as_of, checked_on, where in reading_days(entry):
            if as_of and checked_on and last_day(checked_on) < first_day(as_of):
                message = f"Đọc {vietnamese_date(checked_on)}, trước ngày của nguồn {vietnamese_date(as_of)}."
                findings.add("NGUON-NGAY-NGUOC", entry.at(*where, "checked_on"), message)


def reading_days(entry: Entry[Document]) -> Iterator[tuple[str | None, str | None, Path]]:
    """Day of the source, day of reading, and the way to both, for all that was read for a document."""
    for index, relation in enumerate(entry.record.relations):
        for number, evidence in enumerate(relation.evidence):
            yield evidence.as_of, evidence.checked_on, ("relations", index, "evidence", number)
    for index, proof in enumerate(entry.record.status_proofs):
        yield proof.as_of, proof.checked_on, ("status_proofs", index)
    for index, source in enumerate(entry.record.sources):
        yield source.as_of, source.checked_on, ("sources", index)
    if entry.record.full_text:
        yield None, entry.record.full_text.checked_on, ("full_text",)
