"""The zip around a Word file: some parts anew, every other one as it was, in the old order."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from cancu.reading.refusal import Refusal

MOST_PARTS, MOST_UNPACKED, MOST_XML, MOST_TAGS = 5_000, 200_000_000, 40_000_000, 2_000_000
_NOT_WORD = "Tệp không phải là tệp Word (.docx) hoặc bị hỏng."
_DAMAGED = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    RuntimeError,
    KeyError,
)


def take(data: bytes, *names: str) -> dict[str, bytes]:
    """Parts by name, those that are there. Raises ``Refusal`` for what is no Word file or too large."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
                raise Refusal("TEP-NEN-QUA-LON", "Tệp nén bung ra quá lớn, không đọc.")
            if any(entry.flag_bits & 1 for entry in entries):
                raise Refusal("TEP-CO-MAT-KHAU", "Tệp có mật khẩu; hãy bỏ mật khẩu rồi thử lại.")
            there = set(archive.namelist())
            return {name: _content(archive, name) for name in names if name in there}
    except _DAMAGED as error:
        raise Refusal("TEP-KHONG-PHAI-DOCX", _NOT_WORD) from error


def _content(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as file:
        content = file.read(MOST_XML + 1)
    if len(content) > MOST_XML or content.count(b"<") > MOST_TAGS:
        raise Refusal("TEP-NEN-QUA-LON", "Tệp .docx có quá nhiều thành phần, không đọc.")
    return content


def parse(content: bytes) -> Any:
    """The root of a part. Raises ``Refusal`` for damaged XML and for a document type."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise Refusal("TEP-KHONG-PHAI-DOCX", _NOT_WORD) from error
    if root.getroottree().docinfo.doctype:
        raise Refusal("TEP-XML-LA", "Tệp .docx chứa khai báo XML không được phép.")
    return root


def written(root: Any) -> bytes:
    """A part as bytes."""
    content: bytes = etree.tostring(
        root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True
    )
    return content


def repacked(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The archive with ``parts`` in place of the old ones; new ones come last."""
    made = io.BytesIO()
    left = dict(parts)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
            for entry in old.infolist():
                changed = left.pop(entry.filename, None)
                content = old.read(entry) if changed is None else changed
                copy = zipfile.ZipInfo(entry.filename, entry.date_time)
                copy.compress_type, copy.external_attr = entry.compress_type, entry.external_attr
                new.writestr(copy, content)
            for name, content in left.items():
                new.writestr(_fresh(name), content)
    except _DAMAGED as error:
        raise Refusal("TEP-KHONG-PHAI-DOCX", _NOT_WORD) from error
    return made.getvalue()


def _fresh(name: str) -> zipfile.ZipInfo:
    """An entry without a clock: the same changes give the same bytes."""
    entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
    return entry
