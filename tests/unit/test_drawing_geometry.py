"""Drawings of the sample: nothing overlaps or leaves its card, as few lines cross as the picture shows."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from support.drawing_cases import SAMPLE, figure
from support.drawing_geometry import SVG, check, lines, parse, whole


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
