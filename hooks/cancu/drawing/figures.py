"""The figures of one graph on one day, each kept from build to build as it stands on its page.

A figure has a key of all that it could show: whatever changes anywhere near it, the key is another. It is far
cheaper than choosing the cards and writing the list; where it is new, sketches of the same cards still help.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping

from cancu.drawing.cards import Standing
from cancu.drawing.figure import Figure, lineage_figure
from cancu.drawing.lines import Web
from cancu.drawing.scope import Scope, scope_of
from cancu.drawing.sketch import Kept, face, sketch_of


class Figures:
    """Draws from one web; what is drawn is added to ``kept``."""

    def __init__(self, web: Web, standings: Mapping[str, Standing], kept: Kept) -> None:
        self._web = web
        self._standings = standings
        self._kept = kept
        self._facts: dict[str, bytes] = {}

    def html(self, focus: str, href: Callable[[str], str]) -> str:
        """The block of :func:`lineage_figure`. Raises ``KeyError`` when ``focus`` is not in the graph."""
        self._web.document(focus)
        key = self._key(scope_of(self._web, focus), href)
        try:
            return self._put_together(self._kept[key])
        except KeyError:
            figure = lineage_figure(self._web, focus, self._standings, href, kept=self._kept)
            self._kept[key] = _taken_apart(figure)
            return figure.html

    def _put_together(self, known: str) -> str:
        """Raises ``KeyError`` when a sketch is no longer there."""
        names, html = known.split("\n", 1)
        for name in names.split():
            html = html.replace(_place(name), sketch_of(name, self._kept[name]).svg, 1)
        return html

    def _key(self, scope: Scope, href: Callable[[str], str]) -> str:
        """Of the scope, and of each document in it: its facts, and its address as seen from the page."""
        key = hashlib.sha256(repr(scope.told).encode())
        for document in sorted(scope.everything):
            key.update(self._facts_of(document))
            key.update(href(document).encode())
        return key.hexdigest()

    def _facts_of(self, document: str) -> bytes:
        """What any drawing or list could tell of a document and of every line at it, as a digest."""
        if document not in self._facts:
            told = face(self._web, document, self._standings), self._web.lines(document)
            said = [(each.kind, each.target, each.scope) for each in self._web.relations(document)]
            self._facts[document] = hashlib.sha256(repr((told, said)).encode()).digest()
        return self._facts[document]


def _taken_apart(figure: Figure) -> str:
    """A figure to keep: the names of its two sketches, which are kept already, and the rest around them."""
    html = figure.html
    for svg, name in zip((figure.wide, figure.narrow), figure.sketches, strict=True):
        html = html.replace(svg, _place(name), 1)
    return f"{' '.join(figure.sketches)}\n{html}"


def _place(name: str) -> str:
    """Where a sketch stands in a figure; no text of the dataset can look like a tag."""
    return f"<{name}>"
