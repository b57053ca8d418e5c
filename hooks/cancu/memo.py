"""What is asked again and again, worked out once."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

_T = TypeVar("_T")


class Memo:
    """Answers by what they depend on; kept as long as this lives."""

    __slots__ = ("_known",)

    def __init__(self) -> None:
        self._known: dict[Hashable, Any] = {}

    def __call__(self, key: Hashable, make: Callable[[], _T]) -> _T:
        """The answer to ``key``; ``make`` works it out the first time."""
        if key not in self._known:
            self._known[key] = make()
        found: _T = self._known[key]
        return found

    def __len__(self) -> int:
        return len(self._known)
