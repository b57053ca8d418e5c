"""Days still to come on which a document ends or comes into force, as far as its steps know them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from cancu.graph.library import Library
from cancu.graph.status.step import Step
from cancu.text import day_before

_FULL = len("2027-01-01")


@dataclass(frozen=True, slots=True)
class Turn:
    """``day`` (ISO) is the last on which the document stands (``ends``), or the first of its force."""

    document: str
    day: str
    ends: bool
    step: Step


def turns(library: Library) -> list[Turn]:
    """Every such day after the day of the library, the nearest first; days known in part only are no days."""
    found = [turn for document in library.corpus for turn in _turns(library, document.id)]
    return sorted(found, key=lambda turn: (turn.day, turn.document))


def _turns(library: Library, name: str) -> list[Turn]:
    steps = library.steps[name]
    found = []
    for before, step in pairwise(steps):
        if not step.since or step.since <= library.on or len(step.known or "") != _FULL:
            continue
        if step.disposition.final and not before.disposition.final:
            found.append(Turn(name, day_before(step.since), True, step))
        elif before.status == "not-yet":
            found.append(Turn(name, step.since, False, step))
    return found
