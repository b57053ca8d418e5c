"""What documents rule or are called without saying so in their titles, as people ask for it.

The phrases stand in ``finder_words.json`` under ``about``. A decree that details a law by its name is looked
for by what the law rules, and a search for guidance on the law means it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cancu.graph.library import Library
from cancu.graph.relations import outgoing
from cancu.model import Document
from cancu.text import fold, nfc

About = Mapping[str, Sequence[str]]


def subjects(library: Library, about: About, document: Document) -> list[str]:
    """Its own phrases, then those of each law that it details and names in its title."""
    laws = [library.corpus[r.target] for r in outgoing(library.graph, document.id, ("details",))]
    named = [law for law in laws if fold(law.title) in fold(document.title)]
    phrases = [*about.get(document.id, ()), *(phrase for law in named for phrase in about.get(law.id, ()))]
    return list(dict.fromkeys(map(nfc, phrases)))
