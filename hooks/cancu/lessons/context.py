"""One page while its macros are filled in: the links it makes, what it has cited so far."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from cancu.graph.library import Library
from cancu.history import Change
from cancu.markup.links import Links
from cancu.teaching import Teaching

# The drawing of one document's lineage as HTML, for the page at a path.
Draw = Callable[[str, str], str]


class Refused(Exception):
    """A macro cannot answer: the text says why and what to do, in Vietnamese."""


@dataclass(slots=True)
class Sheet:
    """``source`` is the Markdown file; ``cited`` numbers documents as they come; ``changes`` is the history.

    ``drawn`` tells that the page has its one drawing;
    ``tests`` counts the tests of the page, whose fields need names of their own.
    """

    source: str
    links: Links
    draw: Draw
    changes: Sequence[Change] = ()
    teaching: Teaching = field(default_factory=Teaching)
    cited: dict[str, int] = field(default_factory=dict)
    drawn: bool = False
    tests: int = 0

    @property
    def library(self) -> Library:
        """The corpus on the day of the build."""
        return self.links.library

    def reference(self, document_id: str) -> int:
        """The number of a document in the page's list of what it cites; the first citation gives it."""
        return self.cited.setdefault(document_id, len(self.cited) + 1)
