"""``cancu check``: every problem of the dataset in one run."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from datetime import date

from cancu.dataset.load import load
from cancu.problems import Problem, Report

DEFAULT_FILE = "data/directives.yml"


def configure(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser("check", help="kiểm tra kho dữ liệu, nêu mọi lỗi trong một lần")
    parser.add_argument(
        "file", nargs="?", default=DEFAULT_FILE, metavar="TỆP", help=f"mặc định: {DEFAULT_FILE}"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text", help="dạng kết quả")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Check one file: 0 when a build may use it, 1 when it holds errors, 2 when it cannot be opened."""
    try:
        corpus, report = load(args.file, today=date.today().isoformat())
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name of the file
        print(f"Không mở được tệp {args.file!r}: {_reason(error)}.", file=sys.stderr)
        return 2
    if args.format == "json":
        print(json.dumps([asdict(problem) for problem in report], ensure_ascii=False, indent=2))
    else:
        for problem in report:
            print(_line(problem))
        print(_summary(args.file, len(corpus) if corpus else None, report), file=sys.stderr)
    return 0 if report.ok else 1


def _line(problem: Problem) -> str:
    message = problem.message if problem.severity == "error" else f"(cảnh báo) {problem.message}"
    return f"{problem.path}:{problem.line}:{problem.column}: {problem.code}: {message}"


def _summary(path: str, documents: int | None, report: Report) -> str:
    errors = len(report.errors)
    warnings = len(report) - errors
    found = f"{errors} lỗi, {warnings} cảnh báo" if errors else f"không có lỗi, {warnings} cảnh báo"
    size = f" ({documents} văn bản)" if documents is not None else ""
    return f"{path}{size}: {found}."


def _reason(error: OSError | ValueError) -> str:
    reasons: dict[type[Exception], str] = {
        FileNotFoundError: "không có tệp này",
        IsADirectoryError: "đây là một thư mục",
        PermissionError: "không có quyền đọc",
    }
    return reasons.get(type(error), "hệ thống không cho đọc")
