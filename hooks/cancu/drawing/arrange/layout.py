"""From a choice of cards to a finished geometry, for wide screens and paper or for phones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cancu.drawing.arrange.bands import Frame, frame_of, set_rows
from cancu.drawing.arrange.cards import PLAIN, Caption, Standing, caption
from cancu.drawing.arrange.edges import Ports, Stroke, ports_of, strokes_of
from cancu.drawing.arrange.layers import Layers
from cancu.drawing.arrange.place import Placement, Sizes, center, place
from cancu.drawing.arrange.plan import Plan
from cancu.drawing.arrange.rows import Row
from cancu.drawing.arrange.straighten import straighten
from cancu.drawing.arrange.text_width import clean
from cancu.drawing.choose.lines import LineGraph
from cancu.drawing.choose.scope import tier_of
from cancu.drawing.choose.select import Choice


@dataclass(frozen=True, slots=True)
class Format:
    """One of the two drawings: its class, outer width, margin, gutter for labels, sizes of cards.

    ``attempts`` are tried in turn until the lines find room: how many cards in all and in one row.
    """

    name: str
    width: int
    margin: int
    gutter: int
    per_band: int
    attempts: tuple[tuple[int, int], ...]
    card_max: int
    card_min: int
    beside_gap: int

    @property
    def left(self) -> int:
        """Where cards may begin."""
        return self.margin + self.gutter

    @property
    def sizes(self) -> Sizes:
        """What is left for the cards."""
        inner = self.width - self.left - self.margin
        return Sizes(inner, self.card_max, self.card_min, 14, self.beside_gap)


WIDE = Format("wide", 740, 10, 84, 8, ((24, 4), (24, 3), (24, 2), (24, 1)), 176, 132, 28)
NARROW = Format("narrow", 344, 10, 0, 6, ((14, 2), (12, 2), (10, 2), (8, 2), (8, 1)), 170, 126, 26)


@dataclass(frozen=True, slots=True)
class Drawing:
    """The finished geometry of one drawing, in whole pixels.

    ``x`` and ``y`` are the upper left corners of cards; ``entries`` where lines enter each band.
    """

    format: Format
    choice: Choice
    rows: tuple[Row, ...]
    frame: Frame
    strokes: tuple[Stroke, ...]
    x: Mapping[str, int]
    y: Mapping[str, int]
    provinces: Mapping[int, tuple[str, ...]]
    entries: Mapping[int, tuple[int, ...]]
    card: int
    width: int
    height: int
    crossings: int


def draw(
    web: LineGraph,
    choice: Choice,
    focus: str,
    standings: Mapping[str, Standing],
    format_: Format,
    plan: Plan,
) -> Drawing:
    """Give everything in ``plan`` its place and set the text of the cards."""
    rows, layers = plan.rows, plan.layers
    tiers = {document: tier_of(web, document) for document in (*choice.cards, *choice.folded)}
    placement = place(layers, layers.rows, format_.sizes, layers.cards.index(focus))
    straighten(layers, layers.rows, placement.x, placement.card, placement.width)
    center(layers, placement)
    provinces = _provinces(web, choice, tiers)
    mixed = {tier for tier, names in provinces.items() if len(names) > 1}
    captions = _captions(web, choice, standings, mixed, tiers)
    ports = ports_of(layers, placement)
    frame = frame_of(
        rows,
        set_rows(rows, captions, focus, placement.card),
        _crowd(layers),
        Counter(tiers[document] for document in choice.folded),
        labels_on_top=not format_.gutter,
    )
    return Drawing(
        format=format_,
        choice=choice,
        rows=tuple(_as_arranged(row, layers, level) for level, row in enumerate(rows)),
        frame=frame,
        strokes=tuple(strokes_of(layers, placement, frame, ports, format_.left)),
        x=_lefts(layers, placement, format_.left),
        y={card: frame.tops[level] for level, row in enumerate(rows) for card in row.cards},
        provinces=provinces,
        entries=_entries(rows, layers, ports, format_.left),
        card=placement.card,
        width=placement.width + format_.left + format_.margin,
        height=frame.height,
        crossings=plan.crossings,
    )


def _provinces(web: LineGraph, choice: Choice, tiers: Mapping[str, int]) -> dict[int, tuple[str, ...]]:
    """The provinces whose cards stand in each band."""
    found: dict[int, set[str]] = {}
    for document in choice.cards:
        name = clean(web.issuer(document).province or "")
        found.setdefault(tiers[document], set()).update([name] if name else [])
    return {tier: tuple(sorted(names)) for tier, names in found.items()}


def _captions(
    web: LineGraph,
    choice: Choice,
    standings: Mapping[str, Standing],
    mixed: set[int],
    tiers: Mapping[str, int],
) -> dict[str, Caption]:
    """The words of every card; ``mixed`` are the bands where the province must be said."""
    return {
        card: caption(
            web.document(card),
            web.issuer(card),
            standings.get(card, PLAIN),
            with_province=tiers[card] in mixed,
        )
        for card in choice.cards
    }


def _crowd(layers: Layers) -> list[int]:
    """How many lines arrive at each row."""
    crowd = [0] * len(layers.rows)
    for node, others in enumerate(layers.up):
        crowd[layers.level[node]] += len(others)
    return crowd


def _entries(rows: Sequence[Row], layers: Layers, ports: Ports, left: int) -> dict[int, tuple[int, ...]]:
    """For each band the places where lines come in from above, from left to right."""
    found: dict[int, set[int]] = {}
    for (upper, lower, at_upper), x in ports.items():
        above, here = rows[layers.level[upper]].tier, rows[layers.level[lower]].tier
        if not at_upper and above != here:
            found.setdefault(here, set()).add(x + left)
    return {tier: tuple(sorted(places)) for tier, places in found.items()}


def _as_arranged(row: Row, layers: Layers, level: int) -> Row:
    """The row with its cards in the order drawn (bends left out)."""
    blocks = []
    for block in layers.rows[level]:
        names = tuple(card for node in block if (card := layers.cards[node]) is not None)
        if names:
            blocks.append(names)
    return Row(row.tier, tuple(blocks))


def _lefts(layers: Layers, placement: Placement, left: int) -> dict[str, int]:
    return {
        card: placement.x[node] - placement.card // 2 + left
        for node, card in enumerate(layers.cards)
        if card is not None
    }
