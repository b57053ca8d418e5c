"""Issuers and provinces."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from cancu.dataset.checks.dates import earliest, last_day
from cancu.dataset.fields.provinces import PROVINCE_TODAY
from cancu.dataset.findings import Findings
from cancu.dataset.records import Entry, Records
from cancu.kinds import DOCUMENT_TYPES
from cancu.model import Issuer
from cancu.text import vietnamese_date

_OF_THE_STATE: Final = frozenset({"hien-phap", "bo-luat", "luat", "phap-lenh", "nghi-dinh"})
# A body goes on signing for a while under its old name.
_HANDOVER: Final = timedelta(days=92)


def check_provinces(records: Records, findings: Findings) -> None:
    """Bodies of a province have one, bodies of the centre have none, and today's follows from the mergers."""
    for entry in records.issuers:
        fault = _fault(entry)
        if fault:
            key, message = fault
            findings.add("CQ-SAI-TINH", entry.at(key), message)


def _fault(entry: Entry[Issuer]) -> tuple[str, str] | None:
    issuer = entry.record
    if issuer.level.startswith("central-"):
        key = "province" if issuer.province else "province_now"
        wrong = issuer.province or issuer.province_now
        return (key, f"Cơ quan trung ương không thuộc tỉnh nào ({wrong}).") if wrong else None
    if not issuer.province:
        # A value that could not be read was reported; departments of a ministry have no province.
        missing = issuer.level.startswith("province-") and not entry.has("province")
        return ("province", "Cơ quan cấp tỉnh phải ghi tỉnh.") if missing else None
    today = PROVINCE_TODAY[issuer.province]
    if issuer.province_now != today and not (issuer.province_now is None and entry.has("province_now")):
        return (
            "province_now",
            f"Từ 01/7/2025, {issuer.province} thuộc {today}; hãy ghi province_now: {today}.",
        )
    return None


def check_superiors(records: Records, findings: Findings) -> None:
    """A body of one province stands below none of another, a body of the State below none of the Party."""
    for entry in records.issuers:
        superior = records.issuer.get(entry.record.superior or "")
        fault = _wrong_superior(entry.record, superior) if superior else None
        if fault:
            findings.add("CQ-SAI-CAP-TREN", entry.at("superior"), fault)


def _wrong_superior(issuer: Issuer, superior: Issuer) -> str | None:
    own, above = ({body.province, body.province_now} - {None} for body in (issuer, superior))
    if own and above and own.isdisjoint(above):
        return (
            f"{issuer.name} thuộc {issuer.province}, cấp trên {superior.name} lại thuộc {superior.province}."
        )
    sides = {level.rpartition("-")[2] for level in (issuer.level, superior.level)}
    if sides == {"party", "state"}:
        return (
            f"{issuer.name} và {superior.name}: cơ quan Đảng và cơ quan Nhà nước không là cấp trên của nhau."
        )
    return None


def check_types(records: Records, findings: Findings) -> None:
    """Laws come from the centre of the State, and a regime from the side that the issuer is on."""
    for entry in records.documents:
        document, issuer = entry.record, records.issuer.get(entry.record.issuer)
        if issuer is None:
            continue
        if document.type in _OF_THE_STATE and issuer.level != "central-state":
            label = DOCUMENT_TYPES[document.type].label
            message = f"{issuer.name} không ban hành {label}; chỉ cơ quan trung ương của Nhà nước ban hành."
            findings.add("VB-SAI-THAM-QUYEN", entry.at("type"), message)
        if document.regime and issuer.is_party != (document.regime == "party") and "-" in issuer.level:
            message = f"Chế độ {document.regime} không dùng cho văn bản của {issuer.name}."
            findings.add("VB-SAI-CHE-DO", entry.at("regime"), message)


def check_succeeded(records: Records, findings: Findings) -> None:
    """A body whose work others have taken over issues nothing any more."""
    for entry in records.documents:
        issuer, own = records.issuer.get(entry.record.issuer), earliest(entry.record)
        stated = [each.since for each in issuer.successors] if issuer else []
        since = min(stated, key=last_day, default=None)
        if issuer and own and since and own > last_day(since) + _HANDOVER:
            day = vietnamese_date(since)
            message = f"{issuer.name} đã có cơ quan kế tục từ {day}, trước ngày ban hành văn bản này."
            findings.add("CQ-DA-KE-TUC", entry.at("issuer"), message)
