"""Tables: as wide as the text, columns as wide as what stands in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Twips
from docx.table import Table, _Row

from cancu.office.paragraphs import BREAK, TEXT_WIDTH, Run, Shape, write
from cancu.office.template import IN_TABLES

Cell = Sequence[Run]
_WIDTH: Final = round(TEXT_WIDTH.twips)
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
    ``ruled`` draws lines; ``centred`` names columns (from 0) that put what they say in their middle;
    ``style`` is that of the paragraphs.
    """

    head: bool = False
    widths: tuple[int, ...] = ()
    height: int = 0
    fold: bool = False
    ruled: bool = True
    centred: tuple[int, ...] = ()
    style: str = IN_TABLES


def same_length(rows: Sequence[Sequence[Cell]]) -> list[list[Cell]]:
    """The rows with empty cells at the end of those that are shorter."""
    columns = max(len(row) for row in rows)
    return [[*row, *([()] * (columns - len(row)))] for row in rows]


def fill(made: Table, rows: Sequence[Sequence[Cell]], look: Look, style_id: str) -> None:
    """Writes rows of one length into a new table of that size; ``style_id`` is that of its paragraphs."""
    # Fixed: else LibreOffice and Word reckon the columns anew, each in its own way.
    made.autofit = False
    if look.fold:
        _dot_between(made)
    widths = _shared(look.widths) if look.widths else _reckoned(rows)
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Twips(width)
    for at, (row, cells) in enumerate(zip(made.rows, rows, strict=True)):
        _mark(row, cells, look, head=look.head and not at)
        for place, (cell, runs) in enumerate(zip(row.cells, cells, strict=True)):
            cell.width = Twips(widths[place])
            [paragraph] = cell.paragraphs
            paragraph._p.style = style_id
            write(paragraph, runs, Shape(centred=place in look.centred))
            if look.head and not at:
                cell._tc.get_or_add_tcPr().append(parse_xml(_SHADE))


_SHADE = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="F2EDED"/>'


def _dot_between(made: Table) -> None:
    """Lines around every cell, dashed where the paper is folded."""
    kinds = dict.fromkeys(_SIDES, "single") | {"insideV": "dashed"}
    sides = "".join(
        f'<w:{side} w:val="{kind}" w:sz="4" w:space="0" w:color="auto"/>' for side, kind in kinds.items()
    )
    layout = made._tbl.tblPr.find(qn("w:tblLayout"))
    layout.addprevious(parse_xml(f"<w:tblBorders {nsdecls('w')}>{sides}</w:tblBorders>"))


def _shared(shares: Iterable[int]) -> list[int]:
    """Widths in twips that keep the shares and fill the line."""
    parts = list(shares)
    widths = [_WIDTH * part // sum(parts) for part in parts]
    widths[-1] += _WIDTH - sum(widths)
    return widths


def _reckoned(rows: Sequence[Sequence[Cell]]) -> list[int]:
    """Room for the longest word of each column, for all of a short line; the rest goes by longest lines."""
    texts = [["".join(run.text for run in cell) for cell in column] for column in zip(*rows, strict=True)]
    words = [max((len(word) for text in column for word in text.split()), default=3) for column in texts]
    lines = [max(len(line) for text in column for line in text.split(BREAK)) for column in texts]
    least = [_PADDING + _LETTER * word for word in words]
    if sum(least) >= _WIDTH:
        return _shared(least)
    kept = [
        max(low, _PADDING + _LETTER * line if line <= _SHORT else 0)
        for low, line in zip(least, lines, strict=True)
    ]
    least = kept if sum(kept) < _WIDTH else least
    spare = _WIDTH - sum(least)
    more = [max(0, min(_ENOUGH, line) * _LETTER - low) for line, low in zip(lines, least, strict=True)]
    if not any(more):
        more = least
    widths = [low + spare * part // sum(more) for low, part in zip(least, more, strict=True)]
    return _shared(widths)


def _mark(row: _Row, cells: Sequence[Cell], look: Look, *, head: bool) -> None:
    """No row is cut at the foot of a page, unless it would leave half a page empty; the head comes again."""
    long = max(sum(_LINE * (run.text == BREAK) + len(run.text) for run in cell) for cell in cells)
    marks = row._tr.get_or_add_trPr()
    if long <= _LONG:
        marks.append(OxmlElement("w:cantSplit"))
    if look.height and not head:
        row.height, row.height_rule = Twips(look.height), WD_ROW_HEIGHT_RULE.AT_LEAST
    if head:
        marks.append(OxmlElement("w:tblHeader"))


HEADED: Final = Look(head=True)
