"""Everything that names something else names something that is there."""

from __future__ import annotations

import re
from functools import lru_cache
from ipaddress import ip_address
from urllib.parse import urlsplit

from cancu.dataset.fields.suggest import topic_hint
from cancu.dataset.fields.tables import ADDRESS, SLUG
from cancu.dataset.findings import Findings, shown
from cancu.dataset.records import Records

_is_address = lru_cache(maxsize=65536)(re.compile(ADDRESS).fullmatch)
# What has another form is reported as such.
_is_id = lru_cache(maxsize=65536)(re.compile(SLUG).fullmatch)
# Addresses that mean the reader's own machine, or nothing outside one office.
_OWN = frozenset({"localhost", "local", "internal", "lan"})


def check_issuer_references(records: Records, findings: Findings) -> None:
    """Documents, superiors, successors and events name issuers of the dataset."""
    for named in records.named:
        if named.what == "issuer" and named.name not in records.issuer_ids and _is_id(named.name):
            hint = records.issuer_names.did_you_mean(named.name)
            message = f"Không có cơ quan nào mang mã {shown(named.name)}.{hint}"
            findings.add("CO-QUAN-LA", named.where, message)


def check_topics(records: Records, findings: Findings) -> None:
    """Documents stand under topics of the dataset."""
    names = {entry.record.id: entry.record.name for entry in records.topics}
    known = {name: names.get(name, name) for name in records.topic_ids if _is_id(name)}
    for named in records.named:
        if named.what == "topic" and named.name not in records.topic_ids and _is_id(named.name):
            message = f"Không có chủ đề nào mang mã {shown(named.name)}.{topic_hint(named.name, known)}"
            findings.add("CHU-DE-LA", named.where, message)


def check_targets(records: Records, findings: Findings) -> None:
    """Relations lead to documents of the dataset."""
    for named in records.named:
        if named.what == "document" and named.name not in records.document_ids and _is_id(named.name):
            hint = records.document_names.did_you_mean(named.name)
            message = f"Không có văn bản nào mang mã {shown(named.name)}.{hint}"
            findings.add("QH-KHONG-RO-DICH", named.where, message)


def check_sources(records: Records, findings: Findings) -> None:
    """What proves a fact is a document of the dataset or an address."""
    for named in records.named:
        if named.what != "source" or named.name in records.document_ids:
            continue
        if not _is_address(named.name):
            hint = records.document_names.did_you_mean(named.name)
            message = f"Nguồn {shown(named.name)} không phải mã văn bản trong kho hay địa chỉ https://.{hint}"
            findings.add("NGUON-LA", named.where, message)
        elif is_own_machine(named.name):
            findings.add("NGUON-NOI-MAY", named.where, _own(named.name))


def check_pages(records: Records, findings: Findings) -> None:
    """Pages that were read are pages that others can read too."""
    for entry in records.documents:
        if entry.record.access != "public":
            continue  # what is internal may lie on a server inside
        for index, source in enumerate(entry.record.sources):
            if source.url and is_own_machine(source.url):
                findings.add("NGUON-NOI-MAY", entry.at("sources", index, "url"), _own(source.url))


def is_own_machine(address: str) -> bool:
    """True for an address that no one else can open: ``http://localhost/``, ``http://192.168.1.5/``."""
    host = (urlsplit(address).hostname or "").lower()
    try:
        return not ip_address(host).is_global
    except ValueError:
        return host.rpartition(".")[2] in _OWN


def _own(address: str) -> str:
    return (
        f"Địa chỉ {shown(address)} chỉ mở được trên một máy hoặc trong một mạng; người khác không xem được."
    )
