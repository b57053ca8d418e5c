"""The repository's own dataset, read once."""

from __future__ import annotations

from functools import lru_cache

from cancu.dataset.load import load
from cancu.graph.library import Library
from support.paths import ROOT

FILE = ROOT / "data" / "directives.yml"


@lru_cache(maxsize=1)
def library() -> Library:
    """The library on the newest day on which anything was read."""
    corpus, report = load(FILE)
    assert corpus is not None, [str(problem) for problem in report]
    return Library.of(corpus, corpus.newest_check() or "2026-01-01")
