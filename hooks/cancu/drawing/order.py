"""The order of blocks in their rows, with as few crossings as can be found.

Barycentre sweeps, swaps of neighbours and sifting from several deterministic starts (Sugiyama's method).
Whole numbers only, and no source of chance: equal input gives equal output anywhere.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from cancu.drawing.layers import Block

_STARTS = 10
_SWEEPS = 12
_PATIENCE = 4
_PATIENCE_STARTS = 4  # more of them rarely save another crossing
_FINE = 5040  # divisible by all small counts, so that means of whole positions stay apart


def _shuffled(row: list[Block], state: int) -> tuple[list[Block], int]:
    """A permutation by the minimal standard generator (16807 modulo 2³¹-1), and its next state."""
    out = list(row)
    for last in range(len(out) - 1, 0, -1):
        state = state * 16807 % 2147483647
        other = state % (last + 1)
        out[last], out[other] = out[other], out[last]
    return out, state


class _Gains:
    """Crossings saved by swapping two neighbouring blocks of one row, while the rows beside it stay."""

    def __init__(
        self, blocks: Sequence[Block], place: Sequence[int], sides: Sequence[list[list[int]]]
    ) -> None:
        self._ends = {
            block: [[place[end] for node in block for end in side[node]] for side in sides]
            for block in blocks
        }
        self._known: dict[tuple[Block, Block], int] = {}

    def __call__(self, left: Block, right: Block) -> int:
        """Negative if the swap costs some."""
        saved = self._known.get((left, right))
        if saved is None:
            saved = 0
            for ends_left, ends_right in zip(self._ends[left], self._ends[right], strict=True):
                for a in ends_left:
                    for b in ends_right:
                        saved += (a > b) - (a < b)
            self._known[left, right] = saved
            self._known[right, left] = -saved
        return saved


class _Arrangement:
    """Rows of blocks under rearrangement, with the place of every node in its row."""

    def __init__(self, rows: Sequence[Sequence[Block]], up: list[list[int]], down: list[list[int]]) -> None:
        self.rows = [list(row) for row in rows]
        self.sides = (up, down)
        self.place = [0] * len(up)
        self._busy = [len(above) + len(below) for above, below in zip(up, down, strict=True)]
        for row in range(len(self.rows)):
            self._renumber(row)

    def _renumber(self, row: int) -> None:
        nodes = [node for block in self.rows[row] for node in block]
        for place, node in enumerate(nodes):
            self.place[node] = place

    def score(self) -> tuple[int, int]:
        """Crossings, and how far lines run sideways (for choosing among equals)."""
        down = self.sides[1]
        crossings = sideways = 0
        for row, below in zip(self.rows, self.rows[1:], strict=False):
            place = self.place
            ends = sorted([(place[n], place[m]) for block in row for n in block for m in down[n]])
            seen: list[int] = []
            for _, y in ends:
                at = bisect_right(seen, y)
                crossings += len(seen) - at
                seen.insert(at, y)
            width, width_below = (max(1, sum(map(len, r)) - 1) for r in (row, below))
            sideways += sum([abs(x * _FINE // width - y * _FINE // width_below) for x, y in ends])
        return crossings, sideways

    def sweep(self, row: int, side: int) -> None:
        """Sort the blocks of a row by the mean place of their neighbours on one side; the rest stay put."""
        means = {}
        for block in self.rows[row]:
            places = [self.place[m] for node in block for m in self.sides[side][node]]
            if places:
                means[block] = sum(places) * _FINE // len(places)
        moving = iter(sorted(means, key=means.__getitem__))
        self.rows[row] = [next(moving) if block in means else block for block in self.rows[row]]
        self._renumber(row)

    def swap(self) -> None:
        """Swap neighbours while that saves crossings."""
        for _ in range(8):
            better = False
            for row, blocks in enumerate(self.rows):
                gain = _Gains(blocks, self.place, self.sides)
                for at in range(len(blocks) - 1):
                    if gain(blocks[at], blocks[at + 1]) > 0:
                        blocks[at], blocks[at + 1] = blocks[at + 1], blocks[at]
                        self._renumber(row)
                        better = True
            if not better:
                return

    def sift(self) -> None:
        """Try every block at every place of its row, the busiest first."""
        for row, blocks in enumerate(self.rows):
            gain = _Gains(blocks, self.place, self.sides)
            for block in sorted(blocks, key=lambda block: -sum(self._busy[node] for node in block)):
                home = blocks.index(block)
                best, target = 0, home
                for step in (-1, 1):
                    saved, at = 0, home + step
                    while 0 <= at < len(blocks):
                        pair = (blocks[at], block) if step < 0 else (block, blocks[at])
                        saved += gain(*pair)
                        if saved > best:
                            best, target = saved, at
                        at += step
                if target != home:
                    blocks.insert(target, blocks.pop(home))
                    self._renumber(row)


def _settle(work: _Arrangement) -> tuple[tuple[int, int], list[list[Block]]]:
    """The best arrangement met while sweeping down and up in turns."""
    best = (work.score(), [list(row) for row in work.rows])
    stale = 0
    for sweep in range(_SWEEPS):
        count = len(work.rows)
        for row in range(1, count) if sweep % 2 == 0 else range(count - 2, -1, -1):
            work.sweep(row, sweep % 2)
        work.swap()
        score = work.score()
        if sweep >= 2 and score[0]:
            work.sift()
            score = work.score()
        if score < best[0]:
            best, stale = (score, [list(row) for row in work.rows]), 0
        else:
            stale += 1
        if stale >= _PATIENCE:
            break
    return best


def count_crossings(rows: Sequence[Sequence[Block]], up: list[list[int]], down: list[list[int]]) -> int:
    """Crossings between neighbouring rows as they stand."""
    return _Arrangement(rows, up, down).score()[0]


def arrange(
    rows: Sequence[Sequence[Block]], up: list[list[int]], down: list[list[int]]
) -> tuple[list[list[Block]], int]:
    """The rows reordered, and the number of crossings left between neighbouring rows."""
    best: tuple[tuple[int, int], list[list[Block]]] | None = None
    fewest_since = 0
    state = 1
    start = [list(row) for row in rows]
    for attempt in range(_STARTS):
        if attempt == 1:
            start = [row[::-1] for row in start]
        elif attempt:
            for at, row in enumerate(start):
                start[at], state = _shuffled(row, state)
        settled = _settle(_Arrangement(start, up, down))
        if best is None or settled[0][0] < best[0][0]:
            fewest_since = attempt
        if best is None or settled[0] < best[0]:
            best = settled
        if attempt >= 2 and (best[0][0] == 0 or attempt - fewest_since >= _PATIENCE_STARTS):
            break
    assert best is not None
    return best[1], best[0][0]
