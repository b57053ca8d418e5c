"""Separate lines of one trunk, once ordered, put together again where they run side by side.

A trunk ties all its lines to one place in a row. Where that costs crossings, lines are ordered one by
one first, and share bends only where they ended up as neighbours: a trunk may then part in two.
"""

from __future__ import annotations

from itertools import pairwise

from cancu.drawing.arrange.layers import Layers, Strand


def merged(layers: Layers) -> Layers:
    """The same layers with neighbouring bends of one trunk as one, numbered anew."""
    alias = list(range(len(layers.cards)))
    for leaving in (True, False):
        order = range(len(layers.rows)) if leaving else range(len(layers.rows) - 1, -1, -1)
        for level in order:
            _merge_row(layers, level, alias, leaving=leaving)
    return _renumbered(layers, alias)


def _merge_row(layers: Layers, level: int, alias: list[int], *, leaving: bool) -> None:
    """Merge neighbours that come from one node (trunks leaving a card) or lead to one (entering it)."""
    side = layers.up if leaving else layers.down
    nodes = [node for block in layers.rows[level] for node in block]
    for kept, node in pairwise(nodes):
        trunk = layers.trunks.get(node)
        if trunk is None or trunk.leaving != leaving or layers.trunks.get(kept) != trunk:
            continue
        if alias[side[kept][0]] == alias[side[node][0]]:
            alias[node] = alias[kept]


def _renumbered(layers: Layers, alias: list[int]) -> Layers:
    """Fresh layers without the nodes that were merged away."""
    out = Layers(rows=[[] for _ in layers.rows])
    number: dict[int, int] = {}
    for level, row in enumerate(layers.rows):
        for block in row:
            if alias[block[0]] != block[0]:
                continue
            number.update({node: out.add(layers.cards[node], level) for node in block})
            out.rows[level].append(tuple(number[node] for node in block))
    for strand in layers.strands:
        path = tuple(number[alias[node]] for node in strand.nodes)
        out.strands.append(Strand(strand.line, path, strand.rising))
        for upper, lower in pairwise(path):
            out.join(upper, lower)
    out.beside = layers.beside
    return out
