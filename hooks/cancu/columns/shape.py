"""What a table and a column are, and how a list becomes one cell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

SEPARATOR = " | "
# The names that Python does not allow as attributes of a record.
_ATTRIBUTES = {"from": "since"}
Content = Literal["public", "always"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column. ``path`` leads from the record's entry in the dataset to the value; None: computed.

    ``many`` marks a list, ``switch`` a true-or-false value, ``key`` a part of what tells rows apart.
    ``private`` values are content: of an internal document they do not leave.
    """

    key: str
    label: str
    about: str
    path: tuple[str, ...] | None = None
    many: bool = False
    switch: bool = False
    is_key: bool = False
    private: bool = False
    width: int = 16

    @property
    def attributes(self) -> tuple[str, ...]:
        """The path as attributes of the model."""
        return tuple(_ATTRIBUTES.get(step, step) for step in self.path or ())

    @property
    def editable(self) -> bool:
        """True where a change in the workbook can come back into the dataset."""
        return self.path is not None and not self.is_key


@dataclass(frozen=True, slots=True)
class Table:
    """One table: a file of its own as CSV, a sheet of the workbook.

    ``section`` is the list at the top of the dataset, ``inner`` the lists within each of its entries.
    ``private`` tables hold content only: internal documents have no rows in them.
    """

    name: str
    title: str
    about: str
    section: str
    columns: tuple[Column, ...]
    inner: tuple[str, ...] = ()
    private: bool = False
    computed: bool = False

    @property
    def keys(self) -> tuple[Column, ...]:
        """The columns that tell one row from another."""
        return tuple(column for column in self.columns if column.is_key)

    @property
    def editable(self) -> tuple[Column, ...]:
        """The columns that an import reads."""
        return tuple(column for column in self.columns if column.editable)

    def column(self, key: str) -> Column:
        """The column with this key. Raises ``KeyError``."""
        for column in self.columns:
            if column.key == key:
                return column
        raise KeyError(key)


def join_values(values: Iterable[str]) -> str:
    """Several values in one cell: ``a | b``."""
    return SEPARATOR.join(values)


def split_values(cell: str) -> list[str]:
    """The values of a cell, however the bars are spaced; an empty cell holds none."""
    return [part.strip() for part in cell.split(SEPARATOR.strip()) if part.strip()]
