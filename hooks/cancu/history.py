"""What was changed in the dataset and when: a small file kept by hand beside it, ``data/history.yml``."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from cancu.corpus import Corpus
from cancu.dataset.fields.days import Day
from cancu.dataset.fields.record import Field, Record
from cancu.dataset.fields.types import ListOf, Text
from cancu.dataset.findings import Findings, shown
from cancu.dataset.yaml_source.decode import MAX_BYTES
from cancu.dataset.yaml_source.nodes import Node, place
from cancu.dataset.yaml_source.parse import read_source
from cancu.problems import Report

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
    with path.open("rb") as file:
        # One byte more than allowed is enough to know that it is too much.
        data = file.read(MAX_BYTES + 1)
    changes: tuple[Change, ...] = ()
    with findings.bounded():
        root = read_source(data, findings)
        values = _FILE.read(root, findings) if root is not None else None
        if root is not None and isinstance(values, dict):
            changes = values["changes"]
            _check_documents(changes, root, corpus, findings)
            changes = tuple(_of_the_library(change, corpus) for change in changes)
    return changes, findings.report


def _of_the_library(change: Change, corpus: Corpus) -> Change:
    """The change without ids that the library lacks, which pages and the feed could not name."""
    known = tuple(name for name in change.documents if name in corpus)
    return replace(change, documents=known)


def _check_documents(changes: tuple[Change, ...], root: Node, corpus: Corpus, findings: Findings) -> None:
    for index, change in enumerate(changes):
        for number, name in enumerate(change.documents):
            if name not in corpus:
                message = f"Nhật ký ngày {change.date} nêu văn bản {shown(name)}, kho không có mã này."
                where = place(root, "changes", index, "documents", number)
                findings.add("QH-KHONG-RO-DICH", where, message)
