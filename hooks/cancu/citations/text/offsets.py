"""What folding drops from a text, and the way back from its cells to the original."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from cancu.citations.text.code_page import CodePage

MOST_BREAKS = 255


@dataclass(slots=True)
class OffsetMap:
    """The cells after which something was dropped; everywhere else a cell is one character.

    ``cells`` in order (-1 for what a text begins with); ``lost``: how many characters were dropped up to
    there; ``ends``: where the cell ends in the original; ``breaks``: cells with several breaks, and how many.
    """

    cells: list[int] = field(default_factory=list)
    lost: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    breaks: list[tuple[int, int]] = field(default_factory=list)

    def start(self, cell: int) -> int:
        """Where a cell begins in the original."""
        cut = bisect_left(self.cells, cell)
        return cell + self.lost[cut - 1] if cut else cell

    def end(self, cell: int) -> int:
        """Where a cell ends in the original: behind its marks, or behind the last of its blanks."""
        cut = bisect_left(self.cells, cell)
        if cut < len(self.cells) and self.cells[cut] == cell:
            return self.ends[cut]
        return self.start(cell) + 1

    def any_between(self, start: int, end: int) -> bool:
        """True where something was dropped behind a cell from ``start`` to ``end``."""
        cut = bisect_left(self.cells, start)
        return cut < len(self.cells) and self.cells[cut] < end

    def between(self, start: int, end: int) -> Iterator[tuple[int, int, int, int]]:
        """The cut cells from ``start`` to ``end``: where each begins and ends, and where the next begins."""
        cut = bisect_left(self.cells, start)
        while cut < len(self.cells) and self.cells[cut] < end:
            cell = self.cells[cut]
            before = self.lost[cut - 1] if cut else 0
            yield cell, cell + before, self.ends[cut], cell + 1 + self.lost[cut]
            cut += 1

    def drop(self, page: CodePage, codes: bytes) -> bytes:
        """The codes of the cells; where something goes is kept here."""
        kept: list[bytes] = []
        # The same few blanks and marks come again and again.
        settled: dict[bytes, tuple[bytes, int, int]] = {b"": (b"", 0, 0)}
        at = lost = 0
        for found in page.dropped.finditer(codes):
            first, end = found.span()
            # Of blanks the first stays; marks and invisible characters follow the one that stays.
            stays = first if codes[first] in page.blanks else first - 1
            cut = codes[stays:end] if stays >= 0 else b""
            if cut not in settled:
                settled[cut] = _settle(page, cut)
            code, visible, breaks = settled[cut]
            kept += (codes[at : max(stays, 0)], code)
            self.cells.append(stays - lost)
            self.ends.append(stays + visible)
            if breaks > 1:
                self.breaks.append((stays - lost, breaks))
            lost += end - stays - 1
            self.lost.append(lost)
            at = end
        kept.append(codes[at:])
        return b"".join(kept)


def _settle(page: CodePage, codes: bytes) -> tuple[bytes, int, int]:
    """A character with all that is dropped behind it: its code, how far it is seen, its line breaks."""
    code = codes[0]
    if code in page.blanks:
        breaks = codes.count(page.newline)
        seen = len(codes.rstrip(page.marks + page.nothings))
        return bytes((page.newline if breaks else code,)), seen, min(breaks, MOST_BREAKS)
    if code not in page.letters:
        return codes[:1], 1, 0
    for mark in codes[1:].translate(None, page.nothings):
        code = page.shaped.get((code, mark), code)
    return bytes((code,)), len(codes.rstrip(page.nothings)), 0
