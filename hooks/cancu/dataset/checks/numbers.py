"""What a number says about type, issuer and year agrees with the record.

Forms seen in use: ``33/CT-TTg``, ``04/2015/NĐ-CP``, ``10/2022/QH15``, ``2953/UBND-NC`` (State);
``25-NQ/TW``, ``08B-NQ/HNTW``, ``11-QĐi/TW``, ``03-CTr/BDVTW-BCSĐCP`` (Party); ``01/QCPH/UBND-UBMTTQ``
(joint).
"""

from __future__ import annotations

import re
from typing import Final

from cancu.dataset.findings import Findings, shown
from cancu.dataset.records import Entry, Records
from cancu.document_number import DocumentNumber
from cancu.kinds import DOCUMENT_TYPES, DocumentType
from cancu.model import Document, Issuer

# Quotation marks, dashes, minus signs and slashes that word processors put in.
_STRANGE: Final = re.compile("[“”„‘’‚«»\"'`´‐‑‒–—―−﹣－⁄∕／\u00a0\u2000-\u200a\u202f\u3000]")
# Letters seen in use beside those of the regulations.
_ALSO: Final[dict[str, tuple[str, ...]]] = {
    "chuong-trinh-phoi-hop": ("CTrPH", "CTPH"),
    "chuong-trinh-hanh-dong": ("CTHĐ", "CTrHĐ"),
    "quy-dinh": ("QĐi",),
    "quy-che-phoi-hop": ("QC", "QCLT"),
    "cong-van": ("CV",),
    "cong-dien": ("CĐ",),
    "ket-luan": ("TB", "TB-KL"),  # conclusions are often given as a notice
}
# Numbers of these begin with the letters of the issuer: laws and resolutions of the National Assembly
# (10/2022/QH15), official letters (2953/UBND-NC).
# Since 2016 ordinances are numbered like laws: 02/2020/UBTVQH14.
_WITHOUT_CODE: Final = frozenset({"cong-van", "hien-phap", "bo-luat", "luat", "phap-lenh", "nghi-quyet"})


def _codes_of(kind: DocumentType) -> frozenset[str]:
    codes = (kind.state_code, kind.party_code, *_ALSO.get(kind.id, ()))
    return frozenset(code.lower() for code in codes if code)


_CODES: Final = {kind.id: _codes_of(kind) for kind in DOCUMENT_TYPES.values()}
_ALL_CODES: Final = frozenset[str]().union(*_CODES.values())


def check_numbers(records: Records, findings: Findings) -> None:
    """Each number is well formed and contradicts neither type nor issuer nor year."""
    for entry in records.documents:
        issuer = records.issuer.get(entry.record.issuer)
        if not entry.record.number or issuer is None:
            continue
        strange = _STRANGE.search(entry.record.number)
        if strange:
            message = (
                f"Số {shown(entry.record.number)} có dấu {shown(strange.group())}; hãy gõ lại dấu - hoặc /."
            )
            findings.add("SO-DAU-LA", entry.at("number"), message)
            continue
        number = DocumentNumber.parse(entry.record.number)
        if number is None or not number.parts:
            message = (
                f"Số {shown(entry.record.number)} không theo thể thức nào đã biết; "
                "hãy xem lại dấu cách, dấu / và dấu -."
            )
            findings.add("SO-SAI-DANG", entry.at("number"), message)
            continue
        _check_type(entry, number, issuer, findings)
        _check_issuer(entry, number, issuer, findings)
        _check_year(entry, number, findings)
        _check_form(entry, number, issuer, findings)


def _letters(number: DocumentNumber) -> tuple[str, ...]:
    """Lower case, Đ and D apart: ĐA is not DA, HD is not HĐ."""
    return tuple(code.lower() for code in number.codes)


def _code(number: DocumentNumber, issuer: Issuer) -> str | None:
    """The letters of the type, None when the number begins with those of the issuer."""
    first = _letters(number)[0]
    own = {abbreviation.lower() for abbreviation in issuer.abbreviations}
    return first if first in _ALL_CODES and first not in own else None


def _check_type(entry: Entry[Document], number: DocumentNumber, issuer: Issuer, findings: Findings) -> None:
    document = entry.record
    label = DOCUMENT_TYPES[document.type].label.lower()
    code = _code(number, issuer)
    if code is None and document.type not in _WITHOUT_CODE:
        message = f"Số {shown(document.number or '')} không có ký hiệu của loại {label}."
    elif code is not None and code not in _CODES[document.type]:
        meant = [kind.label.lower() for kind in DOCUMENT_TYPES.values() if code in _CODES[kind.id]]
        message = (
            f"Ký hiệu trong số {shown(document.number or '')} là của {', '.join(meant)}, không phải {label}."
        )
    else:
        return
    findings.add("SO-SAI-LOAI", entry.at("number"), message)


def _check_issuer(entry: Entry[Document], number: DocumentNumber, issuer: Issuer, findings: Findings) -> None:
    if not issuer.abbreviations:
        return
    letters = _letters(number)[1:] if _code(number, issuer) else _letters(number)
    # The term of the National Assembly is part of its letters in a number: QH15, UBTVQH11.
    seen = {"-".join(letters), *letters, *(part.rstrip("0123456789") for part in letters)}
    if seen.isdisjoint(abbreviation.lower() for abbreviation in issuer.abbreviations):
        known = ", ".join(issuer.abbreviations)
        message = f"Số {shown(entry.record.number or '')} không có chữ viết tắt của {issuer.name} ({known})."
        findings.add("SO-SAI-CO-QUAN", entry.at("number"), message)


def _check_year(entry: Entry[Document], number: DocumentNumber, findings: Findings) -> None:
    issued = entry.record.issued
    if number.year and issued and not issued[:4].endswith(number.year):
        message = f"Năm trong số là {number.year}, ngày ban hành lại ghi năm {issued[:4]}."
        findings.add("SO-SAI-NAM", entry.at("number"), message)


def _check_form(entry: Entry[Document], number: DocumentNumber, issuer: Issuer, findings: Findings) -> None:
    # Bodies of Party and State that sign together number in either form, and so may departments.
    joint = any("-" in abbreviation for abbreviation in issuer.abbreviations)
    if joint or issuer.level in ("department", "unit") or number.has_party_form == issuer.is_party:
        return
    form = "“25-NQ/TW” (Đảng)" if issuer.is_party else "“33/CT-TTg” (Nhà nước)"
    message = f"Số {shown(entry.record.number or '')} không viết theo thể thức của cơ quan; cần như {form}."
    findings.add("SO-SAI-DANG", entry.at("number"), message)
