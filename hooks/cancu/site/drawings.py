"""Drawings for pages: how each document stands on the day, and the lineage of one as HTML."""

from __future__ import annotations

from collections.abc import Mapping

from cancu import routes
from cancu.drawing import Standing, lineage_figure
from cancu.drawing.lanes import lanes_svg
from cancu.graph.library import Library
from cancu.model import Document

_STRUCK = ("ended", "obsolete")
_MUTED = ("period-over", "suspended")


def standings(library: Library) -> dict[str, Standing]:
    """How every document looks in drawings on the day of the library, by id."""
    return {document.id: _standing(library, document) for document in library.corpus}


def lineage_html(library: Library, known: Mapping[str, Standing], focus: str, page: str) -> str:
    """The lineage of ``focus`` with links as seen from the page at the path ``page``."""

    def href(other: str) -> str:
        return routes.relative(routes.document(other), page)

    return lineage_figure(library.graph, focus, known, href).html


def lanes_html(library: Library, known: Mapping[str, Standing], page: str) -> str:
    """The timeline in lanes with links as seen from the page at the path ``page``."""

    def href(other: str) -> str:
        return routes.relative(routes.document(other), page)

    return lanes_svg(library.graph, known, href)


def _standing(library: Library, document: Document) -> Standing:
    """Only what has ended is struck; what is over is muted."""
    status = library.step(document.id).status
    noted = status in (*_STRUCK, *_MUTED, "partly", "partly-suspended", "not-yet")
    return Standing(
        ended=status in _STRUCK,
        muted=status in _MUTED,
        note=library.status_label(document.id) if noted else "",
    )
