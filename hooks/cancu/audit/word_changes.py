"""A replacement as the fewest changed words, so that a reader of tracked changes sees what is new."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cancu.audit.repairs import Repair

_TOKEN = re.compile(r"\s+|[\w/-]+|[^\w\s]")
MOST_TOKENS = 400


def word_changes(text: str, repair: Repair) -> list[Repair]:
    """The repair as replacements of words; offsets are those of the whole text."""
    old = [token.group() for token in _TOKEN.finditer(text[repair.start : repair.end])]
    new = [token.group() for token in _TOKEN.finditer(repair.text)]
    if not old or not new or len(old) > MOST_TOKENS or len(new) > MOST_TOKENS:
        return [repair]
    return _joined(text, list(_replacements(repair.start, old, new)))


def _same(one: str, other: str) -> bool:
    return one == other or (one.isspace() and other.isspace())


def _lengths(old: list[str], new: list[str]) -> list[list[int]]:
    """Longest common subsequence of what is left behind each pair of places."""
    table = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in range(len(old) - 1, -1, -1):
        row, below = table[i], table[i + 1]
        for j in range(len(new) - 1, -1, -1):
            row[j] = below[j + 1] + 1 if _same(old[i], new[j]) else max(below[j], row[j + 1])
    return table


def _replacements(at: int, old: list[str], new: list[str]) -> Iterator[Repair]:
    """Runs of tokens that differ, in order."""
    table = _lengths(old, new)
    i = j = 0
    while i < len(old) or j < len(new):
        if i < len(old) and j < len(new) and _same(old[i], new[j]):
            at, i, j = at + len(old[i]), i + 1, j + 1
            continue
        start, said = at, []
        while (i < len(old) or j < len(new)) and not (
            i < len(old) and j < len(new) and _same(old[i], new[j])
        ):
            if j == len(new) or (i < len(old) and table[i + 1][j] >= table[i][j + 1]):
                at, i = at + len(old[i]), i + 1
            else:
                said.append(new[j])
                j += 1
        yield Repair(start, at, "".join(said))


def _joined(text: str, found: list[Repair]) -> list[Repair]:
    """Changes that only a blank parts become one: a phrase reads better than its words."""
    joined: list[Repair] = []
    for repair in found:
        last = joined[-1] if joined else None
        between = text[last.end : repair.start] if last else ""
        if last and between.isspace() and last.start < last.end and repair.start < repair.end:
            joined[-1] = Repair(last.start, repair.end, f"{last.text}{between}{repair.text}")
        else:
            joined.append(repair)
    return joined
