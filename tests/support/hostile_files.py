"""Word files made to harm whoever opens them: bombs, entities, depth. Each with the code of its refusal."""

from __future__ import annotations

import io
import struct
import zipfile

from cancu.reading import package
from cancu.reading.word_names import NAMESPACE

SPACE = NAMESPACE.strip("{}")
OPEN, CLOSE = f'<w:document xmlns:w="{SPACE}"><w:body>', "</w:body></w:document>"
LINE = "<w:p><w:r><w:t>Chỉ thị số 33/CT-TTg</w:t></w:r></w:p>"


def packed(parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def document(body: str, head: str = "", encoding: str = "utf-8") -> bytes:
    return packed({"word/document.xml": f"{head}{OPEN}{body}{CLOSE}".encode(encoding)})


def stating(content: bytes, size: int) -> bytes:
    """A zip whose directory states another unpacked size for every file in it."""
    data = bytearray(content)
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        struct.pack_into("<I", data, at + 24, size)
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(data)


# Nine levels of ten, and a file of the machine.
ENTITIES = (
    '<!DOCTYPE w [<!ENTITY a0 "aaaaaaaaaa">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9))
    + '<!ENTITY f SYSTEM "file:///etc/passwd">]>'
)
NAMED = "<w:p><w:r><w:t>&a8;&f;</w:t></w:r></w:p>"
UTF_16 = '<?xml version="1.0" encoding="utf-16"?>'
BROKEN = "TEP-KHONG-PHAI-DOCX"
HARMFUL_WORD = {
    "entities": (document(NAMED, ENTITIES), "TEP-XML-LA"),
    "entities-utf-16": (
        document(NAMED.replace("&a8;&f;", "&a0;"), UTF_16 + ENTITIES, "utf-16"), "TEP-XML-LA",
    ),
    "many-short-elements": (document("<w:p/>" * (package.MOST_TAGS + 1)), "TEP-NEN-QUA-LON"),
    "one-huge-part": (document(" " * (package.MOST_XML + 1)), "TEP-NEN-QUA-LON"),
    "many-huge-parts": (
        packed({f"word/header{n}.xml": b" " * 30_000_000 for n in range(8)} | {"word/document.xml": b""}),
        "TEP-NEN-QUA-LON",
    ),
    "sizes-that-lie": (stating(document(" " * (package.MOST_XML + 1)), 10), BROKEN),
    "deep": (document("<w:sdt>" * 5_000 + LINE + "</w:sdt>" * 5_000), BROKEN),
    "deep-in-a-paragraph": (document("<w:p>" + "<w:r>" * 5_000 + "</w:r>" * 5_000 + "</w:p>"), BROKEN),
    "deep-tables": (document("<w:tbl><w:tr><w:tc>" * 2_000 + LINE), BROKEN),
    "huge-attribute": (document(f'<w:p w:x="{"a" * 11_000_000}"/>'), BROKEN),
    "another-packing": (packed({"word/document.xml": b"<a/>"}, zipfile.ZIP_LZMA), BROKEN),
    "no-document": (packed({"word/other.xml": b"<a/>"}), BROKEN),
    "a-zip-in-it": (packed({"word/document.xml": document(LINE)}), BROKEN),
    "the-document-twice": (document(LINE)[:-22] + document(LINE), ""),
}  # fmt: skip
