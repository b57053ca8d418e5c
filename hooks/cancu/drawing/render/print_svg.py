"""A drawing for a file to print: it carries its own colours and its key, and becomes a picture.

Office programs know neither the style sheet of the site nor its variables, so the colours of its light
theme stand here once more; a test compares them. The picture is drawn with two faces of Noto Sans that come
with a package, and with no face of the machine: the same drawing is the same bytes everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import escape, unescape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from cancu.drawing.arrange.text_width import advance, chop

# A drawing as wide as the text of an A4 page comes out at 200 dots an inch.
ZOOM: Final = 1.75
_INK, _MUTED, _PAPER = "#1b1f24", "#525963", "#ffffff"
_LINE, _DOTS, _RED = "#57616d", "#76808b", "#a8320b"
_ENDED, _PAST = "#f1f1f0", "#f7f7f6"
_TIERS = (("#8a1c2b", "#fbf1f1"), ("#0b5c8a", "#eef5fa"), ("#0f6a4b", "#edf6f1"), ("#6b3fa0", "#f4f0fa"))
_KEY_TOP, _KEY_STEP, _KEY_GAP, _KEY_SIZE = 14, 20, 18, 12
_SAMPLE = re.compile(
    r'<span><svg class="ld-key" width="(\d+)" height="(\d+)"[^>]*>(.*?)</svg>(.*?)</span>', re.DOTALL
)
_ROOT = re.compile(r'<svg [^>]*viewBox="0 0 (\d+) (\d+)"[^>]*>')
_ARROW = " ↓</text>"  # leads to a list on the page; on paper the list follows anyway


@dataclass(frozen=True, slots=True)
class Sheet:
    """A drawing with its key as one SVG that needs nothing else; lengths are pixels.

    ``title`` and ``description`` say in words what it shows, for those who do not see it.
    """

    svg: str
    width: int
    height: int
    title: str
    description: str


def standalone_svg(svg: str, key: str) -> Sheet:
    """A wide drawing of the site (``svg_of``) and the HTML of its key as a sheet of their own.

    Raises:
        ValueError: ``svg`` is no drawing of ours.
    """
    root = _ROOT.match(svg)
    if not root:
        raise ValueError("not a drawing: no viewBox at its beginning")
    width, height = int(root[1]), int(root[2])
    samples, below = _key(key, width, height)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {below}" '
        f'width="{width}" height="{below}"><style>{_style()}</style>'
    )
    body = svg[root.end() : -len("</svg>")].replace(_ARROW, "</text>")
    return Sheet(f"{head}{body}{samples}</svg>", width, below, _said(svg, "title"), _said(svg, "desc"))


def _said(svg: str, tag: str) -> str:
    found = re.search(rf"<{tag}[^>]*>(.*?)</{tag}>", svg, re.DOTALL)
    return unescape(found[1]) if found else ""


def _key(key: str, width: int, height: int) -> tuple[str, int]:
    """The entries of the key in rows below the drawing, and the height of it all."""
    x, y = 0, height + _KEY_TOP
    parts = []
    for sample in _SAMPLE.finditer(key):
        room, tall, text = int(sample[1]), int(sample[2]), unescape(sample[4])
        for place, line in enumerate(_lines(text, width - room - 6)):
            long = room + 6 + advance(line, _KEY_SIZE) // 1000
            if place or (x and x + long > width):
                x, y = 0, y + _KEY_STEP
            if not place:
                parts.append(f'<g transform="translate({x} {y + (16 - tall) // 2})">{sample[3]}</g>')
            parts.append(f'<text x="{x + room + 6}" y="{y + 12}">{escape(line, quote=False)}</text>')
            x += long + _KEY_GAP
    return "".join(parts), (y + _KEY_STEP if parts else height)


def _lines(text: str, room: int) -> list[str]:
    """The words of an entry in lines that fit; nearly always one."""
    lines = [""]
    for piece in [piece for word in text.split() for piece in chop(word, room, _KEY_SIZE)]:
        longer = f"{lines[-1]} {piece}".strip()
        if advance(longer, _KEY_SIZE) <= room * 1000:
            lines[-1] = longer
        else:
            lines.append(piece)
    return lines


@lru_cache(maxsize=1)
def _style() -> str:
    """The looks that the style sheet of the site gives to drawings, without variables; later rules win."""
    return "".join([*_texts(), *_cards(), *_lines_drawn()])


def _texts() -> Iterator[str]:
    yield f'text{{font-family:"Noto Sans";font-size:12px;fill:{_INK}}}'
    yield ".no{font-weight:700;font-size:13px}.no12{font-size:12px}.no11{font-size:11px}"
    yield f".yr,.by{{font-size:11px;fill:{_MUTED}}}.yr{{text-anchor:end}}"
    yield f".st{{font-weight:700;font-size:11px;fill:{_MUTED}}}"
    halo = "stroke-width:5px;stroke-linejoin:round;paint-order:stroke"
    for place, (ink, band) in enumerate(_TIERS):
        yield f".band.t{place}{{fill:{band}}}"
        for name in (f".bl.t{place}", f".bs.t{place}", f".more.t{place} text"):
            yield f"{name}{{fill:{ink};stroke:{band};{halo}}}"
    yield ".bl{font-weight:700}.bs,.more text{font-size:11px}"


def _cards() -> Iterator[str]:
    for place, (ink, band) in enumerate(_TIERS):
        card = f".n.t{place}"
        yield f"{card} rect{{fill:{_PAPER};stroke:{ink};stroke-width:1.25}}{card} .bar{{fill:{ink}}}"
        pale = _mixed(ink, band, 50)
        yield f".muted.t{place} rect{{fill:{_PAST};stroke:{_mixed(ink, band, 70)}}}"
        yield f".ended.t{place} rect{{fill:{_ENDED};stroke:{ink};stroke-dasharray:4 3}}"
        yield f".muted.t{place} .bar,.ended.t{place} .bar{{fill:{pale}}}"
    yield f".muted text,.ended text{{fill:{_MUTED}}}.ended .no{{text-decoration:line-through}}"
    yield f".ended .st{{fill:{_RED}}}"
    for place, (ink, _) in enumerate(_TIERS):
        yield f".focus.t{place} rect{{fill:{ink};stroke:{ink};stroke-width:2.5}}"
    yield f".focus.ended rect{{stroke:{_PAPER};stroke-width:1.5}}"
    yield f".focus .bar{{display:none}}.n.focus text{{fill:{_PAPER}}}"


def _lines_drawn() -> Iterator[str]:
    yield f".e path{{fill:none;stroke:{_LINE};stroke-width:1.5}}.e .h{{fill:{_LINE};stroke:none}}"
    for name, colour, look in (
        ("continues", _LINE, "stroke-dasharray:8 4"),
        ("cites", _DOTS, "stroke-width:1.6;stroke-dasharray:0.1 4;stroke-linecap:round"),
        ("replaces", _RED, "stroke-width:2;stroke-dasharray:5 3"),
        ("follows", _LINE, "stroke-width:1.8;stroke-dasharray:5 3"),
        ("changes", _LINE, "stroke-dasharray:8 3 1.5 3"),
    ):
        yield f".{name} path:first-child{{stroke:{colour};{look}}}.{name} .h{{fill:{colour}}}"


def _mixed(ink: str, ground: str, share: int) -> str:
    """``share`` per cent of one colour over another."""
    pairs = ((int(ink[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{(one * share + other * (100 - share) + 50) // 100:02x}" for one, other in pairs)


@lru_cache(maxsize=64)
def png_of(sheet: Sheet) -> bytes:
    """The sheet as a PNG of ``ZOOM`` times its pixels; kept, for a server draws it at every change."""
    # Here and not above: only a build paints, and both packages are large.
    import resvg_py

    with TemporaryDirectory() as folder:
        faces = []
        for name, content in _faces():
            face = Path(folder) / name
            face.write_bytes(content)
            faces.append(str(face))
        return resvg_py.svg_to_bytes(
            svg_string=sheet.svg,
            zoom=ZOOM,
            background=_PAPER,
            skip_system_fonts=True,
            font_files=faces,
            font_family="Noto Sans",
            sans_serif_family="Noto Sans",
        )


@lru_cache(maxsize=1)
def _faces() -> tuple[tuple[str, bytes], ...]:
    # Only data lie in that package; nothing of PyMuPDF is needed.
    from pymupdf_fonts import NotoSans_Bold, NotoSans_Regular  # type: ignore[import-untyped]

    return ("regular.ttf", NotoSans_Regular.fontbuffer), ("bold.ttf", NotoSans_Bold.fontbuffer)
