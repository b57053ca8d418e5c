"""The one way in: the dataset file → an immutable corpus, or a report of every problem."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from cancu.corpus import Corpus
from cancu.dataset.checks import check_all
from cancu.dataset.fields.tables import DATASET
from cancu.dataset.fields.types import report_no_map
from cancu.dataset.findings import Findings
from cancu.dataset.records import Entry, Records, ids_in
from cancu.dataset.yaml_source.decode import MAX_BYTES
from cancu.dataset.yaml_source.nodes import Map, Seq
from cancu.dataset.yaml_source.parse import read_source
from cancu.problems import Report


def load(path: str | Path) -> tuple[Corpus | None, Report]:
    """Read and check a dataset file.

    Returns:
        The corpus, or None when the report holds an error; and the report, which may hold warnings.

    Raises:
        OSError: the file is not there or cannot be read.
    """
    with Path(path).open("rb") as file:
        # One byte more than allowed is enough to know that it is too much.
        data = file.read(MAX_BYTES + 1)
    return load_bytes(data, str(path))


def load_bytes(data: bytes, path: str = "directives.yml") -> tuple[Corpus | None, Report]:
    """Like :func:`load`, from the content of the file; ``path`` is what problems call it. Never raises."""
    findings = Findings(path)
    corpus = None
    with _no_garbage_collection(), findings.bounded():
        corpus = _corpus(data, findings)
    return corpus, findings.report


def _corpus(data: bytes, findings: Findings) -> Corpus | None:
    root = read_source(data, findings)
    if root is None:
        return None
    if not isinstance(root, Map):
        report_no_map(root, findings, "kho dữ liệu")
        return None
    records = read_records(root, findings)
    check_all(records, findings)
    if not findings.clean:
        return None
    return Corpus.build(
        (entry.record for entry in records.documents),
        (entry.record for entry in records.issuers),
        (entry.record for entry in records.topics),
        (entry.record for entry in records.events),
    )


def read_records(root: Map, findings: Findings) -> Records:
    """Every record of the file that can be read, with its node."""
    ids = {name: ids_in(root.values.get(name)) for name in ("documents", "issuers", "topics")}
    values, _ = DATASET.collect(root, findings)

    def entries(section: str) -> list[Entry[Any]]:
        node = root.values.get(section)
        nodes = node.items if isinstance(node, Seq) else []
        return [Entry(record, item) for record, item in zip(values.get(section, ()), nodes, strict=True)]

    return Records(
        documents=entries("documents"),
        issuers=entries("issuers"),
        topics=entries("topics"),
        events=entries("events"),
        document_ids=ids["documents"],
        issuer_ids=ids["issuers"],
        topic_ids=ids["topics"],
    )


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Millions of small objects that all stay alive: looking for cycles among them triples the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
