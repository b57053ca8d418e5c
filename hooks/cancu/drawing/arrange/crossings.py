"""What two neighbouring rows of a layered graph have to do with each other, in one order or another.

Whoever looks for a good order meets the same orders again and again: each answer is worked out once. Blocks
are known by their numbers here, for short keys.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from cancu.drawing.arrange.layers import Block

# The numbers of the blocks of a row from left to right.
Order = tuple[int, ...]
UP, DOWN = 0, 1
FINE = 5040  # divisible by all small counts, so that means of whole positions stay apart
# For each block of a row the places of its neighbours in the row beside.
_Ends = dict[int, list[int]]


class Gains(dict[tuple[int, int], int]):
    """Crossings saved by swapping two neighbouring blocks of one row, while the rows beside it stay.

    ``gains[left, right]`` is negative if the swap costs some.
    """

    def __init__(self, *ends: _Ends) -> None:
        super().__init__()
        self._ends = ends

    def __missing__(self, pair: tuple[int, int]) -> int:
        left, right = pair
        saved = 0
        for ends in self._ends:
            others = ends[right]
            for a in ends[left]:
                for b in others:
                    if a > b:
                        saved += 1
                    elif a < b:
                        saved -= 1
        self[pair] = saved
        self[right, left] = -saved
        return saved


class Orders:
    """Answers for one layered graph, given its blocks and the neighbours of each node above and below."""

    def __init__(self, blocks: Sequence[Block], up: list[list[int]], down: list[list[int]]) -> None:
        self._blocks = blocks
        self._down = down
        self._neighbours = [
            [[end for node in block for end in side[node]] for block in blocks] for side in (up, down)
        ]
        self._places: dict[Order, dict[int, int]] = {}
        self._scores: dict[tuple[Order, Order], tuple[int, int]] = {}
        self._ends: dict[tuple[int, Order], _Ends] = {}
        self._means: dict[tuple[int, Order], dict[int, int]] = {}
        self._gains: dict[tuple[Order, Order], Gains] = {}

    def score(self, row: Order, below: Order) -> tuple[int, int]:
        """Crossings between two rows, and how far the lines between them run sideways."""
        found = self._scores.get((row, below))
        if found is None:
            found = self._scores[row, below] = self._score(self._place(row), self._place(below))
        return found

    def means(self, row: Order, side: int, beside: Order) -> dict[int, int]:
        """The mean place of the neighbours that each block of ``row`` has in ``beside``, if it has any."""
        found = self._means.get((side, beside))
        if found is None:
            ends = self._places_of_ends(row, side, beside)
            found = {block: sum(places) * FINE // len(places) for block, places in ends.items() if places}
            self._means[side, beside] = found
        return found

    def gains(self, row: Order, above: Order, below: Order) -> Gains:
        """For the blocks of ``row`` in any order."""
        found = self._gains.get((above, below))
        if found is None:
            ends = self._places_of_ends(row, UP, above), self._places_of_ends(row, DOWN, below)
            found = self._gains[above, below] = Gains(*ends)
        return found

    def _places_of_ends(self, row: Order, side: int, beside: Order) -> _Ends:
        found = self._ends.get((side, beside))
        if found is None:
            place, neighbours = self._place(beside), self._neighbours[side]
            found = {block: [place[end] for end in neighbours[block]] for block in row}
            self._ends[side, beside] = found
        return found

    def _place(self, order: Order) -> dict[int, int]:
        """The place of each node in its row."""
        found = self._places.get(order)
        if found is None:
            nodes = [node for block in order for node in self._blocks[block]]
            found = self._places[order] = {node: at for at, node in enumerate(nodes)}
        return found

    def _score(self, place: dict[int, int], place_below: dict[int, int]) -> tuple[int, int]:
        width, width_below = max(1, len(place) - 1), max(1, len(place_below) - 1)
        crossings, sideways, seen = 0, 0, list[int]()
        for node, x in place.items():
            for y in sorted([place_below[end] for end in self._down[node]]):
                at = bisect_right(seen, y)
                crossings += len(seen) - at
                seen.insert(at, y)
                sideways += abs(x * FINE // width - y * FINE // width_below)
        return crossings, sideways
