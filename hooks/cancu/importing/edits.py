"""What a workbook would change: each edited row against the same row of the dataset as it stands."""

from __future__ import annotations

from dataclasses import dataclass, field

from cancu.columns import TABLES, Column, Table
from cancu.columns.workbook import ORIGIN_SHEET, fingerprint, row_key
from cancu.export.rows import Row, filled_tables
from cancu.graph.disclosure import disclosed
from cancu.graph.library import Library
from cancu.importing.workbook import Line, Sheets


@dataclass(frozen=True, slots=True)
class Cell:
    """One value that would change."""

    column: Column
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Edit:
    """One row that would change, or be added: ``keys`` lead to it."""

    table: Table
    keys: tuple[str, ...]
    line: int
    cells: tuple[Cell, ...]
    added: bool = False

    @property
    def row(self) -> str:
        """Where it stands in the workbook."""
        return f"{self.table.title}, dòng {self.line}"


@dataclass(slots=True)
class Comparison:
    """Edits in the order of the workbook, and why some rows cannot be taken.

    ``blind`` is true when the workbook does not say how its rows went out: nobody can see then whether the
    dataset has changed since.
    """

    blind: bool = False
    edits: list[Edit] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)


def compare(library: Library, sheets: Sheets) -> Comparison:
    """Every row of the workbook against the dataset. A row changed on both sides is refused."""
    result = Comparison(blind=not sheets.origins, refused=list(sheets.refused))
    whole = {filled.table.name: _by_key(filled.table, filled.rows) for filled in filled_tables(library)}
    shown = {
        filled.table.name: _by_key(filled.table, filled.rows) for filled in filled_tables(disclosed(library))
    }
    for table in TABLES:
        if table.name in sheets.lines and table.editable:
            _Comparer(table, shown[table.name], whole[table.name], sheets, result).run()
    return result


def _by_key(table: Table, rows: tuple[Row, ...]) -> dict[str, Row]:
    return {row_key(table, row): row for row in rows}


class _Comparer:
    """One table. ``shown`` are its rows as an export tells them, ``whole`` as the dataset has them."""

    def __init__(
        self, table: Table, shown: dict[str, Row], whole: dict[str, Row], sheets: Sheets, result: Comparison
    ) -> None:
        self.table = table
        self.shown = shown
        self.whole = whole
        self.sheets = sheets
        self.result = result
        self.seen: dict[str, int] = {}
        self.added: dict[str, int] = {}

    def run(self) -> None:
        for line in self.sheets.lines[self.table.name]:
            self._line(line)
        gone = [key for key in self.shown if key not in self.seen]
        if gone:
            names = ", ".join(gone[:5]) + (" …" if len(gone) > 5 else "")
            self.result.missing.append(f"{self.table.title}: {len(gone)} dòng không có trong tệp ({names})")

    def _refuse(self, line: Line, why: str) -> None:
        self.result.refused.append(f"{self.table.title}, dòng {line.number}: {why}")

    def _line(self, line: Line) -> None:
        for name, fault in line.faults.items():
            self.result.refused.append(f"{self.table.title}, ô {line.places[name]}: {fault}")
        key = row_key(self.table, line.cells)
        if line.faults:
            self.seen.setdefault(key, line.number)
            return
        if key in self.seen:
            self._refuse(line, f"lặp lại dòng {self.seen[key]} ({key}); dòng mới để trống STT.")
            return
        if key in self.whole:
            self.seen[key] = line.number
            self._known(line, key)
        elif origin := self.sheets.origins.get((self.table.name, key)):
            if origin != fingerprint(self.table, line.cells):
                self._refuse(line, f"{key} không còn trong kho; hãy xuất lại tệp.")
        else:
            self._new(line)

    def _known(self, line: Line, key: str) -> None:
        now = self.shown.get(key, {})
        cells = [
            Cell(column, now.get(column.key, ""), line.cells[column.key])
            for column in self.table.editable
            if column.key in line.cells and line.cells[column.key] != now.get(column.key, "")
        ]
        origin = self.sheets.origins.get((self.table.name, key))
        unlike_now = origin is not None and origin != fingerprint(self.table, now)
        if not cells or (unlike_now and origin == fingerprint(self.table, line.cells)):
            return
        if origin is None and not self.result.blind:
            self._refuse(
                line, f"{key} không có dấu đối chiếu trong tệp (trang {ORIGIN_SHEET}); hãy xuất lại."
            )
        elif unlike_now:
            self._refuse(line, f"{key} đã đổi trong kho sau khi xuất tệp; hãy xuất lại rồi sửa.")
        elif any(self.whole[key][cell.column.key] != cell.old for cell in cells):
            self._refuse(line, f"{key} thuộc văn bản nội bộ, nội dung không xuất ra; hãy sửa trong tệp YAML.")
        else:
            keys = tuple(line.cells[column.key] for column in self.table.keys)
            self.result.edits.append(Edit(self.table, keys, line.number, tuple(cells)))

    def _new(self, line: Line) -> None:
        *holders, last = (line.cells.get(column.key, "") for column in self.table.keys)
        if self.table.inner or self.table.section == "events":
            last = self._next(line, "/".join(holders), last)
        if not last:
            return
        cells = tuple(
            Cell(column, "", line.cells[column.key])
            for column in self.table.editable
            if line.cells.get(column.key)
        )
        self.seen["/".join((*holders, last))] = line.number
        self.result.edits.append(Edit(self.table, (*holders, last), line.number, cells, added=True))

    def _next(self, line: Line, holder: str, stated: str) -> str:
        """The number of a new row; empty after a refusal. Numbers follow one another."""
        prefix = f"{holder}/" if holder else ""
        count = sum(1 for key in self.whole if key.startswith(prefix) and key.count("/") == prefix.count("/"))
        number = str(count + self.added.get(holder, 0) + 1)
        if stated not in ("", number):
            self._refuse(line, f"dòng mới của {holder or 'bảng'} phải để trống STT hoặc ghi {number}.")
            return ""
        self.added[holder] = self.added.get(holder, 0) + 1
        return number
