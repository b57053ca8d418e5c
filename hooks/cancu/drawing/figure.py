"""The whole block for a page: both drawings, the key, and the list of the same facts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import networkx as nx

from cancu.drawing.cards import PLAIN, Standing
from cancu.drawing.layout import NARROW, WIDE, Drawing, Format, draw
from cancu.drawing.legend import legend_html
from cancu.drawing.lines import Web
from cancu.drawing.listing import ListedTier, listing_html, listing_of
from cancu.drawing.plan import best_plan
from cancu.drawing.scope import Scope, scope_of, tier_of
from cancu.drawing.select import Limits, choose
from cancu.drawing.svg import svg_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A lược đồ ready for a page.

    ``wide`` and ``narrow`` are SVG elements with ids of their own; ``html`` is the whole block. ``cards``,
    ``folded`` and ``crossings`` count in the wide drawing, ``narrow_*`` in the one for phones.
    """

    wide: str
    narrow: str
    legend: str
    listing: tuple[ListedTier, ...]
    listing_html: str
    cards: int
    folded: int
    crossings: int
    narrow_cards: int
    narrow_folded: int
    narrow_crossings: int

    @property
    def html(self) -> str:
        """Drawings, key and list in one ``<div>`` that the search leaves out."""
        folds = " ld-folds" if self.folded else ""
        return (
            f'<div class="luoc-do{folds}" data-search-exclude><div class="ld-sheet">'
            f'<div class="ld-scroll">{self.wide}{self.narrow}</div>{self.legend}</div>'
            f"{self.listing_html}</div>"
        )


def lineage_figure(
    graph: nx.MultiDiGraph[str],
    focus: str,
    standings: Mapping[str, Standing],
    href: Callable[[str], str],
    *,
    max_cards: int = 20,
) -> Figure:
    """The lineage of ``focus`` as a drawing for wide screens and paper, one for phones, and a list.

    Args:
        graph: Document ids with the attributes ``document`` and ``issuer``; edges from the document that
            speaks to the one spoken of, with the attribute ``relation``.
        focus: The document whose page this is.
        standings: How each document stands on the day drawn; missing ones stand plainly.
        href: Address of a document's page, relative to the page drawn.
        max_cards: Cards in the wide drawing; the rest folds into "+N văn bản".

    Raises:
        KeyError: ``focus`` is not in the graph.
    """
    web = Web(graph)
    web.document(focus)
    scope = scope_of(web, focus)
    wide = _drawing(web, scope, standings, WIDE, max_cards)
    narrow = _drawing(web, scope, standings, NARROW, max_cards)
    shown = frozenset(wide.choice.cards)
    listing = listing_of(web, scope, shown, standings, href)
    lines = {*wide.choice.lines, *narrow.choice.lines}
    return Figure(
        wide=svg_of(web, wide, focus, standings, href),
        narrow=svg_of(web, narrow, focus, standings, href),
        legend=legend_html(lines, shown | set(narrow.choice.cards), standings, tier_of(web, focus)),
        listing=listing,
        listing_html=listing_html(listing, focus),
        cards=len(wide.choice.cards),
        folded=len(wide.choice.folded),
        crossings=wide.crossings,
        narrow_cards=len(narrow.choice.cards),
        narrow_folded=len(narrow.choice.folded),
        narrow_crossings=narrow.crossings,
    )


def _drawing(
    web: Web, scope: Scope, standings: Mapping[str, Standing], format_: Format, max_cards: int
) -> Drawing:
    for cards, per_row in format_.attempts:
        limits = Limits(cards=min(max_cards, cards), per_band=format_.per_band)
        choice = choose(web, scope, lambda document: standings.get(document, PLAIN).ended, limits)
        plan = best_plan(choice, lambda document: tier_of(web, document), format_.sizes, per_row)
        if plan.width <= format_.sizes.width:
            break
    return draw(web, choice, scope.focus, standings, format_, plan)
