"""What has been reorganised: bodies, districts and provinces in 2025, and the terms that congresses begin.

Provinces merged their Party bodies on different days of February and March 2025: only the month is given.

Sources stand in ``reforms.json``; the days of the congresses are those of the Party's own history pages.
"""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files
from typing import Any, Final

# Number of the congress (and of the Central Committee's term), and the day on which it elected: ISO.
CONGRESSES: Final = (
    ("VI", "1986-12-18"),
    ("VII", "1991-06-27"),
    ("VIII", "1996-07-01"),
    ("IX", "2001-04-22"),
    ("X", "2006-04-25"),
    ("XI", "2011-01-18"),
    ("XII", "2016-01-26"),
    ("XIII", "2021-01-30"),
    ("XIV", "2026-01-23"),
)


def term_on(day: str) -> str | None:
    """The term that a full day (ISO) falls into: ``term_on("2013-06-03") == "XI"``."""
    begun = [name for name, first in CONGRESSES if first <= day]
    return begun[-1] if begun else None


@lru_cache(maxsize=1)
def reorganised() -> dict[str, Any]:
    """``bodies`` (names, today's name, since when, source), ``districts`` and ``provinces`` (since when)."""
    text = files("cancu").joinpath("reforms.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def merged_on(province: str | None, now: str | None) -> str | None:
    """The day (ISO) from which a province is part of ``now``; None where it goes on under its name.

    >>> merged_on("Kon Tum", "Quảng Ngãi")
    '2025-07-01'
    """
    if not province or now is None or province == now:
        return None
    told = reorganised()["provinces"]
    day: str = told["earlier"].get(province, told["since"])
    return day
