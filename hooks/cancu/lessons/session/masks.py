"""In which choices a thing is shown, as one number: a page tells its script so, bit by bit.

Bits go by minutes, then by audience (everybody first), as ``choices`` yields them.
"""

from __future__ import annotations

from collections.abc import Iterable

from cancu.lessons.session.lengths import DEFAULT, choices

_BITS = {choice: 1 << place for place, choice in enumerate(choices())}


def mask(chosen: Iterable[tuple[int, str]]) -> int:
    """The choices as one number."""
    return sum({_BITS[choice] for choice in chosen})


def attributes(bits: int) -> str:
    """The attributes of an element that is shown in these choices; hidden unless the first page has it."""
    return f'data-in="{bits:x}"' + ("" if bits & _BITS[DEFAULT] else " hidden")
