"""Files made from the empty document: paragraphs, lists, tables and pictures, one below the other."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import datetime

import docx
from docx.text.paragraph import Paragraph

from cancu.office.paragraphs import PLAIN, Run, Shape, write, write_line
from cancu.office.picture import Picture, write_picture
from cancu.office.tables import Cell, Look, fill, same_length
from cancu.office.template import BEHIND_TABLES, HANDOUT, LEVELS, NUMBERS, Type, empty
from cancu.steady_zip import steady_zip


class OfficeFile:
    """A .docx with real styles, page numbers, and a line on where its facts come from, written downwards."""

    def __init__(self, type_: Type = HANDOUT) -> None:
        self._document = docx.Document(io.BytesIO(empty(type_)))
        # The setter of python-docx looks through all styles for each paragraph.
        self._style_ids = {str(style.name): style.style_id for style in self._document.styles}

    def paragraph(self, runs: Iterable[Run], shape: Shape = PLAIN) -> None:
        """One more paragraph."""
        write(self._new(shape.style), runs, shape)

    def line(self) -> None:
        """A dotted line to write on."""
        write_line(self._new())

    def table(self, rows: Sequence[Sequence[Cell]], look: Look) -> None:
        """A table with one small paragraph behind it, so that the next table stays one of its own."""
        full = same_length(rows)
        made = self._document.add_table(len(full), len(full[0]), "Table Grid" if look.ruled else None)
        fill(made, full, look, self._style_ids[look.style])
        self._new(BEHIND_TABLES)

    def picture(self, picture: Picture) -> None:
        """The picture in the middle of a line of its own."""
        write_picture(self._new(), picture)

    def new_list(self) -> int:
        """The number of a list that begins at 1 although it looks like every other one."""
        number = self._document.part.numbering_part.element.add_num(NUMBERS)
        for level in range(LEVELS):
            number.add_lvlOverride(ilvl=level).add_startOverride(1)
        return int(number.numId)

    def content(self, title: str, day: str, source_line: str) -> bytes:
        """The file.

        Args:
            title: Goes into its properties.
            day: The day of the data (ISO): the day of writing in its properties, never the clock.
            source_line: Stands at the foot of every page.
        """
        properties = self._document.core_properties
        properties.title, properties.comments = title, source_line
        properties.created = properties.modified = datetime.fromisoformat(day)
        section = self._document.sections[0]
        section.footer.paragraphs[0].runs[0].text = source_line
        if section.different_first_page_header_footer:
            section.first_page_footer.paragraphs[0].runs[0].text = source_line
        made = io.BytesIO()
        self._document.save(made)
        return steady_zip(made.getvalue())

    def _new(self, style: str = "") -> Paragraph:
        paragraph = self._document.add_paragraph()
        if style:
            paragraph._p.style = self._style_ids[style]
        return paragraph
