"""A drawing as inline SVG: bands, lines, labels, then cards in reading order, each a link.

No ``style`` attribute anywhere (a strict content security policy forbids them): classes and presentation
attributes only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from html import escape
from itertools import pairwise

from cancu.drawing.arrange.bands import Band
from cancu.drawing.arrange.cards import PLAIN, Standing, full_name
from cancu.drawing.arrange.cards import SMALL_SIZE as SMALL
from cancu.drawing.arrange.edges import Stroke
from cancu.drawing.arrange.layout import Drawing
from cancu.drawing.arrange.text_width import advance, clean, wrap
from cancu.drawing.choose.lines import LineGraph
from cancu.drawing.render.listing import tier_anchor
from cancu.drawing.render.words import description, more, more_title
from cancu.kinds import TIERS
from cancu.text import slug

_TIER_NAMES = tuple(TIERS)
_CLEAR = 7  # pixels between a line and a label


def svg_of(
    web: LineGraph,
    drawing: Drawing,
    focus: str,
    standings: Mapping[str, Standing],
    href: Callable[[str], str],
) -> str:
    """The drawing of ``focus`` as one ``<svg>`` element; ids carry the document and the format."""
    uid = f"ld-{drawing.format.name}-{slug(focus)}"
    mark = {card: f"k{place}" for place, card in enumerate(drawing.choice.cards)}
    found = Counter(_TIER_NAMES[row.tier] for row in drawing.rows for _ in row.cards)
    counts = {name: found[name] for name in TIERS if found[name]}
    parts = [
        f'<svg class="ld-{drawing.format.name}" xmlns="http://www.w3.org/2000/svg" role="group"'
        f' viewBox="0 0 {drawing.width} {drawing.height}" width="{drawing.width}" height="{drawing.height}"'
        f' aria-labelledby="{uid}-t" aria-describedby="{uid}-d">',
        f'<title id="{uid}-t">{escape(clean(f"Lược đồ {web.document(focus).label}"))}</title>',
        f'<desc id="{uid}-d">{escape(description(counts))}</desc>',
        *(_band(drawing, band) for band in drawing.frame.bands),
        '<g aria-hidden="true">',
        *(_stroke(stroke, mark) for stroke in drawing.strokes),
        "</g>",
        *(_labels(drawing, focus, band) for band in drawing.frame.bands),
    ]
    for row in drawing.rows:
        for card in row.cards:
            standing = standings.get(card, PLAIN)
            parts.append(_card(web, drawing, card, standing, mark[card], href(card), row.tier, card == focus))
    return "".join([*parts, "</svg>"])


def _band(drawing: Drawing, band: Band) -> str:
    return (
        f'<rect class="band t{band.tier}" x="0" y="{band.top}" width="{drawing.width}"'
        f' height="{band.bottom - band.top}" rx="6"/>'
    )


def _stroke(stroke: Stroke, mark: Mapping[str, str]) -> str:
    cards = " ".join(mark[card] for card in stroke.cards)
    head = f'<path class="h" d="{stroke.head}"/>' if stroke.head else ""
    return f'<g class="e {stroke.style} {cards}"><path d="{stroke.path}"/>{head}</g>'


def _labels(drawing: Drawing, focus: str, band: Band) -> str:
    """Name of the level, its province, and the link to what is folded."""
    names = drawing.provinces.get(band.tier, ())
    province = names[0] if len(names) == 1 else f"{len(names)} tỉnh, thành" if names else ""
    if drawing.format.gutter:
        return _labels_in_gutter(drawing, focus, band, province)
    margin, y = drawing.format.margin, band.top + 20
    end = drawing.width - margin
    folds = ""
    if band.folded:
        end -= advance(more(band.folded), SMALL) // 1000 + 1
        folds = _more(focus, band, end, y)
    tier = _TIER_NAMES[band.tier]
    entries = drawing.entries.get(band.tier, ())
    for name in (f"{tier} · {province}", tier) if province else (tier,):
        x = _free_place(entries, margin, end, advance(name, 12, bold=True) // 1000)
        if x is not None:
            return _text(f"bl t{band.tier}", x, y, name) + folds
    return _text(f"bl t{band.tier}", margin, y, tier) + folds


def _free_place(entries: Sequence[int], start: int, end: int, room: int) -> int | None:
    """The leftmost x where ``room`` pixels of text stand clear of the lines coming in; None if nowhere."""
    edges = [start - _CLEAR, *(x for x in entries if start < x < end), end]
    gaps = (left + _CLEAR for left, right in pairwise(edges) if right - left >= room + 2 * _CLEAR)
    return next(gaps, None)


def _labels_in_gutter(drawing: Drawing, focus: str, band: Band, province: str) -> str:
    x, y = drawing.format.margin, band.top + 24 - (4 if band.thin else 0)
    parts = [_text(f"bl t{band.tier}", x, y, _TIER_NAMES[band.tier])]
    for line in wrap(province, drawing.format.gutter - 6, SMALL, 2):
        y += 16
        parts.append(_text(f"bs t{band.tier}", x, y, line))
    if band.folded:
        at = (drawing.format.left, y) if band.thin else (x, y + 22)
        parts.append(_more(focus, band, *at))
    return "".join(parts)


def _more(focus: str, band: Band, x: int, y: int) -> str:
    return (
        f'<a class="more t{band.tier}" href="#{tier_anchor(focus, band.tier)}">'
        f"<title>{escape(more_title(band.folded))}</title>{_text('', x, y, more(band.folded))}</a>"
    )


def _text(role: str, x: int, y: int, content: str) -> str:
    class_ = f' class="{role}"' if role else ""
    return f'<text{class_} x="{x}" y="{y}">{escape(content)}</text>'


def _card(
    web: LineGraph,
    drawing: Drawing,
    card: str,
    standing: Standing,
    mark: str,
    address: str,
    tier: int,
    is_focus: bool,
) -> str:
    """One card: a link around its box, its coloured edge and its lines of text."""
    x, y = drawing.x[card], drawing.y[card]
    box = drawing.frame.cards[card]
    states = (
        ("ended", standing.ended),
        ("muted", standing.muted and not standing.ended),
        ("focus", is_focus),
    )
    classes = " ".join(["n", f"t{tier}", mark, *(name for name, holds in states if holds)])
    current = ' aria-current="page"' if is_focus else ""
    name = escape(full_name(web.document(card), web.issuer(card), standing))
    texts = "".join(_text(text.role, x + text.x, y + text.y, text.text) for text in box.texts)
    return (
        f'<a class="{classes}" href="{escape(address)}"{current}><title>{name}</title>'
        f'<rect x="{x}" y="{y}" width="{drawing.card}" height="{box.height}" rx="5"/>'
        f'<path class="bar" d="M{x + 5} {y}h-1a4 4 0 0 0-4 4v{box.height - 8}a4 4 0 0 0 4 4h1z"/>{texts}</a>'
    )
