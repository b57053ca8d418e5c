"""The order of blocks in their rows, with as few crossings as can be found.

Barycentre sweeps, swaps of neighbours and sifting from several deterministic starts (Sugiyama's method).
Whole numbers only, and no source of chance: equal input gives equal output anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from cancu.drawing.arrange.crossings import Gains, Order, Orders
from cancu.drawing.arrange.layers import Block

_STARTS = 10
_SWEEPS = 12
_PATIENCE = 4
_PATIENCE_STARTS = 4  # more of them rarely save another crossing
_ROUNDS = 8  # of swaps, before the next sweep
# All rows from the top, each as the order of its blocks.
_Rows = tuple[Order, ...]
# Crossings, and how far lines run sideways (for choosing among equals).
_Score = tuple[int, int]


def _shuffled(row: Order, state: int) -> tuple[Order, int]:
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

    def __init__(self, blocks: Sequence[Block], up: list[list[int]], down: list[list[int]]) -> None:
        self._orders = Orders(blocks, up, down)
        self._busy = [sum([len(up[node]) + len(down[node]) for node in block]) for block in blocks]
        self._steps: dict[tuple[_Rows, int, bool], tuple[_Rows, _Score]] = {}

    def score(self, rows: _Rows) -> _Score:
        """Of all rows: each with the row below it."""
        pairs = [self._orders.score(row, below) for row, below in pairwise(rows)]
        return sum([crossings for crossings, _ in pairs]), sum([sideways for _, sideways in pairs])

    def settled(self, rows: _Rows) -> tuple[_Score, _Rows]:
        """The best arrangement met while sweeping down and up in turns."""
        best, stale = (self.score(rows), rows), 0
        for sweep in range(_SWEEPS):
            step = rows, sweep % 2, sweep >= 2
            if step not in self._steps:
                self._steps[step] = self._step(*step)
            rows, score = self._steps[step]
            if score < best[0]:
                best, stale = (score, rows), 0
            else:
                stale += 1
            if stale >= _PATIENCE:
                break
        return best

    def _step(self, rows: _Rows, side: int, sifting: bool) -> tuple[_Rows, _Score]:
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
        # A row that nothing was swapped in stays as it is until a row beside it changes.
        changed = set(range(len(work)))
        for _ in range(_ROUNDS):
            waiting, changed = changed, set()
            for row in range(len(work)):
                stirred = not waiting.isdisjoint((row - 1, row, row + 1)) or row - 1 in changed
                if stirred and self._swap_row(work, row):
                    changed.add(row)
            if not changed:
                return

    def _swap_row(self, work: list[Order], row: int) -> bool:
        """One pass from left to right; True if anything was swapped."""
        if len(work[row]) < 2:
            return False
        blocks, gains = list(work[row]), self._gains(work, row)
        for at in range(len(blocks) - 1):
            if gains[blocks[at], blocks[at + 1]] > 0:
                blocks[at], blocks[at + 1] = blocks[at + 1], blocks[at]
        before, work[row] = work[row], tuple(blocks)
        return before != work[row]

    def _sift(self, work: list[Order]) -> None:
        """Try every block at every place of its row, the busiest first."""
        for row, order in enumerate(work):
            if len(order) < 2:
                continue
            blocks, gains = list(order), self._gains(work, row)
            for block in sorted(order, key=lambda block: -self._busy[block]):
                home = blocks.index(block)
                target = _best_place(blocks, home, gains)
                if target != home:
                    blocks.insert(target, blocks.pop(home))
            work[row] = tuple(blocks)

    def _gains(self, work: list[Order], row: int) -> Gains:
        """What swaps in a row would save as the rows beside it stand now."""
        above = work[row - 1] if row else ()
        below = work[row + 1] if row + 1 < len(work) else ()
        return self._orders.gains(work[row], above, below)


def _best_place(blocks: list[int], home: int, gains: Gains) -> int:
    """The place in the row at which the block of ``home`` saves the most crossings; nearest, left first."""
    block, best, target = blocks[home], 0, home
    saved = 0
    for at in range(home - 1, -1, -1):
        saved += gains[blocks[at], block]
        if saved > best:
            best, target = saved, at
    saved = 0
    for at in range(home + 1, len(blocks)):
        saved += gains[block, blocks[at]]
        if saved > best:
            best, target = saved, at
    return target


def _numbered(rows: Sequence[Sequence[Block]]) -> tuple[list[Block], _Rows]:
    """All blocks, and the rows with the place of each block among them."""
    blocks = list(chain.from_iterable(rows))
    numbers = iter(range(len(blocks)))
    return blocks, tuple(tuple(next(numbers) for _ in row) for row in rows)


def count_crossings(rows: Sequence[Sequence[Block]], up: list[list[int]], down: list[list[int]]) -> int:
    """Crossings between neighbouring rows as they stand."""
    blocks, numbered = _numbered(rows)
    return _Search(blocks, up, down).score(numbered)[0]


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
    blocks, numbered = _numbered(rows)
    search, starts = _Search(blocks, up, down), _starts(numbered)
    best, fewest_since = search.settled(next(starts)), 0
    for attempt, start in zip(range(1, _STARTS), starts, strict=False):
        found = search.settled(start)
        if found[0][0] < best[0][0]:
            fewest_since = attempt
        best = min(best, found, key=lambda each: each[0])
        if attempt >= 2 and (best[0][0] == 0 or attempt - fewest_since >= _PATIENCE_STARTS):
            break
    return [[blocks[number] for number in row] for row in best[1]], best[0][0]
