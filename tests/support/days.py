"""The days on which anything changes in the repository's library, and the library on any of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from cancu.graph.library import Library
from cancu.graph.status.timelines import Step
from cancu.text import day_after, day_before
from support.dataset import library


def days_around(steps: Iterable[Step]) -> list[str]:
    """The first day of each step with the days before and after it, in order."""
    firsts = {step.since for step in steps if step.since}
    return sorted({day for first in firsts for day in (day_before(first), first, day_after(first))})


@lru_cache(maxsize=1)
def changing_days() -> list[str]:
    """Every day on which a step of any document begins, and the day before the first."""
    firsts = {step.since for steps in library().steps.values() for step in steps if step.since}
    return [day_before(min(firsts)), *sorted(firsts)]


@lru_cache(maxsize=1)
def every_day() -> list[str]:
    """Every day around any step of any document."""
    return days_around(step for steps in library().steps.values() for step in steps)


def on(day: str) -> Library:
    """The library seen on another day: steps do not depend on it."""
    return replace(library(), on=day)
