"""``cancu export KIND DIR``: the data, or the whole tree of pages, written to a folder."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from cancu.cli.data import add_options, open_library
from cancu.dataset.full_texts import FOLDER as TEXTS
from cancu.dataset.full_texts import load_texts
from cancu.export import csv_tables, graphml, schema, turtle, xlsx
from cancu.export import dataset_json as web
from cancu.graph.disclosure import disclosed
from cancu.graph.library import Library
from cancu.history import FILE as HISTORY
from cancu.history import load_history
from cancu.site.source_tree import TreeError, engine_tree
from cancu.teaching import FILE as TEACHING
from cancu.teaching import load_teaching

Files = dict[str, str | bytes]


def _json(library: Library, site_url: str) -> Files:
    return {"cancu.json": web.dataset_json(library), "cancu.schema.json": schema.json_schema_text()}


def _csv(library: Library, site_url: str) -> Files:
    return dict(csv_tables.csv_files(library))


def _xlsx(library: Library, site_url: str) -> Files:
    return {"cancu.xlsx": xlsx.workbook_bytes(library, site_url)}


def _graphml(library: Library, site_url: str) -> Files:
    return {"cancu.graphml": graphml.graphml(library)}


def _turtle(library: Library, site_url: str) -> Files:
    return {"cancu.ttl": turtle.turtle(library, site_url)}


KINDS: dict[str, Callable[[Library, str], Files]] = {
    "json": _json,
    "csv": _csv,
    "xlsx": _xlsx,
    "graphml": _graphml,
    "turtle": _turtle,
}
PAGES = "pages"


def configure(subparsers: Any) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser("export", help="xuất dữ liệu ra thư mục")
    kinds = sorted([*KINDS, PAGES])
    parser.add_argument("kind", choices=kinds, metavar="DẠNG", help=", ".join(kinds))
    parser.add_argument("folder", type=Path, metavar="THƯ-MỤC", help="thư mục nhận tệp")
    parser.add_argument(
        "--config", type=Path, default=Path("mkdocs.yml"), metavar="TỆP", help="với pages: cấu hình của trang"
    )
    add_options(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the files; 2 when the dataset cannot be used or the folder cannot be written."""
    library = open_library(arguments, whole=True)
    if library is None:
        return 2
    site_url = os.environ.get("SITE_URL", "")
    files: Iterator[tuple[str, str | bytes]]
    try:
        if arguments.kind == PAGES:
            changes, _ = load_history(arguments.data.with_name(HISTORY), library.corpus)
            texts, _ = load_texts(arguments.data.with_name(TEXTS), library.corpus)
            teaching, _ = load_teaching(arguments.data.with_name(TEACHING), library.corpus)
            files = engine_tree(library, arguments.config, changes, site_url, texts, teaching)
        else:
            files = iter(KINDS[arguments.kind](disclosed(library), site_url).items())
        written = _write(files, arguments.folder)
    except TreeError as error:
        print(error, file=sys.stderr)
        return 2
    except OSError as error:
        print(f"Không ghi được vào {arguments.folder}: {error.strerror}.", file=sys.stderr)
        return 2
    print(f"Đã ghi {written} tệp vào {arguments.folder}.", file=sys.stderr)
    return 0


def _write(files: Iterable[tuple[str, str | bytes]], folder: Path) -> int:
    """Each as it comes; how many there are."""
    folder.mkdir(parents=True, exist_ok=True)
    written = set()
    for name, content in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        # As bytes: a text file would get the line ends of the system it is written on.
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        written.add(name)
    return len(written)
