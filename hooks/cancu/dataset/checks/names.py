"""Titles that say something, and names that could be those of one document only."""

from __future__ import annotations

from collections import defaultdict

from cancu.dataset.findings import Findings, shown
from cancu.dataset.records import Records
from cancu.kinds import DOCUMENT_TYPES
from cancu.text import fold

_LETTERS = 2
_LABELS = tuple(sorted({fold(kind.label) for kind in DOCUMENT_TYPES.values()}))


def check_titles(records: Records, findings: Findings) -> None:
    """A title is made of words."""
    for entry in records.documents:
        for key, text in (("title", entry.record.title), ("short_title", entry.record.short_title)):
            if text is not None and sum(map(str.isalnum, text)) < _LETTERS:
                findings.add("VB-TEN-TRONG", entry.at(key), f"{shown(text)} không phải tên văn bản.")


def check_general_names(records: Records, findings: Findings) -> None:
    """A name by which a document is found in running text is no word that every text holds."""
    for entry in records.documents:
        for index, alias in enumerate(entry.record.aliases):
            if is_general(alias):
                message = f"{shown(alias)} là cách nói chung; mọi chỗ có cụm từ này sẽ bị coi là viện dẫn."
                findings.add("VB-TEN-GOI-CHUNG", entry.at("aliases", index), message)


def is_general(alias: str) -> bool:
    """True for what names no document: "cơ quan", "Luật"; not "Luật Đất đai", "Nghị quyết 18"."""
    folded = fold(alias)
    if any(folded.startswith(f"{label} ") for label in _LABELS) or any(map(str.isdigit, alias)):
        return False
    return folded in _LABELS or not any(map(str.isupper, alias[1:]))


def check_promulgated_once(records: Records, findings: Findings) -> None:
    """One decision issues a text."""
    by: defaultdict[str, list[str]] = defaultdict(list)
    for entry in records.documents:
        for index, relation in enumerate(entry.record.relations):
            if relation.kind != "promulgates":
                continue
            if by[relation.target]:
                message = f"{shown(relation.target)} đã do {shown(by[relation.target][0])} ban hành kèm theo."
                findings.add("QH-HAI-BAN-HANH", entry.at("relations", index, "target"), message)
            by[relation.target].append(entry.record.id)


def check_repeated_events(records: Records, findings: Findings) -> None:
    """One event is one entry."""
    seen = set()
    for entry in records.events:
        key = (entry.record.date, fold(entry.record.what), entry.record.issuers)
        if key in seen:
            findings.add("SK-TRUNG", entry.at("what"), "Sự kiện này đã ghi ở trên.")
        seen.add(key)
