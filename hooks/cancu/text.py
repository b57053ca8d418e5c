"""Vietnamese text: one Unicode form, folding for comparison, slugs, and dates as offices write them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import Literal

_PARTIAL = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_WRITTEN = re.compile(
    r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})|([0-9]{1,2})[/.-]([0-9]{4})"
    r"|([0-9]{4})[/.-]([0-9]{1,2})(?:[/.-]([0-9]{1,2}))?"
)
# Long runs outside Latin letters and punctuation: the only place where marks can pile up.
# The first character stands alone because a search for one of a set is much faster than one for a run.
_RARE = re.compile("[^\x00-\u02ff\u1e00-\u20cf]")
_RARE_RUN = re.compile("[^\x00-\u02ff\u1e00-\u20cf][^\x00-\u02ff\u1e00-\u20cf]{30,}")
# The marks of Latin letters; all other combining marks are among the rare characters.
_MARKS = re.compile("[\u0300-\u034e\u0350-\u036f]+")
MOST_MARKS = 30


def piles(text: str) -> Iterator[int]:
    """Where more than 30 combining marks follow each other: the place after every 30 of them.

    No language does that, and putting a run of n marks into canonical order takes n² steps.
    """
    for run in _RARE_RUN.finditer(text):
        marks = 0
        for place, char in enumerate(run.group(), start=run.start()):
            # A few marks of Tibetan are no marks by themselves, but fall apart into marks.
            marks = marks + 1 if unicodedata.combining(unicodedata.normalize("NFD", char)[0]) else 0
            if marks > MOST_MARKS:
                yield place
                marks = 1


def _normalized(form: Literal["NFC", "NFD"], text: str) -> str:
    """A Unicode form in linear time: where marks pile up, 30 of them are put in order at a time."""
    if _RARE_RUN.search(text) is None:
        return unicodedata.normalize(form, text)
    cuts = [0, *piles(text), len(text)]
    pieces = (text[start:end] for start, end in pairwise(cuts))
    return "".join(unicodedata.normalize(form, piece) for piece in pieces)


def nfc(text: str) -> str:
    """The text in NFC, with the Icelandic letter eth read as the Vietnamese Đ.

    Ð (U+00D0) is what many scanners and old fonts print for Đ (U+0110).
    """
    # Two replacements cost a fraction of str.translate on long texts.
    return _normalized("NFC", text).replace("Ð", "Đ").replace("ð", "đ")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower case without any diacritic: ``fold("Hoà giải ở Đồng Nai") == "hoa giai o dong nai"``."""
    plain = _MARKS.sub("", _normalized("NFD", nfc(text).replace("đ", "d").replace("Đ", "D")))
    if _RARE.search(plain):
        plain = "".join(char for char in plain if not unicodedata.combining(char))
    return plain.lower()


def decapitalized(text: str) -> str:
    """The text within a sentence: "Hết hiệu lực" → "hết hiệu lực"; numbers keep their letters."""
    return text[:1].lower() + text[1:]


def slug(text: str) -> str:
    """Readable ASCII for addresses: ``slug("33/CT-TTg") == "33-ct-ttg"``."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def vietnamese_date(value: str | None) -> str:
    """A day as offices print it: ``2021-03-26`` → ``26/3/2021``, ``2025-03`` → ``tháng 3/2025``.

    Nghị định 30/2020/NĐ-CP writes a leading zero for days below 10 and for months 1 and 2.
    """
    if not value:
        return "không rõ ngày"
    parts = value.split("-")
    if len(parts) == 1:
        return f"năm {parts[0]}"
    month = parts[1] if int(parts[1]) <= 2 else str(int(parts[1]))
    return f"tháng {month}/{parts[0]}" if len(parts) == 2 else f"{parts[2]}/{month}/{parts[0]}"


def is_partial_date(value: str) -> bool:
    """True for a real ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD`` (the shapes ``issued`` may have)."""
    try:
        first_day(value)
    except ValueError:
        return False
    return True


def iso_date(text: str) -> str | None:
    """A day as people write it here, the way the dataset does; None for anything else.

    ``iso_date("5/2/2026") == "2026-02-05"``, ``iso_date("3/2025") == "2025-03"``; "2026-2-5" and "2026/02/05"
    are understood as well.
    """
    match = _WRITTEN.fullmatch(text.strip())
    if match is None:
        return None
    day, month, year, only_month, its_year, year_first, month_second, day_third = match.groups()
    if only_month:
        found = f"{its_year}-{int(only_month):02}"
    elif year_first:
        found = f"{year_first}-{int(month_second):02}" + (f"-{int(day_third):02}" if day_third else "")
    else:
        found = f"{year}-{int(month):02}-{int(day):02}"
    return found if found != text and is_partial_date(found) else None


def first_day(value: str) -> date:
    """The first day that a full or partial date can mean. Raises ``ValueError`` for anything else."""
    match = _PARTIAL.fullmatch(value)
    if not match:
        raise ValueError(value)
    year, month, day = match.groups()
    return date(int(year), int(month or 1), int(day or 1))


def last_day(value: str) -> date:
    """The last day that a full or partial date can mean: ``2025-03`` → 31/3/2025."""
    first = first_day(value)
    if len(value) == 10:
        return first
    if len(value) == 4:
        return date(first.year, 12, 31)
    return date(first.year + first.month // 12, first.month % 12 + 1, 1) - timedelta(days=1)


def day_before(day: str) -> str:
    """The day before, ISO."""
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()


def day_after(day: str) -> str:
    """The next day, ISO."""
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
