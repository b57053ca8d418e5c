"""The rows of every table, as strings: what CSV, the workbook and the comparison of an import share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from cancu import routes
from cancu.columns import TABLES, Table, join_values
from cancu.graph.library import Library
from cancu.kinds import LEVEL_LABELS, RELATION_KINDS
from cancu.model import Document, Relation

YES = "có"
Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Filled:
    """A table with its rows; every value is text, empty where the dataset says nothing."""

    table: Table
    rows: tuple[Row, ...]


def filled_tables(library: Library) -> list[Filled]:
    """Every table in its order; CSV, workbook and the page about them show the same."""
    return library.memo("tables", lambda: _filled(library))


def _filled(library: Library) -> list[Filled]:
    return [Filled(table, tuple(_rows(library, table))) for table in TABLES]


def _rows(library: Library, table: Table) -> Iterator[Row]:
    complete = _COMPUTED.get(table.name, _nothing)
    names = [column.key for column in table.keys]
    stated = [(column.key, column.attributes) for column in table.editable]
    for keys, record, holder in _records(library, table):
        values: dict[str, Any] = dict(zip(names, keys, strict=True))
        values |= {name: _stated(record, attributes) for name, attributes in stated}
        values |= {"document_label": holder.label if isinstance(holder, Document) else None}
        values |= complete(library, record, holder)
        yield {column.key: _text(values[column.key]) for column in table.columns}


def _records(library: Library, table: Table) -> Iterator[tuple[tuple[str, ...], Any, Any]]:
    """Key values, record, and the entry of the section that holds the record."""
    for key, holder in _entries(library, table.section):
        if table.computed:
            for no, step in enumerate(library.steps[holder.id], 1):
                yield (key, str(no)), step, holder
        else:
            yield from ((keys, record, holder) for keys, record in _within(holder, (key,), table.inner))


def _entries(library: Library, section: str) -> Iterator[tuple[str, Any]]:
    corpus = library.corpus
    if section == "events":
        yield from ((str(no), event) for no, event in enumerate(corpus.events, 1))
        return
    records: dict[str, Any] = {
        "documents": corpus.documents,
        "issuers": corpus.issuers.values(),
        "topics": corpus.topics.values(),
    }
    yield from ((record.id, record) for record in records[section])


def _within(
    record: Any, keys: tuple[str, ...], inner: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], Any]]:
    if not inner:
        yield keys, record
        return
    for no, part in enumerate(getattr(record, inner[0]), 1):
        yield from _within(part, (*keys, str(no)), inner[1:])


def _stated(record: Any, attributes: tuple[str, ...]) -> Any:
    for attribute in attributes:
        record = getattr(record, attribute) if record is not None else None
    return record


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return YES if value else ""
    if isinstance(value, list | tuple):
        return join_values(value)
    return value or ""


def _nothing(_: Library, __: Any, ___: Any) -> dict[str, Any]:
    return {}


def _of_document(library: Library, document: Document, _: Any) -> dict[str, Any]:
    issuer = library.issuer(document)
    step = library.step(document.id)
    return {
        "url": routes.document(document.id),
        "type_label": document.type_label,
        "issuer_label": issuer.name,
        "level": LEVEL_LABELS[issuer.level],
        "province": issuer.province,
        "province_now": issuer.province_now,
        "status": step.status,
        "status_label": step.label,
        "headline": step.headline,
        "proof": step.proof.grade,
        "proof_by": list(step.proof.by),
        "status_as_of": step.as_of,
        "instead": library.instead(document.id),
    }


def _of_relation(library: Library, relation: Relation, _: Any) -> dict[str, Any]:
    return {
        "kind_label": RELATION_KINDS[relation.kind].verb,
        "target_label": library.corpus[relation.target].label,
        "verified": any(piece.checked_on for piece in relation.evidence),
    }


def _of_step(library: Library, step: Any, document: Document) -> dict[str, Any]:
    return {
        "from": step.since,
        "status": step.status,
        "status_label": step.label,
        "headline": step.headline,
        "sentence": step.sentence,
        "reason": step.reason,
        "by": step.by,
        "flags": step.flags,
        "proof": step.proof.grade,
        "proof_by": step.proof.by,
        "as_of": step.as_of,
    }


def _of_issuer(_: Library, issuer: Any, __: Any) -> dict[str, Any]:
    return {"level_label": LEVEL_LABELS[issuer.level]}


_COMPUTED: dict[str, Callable[[Library, Any, Any], dict[str, Any]]] = {
    "van-ban": _of_document,
    "quan-he": _of_relation,
    "moc-hieu-luc": _of_step,
    "co-quan": _of_issuer,
}
