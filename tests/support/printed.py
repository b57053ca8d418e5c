"""Reads what a browser has printed. By PDFium: in Python alone the words of one pack take three seconds."""

from __future__ import annotations

from dataclasses import dataclass

import pypdfium2


@dataclass(frozen=True)
class Sheet:
    """A sheet of paper: its size in points, and the words on it."""

    width: float
    height: float
    text: str


def sheets_of(pdf: bytes) -> list[Sheet]:
    """The sheets of a PDF, in order."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [_sheet(document[place]) for place in range(len(document))]
    finally:
        document.close()


def _sheet(page: pypdfium2.PdfPage) -> Sheet:
    words = page.get_textpage()
    return Sheet(*page.get_size(), words.get_text_bounded())
