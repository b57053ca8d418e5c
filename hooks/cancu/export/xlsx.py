"""The workbook: a sheet for each table with filters, frozen headings and links, and a sheet that explains.

What an import reads back is on white ground; keys and computed columns are grey.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from xlsxwriter import Workbook  # type: ignore[import-untyped]

from cancu.columns import Column
from cancu.columns.workbook import GUIDE_SHEET, ORIGIN_SHEET, fingerprint, row_key
from cancu.export.rows import Filled, filled_tables
from cancu.graph.library import Library
from cancu.steady_zip import steady_zip

_HEAD = {"bold": True, "font_color": "#FFFFFF", "bg_color": "#1F4E4A"}
_GREY = {"bg_color": "#F0F0EE"}
_LINK = {"font_color": "#0B5C8A", "underline": 1}
_WRAP = {"text_wrap": True, "valign": "top"}
_TOP = {"valign": "top"}
# "@" is text: no number and no date is made of a value when somebody edits the cell.
_TEXT = {"num_format": "@"}
# What a sheet can hold: letters in a cell, links in all, letters in a link.
_LONGEST = 32_767
_MOST_LINKS = 65_530
_LONGEST_LINK = 2_079
_GUIDE_WIDTHS = (22, 24, 20, 10, 90)


def workbook_bytes(library: Library, site_url: str = "") -> bytes:
    """The file, the same bytes for the same data. Links to pages work where the site has an address."""
    buffer = io.BytesIO()
    tables = filled_tables(library)
    with Workbook(buffer) as book:
        day = datetime.fromisoformat(library.on)
        book.set_properties({"title": "Dữ liệu Căn Cứ", "author": "Căn Cứ", "created": day})
        _guide(book, tables, library.on)
        for filled in tables:
            _Sheet(book, filled, site_url).write()
        _origins(book, tables)
    return steady_zip(buffer.getvalue())


@dataclass(slots=True)
class _Sheet:
    """One table being written."""

    book: Workbook
    filled: Filled
    site_url: str
    links: int = field(default=0, init=False)

    def write(self) -> None:
        table = self.filled.table
        sheet = self.book.add_worksheet(table.title)
        sheet.freeze_panes(1, len(table.keys))
        sheet.autofilter(0, 0, len(self.filled.rows), len(table.columns) - 1)
        looks = [(column, *self._looks(column)) for column in table.columns]
        for at, (column, plain, _) in enumerate(looks):
            # An empty cell looks like its column; half of all cells are empty, and need not be there then.
            sheet.set_column(at, at, column.width, plain)
        head = self.book.add_format(_HEAD)
        for at, column in enumerate(table.columns):
            sheet.write_string(0, at, column.label, head)
        for line, row in enumerate(self.filled.rows, 1):
            self._row(sheet, line, row, looks)

    def _looks(self, column: Column) -> tuple[Any, Any]:
        """The look of a column, and that of its links."""
        look = {**_TEXT, **(_WRAP if column.width > 30 else _TOP), **({} if column.editable else _GREY)}
        return self.book.add_format(look), self.book.add_format({**look, **_LINK})

    def _row(
        self,
        sheet: Any,
        line: int,
        row: Mapping[str, str],
        looks: Sequence[tuple[Column, Any, Any]],
    ) -> None:
        for at, (column, plain, linked) in enumerate(looks):
            value = row[column.key][:_LONGEST]
            target = _target(column, value, self.site_url)
            if target and len(target) <= _LONGEST_LINK and self.links < _MOST_LINKS:
                self.links += 1
                sheet.write_url(line, at, target, linked, value)
            elif value:
                sheet.write_string(line, at, value, plain)


def _target(column: Column, value: str, site_url: str) -> str:
    """Where a cell leads; nowhere for most."""
    if value.startswith(("https://", "http://")):
        return value
    if column.key == "url" and value and site_url:
        return f"{site_url.rstrip('/')}/{value}"
    return ""


def _guide(book: Workbook, tables: Sequence[Filled], on: str) -> None:
    sheet = book.add_worksheet(GUIDE_SHEET)
    for at, width in enumerate(_GUIDE_WIDTHS):
        sheet.set_column(at, at, width)
    lines = [
        f"Dữ liệu Căn Cứ, tình trạng tính đến ngày {on}.",
        "Cột nền trắng sửa được rồi nhập lại bằng: cancu import TỆP.xlsx. Cột nền xám chỉ để đọc.",
        "Ô có nhiều giá trị thì các giá trị cách nhau bằng dấu |. Ngày viết dạng 2021-11-26.",
        "Xóa dòng ở đây không xóa trong kho; muốn xóa, sửa tệp data/directives.yml.",
    ]
    for line, text in enumerate(lines):
        sheet.write_string(line, 0, text)
    start = len(lines) + 1
    head, top = book.add_format(_HEAD), book.add_format(_TOP)
    for at, text in enumerate(("Bảng", "Cột", "Tên trong tệp CSV", "Sửa được", "Ý nghĩa")):
        sheet.write_string(start, at, text, head)
    line = start
    for filled in tables:
        for column in filled.table.columns:
            line += 1
            editable = "có" if column.editable else ""
            values = (filled.table.title, column.label, column.key, editable, column.about)
            for at, text in enumerate(values):
                sheet.write_string(line, at, text, top)
    sheet.autofilter(start, 0, line, len(_GUIDE_WIDTHS) - 1)


def _origins(book: Workbook, tables: Sequence[Filled]) -> None:
    """What an import compares with, to know what was changed here and what in the dataset meanwhile."""
    sheet = book.add_worksheet(ORIGIN_SHEET)
    sheet.hide()
    line = 0
    for filled in tables:
        if filled.table.editable:
            for row in filled.rows:
                told = (filled.table.name, row_key(filled.table, row), fingerprint(filled.table, row))
                for at, text in enumerate(told):
                    sheet.write_string(line, at, text)
                line += 1
