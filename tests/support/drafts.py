"""Drafts with planted faults: their text, what is planted where, and what the audit made of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cancu.audit import Audit, Row, audit
from cancu.graph.library import Library
from support.paths import ROOT

FOLDER = ROOT / "tests" / "golden" / "drafts"
_MARK = re.compile(r"⟦([a-z-]+)\|([^⟧]*)⟧")
_WRONG = {
    "number": "Số, ký hiệu đúng",
    "day": "Ngày ban hành đúng",
    "type": "Tên loại đúng",
    "issuer": "Cơ quan ban hành đúng",
    "session": "Khóa đúng",
    "name": "Tên văn bản đúng",
    "symbol": "Sai tên loại hoặc sai ký hiệu",
    "lacking": "Viện dẫn lần đầu thiếu",
    "amended": "Ghi thêm: đã được sửa đổi",
    "old-plan": "Thời gian ghi trong tên văn bản",
}
AT_CITATIONS = ("ended", "period-over", "ambiguous", *_WRONG)


@dataclass(frozen=True)
class Fault:
    """A planted fault, at code points of the text without marks."""

    kind: str
    start: int
    end: int
    words: str


def read(name: str) -> tuple[str, list[Fault]]:
    """The draft as it would be signed, and its faults."""
    marked = (FOLDER / name).read_text(encoding="utf-8")
    text, faults, at = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        faults.append(Fault(mark.group(1), len(text), len(text) + len(mark.group(2)), mark.group(2)))
        text += mark.group(2)
        at = mark.end()
    return text + marked[at:], faults


def names() -> list[str]:
    return sorted(path.name for path in FOLDER.glob("*.txt"))


def _has(row: Row, kind: str) -> bool:
    if kind in ("ended", "period-over", "ambiguous"):
        return row.flag == kind
    return row.todo == "fix" and any(remark.startswith(_WRONG[kind]) for remark in row.remarks)


def is_found(fault: Fault, result: Audit) -> bool:
    """True where the audit says at the same words what is wrong with them."""
    if fault.kind in AT_CITATIONS:
        rows = [
            row for row in result.rows if row.citation.start < fault.end and fault.start < row.citation.end
        ]
        return any(_has(row, fault.kind) for row in rows)
    if fault.kind == "unread":
        return any(line.start < fault.end and fault.start < line.end for line in result.unread)
    kind = "day" if fault.kind == "date" else fault.kind
    return any(
        each.kind == kind and each.start < fault.end and fault.start < each.end for each in result.leftovers
    )


def alarms(faults: list[Fault], result: Audit) -> Iterator[str]:
    """What the audit asks to mend where nothing is planted."""

    def planted(start: int, end: int) -> bool:
        return any(fault.start < end and start < fault.end for fault in faults)

    for row in result.rows:
        if row.todo == "fix" and not planted(row.citation.start, row.citation.end):
            yield f"{row.citation.surface}: {row.flag}: {row.verdict} {' '.join(row.remarks)}"
    for each in result.leftovers:
        if not planted(each.start, each.end):
            yield f"{each.kind}: {each.message}"
    for line in result.unread:
        if not planted(line.start, line.end):
            yield f"unread at {line.start}"


def judged(name: str, library: Library) -> tuple[list[Fault], Audit]:
    text, faults = read(name)
    return faults, audit(text, library)
