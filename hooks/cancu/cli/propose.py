"""``cancu propose FILE``: a ready-to-paste entry for a new document."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from cancu.cli.data import add_options, open_library, open_text, print_json
from cancu.dataset.write_yaml import to_yaml
from cancu.propose import Proposal, propose


def configure(subparsers: Any) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser("propose", help="đề xuất mục dữ liệu cho một văn bản mới")
    parser.add_argument("file", type=Path, metavar="TỆP", help="văn bản .txt, .md, .docx hoặc .pdf")
    parser.add_argument("--id", metavar="MÃ", help="mã đã chọn cho văn bản")
    add_options(parser, day=False)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the entry; 0 also when citations are unknown or ambiguous, 2 when the file cannot be read."""
    library = open_library(arguments)
    reading = open_text(arguments.file)
    if library is None or reading is None:
        return 2
    proposal = propose(reading.text or "", library.corpus, arguments.id)
    if arguments.format == "json":
        print_json(_record(proposal))
    else:
        print(_text(proposal))
    return 0


def _record(proposal: Proposal) -> dict[str, Any]:
    return {
        "entry": proposal.entry,
        "nested": [
            {"source": t.source, "kind": t.kind, "target": t.target, "at": t.section} for t in proposal.nested
        ],
        "unknown": list(proposal.unknown),
        "doubtful": [{"surface": surface, "reason": reason} for surface, reason in proposal.doubtful],
    }


def _text(proposal: Proposal) -> str:
    """The entry as YAML, what stands beside it as further entries or comments."""
    parts = [to_yaml([proposal.entry])]
    if proposal.unknown:
        parts.append("# Văn bản được viện dẫn nhưng chưa có trong kho:\n" + to_yaml(list(proposal.unknown)))
    if proposal.nested:
        lines = [f"#   {t.source}: {t.kind} → {t.target} (mục {t.section})" for t in proposal.nested]
        parts.append(
            "# Quan hệ giữa các văn bản được viện dẫn, ghi ở mục của văn bản nguồn:\n" + "\n".join(lines)
        )
    if proposal.doubtful:
        lines = [f"#   {' '.join(surface.split())}: {reason}" for surface, reason in proposal.doubtful]
        parts.append("# Cần người đọc quyết định:\n" + "\n".join(lines))
    return "\n".join(parts)
