"""Where in the paper something stands: the path of its section, as evidence names it."""

from __future__ import annotations

from bisect import bisect_right

from cancu.citations.read.sections import sections_of
from cancu.text import fold

TITLE = "Tiêu đề"


class Places:
    """The sections of one text; what stands in its title stands in ``Tiêu đề``."""

    def __init__(self, text: str, titled: tuple[int, int]) -> None:
        self.sections = sections_of(text)
        self.starts = [section.start for section in self.sections]
        self.titled = titled

    def at(self, start: int) -> str:
        """The section of a place in the text."""
        if self.titled[0] <= start < self.titled[1]:
            return TITLE
        return self.sections[max(0, bisect_right(self.starts, start) - 1)].path


ORGANISING = ("to chuc thuc hien", "phan cong", "trach nhiem", "to chuc trien khai", "trien khai thuc hien")


def is_organising(heading: str) -> bool:
    """True for the heading of the part that says who does what."""
    return any(word in fold(heading) for word in ORGANISING)
