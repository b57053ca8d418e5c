"""Long lines made straight: the bends of one line take one x where their rows leave room for it."""

from __future__ import annotations

from collections.abc import Sequence

from cancu.drawing.arrange.layers import Block, Layers
from cancu.drawing.arrange.place import BEND, BEND_GAP

_Range = tuple[int, int]


def straighten(layers: Layers, rows: Sequence[Sequence[Block]], x: list[int], card: int, width: int) -> None:
    """Move bends in place, never past a neighbour; ``x`` holds centres, ``card`` and ``width`` pixels."""
    for pipe in _pipes(layers):
        run: list[int] = []
        common = (0, width)
        for bend in pipe:
            free = _free(layers, rows, x, card, width, bend)
            both = (max(common[0], free[0]), min(common[1], free[1]))
            if both[0] > both[1]:
                _align(run, common, x)
                run, both = [], free
            run.append(bend)
            common = both
        _align(run, common, x)


def _pipes(layers: Layers) -> list[list[int]]:
    """Bends that follow each other from top to bottom, no other bend between or beside them."""
    below: dict[int, int] = {}
    for bend in filter(layers.is_bend, range(len(layers.cards))):
        lower = [node for node in layers.down[bend] if layers.is_bend(node)]
        if len(lower) == 1 and sum(map(layers.is_bend, layers.up[lower[0]])) == 1:
            below[bend] = lower[0]
    pipes = []
    for top in sorted(set(below) - set(below.values()), key=lambda node: (layers.level[node], node)):
        pipe = [top]
        while pipe[-1] in below:
            pipe.append(below[pipe[-1]])
        pipes.append(pipe)
    return pipes


def _free(
    layers: Layers, rows: Sequence[Sequence[Block]], x: list[int], card: int, width: int, bend: int
) -> _Range:
    """Where a bend may stand between its neighbours."""
    row = [node for block in rows[layers.level[bend]] for node in block]
    place = row.index(bend)
    half = BEND // 2

    def edge(node: int) -> int:
        return half if layers.is_bend(node) else card // 2

    low = x[row[place - 1]] + edge(row[place - 1]) + BEND_GAP if place else 0
    high = x[row[place + 1]] - edge(row[place + 1]) - BEND_GAP if place + 1 < len(row) else width
    # Rounding may have left a pixel too little: the present place is always allowed.
    return min(low + half, x[bend]), max(high - half, x[bend])


def _align(run: list[int], common: _Range, x: list[int]) -> None:
    """Give all bends of a run the place within ``common`` nearest to where they stand on average."""
    if len(run) > 1:
        mean = sum(x[bend] for bend in run) // len(run)
        for bend in run:
            x[bend] = min(max(mean, common[0]), common[1])
