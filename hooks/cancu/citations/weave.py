"""Drafts that a later step finds between those there are."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from cancu.citations.draft import Draft

# From one cell to another, and the draft that stands there: None at the end of the text.
Between = Callable[[int, int, Draft | None], Iterable[Draft]]


def weave(drafts: list[Draft], between: Between, size: int) -> list[Draft]:
    """The drafts of a text of ``size`` cells with what ``between`` finds before, between and behind them.

    What is found may already say which of the old drafts it stands for, by the index there.
    """
    woven: list[Draft] = []
    new_index: list[int] = []
    at = 0
    for draft in drafts:
        woven.extend(between(at, draft.start, draft))
        new_index.append(len(woven))
        woven.append(draft)
        at = draft.end
    woven.extend(between(at, size, None))
    for draft in woven:
        if draft.stands_for is not None:
            draft.stands_for = new_index[draft.stands_for]
    return woven
