"""The vertical order of things: bands, rows, card heights; the whole drawing as whole pixels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cancu.drawing.arrange.cards import TITLE_LINES, TITLE_LINES_FOCUS, Caption, Card, set_card
from cancu.drawing.arrange.rows import Row

_BAND_PAD = 12
_BAND_GAP = 26
_LABEL_ROW = 20
_THIN_BAND = 30
_THIN_GAP = 12
_ROW_GAP, _ROW_GAP_PER_LINE, _ROW_GAP_EXTRA = 34, 2, 20
_ARRIVAL = 10  # the last pixels of a line run straight into its card


@dataclass(frozen=True, slots=True)
class Band:
    """A tinted strip for one level; ``folded`` counts its documents that are not drawn."""

    tier: int
    top: int
    bottom: int
    folded: int
    thin: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """Pixels from the top: for each row where its cards begin and its tallest card ends, and where
    lines from above must have arrived; cards by id; the bands and the height of it all.
    """

    tops: tuple[int, ...]
    bottoms: tuple[int, ...]
    arrivals: tuple[int, ...]
    cards: Mapping[str, Card]
    bands: tuple[Band, ...]
    height: int


def set_rows(rows: Sequence[Row], captions: Mapping[str, Caption], focus: str, width: int) -> dict[str, Card]:
    """Every card set; one whose title was cut may use the height that its row has anyway."""
    cards = {}
    for row in rows:
        lines = {card: TITLE_LINES_FOCUS if card == focus else TITLE_LINES for card in row.cards}
        for card in row.cards:
            cards[card] = set_card(captions[card], width, lines[card])
        tallest = max(cards[card].height for card in row.cards)
        for card in row.cards:
            while cards[card].cut:
                lines[card] += 1
                taller = set_card(captions[card], width, lines[card])
                if taller.height > tallest:
                    break
                cards[card] = taller
    return cards


def frame_of(
    rows: Sequence[Row],
    cards: Mapping[str, Card],
    crowd: Sequence[int],
    folded: Mapping[int, int],
    *,
    labels_on_top: bool,
) -> Frame:
    """Stack the bands. ``crowd`` counts the lines arriving at each row, ``folded`` documents by tier."""
    tiers = sorted({row.tier for row in rows} | set(folded))
    tops, bottoms, arrivals = [0] * len(rows), [0] * len(rows), [0] * len(rows)
    bands = []
    y = 0
    for tier in tiers:
        mine = [level for level, row in enumerate(rows) if row.tier == tier]
        top = y
        if not mine:
            bands.append(Band(tier, top, top + _THIN_BAND, folded[tier], thin=True))
            y = top + _THIN_BAND + _THIN_GAP
            continue
        y += _BAND_PAD + (_LABEL_ROW if labels_on_top else 0)
        for place, level in enumerate(mine):
            if place:
                y += _ROW_GAP + min(_ROW_GAP_EXTRA, _ROW_GAP_PER_LINE * crowd[level])
            tops[level] = y
            y += max(cards[card].height for card in rows[level].cards)
            bottoms[level] = y
            arrivals[level] = top + 2 if labels_on_top and not place else tops[level] - _ARRIVAL
        y += _BAND_PAD
        bands.append(Band(tier, top, y, folded.get(tier, 0), thin=False))
        y += _BAND_GAP
    return Frame(tuple(tops), tuple(bottoms), tuple(arrivals), cards, tuple(bands), bands[-1].bottom)
