"""The text of one part, cut so that every stretch that is asked for consists of whole runs."""

from __future__ import annotations

from bisect import bisect_right
from copy import deepcopy
from typing import Any

from cancu.revising.pieces import NAMESPACE, Part, Piece

RUN, TEXT = NAMESPACE + "r", NAMESPACE + "t"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Segments:
    """The pieces of a part with their places; offsets count code points of the part's text."""

    def __init__(self, part: Part) -> None:
        self.part = part
        self.pieces = list(part.pieces)
        self.starts: list[int] = []
        at = 0
        for piece in self.pieces:
            self.starts.append(at)
            at += len(piece.text)
        self.size = at

    def cut(self, at: int) -> None:
        """Make ``at`` a boundary between runs, where it lies inside one."""
        place = bisect_right(self.starts, at) - 1
        if place < 0 or at >= self.size:
            return
        if self.starts[place] < at:
            if not self._split_text(place, at - self.starts[place]):
                return
            place += 1
        # Pieces without text may lie between two others at one place: the first that stands there counts.
        while place > 0 and self.starts[place - 1] == at:
            place -= 1
        self._split_run(place)

    def runs(self, start: int, end: int) -> list[Any] | None:
        """The runs of a stretch whose ends have been cut; None where it holds more than runs of text."""
        found: list[Any] = []
        first = max(bisect_right(self.starts, start) - 1, 0)
        while first > 0 and self.starts[first - 1] == start:
            first -= 1
        for place in range(first, len(self.pieces)):
            if self.starts[place] >= end:
                break
            piece = self.pieces[place]
            if not piece.text:
                continue
            run = None if piece.node is None else piece.node.getparent()
            if run is None or run.tag != RUN:
                return None
            if not found or found[-1] is not run:
                found.append(run)
        return found or None

    def _split_text(self, place: int, size: int) -> bool:
        """Part a ``w:t`` in two; False where the piece is no text of its own."""
        piece = self.pieces[place]
        node = piece.node
        if node is None or node.tag not in (TEXT, NAMESPACE + "delText"):
            return False
        rest = deepcopy(node)
        rest.tail = None
        node.text, rest.text = piece.text[:size], piece.text[size:]
        for each in (node, rest):
            each.set(SPACE, "preserve")
        node.addnext(rest)
        self.pieces[place : place + 1] = [Piece(node.text, node), Piece(rest.text, rest)]
        self.starts.insert(place + 1, self.starts[place] + size)
        return True

    def _split_run(self, place: int) -> None:
        """Part the run of a piece before it, where the run begins earlier."""
        node = self.pieces[place].node
        run = None if node is None else node.getparent()
        if run is None or run.tag != RUN:
            return
        before = [child for child in node.itersiblings(preceding=True) if child.tag != NAMESPACE + "rPr"]
        if not before:
            return
        rest = run.makeelement(RUN, dict(run.attrib), nsmap=run.nsmap)
        properties = run.find(NAMESPACE + "rPr")
        if properties is not None:
            rest.append(deepcopy(properties))
        rest.extend([node, *node.itersiblings()])
        run.addnext(rest)
