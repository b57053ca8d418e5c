"""Old encodings → Unicode, one function each; what is not theirs stays as it is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from cancu.reading.legacy.syllables import is_syllable
from cancu.reading.legacy.tables import (
    CONTROLS,
    CP1258,
    TCVN3,
    VIQR_SHAPES,
    VIQR_TONES,
    VNI_LETTERS,
    VNI_MARKS,
    VNI_VOWELS,
)  # fmt: skip

_LATIN1: dict[int, int | str | None] = {ord(shown): code for shown, code in CONTROLS.items()}
_TCVN3 = str.maketrans(TCVN3)
_CP1258 = str.maketrans(CP1258)
_VNI_PAIR = re.compile(f"([{VNI_VOWELS}])([{''.join(VNI_MARKS)}])|([{''.join(VNI_LETTERS)}])")
_VIQR_TOKEN = re.compile(r"[A-Za-z][A-Za-z^(+'`?~.]*")
_VIQR_VOWEL = re.compile(r"([AEIOUYaeiouy])([\^(+]?)(['`?~.]?)")
_VIQR_TAIL = re.compile(r"[^A-Za-z]$")
_WORD = re.compile(r"[^\W\d_]+")
_SMALL_OF_TCVN3 = frozenset("ăâêôơưđ")


def from_tcvn3(text: str) -> str:
    """TCVN3. It has no capitals with a tone: those that stand among capitals are made so."""
    return "\n".join(_capitalized(line, line.translate(_TCVN3)) for line in text.split("\n"))


def _capitalized(old: str, new: str) -> str:
    """A line typed in capitals: its letters with a tone are capitals too."""
    plain = [char for char in old if char.isascii() and char.isalpha()]
    shown = [char for char in new if char in _SMALL_OF_TCVN3]
    if len(plain) > 1 and not shown and all(char.isupper() for char in plain):
        return new.upper()
    return _WORD.sub(lambda match: _word_in_capitals(match.group()), new)


def _word_in_capitals(word: str) -> str:
    plain = [place for place, char in enumerate(word) if char.isascii()]
    if not plain or any(not word[place].isupper() for place in plain) or _SMALL_OF_TCVN3 & set(word):
        return word
    return word.upper() if plain[-1] > 0 else word


def from_vni(text: str) -> str:
    """VNI: a vowel and the accent behind it."""

    def letter(match: re.Match[str]) -> str:
        vowel, mark, alone = match.groups()
        return VNI_LETTERS[alone] if alone else VNI_LETTERS.get(vowel, vowel) + VNI_MARKS[mark]

    return unicodedata.normalize("NFC", _VNI_PAIR.sub(letter, text))


def from_cp1258(text: str) -> str:
    """Windows-1258 that was shown as Latin-1."""
    return unicodedata.normalize("NFC", text.translate(_CP1258))


def from_viqr(text: str) -> str:
    """VIQR: signs behind the letters. A word that makes no syllable that way is left alone."""
    return _VIQR_TOKEN.sub(lambda match: _viqr_word(match.group()), text)


def _viqr_word(token: str) -> str:
    if token.isupper() and "DD" in token and token.isalpha():
        return token.replace("DD", "Đ")  # QDD, HDDND
    end = len(token)
    while end:
        word = token[:end].replace("dd", "đ").replace("DD", "Đ").replace("Dd", "Đ")
        word = unicodedata.normalize("NFC", _VIQR_VOWEL.sub(_viqr_vowel, word))
        if word != token[:end] and is_syllable(word):
            return word + token[end:]
        if not _VIQR_TAIL.search(token[:end]):
            break
        end -= 1
    return token


def _viqr_vowel(match: re.Match[str]) -> str:
    vowel, shape, tone = match.groups()
    return vowel + VIQR_SHAPES.get(shape, "") + VIQR_TONES.get(tone, "")


def as_latin1(text: str) -> str:
    """The characters that Windows-1252 shows in place of control codes, as those codes again."""
    return text.translate(_LATIN1)


CONVERTERS: Final[dict[str, Callable[[str], str]]] = {
    "tcvn3": from_tcvn3, "vni": from_vni, "cp1258": from_cp1258, "viqr": from_viqr,
}  # fmt: skip
