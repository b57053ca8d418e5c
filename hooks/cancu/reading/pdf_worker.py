"""PDFium at work in a process of its own: lines with their places, and pages as pictures.

    python -m cancu.reading.pdf_worker lines a.pdf out.json
    python -m cancu.reading.pdf_worker picture a.pdf out.pgm 3

PDFium is fast and reads what Word and scanners make, but a hostile file can make it ask for any time and
memory. The parent (:mod:`cancu.reading.pdf`) sets the limits and takes what is left of the process.
"""

from __future__ import annotations

import ctypes
import json
import sys
from collections import Counter
from itertools import islice, pairwise
from pathlib import Path
from statistics import median
from typing import Any

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as raw  # type: ignore[import-untyped]

MOST_PAGES = 1_000
MOST_CHARACTERS = 5_000_000
DPI = 300
# A page whose text layer has fewer letters, and which shows a picture, is a scan (a stamp may be text).
FEW_LETTERS = 20
FEW_OUTLINES, MOST_OBJECTS = 50, 1_000
# Parts of a line so far apart (in heights of a letter) belong to two columns.
WIDE_GAP = 2.0
# In a line set with wide spacing a word ends where the gap grows by this part of the height of a letter.
WORD_GAP = 0.12
MOST_SIDE = 5_000

Char = tuple[str, float, float, float, float]


def lines_of(page: Any) -> list[list[Any]]:
    """Lines in the order of the file: bottom, top, and parts as [text, left, right], all in points."""
    found: list[list[Any]] = []
    line: list[Char] = []
    for char in _chars(page.get_textpage()):
        if char[0] in "\r\n":
            _finish(line, found)
            line = []
        else:
            line.append(char)
    _finish(line, found)
    return found


def _chars(page: Any) -> list[Char]:
    """Characters with their boxes. PDFium says U+0002 or U+FFFE for a hyphen at the end of a line."""
    box = [ctypes.c_double() for _ in range(4)]
    found = []
    for index in range(page.count_chars()):
        code = raw.FPDFText_GetUnicode(page, index)
        text = "-\n" if code in (0x02, 0xFFFE) else chr(code) if code < 0x110000 else ""
        raw.FPDFText_GetCharBox(page, index, *(ctypes.byref(side) for side in box))
        left, right, bottom, top = (side.value for side in box)
        for char in text:
            found.append((char, left, right, bottom, top))
    return found


def _finish(line: list[Char], found: list[list[Any]]) -> None:
    shown = [char for char in line if not char[0].isspace()]
    if not shown:
        return
    height = median(char[4] - char[3] for char in shown) or 1.0
    parts: list[list[Any]] = []
    for part in _parts(line, height):
        inked = [char for char in part if not char[0].isspace()]
        if inked:
            parts.append([_text(part, inked, height), min(c[1] for c in inked), max(c[2] for c in inked)])
    found.append([min(char[3] for char in shown), max(char[4] for char in shown), parts])


def _parts(line: list[Char], height: float) -> list[list[Char]]:
    """The line cut where nothing stands for a long stretch."""
    parts: list[list[Char]] = [[]]
    last: Char | None = None
    for char in line:
        if not char[0].isspace():
            if last is not None and char[1] - last[2] > WIDE_GAP * height * 1.5:
                parts.append([])
            last = char
        parts[-1].append(char)
    return parts


def _text(part: list[Char], inked: list[Char], height: float) -> str:
    """The text of a part; where every letter stands alone, words are told by the wider gaps."""
    text = "".join(char[0] for char in part).strip()
    words = text.split()
    if len(words) < 5 or sum(len(word) == 1 for word in words) * 10 < len(words) * 8:
        return text
    gaps = [after[1] - before[2] for before, after in pairwise(inked)]
    usual = median(gaps)
    spelled = inked[0][0]
    for gap, char in zip(gaps, inked[1:], strict=True):
        spelled += (" " if gap > usual + WORD_GAP * height else "") + char[0]
    return spelled


def is_scan(page: Any, lines: list[list[Any]]) -> bool:
    """True for a page that is a picture, or whose letters are drawn as outlines."""
    letters = sum(char.isalnum() for line in lines for part in line[2] for char in part[0])
    if letters >= FEW_LETTERS:
        return False
    kinds = Counter(one.type for one in islice(page.get_objects(max_depth=3), MOST_OBJECTS))
    return kinds[raw.FPDF_PAGEOBJ_IMAGE] > 0 or kinds[raw.FPDF_PAGEOBJ_PATH] > FEW_OUTLINES


def read_lines(source: Path) -> dict[str, Any]:
    """Every page of a file: its lines, whether it is a scan, its width."""
    try:
        document = pdfium.PdfDocument(source)
    except pdfium.PdfiumError as error:
        return {"problem": "locked" if "password" in str(error).lower() else "broken"}
    if len(document) > MOST_PAGES:
        return {"problem": "pages"}
    pages, size = [], 0
    for page in document:
        lines = lines_of(page)
        size += sum(len(part[0]) for line in lines for part in line[2])
        if size > MOST_CHARACTERS:
            return {"problem": "large"}
        pages.append({"lines": lines, "scan": is_scan(page, lines), "width": page.get_width()})
        page.close()
    return {"pages": pages}


def draw(source: Path, target: Path, number: int) -> None:
    """One page, counted from 0, as a grey picture (PGM) of 300 dots an inch."""
    page = pdfium.PdfDocument(source)[number]
    longest = max(page.get_width(), page.get_height(), 1)
    bitmap = page.render(scale=min(DPI / 72, MOST_SIDE / longest), grayscale=True)
    rows = bytes(bitmap.buffer)
    lines = (rows[at : at + bitmap.width] for at in range(0, bitmap.stride * bitmap.height, bitmap.stride))
    target.write_bytes(b"P5 %d %d 255\n" % (bitmap.width, bitmap.height) + b"".join(lines))


def main(arguments: list[str]) -> None:
    """Run one of the two jobs."""
    job, source, target, *number = arguments
    if job == "lines":
        Path(target).write_text(json.dumps(read_lines(Path(source))), encoding="utf-8")
    else:
        draw(Path(source), Path(target), int(number[0]))


if __name__ == "__main__":
    main(sys.argv[1:])
