"""Plain text and Markdown: bytes → text, untouched but for the byte order mark and old encodings."""

from __future__ import annotations

import codecs
from typing import Final

from cancu.reading.legacy.detect import SAMPLE as LEGACY_SAMPLE
from cancu.reading.legacy.detect import modernized, score
from cancu.reading.refusal import Refusal
from cancu.text import nfc

SAMPLE = 4000
NOT_TEXT: Final = "Tệp không phải văn bản thuần (có byte 0)."
UNKNOWN: Final = (
    "Không nhận ra bảng mã của tệp; hãy mở tệp bằng Word, lưu lại thành .docx hoặc .txt mã UTF-8."
)
_CONTROLS = frozenset(map(chr, range(32))) - set("\t\n\r\f\v\x1a\x1b\x1c\x1e\x1f")
MOST_CONTROLS = 3


def read_plain(data: bytes) -> str:
    """Decode UTF-8 (with or without mark) or UTF-16; bytes of one-byte encodings become Latin-1 characters.

    What these stand for (TCVN3, VNI, Windows-1258) is found by :func:`modernized`, as for pasted text.
    """
    encoding = _encoding_of(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Refusal("TEP-BANG-MA", UNKNOWN) from error
    if encoding == "latin-1":
        _refuse_unknown(text)
        return text if modernized(text).encoding else _windows(data)
    return text


def _refuse_unknown(text: str) -> None:
    """One-byte text that is Vietnamese in no encoding we know, or no text at all."""
    sample = text[:LEGACY_SAMPLE]
    if sum(char in _CONTROLS for char in sample) > MOST_CONTROLS:
        raise Refusal("TEP-KHONG-PHAI-VAN-BAN", "Tệp không phải văn bản thuần.")
    good, marked = score(modernized(sample).text)
    if marked > 2 and good * 2 < marked:
        raise Refusal("TEP-BANG-MA", UNKNOWN)


def _windows(data: bytes) -> str:
    """Too few letters to know more: the Vietnamese code page of Windows."""
    return nfc(data.decode("cp1258", errors="replace"))


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
        return "latin-1"
    return "utf-8"


def _bare_utf16(sample: bytes) -> str:
    """UTF-16 without a mark has a zero at every other byte of plain letters; anything else is no text."""
    odd, even = sample[1::2].count(0), sample[::2].count(0)
    if max(odd, even) * 5 < len(sample) // 2 or min(odd, even) * 10 > max(odd, even):
        raise Refusal("TEP-KHONG-PHAI-VAN-BAN", NOT_TEXT)
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    shown = sample[: len(sample) // 2 * 2].decode(encoding, errors="replace")
    if any(char < " " and char not in "\t\n\r\f" for char in shown):
        raise Refusal("TEP-KHONG-PHAI-VAN-BAN", "Tệp không phải văn bản thuần.")
    return encoding
