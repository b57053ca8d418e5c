"""Bands into rows: who stands beside whom, and which row of its band a block of cards takes."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from cancu.drawing.choose.lines import BESIDE, STRENGTH, Line

Block = tuple[str, ...]
Variant = Literal["in order", "reversed", "from the top"]
# Ways of choosing among blocks that may stand in a row, the preferred one first.
VARIANTS: Final[tuple[Variant, ...]] = ("in order", "reversed", "from the top")


@dataclass(frozen=True, slots=True)
class Row:
    """Blocks standing in one row of the band ``tier``; a block's cards never part (old beside new)."""

    tier: int
    blocks: tuple[Block, ...]

    @property
    def cards(self) -> list[str]:
        """The cards of the row."""
        return [card for block in self.blocks for card in block]


def rows_of(
    cards: Sequence[str],
    lines: Sequence[Line],
    tier: Callable[[str], int],
    per_row: int,
    variant: Variant,
) -> list[Row]:
    """Rows from top to bottom, at most ``per_row`` cards wide; ``cards`` come in stable order."""
    blocks = _blocks(cards, lines, tier, per_row)
    rows = []
    for band in sorted({tier(card) for card in cards}):
        mine = [block for block in blocks if tier(block[0]) == band]
        rows += [Row(band, tuple(row)) for row in _best_rows(mine, lines, per_row, variant)]
    return rows


def _blocks(
    cards: Sequence[str], lines: Sequence[Line], tier: Callable[[str], int], per_row: int
) -> list[Block]:
    """Chains of cards joined side by side, the older on the left; every card is in exactly one."""
    chain = {card: [card] for card in cards}
    for line in sorted(lines, key=lambda line: (STRENGTH[line.style], line)):
        old, new = chain[line.origin], chain[line.derived]
        same = tier(line.origin) == tier(line.derived)
        if line.style not in BESIDE or not same or old is new or len(old) + len(new) > per_row:
            continue
        if line.origin not in (old[0], old[-1]) or line.derived not in (new[0], new[-1]):
            continue
        left = old if old[-1] == line.origin else old[::-1]
        right = new if new[0] == line.derived else new[::-1]
        joined = left + right
        for card in joined:
            chain[card] = joined
    blocks = {tuple(_old_to_new(chain[card], lines)): None for card in cards}
    return list(blocks)


def _old_to_new(chain: list[str], lines: Sequence[Line]) -> list[str]:
    """The chain in the direction in which most of its arrows point right."""
    steps = {line.ends for line in lines if line.style in BESIDE}
    forward = sum(step in steps for step in itertools.pairwise(chain))
    back = chain[::-1]
    backward = sum(step in steps for step in itertools.pairwise(back))
    return back if backward > forward else chain


def _best_rows(
    blocks: list[Block], lines: Iterable[Line], per_row: int, variant: Variant
) -> list[list[Block]]:
    """The fewest rows, and among those the most even ones."""
    above = _block_graph(blocks, lines)
    if variant == "from the top":
        above = {block: {lower for lower in blocks if block in above[lower]} for block in blocks}
    if variant == "reversed":
        blocks = blocks[::-1]
    widest = max(len(block) for block in blocks)
    plans = [_schedule(blocks, above, room) for room in range(widest, per_row + 1)]
    best = min(plans, key=len)
    return best[::-1] if variant == "from the top" else best


def _block_graph(blocks: list[Block], lines: Iterable[Line]) -> dict[Block, set[Block]]:
    """For each block the blocks of the same band that must stand above it."""
    home = {card: block for block in blocks for card in block}
    above: dict[Block, set[Block]] = {block: set() for block in blocks}
    for line in lines:
        upper, lower = home.get(line.origin), home.get(line.derived)
        if upper and lower and upper != lower:
            above[lower].add(upper)
    return above


def _schedule(blocks: list[Block], above: Mapping[Block, set[Block]], room: int) -> list[list[Block]]:
    """Rows filled from the bottom: a block waits until all that hangs on it is placed below.

    Filling from the bottom keeps a root close to what came of it. Of the blocks that may go, those under
    the longest chain go first. A cycle is cut by placing one of its blocks in a row of its own.
    """
    depth = _depths(blocks, above)
    waiting = list(blocks)
    rows: list[list[Block]] = []
    while waiting:
        held = {upper for block in waiting for upper in above[block]}
        free = [block for block in waiting if block not in held]
        row: list[Block] = []
        for block in sorted(free, key=lambda block: -depth[block]):
            if sum(map(len, row)) + len(block) <= room:
                row.append(block)
        row = row or [max(waiting, key=lambda block: depth[block])]
        waiting = [block for block in waiting if block not in row]
        rows.insert(0, [block for block in blocks if block in row])
    return rows


def _depths(blocks: list[Block], above: Mapping[Block, set[Block]]) -> dict[Block, int]:
    """Length of the longest chain above each block; cycles count once around at most."""
    depth = dict.fromkeys(blocks, 0)
    for _ in blocks:
        before = dict(depth)
        for block in blocks:
            depth[block] = max((before[upper] + 1 for upper in above[block]), default=0)
        if depth == before:
            break
    return depth
