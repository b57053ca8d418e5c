"""``buoi_hoc``: the plan of a session, and the choice of minutes and audience; the rows of every choice."""

from __future__ import annotations

from dataclasses import dataclass

from cancu.lessons.context import Sheet
from cancu.lessons.session.lengths import EVERYBODY, MINUTES, PARTS, Part, choices, sections, shares
from cancu.lessons.session.masks import attributes, mask
from cancu.markup.render import render
from cancu.teaching import AUDIENCES


@dataclass(frozen=True, slots=True)
class Row:
    """One step: its minutes, and in which choices it is taken; ``shown`` are attributes."""

    start: int
    end: int
    id: str
    part: Part
    sections: tuple[str, ...]
    shown: str


def plan(sheet: Sheet) -> str:
    """Without a script it is the plan of an hour for everybody."""
    return render("lessons/plan.j2", rows=rows())


def choosing() -> dict[str, object]:
    """What a toolbar offers: minutes and audiences."""
    return {"minutes": MINUTES, "everybody": EVERYBODY, "audiences": AUDIENCES}


def rows() -> list[Row]:
    """The steps of all choices, each once, so that those of one choice are in their order."""
    found: dict[tuple[int, int, str], set[tuple[int, str]]] = {}
    for choice in choices():
        start = 0
        for name, share in shares(*choice).items():
            found.setdefault((start, start + share, name), set()).add(choice)
            start += share
    order = list(PARTS)
    steps = sorted(found, key=lambda step: (step[0], order.index(step[2]), step[1]))
    return [
        Row(
            start,
            end,
            name,
            PARTS[name],
            sections(name, end - start),
            attributes(mask(found[start, end, name])),
        )
        for start, end, name in steps
    ]
