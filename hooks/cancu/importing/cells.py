"""One cell as the dataset writes it, whatever the spreadsheet has made of a date, a share or a sign."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any, Final

from cancu.columns import Column, Table, join_values, split_values
from cancu.dataset.fields.days import Day, DeadlineDay
from cancu.dataset.fields.record import Record
from cancu.dataset.fields.tables import DATASET
from cancu.dataset.fields.types import INVALID, ListOf, Shape
from cancu.dataset.findings import Findings
from cancu.dataset.yaml_source.decode import HIDDEN, hidden_message
from cancu.dataset.yaml_source.nodes import Scalar
from cancu.export.rows import YES
from cancu.text import iso_date, nfc, vietnamese_date

_YES: Final = frozenset({"có", "x", "1", "true", "yes", "đúng"})
_NO: Final = frozenset({"", "không", "0", "false", "no", "sai"})
# How a workbook writes a character that XML cannot hold, and the sign itself where it is meant.
_ESCAPED: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")
# What a number format shows literally: quoted text, a character after a backslash, a colour, a language.
_LITERAL: Final = re.compile(r'"[^"]*"|\\.|\[[^\[\]]*\]')
_YEARLY: Final = re.compile(r"([0-9]{1,2})/([0-9]{1,2})")


class CellError(Exception):
    """A cell that cannot be taken over; the message says why."""


class _Start:
    """The mark of a value that stands in no file yet."""

    name: str | None = None
    line = column = 0


def shape_of(table: Table, column: Column) -> Shape:
    """What the dataset allows in a column that can be edited."""
    record = _item(DATASET.fields[table.section].shape)
    for name in table.inner:
        record = _item(record.fields[name].shape)
    *groups, last = column.path or ()
    for group in groups:
        shape = record.fields[group].shape
        assert isinstance(shape, Record)
        record = shape
    return record.fields[last].shape


def _item(shape: Shape) -> Record:
    assert isinstance(shape, ListOf)
    assert isinstance(shape.item, Record)
    return shape.item


def text_of(value: Any, number_format: str, column: Column, shape: Shape | None) -> str:
    """The text of a cell in the spelling of an export; ``shape`` is that of a column that can be edited.

    Raises:
        CellError: nobody can say what was meant.
    """
    text = _plain(value, number_format, shape)
    if hidden := HIDDEN.search(text):
        raise CellError(hidden_message(hidden.group()))
    if column.switch:
        return _switched(text)
    if column.many:
        return join_values(split_values(text))
    return _day(text, yearly=isinstance(shape, DeadlineDay)) if _is_day(shape) else text


def check(text: str, shape: Shape, *, many: bool) -> None:
    """Raise :class:`CellError` with the words of the check when the dataset would refuse ``text``."""
    findings = Findings("")
    parts, one = (split_values(text), shape.item) if many and isinstance(shape, ListOf) else ([text], shape)
    for part in parts:
        if one.read(Scalar(part, False, _Start()), findings) is INVALID:
            [problem] = list(findings.report)
            raise CellError(f"{problem.code}: {problem.message}")


def _is_day(shape: Shape | None) -> bool:
    return isinstance(shape, Day | DeadlineDay)


def _plain(value: Any, number_format: str, shape: Shape | None) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "TRUE" if value else "FALSE"
        case datetime() | date():
            return _date(value, number_format, shape)
        case int() | float():
            return _number(value, number_format)
        case str():
            return _string(value)
    raise CellError(f"không nhận giờ hay khoảng thời gian ({value}); hãy viết dạng chữ.")


def _string(value: str) -> str:
    """Characters that XML cannot hold come back; a line ends as everywhere."""
    text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), value)
    if any("\ud800" <= char <= "\udfff" for char in text):
        raise CellError("có ký tự hỏng; hãy gõ lại ô này.")
    return nfc(text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def _date(value: date, number_format: str, shape: Shape | None) -> str:
    """As much of a day as its format shows: a month that became its first day is a month again."""
    shown = _LITERAL.sub("", number_format).lower()
    if not _is_day(shape):
        return vietnamese_date(value.strftime("%Y-%m-%d"))
    if "d" in shown and "y" not in shown and isinstance(shape, DeadlineDay):
        return value.strftime("%m-%d")
    if "d" in shown or not any(letter in shown for letter in "ym"):
        return value.strftime("%Y-%m-%d")
    return value.strftime("%Y-%m" if "m" in shown else "%Y")


def _number(value: float, number_format: str) -> str:
    """A share as it is shown ("90 %"), anything else with the comma of Vietnamese."""
    percent = "%" in _LITERAL.sub("", number_format)
    text = f"{value * 100 if percent else value:.15g}".replace(".", ",")
    if "e" in text:
        raise CellError("là số quá lớn hoặc quá nhỏ; hãy viết dạng chữ.")
    return f"{text} %" if percent else text


def _switched(text: str) -> str:
    word = text.lower()
    if word not in _YES | _NO:
        raise CellError(f"“{text}” không rõ là có hay không; hãy viết “có” hoặc để trống.")
    return YES if word in _YES else ""


def _day(text: str, *, yearly: bool) -> str:
    """A day as people write it here, turned round: ``26/11/2021`` or ``3/2025`` → ``2025-03``."""
    match = _YEARLY.fullmatch(text) if yearly else None
    return f"{int(match[2]):02}-{int(match[1]):02}" if match else iso_date(text) or text
