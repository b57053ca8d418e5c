"""Letter trees: word lists in the form that matching walks, and patterns of where their phrases may begin."""

from __future__ import annotations

import re
from typing import Any

# One key per letter; the empty key holds the value of a phrase that ends there.
Tree = dict[str, Any]
CAPITALS, SMALL = "A-ZĂÂĐÊÔƠƯ", "a-zăâđêôơư"
_LETTER = re.compile(f"[{SMALL}]")
# So many letters rule out nearly every other word; more would only make the patterns long.
LETTERS = 4
# More than all the gaps that matching passes over between two letters.
_GAP = "[ \\n^0-9]*"


def grow(tree: Tree, letters: str, value: Any) -> None:
    """Add one phrase to a tree; the first value given for a phrase stays."""
    for letter in letters:
        tree = tree.setdefault(letter, {})
    tree.setdefault("", value)


def opening(tree: Tree) -> re.Pattern[str]:
    """The pattern of where, in ``Cells.words``, a run of letters may begin a phrase of ``tree``."""
    branches = (f"{letter.upper()}(?={_rest(branch, LETTERS - 1)})" for letter, branch in _letters(tree))
    return re.compile("|".join(branches) or "(?!)")


def _letters(tree: Tree) -> list[tuple[str, Tree]]:
    return [(key, tree[key]) for key in sorted(tree) if _LETTER.fullmatch(key)]


def _rest(tree: Tree, most: int) -> str:
    """A pattern of the next letters. A word inside a phrase may begin anywhere, so case does not count."""
    letters = _letters(tree)
    if most == 0 or len(letters) < len(tree):
        return ""
    branches = (f"[{letter}{letter.upper()}]{_rest(branch, most - 1)}" for letter, branch in letters)
    return f"{_GAP}(?:{'|'.join(branches)})"
