"""What two neighbouring rows of a layered graph have to do with each other, in one order or another.

Whoever looks for a good order meets the same orders again and again: each answer is worked out once.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from cancu.drawing.arrange.layers import Block
from cancu.memo import Memo

# The blocks of a row from left to right.
Order = tuple[Block, ...]
UP, DOWN = 0, 1
FINE = 5040  # divisible by all small counts, so that means of whole positions stay apart


class Gains:
    """Crossings saved by swapping two neighbouring blocks of one row, while the rows beside it stay."""

    def __init__(self, *ends: Mapping[Block, list[int]]) -> None:
        """``ends`` are the places of the neighbours of each block, for each of the rows beside."""
        self._ends = ends
        self._known: dict[tuple[Block, Block], int] = {}

    def __call__(self, left: Block, right: Block) -> int:
        """Negative if the swap costs some."""
        saved = self._known.get((left, right))
        if saved is None:
            saved = 0
            for ends in self._ends:
                for a in ends[left]:
                    for b in ends[right]:
                        saved += (a > b) - (a < b)
            self._known[left, right] = saved
            self._known[right, left] = -saved
        return saved


class Orders:
    """Answers for one layered graph, given the neighbours of each node in the rows above and below it."""

    def __init__(self, up: list[list[int]], down: list[list[int]]) -> None:
        self._sides = (up, down)
        self._once = Memo()

    def score(self, row: Order, below: Order) -> tuple[int, int]:
        """Crossings between two rows, and how far the lines between them run sideways."""
        return self._once(("score", row, below), lambda: self._score(row, below))

    def means(self, row: Order, side: int, beside: Order) -> dict[Block, int]:
        """The mean place of the neighbours that each block of ``row`` has in ``beside``, if it has any."""
        return self._once(("means", side, beside), lambda: self._means(row, side, beside))

    def gains(self, row: Order, above: Order, below: Order) -> Gains:
        """For the blocks of ``row`` in any order."""
        return self._once(
            ("gains", above, below), lambda: Gains(self._ends(row, UP, above), self._ends(row, DOWN, below))
        )

    def _ends(self, row: Order, side: int, beside: Order) -> dict[Block, list[int]]:
        return self._once(("ends", side, beside), lambda: self._places(row, side, beside))

    def _places(self, row: Order, side: int, beside: Order) -> dict[Block, list[int]]:
        place = _place(beside)
        neighbours = self._sides[side]
        return {block: [place[end] for node in block for end in neighbours[node]] for block in row}

    def _means(self, row: Order, side: int, beside: Order) -> dict[Block, int]:
        ends = self._ends(row, side, beside)
        return {block: sum(places) * FINE // len(places) for block, places in ends.items() if places}

    def _score(self, row: Order, below: Order) -> tuple[int, int]:
        down, place, place_below = self._sides[DOWN], _place(row), _place(below)
        ends = sorted([(at, place_below[end]) for node, at in place.items() for end in down[node]])
        crossings, seen = 0, list[int]()
        for _, end in ends:
            at = bisect_right(seen, end)
            crossings += len(seen) - at
            seen.insert(at, end)
        width, width_below = max(1, len(place) - 1), max(1, len(place_below) - 1)
        return crossings, sum([abs(x * FINE // width - y * FINE // width_below) for x, y in ends])


def _place(order: Order) -> dict[int, int]:
    """The place of each node in its row."""
    return {node: at for at, node in enumerate([node for block in order for node in block])}
