"""The timeline: years from top to bottom, four lanes side by side, continuation and replacement as lines.

Lines lie under the cards and run in the gaps beside them, so they never cross a word.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

import networkx as nx

from cancu.drawing.arrange.cards import PLAIN, Standing, full_name
from cancu.drawing.arrange.text_width import clean, wrap
from cancu.drawing.choose.lines import Line, LineGraph, Style, line_of, merge
from cancu.drawing.render.lanes_edges import Box, Run, routed
from cancu.drawing.render.words import arrow_words

LANES: Final = (
    "Nghị quyết, luật",
    "Chỉ thị, kết luận",
    "Nghị định, quy chế, hướng dẫn",
    "Kế hoạch địa phương",
)
_HIGHEST = (
    "hien-phap",
    "cuong-linh",
    "dieu-le",
    "bo-luat",
    "luat",
    "phap-lenh",
    "nghi-quyet",
    "nghi-quyet-lien-tich",
)
_ORDERS = ("chi-thi", "ket-luan", "thong-tri", "cong-dien", "thong-bao")
# Lines of a timeline: what took up, replaced or changed what; derivation would be a net over everything.
_DRAWN = frozenset({Style.REPLACES, Style.FOLLOWS, Style.CONTINUES})
_YEAR, _CARD, _GAP = 44, 204, 46
_HEAD, _PAD, _STEP = 30, 9, 8
# The local lane shows the weightiest plans of a year; the list below names all.
LOCAL_PER_YEAR = 4
# Of central documents nearly all are shown; a year of a very large library has more than anybody reads.
CENTRAL_PER_YEAR = 12
# A document that orders more than this continued is left to the list.
MOST_CONTINUED = 3


@dataclass(frozen=True, slots=True)
class _Card:
    document: str
    lane: int
    y: int
    height: int
    lines: tuple[str, ...]


def lane_of(web: LineGraph, document: str) -> int:
    """0 to 3: by type for central documents, the last lane for local ones."""
    if not web.issuer(document).is_central:
        return 3
    kind = web.document(document).type
    return 0 if kind in _HIGHEST else 1 if kind in _ORDERS else 2


def lanes_svg(
    graph: nx.MultiDiGraph[str] | LineGraph, standings: Mapping[str, Standing], href: Callable[[str], str]
) -> str:
    """The timeline of the whole library as one ``<svg>``; undated documents stand only in the list."""
    web = LineGraph.of(graph)
    years = _years(web, web.documents())
    cards, tops, height = _stack(web, years)
    width = _YEAR + 4 * (_CARD + _GAP) + _PAD
    lines = _lines(web, cards)
    runs = routed(lines, {name: _box(card, tops) for name, card in cards.items()}, _GAP)
    parts = [
        f'<svg class="dtg-svg" xmlns="http://www.w3.org/2000/svg" role="group" viewBox="0 0 {width} {height}"'
        f' width="{width}" height="{height}" aria-labelledby="dtg-t" aria-describedby="dtg-d">',
        '<title id="dtg-t">Dòng thời gian của văn bản theo bốn làn</title>',
        '<desc id="dtg-d">Năm xếp từ trên xuống; đường nối văn bản cũ với văn bản thay thế, kế tiếp hoặc '
        "yêu cầu tiếp tục thực hiện. Danh sách bên dưới nêu đủ các văn bản.</desc>",
        *(_band(year, top, bottom, width) for year, top, bottom in tops),
        *(_lane_name(lane) for lane in range(4)),
        '<g aria-hidden="true">',
        *(_stroke(web, line, run) for line, run in zip(lines, runs, strict=True)),
        "</g>",
        *(
            _card(web, card, standings.get(card.document, PLAIN), href(card.document))
            for card in cards.values()
        ),
    ]
    return "".join([*parts, "</svg>"])


def _years(web: LineGraph, documents: Sequence[str]) -> dict[str, list[str]]:
    """Documents by year and day: central ones that others rest on or that have a line, and weighty plans."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for document in documents:
        record = web.document(document)
        if record.issued and (len(web.below(document)) > 1 or _has_line(web, document)):
            found[record.issued[:4]].append(document)
    for year, mine in found.items():
        kept = [document for lane in range(4) for document in _weightiest(web, mine, lane)]
        found[year] = sorted(kept, key=lambda d: (web.document(d).issued or "", d))
    return dict(sorted(found.items()))


