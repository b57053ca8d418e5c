"""Files made from the empty document: a body of their own, with its lists and pictures.

Writing bodies as text is what keeps a pack of twenty pages at some hundredths of a second.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from xml.sax.saxutils import escape

from cancu.office import template as blank
from cancu.office.picture import Picture, media, picture_xml, relation
from cancu.office.template import HANDOUT, Type

# The first day a zip archive can name: files made of the same data are the same bytes.
_EPOCH = (1980, 1, 1, 0, 0, 0)
# Above every numbering that the empty document has.
_FIRST_LIST: Final = 100
_PNG = '<Default Extension="png" ContentType="image/png"/>'


@dataclass(slots=True)
class Body:
    """What a file says: WordprocessingML (see ``cancu.office.wordml``), and the lists and pictures in it."""

    parts: list[str] = field(default_factory=list)
    lists: int = 0
    pictures: list[Picture] = field(default_factory=list)

    def new_list(self) -> int:
        """The number of a list that begins at 1."""
        self.lists += 1
        return _FIRST_LIST + self.lists

    def picture(self, picture: Picture) -> str:
        """The picture as a paragraph."""
        self.pictures.append(picture)
        return picture_xml(picture, len(self.pictures))


def office_file(title: str, day: str, source_line: str, body: Body, type_: Type = HANDOUT) -> bytes:
    """A .docx with real styles, page numbers, and a line on where its facts come from.

    Args:
        title: Goes into the properties of the file.
        day: The day of the data (ISO): the day of writing in its properties, never the clock.
        source_line: Stands at the foot of every page.
        body: What it says.
        type_: Sizes and places of type.
    """
    told = {blank.TITLE: escape(title), blank.SOURCE: escape(source_line)}
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in blank.empty(type_):
            _write(archive, name, _filled(name, content, told, day, body))
        for number, picture in enumerate(body.pictures, 1):
            _write(archive, f"word/{media(number)}", picture.png)
    return made.getvalue()


def _write(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, content, compresslevel=6)


def _filled(name: str, content: bytes, told: dict[str, str], day: str, body: Body) -> bytes:
    """One part of the empty document with what this file has of its own."""
    if name == "[Content_Types].xml":
        return content.replace(b"<Default ", _PNG.encode() + b"<Default ", 1) if body.pictures else content
    if name == "word/_rels/document.xml.rels":
        return _before_end(content, "".join(relation(place + 1) for place in range(len(body.pictures))))
    if name == "word/numbering.xml":
        return _before_end(content, "".join(_list(place + 1) for place in range(body.lists)))
    if b"CANCU-" not in content:
        return content
    text = content.decode()
    for mark, words in told.items():
        text = text.replace(mark, words)
    text = text.replace(blank.WRITTEN.strftime("%Y-%m-%d"), day) if name == "docProps/core.xml" else text
    return "".join(_with_body(text, body)).encode()


def _with_body(text: str, body: Body) -> Iterator[str]:
    mark = text.find(blank.BODY)
    if mark < 0:
        yield text
        return
    yield text[: text.rfind("<w:p>", 0, mark)]
    yield from body.parts
    yield text[text.find("</w:p>", mark) + len("</w:p>") :]


def _before_end(content: bytes, xml: str) -> bytes:
    """More children at the end of the root."""
    end = content.rindex(b"</")
    return content[:end] + xml.encode() + content[end:]


def _list(number: int) -> str:
    """A list that begins at 1 although it looks like every other one."""
    restart = '<w:lvlOverride w:ilvl="{}"><w:startOverride w:val="1"/></w:lvlOverride>'
    return (
        f'<w:num w:numId="{_FIRST_LIST + number}"><w:abstractNumId w:val="{blank.NUMBERS}"/>'
        f"{''.join(restart.format(level) for level in range(3))}</w:num>"
    )
