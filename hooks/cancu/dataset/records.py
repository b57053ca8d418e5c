"""The records of one file beside the nodes they were read from, so that checks can say where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Generic, TypeAlias, TypeVar

from cancu.dataset.fields.suggest import Names
from cancu.dataset.named import Named
from cancu.dataset.yaml_source.nodes import Map, Node, Scalar, Seq, is_null, place
from cancu.model import Document, Event, Issuer, Place, Topic

T = TypeVar("T")
Path: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Entry(Generic[T]):
    """A record and its node."""

    record: T
    node: Node

    def at(self, *path: str | int) -> Place:
        """Where the value at this path stands: ``entry.at("relations", 0, "target")``."""
        return place(self.node, *path)

    def has(self, key: str) -> bool:
        """True when the file gives this key a value, readable or not."""
        child = self.node.values.get(key) if isinstance(self.node, Map) else None
        return child is not None and not is_null(child)


@dataclass(frozen=True)
class Records:
    """Everything that could be read. The ids of entries that could not be read are known all the same:
    whoever refers to them made no mistake.
    """

    documents: list[Entry[Document]] = field(default_factory=list)
    issuers: list[Entry[Issuer]] = field(default_factory=list)
    topics: list[Entry[Topic]] = field(default_factory=list)
    events: list[Entry[Event]] = field(default_factory=list)
    document_ids: frozenset[str] = frozenset()
    issuer_ids: frozenset[str] = frozenset()
    topic_ids: frozenset[str] = frozenset()
    named: list[Named] = field(default_factory=list)

    @cached_property
    def document(self) -> dict[str, Document]:
        """Documents by id."""
        return {entry.record.id: entry.record for entry in self.documents}

    @cached_property
    def issuer(self) -> dict[str, Issuer]:
        """Issuers by id."""
        return {entry.record.id: entry.record for entry in self.issuers}

    @cached_property
    def document_names(self) -> Names:
        """The ids of documents, for suggestions."""
        return Names(self.document_ids)

    @cached_property
    def issuer_names(self) -> Names:
        """The ids of issuers, for suggestions."""
        return Names(self.issuer_ids)


def ids_in(section: Node | None) -> frozenset[str]:
    """The ids written in a section, whether or not the rest of each entry can be read."""
    return frozenset(_ids(section)) if isinstance(section, Seq) else frozenset()


def _ids(section: Seq) -> Iterator[str]:
    for item in section.items:
        node = item.values.get("id") if isinstance(item, Map) else None
        if isinstance(node, Scalar):
            yield node.text.strip()
