"""What a macro asks for, checked against the library: every mistake names the nearest right name."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from cancu.graph.library import Library
from cancu.lessons.context import Refused
from cancu.text import is_partial_date, slug

Kind = Literal["document", "topic", "day", "number", "words"]
_KIND_WORDS: dict[Kind, str] = {
    "document": "mã văn bản (“33-ct-ttg-2021”)",
    "topic": "mã chủ đề (“dan-chu-co-so”)",
    "day": "ngày (“2025-01-31”)",
    "number": "một số nguyên",
    "words": "chữ trong dấu nháy kép",
}
_LARGEST = 200


@dataclass(frozen=True, slots=True)
class Parameter:
    """One argument. ``many`` takes all that are left of its kind; ``optional`` may be missing."""

    kind: Kind
    optional: bool = False
    many: bool = False
    choices: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """What it is, for messages."""
        if self.choices:
            return "một trong: " + ", ".join(f"“{choice}”" for choice in self.choices)
        return _KIND_WORDS[self.kind]


def bind(
    library: Library, parameters: tuple[Parameter, ...], given: tuple[str | int, ...]
) -> list[str | int | list[str] | None]:
    """One value per parameter (None for a missing optional one, a list for ``many``).

    Raises ``Refused`` where something is missing, left over, or unknown to the library.
    """
    left = list(given)
    bound: list[str | int | list[str] | None] = []
    for parameter in parameters:
        if parameter.many:
            bound.append(_many(library, parameter, left))
        elif left and _fits(parameter, left[0]):
            bound.append(_checked(library, parameter, left.pop(0)))
        elif parameter.optional:
            bound.append(None)
        elif left:
            raise Refused(f"“{left[0]}” không đúng chỗ: ở đây cần {parameter.words}.")
        else:
            raise Refused(f"Thiếu {parameter.words}.")
    if left:
        raise Refused(f"Thừa “{left[0]}”.")
    return bound


def _fits(parameter: Parameter, value: str | int) -> bool:
    if isinstance(value, int):
        return parameter.kind == "number"
    if parameter.kind == "number":
        return False
    # An optional word from a closed list may be followed by free words: only its own words are taken.
    return not (parameter.optional and parameter.choices) or value in parameter.choices


def _many(library: Library, parameter: Parameter, left: list[str | int]) -> list[str]:
    found = []
    while left and isinstance(left[0], str):
        found.append(str(_checked(library, parameter, left.pop(0))))
    if not found:
        raise Refused(f"Thiếu {parameter.words}.")
    return found


def _checked(library: Library, parameter: Parameter, value: str | int) -> str | int:
    if isinstance(value, int):
        if not 1 <= value <= _LARGEST:
            raise Refused(f"Số {value} phải trong khoảng 1 đến {_LARGEST}.")
    elif parameter.kind == "document" and value not in library.corpus:
        ids = [document.id for document in library.corpus]
        raise Refused(f"Không có văn bản nào mang mã “{value}”.{nearest(value, ids)}")
    elif parameter.kind == "topic" and value not in library.corpus.topics:
        raise Refused(f"Không có chủ đề nào mang mã “{value}”.{nearest(value, library.corpus.topics)}")
    elif parameter.kind == "day" and not (len(value) == len("YYYY-MM-DD") and is_partial_date(value)):
        raise Refused(f"“{value}” không phải một ngày; cần dạng “2025-01-31”.")
    return value


def nearest(word: str, known: Iterable[str]) -> str:
    """A closing question with the nearest known name, or nothing."""
    by_slug = {slug(name): name for name in known}
    found = difflib.get_close_matches(slug(word[:80]), sorted(by_slug), n=1, cutoff=0.5)
    return f" Có phải ý bạn là “{by_slug[found[0]]}”?" if found else ""
