"""The command line. One module per command; each adds its own parser and answers with an exit code.

0 fine, 1 problems found, 2 could not run. Output for machines is UTF-8 JSON on standard output alone.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from cancu.cli import audit, check, export, extract, import_xlsx, lineage, propose, schema, status, worklist

COMMANDS = (check, extract, audit, propose, status, lineage, schema, export, import_xlsx, worklist)


def parser() -> argparse.ArgumentParser:
    """The parser of ``cancu`` with every command."""
    top = argparse.ArgumentParser(
        prog="cancu", description="Kho văn bản công tác dân vận: kiểm tra, tra cứu, xuất."
    )
    subparsers = top.add_subparsers(dest="command", required=True, metavar="LỆNH")
    for command in COMMANDS:
        command.configure(subparsers)
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        # Vietnamese must survive a console or a pipe with another encoding.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    arguments = parser().parse_args(argv)
    try:
        code: int = arguments.run(arguments)
    except BrokenPipeError:
        return 2
    return code
