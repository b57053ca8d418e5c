"""The one way in: the dataset file → an immutable corpus, or a report of every problem."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from cancu.corpus import Corpus
from cancu.dataset.checks import check_all
from cancu.dataset.checks.plausible_days import check_future
from cancu.dataset.fields.tables import DATASET, PART
from cancu.dataset.fields.types import report_no_map
from cancu.dataset.findings import Findings
from cancu.dataset.include import included, read_bytes
from cancu.dataset.named import named_in
from cancu.dataset.records import Entry, Records, ids_in
from cancu.dataset.yaml_source.nodes import Map, Seq
from cancu.dataset.yaml_source.parse import read_source
from cancu.problems import Report


def load(
    path: str | Path, replaced: Mapping[Path, bytes] | None = None, today: str | None = None
) -> tuple[Corpus | None, Report]:
    """Read and check a dataset: the file and those that it includes.

    ``replaced`` are contents that stand in for files on the disk, by path: a dataset as it would be.
    ``today`` (ISO) is what a clock says, for those who have one: then days to come are noticed.

    Returns:
        The corpus, or None when the report holds an error; and the report, which may hold warnings.

    Raises:
        OSError: the file is not there or cannot be read.
    """
    first = Path(path)
    return load_bytes(read_bytes(first, replaced or {}), str(path), replaced, today)


def load_bytes(
    data: bytes,
    path: str = "directives.yml",
    replaced: Mapping[Path, bytes] | None = None,
    today: str | None = None,
) -> tuple[Corpus | None, Report]:
    """Like :func:`load`, from the content of the first file; ``path`` is what problems call it, and where
    included files are looked for. Never raises.
    """
    findings = Findings(path)
    corpus = None
    with _no_garbage_collection(), findings.bounded():
        corpus = _corpus(data, Path(path), replaced or {}, findings, today)
    return corpus, findings.report


def _corpus(
    data: bytes, path: Path, replaced: Mapping[Path, bytes], findings: Findings, today: str | None
) -> Corpus | None:
    root = read_source(data, findings)
    if root is None:
        return None
    if not isinstance(root, Map):
        report_no_map(root, findings, "kho dữ liệu")
        return None
    parts = included(root, path, replaced, findings)
    records = read_records(root, findings, parts)
    check_all(records, findings)
    if today:
        check_future(records, findings, today)
    if not findings.clean:
        return None
    return Corpus.build(
        (entry.record for entry in records.documents),
        (entry.record for entry in records.issuers),
        (entry.record for entry in records.topics),
        (entry.record for entry in records.events),
    )


def read_records(root: Map, findings: Findings, parts: Sequence[Map] = ()) -> Records:
    """Every record of the first file and of the included ``parts`` that can be read, with its node."""
    roots = (root, *parts)
    ids = {
        name: frozenset[str]().union(*(ids_in(each.values.get(name)) for each in roots))
        for name in ("documents", "issuers", "topics")
    }
    named = named_in(roots)  # before reading, which drops what cannot be read
    values = [DATASET.collect(root, findings)[0], *(PART.collect(part, findings)[0] for part in parts)]

    def entries(section: str) -> list[Entry[Any]]:
        found: list[Entry[Any]] = []
        for each, read in zip(roots, values, strict=True):
            node = each.values.get(section)
            nodes = node.items if isinstance(node, Seq) else []
            pairs = zip(read.get(section, ()), nodes, strict=True)
            found += [Entry(record, item) for record, item in pairs]
        return found

    return Records(
        documents=entries("documents"),
        issuers=entries("issuers"),
        topics=entries("topics"),
        events=entries("events"),
        document_ids=ids["documents"],
        issuer_ids=ids["issuers"],
        topic_ids=ids["topics"],
        named=named,
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
