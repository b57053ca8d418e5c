"""What was changed in the dataset and when: a small file kept by hand beside it, ``data/history.yml``."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cancu.corpus import Corpus
from cancu.dataset.days import Day
from cancu.dataset.findings import Findings
from cancu.dataset.record import Field, Record
from cancu.dataset.shapes import ListOf, Text
from cancu.dataset.source import read_source
from cancu.problems import Problem, Report

FILE = "history.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change of the dataset: its day, what it was in a sentence or two, and the documents it touched."""

    date: str
    what: str
    documents: tuple[str, ...] = ()


_CHANGE: Final = Record(
    "lần thay đổi",
    Change,
    Field("date", Day(), "ngày thay đổi", required=True),
    Field("what", Text(1_000, lines=True), "đã thay đổi gì", required=True),
    Field("documents", ListOf(Text(160), unique=True), "mã các văn bản liên quan"),
)
_FILE: Final = Record("nhật ký", dict, Field("changes", ListOf(_CHANGE), "các lần thay đổi", required=True))


def load_history(path: Path, corpus: Corpus) -> tuple[tuple[Change, ...], Report]:
    """The changes in the order of the file, and every problem with it. No file, no changes."""
    findings = Findings(str(path))
    if not path.is_file():
        return (), findings.report
    root = read_source(path.read_bytes(), findings)
    values = _FILE.read(root, findings) if root is not None else None
    changes: tuple[Change, ...] = values["changes"] if isinstance(values, dict) else ()
    for change in changes:
        for unknown in (each for each in change.documents if each not in corpus):
            message = f"Nhật ký ngày {change.date} nêu văn bản {unknown}, kho không có mã này."
            findings.report.add(Problem(str(path), 0, 0, "QH-KHONG-RO-DICH", message))
    return changes, findings.report
