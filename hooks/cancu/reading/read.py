"""The one way in: a path → the text of the file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from cancu.problems import Problem
from cancu.reading.formats import kind_of
from cancu.reading.html import read_html
from cancu.reading.legacy.detect import modernized, unreadable
from cancu.reading.office import read_office
from cancu.reading.package import LOCKED
from cancu.reading.plain import UNKNOWN, read_plain
from cancu.reading.refusal import Refusal
from cancu.reading.result import Progress, Reading, Text, silent
from cancu.reading.word import read_word

MOST_BYTES = 50_000_000
MOST_CHARACTERS = 5_000_000
OTHER: Final = (
    "Chỉ đọc được tệp .docx, .pdf, .txt, .md, .html, ảnh quét (.jpg, .png, .tif) và, khi có LibreOffice, "
    ".doc, .rtf, .odt; tệp khác hãy mở bằng Word, lưu thành .docx."
)
EMPTY: Final = (
    "Tệp không có chữ nào đọc được; hãy mở tệp xem có nội dung không, nếu có thì lưu lại thành .docx."
)
_LETTER = re.compile(r"[^\W_]")


def read(path: Path, progress: Progress = silent) -> Reading:
    """The text of a file, or what is wrong with it. A file without letters is a problem, never an empty text.

    For .txt and .md in UTF-8 or UTF-16 the text is the decoded file itself, so offsets hold for it.
    """
    try:
        found = _checked(_read(_bytes_of(path), path.suffix, progress))
    except Refusal as refusal:
        return Reading(None, Problem(str(path), 0, 0, refusal.code, refusal.message))
    return Reading(found.text, None, found.remarks, found.confidence)


def _read(data: bytes, suffix: str, progress: Progress) -> Text:
    match kind_of(data, suffix):
        case "plain":
            return Text(read_plain(data))
        case "word":
            return read_word(data)
        case "html":
            return Text(read_html(data))
        case "office":
            progress("LibreOffice đang chuyển tệp")
            return read_office(data)
        case "pdf":
            from cancu.reading.pdf import read_pdf  # takes a while to import; most files are not PDF

            return read_pdf(data, progress)
        case "image":
            from cancu.reading.ocr import read_image

            return read_image(data, progress)
        case "locked":
            raise Refusal("TEP-CO-MAT-KHAU", LOCKED)
    raise Refusal("TEP-LOAI-KHAC", OTHER)


def _checked(found: Text) -> Text:
    """Text in Unicode with at least one letter, and not too much of it."""
    if len(found.text) > MOST_CHARACTERS:
        raise Refusal("TEP-QUA-LON", "Tệp có quá nhiều chữ (hơn 5 triệu ký tự), không đọc.")
    modern = modernized(found.text)
    if not _LETTER.search(modern.text):
        raise Refusal("TEP-KHONG-CO-CHU", EMPTY)
    if unreadable(modern.text):
        raise Refusal("TEP-BANG-MA", UNKNOWN)
    remarks = tuple(dict.fromkeys((*found.remarks, *([modern.remark] if modern.remark else []))))
    return Text(modern.text, remarks, found.confidence)


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise Refusal("TEP-KHONG-DOC-DUOC", f"Không mở được tệp: {error.strerror or 'lỗi đọc'}.") from error
    if len(data) > MOST_BYTES:
        raise Refusal("TEP-QUA-LON", f"Tệp lớn hơn {MOST_BYTES // 1_000_000} MB.")
    return data
