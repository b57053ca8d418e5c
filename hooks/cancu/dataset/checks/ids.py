"""Ids: each used once, and those of documents readable."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Any, Final

from cancu import routes
from cancu.dataset.findings import Findings, line_of, shown
from cancu.dataset.records import Entry, Records
from cancu.document_number import number_id
from cancu.model import Document, Issuer

_DEVICES: Final = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
)
# Published before the year of the document was known: an id that has been published never changes.
_WITHOUT_YEAR: Final = frozenset({"11-nq-tw", "17-ct-tw", "39-ct-tw", "76-kl-tw"})
# The calendar of a body stands beside the common one.
_CALENDAR: Final = PurePosixPath(routes.CALENDAR_FILE).stem


def check_unique_ids(records: Records, findings: Findings) -> None:
    """No two documents, issuers or topics share an id."""
    for entries in (records.documents, records.issuers, records.topics):
        _check_unique(entries, findings)


def _check_unique(entries: Sequence[Entry[Any]], findings: Findings) -> None:
    first: dict[str, Entry[Any]] = {}
    for entry in entries:
        before = first.setdefault(entry.record.id, entry)
        if before is not entry:
            message = f"Mã {shown(entry.record.id)} đã dùng ở {line_of(before.at())}."
            findings.add("MA-TRUNG", entry.at("id"), message)


def check_reserved_ids(records: Records, findings: Findings) -> None:
    """No id becomes the name of a file that is there already, or that some systems cannot make."""
    entries: list[Entry[Any]] = [*records.documents, *records.issuers, *records.topics]
    for entry in entries:
        if entry.record.id in _DEVICES:
            message = (
                f"Mã {shown(entry.record.id)} là tên dành riêng của Windows, không đặt tên thư mục được."
            )
            findings.add("MA-DANH-RIENG", entry.at("id"), message)
    for issuer in records.issuers:
        if issuer.record.id == _CALENDAR:
            message = f"Mã {shown(_CALENDAR)} trùng với tệp lịch chung của trang."
            findings.add("MA-DANH-RIENG", issuer.at("id"), message)


def check_document_ids(records: Records, findings: Findings) -> None:
    """``<number>[-<province>]-<year>``, or ``<type>-<title>-<year>`` for a document without number."""
    for entry in records.documents:
        document = entry.record
        issuer = records.issuer.get(document.issuer)
        if issuer is None or (entry.has("issued") and not document.issued):
            continue  # reported elsewhere; without province or year nobody can say what the id should be
        if document.id in _WITHOUT_YEAR or (document.number and _given_before_the_number(document)):
            continue
        wanted = _with_number(document, issuer) if document.number else _without_number(document)
        if wanted:
            message = f"Mã {shown(document.id)} không theo quy ước; cần {wanted}."
            findings.add("MA-SAI-DANG", entry.at("id"), message)


def _given_before_the_number(document: Document) -> bool:
    """An id of the form without number: it was published before the number was found, and ids stay."""
    return len(document.id) > len(document.type) + 1 and document.id.startswith(f"{document.type}-")


def _with_number(document: Document, issuer: Issuer) -> str | None:
    """What the id should be, or None when it is well formed."""
    plain = number_id(document.number, None, document.year)
    if issuer.level.startswith("central-"):
        wanted = [plain]
    elif not issuer.province:  # a department of a ministry, or a province that could not be read
        well = document.id.startswith(number_id(document.number, None, None))
        return None if well and document.id.endswith(document.year or "") else f"“{plain}”"
    else:
        # Two bodies of one province may share a number; then the issuer tells them apart.
        wanted = [number_id(document.number, place, document.year) for place in (issuer.province, issuer.id)]
    return None if document.id in wanted else f"“{wanted[0]}”"


def _without_number(document: Document) -> str | None:
    year = f"-{document.year}" if document.year else ""
    middle = document.id.removeprefix(f"{document.type}-").removesuffix(year)
    begins = document.id.startswith(f"{document.type}-")
    if begins and document.id.endswith(year) and middle:
        return None
    return f"dạng “{document.type}-<tên>{year}”"
