"""What relations look like in a drawing: one line between two documents, its style, its direction.

A line runs from the document that was there first (``origin``: the root, the basis, the replaced text)
to the one that came of it (``derived``), which is also how its arrow points.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import networkx as nx

from cancu.model import Document, Issuer, Relation


class Style(StrEnum):
    """How a line is drawn, the strongest first: between two documents only the strongest is drawn."""

    REPLACES = "replaces"
    DERIVES = "derives"
    CONTINUES = "continues"
    FOLLOWS = "follows"
    CHANGES = "changes"
    CITES = "cites"


STRENGTH: Final = {style: place for place, style in enumerate(Style)}
# Along these a document derives from its roots; drawn from the upper card to the lower one.
SPINE: Final = frozenset({Style.DERIVES, Style.CONTINUES})
# What came after by one of these took the place of the older document.
ENDING: Final = frozenset({Style.REPLACES})
# Both documents stand side by side in one row where they can.
BESIDE: Final = frozenset({Style.REPLACES, Style.FOLLOWS, Style.CHANGES})

STYLES: Final[dict[str, Style]] = {
    "implements": Style.DERIVES, "based_on": Style.DERIVES, "details": Style.DERIVES,
    "guides": Style.DERIVES, "institutionalizes": Style.DERIVES, "promulgates": Style.DERIVES,
    "continues": Style.CONTINUES, "carries_out": Style.CONTINUES,
    "replaces": Style.REPLACES, "repeals": Style.REPLACES, "ends": Style.REPLACES,
    "follows": Style.FOLLOWS,
    "amends": Style.CHANGES, "corrects": Style.CHANGES, "suspends": Style.CHANGES,
    "consolidates": Style.CHANGES,
}  # fmt: skip
# The speaking document is the origin of a text that it issues; otherwise it came of what it speaks of.
SPEAKER_IS_ORIGIN: Final = frozenset({"promulgates"})

_Edge = tuple[str, str, Relation]


@dataclass(frozen=True, slots=True, order=True)
class Line:
    """One line of a drawing; ``words`` are the relation kinds it stands for (``kind:part`` if partial)."""

    origin: str
    derived: str
    style: Style
    words: tuple[str, ...]

    @property
    def ends(self) -> tuple[str, str]:
        """Both documents, origin first."""
        return self.origin, self.derived

    def other(self, document: str) -> str:
        """The document at the far end."""
        return self.derived if document == self.origin else self.origin


def style_of(relation: Relation) -> Style:
    """The style of a relation; a partial ending changes a document, it does not replace it."""
    if relation.is_partial_ending:
        return Style.CHANGES
    return STYLES.get(relation.kind, Style.CITES)


def line_of(relation: Relation) -> Line:
    """The line that one relation draws."""
    ends = (relation.target, relation.source)
    origin, derived = reversed(ends) if relation.kind in SPEAKER_IS_ORIGIN else ends
    partial = relation.is_partial_ending
    return Line(origin, derived, style_of(relation), (f"{relation.kind}:part" if partial else relation.kind,))


def merge(lines: Iterable[Line]) -> list[Line]:
    """One line per pair of documents: the strongest style, with all the words of that style."""
    pairs: dict[tuple[str, str], Line] = {}
    for line in sorted(lines, key=lambda line: (STRENGTH[line.style], line)):
        pair = (min(line.ends), max(line.ends))
        kept = pairs.setdefault(pair, line)
        if (kept.ends, kept.style) == (line.ends, line.style):
            words = tuple(sorted({*kept.words, *line.words}))
            pairs[pair] = Line(kept.origin, kept.derived, kept.style, words)
    return sorted(pairs.values())


class LineGraph:
    """The citation graph as the drawing reads it: documents, issuers and the lines at each document.

    Whatever was asked once is kept: a well-known document stands in most of the drawings of a library, and
    thousands of lines meet at it. The graph must not change meanwhile.
    """

    def __init__(self, graph: nx.MultiDiGraph[str]) -> None:
        self._graph = graph
        self._lines: dict[str, dict[str, Line]] = {}
        self._neighbours: dict[tuple[str, frozenset[Style], bool], list[str]] = {}
        self._degrees = dict(graph.degree)
        self._relations: dict[str, list[Relation]] = {}

    @classmethod
    def of(cls, graph: nx.MultiDiGraph[str] | LineGraph) -> LineGraph:
        """A web of the graph, unless it is one already."""
        return graph if isinstance(graph, LineGraph) else cls(graph)

    def documents(self) -> list[str]:
        """The ids of all documents, sorted."""
        return sorted(self._graph)

    def document(self, document: str) -> Document:
        """The record of a document."""
        record: Document = self._graph.nodes[document]["document"]
        return record

    def issuer(self, document: str) -> Issuer:
        """The body that issued a document."""
        record: Issuer = self._graph.nodes[document]["issuer"]
        return record

    def relations(self, document: str) -> list[Relation]:
        """The relations that a document states, in a stable order; none to itself. Not to be changed."""
        if document not in self._relations:
            edges: Iterable[_Edge] = self._graph.out_edges(document, data="relation")
            self._relations[document] = sorted(
                (relation for _, target, relation in edges if target != document),
                key=lambda relation: (relation.kind, relation.target),
            )
        return self._relations[document]

    def lines(self, document: str) -> tuple[Line, ...]:
        """Every line that touches a document, one per neighbour, sorted."""
        return tuple(self._lines_at(document).values())

    def between(self, one: str, other: str) -> Line | None:
        """The line that joins two documents, if any does."""
        few, many = (one, other) if self._degrees[one] <= self._degrees[other] else (other, one)
        return self._lines_at(few).get(many)

    def above(self, document: str, styles: frozenset[Style] = SPINE) -> list[str]:
        """The origins of a document by lines of these styles; not to be changed."""
        return self._along(document, styles, up=True)

    def below(self, document: str, styles: frozenset[Style] = SPINE) -> list[str]:
        """What came of a document by lines of these styles; not to be changed."""
        return self._along(document, styles, up=False)

    def _along(self, document: str, styles: frozenset[Style], *, up: bool) -> list[str]:
        key = document, styles, up
        if key not in self._neighbours:
            # A line joins two documents: what is not its one end is its other.
            self._neighbours[key] = [
                line.other(document)
                for line in self._lines_at(document).values()
                if line.style in styles and document == (line.derived if up else line.origin)
            ]
        return self._neighbours[key]

    def _lines_at(self, document: str) -> dict[str, Line]:
        if document not in self._lines:
            outgoing: Iterable[_Edge] = self._graph.out_edges(document, data="relation")
            heard: Iterable[_Edge] = self._graph.in_edges(document, data="relation")
            found = merge(line_of(edge[2]) for edge in (*outgoing, *heard) if edge[0] != edge[1])
            self._lines[document] = {line.other(document): line for line in found}
        return self._lines[document]
