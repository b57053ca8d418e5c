"""Drawings for pages: how each document stands on the day, the lineage of one, all of them in time."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cancu import routes
from cancu.drawing import Figures, KeptAnswers, LineGraph, Standing
from cancu.drawing.render.succession import succession_svg
from cancu.graph.library import Library
from cancu.graph.status.chains import Chain
from cancu.history import Change
from cancu.model import Document
from cancu.teaching import Teaching

# Width in pixels of a drawn chain by the class that lineage.css shows on wide and narrow screens.
CHAIN_WIDTHS = {"wide": 900, "narrow": 320}


class Drawings:
    """Draws from one library.

    What many drawings ask, how documents stand and what joins them, is kept; so are the drawings themselves
    in ``kept``, for as long as nothing that they show changes. ``changes``, the history of the dataset, and
    ``teaching`` go along for the pages that list them.
    """

    def __init__(
        self,
        library: Library,
        kept: KeptAnswers | None = None,
        changes: Sequence[Change] = (),
        teaching: Teaching | None = None,
    ) -> None:
        self.library = library
        self.teaching = teaching or Teaching()
        self.changes = changes
        self._web = LineGraph(library.graph)
        self._standings = {document.id: standing_of(library, document) for document in library.corpus}
        self._figures = Figures(self._web, self._standings, _href, {} if kept is None else kept)

    def lineage(self, focus: str, page: str) -> str:
        """The lineage of ``focus`` as HTML with links as seen from the page at the path ``page``."""
        return self._figures.html(focus, page)

    def drawn(self, focus: str, page: str) -> bool:
        """Whether the lineage of ``focus`` need only be taken from ``kept``."""
        return self._figures.drawn(focus, page)

    @property
    def kept(self) -> KeptAnswers:
        """What was drawn, by keys of all that it shows."""
        return self._figures.kept

    @kept.setter
    def kept(self, kept: KeptAnswers) -> None:
        self._figures.kept = kept

    def chain(self, chain: Chain, page: str) -> str:
        """A chain old to new for wide screens and paper, then for phones."""
        return "".join(
            succession_svg(
                self._web, chain.documents, chain.links, self._standings, _href(page),
                width=width, name=f"chuoi-{chain.documents[0]}-{look}",
            )
            for look, width in CHAIN_WIDTHS.items()
        )  # fmt: skip


def _href(page: str) -> Callable[[str], str]:
    return lambda document: routes.relative(routes.document(document), page)


def standing_of(library: Library, document: Document) -> Standing:
    """Only what has ended is struck; what is over is muted."""
    step = library.step(document.id)
    row = step.disposition
    return Standing(
        ended=row.look == "struck",
        muted=row.look == "muted",
        note=step.headline if row.noted else "",
        mark=step.badge.mark,
        said=step.headline,
    )
