"""The corpus as a networkx ``MultiDiGraph``.

A node is a document id with the attributes ``document`` and ``issuer``. An edge runs from the document that
speaks to the one it speaks of; its key is the kind, its attribute ``relation`` the stored record.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import networkx as nx

from cancu.corpus import Corpus
from cancu.kinds import DERIVATION_KINDS
from cancu.model import Document, Relation


def build_graph(corpus: Corpus) -> nx.MultiDiGraph[str]:
    """The graph of a checked corpus; relations to unknown documents are left out (the checks name them)."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for document in corpus:
        graph.add_node(document.id, document=document, issuer=corpus.issuer_of(document))
    ordered = sorted(corpus.relations(), key=lambda r: (r.source, r.kind, r.target))
    for relation in ordered:
        if relation.target in corpus:
            graph.add_edge(relation.source, relation.target, key=relation.kind, relation=relation)
    return graph


def document_of(graph: nx.MultiDiGraph[str], node: str) -> Document:
    """The record behind a node."""
    document: Document = graph.nodes[node]["document"]
    return document


def spoken(graph: nx.MultiDiGraph[str], node: str, kinds: Iterable[str] | None = None) -> Iterator[Relation]:
    """Relations that a document states, sorted by kind and target."""
    yield from _relations(graph.out_edges(node, keys=True, data="relation"), kinds)


def received(
    graph: nx.MultiDiGraph[str], node: str, kinds: Iterable[str] | None = None
) -> Iterator[Relation]:
    """Relations that other documents state about a document, sorted by kind and source."""
    yield from _relations(graph.in_edges(node, keys=True, data="relation"), kinds)


def _relations(
    edges: Iterable[tuple[str, str, str, Relation]], kinds: Iterable[str] | None
) -> Iterator[Relation]:
    wanted = None if kinds is None else frozenset(kinds)
    found = (relation for _, _, kind, relation in edges if wanted is None or kind in wanted)
    yield from sorted(found, key=lambda r: (r.kind, r.source, r.target))


def parents(graph: nx.MultiDiGraph[str], node: str) -> list[Relation]:
    """What a document derives from. A text issued under a decision derives from that decision."""
    return [*spoken(graph, node, DERIVATION_KINDS), *received(graph, node, ("promulgates",))]


def children(graph: nx.MultiDiGraph[str], node: str) -> list[Relation]:
    """What derives from a document: the mirror of :func:`parents`."""
    return [*received(graph, node, DERIVATION_KINDS), *spoken(graph, node, ("promulgates",))]


def other_end(relation: Relation, node: str) -> str:
    """The document at the far end of a relation, seen from ``node``."""
    return relation.target if relation.source == node else relation.source
