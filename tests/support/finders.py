"""The finder in a browser over any corpus, and its answers to many queries at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import yaml
from playwright.sync_api import Page

from support.paths import ROOT

GOLDEN = ROOT / "tests" / "golden" / "finder"
ASK = """([queries, day]) => queries.map(q =>
  CanCu.finder.search(q, day).docs.slice(0, 10).map(CanCu.finder.data.idOf))"""


def golden(name: str) -> list[tuple[str, str, list[str]]]:
    """``(query, kind, ids)`` of a golden file."""
    data: dict[str, Any] = yaml.safe_load((GOLDEN / f"{name}.yml").read_text("utf-8"))
    return [(row["q"], kind, row["expect"]) for kind, rows in data.items() for row in rows]


def ask(page: Page, queries: Sequence[str], day: int) -> list[list[str]]:
    """The first ten ids for each query, from the search of the page."""
    found: list[list[str]] = page.evaluate(ASK, [list(queries), day])
    return found


def misses(
    cases: Sequence[tuple[str, str, Sequence[str]]], found: Sequence[Sequence[str]], among: int
) -> list[str]:
    """Queries whose first ``among`` results hold none of the expected ids, with what came instead."""
    return [
        f"{kind}: {query!r} wants {' or '.join(expect[:2])}, got {', '.join(ids[:3]) or 'nothing'}"
        for (query, kind, expect), ids in zip(cases, found, strict=True)
        if not set(ids[:among]) & set(expect)
    ]
