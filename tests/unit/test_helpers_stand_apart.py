"""Tests import helpers of ``support``, never another test and nothing of the measurements in ``bench/``."""

from __future__ import annotations

import ast
from pathlib import Path

from support.paths import ROOT

TESTS = ROOT / "tests"
ROOMS = {path.name for path in TESTS.iterdir() if path.is_dir()} - {"support"} | {"bench", "tests"}


def imported(path: Path) -> set[str]:
    """The modules that a file names in its imports."""
    tree = ast.parse(path.read_text("utf-8"))
    found = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    return found | {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}


def test_no_test_imports_a_test_or_a_measurement():
    files = sorted(TESTS.rglob("*.py"))
    assert len(files) > 100
    wrong = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in files
        for name in imported(path)
        if name.split(".")[0] in ROOMS or name.split(".")[-1].startswith("test_")
    ]
    assert wrong == []
