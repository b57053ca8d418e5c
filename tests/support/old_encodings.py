"""Texts written in the encodings from before Unicode, by the rules of each."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from cancu.reading.legacy import tables

HEAD = """ỦY BAN NHÂN DÂN
TỈNH MẪU
Số: 12/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Mẫu, ngày 10 tháng 01 năm 2026

KẾ HOẠCH
Thực hiện công tác dân vận chính quyền năm 2026
"""
OLD_TEXTS = (
    HEAD + "\nCăn cứ Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ về dân vận;\n",
    "Thực hiện Quyết định số 290-QĐ/TW ngày 25/02/2010 của Bộ Chính trị "
    "và Nghị quyết số 25-NQ/TW ngày 03/6/2013",
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; giữ gìn kỷ luật, rõ người;\n"
    "khuyến khích nghiên cứu, đẩy mạnh tuyên truyền, quyết liệt chỉ đạo; hưởng ứng, thường xuyên, kiểm tra;\n"
    "những vướng mắc, khó khăn ở xã, phường, thị trấn; bảo vệ quyền và lợi ích hợp pháp, cựu chiến binh.",
)
_VNI_BACK = {marks: sign for sign, marks in tables.VNI_MARKS.items() if sign.islower()}
_VNI_ALONE = {letter: sign for sign, letter in tables.VNI_LETTERS.items()}


def tcvn3(text: str) -> str:
    """As typists wrote it: a capital with a tone is a small letter (of a font that shows capitals)."""
    back = {letter: sign for sign, letter in tables.TCVN3.items() if letter.islower() or letter in "ĂÂÊÔƠƯĐ"}
    return "".join(back.get(char, back.get(char.lower(), char)) if ord(char) > 127 else char for char in text)


def vni(text: str) -> str:
    return "".join(map(_vni_letter, text))


def _vni_letter(char: str) -> str:
    if char in _VNI_ALONE:
        return _VNI_ALONE[char]
    base, *marks = unicodedata.normalize("NFD", char)
    if "\u031b" in marks:  # ơ and ư have letters of their own, the tone stands behind
        marks.remove("\u031b")
        base = _VNI_ALONE[unicodedata.normalize("NFC", base + "\u031b")]
    sign = _VNI_BACK.get("".join(sorted(marks, key=lambda mark: mark not in "\u0302\u0306")), "")
    return base + (sign.upper() if char.isupper() else sign)


def cp1258(text: str) -> str:
    """Letters with their shape, tones behind them; shown as Latin-1."""
    found = ""
    for char in text:
        parts = unicodedata.normalize("NFD", char)
        tone = "".join(part for part in parts if part in "\u0300\u0301\u0303\u0309\u0323")
        shape = unicodedata.normalize("NFC", "".join(part for part in parts if part not in tone))
        found += shape + tone if len(parts) > 1 else char
    return found.encode("cp1258").decode("latin-1")


def viqr(text: str) -> str:
    signs = {mark: sign for sign, mark in (*tables.VIQR_SHAPES.items(), *tables.VIQR_TONES.items())}
    plain = text.replace("đ", "dd").replace("Đ", "DD")
    found = ""
    for char in plain:
        base, *marks = unicodedata.normalize("NFD", char)
        found += base + "".join(
            signs[mark] for mark in sorted(marks, key=lambda mark: mark not in tables.VIQR_SHAPES.values())
        )
    return re.sub(r"DD(?=[a-z])", "Dd", found)


ENCODED: dict[str, Callable[[str], str]] = {"tcvn3": tcvn3, "vni": vni, "cp1258": cp1258, "viqr": viqr}
