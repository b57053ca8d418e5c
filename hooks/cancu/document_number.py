"""The number of a document: taken apart, put together, and the key under which its spellings are one.

``33/CT-TTg``, ``04/2015/NĐ-CP``, ``2953/UBND-NC``, ``30c/NQ-CP`` (State, Nghị định 30/2020); ``25-NQ/TW``,
``08B-NQ/HNTW``, ``03-CTr/BDVTW-BCSĐCP`` (Party); ``01/QCPH/UBND-UBMTTQ`` (joint). The reader of drafts takes
damaged spellings as well (``citations.read``) and gives them back in this form.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from cancu.text import fold, slug

_RUNNING = r"([0-9]{1,6}(?:bis|[^\W\d_]{0,2}))"
# Two digits are a year only where letters follow: 07/99/TT-BYT.
_YEAR = r"(?:/([0-9]{4}|[0-9]{2}(?=/[^\W\d_])))?"
_SYMBOL = r"((?:[/-][^\W_][\w.()&]*)*)"
_FORM = re.compile(_RUNNING + _YEAR + _SYMBOL)
_PART = re.compile(r"([/-])([^/-]+)")
_DIGITS = re.compile("[0-9]*")


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """``running`` with its own letter, the year as printed, and each sign with the letters behind it.

    ``str`` and :meth:`parse` are inverses: ``DocumentNumber("04", "2015", (("/", "NĐ"), ("-", "CP")))`` is
    ``04/2015/NĐ-CP``.
    """

    running: str
    year: str | None = None
    parts: tuple[tuple[str, str], ...] = ()

    @staticmethod
    def parse(text: str | None) -> DocumentNumber | None:
        """The number of this text, from its first character to its last; None for anything else."""
        return _parse(text) if text else None

    def __str__(self) -> str:
        year = f"/{self.year}" if self.year else ""
        return self.running + year + "".join(sign + letters for sign, letters in self.parts)

    @property
    def codes(self) -> tuple[str, ...]:
        """The letters between the signs: ``("CT", "TTg")``."""
        return tuple(letters for _, letters in self.parts)

    @property
    def has_party_form(self) -> bool:
        """A dash after the running number: ``25-NQ/TW``."""
        return self.year is None and self.parts[:1] != () and self.parts[0][0] == "-"

    @property
    def names_its_year(self) -> bool:
        """``04/2015/NĐ-CP``: a normative document, and such a number is used once."""
        return len(self.year or "") == 4 and bool(self.parts)


@lru_cache(maxsize=16384)
def _parse(text: str) -> DocumentNumber | None:
    match = _FORM.fullmatch(text)
    if match is None:
        return None
    return DocumentNumber(match[1], match[2], tuple((sign, part) for sign, part in _PART.findall(match[3])))


@lru_cache(maxsize=16384)
def number_key(number: str) -> str:
    """Letters and digits of a number as printed, folded, so that spellings compare equal.

    ``number_key("3826/QĐ-UBND") == number_key("3826/QĐUBND") == "3826qdubnd"``; leading zeros of the
    running number do not count (``06-CT/TU`` is ``6-CT/TU``).
    """
    return "".join(char for char in fold(number) if char.isalnum()).lstrip("0")


def running_digits(number: str) -> str:
    """The digits that a number or a part of one begins with: ``30`` of ``30c/NQ-CP``, empty without any."""
    digits = _DIGITS.match(number)
    assert digits
    return digits.group()


def codes_of(number: str | None) -> tuple[str, ...]:
    """The letters between the signs of a number, none where it is no number."""
    parsed = DocumentNumber.parse(number)
    return parsed.codes if parsed else ()


def names_its_year(number: str | None) -> bool:
    """See :attr:`DocumentNumber.names_its_year`."""
    parsed = DocumentNumber.parse(number)
    return parsed is not None and parsed.names_its_year


def number_id(number: str | None, place: str | None, year: str | None) -> str:
    """The id of a document with a number: ``33-ct-ttg-2021``, ``11-kh-ubnd-binh-dinh-2022``."""
    return "-".join(filter(None, (slug(number or ""), slug(place or ""), year)))
