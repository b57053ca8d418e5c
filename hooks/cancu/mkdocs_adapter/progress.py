"""How far a long build is: on a terminal only, and only when it takes longer than a moment."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from tqdm import tqdm

from cancu.model import Document

# Seconds before anything is shown; None as ``disable`` means: not where nobody watches.
_QUIET = 2
_LOOK: dict[str, Any] = {"delay": _QUIET, "disable": None, "leave": False, "unit": ""}


def watched(documents: Sequence[Document]) -> Iterable[Document]:
    """The documents one by one, as their pages and drawings are made."""
    return tqdm(documents, desc="Soạn trang văn bản", **_LOOK)


class Pages:
    """Counts the pages that the site engine has written."""

    def __init__(self) -> None:
        self._bar: Any = None

    def begin(self, total: int) -> None:
        """A new build of so many pages."""
        self.end()
        self._bar = tqdm(total=total, desc="Ghi các trang", **_LOOK)

    def one_more(self) -> None:
        """Another page is done."""
        if self._bar is not None:
            self._bar.update()

    def end(self) -> None:
        """Nothing more to count; what was shown goes."""
        if self._bar is not None:
            self._bar.close()
        self._bar = None
