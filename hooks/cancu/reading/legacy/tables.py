"""The old encodings as compact tables; facts of the standards, checked against iconv in the tests.

TCVN3 and Windows-1258 give every letter one byte; a file or a pasted text shows that byte as the Latin-1
character of the same code. VNI writes most accents as a character of their own behind the vowel, VIQR as
signs of ASCII.
"""

from __future__ import annotations

from typing import Any, Final

from cancu.reading.legacy.syllables import ONSETS, RHYMES

GRAVE, ACUTE, HOOK, TILDE, DOT = "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"
ROOF, BREVE, HORN = "\u0302", "\u0306", "\u031b"

LABELS: Final = {
    "tcvn3": "TCVN3 (phông .VnTime)", "vni": "VNI (phông VNI-Times)", "cp1258": "Windows-1258",
    "viqr": "VIQR",
}  # fmt: skip


def _by_code(first: int, letters: str) -> dict[str, str]:
    """Latin-1 characters from the code ``first`` on → the letters, one after the other."""
    return {chr(first + place): letter for place, letter in enumerate(letters)}


TCVN3: Final = {
    **_by_code(0xA1, "ĂÂÊÔƠƯĐăâêôơưđẰ"),
    **_by_code(0xB0, GRAVE + HOOK + TILDE + ACUTE + DOT + "àảãáạẲằẳẵắẴ"),
    **_by_code(0xC0, "ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò"),
    **_by_code(0xE0, "Ổỏõóọồổỗốộờởỡớợù"),
    **_by_code(0xF0, "Ỗủũúụừửữứựỳỷỹýỵ"),
}
CP1258: Final = {
    "Ã": "Ă", "ã": "ă", "Ð": "Đ", "ð": "đ", "Õ": "Ơ", "õ": "ơ", "Ý": "Ư", "ý": "ư", "þ": "₫",
    "Ì": GRAVE, "Ò": HOOK, "Þ": TILDE, "ì": ACUTE, "ò": DOT,
}  # fmt: skip
# Letters of their own, and accents that stand behind a vowel: small letters, then capitals.
_VNI_LETTERS = dict(zip("ôöíìæóòîñ", "ơưíìỉĩịỵđ", strict=True))
_VNI_MARKS = {
    "ù": ACUTE, "ø": GRAVE, "û": HOOK, "õ": TILDE, "ï": DOT,
    "â": ROOF, "á": ROOF + ACUTE, "à": ROOF + GRAVE, "å": ROOF + HOOK, "ã": ROOF + TILDE, "ä": ROOF + DOT,
    "ê": BREVE, "é": BREVE + ACUTE, "è": BREVE + GRAVE, "ú": BREVE + HOOK, "ü": BREVE + TILDE,
    "ë": BREVE + DOT,
}  # fmt: skip
VNI_LETTERS: Final = _VNI_LETTERS | {old.upper(): new.upper() for old, new in _VNI_LETTERS.items()}
VNI_MARKS: Final = _VNI_MARKS | {old.upper(): marks for old, marks in _VNI_MARKS.items()}
VNI_VOWELS: Final = "aeouyôöAEOUYÔÖ"
VIQR_SHAPES: Final = {"^": ROOF, "(": BREVE, "+": HORN}
VIQR_TONES: Final = {"'": ACUTE, "`": GRAVE, "?": HOOK, "~": TILDE, ".": DOT}
# What Windows-1252 shows for the bytes that are controls in Latin-1; texts are pasted from there.
CONTROLS: Final = dict(
    zip("€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ",
        bytes([0x80, *range(0x82, 0x8D), 0x8E, *range(0x91, 0x9D), 0x9E, 0x9F]).decode("latin-1"),
        strict=True)
)  # fmt: skip


def remark_of(encoding: str) -> str:
    """The sentence that says from what a text was converted."""
    return f"Đã chuyển từ bảng mã {LABELS[encoding]} sang Unicode."


def data() -> dict[str, Any]:
    """Everything the twin in the browser needs, as plain values."""
    return {
        "labels": LABELS, "tcvn3": TCVN3, "cp1258": CP1258, "vniLetters": VNI_LETTERS, "vniMarks": VNI_MARKS,
        "vniVowels": VNI_VOWELS, "viqrShapes": VIQR_SHAPES, "viqrTones": VIQR_TONES,
        "controls": CONTROLS, "onsets": ONSETS.split(), "rhymes": RHYMES.split(),
    }  # fmt: skip
