"""Drawings as pictures for paper: self-contained, in the site's colours, the same bytes on every machine."""

from __future__ import annotations

import re
import struct
import zlib
from dataclasses import replace

import pytest

from cancu.drawing.render.print_svg import ZOOM, Sheet, png_of, standalone_svg
from support.drawing_cases import figure
from support.paths import ROOT

CSS = (ROOT / "docs" / "assets" / "lineage.css").read_text("utf-8")


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    drawn = figure("33-ct-ttg-2021")
    return standalone_svg(drawn.wide, drawn.legend)


def size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    wide, tall = struct.unpack(">II", png[16:24])
    return wide, tall


def colours(png: bytes) -> int:
    """How many different bytes the picture is made of: 1 or 2 for an empty sheet."""
    data, at = b"", 8
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        data += png[at + 8 : at + 8 + length] if kind == b"IDAT" else b""
        at += length + 12
    return len(set(zlib.decompress(data)))


def test_the_picture_is_as_large_as_the_drawing_with_its_key(sheet):
    wide, tall = size(png_of(sheet))
    assert abs(wide - sheet.width * ZOOM) <= 1
    assert abs(tall - sheet.height * ZOOM) <= 1
    assert colours(png_of(sheet)) > 50


def test_the_sheet_needs_no_style_sheet_and_no_variable(sheet):
    assert "var(" not in sheet.svg
    assert "<style>" in sheet.svg
    classes = {name for found in re.findall(r'class="([^"]*)"', sheet.svg) for name in found.split()}
    style = sheet.svg[sheet.svg.index("<style>") : sheet.svg.index("</style>")]
    known = set(re.findall(r"\.([a-z]+\d*)", style))
    # Marks for pointing with a mouse, numbers and titles as large as all text, plain lines.
    plain = {"no13", "tt", "derives"}
    assert {name for name in classes if not re.fullmatch(r"k\d+", name)} - known <= plain


def test_colours_are_those_of_the_light_theme_of_the_site(sheet):
    style = sheet.svg[sheet.svg.index("<style>") : sheet.svg.index("</style>")]
    light = CSS[: CSS.index("[data-md-color-scheme")]
    tokens = set(re.findall(r"#[0-9a-f]{6}", light))
    mixed = {"muted", "ended"}
    for rule in re.findall(r"[^{}]+\{[^{}]*\}", style):
        if not any(f".{name}" in rule for name in mixed):
            assert set(re.findall(r"#[0-9a-f]{6}", rule)) <= tokens, rule
    assert tokens <= set(re.findall(r"#[0-9a-f]{6}", style)), "no token of the site is left out"


def test_the_key_stands_below_and_inside(sheet):
    drawn = figure("33-ct-ttg-2021")
    height = int(re.search(r'viewBox="0 0 \d+ (\d+)"', drawn.wide)[1])
    entries = re.findall(r"</svg>([^<]+)</span>", drawn.legend)
    assert len(entries) >= 3
    for entry in entries:
        assert entry in sheet.svg
    places = re.findall(r'<text x="(\d+)" y="(\d+)">', sheet.svg)[-len(entries) :]
    assert all(height < int(y) < sheet.height and int(x) < sheet.width for x, y in places)


def test_what_is_folded_does_not_point_to_a_link():
    drawn = figure("33-ct-ttg-2021")
    folded = drawn.wide.replace(
        "</svg>", '<a class="more t0"><text x="1" y="9">+3 văn bản ↓</text></a></svg>'
    )
    assert "+3 văn bản</text>" in standalone_svg(folded, drawn.legend).svg


def test_words_tell_what_the_picture_shows(sheet):
    assert sheet.title.startswith("Lược đồ ")
    assert re.match(r"Lược đồ gồm \d+ văn bản", sheet.description)


def test_what_is_no_drawing_is_refused():
    with pytest.raises(ValueError, match="not a drawing"):
        standalone_svg("<p>không</p>", "")


def test_faces_of_the_machine_are_never_used(sheet):
    """A face that many machines have draws like one that no machine has."""
    common = replace(sheet, svg=sheet.svg.replace("Noto Sans", "DejaVu Sans"))
    nowhere = replace(sheet, svg=sheet.svg.replace("Noto Sans", "Khong Dau Co"))
    assert png_of(common) == png_of(nowhere)


def test_drawing_again_gives_the_same_bytes(sheet):
    first = png_of(sheet)
    png_of.cache_clear()
    assert png_of(sheet) == first


def test_every_letter_of_the_alphabet_is_in_the_faces():
    """A letter without a shape would leave an empty place; each has one of its own."""
    bare = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" width="40" height="40">'
    style = '<style>text{font-family:"Noto Sans";font-size:20px}</style>'

    def drawn(letter: str) -> bytes:
        return png_of(Sheet(f'{bare}{style}<text x="5" y="28">{letter}</text></svg>', 40, 40, "", ""))

    letters = "aăằẵặâầẩậđeẽêểệiỉịoỏọôỗộơởợuủụưừữựyỳỷỹỵĐƯƠ–“”…·"
    assert len({drawn(letter) for letter in letters} | {drawn(" ")}) == len(letters) + 1
