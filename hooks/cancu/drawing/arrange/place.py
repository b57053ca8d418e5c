"""Where cards and bends stand in their rows: exact isotonic regression, swept over the rows.

Positions are kept in sixteenths of a pixel while settling and leave as whole pixels.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cancu.drawing.arrange.layers import Block, Layers

_UNIT = 16
_SWEEPS = 24
_LAST = 4  # sweeps in which both sides pull
BEND = 6  # room for a line passing through a row
BEND_GAP = 9
# Lines are pulled straight the harder the longer they are.
# Between two cards, a card and a bend, two bends.
_PULLS, _LONELY = (20, 50, 120), 1


@dataclass(frozen=True, slots=True)
class Sizes:
    """Pixels: inner ``width`` to fill, card widths, gaps between cards and inside a block."""

    width: int
    card_max: int
    card_min: int
    gap: int
    beside_gap: int


@dataclass(frozen=True, slots=True)
class Placement:
    """Centre of every node, width of all cards and of the whole, in pixels."""

    x: list[int]
    card: int
    width: int


def needed(layers: Layers, row: Sequence[Block], sizes: Sizes, card: int) -> int:
    """Pixels that a row takes with cards of width ``card``."""
    offsets, total = _offsets(layers, row, sizes, card)
    return total if offsets else 0


def _offsets(
    layers: Layers, row: Sequence[Block], sizes: Sizes, card: int
) -> tuple[list[tuple[int, int]], int]:
    """Each node of a row with its centre when everything stands as far left as can be; the total width."""
    out: list[tuple[int, int]] = []
    edge = 0
    previous: int | None = None
    for block in row:
        for place, node in enumerate(block):
            if previous is not None:
                bends = layers.is_bend(previous) or layers.is_bend(node)
                edge += sizes.beside_gap if place else BEND_GAP if bends else sizes.gap
            width = BEND if layers.is_bend(node) else card
            out.append((node, edge + width // 2))
            edge += width
            previous = node
    return out, edge


def _card_width(layers: Layers, rows: Sequence[Sequence[Block]], sizes: Sizes) -> int:
    """The widest even width at which every row fits, not below the least."""
    width = sizes.card_max
    while width > sizes.card_min and any(needed(layers, row, sizes, width) > sizes.width for row in rows):
        width -= 2
    return width


def place(layers: Layers, rows: Sequence[Sequence[Block]], sizes: Sizes, focus: int) -> Placement:
    """Positions for the rows in the order given; ``focus`` is drawn towards the middle."""
    card = _card_width(layers, rows, sizes)
    width = max([sizes.width, *(needed(layers, row, sizes, card) for row in rows)])
    lines = [_offsets(layers, row, sizes, card) for row in rows]
    x = [0] * len(layers.cards)
    for offsets, total in lines:
        for node, offset in offsets:
            x[node] = (offset + (width - total) // 2) * _UNIT
    middle = (focus, width * _UNIT // 2)
    above, below = _Pulls(layers, x, (layers.up,), middle), _Pulls(layers, x, (layers.down,), middle)
    both = _Pulls(layers, x, (layers.up, layers.down), middle)
    offsets_of = [(dict(offsets), (width - total) * _UNIT) for offsets, total in lines]
    for sweep in range(_SWEEPS):
        downwards = sweep % 2 == 0
        pulls = both if sweep >= _SWEEPS - _LAST else above if downwards else below
        for row in range(len(rows)) if downwards else range(len(rows) - 1, -1, -1):
            _settle_row(rows[row], *offsets_of[row], x, pulls)
    return Placement([(at + _UNIT // 2) // _UNIT for at in x], card, width)


class _Pulls:
    """Where the neighbours of a node want it, and how strongly."""

    def __init__(
        self,
        layers: Layers,
        x: list[int],
        sides: Sequence[list[list[int]]],
        middle: tuple[int, int],
    ) -> None:
        """``sides`` are the neighbours that pull, ``middle`` a node and where it is drawn besides."""
        self._x = x
        self._middle = middle
        bends = [layers.is_bend(node) for node in range(len(x))]
        self._neighbours = [
            [(other, _PULLS[bends[node] + bends[other]]) for side in sides for other in side[node]]
            for node in range(len(x))
        ]

    def of(self, node: int) -> tuple[int, int]:
        """``(sum of weight * position, sum of weights)``."""
        moment = weight = 0
        for other, pull in self._neighbours[node]:
            moment += pull * self._x[other]
            weight += pull
        if not weight:
            moment, weight = self._x[node] * _LONELY, _LONELY
        if node == self._middle[0]:
            moment, weight = moment + weight * self._middle[1], 2 * weight
        return moment, weight


def _settle_row(
    row: Sequence[Block], offset: dict[int, int], slack: int, x: list[int], pulls: _Pulls
) -> None:
    """Move the blocks of a row to the least squared distance from where they are wanted.

    Pool adjacent violators: blocks wanted in the wrong order move as one. Exact but for rounding down to
    a sixteenth of a pixel; the order and all gaps hold.
    """
    pools: list[list[int]] = []  # moment, weight, blocks in the pool
    for block in row:
        moment = weight = 0
        for node in block:
            pulled, strength = pulls.of(node)
            moment += pulled - strength * offset[node] * _UNIT
            weight += strength
        pools.append([moment, weight, 1])
        while len(pools) > 1 and pools[-2][0] * pools[-1][1] > pools[-1][0] * pools[-2][1]:
            moment, weight, count = pools.pop()
            pools[-1] = [pools[-1][0] + moment, pools[-1][1] + weight, pools[-1][2] + count]
    shifts = [min(max(m // w, 0), slack) for m, w, count in pools for _ in range(count)]
    for block, shift in zip(row, shifts, strict=True):
        for node in block:
            x[node] = shift + offset[node] * _UNIT


def center(layers: Layers, placement: Placement) -> None:
    """Shift everything so that what is drawn stands in the middle of the width."""
    half = {node: (BEND if layers.is_bend(node) else placement.card) // 2 for node in range(len(placement.x))}
    left = min(x - half[node] for node, x in enumerate(placement.x))
    right = max(x + half[node] for node, x in enumerate(placement.x))
    shift = (placement.width - right - left) // 2
    placement.x[:] = [x + shift for x in placement.x]
