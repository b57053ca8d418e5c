"""``cancu status NUMBER [--on DAY]``: how every document with this number stands."""

from __future__ import annotations

import argparse
from typing import Any

from cancu import wording
from cancu.cli.data import add_options, open_library, print_json
from cancu.export.dataset_json import step_record
from cancu.graph.changes.later_changes import coming
from cancu.graph.library import Library
from cancu.graph.status.marks import ending_day_as_known
from cancu.model import Document, Relation
from cancu.text import vietnamese_date


def configure(subparsers: Any) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser("status", help="tình trạng của văn bản mang số này")
    parser.add_argument("number", metavar="SỐ", help="số, ký hiệu hoặc mã văn bản")
    add_options(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Answer for each document with the number; 0 also when there is none or several."""
    library = open_library(arguments)
    if library is None:
        return 2
    known = library.corpus.get(arguments.number)
    found = (known,) if known else library.corpus.by_number(arguments.number)
    if arguments.format == "json":
        print_json([_record(library, document) for document in found])
    else:
        print("\n\n".join(_text(library, document) for document in found) or _unknown(arguments.number))
    return 0


def _unknown(number: str) -> str:
    return f"{number}: chưa có trong kho."


def _record(library: Library, document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "label": document.label,
        "issued": document.issued,
        "issuer": library.issuer(document).name,
        "title": document.title,
        "on": library.on,
        "instead": library.instead(document.id),
        **step_record(library.step(document.id)),
    }


def _coming(library: Library, relation: Relation) -> str:
    name = f"{library.corpus[relation.source].label} ({relation.source})"
    return wording.coming(relation, ending_day_as_known(library.corpus, relation), name)


def _text(library: Library, document: Document) -> str:
    step = library.step(document.id)
    head = f"{document.label} ({vietnamese_date(document.issued)}, {library.issuer(document).name})"
    lines = [
        head,
        f"  {document.title}",
        f"  Ngày {vietnamese_date(library.on)}: {step.headline}. {step.sentence}",
    ]
    lines += [
        f"  Dùng thay: {library.corpus[other].label} ({other}){library.hedge(document.id, other)}"
        for other in library.instead(document.id)
    ]
    lines += [
        f"  {library.beyond_words(document.id)} {library.corpus[other].label} ({other})"
        for other in library.beyond_followers(document.id)
    ]
    if not step.disposition.ended:
        lines += [f"  {_coming(library, relation)}." for relation in coming(library, document.id)]
    return "\n".join(lines)
