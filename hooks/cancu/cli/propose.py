"""``cancu propose FILE [--into DATASET]``: an entry for a new document, ready to be read against it."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from cancu.cli.data import add_options, open_library, open_text, print_json
from cancu.corpus import Corpus
from cancu.dataset.load import load
from cancu.propose import Proposal, propose
from cancu.propose.as_yaml import proposal_text
from cancu.propose.insert import InsertError, inserted


def configure(subparsers: Any) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser("propose", help="đề xuất mục dữ liệu cho một văn bản mới")
    parser.add_argument("file", type=Path, metavar="TỆP", help="văn bản .docx, .pdf, .txt, .html, .doc …")
    parser.add_argument("--id", metavar="MÃ", help="mã đã chọn cho văn bản")
    parser.add_argument(
        "--into", type=Path, metavar="TỆP.yml", help="ghi vào tệp dữ liệu này, đúng nhóm, không đụng gì khác"
    )
    add_options(parser, day=False)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the entry; 0 also when citations are unknown or ambiguous, 2 when the file cannot be read."""
    library = open_library(arguments)
    reading = open_text(arguments.file)
    if library is None or reading is None:
        return 2
    proposal = propose(reading.text or "", library.corpus, arguments.id)
    if arguments.into is not None:
        return _put(arguments, proposal, library.corpus)
    if arguments.format == "json":
        print_json(record(proposal))
    else:
        print(proposal_text(proposal))
    return 0


def record(proposal: Proposal) -> dict[str, Any]:
    """The proposal as plain values."""
    return {
        "entry": proposal.entry,
        "issuers": list(proposal.issuers),
        "nested": [
            {"source": t.source, "kind": t.kind, "target": t.target, "at": t.section} for t in proposal.nested
        ],
        "unknown": list(proposal.unknown),
        "doubtful": [{"surface": surface, "reason": reason} for surface, reason in proposal.doubtful],
        "read": {name: {"line": guess.line, "quote": guess.quote} for name, guess in proposal.read.items()},
        "remarks": list(proposal.remarks),
    }


def _put(arguments: argparse.Namespace, proposal: Proposal, corpus: Corpus) -> int:
    """Write the entry into the file, then say what the check finds still to do."""
    target: Path = arguments.into
    try:
        text = target.read_bytes().decode("utf-8")
        new = inserted(text, proposal, corpus).encode()
        report = load(arguments.data, replaced={target: new})[1]
        if any(problem.code.startswith("YAML") for problem in report.errors):
            raise InsertError(f"Không ghi: {target} sau khi thêm không còn là YAML đúng.")
        _replace(target, new)
    except (OSError, UnicodeDecodeError, InsertError) as error:
        print(f"Chưa ghi gì. {error}", file=sys.stderr)
        return 2
    for problem in report.errors:
        print(problem)
    for surface, reason in proposal.doubtful:
        print(f"{' '.join(surface.split())}: {reason}", file=sys.stderr)
    for remark in proposal.remarks:
        print(remark, file=sys.stderr)
    print(
        f"Đã ghi {proposal.entry['id']} và {len(proposal.unknown)} mục cần điền vào {target}; "
        "đối chiếu từng dòng với văn bản, điền chỗ CẦN ĐIỀN, rồi chạy `cancu check`.", file=sys.stderr,
    )  # fmt: skip
    return 0


def _replace(target: Path, content: bytes) -> None:
    """The whole file or nothing, whatever happens in between."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(target.stat().st_mode & 0o777)
        Path(name).replace(target)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
