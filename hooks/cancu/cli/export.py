"""``cancu export KIND DIR``: the data, or the whole tree of pages, written to a folder."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cancu.cli.data import add_options, open_library
from cancu.export import web
from cancu.graph.library import Library


def _json(library: Library, folder: Path) -> None:
    (folder / "cancu.json").write_text(web.dataset_json(library), encoding="utf-8")


KINDS: dict[str, Callable[[Library, Path], None]] = {"json": _json}


def configure(subparsers: Any) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser("export", help="xuất dữ liệu ra thư mục")
    parser.add_argument("kind", choices=sorted(KINDS), metavar="DẠNG", help=", ".join(sorted(KINDS)))
    parser.add_argument("folder", type=Path, metavar="THƯ-MỤC", help="thư mục nhận tệp")
    add_options(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the files; 2 when the folder cannot be written."""
    library = open_library(arguments)
    if library is None:
        return 2
    try:
        arguments.folder.mkdir(parents=True, exist_ok=True)
        KINDS[arguments.kind](library, arguments.folder)
    except OSError as error:
        print(f"Không ghi được vào {arguments.folder}: {error.strerror}.", file=sys.stderr)
        return 2
    return 0
