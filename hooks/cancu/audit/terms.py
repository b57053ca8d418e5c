"""Terms of the Party's Central Committee and the congresses that begin them.

Source: the congresses' own dates, https://www.dangcongsan.vn (lịch sử các kỳ Đại hội).
"""

from __future__ import annotations

from typing import Final

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
