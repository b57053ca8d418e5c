"""Comments, docstrings and guides for maintainers name files of ours that are there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.paths import ROOT

FOLDERS = ("hooks", "docs", "tools", "bench", "overrides", "tests")
GUIDES = [ROOT / name for name in ("README.md", "MAINTAINING.md", "CONTRIBUTING.md", "bench/README.md")]
NAMED = re.compile(r"(?<![\w./-])(?:[\w-]+/)+[\w-]+\.(?:py|js)\b")
# Made by the build, so not among the sources.
MADE = ("assets/du-lieu/", "assets/ngoai-tuyen.js")


def sources() -> Iterator[Path]:
    """Every file of ours that a maintainer reads."""
    for folder in FOLDERS:
        yield from (path for path in (ROOT / folder).rglob("*.py"))
        yield from (path for path in (ROOT / folder).rglob("*.js") if "node_modules" not in path.parts)


@pytest.fixture(scope="module")
def known() -> set[str]:
    """The paths below the checkout, and each of their ends: ``graph/library.py``."""
    paths = [path.relative_to(ROOT).parts for path in sources()]
    return {"/".join(parts[at:]) for parts in paths for at in range(len(parts))}


def missing(text: str, known: set[str]) -> list[str]:
    """The paths in a text that no file has."""
    return [path for path in NAMED.findall(text) if path not in known and not path.startswith(MADE)]


@pytest.mark.parametrize("folder", ["hooks", "docs", "tools"])
def test_every_path_that_is_named_is_there(folder, known):
    files = [path for path in sources() if path.relative_to(ROOT).parts[0] == folder]
    assert files
    found = {str(path.relative_to(ROOT)): missing(path.read_text("utf-8"), known) for path in files}
    assert {path: named for path, named in found.items() if named} == {}


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_the_guides_name_files_that_are_there(guide, known):
    assert missing(guide.read_text("utf-8"), known) == []


def test_a_path_that_is_gone_is_seen(known):
    assert missing("The twin of drawing/nowhere.py, not of graph/library.py.", known) == [
        "drawing/nowhere.py"
    ]
