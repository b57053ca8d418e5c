"""``cancu audit FILE``: the drafting check, one row per citation."""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from cancu.audit import Audit, Row, audit
from cancu.audit.corrections import corrections
from cancu.audit.next_year import next_year
from cancu.audit.table_docx import audit_docx, hint_lines
from cancu.cli.data import add_options, open_library, open_text, print_json, say_if_cut
from cancu.graph.library import Library
from cancu.reading.legacy.detect import modernized
from cancu.reading.refusal import Refusal
from cancu.reading.result import OCR_REMARK
from cancu.revising import Change, Manuscript, Remark, page_lines
from cancu.text import is_partial_date, vietnamese_date

OLD_LETTERS = (
    "Dự thảo gõ bằng bảng mã cũ (phông .VnTime, VNI…) nên không sửa được ngay trong tệp. "
    "Hãy chuyển mã sang Unicode, lưu lại rồi chạy lại; bảng kiểm tra thì xem được ngay, không cần --fix."
)


def configure(subparsers: Any) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser("audit", help="kiểm tra các viện dẫn của một dự thảo")
    parser.add_argument("file", type=Path, metavar="TỆP", help="dự thảo .docx, .pdf, .txt, .html, .doc …")
    parser.add_argument("--signed", metavar="NGÀY", help="ngày ký, nếu khác ngày ghi trong dự thảo")
    parser.add_argument("--out", type=Path, metavar="TỆP", help="tệp kết quả của --format docx")
    parser.add_argument(
        "--fix",
        type=Path,
        metavar="TỆP",
        help="ghi dự thảo .docx đã sửa: chỗ chắc chắn đánh dấu, chỗ ngờ ghi chú",
    )
    parser.add_argument(
        "--certain", action="store_true", help="với --fix: chỉ sửa chỗ chắc chắn, không ghi chú"
    )
    parser.add_argument("--year", type=int, metavar="NĂM", help="với --fix: chuyển thành dự thảo của năm này")
    add_options(parser, formats=("text", "json", "docx"))
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the table; 1 on any flag but in-force, 2 when the file or the dataset cannot be read."""
    if arguments.signed and not is_partial_date(arguments.signed):
        print(f"Ngày ký không hợp lệ: {arguments.signed}; cần dạng 2026-11-21.", file=sys.stderr)
        return 2
    library = open_library(arguments)
    if arguments.fix and library:
        return _fix(arguments, library)
    reading = open_text(arguments.file)
    if library is None or reading is None:
        return 2
    result = audit(reading.text or "", library, arguments.signed, _paper(arguments.file))
    say_if_cut(result.rows)
    if reading.scanned:
        result = replace(result, rows=tuple(_doubtful(row) for row in result.rows))
    if arguments.format == "docx":
        return _write_docx(arguments, result, library)
    print_json(record(result)) if arguments.format == "json" else print(_text(result, library))
    return 0 if result.clean else 1


def _paper(path: Path) -> frozenset[str]:
    """Lines of page headers and footers of a Word file."""
    try:
        return page_lines(path.read_bytes()) if path.suffix.lower() in (".docx", ".docm") else frozenset()
    except Refusal:
        return frozenset()  # what its name calls a Word file and is read as something else


def _fix(arguments: argparse.Namespace, library: Library) -> int:
    """Write the drafter's own file with changes and comments; 1 where anything was found."""
    if arguments.file.suffix.lower() not in (".docx", ".docm"):
        print("Chỉ sửa được tệp .docx: hãy mở dự thảo bằng Word và lưu thành .docx.", file=sys.stderr)
        return 2
    # Told here too what the reading of the file has to say: letters converted from old fonts are not mended.
    reading = open_text(arguments.file)
    if reading is None:
        return 2
    try:
        manuscript = Manuscript(arguments.file.read_bytes())
        if modernized(manuscript.text).encoding:
            raise Refusal("TEP-BANG-MA", OLD_LETTERS)
        if arguments.year:
            result, found = next_year(manuscript.text, library, arguments.year)
        else:
            result = audit(manuscript.text, library, arguments.signed)
            found = corrections(manuscript.text, result, library, notes=not arguments.certain)
        changes = [Change(each.start, each.end, each.text) for each in found.changes]
        notes = [Remark(each.start, each.end, each.text) for each in found.notes]
        arguments.fix.write_bytes(manuscript.revised(changes, notes, library.on))
    except Refusal as refusal:
        print(f"{arguments.file}: {refusal.code}: {refusal.message}", file=sys.stderr)
        return 2
    except OSError as error:
        print(f"Không đọc hoặc ghi được tệp: {error.strerror}.", file=sys.stderr)
        return 2
    print(f"Đã ghi {arguments.fix}: {len(changes)} chỗ sửa, {len(notes)} ghi chú.", file=sys.stderr)
    return 0 if result.clean and not (changes or notes) else 1


