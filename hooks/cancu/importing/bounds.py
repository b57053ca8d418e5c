"""Looks through the parts of a workbook before anybody reads it whole: how much there is, and what cannot be
taken over. A cell with a formula and a merged range hold no value that somebody has written there.
"""

from __future__ import annotations

import posixpath
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from xml.parsers import expat

MAX_BYTES = 50_000_000
MAX_UNPACKED = 200_000_000
MAX_PARTS = 2_000
MAX_ROWS, MAX_COLUMNS, MAX_CELLS = 200_000, 200, 2_000_000
_MANIFEST = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_PIECE = 1 << 16


class WorkbookError(Exception):
    """The file is no workbook that came from here; the message says why."""


@dataclass(slots=True)
class SheetScan:
    """What stands in one sheet: how far its values reach, its formulas and its merged ranges by address."""

    rows: int = 0
    columns: int = 0
    formulas: list[str] = field(default_factory=list)
    merged: list[str] = field(default_factory=list)


def scan(path: Path, titles: frozenset[str]) -> dict[str, SheetScan]:
    """The sheets with these titles.

    Raises:
        WorkbookError: it is no workbook, it is damaged, or it is larger than any of ours.
        OSError: it cannot be opened.
    """
    if path.stat().st_size > MAX_BYTES:
        raise WorkbookError(f"{path} lớn hơn {MAX_BYTES // 1_000_000} MB; tệp của kho không lớn đến thế.")
    try:
        with zipfile.ZipFile(path) as archive:
            _check_sizes(path, archive)
            return _scan(path, archive, titles)
    except (zipfile.BadZipFile, KeyError) as error:
        raise WorkbookError(f"{path} không phải tệp Excel (.xlsx) đọc được.") from error
    except (expat.ExpatError, ElementTree.ParseError, EOFError, RuntimeError, ValueError, OSError) as error:
        if isinstance(error, OSError) and error.errno:
            raise
        raise WorkbookError(damaged(path)) from error


def damaged(path: Path) -> str:
    """The sentence about a workbook that is one, but cannot be read."""
    return f"{path} không phải tệp Excel đọc được: tệp bị hỏng. Hãy mở bằng Excel rồi lưu lại."


def _check_sizes(path: Path, archive: zipfile.ZipFile) -> None:
    """By what the archive says of itself: no more than that is ever unpacked."""
    parts = archive.infolist()
    size = sum(part.file_size for part in parts)
    if len(parts) > MAX_PARTS or size > MAX_UNPACKED:
        message = f"{path} bung ra thành {size / 1e6:.0f} MB, {len(parts)} phần; quá mức tệp của kho."
        raise WorkbookError(message)


def _scan(path: Path, archive: zipfile.ZipFile, titles: frozenset[str]) -> dict[str, SheetScan]:
    for part in archive.namelist():
        if part.endswith((".xml", ".rels")) and not part.startswith("xl/worksheets/"):
            _Reader(archive, part, SheetScan(), path, "").run()
    found, total = {}, 0
    for title, part in _sheets(archive).items():
        if title in titles:
            reader = _Reader(archive, part, SheetScan(), path, title)
            reader.run(total)
            found[title], total = reader.found, reader.cells
    return found


def _sheets(archive: zipfile.ZipFile) -> dict[str, str]:
    """The part of each sheet by its title."""
    relations = {
        each.get("Id"): each.get("Target", "")
        for each in ElementTree.fromstring(archive.read(_RELATIONS)).iter()
        if each.get("Target")
    }
    sheets = {}
    for each in ElementTree.fromstring(archive.read(_MANIFEST)).iter():
        if each.tag.endswith("}sheet"):
            reference = next((value for name, value in each.items() if name.endswith("}id")), "")
            target = relations[reference]
            sheets[each.get("name", "")] = posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
    return sheets


class _Reader:
    """Reads one part piece by piece; a part that declares entities is refused."""

    def __init__(self, archive: zipfile.ZipFile, part: str, found: SheetScan, path: Path, title: str) -> None:
        self.archive, self.part, self.found, self.path, self.title = archive, part, found, path, title
        self.cells = 0
        self._cell = ""
        self._parser: Any = expat.ParserCreate(namespace_separator="}")
        self._parser.StartDoctypeDeclHandler = self._refuse_entities
        if title:
            self._parser.StartElementHandler = self._start

    def run(self, cells: int = 0) -> None:
        """Go through the part; ``cells`` are those of the sheets before."""
        self.cells = cells
        with self.archive.open(self.part) as file:
            while piece := file.read(_PIECE):
                self._parser.Parse(piece, False)
        self._parser.Parse(b"", True)

    def _refuse_entities(self, *_: object) -> None:
        raise WorkbookError(f"{self.path} có khai báo DOCTYPE, tệp Excel thật không có; không nhận.")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        match name.rpartition("}")[2]:
            case "c":
                self._cell = attributes.get("r", "")
                self.cells += 1
                if self.cells > MAX_CELLS:
                    raise WorkbookError(f"{self.path} có hơn {MAX_CELLS} ô; quá mức tệp của kho.")
            case "v" | "is":
                self._reach(self._cell)
            case "f":
                self._reach(self._cell)
                self.found.formulas.append(self._cell)
            case "mergeCell":
                self.found.merged.append(attributes.get("ref", ""))

    def _reach(self, cell: str) -> None:
        column, row = place_of(cell)
        if row > MAX_ROWS or column > MAX_COLUMNS:
            raise WorkbookError(
                f"{self.path}, trang {self.title}, ô {cell}: có giá trị ở quá xa; hãy xóa ô này rồi lưu lại "
                f"(nhiều nhất {MAX_ROWS} dòng, {MAX_COLUMNS} cột)."
            )
        self.found.rows = max(self.found.rows, row)
        self.found.columns = max(self.found.columns, column)


def place_of(cell: str) -> tuple[int, int]:
    """Column and row of an address: ``AB12`` → (28, 12). Raises ``ValueError`` for anything else."""
    letters = cell.rstrip("0123456789")
    column = 0
    for letter in letters:
        if not "A" <= letter <= "Z":
            raise ValueError(cell)
        column = column * 26 + ord(letter) - ord("A") + 1
    return column, int(cell[len(letters) :])


def columns_of(merged: str) -> range:
    """The columns of a range: ``B2:C9`` → 2 and 3."""
    first, _, last = merged.partition(":")
    return range(place_of(first)[0], place_of(last or first)[0] + 1)
