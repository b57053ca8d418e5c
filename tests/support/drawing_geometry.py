"""Geometry read back from the SVG as a browser gets it: boxes, sampled paths, text widths."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from xml.etree import ElementTree

from cancu.drawing.arrange.text_width import advance

SVG = "{http://www.w3.org/2000/svg}"
_BOLD = {"no", "st", "bl"}
_SIZES = {"no13": 13, "no12": 12, "no11": 11, "yr": 11, "by": 11, "tt": 12, "st": 11, "bl": 12, "bs": 11}


@dataclass(frozen=True)
class Box:
    name: str
    x: int
    y: int
    width: int
    height: int

    def holds(self, x: float, y: float) -> bool:
        """Strictly inside; touching the edge is how a line meets its card."""
        return self.x + 1 < x < self.x + self.width - 1 and self.y + 1 < y < self.y + self.height - 1


def parse(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)


def whole(element: ElementTree.Element, name: str) -> int:
    """An attribute that must be a whole number."""
    return int(element.attrib[name])


def boxes(root: ElementTree.Element) -> list[Box]:
    found = []
    for link in root.iter(f"{SVG}a"):
        rect = link.find(f"{SVG}rect")
        if rect is not None:
            mark = next(name for name in link.attrib["class"].split() if re.fullmatch(r"k\d+", name))
            found.append(Box(mark, *(whole(rect, key) for key in ("x", "y", "width", "height"))))
    return found


def sample(path: str, steps: int = 12) -> list[tuple[float, float]]:
    """Points along a path of M, V, H and C commands."""
    points: list[tuple[float, float]] = []
    for command, numbers in re.findall(r"([MVHC])([-\d ]+)", path):
        values = [int(value) for value in numbers.split()]
        if command == "M":
            points.append((values[0], values[1]))
            continue
        x, y = points[-1]
        if command == "C":
            x1, y1, x2, y2, x3, y3 = values
        else:
            x3, y3 = (x, values[0]) if command == "V" else (values[0], y)
            x1, y1, x2, y2 = x, y, x3, y3
        for step in range(1, steps + 1):
            t = step / steps
            a, b, c, d = (1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t**3
            points.append((a * x + b * x1 + c * x2 + d * x3, a * y + b * y1 + c * y2 + d * y3))
    return points


def lines(root: ElementTree.Element) -> list[tuple[set[str], list[tuple[float, float]]]]:
    """For each visible line the marks of its cards and its sampled points."""
    found = []
    for group in root.iter(f"{SVG}g"):
        classes = group.attrib.get("class", "").split()
        if "e" in classes:
            path = group.find(f"{SVG}path")
            assert path is not None
            found.append(
                ({name for name in classes if re.fullmatch(r"k\d+", name)}, sample(path.attrib["d"]))
            )
    return found


def check(svg: str) -> None:
    """What must hold for every drawing."""
    root = parse(svg)
    width, height = (int(value) for value in root.attrib["viewBox"].split()[2:])
    cards = boxes(root)
    for box in cards:
        assert box.x >= 0
        assert box.y >= 0
        assert box.x + box.width <= width
        assert box.y + box.height <= height
    for one, other in combinations(cards, 2):
        apart = one.x + one.width < other.x or other.x + other.width < one.x
        above = one.y + one.height < other.y or other.y + other.height < one.y
        assert apart or above, f"{one} overlaps {other}"
    for _, points in lines(root):
        for x, y in points:
            assert 0 <= x <= width
            assert 0 <= y <= height
            hit = [box for box in cards if box.holds(x, y)]
            assert not hit, f"a line passes through {hit[0]} at {x:.0f},{y:.0f}"
    check_text(root)


def check_text(root: ElementTree.Element) -> None:
    """Every line of text stands inside its card by the table of widths."""
    for link in root.iter(f"{SVG}a"):
        rect = link.find(f"{SVG}rect")
        for text in link.iter(f"{SVG}text") if rect is not None else ():
            assert rect is not None
            classes = text.attrib["class"].split()
            used = advance(text.text or "", _SIZES[classes[-1]], bold=classes[0] in _BOLD) / 1000
            left = whole(text, "x") - (used if classes[0] == "yr" else 0)
            assert whole(rect, "x") + 8 <= left
            assert left + used <= whole(rect, "x") + whole(rect, "width") - 8
            assert whole(rect, "y") < whole(text, "y") < whole(rect, "y") + whole(rect, "height")
