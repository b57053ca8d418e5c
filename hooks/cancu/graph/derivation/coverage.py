"""Who carries what out: central documents against local ones, and the tree above one local document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import networkx as nx

from cancu.corpus import Corpus
from cancu.graph.derivation.lineage import CARRIED, Path, central_roots
from cancu.graph.relations import issuer_of, other_end, outgoing, parents
from cancu.model import Document, Relation

# Documents that order work at their own place; letters, rules and party instructions are the way there.
PLAN_TYPES = ("ke-hoach", "chuong-trinh", "chuong-trinh-hanh-dong", "chuong-trinh-phoi-hop")


def is_plan(document: Document) -> bool:
    """A plan of which something was read: one known from a citation alone is no plan in a matrix."""
    return document.type in PLAN_TYPES and document.extent != "mention"


@dataclass(frozen=True, slots=True)
class Cell:
    """How one local document stands to one central one.

    ``kind`` is ``direct`` (derives in one step), ``through`` (derives through others), ``carried`` (its
    body orders it carried out, or what it rests on does) or ``cites`` (speaks of it without deriving from
    it); ``path`` shows how, empty for ``cites``.
    """

    kind: str
    path: Path | None
    relation: Relation | None


@dataclass(frozen=True, slots=True)
class Coverage:
    """Central documents (rows) and local plans (columns) that speak of at least one of them."""

    central: tuple[str, ...]
    plans: tuple[str, ...]
    cells: dict[tuple[str, str], Cell]


def coverage(corpus: Corpus, graph: nx.MultiDiGraph[str]) -> Coverage:
    """The matrix; a pair without a cell is not in the library, which is not to say that it is not done."""
    plans = [d.id for d in corpus if is_plan(d) and not issuer_of(graph, d.id).is_central]
    cells: dict[tuple[str, str], Cell] = {}
    for plan in plans:
        cells |= {(other, plan): cell for other, cell in _row(graph, plan).items()}
    rows = sorted({row for row, _ in cells}, key=_most_linked(row for row, _ in cells))
    columns = sorted({column for _, column in cells}, key=_most_linked(column for _, column in cells))
    return Coverage(tuple(rows), tuple(columns), cells)


def _row(graph: nx.MultiDiGraph[str], plan: str) -> dict[str, Cell]:
    found = {relation.target: Cell("cites", None, relation) for relation in outgoing(graph, plan)}
    found = {node: cell for node, cell in found.items() if issuer_of(graph, node).is_central}
    for node, path in central_roots(graph, plan).items():
        found[node] = Cell(_kind(path), path, path.relations[0])
    return found


def _kind(path: Path) -> str:
    if path.strength == CARRIED:
        return "carried"
    return "direct" if len(path.nodes) == 2 else "through"


def _most_linked(nodes: Iterable[str]) -> Callable[[str], tuple[int, str]]:
    """Order that puts the documents with most cells first, so that the full corner is what one sees."""
    count = Counter(nodes)
    return lambda node: (-count[node], node)


@dataclass(frozen=True, slots=True)
class Branch:
    """One document in a derivation tree: the relation that leads up to it, and what it derives from.

    ``repeated`` is True where the document already stands higher in the tree and is not unfolded again.
    """

    node: str
    relation: Relation | None
    above: tuple[Branch, ...]
    repeated: bool = False

    @property
    def size(self) -> int:
        """How many documents it names, itself among them."""
        return 1 + sum(branch.size for branch in self.above)


def tree_above(graph: nx.MultiDiGraph[str], root: str) -> Branch:
    """Everything a document derives from, each document unfolded once, breadth first."""
    unfolded = {root}

    def grow(node: str, relation: Relation | None) -> Branch:
        steps = [(other_end(step, node), step) for step in parents(graph, node)]
        fresh = {above for above, _ in steps} - unfolded
        unfolded.update(fresh)
        branches = []
        for above, step in steps:
            branches.append(grow(above, step) if above in fresh else Branch(above, step, (), True))
            fresh.discard(above)
        return Branch(node, relation, tuple(branches))

    return grow(root, None)
