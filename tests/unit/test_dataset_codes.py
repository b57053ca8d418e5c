"""The catalogue of codes is what the code raises, and says something about each."""

from __future__ import annotations

import ast
import re

import pytest

from cancu.dataset.codes.catalogue import CODES
from support.paths import ROOT

CODE = re.compile(r"(?:TEP|YAML|TRUONG|MA|CO|CHU|TINH|CQ|VB|SO|QH|TT|NGUON|SK|HAN|NGAY)(?:-[A-Z0-9]+)+")


def raised() -> set[str]:
    """Every string in the room of the dataset, the catalogue apart, that looks like a code."""
    found = set()
    for path in (ROOT / "hooks" / "cancu" / "dataset").rglob("*.py"):
        if path.parent.name == "codes":
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value):
                found.add(node.value)
    return found


def test_what_is_raised_is_what_is_explained():
    assert raised() == set(CODES)


@pytest.mark.parametrize("name", CODES)
def test_a_code_explains_itself(name):
    code = CODES[name]
    assert CODE.fullmatch(name)
    assert not code.title.endswith(".")
    assert code.explanation.endswith((".", "…"))
    assert code.mend.endswith((".", "…"))
    assert len({code.title, code.explanation, code.mend}) == 3


def test_titles_tell_codes_apart():
    assert len({code.title for code in CODES.values()}) == len(CODES)
