"""``cancu worklist``: what a curator should look up next, with the figures on the quality of the data."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from itertools import islice
from typing import Any

from cancu.cli.data import add_options, open_library, print_json
from cancu.graph.worklist import LACKS, Quality, Task, quality, worklist

# A terminal shows as many as one looks up in a day.
_MOST = 40


def configure(subparsers: Any) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser("worklist", help="việc cần tra tiếp và chất lượng dữ liệu")
    add_options(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print figures and tasks, the most urgent first; the text form stops after some."""
    library = open_library(arguments)
    if library is None:
        return 2
    tasks, figures = worklist(library), quality(library)
    if arguments.format == "json":
        print_json({"on": library.on, "quality": asdict(figures), "tasks": [_record(task) for task in tasks]})
        return 0
    print("\n".join(figures_in_words(figures)))
    print(f"\nCần tra tiếp ({len(tasks)} văn bản):")
    for task in islice(tasks, _MOST):
        lacks = "; ".join(LACKS[lack][0] for lack in task.lacks)
        print(f"  {task.document.id} ({task.resting} văn bản địa phương dựa vào): {lacks}")
    return 0


def figures_in_words(figures: Quality) -> list[str]:
    """The figures as lines."""
    return [
        f"{figures.documents} văn bản; chỉ biết qua văn bản khác dẫn: {figures.extents.get('mention', 0)}",
        f"Văn bản quy phạm: {figures.normative}, có căn cứ rõ về hiệu lực: {figures.normative_express} %",
        f"Chưa tra hiệu lực: {figures.unlooked} %; có toàn văn hoặc nguồn của cơ quan: {figures.readable} %",
        f"Quan hệ thay thế, sửa đổi có nêu điều khoản: {figures.clauses}",
    ]


def _record(task: Task) -> dict[str, Any]:
    return {
        "id": task.document.id,
        "label": task.document.label,
        "lacks": list(task.lacks),
        "resting": task.resting,
        "weight": task.weight,
    }
