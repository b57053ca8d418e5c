"""Is a text Vietnamese in an old encoding? Tells by how many of its marked words are syllables."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from cancu.reading.legacy.convert import CONVERTERS
from cancu.reading.legacy.syllables import is_syllable
from cancu.reading.legacy.tables import remark_of

# Enough to know the encoding; a text of any length is judged by it.
SAMPLE = 100_000
FEWEST = 3
GOOD, POOR = 0.8, 0.7
# So many marked words, and hardly one of them a syllable: no Vietnamese that anybody can read.
MANY_WRONG, HARDLY_ANY, SHARE_OF_WORDS = 8, 0.2, 0.25
# Words with the signs of Latin-1 in them: old encodings use them as letters.
_RUN = re.compile("(?:[^\\W\\d_]|[\u0300-\u036f\u00a1-\u00ff])+")
_LETTER = re.compile(r"[^\W\d_]")
_MARKED = re.compile("[\u0080-\U0010ffff]")
_MODERN = re.compile("[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9\u0300-\u0323]")
_LATIN1 = re.compile("[\u00a1-\u00ff]")
_VIQR_SIGN = re.compile(r"[AEIOUYaeiouy][\^(+`~]|[dD][dD]", re.ASCII)
_ABBREVIATION = re.compile("[BCDĐGHKLMNPQRSTVX]{2,}")
# One word in eight is far less than VIQR has, and far more than any other text.
VIQR_SHARE = 8


@dataclass(frozen=True, slots=True)
class Modern:
    """A text in Unicode, and the encoding it was in ("" for none)."""

    text: str
    encoding: str = ""

    @property
    def remark(self) -> str:
        """The sentence that says so."""
        return remark_of(self.encoding) if self.encoding else ""


def modernized(text: str) -> Modern:
    """The text in Unicode, converted where it is in an old encoding."""
    sample = text[:SAMPLE]
    if not _LATIN1.search(sample):
        return Modern(CONVERTERS["viqr"](text), "viqr") if _is_viqr(sample) else Modern(text)
    lines = [line for line in sample.split("\n") if _is_poor(line)]
    encoding = _best(lines)
    if not encoding:
        return Modern(text)
    convert = CONVERTERS[encoding]
    return Modern(
        "\n".join(line if _MODERN.search(line) else convert(line) for line in text.split("\n")), encoding
    )


def unreadable(text: str) -> bool:
    """True for letters that make no Vietnamese: an encoding that nobody here knows."""
    sample = text[:SAMPLE]
    good, marked = score(sample)
    words = len(re.findall(r"[^\W\d_]+", sample))
    strange = len(re.findall("[\u0080-\u00ff\ufffd]", sample))
    return (
        marked >= MANY_WRONG
        and good < HARDLY_ANY * marked
        and marked >= SHARE_OF_WORDS * words
        and strange >= marked / 2
    )


def score(text: str) -> tuple[int, int]:
    """How many words with a mark are syllables, and how many there are."""
    marked = [word for word in _RUN.findall(text) if _MARKED.search(word) and _LETTER.search(word)]
    marked = [word for word in marked if not _ABBREVIATION.fullmatch(word)]
    return sum(map(is_syllable, (unicodedata.normalize("NFC", word) for word in marked))), len(marked)


def _is_poor(line: str) -> bool:
    good, marked = score(line)
    return marked > 0 and good < POOR * marked


def _best(lines: list[str]) -> str:
    """The encoding under which these lines are Vietnamese."""
    text = "\n".join(lines)
    before, _ = score(text)
    found = {}
    for encoding in ("tcvn3", "vni", "cp1258"):
        good, marked = score(CONVERTERS[encoding](text))
        if good >= max(FEWEST, GOOD * marked) and good > before:
            found[encoding] = good / marked
    return max(found, key=lambda encoding: found[encoding], default="")


def _is_viqr(sample: str) -> bool:
    words = len(re.findall(r"[A-Za-z]+", sample))
    signs = len(_VIQR_SIGN.findall(sample))
    if signs < FEWEST or signs * VIQR_SHARE < words:
        return False
    good, marked = score(CONVERTERS["viqr"](sample))
    return good >= GOOD * marked and good * 3 >= signs
