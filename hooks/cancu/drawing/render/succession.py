"""A chain old → new: documents under each other in the order of time, a rail on their left to each newer one.

Everything that a document replaced or followed joins the rail that ends at it, so that many old documents
with one successor are one line, and a line never runs behind a card.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from cancu.drawing.arrange.cards import PLAIN, Standing, full_name
from cancu.drawing.arrange.text_width import clean, wrap
from cancu.drawing.choose.lines import Line, LineGraph, Style, line_of, merge
from cancu.drawing.render.words import arrow_words
from cancu.model import Relation

_TRACK, _FIRST, _HEAD = 10, 16, 8
_STEP, _TOP = 10, 4


@dataclass(frozen=True, slots=True)
class _Card:
    document: str
    top: int
    height: int
    lines: tuple[str, ...]


def succession_svg(
    web: LineGraph,
    documents: Sequence[str],
    relations: Sequence[Relation],
    standings: Mapping[str, Standing],
    href: Callable[[str], str],
    *,
    width: int,
    name: str,
) -> str:
    """``documents`` (the oldest first) joined by ``relations`` as one ``<svg>`` of this width in pixels.

    ``name`` makes the ids of the drawing differ from those of others on the page.
    """
    lines = merge(line_of(relation) for relation in relations)
    tracks = _tracks(lines, {document: place for place, document in enumerate(documents)})
    left = _FIRST + _TRACK * (max(tracks.values(), default=0) + 1)
    cards, top = {}, _TOP
    for document in documents:
        card = _card_of(web, document, top, width - left - 20)
        cards[document] = card
        top += card.height + _STEP
    height = top - _STEP + _TOP
    return "".join([
        f'<svg class="ld-{name.rpartition("-")[2]} cc-succession" role="group"'
        f' xmlns="http://www.w3.org/2000/svg"'
        f' viewBox="0 0 {width} {height}" width="{width}" height="{height}" aria-labelledby="{name}-t">',
        f'<title id="{name}-t">{escape(clean(_title(web, documents)))}</title>',
        '<g aria-hidden="true">',
        *(_rail(web, line, cards, left, left - _FIRST - _TRACK * tracks[_rail_of(line)]) for line in lines),
        "</g>",
        *(
            _drawn(web, card, standings.get(card.document, PLAIN), href(card.document), left, width)
            for card in cards.values()
        ),
        "</svg>",
    ])  # fmt: skip


def _title(web: LineGraph, documents: Sequence[str]) -> str:
    return f"Từ {web.document(documents[0]).label} đến {web.document(documents[-1]).label}"


def _rail_of(line: Line) -> tuple[str, Style]:
    return line.derived, line.style


def _tracks(lines: Sequence[Line], places: Mapping[str, int]) -> dict[tuple[str, Style], int]:
    """A track for each rail, 0 beside the cards; short ones lie inside, none shares a track in use."""
    spans: dict[tuple[str, Style], tuple[int, int]] = {}
    for line in lines:
        ends = sorted((places[line.origin], places[line.derived]))
        low, high = spans.get(_rail_of(line), (ends[0], ends[1]))
        spans[_rail_of(line)] = min(low, ends[0]), max(high, ends[1])
    tracks: dict[tuple[str, Style], int] = {}
    for rail, (low, high) in sorted(spans.items(), key=lambda item: (item[1][1] - item[1][0], item)):
        busy = {tracks[other] for other in tracks if spans[other][0] <= high and low <= spans[other][1]}
        tracks[rail] = next(track for track in range(len(spans)) if track not in busy)
    return tracks


def _card_of(web: LineGraph, document: str, top: int, room: int) -> _Card:
    record = web.document(document)
    lines = wrap(clean(record.short_title or record.title), room, 11, 2)
    return _Card(document, top, 26 + 15 * len(lines), lines)


def _rail(web: LineGraph, line: Line, cards: Mapping[str, _Card], left: int, x: int) -> str:
    """Out of the old card on its left, along the rail, into the new card higher than it is left."""
    old, new = cards[line.origin], cards[line.derived]
    start, end = old.top + old.height - 12, new.top + 12 + (4 if line.style is Style.FOLLOWS else 0)
    words = f"{web.document(line.origin).label} {arrow_words(line.words)} {web.document(line.derived).label}"
    return (
        f'<g class="e {line.style}"><path d="M{left} {start}H{x}V{end}H{left - _HEAD}"/>'
        f'<path class="h" d="M{left} {end}l-{_HEAD} -4v8z"/><title>{escape(clean(words))}</title></g>'
    )


def _drawn(web: LineGraph, card: _Card, standing: Standing, address: str, left: int, width: int) -> str:
    record = web.document(card.document)
    look = " ended" if standing.ended else " muted" if standing.muted else ""
    name = escape(full_name(record, web.issuer(card.document), standing))
    year = (
        f'<text class="yr" x="{width - 11}" y="{card.top + 17}">{record.year}</text>' if record.year else ""
    )
    texts = "".join(
        f'<text class="by" x="{left + 10}" y="{card.top + 33 + 15 * place}">{escape(line)}</text>'
        for place, line in enumerate(card.lines)
    )
    return (
        f'<a class="n t0{look}" href="{escape(address)}"><title>{name}</title>'
        f'<rect x="{left}" y="{card.top}" width="{width - left - 1}" height="{card.height}" rx="4"/>'
        f'<text class="no no12" x="{left + 10}" y="{card.top + 17}">'
        f"{escape(clean(record.number or record.type_label))}</text>{year}{texts}</a>"
    )
