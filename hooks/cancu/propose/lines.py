"""The lines of a text as a curator sees them, and the paragraphs that they make up.

Texts come from Word (a paragraph a line), from PDF files (wrapped lines, perhaps with blank lines between
them) and from pages (with the marks of Markdown).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from cancu.dataset.fields.types import TO_FILL

_MARKS = re.compile(r"^[#>\s]+|\*\*|__|(?<!\w)[*_]+|[*_]+(?!\w)")
RULE = re.compile(r"[\s\-_–—¯=*.~+oO0]*")
ITEM = re.compile(
    r"(?:[-–+•*●▪]\s*|\(?\d{1,2}[.)](?:\d{1,2}[.)]?)*\s*|[IVX]{1,5}[.)]\s|[a-zđA-ZĐ][.)]\s|Điều\s+\d+|"
    r"Phần\s|Mục\s+\d)"
)
_ENDS = (".", ";", ":", "!", "?", "./.", "…")
# No paragraph of a paper is longer; what is read of a line stays in bounds, and so does the work on it.
LONGEST = 3_000
# Wrapped text has many lines, and none much longer than a line of paper.
WRAPPED_AT, LONGEST_LINE = 60, 130


@dataclass(frozen=True, slots=True)
class Line:
    """One line that says something: its number (from 1) in the file, its place in the text, its words."""

    number: int
    start: int
    text: str


@dataclass(frozen=True, slots=True)
class Guess:
    """What was read, and where: the line, and the words that say so; ``doubt`` why it has to be looked at."""

    value: object
    line: int
    quote: str
    doubt: str = ""


def lines_of(text: str) -> list[Line]:
    """The lines that hold words, without marks of Markdown; cells side by side are lines of their own."""
    found: list[Line] = []
    start = 0
    text = _MOTTO.sub(lambda match: " " * len(match.group()), text)
    for number, raw in enumerate(text.split("\n"), 1):
        for part in _cells(raw):
            place = start + raw.find(part)
            shown = _MARKS.sub("", part.replace("\f", "").replace("\xa0", " ")).strip()
            if shown and RULE.fullmatch(shown) is None:
                found.append(Line(number, place, shown[:LONGEST]))
        start += len(raw) + 1
    return found


# What stands beside the body in the head of every paper, on one line with it in some PDF files.
_MOTTO = re.compile(
    r"(?<=[^\s|])[ \t]+(?:CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG "
    r"SẢN VIỆT NAM|"
    r"Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc)[ \t]*(?=\n|$)"
)


def _cells(raw: str) -> list[str]:
    """A row of the head of a paper holds two cells; rows of real tables have more, or shorter ones."""
    wide = "" if re.match(r"\s*Số\b", raw) else r"|\s{6,}"  # "Số:      /KH-BVN" is one line
    foot = re.match(r"(\s*Nơi nhận\s*:)\s*([A-ZĐỦ][A-ZĐÀ-Ỹ .,/]+)$", raw) or _ARCHIVE.match(raw)
    if foot:
        return [foot[1], foot[2]]
    parts = [part for part in re.split(rf"\t+| \| {wide}", raw) if part.strip()]
    return parts if len(parts) == 2 else [raw]


def paragraphs_of(lines: list[Line]) -> list[Line]:
    """Lines put together that a page has wrapped."""
    long = [len(line.text) for line in lines]
    wrapped = len(long) > 20 and max(long) <= LONGEST_LINE
    if not wrapped:
        return lines
    found: list[Line] = []
    for line in lines:
        before = found[-1] if found else None
        if before is not None and _goes_on(before.text, line.text):
            found[-1] = Line(before.number, before.start, f"{before.text} {line.text}"[:LONGEST])
        else:
            found.append(line)
    return found


def _goes_on(before: str, after: str) -> bool:
    if before.endswith(_ENDS) or ITEM.match(after) or after.isupper():
        return False
    return after[:1].islower() or len(before.split()) >= 8 or not before.isupper()


# "- Lưu: VT. Trần Văn Mười": the recipients end where the name of the signer stands.
_ARCHIVE = re.compile(
    r"(\s*[-–]?\s*Lưu\s*:?\s*[^.]{0,30}\.)\s+([A-ZĐ][^\W\d_]+(?:\s[A-ZĐ][^\W\d_]+){1,4})\s*$"
)


def is_capitals(text: str) -> bool:
    """True for a line in capitals: the head of a paper, the office that signs."""
    letters = [char for char in text if char.isalpha()]
    return len(letters) > 1 and sum(char.isupper() for char in letters) >= 0.9 * len(letters)


def shortened(text: str, most: int = 90) -> str:
    """The words for a comment, on one line."""
    words = " ".join(text.split())
    return words if len(words) <= most else words[: most - 1].rsplit(" ", 1)[0] + " …"


TODO: Final = TO_FILL
