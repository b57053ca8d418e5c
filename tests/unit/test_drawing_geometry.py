"""Geometry read back from the SVG as a browser gets it: boxes, sampled paths, text widths."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations, pairwise
from xml.etree import ElementTree

import pytest
from test_drawing_cases import SAMPLE, figure

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


@pytest.mark.parametrize("focus", sorted(SAMPLE["documents"]))
def test_drawings_of_the_sample_keep_their_geometry(focus: str) -> None:
    drawn = figure(focus)
    check(drawn.wide)
    check(drawn.narrow)


@pytest.mark.parametrize("focus", sorted(SAMPLE["documents"]))
def test_widths_are_those_of_page_and_phone(focus: str) -> None:
    drawn = figure(focus)
    assert parse(drawn.wide).attrib["viewBox"].split()[2] == "740"
    assert parse(drawn.narrow).attrib["viewBox"].split()[2] == "344"


def test_old_and_new_stand_side_by_side() -> None:
    root = parse(figure("23-qd-tw-2021").wide)
    tops = {
        link[0].text.split(" ngày")[0]: (whole(link[1], "x"), whole(link[1], "y"))
        for link in root.iter(f"{SVG}a")
        if link[0].text
    }
    old, new = tops["Quyết định 290-QĐ/TW"], tops["Quyết định 23-QĐ/TW"]
    assert old[1] == new[1]
    assert old[0] < new[0]


def test_a_root_stands_above_what_came_of_it() -> None:
    root = parse(figure("2444-kh-syt-dong-nai-2021").wide)
    tops = {link[0].text: whole(link[1], "y") for link in root.iter(f"{SVG}a") if link[0].text}
    order = ["25-NQ/TW", "114-KL/TW", "16/CT-TTg", "06/CT-UBND", "3043/KH-UBND", "2444/KH-SYT"]
    heights = [next(top for name, top in tops.items() if number in name) for number in order]
    assert heights == sorted(heights)
    assert len(set(heights)) == len(heights)


def _meet(
    a: tuple[float, float], b: tuple[float, float], c: tuple[float, float], d: tuple[float, float]
) -> bool:
    def side(p: tuple[float, float], q: tuple[float, float], r: tuple[float, float]) -> float:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


def crossings(svg: str) -> int:
    """Pairs of visible lines that cross, counted on the sampled paths."""
    found = 0
    for (_, one), (_, other) in combinations(lines(parse(svg)), 2):
        found += any(
            _meet(a, b, c, d)
            for a, b in pairwise(one)
            for c, d in pairwise(other)
            if max(a[0], b[0]) >= min(c[0], d[0]) and max(c[0], d[0]) >= min(a[0], b[0])
        )
    return found


@pytest.mark.parametrize(
    "focus",
    [
        "2444-kh-syt-dong-nai-2021",
        "290-qd-tw-2010",
        "294-kh-vp-dong-nai-2024",
        "23-qd-tw-2021",
        "33-ct-ttg-2021",
    ],
)
def test_lineages_that_can_be_drawn_without_crossings_are(focus: str) -> None:
    drawn = figure(focus)
    assert drawn.crossings == 0
    assert drawn.narrow_crossings == 0
    assert crossings(drawn.wide) == 0
    assert crossings(drawn.narrow) == 0


@pytest.mark.parametrize("focus", ["25-nq-tw-2013", "23-qd-tw-2021", "33-ct-ttg-2021"])
def test_the_number_of_crossings_is_what_the_picture_shows(focus: str) -> None:
    drawn = figure(focus)
    assert crossings(drawn.wide) <= drawn.crossings <= 2
