"""What the export of the workbook and its import agree on, apart from the tables themselves."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from cancu.columns.shape import Table

# The sheet with the fingerprint of every row as it went out; it tells an edit from a row that has aged.
ORIGIN_SHEET = "_goc"
GUIDE_SHEET = "Giải thích"


def fingerprint(table: Table, row: Mapping[str, str]) -> str:
    """A short digest of the values that can be edited in a row."""
    text = "\x1f".join(row.get(column.key, "") for column in table.editable)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def row_key(table: Table, row: Mapping[str, str]) -> str:
    """The keys of a row as one string: ``33-ct-ttg-2021/1``."""
    return "/".join(row.get(column.key, "") for column in table.keys)
