"""What the commands share: the ``--data`` and ``--on`` options, and loading the library or saying why not."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cancu.citations.find import MOST_CITATIONS
from cancu.corpus import Corpus
from cancu.dataset.load import load
from cancu.graph.disclosure import disclosed
from cancu.graph.library import Library
from cancu.problems import Report
from cancu.reading.read import read
from cancu.reading.result import Reading, silent
from cancu.text import is_partial_date

DEFAULT = Path("data/directives.yml")


def add_options(
    parser: argparse.ArgumentParser, *, day: bool = True, formats: tuple[str, ...] = ("text", "json")
) -> None:
    """``--data FILE``, ``--format``, and ``--on DAY`` where the answer depends on the day."""
    parser.add_argument("--data", type=Path, default=DEFAULT, metavar="TỆP", help="tệp dữ liệu")
    parser.add_argument("--format", choices=formats, default="text", help="dạng kết quả")
    if day:
        parser.add_argument("--on", metavar="NGÀY", help="ngày tính tình trạng, dạng 2026-11-21")


def open_library(arguments: argparse.Namespace, *, whole: bool = False) -> Library | None:
    """The library of the dataset on the day asked; None after telling standard error why not.

    ``whole`` holds what internal documents say as well: only to compare with, never to print.
    """
    day = getattr(arguments, "on", None) or os.environ.get("CANCU_ON")
    if day and not (len(day) == len("YYYY-MM-DD") and is_partial_date(day)):
        _say(f"Ngày không hợp lệ: {day}; cần dạng 2026-11-21.")
        return None
    if not arguments.data.is_file():
        _say(f"Không thấy tệp dữ liệu {arguments.data}.")
        return None
    library = library_of(load(arguments.data), day)
    return library if whole or library is None else disclosed(library)


def library_of(loaded: tuple[Corpus | None, Report], day: str | None = None) -> Library | None:
    """The whole library of what was loaded; None after telling standard error what is wrong with it."""
    corpus, report = loaded
    if corpus is None or not report.ok:
        for problem in report.errors:
            print(problem, file=sys.stderr)
        _say("Dữ liệu có lỗi; chạy `cancu check` để xem đầy đủ.")
        return None
    return Library.of(corpus, day or corpus.newest_check() or "")


def open_text(path: Path) -> Reading | None:
    """The text of a file; None after telling standard error why not. Remarks are told there too."""
    reading = read(path, _tell if sys.stderr.isatty() else silent)
    for line in (reading.problem, *(f"{path}: {remark}" for remark in reading.remarks)):
        if line is not None:
            print(line, file=sys.stderr)
    return None if reading.problem else reading


def say_if_cut(citations: Sequence[Any]) -> None:
    """Tell standard error where a text has more citations than are looked at."""
    if len(citations) >= MOST_CITATIONS:
        _say(f"Văn bản có quá nhiều viện dẫn: chỉ xét {MOST_CITATIONS} viện dẫn đầu.")


def _tell(step: str) -> None:
    print(f"… {step}", file=sys.stderr, flush=True)


def _say(message: str) -> None:
    print(message, file=sys.stderr)


def print_json(value: Any) -> None:
    """One JSON document on standard output."""
    print(json.dumps(value, ensure_ascii=False, indent=2))
