"""The figures of one graph on one day, each kept from build to build as it stands on its page.

A figure has a key of all that it could show: whatever changes anywhere near it, the key is another. It is far
cheaper than choosing the cards and writing the list; where it is new, sketches of the same cards still help.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from functools import partial

from cancu.drawing.arrange.cards import Standing
from cancu.drawing.choose.lines import LineGraph
from cancu.drawing.choose.scope import Scope, scope_of
from cancu.drawing.drawing_cache import KeptAnswers, face, sketch_of
from cancu.drawing.figure import Figure, lineage_figure
from cancu.memo import Memo


class Figures:
    """Draws from one web; what is drawn is added to ``kept``.

    ``href_from`` makes of the path of a page what gives the addresses of documents as seen from it.
    """

    def __init__(
        self,
        web: LineGraph,
        standings: Mapping[str, Standing],
        href_from: Callable[[str], Callable[[str], str]],
        kept: KeptAnswers,
    ) -> None:
        self._web = web
        self._standings = standings
        self._href_from = href_from
        self.kept = kept
        self._once = Memo()

    def drawn(self, focus: str, page: str) -> bool:
        """Whether the figure is among those kept."""
        return self._key(focus, page) in self.kept

    def html(self, focus: str, page: str) -> str:
        """The block of :func:`lineage_figure`. Raises ``KeyError`` when ``focus`` is not in the graph."""
        self._web.document(focus)
        key = self._key(focus, page)
        try:
            return self._assemble(self.kept[key])
        except KeyError:
            href = self._href_from(page)
            figure = lineage_figure(self._web, focus, self._standings, href, kept=self.kept)
            self.kept[key] = _taken_apart(figure)
            return figure.html

    def _assemble(self, known: str) -> str:
        """Raises ``KeyError`` when a sketch is no longer there."""
        names, html = known.split("\n", 1)
        for name in names.split():
            html = html.replace(_place(name), sketch_of(name, self.kept[name]).svg, 1)
        return html

    def _key(self, focus: str, page: str) -> str:
        return self._once(
            (focus, page), lambda: self._digest(scope_of(self._web, focus), self._href_from(page))
        )

    def _digest(self, scope: Scope, href: Callable[[str], str]) -> str:
        """Of the scope, and of each document in it: its facts, and its address as seen from the page."""
        key = hashlib.sha256(repr(scope.told).encode())
        for document in sorted(scope.everything):
            key.update(self._once(document, partial(self._facts, document)))
            key.update(href(document).encode())
        return key.hexdigest()

    def _facts(self, document: str) -> bytes:
        """What any drawing or list could tell of a document and of every line at it, as a digest."""
        told = face(self._web, document, self._standings), self._web.lines(document)
        said = [(each.kind, each.target, each.scope) for each in self._web.relations(document)]
        return hashlib.sha256(repr((told, said)).encode()).digest()


def _taken_apart(figure: Figure) -> str:
    """A figure to keep: the names of its two sketches, which are kept already, and the rest around them."""
    html = figure.html
    for svg, name in zip((figure.wide, figure.narrow), figure.sketches, strict=True):
        html = html.replace(svg, _place(name), 1)
    return f"{' '.join(figure.sketches)}\n{html}"


def _place(name: str) -> str:
    """Where a sketch stands in a figure; no text of the dataset can look like a tag."""
    return f"<{name}>"
