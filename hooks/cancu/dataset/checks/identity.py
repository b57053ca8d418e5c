"""One document, one entry; one name, one document."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from cancu.dataset.findings import Findings, line_of, shown
from cancu.dataset.records import Entry, Records
from cancu.document_number import number_key
from cancu.model import Document
from cancu.places import Place, file_of
from cancu.text import first_day, fold, last_day


def check_identity(records: Records, findings: Findings) -> None:
    """Issuer + type + number + date name one document; near misses are worth a second look."""
    groups: defaultdict[tuple[str, str, str], list[Entry[Document]]] = defaultdict(list)
    for entry in records.documents:
        document = entry.record
        name = f"#{number_key(document.number)}" if document.number else fold(document.title)
        groups[document.issuer, document.type, name].append(entry)
    for group in groups.values():
        # In order of date, so that equal ones stand side by side wherever they are in the file.
        group.sort(key=lambda entry: (entry.record.issued or "", entry.record.year or "", _position(entry)))
        for before, entry in pairwise(group):
            _compare(before, entry, findings)


def _compare(before: Entry[Document], entry: Entry[Document], findings: Findings) -> None:
    before, entry = sorted((before, entry), key=_position)
    one, other = before.record, entry.record
    if one.id == other.id:
        return  # reported as such
    place = f"{shown(one.id)} ở {line_of(before.at())}"
    if one.issued == other.issued and one.year == other.year:
        message = f"Cùng cơ quan, loại, số và ngày với {place}."
        findings.add("VB-TRUNG", entry.at("id"), message)
    elif _may_be_one(one, other):
        message = f"Cùng cơ quan, loại và số với {place}, ngày gần nhau hoặc chưa rõ; hãy xem có phải là một."
        findings.add("VB-NGHI-TRUNG", entry.at("id"), message)


def _position(entry: Entry[Document]) -> tuple[str, Place]:
    return file_of(entry.at()) or "", entry.at()


def _may_be_one(one: Document, other: Document) -> bool:
    """True when the dates do not tell them apart, or lie in one year, in which no number comes twice."""
    if not one.issued or not other.issued:
        # A plan without date but for another year is another plan.
        return not (one.year and other.year) or one.year == other.year
    overlap = first_day(one.issued) <= last_day(other.issued) and first_day(other.issued) <= last_day(
        one.issued
    )
    same_year = bool(one.number) and one.issued[:4] == other.issued[:4]
    return overlap or same_year


def check_aliases(records: Records, findings: Findings) -> None:
    """A name by which two documents are called resolves to neither."""
    first: dict[str, Document] = {}
    for entry in records.documents:
        for index, alias in enumerate(entry.record.aliases):
            before = first.setdefault(" ".join(alias.lower().split()), entry.record)
            if before.id != entry.record.id:
                message = f"Tên gọi {shown(alias)} cũng là của văn bản {shown(before.id)}."
                findings.add("VB-TRUNG-TEN", entry.at("aliases", index), message)
