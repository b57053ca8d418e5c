"""Where something stands in the dataset: line and column, and the file where it is not the first one."""

from __future__ import annotations

Place = tuple[int, int]


class PlaceIn(tuple[int, int]):
    """Line and column in a file of the dataset other than the first."""

    file: str

    def __new__(cls, line: int, column: int, file: str) -> PlaceIn:
        """``line`` and ``column`` count from 1."""
        made = super().__new__(cls, (line, column))
        made.file = file
        return made


def file_of(place: Place) -> str | None:
    """The file in which a place is, None for the first file of the dataset."""
    return place.file if isinstance(place, PlaceIn) else None
