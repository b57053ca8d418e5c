"""Cycles in small directed graphs, without recursion, so that no length of cycle is too long."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence

Edges = Mapping[str, Sequence[str]]


def loops(edges: Edges) -> list[list[str]]:
    """One shortest cycle from each knot of nodes that reach each other, beginning at its smallest name.

    ``loops({"a": ["b"], "b": ["c"], "c": ["a"]}) == [["a", "b", "c"]]``. An edge from a node to itself is
    no cycle here. The answer does not depend on the order of nodes or edges.
    """
    return sorted(_shortest(min(knot), knot, edges) for knot in _knots(edges) if len(knot) > 1)


def _knots(edges: Edges) -> list[set[str]]:
    """Strongly connected components (Kosaraju: finish order forwards, then collect backwards)."""
    backwards: dict[str, list[str]] = {}
    for source, targets in edges.items():
        for target in targets:
            backwards.setdefault(target, []).append(source)
    seen: set[str] = set()
    knots = []
    for start in reversed(_finish_order(edges)):
        if start in seen:
            continue
        knot, waiting = {start}, [start]
        seen.add(start)
        while waiting:
            for node in backwards.get(waiting.pop(), ()):
                if node not in seen:
                    seen.add(node)
                    knot.add(node)
                    waiting.append(node)
        knots.append(knot)
    return knots


def _finish_order(edges: Edges) -> list[str]:
    """Nodes in the order in which a depth-first walk leaves them."""
    order: list[str] = []
    seen: set[str] = set()
    for start in edges:
        if start in seen:
            continue
        seen.add(start)
        path = [(start, iter(edges[start]))]
        while path:
            node, targets = path[-1]
            following = next((target for target in targets if target not in seen), None)
            if following is None:
                order.append(node)
                path.pop()
            else:
                seen.add(following)
                path.append((following, iter(edges.get(following, ()))))
    return order


def _shortest(start: str, knot: set[str], edges: Edges) -> list[str]:
    """The shortest way from ``start`` back to itself inside its knot (breadth first, names in order)."""
    came_from: dict[str, str] = {}
    waiting = deque([start])
    while waiting:
        node = waiting.popleft()
        for target in sorted(set(edges.get(node, ()))):
            if target == start and node != start:
                way = [node]
                while way[-1] != start:
                    way.append(came_from[way[-1]])
                return way[::-1]
            if target in knot and target != start and target not in came_from:
                came_from[target] = node
                waiting.append(target)
    raise AssertionError("a knot of several nodes has a way back")
