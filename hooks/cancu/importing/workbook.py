"""The workbook as rows of text, with the address of every cell, and what of it cannot be taken over."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from openpyxl import load_workbook
from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from cancu.columns import TABLES, Column, Table
from cancu.columns.workbook import ORIGIN_SHEET
from cancu.importing.bounds import SheetScan, WorkbookError, columns_of, damaged, place_of, scan
from cancu.importing.cells import CellError, check, shape_of, text_of

_STYLES = "xl/styles.xml"
_SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
# As many cells are named; whoever has more of them sees what to do.
_NAMED = 10

__all__ = ["Line", "Sheets", "WorkbookError", "read_workbook"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a sheet: its number there, its cells by the key of their column, and their addresses.

    ``faults`` say of cells that cannot be read what is wrong with them, by key.
    """

    number: int
    cells: dict[str, str]
    places: dict[str, str] = field(default_factory=dict)
    faults: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Sheets:
    """What a workbook holds: the lines of each table, and the fingerprints with which rows went out.

    ``refused`` are sentences about formulas and merged ranges; nothing may be taken over before they go.
    """

    lines: dict[str, list[Line]] = field(default_factory=dict)
    origins: dict[tuple[str, str], str] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)


def read_workbook(path: Path) -> Sheets:
    """Every sheet that is one of our tables; others are passed over.

    Raises:
        WorkbookError: no workbook, none of its sheets is a table of ours, or it is larger than any of ours.
        OSError: the file cannot be read.
    """
    scans = scan(path, frozenset({ORIGIN_SHEET, *(table.title for table in TABLES)}))
    book = _opened(path)
    sheets = Sheets()
    for table in TABLES:
        if table.title in scans:
            _read_table(book[table.title], table, scans[table.title], sheets)
    if not sheets.lines:
        raise WorkbookError(f"{path} không có trang tính nào của kho; hãy bắt đầu từ tệp do kho xuất ra.")
    if ORIGIN_SHEET in scans:
        rows = book[ORIGIN_SHEET].iter_rows(values_only=True, max_col=3, max_row=scans[ORIGIN_SHEET].rows)
        for name, key, print_ in rows:
            sheets.origins[str(name), str(key)] = str(print_)
    return sheets


def _opened(path: Path) -> Any:
    """By openpyxl, with styles that hold number formats only: of the rest it refuses what Excel opens."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return load_workbook(_with_plain_styles(path), data_only=True, keep_links=False)
    except OSError:
        raise
    except Exception as error:  # a damaged file makes it fail in many ways
        raise WorkbookError(damaged(path)) from error


def _with_plain_styles(path: Path) -> io.BytesIO:
    buffer = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as new:
        for part in old.infolist():
            content = old.read(part)
            new.writestr(part.filename, plain_styles(content) if part.filename == _STYLES else content)
    buffer.seek(0)
    return buffer


def plain_styles(content: bytes) -> bytes:
    """Styles without fonts, fills and borders."""
    root = ElementTree.fromstring(content)
    space = root.tag.partition("}")[0].lstrip("{")
    formats = list(root.iterfind(f"{{{space}}}numFmts/{{{space}}}numFmt"))
    looks = list(root.iterfind(f"{{{space}}}cellXfs/{{{space}}}xf"))
    sheet = ElementTree.Element("styleSheet", xmlns=_SPACE)
    if formats:
        numbers = ElementTree.SubElement(sheet, "numFmts", count=str(len(formats)))
        for each in formats:
            code = {name: each.get(name, "") for name in ("numFmtId", "formatCode")}
            ElementTree.SubElement(numbers, "numFmt", code)
    ElementTree.SubElement(ElementTree.SubElement(sheet, "fonts", count="1"), "font")
    fill = ElementTree.SubElement(ElementTree.SubElement(sheet, "fills", count="1"), "fill")
    ElementTree.SubElement(fill, "patternFill")
    ElementTree.SubElement(ElementTree.SubElement(sheet, "borders", count="1"), "border")
    ElementTree.SubElement(ElementTree.SubElement(sheet, "cellStyleXfs", count="1"), "xf")
    cells = ElementTree.SubElement(sheet, "cellXfs", count=str(max(len(looks), 1)))
    for number in [each.get("numFmtId", "0") for each in looks] or ["0"]:
        ElementTree.SubElement(cells, "xf", numFmtId=number, fontId="0", fillId="0", borderId="0")
    written: bytes = ElementTree.tostring(sheet, encoding="utf-8", xml_declaration=True)
    return written


def _read_table(sheet: Worksheet, table: Table, seen: SheetScan, sheets: Sheets) -> None:
    rows = sheet.iter_rows(max_row=max(seen.rows, 1), max_col=max(seen.columns, 1))
    by_label = {column.label: column for column in table.columns}
    columns = [by_label.get(str(cell.value).strip()) for cell in next(iter(rows), ())]
    read = {at for at, column in enumerate(columns, 1) if column and (column.is_key or column.editable)}
    formulas = [cell for cell in seen.formulas if place_of(cell)[0] in read]
    merged = [each for each in seen.merged if not read.isdisjoint(columns_of(each))]
    sheets.refused += _sentences(table, formulas, "có công thức; hãy thay bằng giá trị")
    sheets.refused += _sentences(table, merged, "là ô gộp; hãy bỏ gộp ô và điền từng ô")
    shapes = [shape_of(table, column) if column and column.editable else None for column in columns]
    lines = (_line(number, row, columns, shapes) for number, row in enumerate(rows, 2))
    sheets.lines[table.name] = [line for line in lines if line.faults or any(line.cells.values())]


def _sentences(table: Table, places: list[str], what: str) -> list[str]:
    sentences = [f"{table.title}, ô {place}: {what}." for place in places[:_NAMED]]
    more = len(places) - _NAMED
    return [*sentences, f"{table.title}: còn {more} ô như vậy."] if more > 0 else sentences


def _line(number: int, row: Iterable[Any], columns: list[Column | None], shapes: list[Any]) -> Line:
    line = Line(number, {})
    for at, (cell, column, shape) in enumerate(zip(row, columns, shapes, strict=False), 1):
        if column is not None and (column.is_key or column.editable):
            line.places[column.key] = f"{get_column_letter(at)}{number}"
            try:
                line.cells[column.key] = _text(cell, column, shape)
            except CellError as error:
                line.faults[column.key] = str(error)
    return line


def _text(cell: Any, column: Column, shape: Any) -> str:
    if isinstance(cell, Cell) and cell.data_type == "e":
        raise CellError(f"là một lỗi của bảng tính ({cell.value}); hãy điền lại.")
    text = text_of(cell.value, str(cell.number_format), column, shape)
    if text and shape is not None and not column.switch:
        check(text, shape, many=column.many)
    return text
