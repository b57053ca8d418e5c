"""One thing that a draft has kept from an older plan."""

from __future__ import annotations

from dataclasses import dataclass

LONGEST = 160


@dataclass(frozen=True, slots=True)
class Leftover:
    """A stretch of the draft that looks left over; offsets are code points.

    ``kind`` is year, period, day, body, district, province or congress; ``proposal`` what to write instead,
    None where only the author knows; ``certain`` where nobody need be asked.
    """

    start: int
    end: int
    kind: str
    message: str
    proposal: str | None = None
    certain: bool = False


def sentence_before(text: str, at: int) -> str:
    """What stands before a place in its sentence."""
    low = max(0, at - LONGEST)
    stretch = text[low:at]
    stop = max(stretch.rfind("\n"), stretch.rfind(";"), stretch.rfind(". "))
    return stretch[stop + 1 :]
