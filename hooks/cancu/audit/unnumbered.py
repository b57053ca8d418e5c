"""What a line of the căn cứ without a number may mean: the documents of the library that bear none either.

Programmes of several bodies are often signed without a number. Type, place, years, the words of the title
and those of a body have to fit; even then it is a proposal: nothing in such a line says which text is meant.
"""

from __future__ import annotations

import re

from cancu.draft_rules import ABBREVIATIONS, BY_NAME
from cancu.graph.library import Library
from cancu.model import Document, Issuer
from cancu.text import fold

_WORD = re.compile(r"[a-z]+")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
# Share of the words of a title, and of the name of a body, that the line has to have.
_ENOUGH = 0.6
_MOST = 3


def candidates(library: Library, line: str, province: str | None) -> tuple[str, ...]:
    """Ids of documents without a number, the best first; ``province`` is that of the draft, by its name."""
    opening, said, years = fold(line), _words(line), set(_YEAR.findall(line))
    weighed = []
    for document in library.corpus:
        if document.number or document.type in BY_NAME or not opening.startswith(fold(document.type_label)):
            continue
        issuer = library.issuer(document)
        if not _is_there(issuer, opening, province) or not years <= _years(document):
            continue
        title, body = _share(document.title, said), max(_share(name, said) for name in _names(issuer))
        if min(title, body) >= _ENOUGH:
            weighed.append((-title - body, document.id))
    return tuple(found for _, found in sorted(weighed)[:_MOST])


def _is_there(issuer: Issuer, opening: str, province: str | None) -> bool:
    """Of a central body, of the draft's province, or of one that the line names."""
    places = {place for place in (issuer.province, issuer.province_now) if place}
    return not places or province in places or any(fold(place) in opening for place in places)


def _years(document: Document) -> set[str]:
    period = (document.period.start, document.period.end) if document.period else ()
    return set(_YEAR.findall(" ".join(each for each in (document.title, document.issued, *period) if each)))


def _names(issuer: Issuer) -> tuple[str, ...]:
    return (issuer.name, *issuer.aliases)


def _share(words: str, said: set[str]) -> float:
    wanted = _words(words)
    return len(wanted & said) / len(wanted) if wanted else 0.0


def _words(text: str) -> set[str]:
    """Words without marks, abbreviations of bodies written out."""
    words = _WORD.findall(fold(text))
    return {each for word in words for each in ABBREVIATIONS.get(word, word).split()}
