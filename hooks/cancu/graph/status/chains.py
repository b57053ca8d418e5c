"""Supersession: the chain from the oldest document to the one that holds, and what to use on a day."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

import networkx as nx

from cancu.corpus import Corpus
from cancu.graph.relations import answers, incoming, outgoing
from cancu.graph.status.marks import ending_day
from cancu.graph.status.step import Timelines, step_on
from cancu.kinds import ENDING_KINDS
from cancu.model import Relation

_CHAIN_KINDS = (*ENDING_KINDS, "follows")
# What leads from a document to what takes its place: a decision takes along the text that it issued.
_REPLACEMENTS = (*_CHAIN_KINDS, "promulgates")
# How a provision begins that is no subject: "khoản 14 Điều 2", "Chương V (tiếp công dân)".
_ARTICLES = re.compile(
    r"(?:các |một số )?(?:điểm|khoản|điều|chương|mục|phần|phụ lục|nội dung)\b", re.IGNORECASE
)


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
    """What had ended the whole document by ``day``, or all that it says on a subject; for an issued text,
    also what ended its decision. Kept, as :func:`instead_of` is.
    """
    return list(answers(graph)(("enders", node, day), lambda: _enders(corpus, graph, node, day)))


def _enders(corpus: Corpus, graph: nx.MultiDiGraph[str], node: str, day: str) -> list[Relation]:
    holders = [node, *(issue.source for issue in incoming(graph, node, ("promulgates",)))]
    links = [link for holder in holders for link in incoming(graph, holder, ENDING_KINDS)]
    return [link for link in links if _takes_over(link) and (ending_day(corpus, link) or "") <= day]


def _takes_over(link: Relation) -> bool:
    """True for an end of the whole, or of a part that is named by its subject and not by its articles."""
    by_subject = bool(link.provisions) and not _ARTICLES.match(link.provisions or "")
    return link.scope == "whole" or by_subject


def later_on(corpus: Corpus, graph: nx.MultiDiGraph[str], node: str, day: str) -> list[str]:
    """What came in the place of a document by ``day``: what ended it, else what followed it."""
    ended_by = [link.source for link in enders(corpus, graph, node, day)]
    if ended_by:
        return ended_by
    links = incoming(graph, node, ("follows",))
    return [link.source for link in links if (ending_day(corpus, link) or "9") <= day]


def instead_of(
    corpus: Corpus, graph: nx.MultiDiGraph[str], steps: Timelines, node: str, day: str
) -> list[str]:
    """What to use on ``day`` in place of a document that is over then, followed to the last living text.

    Empty where it is not over or nothing living came after it. A text that holds but has a later one beside
    it (its badge says so) leads on to that. An ended text issued under a decision is answered by the
    replacing decision. Answers are kept: every plan asks for those of the well-known documents.
    """
    key = ("instead", node, day)
    return list(answers(graph)(key, lambda: _instead_of(corpus, graph, steps, node, day)))


def _instead_of(
    corpus: Corpus, graph: nx.MultiDiGraph[str], steps: Timelines, node: str, day: str
) -> list[str]:
    return last_living(corpus, graph, steps, node, day) if step_on(steps[node], day).disposition.over else []


def is_proved(corpus: Corpus, graph: nx.MultiDiGraph[str], node: str, other: str, day: str) -> bool:
    """True where clauses alone lead from a document to ``other``, and no text that merely came after."""
    return other in answers(graph)(("proved", node, day), lambda: _proved(corpus, graph, node, day))


def _proved(corpus: Corpus, graph: nx.MultiDiGraph[str], node: str, day: str) -> frozenset[str]:
    """The document itself, and all that clauses alone lead to from there."""
    seen, queue = {node}, [node]
    while queue:
        further = {link.source for link in enders(corpus, graph, queue.pop(), day)} - seen
        seen |= further
        queue += sorted(further)
    return frozenset(seen)


def last_living(
    corpus: Corpus, graph: nx.MultiDiGraph[str], steps: Timelines, node: str, day: str
) -> list[str]:
    """Where the chain of what ended or followed a document stands on a day, whether it is over or not."""
    living, last = [], set()
    seen, queue = {node}, later_on(corpus, graph, node, day)
    while queue:
        current = queue.pop(0)
        if current in seen:
            continue
        seen.add(current)
        step = step_on(steps[current], day)
        goes_on = step.disposition.over or step.speaks == "followed"
        further = [other for other in later_on(corpus, graph, current, day) if other not in seen]
        queue += further if goes_on else []
        if step.disposition.usable:
            living.append(current)
            last |= set() if goes_on and further else {current}
    return sorted(last) or living[-1:]


def days_near(corpus: Corpus, graph: nx.MultiDiGraph[str], steps: Timelines) -> dict[str, frozenset[str]]:
    """For each document, when a step begins or an end comes in all that replacements join with it.

    Between two of these days :func:`instead_of` and :func:`is_proved` answer the same.
    """
    joined: nx.Graph[str] = nx.Graph()
    joined.add_nodes_from(steps)
    joined.add_edges_from((u, v) for u, v, kind in graph.edges(keys=True) if kind in _REPLACEMENTS)
    near = {}
    for nodes in nx.connected_components(joined):
        links = [link for node in nodes for link in incoming(graph, node, _REPLACEMENTS)]
        days = {step.since or "" for node in nodes for step in steps.get(node, ())}
        days |= {ending_day(corpus, link) or "" for link in links}
        near.update(dict.fromkeys(nodes, frozenset(days)))
    return near
