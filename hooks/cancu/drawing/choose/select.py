"""Choosing the cards: what is drawn, and what folds into "+N văn bản"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import combinations

from cancu.drawing.choose.lines import ENDING, SPINE, STRENGTH, Line, LineGraph, Style, merge
from cancu.drawing.choose.scope import CARDS_WHEN_THIN, Scope, card_order, tier_of

# Ended bases that come before all others: two, each with its successor, fill a row of a band.
MOST_ENDED_FIRST = 2


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a drawing may hold: cards in all, cards in one band."""

    cards: int
    per_band: int

    @property
    def ancestors(self) -> int:
        """Room for ancestors while descendants wait: three fifths."""
        return max(1, self.cards * 3 // 5)


@dataclass(frozen=True, slots=True)
class Choice:
    """Cards in stable order, the lines among them, and what was folded."""

    cards: tuple[str, ...]
    lines: tuple[Line, ...]
    folded: tuple[str, ...]


class _Picker:
    """Takes cards one by one until the drawing or their band is full."""

    def __init__(self, web: LineGraph, scope: Scope, limits: Limits) -> None:
        self._web = web
        self._limits = limits
        self._used: Counter[int] = Counter()
        self.kept: set[str] = set()
        self.take(scope.focus)

    def take(self, document: str, ceiling: int | None = None) -> bool:
        """Keep ``document`` if there is room; ``ceiling`` caps the cards in all more tightly."""
        tier = tier_of(self._web, document)
        full = len(self.kept) >= min(self._limits.cards, ceiling or self._limits.cards)
        if document in self.kept or (self.kept and (full or self._used[tier] >= self._limits.per_band)):
            return False
        self.kept.add(document)
        self._used[tier] += 1
        return True

    def take_connected(
        self,
        documents: Iterable[str],
        towards: Callable[[str], list[str]],
        ceiling: int | None = None,
    ) -> None:
        """Keep those that hang on a kept document, in the order given."""
        for document in documents:
            if not self.kept.isdisjoint(towards(document)):
                self.take(document, ceiling)


def choose(web: LineGraph, scope: Scope, ended: Callable[[str], bool], limits: Limits) -> Choice:
    """The cards of a drawing around ``scope.focus`` and the lines to draw among them.

    First its own chain of replacements, then direct bases that have ended with what replaced them (whoever
    rests on a dead document must see it), then ancestors (near, in force, most relied on), then descendants
    (provinces take turns), then what replaced a kept document that has ended, then plain citations.
    """
    picker = _Picker(web, scope, limits)
    near_chain = sorted(
        (d for d, n in scope.beside.items() if n <= 2), key=lambda d: _chain_order(web, scope, d)
    )
    picker.take_connected(near_chain, _neighbours(web), min(limits.cards, 6))
    ceiling = limits.ancestors if scope.descendants else None
    ordered = _ancestors(web, scope, ended)
    direct_and_ended = [d for d in ordered if ended(d) and scope.ancestors[d] == 1]
    picker.take_connected(direct_and_ended[:MOST_ENDED_FIRST], web.below, ceiling)
    _take_successors(picker, web, scope)
    picker.take_connected(ordered, web.below, ceiling)
    picker.take_connected(_descendants(web, scope, ended), web.above)
    _take_successors(picker, web, scope)
    for document in scope.cited:
        picker.take(document, min(limits.cards, CARDS_WHEN_THIN))
    kept = frozenset(picker.kept)
    return Choice(
        cards=tuple(sorted(kept, key=lambda document: card_order(web, document))),
        lines=tuple(drawn_lines(web, kept, scope.focus)),
        folded=tuple(sorted(scope.everything - kept, key=lambda document: card_order(web, document))),
    )


def _take_successors(picker: _Picker, web: LineGraph, scope: Scope) -> None:
    """What replaced a kept document stands beside it."""
    everything = scope.everything
    for document in sorted(picker.kept, key=lambda document: card_order(web, document)):
        for newer in web.below(document, ENDING):
            if newer in everything:
                picker.take(newer)


def _neighbours(web: LineGraph) -> Callable[[str], list[str]]:
    return lambda document: [line.other(document) for line in web.lines(document)]


def _chain_order(web: LineGraph, scope: Scope, document: str) -> tuple[int, int, tuple[int, str, str]]:
    """Nearest first, replacements before amendments."""
    line = web.between(document, scope.focus)
    return scope.beside[document], STRENGTH[line.style] if line else 0, card_order(web, document)


def _ancestors(web: LineGraph, scope: Scope, ended: Callable[[str], bool]) -> list[str]:
    """Firm and near ones first, then those in force, then those most relied on: the well-known roots."""
    return sorted(
        scope.ancestors,
        key=lambda d: (
            d not in scope.firm,
            scope.ancestors[d],
            ended(d),
            -len(web.below(d)),
            card_order(web, d),
        ),
    )


def _descendants(web: LineGraph, scope: Scope, ended: Callable[[str], bool]) -> list[str]:
    """Firm and near ones first; among them provinces take turns, each with what holds and is newest first."""
    by_day = sorted(scope.descendants, key=lambda d: card_order(web, d), reverse=True)
    ordered = sorted(by_day, key=lambda d: (d not in scope.firm, scope.descendants[d], ended(d)))
    turns: Counter[tuple[bool, int, int, str]] = Counter()
    rank = {}
    for place, document in enumerate(ordered):
        issuer = web.issuer(document)
        loose, steps = document not in scope.firm, scope.descendants[document]
        group = (loose, steps, tier_of(web, document), issuer.province or issuer.id)
        rank[document] = (loose, steps, turns[group], place)
        turns[group] += 1
    return sorted(ordered, key=rank.__getitem__)


def drawn_lines(web: LineGraph, kept: frozenset[str], focus: str) -> list[Line]:
    """Lines among the kept cards, without plain citations of others and without implied ones."""
    found = filter(None, (web.between(one, other) for one, other in combinations(sorted(kept), 2)))
    shown = [line for line in found if line.style is not Style.CITES or focus in line.ends]
    return _without_implied(merge(shown))


def _without_implied(lines: list[Line]) -> list[Line]:
    """Transitive reduction: drop a line whose ends a longer chain of spine lines joins already.

    Lines go one by one and each test sees what is left, so a cycle never loses its connection.
    """
    below: dict[str, set[str]] = {}
    for line in lines:
        if line.style in SPINE:
            below.setdefault(line.origin, set()).add(line.derived)
    left = []
    for line in lines:
        if line.style in SPINE or line.style is Style.CITES:
            below.get(line.origin, set()).discard(line.derived)
            if _reaches(below, line.origin, line.derived):
                continue
            if line.style in SPINE:
                below[line.origin].add(line.derived)
        left.append(line)
    return left


def _reaches(below: dict[str, set[str]], start: str, goal: str) -> bool:
    """Whether a chain of lines leads from ``start`` down to ``goal``."""
    seen = {start}
    stack = [start]
    while stack:
        for document in below.get(stack.pop(), ()):
            if document == goal:
                return True
            if document not in seen:
                seen.add(document)
                stack.append(document)
    return False
