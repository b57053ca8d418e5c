"""Single relations: not to oneself, and not twice."""

from __future__ import annotations

from cancu.dataset.findings import Findings, shown
from cancu.dataset.records import Records


def check_self_relations(records: Records, findings: Findings) -> None:
    """No document speaks of itself."""
    for entry in records.documents:
        for index, relation in enumerate(entry.record.relations):
            if relation.target == relation.source:
                message = "Văn bản có quan hệ với chính nó."
                findings.add("QH-TU-THAN", entry.at("relations", index, "target"), message)


def check_repeated_relations(records: Records, findings: Findings) -> None:
    """One relation is one entry with all its evidence; parts that take effect on other days are others."""
    for entry in records.documents:
        seen = set()
        for index, relation in enumerate(entry.record.relations):
            key = (relation.kind, relation.target, relation.scope, relation.effective, relation.provisions)
            if key in seen:
                message = (
                    f"Quan hệ {relation.kind} với {shown(relation.target)} đã ghi ở trên; hãy gộp bằng chứng."
                )
                findings.add("QH-TRUNG", entry.at("relations", index), message)
            seen.add(key)
