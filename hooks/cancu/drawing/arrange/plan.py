"""The best of several ways to arrange the chosen cards: few crossings within the width."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import product

from cancu.drawing.arrange.layers import Layers, layers_of
from cancu.drawing.arrange.merge_trunks import merged
from cancu.drawing.arrange.order import arrange, count_crossings
from cancu.drawing.arrange.place import Sizes, needed
from cancu.drawing.arrange.rows import VARIANTS, Row, rows_of
from cancu.drawing.choose.select import Choice


@dataclass(frozen=True, slots=True)
class Plan:
    """Rows and ordered layers; ``width`` is what the widest row needs with cards at their narrowest."""

    rows: tuple[Row, ...]
    layers: Layers
    crossings: int
    width: int


def best_plan(choice: Choice, tier: Callable[[str], int], sizes: Sizes, per_row: int) -> Plan:
    """The first arrangement without crossings, else the best of all that are tried.

    Trunks are shared from the start, or where that leaves crossings put together afterwards.
    """
    best: Plan | None = None
    # Several ways often end in the same rows.
    ways = dict.fromkeys(
        tuple(rows_of(choice.cards, choice.lines, tier, per_row, variant)) for variant in VARIANTS
    )
    for shared, rows in product((True, False), ways):
        plan = _plan(rows, choice, sizes, shared=shared)
        if best is None or _rank(plan, sizes) < _rank(best, sizes):
            best = plan
        if not best.crossings:
            break
    assert best is not None
    return best


def _plan(rows: tuple[Row, ...], choice: Choice, sizes: Sizes, *, shared: bool) -> Plan:
    layers = layers_of(rows, choice.lines, shared=shared)
    layers.rows, crossings = arrange(layers.rows, layers.up, layers.down)
    if not shared:
        layers = merged(layers)
        crossings = count_crossings(layers.rows, layers.up, layers.down)
    width = max(needed(layers, row, sizes, sizes.card_min) for row in layers.rows)
    return Plan(rows, layers, crossings, width)


def _rank(plan: Plan, sizes: Sizes) -> tuple[bool, int, int]:
    """The lower the better: within the width, few crossings, few rows."""
    return plan.width > sizes.width, plan.crossings, len(plan.rows)
