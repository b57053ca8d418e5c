"""The layout stands twice, in Python for the build and in JavaScript: both agree to the pixel.

Asked for every lineage of the sample graph and of the whole library, in a bare JavaScript engine.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from cancu.drawing.arrange.cards import PLAIN, Standing
from cancu.drawing.arrange.layout import NARROW, WIDE, Drawing, Format, draw
from cancu.drawing.arrange.plan import best_plan
from cancu.drawing.arrange.text_width import advance, wrap
from cancu.drawing.browser_tables import browser_tables
from cancu.drawing.choose.lines import LineGraph
from cancu.drawing.choose.scope import scope_of, tier_of
from cancu.drawing.choose.select import Limits, choose
from cancu.export.browser.explorer import explorer_data
from cancu.graph.disclosure import disclosed
from cancu.graph.status.packed_steps import PackedSteps
from cancu.kinds import DOCUMENT_TYPES, TIERS
from cancu.pages.explorer_page import LAYOUT
from cancu.site.drawings import standing_of
from support.dataset import library
from support.drawing_cases import SAMPLE, STANDINGS, sample_graph
from support.v8 import Engine

SCRIPTS = ("common/library.js", *(f"explorer/{name}.js" for name in LAYOUT if name != "dom"))
FORMATS = (WIDE, NARROW)
IDS = sorted(SAMPLE["documents"])
TITLES = [fields["short_title"] for fields in SAMPLE["documents"].values()]
DRAW = """(([cards, lines, focus, folded, notes, format]) => {
  const { bestPlan, draw, sizesOf } = CanCu.explorer.layout
  const view = {cards, lines, focus, folded: new Map(folded), notes: (card) => notes[card]}
  const plan = bestPlan(cards, lines, CanCu.explorer.tier, sizesOf(format), format.perRow)
  const made = draw(view, format, plan)
  return {
    at: cards.map((card) => [made.at.get(card).x, made.at.get(card).y]),
    heights: cards.map((card) => made.frame.cards.get(card).height),
    texts: cards.map((card) => made.frame.cards.get(card).texts.map((t) => [t.role, t.text, t.x, t.y])),
    strokes: made.strokes.map((stroke) => [stroke.style, stroke.path, stroke.head]),
    bands: made.frame.bands.map((band) => [band.tier, band.top, band.bottom]),
    entries: [...made.entries].sort((a, b) => a[0] - b[0]),
    card: made.card, width: made.width, height: made.height, crossings: made.crossings,
  }
})(input)"""


def sample_data() -> dict[str, Any]:
    """The sample graph in the shape of the explorer's data, without relations: lines are handed over."""
    tiers = {level: place for place, levels in enumerate(TIERS.values()) for level in levels}
    types = list(DOCUMENT_TYPES)
    issuers = list(SAMPLE["issuers"])
    fields = [SAMPLE["documents"][document] for document in IDS]
    texts = {
        "id": IDS,
        "number": [each["number"] or "" for each in fields],
        "title": [each["short_title"] for each in fields],
        "short": [each["short_title"] for each in fields],
        "issued": [each["issued"] or "" for each in fields],
        "dated": [each["issued"] or "" for each in fields],
        "steps": ["0" for _ in fields],
    }
    return {
        "types": [[name, kind.label] for name, kind in DOCUMENT_TYPES.items()],
        "issuers": [
            {
                **body,
                "short": body["short"] or "",
                "province": body["province"] or "",
                "tier": tiers[body["level"]],
            }
            for body in SAMPLE["issuers"].values()
        ],
        "layout": browser_tables(),
        **PackedSteps().tables(),
        "documents": {
            **{name: "\n".join(column) for name, column in texts.items()},
            "type": [types.index(each["type"]) for each in fields],
            "issuer": [issuers.index(each["issuer"]) for each in fields],
        },
        "relations": {"source": [], "target": [], "kind": [], "part": []},
    }


def engine(data: Any) -> Engine:
    """The layout scripts with the data of some documents."""
    made = Engine(*SCRIPTS)
    made.call("CanCu.explorer.take(input) || 0", data)
    return made


