"""Word files (.docx): headers, body in order with its tables, footnotes and endnotes.

The archive is looked over before any XML is parsed: a small file must not become gigabytes, and a document
type declaration (which could name entities) has no place in a .docx.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from cancu.reading.refusal import Refusal

MOST_PARTS = 5_000
MOST_UNPACKED = 200_000_000
MOST_XML = 60_000_000
# Each element costs the parser a hundred bytes and a microsecond, however short it is written; a plan of
# five hundred pages has fewer than this.
MOST_TAGS = 2_000_000
DECLARED = "Tệp .docx chứa khai báo XML không được phép."
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
OLE_MARK = b"\xd0\xcf\x11\xe0"
NAMESPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
WORD_PREFIX = "word/"
MAIN_PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text as read: ``node`` is the element it stands in, None for what lies between."""

    text: str
    node: Any = None


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the file that holds text, with its pieces in order."""

    name: str
    root: Any
    pieces: list[Piece]

    @property
    def text(self) -> str:
        """One paragraph a line, the cells of a table row parted by " | "."""
        return "".join(piece.text for piece in self.pieces)


def read_word(data: bytes) -> str:
    """The text of a Word file, page headers first and footers last."""
    parts = _xml_of(data)
    names = [
        *sorted(name for name in parts if name.startswith("word/header")),
        *_main_parts(parts),
        *sorted(name for name in parts if name.startswith("word/footer")),
    ]
    return "\n".join(text for name in names if (text := _part(name, parts[name]).text))


def word_parts(data: bytes) -> list[Part]:
    """Body, footnotes and endnotes with the element behind each piece; page headers and footers left out."""
    parts = _xml_of(data)
    return [_part(name, parts[name]) for name in _main_parts(parts)]


def _main_parts(parts: Iterable[str]) -> list[str]:
    return [name for name in MAIN_PARTS if name in parts]


def _xml_of(data: bytes) -> dict[str, bytes]:
    if data.startswith(OLE_MARK):
        message = "Tệp Word có mật khẩu hoặc là dạng .doc cũ; hãy bỏ mật khẩu và lưu lại thành .docx."
        raise Refusal("TEP-CO-MAT-KHAU", message)
    parts = _parts_of(data)
    if MAIN_PARTS[0] not in parts:
        raise Refusal("TEP-KHONG-PHAI-DOCX", "Tệp không phải là văn bản Word (.docx).")
    return parts


def _parts_of(data: bytes) -> dict[str, bytes]:
    """The XML parts that hold text, within bounds."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
                raise Refusal("TEP-NEN-QUA-LON", "Tệp nén bung ra quá lớn, không đọc.")
            if any(entry.flag_bits & 1 for entry in entries):
                raise Refusal("TEP-CO-MAT-KHAU", "Tệp có mật khẩu; hãy bỏ mật khẩu rồi thử lại.")
            if any(entry.compress_type not in METHODS for entry in entries):
                raise NotImplementedError("Word packs its files in no other way")
            return {entry.filename: _unpack(archive, entry) for entry in entries if _has_text(entry.filename)}
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        OSError,
        EOFError,
        ValueError,
        NotImplementedError,
        RuntimeError,
        zlib.error,
    ) as error:
        raise Refusal("TEP-KHONG-PHAI-DOCX", "Tệp .docx bị hỏng hoặc không phải tệp Word.") from error


def _has_text(name: str) -> bool:
    if not name.startswith(WORD_PREFIX) or not name.endswith(".xml") or name.count("/") != 1:
        return False
    return name[len(WORD_PREFIX) :].startswith(("document", "header", "footer", "footnotes", "endnotes"))


def _unpack(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """One part. The sizes an archive states may lie, so reading itself is bounded too."""
    with archive.open(entry) as file:
        content = file.read(MOST_XML + 1)
    if len(content) > MOST_XML:
        raise Refusal("TEP-NEN-QUA-LON", "Tệp nén bung ra quá lớn, không đọc.")
    if content.count(b"<") > MOST_TAGS:
        raise Refusal("TEP-NEN-QUA-LON", "Tệp .docx có quá nhiều thành phần, không đọc.")
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise Refusal("TEP-XML-LA", DECLARED)
    return content


def _part(name: str, content: bytes) -> Part:
    """One part, parsed."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise Refusal("TEP-KHONG-PHAI-DOCX", "Tệp .docx bị hỏng, không đọc được nội dung.") from error
    if root.getroottree().docinfo.doctype:
        raise Refusal("TEP-XML-LA", DECLARED)  # in an encoding in which the bytes did not show it
    return Part(name, root, _joined("\n", _blocks(root)))


def _joined(sign: str, lines: Iterable[list[Piece]]) -> list[Piece]:
    """The lines after one another, ``sign`` between them."""
    between = [Piece(sign)]
    parted = chain.from_iterable((between, line) for line in lines)
    return list(chain.from_iterable(parted))[1:]


def _blocks(node: Any) -> Iterator[list[Piece]]:
    """Paragraphs and table rows below a node, in order; a row is one line."""
    for child in node:
        if child.tag == FALLBACK:
            continue
        if child.tag == NAMESPACE + "p":
            yield _paragraph(child)
        elif child.tag == NAMESPACE + "tr":
            cells = (cell for cell in child if cell.tag == NAMESPACE + "tc")
            yield _joined(" | ", (_joined(" ", _blocks(cell)) for cell in cells))
        else:
            yield from _blocks(child)


def _paragraph(paragraph: Any) -> list[Piece]:
    """Text of a paragraph, inserted text of tracked changes included, deleted text not."""
    pieces: list[Piece] = []
    _collect(paragraph, pieces)
    return pieces


def _collect(node: Any, pieces: list[Piece]) -> None:
    for child in node:
        if child.tag == NAMESPACE + "t":
            pieces.append(Piece(child.text or "", child))
        elif (
            isinstance(child.tag, str)
            and child.tag.startswith(NAMESPACE)
            and child.tag[len(NAMESPACE) :] in SIGNS
        ):
            pieces.append(Piece(SIGNS[child.tag[len(NAMESPACE) :]], child))
        elif child.tag == NAMESPACE + "txbxContent":
            pieces += [Piece("\n"), *_joined("\n", _blocks(child)), Piece("\n")]
        elif child.tag not in (FALLBACK, NAMESPACE + "del", NAMESPACE + "pPr"):
            _collect(child, pieces)
