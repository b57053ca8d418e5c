"""``cancu lineage ID``: the tree of what a document derives from, up to its central roots."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from cancu.cli.data import add_options, open_library, print_json
from cancu.graph.derivation.coverage import Branch, tree_above
from cancu.graph.derivation.lineage import central_roots, descendants, paths_up
from cancu.graph.library import Library
from cancu.kinds import RELATION_KINDS
from cancu.text import vietnamese_date


def configure(subparsers: Any) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser("lineage", help="văn bản bắt nguồn từ đâu, ai triển khai")
    parser.add_argument("id", metavar="MÃ", help="mã văn bản, hoặc số nếu chỉ một văn bản mang số đó")
    add_options(parser, day=False)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the tree; 0 also for an unknown or ambiguous name."""
    library = open_library(arguments)
    if library is None:
        return 2
    candidates = _candidates(library, arguments.id)
    if len(candidates) != 1:
        _tell_candidates(library, arguments, candidates)
        return 0
    if arguments.format == "json":
        print_json(_record(library, candidates[0]))
    else:
        print("\n".join(_lines(library, tree_above(library.graph, candidates[0]), 0)))
    return 0


def _candidates(library: Library, name: str) -> list[str]:
    if name in library.corpus:
        return [name]
    return [document.id for document in library.corpus.by_number(name)]


def _tell_candidates(library: Library, arguments: argparse.Namespace, candidates: list[str]) -> None:
    if arguments.format == "json":
        print_json({"id": None, "candidates": candidates})
    elif candidates:
        print(f"Nhiều văn bản mang số {arguments.id}; hãy chọn một mã:", file=sys.stderr)
        for candidate in candidates:
            document = library.corpus[candidate]
            print(f"  {candidate}: {vietnamese_date(document.issued)}, {library.issuer(document).name}")
    else:
        print(f"{arguments.id}: chưa có trong kho.")


def _record(library: Library, document_id: str) -> dict[str, Any]:
    return {
        "id": document_id,
        "candidates": [document_id],
        "roots": list(central_roots(library.graph, document_id)),
        "paths": [
            {"nodes": list(path.nodes), "kinds": [relation.kind for relation in path.relations]}
            for path in paths_up(library.graph, document_id)
        ],
        "descendants": sorted(descendants(library.graph, document_id)),
    }


def _lines(library: Library, branch: Branch, depth: int, below: str = "") -> list[str]:
    document = library.corpus[branch.node]
    verb = ""
    if branch.relation:
        kind = RELATION_KINDS[branch.relation.kind]
        verb = f"{kind.verb if branch.relation.source == below else kind.inverse_verb}: "
    again = " (đã nêu ở trên)" if branch.repeated else ""
    when = vietnamese_date(document.issued)
    lines = [f"{'  ' * depth}{verb}{document.label} ({when}, {library.issuer(document).name}){again}"]
    for above in branch.above:
        lines += _lines(library, above, depth + 1, branch.node)
    return lines
