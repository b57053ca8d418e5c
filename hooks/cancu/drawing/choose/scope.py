"""Which documents a drawing speaks of: the lineage of one document, up and down, and its neighbours."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import count

from cancu.drawing.choose.lines import BESIDE, ENDING, Line, LineGraph, Style
from cancu.kinds import TIERS

# Plain citations join only a lineage of fewer documents than this, and then up to CARDS_WHEN_THIN.
THIN = 9
CARDS_WHEN_THIN = 12
_TIER_ORDER = {name: place for place, name in enumerate(TIERS)}
_DERIVATION = frozenset({Style.DERIVES})
_CHAIN = frozenset({Style.REPLACES, Style.FOLLOWS})
# A lineage is followed level by level until it holds so many documents: the drawing has room for a third of
# them, and beyond it nobody reads a list. Without an end, every old root would reach the whole library.
ENOUGH = 60
# Steps given to what replaced another document of the lineage: it belongs there, but is not near.
_FAR = 99


@dataclass(frozen=True, slots=True)
class Scope:
    """The documents around ``focus``; the numbers are steps away from it, so 1 is a neighbour.

    ``firm`` are those of the lineage joined to it by derivation alone, without a "tiếp tục thực hiện";
    ``beside`` holds what it replaced, amended or followed and the reverse; ``cited`` is empty unless the
    rest is thin. ``beyond`` says that the lineage goes on farther than it was followed.
    """

    focus: str
    ancestors: Mapping[str, int]
    descendants: Mapping[str, int]
    firm: frozenset[str]
    beside: Mapping[str, int]
    cited: tuple[str, ...]
    beyond: bool = False

    @property
    def everything(self) -> frozenset[str]:
        """All documents of the drawing and its list, drawn or folded."""
        return frozenset({self.focus, *self.ancestors, *self.descendants, *self.beside, *self.cited})

    @property
    def told(self) -> tuple[object, ...]:
        """All of it in an order that does not change from one process to another."""
        steps = (self.ancestors, self.descendants, self.beside)
        ordered = [sorted(each.items()) for each in steps]
        return self.focus, ordered, sorted(self.firm), self.cited, self.beyond

    def nearest(self, most: int) -> list[str]:
        """At most so many of them, the focus and its neighbours first; equally near ones by id."""
        steps = {**dict.fromkeys(self.cited, 1), **self.beside, **self.descendants, **self.ancestors}
        return [self.focus, *sorted(steps, key=lambda document: (steps[document], document))][:most]


def tier_of(web: LineGraph, document: str) -> int:
    """The band of a document, 0 for the highest."""
    return _TIER_ORDER[web.issuer(document).tier]


def card_order(web: LineGraph, document: str) -> tuple[int, str, str]:
    """Stable order of cards: by band, then by date (undated ones last), then by id."""
    record = web.document(document)
    return tier_of(web, document), record.issued or record.year or "9999", document


def scope_of(web: LineGraph, focus: str) -> Scope:
    """Everything that the lineage of ``focus`` touches, as far as it is followed."""
    ancestors, farther_up = _steps(focus, web.above)
    below, farther_down = _steps(focus, web.below)
    # A cycle would list a document on both sides; what stands above counts first.
    descendants = {d: n for d, n in below.items() if d not in ancestors}
    lineage = {focus, *ancestors, *descendants}
    firm = frozenset(
        {
            *_steps(focus, lambda document: web.above(document, _DERIVATION))[0],
            *_steps(focus, lambda document: web.below(document, _DERIVATION))[0],
        }
    )
    near = {**_successors(web, lineage), **_beside(web, focus)}
    beside = {d: n for d, n in near.items() if d not in lineage}
    cited: tuple[str, ...] = ()
    if len(lineage) + len(beside) < THIN:
        cited = tuple(d for d in _cited(web, focus) if d not in lineage and d not in beside)
    return Scope(focus, ancestors, descendants, firm, beside, cited, farther_up or farther_down)


def _steps(start: str, neighbours: Callable[[str], list[str]]) -> tuple[dict[str, int], bool]:
    """Documents reached from ``start`` and how many steps away each is; whether there are farther ones.

    Breadth first, whole levels, until there are ``ENOUGH``.
    """
    steps = {start: 0}
    level = [start]
    for distance in count(1):
        level = list(
            dict.fromkeys(there for here in level for there in neighbours(here) if there not in steps)
        )
        if not level or len(steps) > ENOUGH:
            break
        steps.update(dict.fromkeys(level, distance))
    del steps[start]
    return steps, bool(level)


def _beside(web: LineGraph, focus: str) -> dict[str, int]:
    """The chain of replacements and successions through ``focus``, and what changed it or it changed."""
    older, _ = _steps(focus, lambda document: web.above(document, _CHAIN))
    newer, _ = _steps(focus, lambda document: web.below(document, _CHAIN))
    direct = {line.other(focus): 1 for line in web.lines(focus) if line.style in BESIDE}
    return {**older, **newer, **direct}


def _successors(web: LineGraph, lineage: set[str]) -> dict[str, int]:
    """What replaced documents of the lineage: farther than anything in the chain of the document itself."""
    return {newer: _FAR for document in lineage for newer in web.below(document, ENDING)}


def _cited(web: LineGraph, focus: str) -> list[str]:
    """Direct citations: first what ``focus`` cites, the often cited first; then what cites it."""

    def order(line: Line) -> tuple[bool, int, str]:
        other = line.other(focus)
        return line.origin == focus, -len(web.lines(other)), other

    citations = [line for line in web.lines(focus) if line.style is Style.CITES]
    return [line.other(focus) for line in sorted(citations, key=order)]