def _doubtful(row: Row) -> Row:
    """Letters that recognition has guessed: nothing about the citation is certain."""
    return replace(row, remarks=(f"{OCR_REMARK[0].upper()}{OCR_REMARK[1:]}.", *row.remarks))


def _write_docx(arguments: argparse.Namespace, result: Audit, library: Library) -> int:
    target = arguments.out or arguments.file.with_suffix(".kiem-tra.docx")
    try:
        target.write_bytes(audit_docx(result, library, arguments.file.name))
    except OSError as error:
        print(f"Không ghi được {target}: {error.strerror}.", file=sys.stderr)
        return 2
    print(f"Đã ghi {target}.", file=sys.stderr)
    return 0 if result.clean else 1


def record(result: Audit) -> dict[str, Any]:
    """The audit as plain values, under the names of the page ``/kiem-tra/``."""
    return {
        "signed": result.signed,
        "on": result.on,
        "unmarked": result.unmarked,
        "rows": [_row_record(row) for row in result.rows],
        "suggestions": [
            {"document": s.document, "about": s.about, "reason": s.reason} for s in result.suggestions
        ],
        "unread": [asdict(each) for each in result.unread],
        "leftovers": [asdict(each) for each in result.leftovers],
    }


def _row_record(row: Row) -> dict[str, Any]:
    return {
        "surface": row.citation.surface,
        "start": row.citation.start,
        "end": row.citation.end,
        "section": row.citation.section,
        "number": row.citation.number,
        "document": row.document,
        "candidates": list(row.candidates),
        "role": row.role,
        "flag": row.flag,
        "flag_signed": row.flag_signed,
        "flags": list(row.flags),
        "flags_signed": list(row.flags_signed),
        "verdict": row.verdict,
        "remarks": list(row.remarks),
        "instead": list(row.instead),
        "paste": row.paste,
        "repairs": [asdict(each) for each in row.repairs],
        "certain": row.certain,
        "todo": row.todo,
        "chip": row.chip,
        "chip_signed": row.chip_signed,
    }


def _place(section: str) -> str:
    """``mục I.1``, ``phần mở đầu``, ``Điều 3``: as one speaks of a place."""
    if section == "Mở đầu":
        return "phần mở đầu"
    return section if " " in section else f"mục {section}"


def _text(result: Audit, library: Library) -> str:
    signed = vietnamese_date(result.signed) if result.signed else "không xác định được ngày ký"
    lines = [f"Ngày ký: {signed}. Hiện nay: {vietnamese_date(result.on)}. {len(result.rows)} viện dẫn.", ""]
    for number, row in enumerate(result.rows, 1):
        place = f" ({_place(row.citation.section)})" if row.citation.section else ""
        lines.append(f"{number}. {' '.join(row.citation.surface.split())}{place}")
        then = f"Tại ngày ký: {row.chip_signed}. " if row.flag_signed else ""
        said = row.verdict if row.verdict.startswith(row.chip) else f"{row.chip}. {row.verdict}"
        lines.append(f"   {then}Hiện nay: {said}")
        lines += [f"   {remark}" for remark in row.remarks]
        lines += [f"   Đề nghị ghi: {row.paste}"] if row.paste else []
    lines += ["", *hint_lines(result, library)]
    return "\n".join(lines)
