"""Terms of office: which one a citation names ("khóa IX", "Đại hội XII"), and a document's own."""

from __future__ import annotations

from cancu.citations.text.grammar import grammar
from cancu.model import Document
from cancu.text import first_day, fold, last_day

ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
# So many words may stand between "Đại hội" and its number ("đại biểu toàn quốc lần thứ").
MOST_BETWEEN = 8


def term_said(*phrases: str | None) -> int | None:
    """The number behind "khóa" or "Đại hội", of the first phrase that has one."""
    for phrase in phrases:
        words = "".join(char if char.isalnum() else " " for char in fold(phrase or "")).split()
        for at, word in enumerate(words):
            found = _number_in(words[at + 1 : at + 2]) if word == "khoa" else None
            if word == "dai" and words[at + 1 : at + 2] == ["hoi"]:
                found = _number_in(words[at + 2 : at + 2 + MOST_BETWEEN])
            if found:
                return found
    return None


def _number_in(words: list[str]) -> int | None:
    """The first number in digits or Roman digits."""
    for word in words:
        if word.isascii() and word.isdigit():
            return int(word) if len(word) < 3 else None
        value = _roman_value(word)
        if value:
            return value
    return None


def _roman_value(word: str) -> int:
    """The value of Roman digits, 0 for other words."""
    values = [ROMAN.get(char, 0) for char in word]
    if not values or 0 in values or len(values) > 6:
        return 0
    return sum(-low if low < high else low for low, high in zip(values, [*values[1:], 0], strict=True))


def terms_of(document: Document) -> list[int]:
    """The terms of the Party in which a document may have been issued: several for a partial date."""
    if document.issued is None:
        return []
    first, last = first_day(document.issued).isoformat(), last_day(document.issued).isoformat()
    starts = sorted((day, int(term)) for term, day in grammar()["party_terms"].items())
    ends = [day for day, _ in starts[1:]] + ["9999"]
    return [term for (day, term), end in zip(starts, ends, strict=True) if day <= last and first < end]


def assembly_term(document: Document) -> int | None:
    """The term of the National Assembly in a number (``10/2022/QH15``)."""
    head, found, digits = (document.number or "").partition("QH")
    return int(digits) if head and found and digits.isascii() and digits.isdigit() else None
