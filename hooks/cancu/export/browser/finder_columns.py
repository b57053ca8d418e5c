"""Small codes that keep the records of the finder short; each is undone in ``assets/finder/records.js``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from typing import Generic, TypeVar

from cancu.document_number import number_id, running_digits
from cancu.model import Document, Issuer
from cancu.text import first_day, nfc

_T = TypeVar("_T", bound=Hashable)


class Pool(Generic[_T]):
    """Values said once and then named by their place, in the order in which they are first met."""

    def __init__(self) -> None:
        self._places: dict[_T, int] = {}

    def place(self, value: _T) -> int:
        """The place of ``value``; a new value gets the next one."""
        return self._places.setdefault(value, len(self._places))

    @property
    def values(self) -> list[_T]:
        """Every value by its place."""
        return list(self._places)


def day_number(value: str | None) -> int:
    """A full or partial date as a number: ``2021-11-26`` → 20211126, ``2024`` → 20240000, None → 0."""
    return int((value or "").replace("-", "").ljust(8, "0"))


def first_day_number(value: str | None) -> int:
    """The first day that a full or partial date can mean, as a number; 0 without a date."""
    return day_number(first_day(value).isoformat()) if value else 0


def split_number(number: str | None) -> tuple[str, str]:
    """The running digits and what follows: ``33/CT-TTg`` → ``("33", "/CT-TTg")``."""
    text = number or ""
    digits = running_digits(text)
    return digits, text.removeprefix(digits)


def derived_id(document: Document, issuer: Issuer) -> str:
    """The id that number, province and year make up; records only spell out an id that differs."""
    province = "" if issuer.is_central else issuer.province
    return number_id(document.number, province, (document.issued or "")[:4])


def columns(values: Iterable[str]) -> str:
    """Strings as one column, in NFC; line breaks separate them and cannot be part of them."""
    return "\n".join(" ".join(nfc(value).split()) for value in values)


def coded(values: Iterable[str]) -> tuple[str, str]:
    """Titles with one character for each word: ``(words, lines)``, both columns.

    Titles say the same few thousand words again and again; this way the browser reads each word once. The
    commonest words have the shortest codes: word by word, the code points that ``code_points`` gives.
    """
    titles = [line.split(" ") for line in columns(values).split("\n")]
    counts = Counter(word for title in titles for word in title)
    words = sorted(counts, key=lambda word: (-counts[word], word))
    codes = dict(zip(words, code_points(), strict=False))
    return "\n".join(words), "\n".join("".join(codes[word] for word in title) for title in titles)


def code_points() -> Iterator[str]:
    """Characters in order, from "=" on, without those that JSON escapes, controls and surrogates."""
    ranges = ((0x3D, 0x5C), (0x5D, 0x7F), (0xA1, 0xD800), (0xE000, 0x110000))
    return (chr(code) for start, end in ranges for code in range(start, end))
