"""The audit of a draft as a .docx table for whoever must mend it. Bytes repeat: no clock goes into them."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import docx
from docx.enum.section import WD_ORIENT

from cancu.audit.corrections import UNMARKED, candidate_words, leftover_note
from cancu.audit.draft import Audit
from cancu.draft_rules import HEADINGS
from cancu.graph.library import Library
from cancu.text import vietnamese_date


def hint_lines(audit: Audit, library: Library) -> list[str]:
    """What stands below the table: lines not understood, what to cite too, what is left over."""
    lines = [UNMARKED] if audit.unmarked else []
    lines += [f"{unread_words(audit)}:"] if audit.unread else []
    lines += [f"– “{each.words}”.{candidate_words(each, library)}" for each in audit.unread]
    for hint in audit.suggestions:
        other, about = library.corpus[hint.document], library.corpus[hint.about]
        lines.append(f"Nên viện dẫn thêm: {other.label} ({hint.reason} {about.label}).")
    return lines + [f"Xem lại: {leftover_note(each)}" for each in audit.leftovers]


def unread_words(audit: Audit) -> str:
    """``3 đoạn có chữ “Căn cứ” mà không nhận ra văn bản``."""
    return f"{len(audit.unread)} đoạn có chữ “Căn cứ” mà không nhận ra văn bản"


def audit_docx(audit: Audit, library: Library, name: str) -> bytes:
    """The file, landscape A4: a heading, the two days, one table row per citation."""
    document = docx.Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    document.add_heading(f"Kiểm tra viện dẫn: {name}", level=1)
    signed = vietnamese_date(audit.signed) if audit.signed else "không xác định được"
    document.add_paragraph(
        f"Ngày ký: {signed}. Tình trạng hiện nay tính đến ngày {vietnamese_date(audit.on)}."
    )
    table = document.add_table(rows=1, cols=len(HEADINGS))
    table.style = "Table Grid"
    for cell, heading in zip(table.rows[0].cells, HEADINGS, strict=True):
        cell.text = heading
    for number, row in enumerate(audit.rows, 1):
        values = (
            str(number),
            row.citation.section,
            " ".join(row.citation.surface.split()),
            row.chip_signed or "Chưa rõ ngày ký",
            row.chip,
            " ".join((row.verdict, *row.remarks)),
            row.paste or "",
        )
        for cell, value in zip(table.add_row().cells, values, strict=True):
            cell.text = value
    for line in hint_lines(audit, library):
        document.add_paragraph(line)
    properties = document.core_properties
    properties.author, properties.title = "Căn Cứ", f"Kiểm tra viện dẫn: {name}"
    properties.created = properties.modified = datetime.fromisoformat(library.on).replace(tzinfo=UTC)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()
