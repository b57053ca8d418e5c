"""Supersession: the chain from the oldest document to the one that holds, and who holds on a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import networkx as nx

from cancu.corpus import Corpus
from cancu.graph.marks import ending_day
from cancu.graph.relations import answers, incoming, outgoing
from cancu.kinds import ENDING_KINDS
from cancu.model import Relation

_CHAIN_KINDS = (*ENDING_KINDS, "follows")


@dataclass(frozen=True, slots=True)
class Chain:
    """Documents linked by ending or following each other, the oldest first, and those links."""

    documents: tuple[str, ...]
    links: tuple[Relation, ...]

    @property
    def ends_something(self) -> bool:
        """True when at least one link ends a document (and does not merely follow it)."""
        return any(link.kind in ENDING_KINDS for link in self.links)


def chains(corpus: Corpus, graph: nx.MultiDiGraph[str]) -> list[Chain]:
    """Every group of documents linked by ending or following, the newest last link first."""
    linked: nx.Graph[str] = nx.Graph()
    linked.add_edges_from((u, v) for u, v, kind in graph.edges(keys=True) if kind in _CHAIN_KINDS)
    groups = [_chain(corpus, graph, nodes) for nodes in nx.connected_components(linked)]
    return sorted(groups, key=lambda chain: (_newest(corpus, chain), chain.documents), reverse=True)


def _chain(corpus: Corpus, graph: nx.MultiDiGraph[str], nodes: Iterable[str]) -> Chain:
    ordered = tuple(sorted(nodes, key=lambda node: (corpus[node].begins or "", node)))
    links = [link for node in ordered for link in outgoing(graph, node, _CHAIN_KINDS)]
    return Chain(
        ordered, tuple(sorted(links, key=lambda r: (ending_day(corpus, r) or "", r.target, r.source)))
    )


def _newest(corpus: Corpus, chain: Chain) -> str:
    return max((ending_day(corpus, link) or "" for link in chain.links), default="")


def enders(corpus: Corpus, graph: nx.MultiDiGraph[str], node: str, day: str) -> list[Relation]:
    """What had ended the whole document by ``day``; for an issued text, also what ended its decision."""
    holders = [node, *(issue.source for issue in incoming(graph, node, ("promulgates",)))]
    links = [link for holder in holders for link in incoming(graph, holder, ENDING_KINDS)]
    return [link for link in links if link.scope == "whole" and (ending_day(corpus, link) or "") <= day]


def holders_on(corpus: Corpus, graph: nx.MultiDiGraph[str], node: str, day: str) -> list[str]:
    """What to use instead of an ended document on ``day``: the ends of its chain of replacements.

    Empty when nothing has ended it by then. An ended text issued under a decision is answered by the
    replacing decision. A cycle (refused by the checks) ends the walk. Answers are kept: every plan asks for
    those of the well-known documents, and chains grow long.
    """
    return list(answers(graph)(("holders", node, day), lambda: _holders_on(corpus, graph, node, day)))


def _holders_on(corpus: Corpus, graph: nx.MultiDiGraph[str], node: str, day: str) -> list[str]:
    found: list[str] = []
    seen, queue = {node}, [link.source for link in enders(corpus, graph, node, day)]
    while queue:
        current = queue.pop(0)
        if current in seen:
            continue
        seen.add(current)
        further = [link.source for link in enders(corpus, graph, current, day)]
        queue += further
        found += [] if further else [current]
    return sorted(set(found))
