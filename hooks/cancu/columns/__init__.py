"""What every table of the data says: its columns, and where each value stands in the dataset.

Exports fill these tables, the data page explains them, and the import of a workbook reads them back: one
description, so that none of the three can say something else.
"""

from __future__ import annotations

from cancu.columns.documents import DOCUMENT_TABLES
from cancu.columns.others import OTHER_TABLES
from cancu.columns.shape import Column, Table, join_values, split_values

TABLES: tuple[Table, ...] = (*DOCUMENT_TABLES, *OTHER_TABLES)

__all__ = ["TABLES", "Column", "Table", "join_values", "split_values"]
