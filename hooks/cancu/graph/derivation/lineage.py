"""Derivation: upwards from a plan to its central roots, downwards to all that carries a document out."""

from __future__ import annotations

import heapq
import itertools
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import networkx as nx

from cancu.graph.relations import children, issuer_of, other_end, parents
from cancu.kinds import DERIVATION_STRENGTHS
from cancu.model import Relation

# Every simple path is wanted for reading, but a dense graph has exponentially many: past this number the
# shortest ones have been given, and a page says that there are more.
MAX_PATHS = 200
_STRENGTH = {kind: place for place, kinds in enumerate(DERIVATION_STRENGTHS.values()) for kind in kinds}
# The strength of a path on which something is only ordered carried out.
CARRIED = _STRENGTH["carries_out"]


@dataclass(frozen=True, slots=True)
class Path:
    """One derivation path: the documents passed, the start first, and the relation of each step."""

    nodes: tuple[str, ...]
    relations: tuple[Relation, ...]

    @property
    def end(self) -> str:
        """The last document of the path."""
        return self.nodes[-1]

    @property
    def strength(self) -> int:
        """The place in :data:`cancu.kinds.DERIVATION_STRENGTHS` of its weakest step; 0 is the strongest."""
        return max((_STRENGTH[relation.kind] for relation in self.relations), default=0)


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


def paths_up(graph: nx.MultiDiGraph[str], node: str, limit: int = MAX_PATHS) -> list[Path]:
    """Derivation paths from ``node`` to every central document it reaches, shortest first.

    A path goes on through central documents to their own central bases. At most ``limit`` paths.
    """
    found: list[Path] = []
    for path in _walk(graph, node):
        if issuer_of(graph, path.end).is_central:
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
    """Each central document that ``node`` reaches, with its strongest path, of those the shortest.

    The strongest roots come first, the nearest of them before the others.
    """
    roots: dict[str, Path] = {}
    for path in _walk_strongest(graph, node):
        if issuer_of(graph, path.end).is_central:
            roots[path.end] = path
    return roots


def _walk_strongest(graph: nx.MultiDiGraph[str], start: str) -> Iterator[Path]:
    """The strongest path to each document above, of those the shortest.

    Dijkstra's search by the weakest step of a path, then by its length.
    """
    first = Path((start,), ())
    counter = itertools.count()  # settles ties in the order in which paths were found
    queue, seen = [(0, 0, next(counter), first)], set[str]()
    while queue:
        strength, steps, _, path = heapq.heappop(queue)
        if path.end in seen:
            continue
        seen.add(path.end)
        if path is not first:
            yield path
        for relation in parents(graph, path.end):
            above = other_end(relation, path.end)
            if above not in seen:
                longer = Path((*path.nodes, above), (*path.relations, relation))
                weakest = max(strength, _STRENGTH[relation.kind])
                heapq.heappush(queue, (weakest, steps + 1, next(counter), longer))
