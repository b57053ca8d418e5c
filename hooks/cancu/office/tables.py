"""Tables of WordprocessingML: as wide as the text, columns as wide as what stands in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from cancu.office.wordml import BREAK, TEXT_WIDTH, Run, Shape, paragraph

Cell = Sequence[Run]
# An average letter of 11 points, bold letters and capitals reckoned in; the blank at both sides of a cell.
_LETTER, _PADDING = 126, 250
# Columns whose longest line is no longer than this keep it whole; letters.
_SHORT = 20
# A column earns width by its longest line up to here; after that the text simply takes more lines.
_ENOUGH = 120
# A row with more in a cell may be cut; letters, a line begun anew counting as some.
_LONG, _LINE = 1000, 30
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """``head`` repeats the first row on every page; ``widths`` are shares of the columns, else reckoned.

    ``height`` in twips is the least of every row but the head; ``fold`` dots the line between columns;
    ``ruled`` draws lines; ``centred`` names columns (from 0) that put what they say in their middle.
    """

    head: bool = False
    widths: tuple[int, ...] = ()
    height: int = 0
    fold: bool = False
    ruled: bool = True
    centred: tuple[int, ...] = ()
    size: int = 11


def table(rows: Sequence[Sequence[Cell]], look: Look) -> str:
    """A table with one small paragraph behind it, so that the next table stays one of its own."""
    columns = max(len(row) for row in rows)
    full = [[*row, *([()] * (columns - len(row)))] for row in rows]
    widths = _shared(look.widths) if look.widths else _reckoned(full)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    made = "".join(_row(row, widths, look, head=look.head and not at) for at, row in enumerate(full))
    style = '<w:tblStyle w:val="TableGrid"/>' if look.ruled else ""
    # Fixed: else LibreOffice and Word reckon the columns anew, each in its own way.
    return (
        f'<w:tbl><w:tblPr>{style}<w:tblW w:w="{sum(widths)}" w:type="dxa"/>{_borders(look)}'
        '<w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{made}</w:tbl>{paragraph((), Shape(size=4, close=True))}"
    )


def _borders(look: Look) -> str:
    if look.ruled and not look.fold:
        return ""
    kinds = dict.fromkeys(_SIDES, "single" if look.ruled else "nil")
    if look.fold:
        kinds["insideV"] = "dashed"
    sides = (
        f'<w:{side} w:val="{kind}" w:sz="4" w:space="0" w:color="auto"/>' for side, kind in kinds.items()
    )
    return f"<w:tblBorders>{''.join(sides)}</w:tblBorders>"


def _shared(shares: Iterable[int]) -> list[int]:
    """Widths in twips that keep the shares and fill the line."""
    parts = list(shares)
    widths = [TEXT_WIDTH * part // sum(parts) for part in parts]
    widths[-1] += TEXT_WIDTH - sum(widths)
    return widths


def _reckoned(rows: Sequence[Sequence[Cell]]) -> list[int]:
    """Room for the longest word of each column, for all of a short line; the rest goes by longest lines."""
    texts = [["".join(run.text for run in cell) for cell in column] for column in zip(*rows, strict=True)]
    words = [max((len(word) for text in column for word in text.split()), default=3) for column in texts]
    lines = [max(len(line) for text in column for line in text.split(BREAK)) for column in texts]
    least = [_PADDING + _LETTER * word for word in words]
    if sum(least) >= TEXT_WIDTH:
        return _shared(least)
    kept = [
        max(low, _PADDING + _LETTER * line if line <= _SHORT else 0)
        for low, line in zip(least, lines, strict=True)
    ]
    least = kept if sum(kept) < TEXT_WIDTH else least
    spare = TEXT_WIDTH - sum(least)
    more = [max(0, min(_ENOUGH, line) * _LETTER - low) for line, low in zip(lines, least, strict=True)]
    if not any(more):
        more = least
    widths = [low + spare * part // sum(more) for low, part in zip(least, more, strict=True)]
    return _shared(widths)


def _row(cells: Sequence[Cell], widths: Sequence[int], look: Look, *, head: bool) -> str:
    """No row is cut at the foot of a page, unless it would leave half a page empty."""
    long = max(sum(_LINE * (run.text == BREAK) + len(run.text) for run in cell) for cell in cells)
    marks = "<w:cantSplit/>" if long <= _LONG else ""
    if look.height and not head:
        marks += f'<w:trHeight w:val="{look.height}" w:hRule="atLeast"/>'
    marks += "<w:tblHeader/>" if head else ""
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="F2EDED"/>' if head else ""
    made = ""
    for place, (cell, width) in enumerate(zip(cells, widths, strict=True)):
        shape = Shape(size=look.size, close=True, align="center" if place in look.centred else "")
        properties = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>'
        made += f"<w:tc>{properties}{paragraph(cell, shape)}</w:tc>"
    return f"<w:tr><w:trPr>{marks}</w:trPr>{made}</w:tr>"


HEADED: Final = Look(head=True)
