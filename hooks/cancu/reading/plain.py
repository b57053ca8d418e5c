"""Plain text and Markdown: bytes → text, untouched but for the byte order mark."""

from __future__ import annotations

import codecs

from cancu.reading.refusal import Refusal

SAMPLE = 4000


def read_plain(data: bytes) -> str:
    """Decode UTF-8 (with or without mark), UTF-16, else Windows-1258, the old Vietnamese code page."""
    encoding = _encoding_of(data)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        message = "Không nhận ra bảng mã của tệp; hãy lưu lại dưới dạng UTF-8."
        raise Refusal("TEP-BANG-MA", message) from error


def _encoding_of(data: bytes) -> str:
    if data.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    sample = data[:SAMPLE]
    if b"\0" in sample:
        return _bare_utf16(sample)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1258"
    return "utf-8"


def _bare_utf16(sample: bytes) -> str:
    """UTF-16 without a mark has a zero at every other byte of plain letters; anything else is no text."""
    odd, even = sample[1::2].count(0), sample[::2].count(0)
    if max(odd, even) * 5 < len(sample) // 2 or min(odd, even) * 10 > max(odd, even):
        raise Refusal("TEP-KHONG-PHAI-VAN-BAN", "Tệp không phải văn bản thuần (có byte 0).")
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    shown = sample[: len(sample) // 2 * 2].decode(encoding, errors="replace")
    if any(char < " " and char not in "\t\n\r\f" for char in shown):
        raise Refusal("TEP-KHONG-PHAI-VAN-BAN", "Tệp không phải văn bản thuần.")
    return encoding
