"""The workbook: a sheet for each table with filters, frozen headings and links, and a sheet that explains.

What an import reads back is on white ground; keys and computed columns are grey.
"""

from __future__ import annotations

import io
import re
from datetime import datetime
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from cancu.columns import Column
from cancu.columns.workbook import GUIDE_SHEET, ORIGIN_SHEET, fingerprint, row_key
from cancu.export.archive import steady_zip
from cancu.export.rows import Filled, filled_tables
from cancu.graph.library import Library

_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")
_HEAD = PatternFill("solid", fgColor="FF1F4E4A")
_GREY = PatternFill("solid", fgColor="FFF0F0EE")
_WHITE_BOLD = Font(bold=True, color="FFFFFFFF")
_LINK = Font(color="FF0B5C8A", underline="single")
_WRAP = Alignment(wrap_text=True, vertical="top")
_TOP = Alignment(vertical="top")
# A sheet cannot hold a longer text.
_LONGEST = 32_767


def workbook_bytes(library: Library, site_url: str = "") -> bytes:
    """The file, the same bytes for the same data. Links to pages work where the site has an address."""
    book = Workbook()
    book.remove(book.worksheets[0])
    tables = filled_tables(library)
    _guide(book.create_sheet(GUIDE_SHEET), tables, library.on)
    for filled in tables:
        _sheet(book.create_sheet(filled.table.title), filled, site_url)
    _origins(book.create_sheet(ORIGIN_SHEET), tables)
    day = datetime.fromisoformat(library.on)
    book.properties.creator = "Căn Cứ"
    book.properties.title = "Dữ liệu Căn Cứ"
    book.properties.created = day
    return _saved(book, library.on)


def _saved(book: Workbook, on: str) -> bytes:
    buffer = io.BytesIO()
    book.save(buffer)
    stamp = f"{on}T00:00:00Z".encode()

    def mend(name: str, content: bytes) -> bytes:
        """The library writes the time of saving, whatever the properties say."""
        if name != "docProps/core.xml":
            return content
        return _MODIFIED.sub(rb"\g<1>" + stamp + rb"\g<2>", content)

    return steady_zip(buffer.getvalue(), mend)


def _sheet(sheet: Worksheet, filled: Filled, site_url: str) -> None:
    columns = filled.table.columns
    looks = [(column, _look(sheet, column), _look(sheet, column, linked=True)) for column in columns]
    for number, (column, plain, _) in enumerate(looks, 1):
        _head(_cell(sheet, 1, number), column.label)
        width: Any = sheet.column_dimensions[get_column_letter(number)]
        # An empty cell looks like its column; half of all cells are empty, and need not be there then.
        width.width, width._style = column.width, plain
    for line, row in enumerate(filled.rows, 2):
        for number, (column, plain, linked) in enumerate(looks, 1):
            value = row[column.key]
            if not value:
                continue
            cell: Any = _put(_cell(sheet, line, number), value)
            target = _target(column, value, site_url)
            if target:
                cell.hyperlink = target
            cell._style = linked if target else plain
    last = f"{get_column_letter(len(columns))}{len(filled.rows) + 1}"
    sheet.auto_filter.ref = f"A1:{last}"
    sheet.freeze_panes = _cell(sheet, 2, 1 + len(filled.table.keys)).coordinate


def _look(sheet: Worksheet, column: Column, *, linked: bool = False) -> Any:
    """The style of a column, made once on a cell of no sheet: styling each cell anew takes seconds.

    "@" is text: no number and no date is made of a value when somebody edits the cell.
    """
    model: Any = Cell(sheet, 1, 1)
    model.number_format = "@"
    model.alignment = _WRAP if column.width > 30 else _TOP
    model.fill = PatternFill() if column.editable else _GREY
    if linked:
        model.font = _LINK
    return model._style


def _cell(sheet: Worksheet, line: int, column: int) -> Cell:
    cell = sheet.cell(line, column)
    assert isinstance(cell, Cell), "nothing is merged"
    return cell


def _head(cell: Cell, text: str) -> None:
    _put(cell, text).font = _WHITE_BOLD
    cell.fill = _HEAD


def _put(cell: Cell, text: str) -> Cell:
    """Text and nothing else, never a formula."""
    if text:
        cell.value = text[:_LONGEST]
        cell.data_type = "s"
    return cell


def _target(column: Column, value: str, site_url: str) -> str:
    """Where a cell leads; nowhere for most."""
    if value.startswith(("https://", "http://")):
        return value
    if column.key == "url" and value and site_url:
        return f"{site_url.rstrip('/')}/{value}"
    return ""


def _guide(sheet: Worksheet, tables: list[Filled], on: str) -> None:
    lines = [
        f"Dữ liệu Căn Cứ, tình trạng tính cho ngày {on}.",
        "Cột nền trắng sửa được rồi nhập lại bằng: cancu import TỆP.xlsx. Cột nền xám chỉ để đọc.",
        "Ô có nhiều giá trị thì các giá trị cách nhau bằng dấu |. Ngày viết dạng 2021-11-26.",
        "Xóa dòng ở đây không xóa trong kho; muốn xóa, sửa tệp data/directives.yml.",
    ]
    for number, text in enumerate(lines, 1):
        _put(_cell(sheet, number, 1), text)
    start = len(lines) + 2
    for number, text in enumerate(("Bảng", "Cột", "Tên trong tệp CSV", "Sửa được", "Ý nghĩa"), 1):
        _head(_cell(sheet, start, number), text)
    line = start
    for filled in tables:
        for column in filled.table.columns:
            line += 1
            editable = "có" if column.editable else ""
            values = (filled.table.title, column.label, column.key, editable, column.about)
            for number, text in enumerate(values, 1):
                _put(_cell(sheet, line, number), text).alignment = _TOP
    for letter, width in zip("ABCDE", (22, 24, 20, 10, 90), strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.auto_filter.ref = f"A{start}:E{line}"


def _origins(sheet: Worksheet, tables: list[Filled]) -> None:
    sheet.sheet_state = "hidden"
    for filled in tables:
        for row in filled.rows:
            if filled.table.editable:
                sheet.append([filled.table.name, row_key(filled.table, row), fingerprint(filled.table, row)])
