"""The order of blocks in their rows, with as few crossings as can be found.

Barycentre sweeps, swaps of neighbours and sifting from several deterministic starts (Sugiyama's method).
Whole numbers only, and no source of chance: equal input gives equal output anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise

from cancu.drawing.arrange.crossings import Gains, Order, Orders
from cancu.drawing.arrange.layers import Block
from cancu.memo import Memo

_STARTS = 10
_SWEEPS = 12
_PATIENCE = 4
_PATIENCE_STARTS = 4  # more of them rarely save another crossing
_ROUNDS = 8  # of swaps, before the next sweep
# All rows from the top, each as the order of its blocks.
_Rows = tuple[Order, ...]
# Crossings, and how far lines run sideways (for choosing among equals).
_Score = tuple[int, int]


def _shuffled(row: Sequence[Block], state: int) -> tuple[Order, int]:
    """A permutation by the minimal standard generator (16807 modulo 2³¹-1), and its next state."""
    out = list(row)
    for last in range(len(out) - 1, 0, -1):
        state = state * 16807 % 2147483647
        other = state % (last + 1)
        out[last], out[other] = out[other], out[last]
    return tuple(out), state


class _Search:
    """Looks for a good arrangement of one layered graph, from one start after another.

    Different starts soon lead to the same rows: what followed from rows once is known from then on.
    """

    def __init__(self, up: list[list[int]], down: list[list[int]]) -> None:
        self._orders = Orders(up, down)
        self._busy = [len(above) + len(below) for above, below in zip(up, down, strict=True)]
        self._once = Memo()

    def score(self, rows: _Rows) -> _Score:
        """Of all rows: each with the row below it."""
        pairs = [self._orders.score(row, below) for row, below in pairwise(rows)]
        return sum([crossings for crossings, _ in pairs]), sum([sideways for _, sideways in pairs])

    def settled(self, rows: _Rows) -> tuple[_Score, _Rows]:
        """The best arrangement met while sweeping down and up in turns."""
        best, stale = (self.score(rows), rows), 0
        for sweep in range(_SWEEPS):
            side, sifting = sweep % 2, sweep >= 2
            rows, score = self._once((rows, side, sifting), partial(self._step, rows, side, sifting=sifting))
            if score < best[0]:
                best, stale = (score, rows), 0
            else:
                stale += 1
            if stale >= _PATIENCE:
                break
        return best

    def _step(self, rows: _Rows, side: int, *, sifting: bool) -> tuple[_Rows, _Score]:
        """What a sweep, swaps and, where crossings are left, sifting make of the rows."""
        work = list(rows)
        self._sweep(work, side)
        self._swap(work)
        if sifting and self.score(tuple(work))[0]:
            self._sift(work)
        after = tuple(work)
        return after, self.score(after)

    def _sweep(self, work: list[Order], side: int) -> None:
        """Sort the blocks of each row by the mean place of their neighbours on one side; others stay put."""
        count = len(work)
        for row in range(count - 2, -1, -1) if side else range(1, count):
            means = self._orders.means(work[row], side, work[row + 1 if side else row - 1])
            moving = iter(sorted([block for block in work[row] if block in means], key=means.__getitem__))
            work[row] = tuple([next(moving) if block in means else block for block in work[row]])

    def _swap(self, work: list[Order]) -> None:
        """Swap neighbours while that saves crossings."""
        for _ in range(_ROUNDS):
            before = list(work)
            for row, gain in self._gains(work):
                blocks = list(work[row])
                for at in range(len(blocks) - 1):
                    if gain(blocks[at], blocks[at + 1]) > 0:
                        blocks[at], blocks[at + 1] = blocks[at + 1], blocks[at]
                work[row] = tuple(blocks)
            if work == before:
                return

    def _sift(self, work: list[Order]) -> None:
        """Try every block at every place of its row, the busiest first."""
        for row, gain in self._gains(work):
            blocks = list(work[row])
            for block in sorted(blocks, key=lambda block: -sum([self._busy[node] for node in block])):
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
            work[row] = tuple(blocks)

    def _gains(self, work: list[Order]) -> Iterator[tuple[int, Gains]]:
        """Every row in which blocks can change places, with what that would save as the others stand now."""
        for row, blocks in enumerate(work):
            if len(blocks) > 1:
                above = work[row - 1] if row else ()
                below = work[row + 1] if row + 1 < len(work) else ()
                yield row, self._orders.gains(blocks, above, below)


def count_crossings(rows: Sequence[Sequence[Block]], up: list[list[int]], down: list[list[int]]) -> int:
    """Crossings between neighbouring rows as they stand."""
    return _Search(up, down).score(tuple(map(tuple, rows)))[0]


def _starts(rows: _Rows) -> Iterator[_Rows]:
    """The rows as they come, each of them reversed, and shuffled again and again."""
    yield rows
    rows, state = tuple(row[::-1] for row in rows), 1
    while True:
        yield rows
        shuffled = list[Order]()
        for row in rows:
            order, state = _shuffled(row, state)
            shuffled.append(order)
        rows = tuple(shuffled)


def arrange(
    rows: Sequence[Sequence[Block]], up: list[list[int]], down: list[list[int]]
) -> tuple[list[list[Block]], int]:
    """The rows reordered, and the number of crossings left between neighbouring rows."""
    search = _Search(up, down)
    starts = _starts(tuple(map(tuple, rows)))
    best, fewest_since = search.settled(next(starts)), 0
    for attempt, start in zip(range(1, _STARTS), starts, strict=False):
        found = search.settled(start)
        if found[0][0] < best[0][0]:
            fewest_since = attempt
        best = min(best, found, key=lambda each: each[0])
        if attempt >= 2 and (best[0][0] == 0 or attempt - fewest_since >= _PATIENCE_STARTS):
            break
    return [list(row) for row in best[1]], best[0][0]