@pytest.fixture(scope="module")
def twin() -> Engine:
    """The layout scripts and the sample."""
    return engine(sample_data())


def drawn(web: LineGraph, standings: Mapping[str, Standing], focus: str, format_: Format) -> Drawing:
    """What Python makes of one lineage at the first attempt of a format."""
    cards, per_row = format_.attempts[0]
    choice = choose(
        web,
        scope_of(web, focus),
        lambda document: standings.get(document, PLAIN).ended,
        Limits(cards=min(20, cards), per_band=format_.per_band),
    )
    plan = best_plan(choice, lambda document: tier_of(web, document), format_.sizes, per_row)
    return draw(web, choice, focus, standings, format_, plan)


def asked(drawing: Drawing, focus: str, ids: Sequence[str], standings: Mapping[str, Standing]) -> list[Any]:
    """The same choice as the browser is given it: documents by their place in the order of ids."""
    place = {document: number for number, document in enumerate(ids)}
    format_ = drawing.format
    lines = [
        {
            "origin": place[line.origin],
            "derived": place[line.derived],
            "style": str(line.style),
            "words": line.words,
        }
        for line in drawing.choice.lines
    ]
    folded = [[band.tier, band.folded] for band in drawing.frame.bands if band.folded]
    notes = {
        place[card]: {"note": standing.note, "mark": standing.mark}
        for card in drawing.choice.cards
        for standing in [standings.get(card, PLAIN)]
    }
    shape = {
        "width": format_.width,
        "margin": format_.margin,
        "gutter": format_.gutter,
        "cardMax": format_.card_max,
        "cardMin": format_.card_min,
        "besideGap": format_.beside_gap,
        "perRow": format_.attempts[0][1],
    }
    return [[place[card] for card in drawing.choice.cards], lines, place[focus], folded, notes, shape]


def expected(drawing: Drawing) -> dict[str, Any]:
    """The geometry in the shape that the browser answers in."""
    cards = drawing.choice.cards
    sets = [drawing.frame.cards[card] for card in cards]
    return {
        "at": [[drawing.x[card], drawing.y[card]] for card in cards],
        "heights": [each.height for each in sets],
        "texts": [[[text.role, text.text, text.x, text.y] for text in each.texts] for each in sets],
        "strokes": [[str(stroke.style), stroke.path, stroke.head] for stroke in drawing.strokes],
        "bands": [[band.tier, band.top, band.bottom] for band in drawing.frame.bands],
        "entries": [[tier, list(places)] for tier, places in sorted(drawing.entries.items())],
        "card": drawing.card,
        "width": drawing.width,
        "height": drawing.height,
        "crossings": drawing.crossings,
    }


@pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: format_.name)
def test_every_lineage_of_the_sample_comes_out_alike(twin, format_):
    web = LineGraph(sample_graph())
    for focus in IDS:
        drawing = drawn(web, STANDINGS, focus, format_)
        assert twin.call(DRAW, asked(drawing, focus, IDS, STANDINGS)) == expected(drawing), focus


@pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: format_.name)
def test_every_lineage_of_the_library_comes_out_alike(format_):
    held = disclosed(library())
    web = LineGraph(held.graph)
    ids = [document.id for document in held.corpus]
    standings = {document.id: standing_of(held, document) for document in held.corpus}
    scripts = engine(explorer_data(held, browser_tables()))
    for focus in ids:
        drawing = drawn(web, standings, focus, format_)
        assert scripts.call(DRAW, asked(drawing, focus, ids, standings)) == expected(drawing), focus


@pytest.mark.parametrize("size", [11, 12, 13])
def test_text_is_as_wide_and_breaks_alike(twin, size):
    found = twin.call(
        """(([texts, size]) => texts.map((text) => {
          const { advance, wrap } = CanCu.explorer.textfit
          const broken = [90, 120, 158].map((room) => wrap(text, room, size, 3))
          return [advance(text, size), advance(text, size, true), ...broken]
        }))(input)""",
        [TITLES, size],
    )
    assert found == [
        [advance(text, size), advance(text, size, bold=True)]
        + [list(wrap(text, room, size, 3)) for room in (90, 120, 158)]
        for text in TITLES
    ]
