"""What stands on the sheets of a PDF that a browser printed, by PDFium: in a tenth of the time of pypdf."""

from __future__ import annotations

import pypdfium2


def squeezed(text: str) -> str:
    """The text without blanks: PDFium may lose some, so words are compared without any."""
    return "".join(text.split())


def texts_of_sheets(pdf: bytes) -> list[str]:
    """The letters of each sheet, in the order of the page, without blanks."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [squeezed(sheet.get_textpage().get_text_bounded()) for sheet in document]


def sizes_of_sheets(pdf: bytes) -> list[tuple[int, int]]:
    """Width and height of each sheet in points: A4 is (595, 842)."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [(round(width), round(height)) for width, height in (sheet.get_size() for sheet in document)]
