"""What kind of file it is: by its first bytes, then by its name. Names lie more often than bytes."""

from __future__ import annotations

import re
from typing import Final

OLE: Final = b"\xd0\xcf\x11\xe0"
_SUFFIXES: Final = {
    "txt": "plain", "md": "plain", "markdown": "plain", "text": "plain", "docx": "word", "docm": "word",
    "dotx": "word", "doc": "office", "rtf": "office", "odt": "office", "pdf": "pdf", "html": "html",
    "htm": "html", "xhtml": "html", "jpg": "image", "jpeg": "image", "png": "image", "tif": "image",
    "tiff": "image", "bmp": "image",
}  # fmt: skip
_IMAGES: Final = (b"\xff\xd8\xff", b"\x89PNG\r\n", b"II*\0", b"MM\0*")
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body|meta)\b",
    re.IGNORECASE | re.DOTALL,
)


def kind_of(data: bytes, suffix: str) -> str:
    """plain, word, office (.doc, .rtf, .odt), pdf, html, image, locked; empty for what is not read.

    ``suffix`` as in "a.docx": "docx", in any case.
    """
    named = _SUFFIXES.get(suffix.lower().lstrip("."), "")
    if data.startswith(OLE):
        return "locked" if "EncryptedPackage".encode("utf-16-le") in data else "office"
    if data.startswith(b"{\\rtf"):
        return "office"
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK"):
        return _packed(data, named)
    if data.startswith(_IMAGES):
        return "image"
    if named in ("plain", "html", "office") and _HTML.match(data.removeprefix(b"\xef\xbb\xbf")[:2000]):
        return "html"
    return named


def _packed(data: bytes, named: str) -> str:
    if b"mimetypeapplication/vnd.oasis.opendocument.text" in data[:200]:
        return "office"
    return "word" if named in ("word", "office", "plain", "html") else ""
