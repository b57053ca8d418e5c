"""``cancu import FILE.xlsx``: what an edited workbook would change in the dataset; ``--write`` changes it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from cancu.cli.data import add_options, open_library
from cancu.dataset.load import load_bytes
from cancu.export.rows import filled_tables
from cancu.graph.library import Library
from cancu.importing.edits import Comparison, Edit, compare
from cancu.importing.workbook import WorkbookError, read_workbook
from cancu.importing.write import EditError, edited


def configure(subparsers: Any) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser("import", help="nhập lại tệp Excel đã sửa vào kho")
    parser.add_argument("file", type=Path, metavar="TỆP.xlsx", help="tệp do cancu export xlsx xuất ra")
    parser.add_argument("--write", action="store_true", help="ghi vào kho; không có thì chỉ xem trước")
    add_options(parser, day=False)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """0 when everything can be or was taken over, 1 when something is refused, 2 when it could not run."""
    library = open_library(arguments, whole=True)
    if library is None:
        return 2
    try:
        found = compare(library, read_workbook(arguments.file))
    except WorkbookError as error:
        print(error, file=sys.stderr)
        return 2
    except OSError as error:
        print(f"Không mở được {arguments.file}: {error.strerror}.", file=sys.stderr)
        return 2
    _show(found)
    if found.refused:
        print("Chưa ghi gì: sửa những dòng trên rồi chạy lại.", file=sys.stderr)
        return 1
    return _take(arguments, found) if found.edits else 0


def _show(found: Comparison) -> None:
    for edit in found.edits:
        print(_head(edit))
        for cell in edit.cells:
            before = f"{cell.old or '(trống)'} → " if not edit.added else ""
            print(f"    {cell.column.label}: {before}{cell.new or '(trống)'}")
    for line in found.refused:
        print(f"Không nhận: {line}")
    for line in found.missing:
        print(f"Không xóa: {line}. Muốn xóa, hãy sửa tệp YAML.", file=sys.stderr)
    if not found.edits and not found.refused:
        print("Tệp không có gì khác với kho.")


def _head(edit: Edit) -> str:
    what = "thêm" if edit.added else "sửa"
    return f"{edit.table.title}, dòng {edit.line}: {what} {' / '.join(edit.keys)}"


def _take(arguments: argparse.Namespace, found: Comparison) -> int:
    try:
        text = edited(arguments.data.read_bytes().decode("utf-8"), found.edits)
    except EditError as error:
        print(error, file=sys.stderr)
        return 1
    corpus, report = load_bytes(text.encode(), str(arguments.data))
    for problem in report:
        print(problem)
    if corpus is None or not report.ok:
        print(
            "Chưa ghi gì: kho sau khi sửa sẽ có lỗi trên (số dòng là của bản sau khi sửa).", file=sys.stderr
        )
        return 1
    wrong = _unlike(Library.of(corpus, corpus.newest_check() or ""), found.edits)
    if wrong:
        print(f"Chưa ghi gì: giá trị không vào đúng chỗ ({'; '.join(wrong)}).", file=sys.stderr)
        return 2
    if not arguments.write:
        print(f"Xem trước: {len(found.edits)} dòng sẽ đổi. Thêm --write để ghi.", file=sys.stderr)
        return 0
    _replace(arguments.data, text)
    print(f"Đã ghi {len(found.edits)} dòng vào {arguments.data}.", file=sys.stderr)
    return 0


def _unlike(library: Library, edits: list[Edit]) -> list[str]:
    """Rows whose values, read back from the new text, are not those of the workbook."""
    tables = {filled.table.name: filled for filled in filled_tables(library)}
    wrong = []
    for edit in edits:
        if edit.table.section == "events":
            continue  # their numbers follow their dates, which an edit may change
        keys = [column.key for column in edit.table.keys]
        rows = [row for row in tables[edit.table.name].rows if tuple(row[key] for key in keys) == edit.keys]
        if not rows or any(rows[0][cell.column.key] != cell.new for cell in edit.cells):
            wrong.append(_head(edit))
    return wrong


def _replace(path: Path, text: str) -> None:
    """The new file in one step: whoever reads it meanwhile sees the old one or the new one."""
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(text.encode())
    beside.replace(path)
