"""Every table as CSV (RFC 4180): UTF-8 with a byte order mark, so that Excel reads the marks right."""

from __future__ import annotations

import csv
import io

from cancu.export.rows import Filled, filled_tables
from cancu.graph.library import Library

BOM = "\ufeff"
# A cell that opens with one of these is a formula to a spreadsheet; an apostrophe makes it plain text.
# The apostrophe itself is guarded too, so that reading back is exact.
_STARTS = ("=", "+", "-", "@", "\t", "\r", "'")


def csv_files(library: Library) -> dict[str, str]:
    """Text of each file by its name: ``van-ban.csv`` …; the first line holds the keys of the columns."""
    return {f"{filled.table.name}.csv": _text(filled) for filled in filled_tables(library)}


def guarded(cell: str) -> str:
    """The cell as no spreadsheet computes it: ``=1+1`` → ``'=1+1``."""
    return f"'{cell}" if cell.startswith(_STARTS) else cell


def _text(filled: Filled) -> str:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow([column.key for column in filled.table.columns])
    writer.writerows([guarded(cell) for cell in row.values()] for row in filled.rows)
    return BOM + buffer.getvalue()
