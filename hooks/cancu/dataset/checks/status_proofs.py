"""Proofs of a status that cannot all be true, or that prove nothing."""

from __future__ import annotations

from collections.abc import Iterator

from cancu.dataset.checks.dates import earliest, first_day, last_day, latest
from cancu.dataset.findings import Findings, shown
from cancu.dataset.records import Entry, Records
from cancu.dispositions import DISPOSITIONS
from cancu.kinds import ENDING_KINDS
from cancu.model import Document, StatusProof
from cancu.text import vietnamese_date

_OVER = tuple(status for status, row in DISPOSITIONS.items() if row.ended)


def check_contradictions(records: Records, findings: Findings) -> None:
    """From one day on a document stands in one way."""
    for entry in records.documents:
        seen: dict[str, StatusProof] = {}
        for index, proof in enumerate(entry.record.status_proofs):
            if proof.since is None or proof.state == "unverified":
                continue
            before = seen.setdefault(proof.since, proof)
            if before.state != proof.state:
                message = (
                    f"Từ {vietnamese_date(proof.since)} vừa {before.state} vừa {proof.state}; chỉ một đúng."
                )
                findings.add("TT-TRAI-NHAU", entry.at("status_proofs", index, "state"), message)


def check_order_of_states(records: Records, findings: Findings) -> None:
    """Nothing ends before it takes effect, or waits for an effect that it has already."""
    for entry in records.documents:
        effective = entry.record.effective
        for index, proof in enumerate(entry.record.status_proofs) if effective else ():
            begins = first_day(effective or "")
            if proof.state in _OVER and proof.since and last_day(proof.since) < begins:
                message = f"Hết hiệu lực từ {vietnamese_date(proof.since)}, trước khi có hiệu lực."
                findings.add("VB-HET-TRUOC-HIEU-LUC", entry.at("status_proofs", index, "from"), message)
            day = proof.since or proof.as_of
            if proof.state == "not-yet" and day and first_day(day) >= begins:
                message = f"Nói chưa có hiệu lực vào {vietnamese_date(day)}, khi văn bản đã có hiệu lực."
                findings.add("TT-CHUA-HIEU-LUC", entry.at("status_proofs", index, "state"), message)


def check_proof_sources(records: Records, findings: Findings) -> None:
    """Who says how a document stands is another, and not an older one."""
    for entry in records.documents:
        own = earliest(entry.record)
        for index, proof in enumerate(entry.record.status_proofs):
            source = records.document.get(proof.source)
            where = entry.at("status_proofs", index, "source")
            if source is None:
                continue
            if source.id == entry.record.id:
                if proof.state != "in-force" or proof.since is None:
                    message = "Văn bản không tự nói được về sau này mình còn hay hết hiệu lực."
                    findings.add("TT-TU-THAN", where, message)
            elif own and (day := latest(source)) and day < own:
                message = f"Nguồn {shown(source.id)} ban hành trước khi có văn bản này."
                findings.add("TT-NGUON-SOM", where, message)


def check_changes_of_the_dead(records: Records, findings: Findings) -> None:
    """Nobody amends or suspends what has ended already."""
    ends = _ends(records)
    for entry in records.documents:
        own = earliest(entry.record)
        for index, relation in enumerate(entry.record.relations):
            day = ends.get(relation.target) if relation.kind in ("amends", "suspends") else None
            if own and day and last_day(day) < own:
                message = f"{shown(relation.target)} đã hết hiệu lực từ {vietnamese_date(day)}."
                findings.add("QH-DA-HET", entry.at("relations", index, "target"), message)


def _ends(records: Records) -> dict[str, str]:
    """The first day on which a document is known to have ended, as stated, by id."""
    found: dict[str, str] = {}
    for name, day in (pair for entry in records.documents for pair in _endings(entry)):
        found[name] = min(found.get(name, day), day, key=last_day)
    return found


def _endings(entry: Entry[Document]) -> Iterator[tuple[str, str]]:
    document = entry.record
    for proof in document.status_proofs:
        if proof.state in _OVER and proof.since:
            yield document.id, proof.since
    for relation in document.relations:
        day = relation.effective or document.effective or document.issued
        if relation.kind in ENDING_KINDS and relation.scope == "whole" and day:
            yield relation.target, day
