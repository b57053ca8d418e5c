"""``cancu extract FILE... [--format json]``: the citations of a document, with their places and documents."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from cancu.citations.citation import Citation, Lexicon
from cancu.citations.context import context_of, lexicon_of
from cancu.citations.find import find
from cancu.citations.resolve import Resolution, resolve
from cancu.cli.data import add_options, open_text, print_json, say_if_cut
from cancu.corpus import Corpus
from cancu.dataset.load import load
from cancu.kinds import DOCUMENT_TYPES
from cancu.reading.result import OCR_REMARK
from cancu.text import vietnamese_date

Found = dict[str, list[tuple[Citation, Resolution]]]
UNREAD = Resolution(None, (), "unknown", "Không có kho dữ liệu để đối chiếu.")


def configure(subparsers: Any) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        "extract", help="liệt kê các viện dẫn trong văn bản (.docx, .pdf, .txt, .html, .doc …)"
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="TỆP", help="văn bản cần đọc")
    add_options(parser, day=False)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the citations; 0 also for unknown or ambiguous ones, 2 where a file cannot be read."""
    corpus = _corpus(arguments.data)
    scanned: set[str] = set()
    lexicon = lexicon_of(corpus) if corpus else Lexicon()
    found: Found = {}
    for path in arguments.files:
        reading = open_text(path)
        if reading is not None:
            found[str(path)] = extract(reading.text or "", corpus, lexicon)
            say_if_cut(found[str(path)])
            scanned |= {str(path)} if reading.scanned else set()
    if arguments.format == "json":
        _print_records(found, scanned, alone=len(arguments.files) == 1)
    else:
        print("\n".join(_lines(found, scanned, alone=len(arguments.files) == 1)))
    return 0 if len(found) == len({str(path) for path in arguments.files}) else 2


def extract(text: str, corpus: Corpus | None, lexicon: Lexicon) -> list[tuple[Citation, Resolution]]:
    """The citations of a text, each with what it resolves to."""
    citations = find(text, lexicon)
    if corpus is None:
        return [(citation, UNREAD) for citation in citations]
    return list(zip(citations, resolve(citations, corpus, context_of(text, corpus)), strict=True))


def _corpus(path: Path) -> Corpus | None:
    """The dataset if there is a sound one. Without it citations are still found, only not resolved."""
    if not path.is_file():
        print(f"Không thấy tệp dữ liệu {path}: chỉ liệt kê, không đối chiếu với kho.", file=sys.stderr)
        return None
    corpus, report = load(path)
    if corpus is None or not report.ok:
        print(f"Dữ liệu {path} có lỗi nên không đối chiếu; chạy `cancu check` để xem.", file=sys.stderr)
        return None
    return corpus


def record(citation: Citation, resolution: Resolution) -> dict[str, Any]:
    """One citation as the contract of the command line has it."""
    return {
        "surface": citation.surface,
        "start": citation.start,
        "end": citation.end,
        "type": citation.type,
        "number": citation.number,
        "date": citation.date,
        "issuer": citation.issuer,
        "document": resolution.document,
        "candidates": [] if resolution.document else list(resolution.candidates),
    }


def _print_records(found: Found, scanned: set[str], *, alone: bool) -> None:
    lists = {
        name: [record(*pair) | ({"ocr": True} if name in scanned else {}) for pair in pairs]
        for name, pairs in found.items()
    }
    if not alone:
        print_json(lists)
    elif lists:
        print_json(next(iter(lists.values())))


def _lines(found: Found, scanned: set[str], *, alone: bool) -> list[str]:
    """One line a citation, for people."""
    lines: list[str] = []
    for name, pairs in found.items():
        lines += [] if alone else [f"{name}:"]
        mark = f" [{OCR_REMARK}]" if name in scanned else ""
        lines += [_line(citation, resolution) + mark for citation, resolution in pairs]
        lines.append(f"{len(pairs)} viện dẫn.")
    return lines


def _line(citation: Citation, resolution: Resolution) -> str:
    label = DOCUMENT_TYPES[citation.type].label if citation.type else "Văn bản"
    name = f"{label} {citation.number}" if citation.number else " ".join(citation.surface.split())
    about = [vietnamese_date(citation.date)] if citation.date else []
    about += [citation.issuer] if citation.issuer else []
    known = resolution.document or ", ".join(resolution.candidates) or "–"
    place = f"{citation.start}-{citation.end}"
    return (
        f"{place}: {name}" + (f" ({'; '.join(about)})" if about else "") + f" → {known}. {resolution.reason}"
    )
