"""What may leave: an internal document goes out with its identity and its relations, never with its text."""

from __future__ import annotations

from dataclasses import replace

from cancu.corpus import Corpus
from cancu.graph.library import Library
from cancu.graph.relations import build_graph
from cancu.model import Document, Evidence, Relation


def disclosed(library: Library) -> Library:
    """The library as an export may see it; the very same one when nothing in it is internal.

    Steps stay those of the whole record: how a document stands is no secret, only what it says.
    """
    corpus = library.corpus
    hidden = frozenset(document.id for document in corpus if document.access != "public")
    if not hidden:
        return library
    shown = Corpus.build(
        (_disclosed(document, hidden) for document in corpus),
        corpus.issuers.values(),
        corpus.topics.values(),
        corpus.events,
    )
    return Library(shown, build_graph(shown), library.steps, library.on)


def _disclosed(document: Document, hidden: frozenset[str]) -> Document:
    relations = tuple(_relation(relation, hidden) for relation in document.relations)
    if document.id not in hidden:
        return replace(document, relations=relations)
    return replace(
        document,
        relations=relations,
        summary=None,
        signer=None,
        status_proofs=(),
        tasks=(),
        deadlines=(),
        targets=(),
        sources=(),
        notes=(),
    )


def _relation(relation: Relation, hidden: frozenset[str]) -> Relation:
    evidence = tuple(_evidence(piece, relation.source, hidden) for piece in relation.evidence)
    return replace(relation, evidence=evidence)


def _evidence(piece: Evidence, speaker: str, hidden: frozenset[str]) -> Evidence:
    """Words quoted from an internal document are its text, on whatever document they are recorded."""
    if piece.source in hidden or speaker in hidden:
        return replace(piece, as_cited=None, note=None)
    return piece
