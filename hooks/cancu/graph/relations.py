"""The corpus as a networkx ``MultiDiGraph``.

A node is a document id with the attributes ``document`` and ``issuer``. An edge runs from the document that
speaks to the one it speaks of; its key is the kind, its attribute ``relation`` the stored record.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from typing import TypeAlias
from weakref import WeakKeyDictionary

import networkx as nx

from cancu.corpus import Corpus
from cancu.kinds import DERIVATION_KINDS
from cancu.memo import Memo
from cancu.model import Document, Issuer, Relation


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


def issuer_of(graph: nx.MultiDiGraph[str], node: str) -> Issuer:
    """The body that issued the document behind a node."""
    issuer: Issuer = graph.nodes[node]["issuer"]
    return issuer


_Graph: TypeAlias = "nx.MultiDiGraph[str]"
_Asked = Callable[["nx.MultiDiGraph[str]", str], tuple[Relation, ...]]


_answers: WeakKeyDictionary[_Graph, Memo] = WeakKeyDictionary()


def answers(graph: _Graph) -> Memo:
    """What was worked out from a graph, kept as long as it lives. Once asked, it must not change."""
    try:
        return _answers[graph]
    except KeyError:
        return _answers.setdefault(graph, Memo())


def _once(ask: _Asked) -> _Asked:
    """Every page asks for the answers of the well-known documents: they are kept."""

    @wraps(ask)
    def answer(graph: _Graph, node: str) -> tuple[Relation, ...]:
        return answers(graph)((ask, node), lambda: ask(graph, node))

    return answer


@_once
def _outgoing_by(graph: _Graph, node: str) -> tuple[Relation, ...]:
    return _sorted(graph.out_edges(node, data="relation"))


@_once
def _incoming_of(graph: _Graph, node: str) -> tuple[Relation, ...]:
    return _sorted(graph.in_edges(node, data="relation"))


def _sorted(edges: Iterable[tuple[str, str, Relation]]) -> tuple[Relation, ...]:
    return tuple(sorted((edge[2] for edge in edges), key=lambda r: (r.kind, r.source, r.target)))


def outgoing(
    graph: nx.MultiDiGraph[str], node: str, kinds: Iterable[str] | None = None
) -> Iterator[Relation]:
    """Relations that a document states, sorted by kind and target."""
    yield from _of_kinds(_outgoing_by(graph, node), kinds)


def incoming(
    graph: nx.MultiDiGraph[str], node: str, kinds: Iterable[str] | None = None
) -> Iterator[Relation]:
    """Relations that other documents state about a document, sorted by kind and source."""
    yield from _of_kinds(_incoming_of(graph, node), kinds)


def _of_kinds(relations: Iterable[Relation], kinds: Iterable[str] | None) -> Iterator[Relation]:
    wanted = None if kinds is None else frozenset(kinds)
    return (relation for relation in relations if wanted is None or relation.kind in wanted)


@_once
def parents(graph: nx.MultiDiGraph[str], node: str) -> tuple[Relation, ...]:
    """What a document derives from. A text issued under a decision derives from that decision."""
    return (*outgoing(graph, node, DERIVATION_KINDS), *incoming(graph, node, ("promulgates",)))


@_once
def children(graph: nx.MultiDiGraph[str], node: str) -> tuple[Relation, ...]:
    """What derives from a document: the mirror of :func:`parents`."""
    return (*incoming(graph, node, DERIVATION_KINDS), *outgoing(graph, node, ("promulgates",)))


def other_end(relation: Relation, node: str) -> str:
    """The document at the far end of a relation, seen from ``node``."""
    return relation.target if relation.source == node else relation.source
