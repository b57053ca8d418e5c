"""The whole block for a page: both drawings, the key, and the list of the same facts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import networkx as nx

from cancu.drawing.arrange.cards import PLAIN, Standing
from cancu.drawing.arrange.layout import NARROW, WIDE, Format
from cancu.drawing.choose.lines import LineGraph
from cancu.drawing.choose.scope import Scope, scope_of, tier_of
from cancu.drawing.choose.select import Choice, Limits, choose
from cancu.drawing.drawing_cache import KeptAnswers, Sketch, Sketcher
from cancu.drawing.render.legend import legend_html
from cancu.drawing.render.listing import ListedTier, listing_html, listing_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A lược đồ ready for a page.

    ``wide`` and ``narrow`` are SVG elements with ids of their own, ``sketches`` their names among those kept;
    ``html`` is the whole block. ``cards``, ``folded`` and ``crossings`` count in the wide drawing,
    ``narrow_*`` in the one for phones.
    """

    wide: str
    narrow: str
    sketches: tuple[str, str]
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
    graph: nx.MultiDiGraph[str] | LineGraph,
    focus: str,
    standings: Mapping[str, Standing],
    href: Callable[[str], str],
    *,
    max_cards: int = 20,
    kept: KeptAnswers | None = None,
) -> Figure:
    """The lineage of ``focus`` as a drawing for wide screens and paper, one for phones, and a list.

    Args:
        graph: Document ids with the attributes ``document`` and ``issuer``; edges from the document that
            speaks to the one spoken of, with the attribute ``relation``; as a :class:`LineGraph`
            where several drawings are made of one graph.
        focus: The document whose page this is.
        standings: How each document stands on the day drawn; missing ones stand plainly.
        href: Address of a document's page, relative to the page drawn.
        max_cards: Cards in the wide drawing; the rest folds into "+N văn bản".
        kept: Drawings made earlier; what is drawn now is added.

    Raises:
        KeyError: ``focus`` is not in the graph.
    """
    web = LineGraph.of(graph)
    web.document(focus)
    scope = scope_of(web, focus)
    sketcher = Sketcher(web, standings, href, {} if kept is None else kept)
    wide, wide_sketch = _drawing(sketcher, scope, WIDE, max_cards)
    narrow, narrow_sketch = _drawing(sketcher, scope, NARROW, max_cards)
    shown = frozenset(wide.cards)
    listing = listing_of(web, scope, shown, standings, href)
    lines = {*wide.lines, *narrow.lines}
    return Figure(
        wide=wide_sketch.svg,
        narrow=narrow_sketch.svg,
        sketches=(wide_sketch.name, narrow_sketch.name),
        legend=legend_html(lines, shown | set(narrow.cards), standings, tier_of(web, focus)),
        listing=listing,
        listing_html=listing_html(listing, scope),
        cards=len(wide.cards),
        folded=len(wide.folded),
        crossings=wide_sketch.crossings,
        narrow_cards=len(narrow.cards),
        narrow_folded=len(narrow.folded),
        narrow_crossings=narrow_sketch.crossings,
    )


def _drawing(sketcher: Sketcher, scope: Scope, format_: Format, max_cards: int) -> tuple[Choice, Sketch]:
    """The first attempt whose lines find room, or the last one."""
    standings = sketcher.standings
    for cards, per_row in format_.attempts:
        limits = Limits(cards=min(max_cards, cards), per_band=format_.per_band)
        choice = choose(sketcher.web, scope, lambda document: standings.get(document, PLAIN).ended, limits)
        sketch = sketcher.sketch(choice, scope.focus, format_, per_row)
        if sketch.fits:
            break
    return choice, sketch
