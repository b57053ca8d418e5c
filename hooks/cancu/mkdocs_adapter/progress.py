"""How far a long build is: on a terminal only, and only when it takes longer than a moment."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from tqdm import tqdm

# Seconds before anything is shown; None as ``disable`` means: not where nobody watches.
_QUIET = 2
# It would start a thread; a process with threads is no good to be copied.
tqdm.monitor_interval = 0
_LOOK: dict[str, Any] = {"delay": _QUIET, "disable": None, "leave": False, "unit": ""}


def watched(steps: Sequence[Callable[[], Any]]) -> Iterable[Callable[[], Any]]:
    """The steps one by one, as indexes, tables and data files are made."""
    return tqdm(steps, desc="Soạn chỉ mục và tệp dữ liệu", **_LOOK)


class Pages:
    """Counts the pages that the site engine has read, and then those that it has written."""

    def __init__(self) -> None:
        self._total, self._what = 0, ""
        self._bar: Any = None

    def begin(self, total: int) -> None:
        """A new build of so many pages."""
        self.end()
        self._total = total

    def one_read(self) -> None:
        """The text of another page is made."""
        self._count("Soạn các trang")

    def one_written(self) -> None:
        """Another page is done."""
        self._count("Ghi các trang")

    def _count(self, what: str) -> None:
        if self._bar is None or self._what != what:
            self.end()
            self._what = what
            self._bar = tqdm(total=self._total, desc=what, **_LOOK)
        self._bar.update()

    def end(self) -> None:
        """Nothing more to count; what was shown goes."""
        if self._bar is not None:
            self._bar.close()
        self._bar = None
