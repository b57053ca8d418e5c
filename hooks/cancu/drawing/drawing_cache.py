"""One drawing of chosen cards as SVG, drawn once for the same input and kept for the next build.

A key is made of all that a sketch is made of: change anything that it shows, and the key is another.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import dataclass

from cancu.drawing.arrange.cards import PLAIN, Standing
from cancu.drawing.arrange.layout import Format, draw
from cancu.drawing.arrange.plan import best_plan
from cancu.drawing.choose.lines import LineGraph
from cancu.drawing.choose.scope import tier_of
from cancu.drawing.choose.select import Choice
from cancu.drawing.render.svg import svg_of

# Keys and sketches as text; in memory, or a file that outlives the process.
KeptAnswers = MutableMapping[str, str]


@dataclass(frozen=True, slots=True)
class Sketch:
    """``svg`` is one element; ``fits`` says that the lines found room; ``crossings`` are those left.

    ``name`` is its key among those kept.
    """

    name: str
    svg: str
    fits: bool
    crossings: int


@dataclass(frozen=True, slots=True)
class Sketcher:
    """Draws for one page: ``href`` gives addresses as seen from it."""

    web: LineGraph
    standings: Mapping[str, Standing]
    href: Callable[[str], str]
    kept: KeptAnswers

    def sketch(self, choice: Choice, focus: str, format_: Format, per_row: int) -> Sketch:
        """The drawing of ``choice``, with at most ``per_row`` cards in a row."""
        key = self._key(choice, focus, format_, per_row)
        known = self.kept.get(key)
        if known is None:
            known = self.kept[key] = self._draw(choice, focus, format_, per_row)
        return sketch_of(key, known)

    def _draw(self, choice: Choice, focus: str, format_: Format, per_row: int) -> str:
        plan = best_plan(choice, lambda document: tier_of(self.web, document), format_.sizes, per_row)
        drawing = draw(self.web, choice, focus, self.standings, format_, plan)
        svg = svg_of(self.web, drawing, focus, self.standings, self.href)
        return f"{plan.width <= format_.sizes.width:d} {plan.crossings} {svg}"

    def _key(self, choice: Choice, focus: str, format_: Format, per_row: int) -> str:
        folded = sorted(Counter(tier_of(self.web, document) for document in choice.folded).items())
        cards = [(face(self.web, card, self.standings), self.href(card)) for card in choice.cards]
        shown = (focus, format_, per_row, cards, choice.lines, folded)
        return hashlib.sha256(repr(shown).encode()).hexdigest()


def sketch_of(name: str, known: str) -> Sketch:
    """A sketch as it is kept, under its key ``name``."""
    fits, crossings, svg = known.split(" ", 2)
    return Sketch(name, svg, fits == "1", int(crossings))


def face(web: LineGraph, card: str, standings: Mapping[str, Standing]) -> tuple[object, ...]:
    """All that a drawing can show of a document, but for its address."""
    document, issuer = web.document(card), web.issuer(card)
    words = (document.label, document.number, document.type, document.title, document.short_title)
    body = (issuer.name, issuer.short, issuer.tier, issuer.province, issuer.id)
    days = (document.issued, document.year)
    return card, words, body, days, standings.get(card, PLAIN)
