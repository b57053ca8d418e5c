"""The workbook as rows of text, whatever the spreadsheet has made of a date or a number."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from cancu.columns import TABLES, Column, Table, join_values, split_values
from cancu.columns.workbook import ORIGIN_SHEET
from cancu.export.rows import YES
from cancu.text import nfc


class WorkbookError(Exception):
    """The file is no workbook that came from here; the message says why."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a sheet: its number there, and its cells by the key of their column."""

    number: int
    cells: dict[str, str]


@dataclass(slots=True)
class Sheets:
    """What a workbook holds: the lines of each table, and the fingerprints with which rows went out."""

    lines: dict[str, list[Line]] = field(default_factory=dict)
    origins: dict[tuple[str, str], str] = field(default_factory=dict)


def read_workbook(path: Path) -> Sheets:
    """Every sheet that is one of our tables; others are passed over.

    Raises:
        WorkbookError: no workbook, or none of its sheets is a table of ours.
        OSError: the file cannot be read.
    """
    try:
        book = load_workbook(path, data_only=True)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise WorkbookError(f"{path} không phải tệp Excel (.xlsx) đọc được.") from error
    sheets = Sheets()
    for table in TABLES:
        if table.title in book.sheetnames:
            sheets.lines[table.name] = _lines(book[table.title], table)
    if not sheets.lines:
        raise WorkbookError(f"{path} không có trang tính nào của kho; hãy bắt đầu từ tệp do kho xuất ra.")
    if ORIGIN_SHEET in book.sheetnames:
        for name, key, print_ in book[ORIGIN_SHEET].iter_rows(values_only=True, max_col=3):
            sheets.origins[str(name), str(key)] = str(print_)
    return sheets


def _lines(sheet: Worksheet, table: Table) -> list[Line]:
    rows = sheet.iter_rows(values_only=True)
    by_label = {column.label: column for column in table.columns}
    columns = [by_label.get(_text(value)) for value in next(rows, ())]
    found = []
    for number, values in enumerate(rows, 2):
        pairs = zip(columns, values, strict=False)
        cells = {column.key: _cell(column, _text(value)) for column, value in pairs if column}
        if any(cells.values()):
            found.append(Line(number, cells))
    return found


def _cell(column: Column, text: str) -> str:
    """A cell in the spelling of an export: ``a|b`` → ``a | b``, any mark of yes → "có"."""
    if column.many:
        return join_values(split_values(text))
    return YES if column.switch and text else text


def _text(value: Any) -> str:
    """A cell as the dataset writes it: a date as 2021-11-26, a whole number without its point."""
    match value:
        case None:
            return ""
        case bool():
            return YES if value else ""
        case datetime() | date():
            return value.strftime("%Y-%m-%d")
        case float() if value.is_integer():
            return str(int(value))
    return nfc(str(value)).strip()
