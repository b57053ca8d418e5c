"""Who in a province or body carries out which central document, and on what evidence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import networkx as nx

from cancu.corpus import Corpus
from cancu.graph.derivation.coverage import is_plan
from cancu.graph.derivation.lineage import CARRIED, Path, central_roots
from cancu.graph.relations import incoming, issuer_of, outgoing
from cancu.kinds import ENDING_KINDS
from cancu.model import Document, Relation
from cancu.text import slug

# The strongest first: one document with a plan makes the cell, whatever others do.
STATES = ("plan", "other", "carried", "cites", "replaced")
# The proofs of central documents by column, before any counts for what replaced them.
_Direct = dict[str, dict[str, list["Proof"]]]


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
class CoverageMatrix:
    """Rows (central documents) and columns (provinces or bodies); ``filled`` names the columns of every row.

    Proofs are put together for the cells that are asked for: along a long chain of replacements every proof
    counts for all later documents, millions of times in a large library.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    filled: dict[str, frozenset[str]]
    _direct: _Direct
    _older: dict[str, list[str]]

    @property
    def size(self) -> int:
        """How many cells have a proof."""
        return sum(map(len, self.filled.values()))

    def proofs(self, row: str, column: str) -> tuple[Proof, ...]:
        """The proofs of a cell, the strongest first: its own, and those of the documents that it replaced."""
        found = list(self._direct.get(row, {}).get(column, ()))
        for old in self._older.get(row, ()):
            older = self._direct[old].get(column, ())
            found += [replace(proof, state="replaced") for proof in older]
        return tuple(sorted(found, key=_order))

    def state(self, row: str, column: str) -> str:
        """The strongest state of a cell; ``none`` where the library holds nothing."""
        own = self._direct.get(row, {}).get(column, ())
        weakest = "replaced" if column in self.filled.get(row, ()) else "none"
        return min((proof.state for proof in own), key=STATES.index, default=weakest)


def reach(
    corpus: Corpus,
    graph: nx.MultiDiGraph[str],
    column_of: Callable[[Document], str | None],
) -> CoverageMatrix:
    """The matrix of central documents against what ``column_of`` names for a local document.

    The rows with most columns go first.
    """
    direct: _Direct = {}
    for document in corpus:
        column = None if corpus.issuer_of(document).is_central else column_of(document)
        if column is not None:
            for proof in _proofs(graph, document):
                direct.setdefault(proof.target, {}).setdefault(column, []).append(proof)
    older: dict[str, list[str]] = {}
    for old in sorted(direct):
        for later in _successors(graph, old):
            older.setdefault(later, []).append(old)
    filled = {
        row: frozenset(direct.get(row, ())).union(*(direct[old] for old in older.get(row, ())))
        for row in {*direct, *older}
    }
    rows = tuple(sorted(filled, key=lambda row: (-len(filled[row]), row)))
    columns = sorted({column for found in filled.values() for column in found}, key=lambda c: (slug(c), c))
    return CoverageMatrix(rows, tuple(columns), filled, direct, older)


def _order(proof: Proof) -> tuple[int, int, str, str]:
    steps = len(proof.path.nodes) if proof.path else 0
    return STATES.index(proof.state), steps, proof.document, proof.target


def _proofs(graph: nx.MultiDiGraph[str], document: Document) -> list[Proof]:
    roots = central_roots(graph, document.id)
    state = "plan" if is_plan(document) else "other"
    proofs = [
        Proof("carried" if path.strength == CARRIED else state, document.id, node, path, path.relations[0])
        for node, path in roots.items()
    ]
    for relation in outgoing(graph, document.id):
        if relation.target not in roots and issuer_of(graph, relation.target).is_central:
            proofs.append(Proof("cites", document.id, relation.target, None, relation))
    return list({proof.target: proof for proof in reversed(proofs)}.values())


def _successors(graph: nx.MultiDiGraph[str], node: str) -> list[str]:
    """What ended a document as a whole, and what ended that: the documents to be carried out instead."""
    seen, queue = {node}, [node]
    while queue:
        current = queue.pop()
        for relation in incoming(graph, current, ENDING_KINDS):
            newer = relation.source
            if relation.scope == "whole" and newer not in seen and issuer_of(graph, newer).is_central:
                seen.add(newer)
                queue.append(newer)
    return sorted(seen - {node})
