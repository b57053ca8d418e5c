"""What reading a file gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from cancu.problems import Problem

# Told while a long file is read: what is being done, and how far it is ("trang 3/12").
Progress = Callable[[str], None]
OCR_REMARK = "đọc bằng OCR, cần soát"


def silent(_: str) -> None:
    """Progress that nobody wants to hear."""


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a file; ``remarks`` are sentences for its reader.

    ``confidence`` (0 to 100) is the mean of the recognition where the text, or some of its pages, come from a
    scan; None for text that was text.
    """

    text: str
    remarks: tuple[str, ...] = ()
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A file that was read, or the problem with it; exactly one of ``text`` and ``problem`` is None."""

    text: str | None
    problem: Problem | None = None
    remarks: tuple[str, ...] = ()
    confidence: float | None = None

    @property
    def scanned(self) -> bool:
        """True where recognition has guessed letters: every citation has to be looked at."""
        return self.confidence is not None
