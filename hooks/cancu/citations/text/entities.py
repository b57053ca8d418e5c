"""Characters that a pasted text spells as HTML does (``&#x002F;``, ``&nbsp;``): read as what they mean."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from cancu.citations.text.grammar import grammar

_ENTITY = re.compile("&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,7});")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text without entities. ``places``: where one stood there, ``lost``: characters gone so far."""

    text: str
    places: tuple[int, ...] = ()
    lost: tuple[int, ...] = ()

    def back(self, at: int) -> int:
        """The place in the text as it was written."""
        passed = bisect_right(self.places, at - 1)
        return at + (self.lost[passed - 1] if passed else 0)


def decoded(text: str) -> Decoded:
    """The text with every entity as its one character; the text itself where it has none."""
    if "&" not in text:
        return Decoded(text)
    pieces: list[str] = []
    places: list[int] = []
    lost: list[int] = []
    at = size = gone = 0
    for found in _ENTITY.finditer(text):
        char = _character(found.group())
        if char is None:
            continue
        size += found.start() - at
        pieces += (text[at : found.start()], char)
        gone += found.end() - found.start() - 1
        places.append(size)
        lost.append(gone)
        size, at = size + 1, found.end()
    return Decoded("".join((*pieces, text[at:])), tuple(places), tuple(lost)) if places else Decoded(text)


def _character(entity: str) -> str | None:
    """What an entity stands for; None for a name that the table lacks, or a code that is no character."""
    name = entity[1:-1]
    if name[0] != "#":
        char: str | None = grammar()["entities"].get(name)
        return char
    code = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
    return chr(code) if 0 < code < 0xD800 or 0xDFFF < code < 0x10000 else None
