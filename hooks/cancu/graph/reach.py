"""Who in a province or body carries out which central document, and on what evidence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import networkx as nx

from cancu.corpus import Corpus
from cancu.graph.build import received, spoken
from cancu.graph.coverage import PLAN_TYPES
from cancu.graph.lineage import Path, central_roots
from cancu.kinds import ENDING_KINDS
from cancu.model import Document, Relation
from cancu.text import slug

# The strongest first: one document with a plan makes the cell, whatever others do.
STATES = ("plan", "other", "cites", "replaced")


@dataclass(frozen=True, slots=True)
class Proof:
    """One local document behind a cell: how it reaches the central one, or what it cites.

    ``target`` is the document actually reached: for ``replaced`` the older one, else the row's own.
    """

    state: str
    document: str
    target: str
    path: Path | None
    relation: Relation | None


@dataclass(frozen=True, slots=True)
class Reach:
    """Rows (central documents), columns (provinces or bodies) and the proofs of each cell that has any."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: dict[tuple[str, str], tuple[Proof, ...]]

    def state(self, row: str, column: str) -> str:
        """The strongest state of a cell; ``none`` where the library holds nothing."""
        proofs = self.cells.get((row, column), ())
        return min((proof.state for proof in proofs), key=STATES.index, default="none")


def reach(corpus: Corpus, graph: nx.MultiDiGraph[str], column_of: Callable[[Document], str | None]) -> Reach:
    """The matrix of central documents against what ``column_of`` names for a local document."""
    central = {d.id for d in corpus if corpus.issuer_of(d).level.startswith("central")}
    newer = {old: _successors(graph, old, central) for old in sorted(central)}
    found: dict[tuple[str, str], list[Proof]] = {}
    for document in corpus:
        column = None if document.id in central else column_of(document)
        if column is None:
            continue
        for proof in _proofs(graph, document, central):
            found.setdefault((proof.target, column), []).append(proof)
            for later in newer[proof.target]:
                older = Proof("replaced", document.id, proof.target, proof.path, proof.relation)
                found.setdefault((later, column), []).append(older)
    cells = {key: tuple(sorted(proofs, key=_order)) for key, proofs in found.items()}
    rows = {row for row, _ in cells}
    columns = {column for _, column in cells}
    weight = {row: sum(1 for other, _ in cells if other == row) for row in rows}
    return Reach(
        tuple(sorted(rows, key=lambda row: (-weight[row], row))),
        tuple(sorted(columns, key=lambda name: (slug(name), name))),
        cells,
    )


def _order(proof: Proof) -> tuple[int, int, str, str]:
    steps = len(proof.path.nodes) if proof.path else 0
    return STATES.index(proof.state), steps, proof.document, proof.target


def _proofs(graph: nx.MultiDiGraph[str], document: Document, central: set[str]) -> list[Proof]:
    roots = central_roots(graph, document.id)
    state = "plan" if document.type in PLAN_TYPES else "other"
    proofs = [Proof(state, document.id, node, path, path.relations[0]) for node, path in roots.items()]
    for relation in spoken(graph, document.id):
        if relation.target in central and relation.target not in roots:
            proofs.append(Proof("cites", document.id, relation.target, None, relation))
    return list({proof.target: proof for proof in reversed(proofs)}.values())


def _successors(graph: nx.MultiDiGraph[str], node: str, central: set[str]) -> list[str]:
    """What ended a document as a whole, and what ended that: the documents to be carried out instead."""
    seen, queue = {node}, [node]
    while queue:
        current = queue.pop()
        for relation in received(graph, current, ENDING_KINDS):
            if relation.scope == "whole" and relation.source in central and relation.source not in seen:
                seen.add(relation.source)
                queue.append(relation.source)
    return sorted(seen - {node})
