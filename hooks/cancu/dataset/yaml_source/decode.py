"""Bytes of the dataset file → one clean text: UTF-8, LF, NFC, and no character that cannot be seen."""

from __future__ import annotations

import codecs
import re
import unicodedata

from cancu.dataset.findings import Findings
from cancu.model import Place
from cancu.text import MOST_MARKS, nfc, piles

MAX_BYTES = 50 * 1024 * 1024
# Controls other than tab and line feed, the line ends of YAML that editors do not count (NEL, LS, PS, lone
# CR), characters that turn or hide text (bidi, zero width, soft hyphen, tags), and U+FFFD, which is what a
# failed conversion leaves behind.
HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069"
    "\ufeff\ufff9-\ufffd\ufffe\uffff\U000e0000-\U000e007f\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u2800\u3164\uffa0\ufe00-\ufe0f\U000e0100-\U000e01ef]"
)
# Letters of other scripts that look like ours: a number with one of them is never found.
_FOREIGN = re.compile(
    "[\u0370-\u03ff\u0400-\u052f\u0530-\u058f\u13a0-\u13ff\u1c80-\u1c8f\u1f00-\u1fff\ua640-\ua69f]+"
)
_CONFLICT = re.compile(r"^[ \t]*(<{7}|\|{7}|>{7})(?![<|>])", re.MULTILINE)
_BETWEEN = re.compile(r"^[ \t]*={7}[ \t]*$", re.MULTILINE)


def decode(data: bytes, findings: Findings) -> str | None:
    """The text of the file, or None when it cannot be read at all (the reason is among the findings)."""
    if len(data) > MAX_BYTES:
        limit = MAX_BYTES // 1024**2
        findings.add("TEP-QUA-LON", (0, 0), f"Tệp lớn hơn {limit} MB; kho chỉ nhận tệp đến {limit} MB.")
        return None
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        findings.add("TEP-KHONG-UTF8", _byte_place(error.object, error.start), _not_utf8(data))
        return None
    text = text.replace("\r\n", "\n")
    if report_conflicts(text, findings):
        return None
    composed = _composed(text, findings)
    if composed is None:
        return None
    for match in _FOREIGN.finditer(composed):
        message = f"“{match.group()[:20]}” là chữ của bảng chữ cái khác, trông giống chữ ta; hãy gõ lại."
        findings.add("TEP-CHU-LA", place_in(composed, match.start()), message)
    return _without_hidden(composed, findings)


def report_conflicts(text: str, findings: Findings) -> bool:
    """Every line that a merge has left for somebody to decide, wherever it stands; True if there is one."""
    found = list(_CONFLICT.finditer(text))
    if not found:
        return False
    for match in sorted([*found, *_BETWEEN.finditer(text)], key=lambda each: each.start()):
        line, column = place_in(text, match.start())
        message = "Dấu xung đột của git còn lại; hãy giữ một trong hai phần rồi xóa các dòng dấu."
        findings.add("TEP-XUNG-DOT", (line, column + len(match[0]) - len(match[0].lstrip())), message)
    return True


def _composed(text: str, findings: Findings) -> str | None:
    # Asking is quick and linear whatever the text; only what is not in NFC goes the slow and guarded way.
    if unicodedata.is_normalized("NFC", text) and "Ð" not in text and "ð" not in text:
        return text
    pile = next(piles(text), None)
    if pile is None:
        return nfc(text)
    message = f"Hơn {MOST_MARKS} dấu thanh, dấu mũ chồng lên một chữ; hãy xóa rồi gõ lại chữ này."
    findings.add("TEP-DAU-CHONG", place_in(text, pile), message)
    return None


def hidden_message(char: str) -> str:
    """The sentence about one hidden character."""
    return f"Có ký tự không nhìn thấy được (U+{ord(char):04X}); hãy xóa rồi gõ lại chỗ này."


def _without_hidden(text: str, findings: Findings) -> str:
    """The text with each hidden character reported and made a blank, so that every column stays."""
    line, line_start, last = 1, 0, -1
    for match in HIDDEN.finditer(text):
        here = match.start()
        breaks = text.count("\n", max(last, 0), here)
        if breaks:
            line, line_start = line + breaks, text.rindex("\n", 0, here) + 1
        last = here
        findings.add("TEP-KY-TU-AN", (line, here - line_start + 1), hidden_message(match.group()))
    return HIDDEN.sub(" ", text) if last >= 0 else text


def place_in(text: str, offset: int) -> Place:
    """Line and column of an offset."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _byte_place(data: bytes, offset: int) -> Place:
    start = data.rfind(b"\n", 0, offset) + 1
    return data.count(b"\n", 0, offset) + 1, len(data[start:offset].decode("utf-8", "replace")) + 1


def _not_utf8(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "Tệp được lưu ở mã UTF-16; hãy lưu lại ở mã UTF-8."
    return "Tệp không phải mã UTF-8 (có thể là TCVN3, VNI hoặc Windows-1258); hãy lưu lại ở mã UTF-8."
