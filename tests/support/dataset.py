"""The repository's own dataset, read once."""

from __future__ import annotations

from functools import lru_cache

import pytest

from cancu.dataset import include
from cancu.dataset.findings import Findings
from cancu.dataset.load import load
from cancu.dataset.yaml_source.nodes import Node
from cancu.dataset.yaml_source.parse import read_source
from cancu.graph.library import Library
from support.paths import ROOT

FILE = ROOT / "data" / "directives.yml"


@lru_cache(maxsize=1)
def library() -> Library:
    """The library on the newest day on which anything was read."""
    corpus, report = load(FILE)
    assert corpus is not None, [str(problem) for problem in report]
    return Library.of(corpus, corpus.newest_check() or "2026-01-01")


@lru_cache(maxsize=256)
def _parsed(data: bytes, name: str) -> Node | None:
    findings = Findings(name)
    root = read_source(data, findings, name=name)
    assert not list(findings.report), "only files without a problem are parsed once"
    return root


def included_files_parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """For tests that load the dataset many times and damage the first file alone; loading changes no node."""
    monkeypatch.setattr(include, "read_source", lambda data, _findings, name: _parsed(data, name))
