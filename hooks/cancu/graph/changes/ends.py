"""From which day documents do not stand any more, as their steps say."""

from __future__ import annotations

from typing import Final

from cancu.dispositions import DISPOSITIONS
from cancu.graph.library import Library

_OVER: Final = tuple(status for status, row in DISPOSITIONS.items() if row.final)


def ends_of(library: Library) -> dict[str, str]:
    """Days (ISO) by id; documents that still stand are left out."""
    found = {}
    for name, steps in library.steps.items():
        days = [step.since for step in steps if step.status in _OVER and step.since]
        if days:
            found[name] = days[0]
    return found
