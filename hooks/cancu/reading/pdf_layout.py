"""Lines of PDF pages → their text: columns one after the other, running heads and page numbers away."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

# "3", "- 3 -", "Trang 3", "3/12"
_PAGE_NUMBER = re.compile(r"(?:trang)?-?(\d{1,4})(?:/\d{1,4})?-?", re.IGNORECASE)
_DASHES = str.maketrans("–—", "--")
# What runs through the pages is a name; a line with a number of a document is text.
_NUMBERED = re.compile(r"\d\s*[-/–]\s*[^\W\d_]|[^\W\d_]\s*[-/–]\s*\d")
# Running heads stand in the first or last two lines of a page, on so many pages at least.
EDGE, FEWEST_PAGES = 2, 3
FEWEST_LINES, FEWEST_LETTERS = 2, 8


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a line: its text, where it begins and ends (points from the left)."""

    text: str
    left: float
    right: float


Line = tuple[Part, ...]


def page_text(lines: list[Line]) -> list[str]:
    """The lines of a page as they are read: in two columns the left one first."""
    found: list[str] = []
    at = 0
    while at < len(lines):
        end, gutter = _column_run(lines, at)
        if gutter is None:
            found.append("\t".join(part.text for part in lines[at]))
            at += 1
            continue
        sides: tuple[list[str], list[str]] = ([], [])
        for line in lines[at:end]:
            for part in line:
                sides[part.left >= gutter].append(part.text)
        found += sides[0] + sides[1]
        at = end
    return found


def _column_run(lines: list[Line], at: int) -> tuple[int, float | None]:
    """The lines from ``at`` on that share an empty stretch between two columns; None for no columns."""
    if len(lines[at]) != 2:
        return at, None
    columns = [[part] for part in lines[at]]
    double, end = 1, at + 1
    while end < len(lines):
        sides = _sides(lines[end], columns)
        if sides is None:
            break
        double += len(sides) == 2
        for side, part in zip(sides, lines[end], strict=True):
            columns[side].append(part)
        end += 1
    letters = min(sum(len(part.text) for part in column) for column in columns)
    if double < FEWEST_LINES or letters < FEWEST_LETTERS * double:
        return at, None
    return end, (max(part.right for part in columns[0]) + min(part.left for part in columns[1])) / 2


def _sides(line: Line, columns: list[list[Part]]) -> list[int] | None:
    """To which column each part of a line belongs; None for a line that goes across."""
    low, high = max(part.right for part in columns[0]), min(part.left for part in columns[1])
    if len(line) == 2:
        return [0, 1] if max(low, line[0].right) < min(high, line[1].left) else None
    if len(line) != 1:
        return None
    middle = (line[0].left + line[0].right) / 2
    if line[0].right < high and min(part.left for part in columns[0]) <= middle <= low:
        return [0]
    if line[0].left > low and high <= middle <= max(part.right for part in columns[1]):
        return [1]
    return None


def without_running_lines(pages: list[list[str]]) -> list[list[str]]:
    """The pages without their numbers, and without what is printed at the edge of page after page.

    What runs through the pages stands in the way of sentences: it is told once, at the top of the first page
    where that begins with it, else at the very end.
    """
    edges = [_edge(page) for page in pages]
    often = Counter(
        key for page, edge in zip(pages, edges, strict=True) for key in {_key(page[n]) for n in edge}
    )
    running = {
        key
        for key, seen in often.items()
        if seen >= FEWEST_PAGES and len(key) > 2 and not _NUMBERED.search(key)
    }
    found, later = [], dict.fromkeys(key for key in often if key in running)
    for number, (page, edge) in enumerate(zip(pages, edges, strict=True), 1):
        kept = []
        for place, line in enumerate(page):
            if place in edge and _is_number(line, number, len(pages)):
                continue
            if place in edge and _key(line) in running:
                if number > 1 or place >= EDGE:
                    continue
                later.pop(_key(line), None)
            kept.append(line)
        found.append(kept)
    return [*found[:-1], [*found[-1], *later]] if found else []


def _edge(page: list[str]) -> set[int]:
    return {*range(min(EDGE, len(page))), *range(max(0, len(page) - EDGE), len(page))}


def _key(line: str) -> str:
    return " ".join(line.split())


def _is_number(line: str, page: int, pages: int) -> bool:
    """A line that is the number of its page, or near it (a cover may not be counted)."""
    match = _PAGE_NUMBER.fullmatch("".join(line.translate(_DASHES).split()))
    return match is not None and pages > 1 and abs(int(match[1]) - page) <= 2
