"""Hand-written pages with their macros filled in, and a lesson pack as a file to edit."""

from __future__ import annotations

from cancu import routes
from cancu.drawing.render.print_svg import png_of, standalone_svg
from cancu.graph.library import Library
from cancu.lessons.answers.frame import pack_file
from cancu.lessons.expand import Expanded, expand
from cancu.office.handout import handout
from cancu.office.picture import Picture
from cancu.site.drawings import Drawings
from cancu.text import vietnamese_date

__all__ = ["expand_prose", "is_pack", "pack_docx", "pack_file"]


def expand_prose(drawings: Drawings, source: str, page: str, text: str) -> Expanded:
    """The Markdown of one hand-written page with its macros filled in.

    ``source`` names the file in messages; ``page`` is the address that links on the page start from.
    """
    return expand(source, page, text, drawings.library, drawings.lineage, drawings.changes, drawings.teaching)


def is_pack(source: str) -> bool:
    """True for the Markdown file of one lesson pack: below the overview of all of them."""
    return source.startswith(routes.PACKS) and source != routes.source_file(routes.PACKS)


def pack_docx(library: Library, title: str, html: str) -> bytes:
    """A pack as .docx, made of the very HTML of its page, its drawing as a picture."""
    source = f"Kho văn bản Căn Cứ, dữ liệu ngày {vietnamese_date(library.on)}"
    return handout(title, html, library.on, source, _picture)


def _picture(drawing: str, key: str) -> Picture:
    sheet = standalone_svg(drawing, key)
    return Picture(png_of(sheet), sheet.width, sheet.height, sheet.title, sheet.description)
