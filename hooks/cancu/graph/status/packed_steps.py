"""Steps as every script of the site receives them: one encoding, undone in ``assets/common/library.js``.

The steps of a document are text, ``"0+20210730:3+20260119:4"``: the place of its first state, then day and
place of each later one. Places name rows of a list of states, which is said once for many documents.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from cancu.dispositions import browser_tables
from cancu.graph.status.step import Step

_Row = tuple[Any, ...]


class PackedSteps:
    """Packs the steps of many documents and gathers the states that they name.

    ``sentences`` adds to each row label, sentence, flags and day of the proof: only for scripts that say
    them, since no two documents share a sentence.
    """

    def __init__(self, *, sentences: bool = False) -> None:
        self._places: dict[_Row, int] = {}
        self._sentences = sentences

    def pack(self, steps: Iterable[Step]) -> str:
        """The steps of one document; a step that looks like the one before it is left out."""
        words: list[str] = []
        last = -1
        for step in steps:
            place = self._places.setdefault(self._row(step), len(self._places))
            if place != last:
                since = (step.since or "").replace("-", "")
                words.append(f"{since}:{place}" if words else str(place))
            last = place
        return "+".join(words)

    def _row(self, step: Step) -> _Row:
        short = (step.status, step.speaks, step.headline)
        return (*short, step.label, step.sentence, step.flags, step.as_of) if self._sentences else short

    @property
    def states(self) -> list[list[Any]]:
        """Every row by its place."""
        return [list(row) for row in self._places]

    def tables(self) -> dict[str, Any]:
        """What a script needs beside the texts: the states and what they mean."""
        return {"states": self.states, "meanings": browser_tables()}
