"""Word files (.docx): headers, body in order with its tables, footnotes and endnotes.

The archive is looked over before any XML is parsed: a small file must not become gigabytes, and a document
type declaration (which could name entities) has no place in a .docx.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
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
SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}


def read_word(data: bytes) -> str:
    """The text of a Word file, one paragraph a line, the cells of a table row parted by " | "."""
    if data.startswith(OLE_MARK):
        message = "Tệp Word có mật khẩu hoặc là dạng .doc cũ; hãy bỏ mật khẩu và lưu lại thành .docx."
        raise Refusal("TEP-CO-MAT-KHAU", message)
    parts = _parts_of(data)
    if "word/document.xml" not in parts:
        raise Refusal("TEP-KHONG-PHAI-DOCX", "Tệp không phải là văn bản Word (.docx).")
    names = [
        *sorted(name for name in parts if name.startswith("word/header")),
        "word/document.xml",
        *(name for name in ("word/footnotes.xml", "word/endnotes.xml") if name in parts),
        *sorted(name for name in parts if name.startswith("word/footer")),
    ]
    return "\n".join(text for name in names if (text := "\n".join(_lines_of(parts[name]))))


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


def _lines_of(content: bytes) -> Iterator[str]:
    """The paragraphs of one part in order."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise Refusal("TEP-KHONG-PHAI-DOCX", "Tệp .docx bị hỏng, không đọc được nội dung.") from error
    if root.getroottree().docinfo.doctype:
        raise Refusal("TEP-XML-LA", DECLARED)  # in an encoding in which the bytes did not show it
    yield from _blocks(root)


def _blocks(node: Any) -> Iterator[str]:
    """Paragraphs and table rows below a node, in order; a row is one line."""
    for child in node:
        if child.tag == FALLBACK:
            continue
        if child.tag == NAMESPACE + "p":
            yield _paragraph(child)
        elif child.tag == NAMESPACE + "tr":
            cells = [" ".join(_blocks(cell)) for cell in child if cell.tag == NAMESPACE + "tc"]
            yield " | ".join(cells)
        else:
            yield from _blocks(child)


def _paragraph(paragraph: Any) -> str:
    """Text of a paragraph, inserted text of tracked changes included, deleted text not."""
    pieces: list[str] = []
    _collect(paragraph, pieces)
    return "".join(pieces)


def _collect(node: Any, pieces: list[str]) -> None:
    for child in node:
        if child.tag == NAMESPACE + "t":
            pieces.append(child.text or "")
        elif (
            isinstance(child.tag, str)
            and child.tag.startswith(NAMESPACE)
            and child.tag[len(NAMESPACE) :] in SIGNS
        ):
            pieces.append(SIGNS[child.tag[len(NAMESPACE) :]])
        elif child.tag == NAMESPACE + "txbxContent":
            pieces.append("\n" + "\n".join(_blocks(child)) + "\n")
        elif child.tag not in (FALLBACK, NAMESPACE + "del", NAMESPACE + "pPr"):
            _collect(child, pieces)
