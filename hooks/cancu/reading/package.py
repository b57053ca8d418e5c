"""The zip of a Word file: looked over before anything is parsed, its parts found by relationships.

A small file must not become gigabytes, and a document type declaration (which could name entities) has no
place in it. The twin in the browser is ``docs/assets/reading/package.js``: same bounds, same refusals.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from typing import Any, Final

from lxml import etree  # type: ignore[import-untyped]

from cancu.reading.refusal import Refusal

MOST_PARTS = 5_000
MOST_UNPACKED = 200_000_000
MOST_XML = 40_000_000
# Each element costs the parser a hundred bytes and a microsecond, however short it is written; a plan of
# five hundred pages has fewer than this.
MOST_TAGS = 1_500_000
MOST_DEPTH = 200
LARGE: Final = "Tệp nén bung ra quá lớn, không đọc."
BROKEN: Final = "Tệp .docx bị hỏng hoặc không phải tệp Word."
BROKEN_XML: Final = "Tệp .docx bị hỏng, không đọc được nội dung."
DECLARED: Final = "Tệp .docx chứa khai báo XML không được phép."
LOCKED: Final = "Tệp có mật khẩu; hãy bỏ mật khẩu rồi thử lại."
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
FAILURES = (
    zipfile.BadZipFile, zipfile.LargeZipFile, OSError, EOFError, ValueError, NotImplementedError,
    RuntimeError, zlib.error,
)  # fmt: skip
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Package:
    """The parts of one file by name; names are compared without case, a backslash counts as a slash."""

    def __init__(self, data: bytes) -> None:
        try:
            self.archive = zipfile.ZipFile(io.BytesIO(data))
        except FAILURES as error:
            raise Refusal("TEP-KHONG-PHAI-DOCX", BROKEN) from error
        entries = self.archive.infolist()
        if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
            raise Refusal("TEP-NEN-QUA-LON", LARGE)
        if any(entry.flag_bits & 1 for entry in entries):
            raise Refusal("TEP-CO-MAT-KHAU", LOCKED)
        if any(entry.compress_type not in _METHODS for entry in entries):
            raise Refusal("TEP-KHONG-PHAI-DOCX", BROKEN)  # Word packs its files in no other way
        self.entries = {_plain(entry.filename): entry for entry in entries}

    def __contains__(self, name: str) -> bool:
        return _plain(name) in self.entries

    def stored(self, name: str) -> str:
        """The name of a part that is there, as the archive has it."""
        return self.entries[_plain(name)].filename

    def root(self, name: str) -> Any:
        """The parsed part."""
        content = self._unpack(self.entries[_plain(name)])
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            root = etree.fromstring(content, parser)
        except etree.XMLSyntaxError as error:
            raise Refusal("TEP-KHONG-PHAI-DOCX", BROKEN_XML) from error
        if root.getroottree().docinfo.doctype:
            raise Refusal("TEP-XML-LA", DECLARED)  # in an encoding in which the bytes did not show it
        return root

    def related(self, name: str = "") -> list[tuple[str, str]]:
        """What a part ("" for the package) refers to inside: last word of the type, name of the part."""
        folder, base = posixpath.split(name)
        rels = posixpath.join(folder, "_rels", base + ".rels")
        if rels not in self:
            return []
        found = []
        for one in self.root(rels).iter(_RELATIONSHIP):
            if one.get("TargetMode") != "External":
                target = posixpath.normpath(
                    posixpath.join("/", folder, one.get("Target", "").replace("\\", "/"))
                )
                found.append((one.get("Type", "").rsplit("/", 1)[-1], target.lstrip("/")))
        return [(kind, target) for kind, target in found if target in self]

    def _unpack(self, entry: zipfile.ZipInfo) -> bytes:
        """One part. The sizes an archive states may lie, so reading itself is bounded too."""
        try:
            with self.archive.open(entry) as file:
                content = file.read(MOST_XML + 1)
        except FAILURES as error:
            raise Refusal("TEP-KHONG-PHAI-DOCX", BROKEN) from error
        if len(content) > MOST_XML:
            raise Refusal("TEP-NEN-QUA-LON", LARGE)
        if content.count(b"<") > MOST_TAGS:
            raise Refusal("TEP-NEN-QUA-LON", "Tệp .docx có quá nhiều thành phần, không đọc.")
        if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
            raise Refusal("TEP-XML-LA", DECLARED)
        return content


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
