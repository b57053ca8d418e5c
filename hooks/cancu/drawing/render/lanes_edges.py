"""Lines of the timeline: down a track of their own in the gaps beside the lanes, across between two years.

No line ever runs behind a card: cards stand inside their lanes and years, lines outside of both.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cancu.drawing.choose.lines import Line

_TRACK = 6
_HEAD = 8
_FIRST = 10  # the track nearest to the cards leaves room for the arrowhead


@dataclass(frozen=True, slots=True)
class Box:
    """A card as lines see it; ``below`` is the y of the free strip under its year."""

    lane: int
    left: int
    right: int
    top: int
    height: int
    below: int


@dataclass(frozen=True, slots=True)
class Run:
    """Path data of a line and of its arrowhead."""

    path: str
    head: str


class _Tracks:
    """Vertical tracks in the gap on the left of each lane, the first beside the cards."""

    def __init__(self, gap: int) -> None:
        self._count = (gap - _FIRST) // _TRACK
        self._taken: dict[tuple[int, int], list[tuple[int, int]]] = {}

    def take(self, lane: int, start: int, end: int) -> int:
        """Pixels left of the cards of a lane at which nothing else runs from ``start`` to ``end``.

        When all tracks are full the outermost is shared.
        """
        low, high = min(start, end) - 4, max(start, end) + 4
        for track in range(self._count):
            taken = self._taken.setdefault((lane, track), [])
            if track == self._count - 1 or all(high < other[0] or low > other[1] for other in taken):
                taken.append((low, high))
                return _FIRST + track * _TRACK
        return _FIRST


def routed(lines: Sequence[Line], boxes: Mapping[str, Box], gap: int) -> list[Run]:
    """A run for each line, in the order given; short ones get the tracks nearest to the cards."""
    tracks = _Tracks(gap)
    entries: dict[str, int] = {}
    runs: dict[Line, Run] = {}
    for line in sorted(lines, key=lambda line: (_length(line, boxes), line)):
        place = entries.get(line.derived, 0)
        entries[line.derived] = place + 1
        runs[line] = _run(boxes[line.origin], boxes[line.derived], place, tracks)
    return [runs[line] for line in lines]


def _length(line: Line, boxes: Mapping[str, Box]) -> int:
    return abs(boxes[line.derived].top - boxes[line.origin].top)


def _run(old: Box, new: Box, place: int, tracks: _Tracks) -> Run:
    """Out of the old card on its left, down, and into the new card from its left."""
    start = old.top + old.height // 2
    end = new.top + min(new.height - 6, 10 + 8 * place)
    if old.lane == new.lane:
        x = new.left - tracks.take(new.lane, start, end)
        path = f"M{old.left} {start}H{x}V{end}H{new.left - _HEAD + 2}"
    else:
        out = old.left - tracks.take(old.lane, start, old.below)
        into = new.left - tracks.take(new.lane, old.below, end)
        path = f"M{old.left} {start}H{out}V{old.below}H{into}V{end}H{new.left - _HEAD + 2}"
    return Run(path, f"M{new.left} {end}l-{_HEAD} -4v8z")
