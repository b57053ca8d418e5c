"""The dataset as it would be against the one that is there: the edits, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cancu.columns import Table
from cancu.columns.workbook import row_key
from cancu.corpus import Corpus
from cancu.export.rows import Row, filled_tables
from cancu.graph.library import Library
from cancu.importing.edits import Edit

_Values = dict[str, str]
# What an empty cell means where the dataset leaves a value out.
_DEFAULTS = {"scope": "whole", "access": "public"}


def unlike(before: Library, after: Library, edits: Iterable[Edit]) -> list[str]:
    """Rows that would not come out as the workbook has them, or that no edit asked for."""
    edits = list(edits)
    wanted = _expected(before, edits)
    found = {table: dict(rows) for table, rows in _rows(after)}
    wrong = [
        f"{table.title} {key}"
        for table, rows in wanted.items()
        for key in sorted({*rows, *found[table]})
        if rows.get(key) != found[table].get(key)
    ]
    touched = {edit.keys[0] for edit in edits if edit.table.section == "documents"}
    return [*wrong, *_changed(before.corpus, after.corpus, touched)]


def _expected(before: Library, edits: list[Edit]) -> dict[Table, dict[str, _Values]]:
    tables = {table: dict(rows) for table, rows in _rows(before)}
    for edit in edits:
        key = "/".join(edit.keys)
        blank = dict.fromkeys((column.key for column in edit.table.editable), "")
        row = tables[edit.table].setdefault(key, blank)
        row |= {cell.column.key: cell.new for cell in edit.cells}
        row |= {name: row.get(name) or default for name, default in _DEFAULTS.items() if name in row}
    return {table: _by_content(table, rows) for table, rows in tables.items()}


def _rows(library: Library) -> Iterable[tuple[Table, dict[str, _Values]]]:
    for filled in filled_tables(library):
        if filled.table.editable and not filled.table.computed:
            rows = {row_key(filled.table, row): _editable(filled.table, row) for row in filled.rows}
            yield filled.table, rows


def _editable(table: Table, row: Row) -> _Values:
    return {column.key: row[column.key] for column in table.editable}


def _by_content(table: Table, rows: dict[str, _Values]) -> dict[str, _Values]:
    """Events are numbered by their day, which an edit may change: there the content tells them apart."""
    if table.section != "events":
        return rows
    ordered = sorted(rows.values(), key=lambda row: (row["date"], row["what"]))
    return {str(number): row for number, row in enumerate(ordered, 1)}


def _changed(before: Corpus, after: Corpus, touched: set[str]) -> list[str]:
    """Documents that no edit named but that are not as they were, columns or not."""
    old: Mapping[str, object] = {each.id: each for each in before if each.id not in touched}
    new: Mapping[str, object] = {each.id: each for each in after if each.id not in touched}
    return [f"văn bản {name}" for name in sorted({*old, *new}) if old.get(name) != new.get(name)]
