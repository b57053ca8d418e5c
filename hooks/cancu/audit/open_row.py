"""The row of a citation that no document of the library, or more than one, answers."""

from __future__ import annotations

import re

from cancu.audit.extent import Extent
from cancu.audit.form import form_advice, lacking
from cancu.audit.repairs import Place
from cancu.audit.row import Draft, Row
from cancu.audit.symbols import symbol_remark
from cancu.audit.verdicts import where_to_look
from cancu.citations.citation import Citation
from cancu.citations.resolve import Resolution
from cancu.dispositions import FLAG_ROWS

_YEARS = re.compile(r"(?<![0-9/])((?:19|20)[0-9]{2})(?:\s*[-–—]\s*((?:19|20)[0-9]{2}))?(?![0-9/])")
_SAME_NAME = "Trùng tên, cần chọn"
_LACKS = "Chưa có trong kho; "
_VISION = re.compile(r"(?:tầm nhìn|định hướng|đến)(?:\s+đến)?(?:\s+năm)?\s*$", re.IGNORECASE)


def open_row(draft: Draft, citation: Citation, resolution: Resolution, extent: Extent, place: Place) -> Row:
    """The row of a citation that no document, or more than one, answers."""
    flag = "ambiguous" if len(resolution.candidates) > 1 else "unknown"
    missing = lacking(citation, None, extent, first=place.first, basis_line=place.basis_line)
    # What is only mentioned, and cannot be looked up, is not measured by its form.
    missing = missing if flag == "unknown" and citation.role == "basis" else []
    ended = _period_ended(draft, extent) if citation.role == "basis" else None
    # What the library has under this number is told also where it is not meant.
    told = [_reason(resolution)] if resolution.state != "unknown" else []
    if citation.misprint:
        told.append(f"Ngày ghi trong dự thảo không có trong lịch: {citation.misprint}.")
    strange = symbol_remark(citation)
    lines = [
        *strange,
        *told,
        *form_advice(citation, None, missing, first=place.first),
        *([ended] if ended else []),
    ]
    if flag == "unknown" and citation.role != "in-title":
        lines.append(where_to_look(citation))
    todo = "fix" if flag == "ambiguous" or missing or ended or strange or citation.misprint else "unknown"
    named = flag == "ambiguous" and citation.number is None
    chip = _SAME_NAME if named else FLAG_ROWS[flag].label
    return Row(
        citation=citation,
        extent=extent,
        document=None,
        candidates=resolution.candidates,
        role=citation.role,
        flags=(flag,),
        flags_signed=(flag,) if draft.signed else (),
        verdict=_verdict(citation, flag, chip),
        remarks=tuple(lines),
        instead=(),
        repairs=(),
        certain=False,
        paste=None,
        todo="fine" if citation.role == "in-title" else todo,
        chip=chip,
        chip_signed=chip if draft.signed else "",
    )


def _verdict(citation: Citation, flag: str, chip: str) -> str:
    if citation.role == "in-title":
        return f"{chip}. Nằm trong tên của văn bản khác, giữ nguyên."
    return "Văn bản chưa có trong kho; đề nghị tự kiểm tra hiệu lực." if flag == "unknown" else f"{chip}."


def _reason(resolution: Resolution) -> str:
    """Why nothing is meant for certain; that the library lacks it the verdict says already."""
    rest = resolution.reason.removeprefix(_LACKS)
    return rest[:1].upper() + rest[1:]


def _period_ended(draft: Draft, extent: Extent) -> str | None:
    """The remark on a period in the subject that was over before the year of the plan."""
    if extent.subject is None or draft.year is None:
        return None
    subject = draft.text[slice(*extent.subject)]
    for found in _YEARS.finditer(subject):
        last = int(found.group(2) or found.group(1))
        if last < draft.year and not _VISION.search(subject[: found.start()]):
            return f"Thời gian ghi trong tên văn bản ({found.group()}) đã hết trước năm {draft.year}."
    return None
