"""The same thing has one name: nothing that is read uses a name that the guide has given up."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from support.paths import ROOT

GLOSSARY = ROOT / "docs" / "huong-dan" / "thuat-ngu.md"
PLACES = (
    *(ROOT / "docs").rglob("*.md"),
    *(ROOT / "docs" / "assets").rglob("*.js"),
    *(ROOT / "hooks").rglob("*.j2"),
    *(ROOT / "hooks").rglob("*.py"),
    ROOT / "data" / "lessons.yml",
    ROOT / "data" / "history.yml",
)


def rows() -> list[tuple[str, list[str]]]:
    """The names in use with those given up."""
    lines = re.findall(r"^\| (.+?) \| .+? \| (.+?) \|$", GLOSSARY.read_text("utf-8"), re.MULTILINE)
    return [(name, [old.strip() for old in given_up.split(", ")]) for name, given_up in lines[1:]]


@pytest.fixture(scope="module")
def texts() -> dict[Path, str]:
    return {path: path.read_text("utf-8").lower() for path in PLACES if path != GLOSSARY}


def test_the_glossary_can_be_read_and_names_each_thing_once():
    names = [name.lower() for name, _ in rows()]
    assert len(names) >= 20
    assert len(set(names)) == len(names)
    given_up = {old.lower() for _, olds in rows() for old in olds}
    assert given_up.isdisjoint(names)


def test_no_place_uses_a_name_that_was_given_up(texts):
    found = [
        f"{path.relative_to(ROOT)}: “{old}”, nay là “{name}”"
        for name, olds in rows()
        for old in olds
        for path, text in texts.items()
        if old.lower() in text and re.search(rf"(?<!\w){re.escape(old.lower())}(?!\w)", text)
    ]
    assert found == []
