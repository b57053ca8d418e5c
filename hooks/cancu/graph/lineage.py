"""Derivation: upwards from a plan to its central roots, downwards to all that carries a document out."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import networkx as nx

from cancu.graph.relations import children, other_end, parents
from cancu.model import Relation

# Every simple path is wanted for reading, but a dense graph has exponentially many: past this number the
# shortest ones have been given, and a page says that there are more.
MAX_PATHS = 200


@dataclass(frozen=True, slots=True)
class Path:
    """One derivation path: the documents passed, the start first, and the relation of each step."""

    nodes: tuple[str, ...]
    relations: tuple[Relation, ...]

    @property
    def end(self) -> str:
        """The last document of the path."""
        return self.nodes[-1]


Steps = Callable[["nx.MultiDiGraph[str]", str], tuple[Relation, ...]]


def ancestors(graph: nx.MultiDiGraph[str], node: str) -> dict[str, int]:
    """Every document that ``node`` derives from, with its distance in steps (direct bases: 1)."""
    return _distances(graph, node, parents)


def descendants(graph: nx.MultiDiGraph[str], node: str) -> dict[str, int]:
    """Every document that derives from ``node``, with its distance in steps."""
    return _distances(graph, node, children)


def _distances(graph: nx.MultiDiGraph[str], start: str, steps: Steps) -> dict[str, int]:
    distance, queue = {start: 0}, deque([start])
    while queue:
        node = queue.popleft()
        for relation in steps(graph, node):
            following = other_end(relation, node)
            if following not in distance:
                distance[following] = distance[node] + 1
                queue.append(following)
    del distance[start]
    return distance


def is_central(graph: nx.MultiDiGraph[str], node: str) -> bool:
    """True for documents of central bodies."""
    level: str = graph.nodes[node]["issuer"].level
    return level.startswith("central")


def paths_up(graph: nx.MultiDiGraph[str], node: str, limit: int = MAX_PATHS) -> list[Path]:
    """Derivation paths from ``node`` to every central document it reaches, shortest first.

    A path goes on through central documents to their own central bases. At most ``limit`` paths.
    """
    found: list[Path] = []
    for path in _walk(graph, node):
        if is_central(graph, path.end):
            found.append(path)
        if len(found) >= limit:
            break
    return sorted(found, key=lambda path: (len(path.nodes), path.nodes))


def _walk(graph: nx.MultiDiGraph[str], start: str) -> Iterator[Path]:
    """Simple paths upwards, breadth first, so that a limit keeps the shortest."""
    queue = deque([Path((start,), ())])
    while queue:
        path = queue.popleft()
        for relation in parents(graph, path.end):
            above = other_end(relation, path.end)
            if above in path.nodes:
                continue
            longer = Path((*path.nodes, above), (*path.relations, relation))
            yield longer
            queue.append(longer)


def central_roots(graph: nx.MultiDiGraph[str], node: str) -> dict[str, Path]:
    """Each central document that ``node`` reaches, with one shortest path to it, nearest first."""
    roots: dict[str, Path] = {}
    for path in _walk_shortest(graph, node):
        if is_central(graph, path.end):
            roots[path.end] = path
    return roots


def _walk_shortest(graph: nx.MultiDiGraph[str], start: str) -> Iterator[Path]:
    """One shortest path to each document above, breadth first: linear in the size of the lineage."""
    seen, queue = {start}, deque([Path((start,), ())])
    while queue:
        path = queue.popleft()
        for relation in parents(graph, path.end):
            above = other_end(relation, path.end)
            if above not in seen:
                seen.add(above)
                longer = Path((*path.nodes, above), (*path.relations, relation))
                yield longer
                queue.append(longer)
