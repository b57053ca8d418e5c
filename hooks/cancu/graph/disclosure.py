"""The one gate: what may leave. Whatever renders or exports is handed a library that went through here.

An internal document goes out with its identity, its relations and how it stands, never with a word of its
text; nor do the words that another record takes from it. Fields are named that may pass, so a field that is
added later stays inside until somebody lets it out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from cancu.corpus import Corpus
from cancu.graph.library import Library
from cancu.graph.relations import build_graph
from cancu.history import Change
from cancu.model import Document, Event, Evidence, Relation, StatusProof

# What tells one internal document from another and places it among the rest.
IDENTITY = (
    "id", "type", "number", "issuer", "issued", "effective", "period", "title", "short_title", "topics",
    "regime", "access", "place",
)  # fmt: skip
_EVENT = "Sự kiện theo nguồn nội bộ"
_CHANGE = "Cập nhật có liên quan đến văn bản nội bộ"


def disclosed(library: Library) -> Library:
    """The library as everybody may see it; the very same one when nothing in it is internal.

    Steps stay those of the whole record: how a document stands is no secret, only what it says.
    """
    corpus = library.corpus
    hidden = hidden_ids(corpus)
    if not hidden:
        return library
    gate = _Gate(hidden)
    built = Corpus.build(
        map(gate.document, corpus), corpus.issuers.values(), corpus.topics.values(), corpus.events
    )
    # Put in afterwards: events keep the order by which the tables number them.
    shown = replace(built, events=tuple(map(gate.event, corpus.events)))
    texts = {name: text for name, text in library.texts.items() if name not in hidden}
    sections = {name: paths for name, paths in library.sections.items() if name not in hidden}
    return Library(shown, build_graph(shown), library.steps, library.on, texts, sections)


def disclosed_changes(changes: Iterable[Change], corpus: Corpus) -> tuple[Change, ...]:
    """The history as everybody may read it: what was done to an internal document is not told."""
    hidden = hidden_ids(corpus)
    return tuple(
        change if hidden.isdisjoint(change.documents) else replace(change, what=_CHANGE) for change in changes
    )


def hidden_ids(corpus: Corpus) -> frozenset[str]:
    """The ids of internal documents."""
    return frozenset(document.id for document in corpus if document.access != "public")


class _Gate:
    """Lets records through without what ``hidden`` documents say."""

    def __init__(self, hidden: frozenset[str]) -> None:
        self.hidden = hidden

    def document(self, document: Document) -> Document:
        if document.id in self.hidden:
            known = {name: getattr(document, name) for name in IDENTITY}
            return Document(**known, relations=tuple(map(self._own_relation, document.relations)))
        return replace(
            document,
            relations=tuple(map(self._relation, document.relations)),
            status_proofs=tuple(map(self._proof, document.status_proofs)),
            notes=tuple(note for note in document.notes if note.source not in self.hidden),
        )

    def event(self, event: Event) -> Event:
        return replace(event, what=_EVENT, note=None) if event.source in self.hidden else event

    def _own_relation(self, relation: Relation) -> Relation:
        """Of an internal document: the relation, and on which days it was read."""
        return Relation(
            source=relation.source,
            kind=relation.kind,
            target=relation.target,
            scope=relation.scope,
            effective=relation.effective,
            evidence=_once(self._stripped(piece, relation.source) for piece in relation.evidence),
            place=relation.place,
        )

    def _relation(self, relation: Relation) -> Relation:
        evidence = tuple(
            self._stripped(piece, piece.source) if piece.source in self.hidden else piece
            for piece in relation.evidence
        )
        unseen = all(piece.source in self.hidden for piece in relation.evidence)
        provisions = None if unseen else relation.provisions
        return replace(relation, evidence=evidence, provisions=provisions)

    def _stripped(self, piece: Evidence, source: str) -> Evidence:
        """Only the days: not the words, not the section, no address (it may be that of a server inside)."""
        return Evidence(source=source, as_of=piece.as_of, checked_on=piece.checked_on)

    def _proof(self, proof: StatusProof) -> StatusProof:
        if proof.source not in self.hidden:
            return proof
        return StatusProof(
            state=proof.state,
            source=proof.source,
            since=proof.since,
            as_of=proof.as_of,
            checked_on=proof.checked_on,
            place=proof.place,
        )


def _once(pieces: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Pieces that are alike without their words are one."""
    return tuple(dict.fromkeys(pieces))
