"""What is taught in each session of a page: the same answer for its plan, table, cards, cases and slides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import TypeVar

from cancu.graph.library import Library
from cancu.lessons.rights.living import for_audience, living_cases, living_facts
from cancu.lessons.session.lengths import choices, room
from cancu.teaching import THEMES, Case, Fact, Teaching

_T = TypeVar("_T")
# Two cards in three are about rights and duties.
_OF_THREE = 2


@dataclass(frozen=True, slots=True)
class Session:
    """The rules and cases of one choice, in the order in which they are taught."""

    minutes: int
    audience: str
    facts: tuple[Fact, ...]
    cases: tuple[Case, ...]


def sessions(library: Library, teaching: Teaching, topics: Sequence[str]) -> dict[tuple[int, str], Session]:
    """The session of every choice, by minutes and audience."""
    facts = _by_subject(living_facts(library, teaching, topics), topics)
    cases = living_cases(library, teaching, topics)
    return {choice: _session(choice, facts, cases) for choice in choices()}


def _by_subject(facts: Sequence[Fact], topics: Sequence[str]) -> list[list[Fact]]:
    """The subject of a lesson fills a session first: its own facts, what touches it, the other topics."""
    groups: list[list[Fact]] = []
    left = list(facts)
    for topic in topics:
        for own in (True, False):
            groups.append([fact for fact in left if topic in (fact.topics[:1] if own else fact.topics)])
            left = [fact for fact in left if fact not in groups[-1]]
    return groups


def _session(choice: tuple[int, str], facts: Sequence[Sequence[Fact]], cases: Sequence[Case]) -> Session:
    minutes, audience = choice
    fits = room(minutes)
    mine = [case for case in cases if not audience or audience in case.audiences]
    if not audience:
        mine = _from_both_sides(mine)
    played = tuple(mine[: fits.cases])
    ordered = [fact for group in facts for fact in _mixed(for_audience(group, audience))]
    chosen = ordered[: fits.facts]
    order = list(THEMES)
    return Session(minutes, audience, tuple(sorted(chosen, key=lambda fact: order.index(fact.theme))), played)


def _from_both_sides(cases: Sequence[Case]) -> list[Case]:
    """Cases of offices and of communes take turns where a session is for everybody."""
    office = [case for case in cases if "y-te" in case.audiences]
    commune = [case for case in cases if "y-te" not in case.audiences]
    return [case for pair in zip_longest(office, commune) for case in pair if case]


def _mixed(facts: Sequence[Fact]) -> list[Fact]:
    """Themes take turns, and within a theme places do, so that the first few are of every kind."""
    by_theme = [[fact for fact in facts if fact.theme == theme] for theme in THEMES]
    return _turns(
        [_turns([[f for f in theme if f.place == place] for place in _places(theme)]) for theme in by_theme]
    )


def _places(facts: Sequence[Fact]) -> list[str]:
    return list(dict.fromkeys(fact.place for fact in facts))


def _turns(lists: Sequence[Sequence[_T]]) -> list[_T]:
    return [each for turn in zip_longest(*lists) for each in turn if each is not None]


def two_in_three(first: Sequence[_T], others: Sequence[_T], count: int) -> list[_T]:
    """``count`` in which two of ``first`` go before one of ``others``; each fills up for the other."""
    rest_first, rest_others = list(first), list(others)
    chosen: list[_T] = []
    while len(chosen) < count and (rest_first or rest_others):
        turn = rest_others if len(chosen) % 3 == _OF_THREE else rest_first
        chosen.append((turn or rest_first or rest_others).pop(0))
    return chosen