def _weightiest(web: LineGraph, documents: Sequence[str], lane: int) -> list[str]:
    """Those of a lane that a year has room for: local ones with most lines, central ones most rested on."""
    local = lane == 3
    weight: Callable[[str], Sequence[object]] = web.lines if local else web.below
    here = [document for document in documents if lane_of(web, document) == lane]
    ordered = sorted(here, key=lambda d: (-len(weight(d)), d))
    return ordered[: LOCAL_PER_YEAR if local else CENTRAL_PER_YEAR]


def _has_line(web: LineGraph, document: str) -> bool:
    return any(line.style in _DRAWN for line in web.lines(document))


def _stack(
    web: LineGraph, years: Mapping[str, list[str]]
) -> tuple[dict[str, _Card], list[tuple[str, int, int]], int]:
    """Cards under each other in their lanes, year by year; the bands of the years; the height of it all."""
    cards: dict[str, _Card] = {}
    bands = []
    y = _HEAD
    for year, documents in years.items():
        feet = [y + _PAD] * 4
        for document in documents:
            lane = lane_of(web, document)
            lines = _text(web, document)
            card = _Card(document, lane, feet[lane], 24 + 15 * len(lines), lines)
            cards[document] = card
            feet[lane] += card.height + _STEP
        bottom = max(feet) - _STEP + _PAD
        bands.append((year, y, bottom))
        y = bottom + 4
    return cards, bands, y


def _text(web: LineGraph, document: str) -> tuple[str, ...]:
    record = web.document(document)
    issuer = web.issuer(document)
    title = clean(record.short_title or record.title)
    where = clean(issuer.province or "") if lane_of(web, document) == 3 else ""
    lines = wrap(title, _CARD - 18, 11, 2)
    return (*lines, where) if where and where not in title else lines


def _lines(web: LineGraph, cards: Mapping[str, _Card]) -> list[Line]:
    """The lines to draw; a plan that orders many documents continued would be a net, so it draws none."""
    found = {
        line_of(relation)
        for document in cards
        for relation in web.relations(document)
        if relation.target in cards
    }
    lines = [line for line in merge(found) if line.style in _DRAWN]
    busy = Counter(line.derived for line in lines if line.style is Style.CONTINUES)
    return [
        line for line in lines if line.style is not Style.CONTINUES or busy[line.derived] <= MOST_CONTINUED
    ]


def _left(card: _Card) -> int:
    return _YEAR + _GAP + card.lane * (_CARD + _GAP)


def _box(card: _Card, bands: Sequence[tuple[str, int, int]]) -> Box:
    """Where a card stands for the lines: its sides, its middle, and the free strip below its year."""
    below = next(bottom for _, top, bottom in bands if top <= card.y < bottom)
    return Box(card.lane, _left(card), _left(card) + _CARD, card.y, card.height, below + 2)


def _stroke(web: LineGraph, line: Line, run: Run) -> str:
    words = f"{web.document(line.origin).label} {arrow_words(line.words)} {web.document(line.derived).label}"
    return (
        f'<g class="e {line.style}"><path d="{run.path}"/><path class="h" d="{run.head}"/>'
        f"<title>{escape(clean(words))}</title></g>"
    )


def _band(year: str, top: int, bottom: int, width: int) -> str:
    return (
        f'<rect class="dtg-band" x="0" y="{top}" width="{width}" height="{bottom - top}" rx="4"/>'
        f'<text class="dtg-year" x="8" y="{top + 22}">{year}</text>'
    )


def _lane_name(lane: int) -> str:
    x = _YEAR + _GAP + lane * (_CARD + _GAP)
    return f'<text class="bl dtg-lane" x="{x}" y="20">{escape(LANES[lane])}</text>'


def _card(web: LineGraph, card: _Card, standing: Standing, address: str) -> str:
    record = web.document(card.document)
    x, tier = _left(card), 0 if card.lane < 3 else 1
    look = " ended" if standing.ended else " muted" if standing.muted else ""
    name = escape(full_name(record, web.issuer(card.document), standing))
    heading = escape(clean(record.number or record.type_label))
    texts = "".join(
        f'<text class="by" x="{x + 10}" y="{card.y + 32 + 15 * place}">{escape(line)}</text>'
        for place, line in enumerate(card.lines)
    )
    return (
        f'<a class="n t{tier}{look}" href="{escape(address)}"><title>{name}</title>'
        f'<rect x="{x}" y="{card.y}" width="{_CARD}" height="{card.height}" rx="4"/>'
        f'<text class="no no12" x="{x + 10}" y="{card.y + 17}">{heading}</text>{texts}</a>'
    )
