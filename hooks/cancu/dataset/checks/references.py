"""Everything that names something else names something that is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from cancu.dataset.fields.suggest import did_you_mean
from cancu.dataset.fields.tables import ADDRESS
from cancu.dataset.findings import Findings, shown
from cancu.dataset.records import Entry, Path, Records

_is_address = lru_cache(maxsize=65536)(re.compile(ADDRESS).fullmatch)


def check_issuer_references(records: Records, findings: Findings) -> None:
    """Documents, superiors, successors and events name issuers of the dataset."""
    for name, entry, path in _issuer_references(records):
        if name not in records.issuer_ids:
            hint = records.issuer_names.did_you_mean(name)
            message = f"Không có cơ quan nào mang mã {shown(name)}.{hint}"
            findings.add("CO-QUAN-LA", entry.at(*path), message)


def _issuer_references(records: Records) -> Iterator[tuple[str, Entry[Any], Path]]:
    for entry in records.documents:
        yield entry.record.issuer, entry, ("issuer",)
    for issuer in records.issuers:
        if issuer.record.superior:
            yield issuer.record.superior, issuer, ("superior",)
        for index, successor in enumerate(issuer.record.successors):
            yield successor.issuer, issuer, ("successors", index, "issuer")
    for event in records.events:
        for index, name in enumerate(event.record.issuers):
            yield name, event, ("issuers", index)


def check_topics(records: Records, findings: Findings) -> None:
    """Documents stand under topics of the dataset."""
    for entry in records.documents:
        for index, topic in enumerate(entry.record.topics):
            if topic not in records.topic_ids:
                hint = did_you_mean(topic, records.topic_ids)
                message = f"Không có chủ đề nào mang mã {shown(topic)}.{hint}"
                findings.add("CHU-DE-LA", entry.at("topics", index), message)


def check_targets(records: Records, findings: Findings) -> None:
    """Relations lead to documents of the dataset."""
    for entry in records.documents:
        for index, relation in enumerate(entry.record.relations):
            if relation.target not in records.document_ids:
                hint = records.document_names.did_you_mean(relation.target)
                message = f"Không có văn bản nào mang mã {shown(relation.target)}.{hint}"
                findings.add("QH-KHONG-RO-DICH", entry.at("relations", index, "target"), message)


def check_sources(records: Records, findings: Findings) -> None:
    """What proves a fact is a document of the dataset or an address."""
    for source, entry, path in _sources(records):
        if source in records.document_ids or _is_address(source):
            continue
        hint = records.document_names.did_you_mean(source)
        message = f"Nguồn {shown(source)} không phải mã văn bản trong kho hay địa chỉ https://.{hint}"
        findings.add("NGUON-LA", entry.at(*path), message)


def _sources(records: Records) -> Iterator[tuple[str, Entry[Any], Path]]:
    """Every source with the way to it; places are looked up only where something is wrong."""
    for entry in records.documents:
        document = entry.record
        for index, relation in enumerate(document.relations):
            for number, evidence in enumerate(relation.evidence):
                yield evidence.source, entry, ("relations", index, "evidence", number, "source")
        for index, proof in enumerate(document.status_proofs):
            yield proof.source, entry, ("status_proofs", index, "source")
        for index, note in enumerate(document.notes):
            if note.source:
                yield note.source, entry, ("notes", index, "source")
    for issuer in records.issuers:
        for index, successor in enumerate(issuer.record.successors):
            yield successor.source, issuer, ("successors", index, "source")
    for event in records.events:
        yield event.record.source, event, ("source",)
