"""Issuers and provinces."""

from __future__ import annotations

from cancu.dataset.fields.provinces import PROVINCE_TODAY
from cancu.dataset.findings import Findings
from cancu.dataset.records import Entry, Records
from cancu.model import Issuer


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
