"""``cancu import FILE.xlsx``: what an edited workbook would change in the dataset; ``--write`` changes it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from cancu.cli.data import add_options, library_of
from cancu.dataset.load import load_bytes
from cancu.graph.library import Library
from cancu.importing.bounds import WorkbookError
from cancu.importing.edits import Comparison, Edit, compare
from cancu.importing.files import ChangedMeanwhile, Files, locked, read_files, replace_files
from cancu.importing.verify import unlike
from cancu.importing.workbook import read_workbook
from cancu.importing.write import EditError, edited

_SHOWN = 5
_BLIND = (
    "Tệp không còn trang ẩn _goc do kho ghi khi xuất, nên không biết kho đã đổi gì từ lúc đó: chỉ xem trước, "
    "không ghi. Hãy xuất tệp mới rồi chép phần đã sửa sang."
)


def configure(subparsers: Any) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser("import", help="nhập lại tệp Excel đã sửa vào kho")
    parser.add_argument("file", type=Path, metavar="TỆP.xlsx", help="tệp do cancu export xlsx xuất ra")
    parser.add_argument("--write", action="store_true", help="ghi vào kho; không có thì chỉ xem trước")
    add_options(parser, day=False)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """0 when everything can be or was taken over, 1 when something is refused, 2 when it could not run."""
    try:
        sheets = read_workbook(arguments.file)
        with locked(arguments.data):
            files = read_files(arguments.data)
            library = library_of(load_bytes(files[arguments.data], str(arguments.data), files))
            return 2 if library is None else _import(arguments, compare(library, sheets), library, files)
    except (WorkbookError, ChangedMeanwhile) as error:
        print(error, file=sys.stderr)
    except OSError as error:
        name = error.filename or arguments.file
        print(f"Không đọc hoặc không ghi được {name}: {error.strerror or error}.", file=sys.stderr)
    return 2


def _import(arguments: argparse.Namespace, found: Comparison, library: Library, files: Files) -> int:
    _show(found)
    if found.refused:
        print("Chưa ghi gì: sửa những dòng trên rồi chạy lại.", file=sys.stderr)
        return 1
    if found.blind and found.edits:
        print(_BLIND, file=sys.stderr)
        if arguments.write:
            return 1
    return _take(arguments, found, library, files) if found.edits else 0


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
    return f"{edit.row}: {what} {' / '.join(edit.keys)}"


def _take(arguments: argparse.Namespace, found: Comparison, library: Library, files: Files) -> int:
    try:
        new = edited(files, found.edits)
    except EditError as error:
        print(error, file=sys.stderr)
        return 1
    merged = {**files, **new.files}
    corpus, report = load_bytes(merged[arguments.data], str(arguments.data), merged)
    for problem in report:
        row = new.edit_at(problem.path, problem.line)
        print(f"{problem} ({row})" if row else problem)
    if corpus is None or not report.ok:
        print(
            "Chưa ghi gì: kho sau khi sửa sẽ có lỗi trên (số dòng là của bản sau khi sửa).", file=sys.stderr
        )
        return 1
    wrong = unlike(library, Library.of(corpus, library.on), found.edits)
    if wrong:
        print(f"Chưa ghi gì: giá trị không vào đúng chỗ ({'; '.join(wrong[:_SHOWN])}).", file=sys.stderr)
        return 2
    if not arguments.write:
        print(f"Xem trước: {len(found.edits)} dòng sẽ đổi. Thêm --write để ghi.", file=sys.stderr)
        return 0
    replace_files(files, new.files)
    names = ", ".join(str(path) for path in new.files)
    print(f"Đã ghi {len(found.edits)} dòng vào {names}.", file=sys.stderr)
    return 0
