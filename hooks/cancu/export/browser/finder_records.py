"""The records of the finder: one column per fact, so that like stands by like and compresses well.

``Records`` holds the vocabularies that every shard shares; ``shard`` gives the columns of some documents.
"""

from __future__ import annotations

from typing import Any

from cancu.export.browser.finder_columns import (
    Pool,
    coded,
    columns,
    day_number,
    derived_id,
    split_number,
)
from cancu.export.browser.finder_subjects import About, subjects
from cancu.graph.changes.later_changes import amending, ended_by, followers
from cancu.graph.library import Library
from cancu.graph.relations import outgoing
from cancu.graph.status.packed_steps import PackedSteps
from cancu.kinds import DOCUMENT_TYPES, LEVEL_LABELS
from cancu.model import Document
from cancu.text import nfc

# What the relations in a record are called there: ended by, followed by, amended by.
ENDED, FOLLOWED, AMENDED = "e", "f", "a"


class Records:
    """Columns of shards and the vocabularies they name things by. ``places`` are positions of documents."""

    def __init__(self, library: Library, places: dict[str, int], about: About) -> None:
        self.library = library
        self.places = places
        self.issued = {place: library.corpus[other].issued or "" for other, place in places.items()}
        self.about = about
        self.types: Pool[str] = Pool()
        self.issuers: Pool[str] = Pool()
        self.codes: Pool[str] = Pool()
        self.topics: Pool[str] = Pool()
        self.topic_sets: Pool[tuple[int, ...]] = Pool()
        self.signers: Pool[str] = Pool()
        self.steps = PackedSteps()
        self.signers.place("")

    def shard(self, documents: list[tuple[Document, int]]) -> dict[str, Any]:
        """The columns of these documents; sparse facts are kept by their place in the shard."""
        docs = [document for document, _ in documents]
        numbers = [split_number(document.number) for document in docs]
        words, titles = coded(document.title for document in docs)
        sets = [tuple(self.topics.place(topic) for topic in document.topics) for document in docs]
        return {
            "number": columns(run for run, _ in numbers),
            "code": [self.codes.place(code) for _, code in numbers],
            "type": [self.types.place(document.type) for document in docs],
            "issuer": [self.issuers.place(document.issuer) for document in docs],
            "issued": [day_number(document.issued) for document in docs],
            "topics": [self.topic_sets.place(topics) for topics in sets],
            "signer": [self.signers.place(_signer(document)) for document in docs],
            "weight": "".join(str(weight) for _, weight in documents),
            "words": words,
            "title": titles,
            "steps": ",".join(self.steps.pack(self.library.steps[document.id]) for document in docs),
            "id": self._sparse(docs, self._own_id),
            "alias": self._sparse(docs, self._aliases),
            "about": self._sparse(docs, lambda document: subjects(self.library, self.about, document)),
            "period": self._sparse(docs, _period),
            "links": self._sparse(docs, self._links),
        }

    def _sparse(self, docs: list[Document], fact: Any) -> dict[int, Any]:
        found = ((place, fact(document)) for place, document in enumerate(docs))
        return {place: value for place, value in found if value}

    def _aliases(self, document: Document) -> list[str]:
        """Its other names; a decision is also called by the names of what it issues."""
        issued = (
            self.library.corpus[r.target] for r in outgoing(self.library.graph, document.id, ("promulgates",))
        )
        names = [name for text in issued for name in (text.label, *text.aliases)]
        return list(dict.fromkeys(map(nfc, (*document.aliases, *names))))

    def _own_id(self, document: Document) -> str:
        return "" if document.id == derived_id(document, self.library.issuer(document)) else document.id

    def _links(self, document: Document) -> list[list[Any]]:
        """``[kind, place of the other document, first day]``: what ended, followed or amended it."""
        found = {
            (name, self.places[other], day_number(day))
            for name, pairs in (
                (ENDED, ended_by(self.library, document.id)),
                (FOLLOWED, followers(self.library, document.id)),
                (AMENDED, amending(self.library, document.id)),
            )
            for other, day in pairs
        }
        return [list(link) for link in sorted(_first_days(found), key=self._in_order)]

    def _in_order(self, link: tuple[str, int, int]) -> tuple[str, str, int]:
        """By kind; what has amended a document by its day of issue, as a citation names it."""
        kind, place, _ = link
        return kind, self.issued[place] if kind == AMENDED else "", place

    def vocabulary(self) -> dict[str, Any]:
        """What the columns name by place."""
        corpus = self.library.corpus
        kinds = [DOCUMENT_TYPES[type_id] for type_id in self.types.values]
        bodies = [corpus.issuers[issuer_id] for issuer_id in self.issuers.values]
        return {
            "types": [[k.id, k.label, sorted({*filter(None, (k.state_code, k.party_code))})] for k in kinds],
            "issuers": [
                [
                    b.id,
                    b.name,
                    b.level,
                    b.province or "",
                    b.province_now or "",
                    [*b.abbreviations, *b.aliases],
                ]
                for b in bodies
            ],
            "levels": LEVEL_LABELS,
            "codes": self.codes.values,
            "topics": [[topic, corpus.topics[topic].name] for topic in self.topics.values],
            "topicSets": self.topic_sets.values,
            "signers": self.signers.values,
            **self.steps.tables(),
        }


def _signer(document: Document) -> str:
    """Who signed it; internal documents leave with their identity only."""
    return document.signer.name if document.signer and document.access == "public" else ""


def _period(document: Document) -> list[int]:
    """First and last year of the time a document sets for itself; empty without one."""
    period = document.period
    if not period or not period.start:
        return []
    return [int(period.start[:4]), int((period.end or period.start)[:4])]


def _first_days(links: set[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    first: dict[tuple[str, int], int] = {}
    for kind, place, day in links:
        first[kind, place] = min(day, first.get((kind, place), day))
    return [(kind, place, day) for (kind, place), day in first.items()]
