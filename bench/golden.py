"""Prints the golden queries of the made-up corpus, for ``tests/golden/finder/1500.yml``."""

from __future__ import annotations

import json
import sys
import unicodedata

from support.made_up.corpora import corpus_of
from support.made_up.queries import Maker

SIZE, SEED, PER_KIND = 1_500, 29, 20
# A phrase that more documents share than this says nothing about the order of results.
SHARED = 12


def main() -> None:
    """Queries by kind, one a line; what is not NFC is escaped, so that no editor repairs it."""
    rows: dict[str, list[str]] = {}
    for query in Maker(corpus_of(SIZE), SEED).queries(PER_KIND * 2):
        lines = rows.setdefault(query.kind, [])
        if len(query.expect) <= SHARED and len(lines) < PER_KIND:
            text = json.dumps(query.q, ensure_ascii=not unicodedata.is_normalized("NFC", query.q))
            lines.append(f"  - {{q: {text}, expect: [{', '.join(query.expect)}]}}")
    sys.stdout.write("# Câu tra cứu trên kho giả gồm 1.500 văn bản, sinh bằng máy: python -m bench.golden\n")
    for kind, lines in rows.items():
        sys.stdout.write(f"{kind}:\n" + "\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
