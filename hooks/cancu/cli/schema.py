"""``cancu schema``: print the JSON Schema of the dataset."""

from __future__ import annotations

import argparse

from cancu.dataset.fields.json_schema import json_schema_text


def configure(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser("schema", help="in JSON Schema của kho dữ liệu")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the schema; always 0."""
    print(json_schema_text(), end="")
    return 0
