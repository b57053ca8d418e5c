"""Which of two equally good matches comes first: the authority of a document, and the order it gives.

Central documents come before local ones, those of our field before others, numbered ones before the
texts issued under them, and those that many others rest on before the rest. Documents known only because
others cite them stand behind those that somebody read. Whether a document still
holds depends on the day, so the browser weighs that itself.
"""

from __future__ import annotations

from collections.abc import Iterable

from cancu.graph.library import Library
from cancu.graph.relations import incoming
from cancu.kinds import DERIVATION_KINDS
from cancu.model import Document
from cancu.text import fold

# The field of the library: a title or a topic that speaks of it.
FIELD = ("dan van", "dan chu o co so")
_LEVEL = {"central-party": 3, "central-state": 3, "province-party": 1, "province-state": 1}
# Two directly resting documents may be chance, six show a document at the root of a field.
_MANY = (2, 6)
# Of a mere mention nobody has read the text.
_UNREAD = 2


def weight(library: Library, document: Document) -> int:
    """Authority from 0 to 9."""
    level = _LEVEL.get(library.issuer(document).level, 0)
    resting = sum(1 for _ in incoming(library.graph, document.id, DERIVATION_KINDS))
    known = level + 3 * in_field(library, document) + bool(document.number) + sum(resting >= n for n in _MANY)
    return max(0, known - _UNREAD) if _unread(document) else known


def _unread(document: Document) -> bool:
    return document.extent == "mention"


def in_field(library: Library, document: Document) -> bool:
    """True when the title or a topic names the field of the library."""
    topics = (library.corpus.topics[topic].name for topic in document.topics)
    return _names_field([document.title, *topics])


def _names_field(texts: Iterable[str]) -> bool:
    return any(name in fold(text) for text in texts for name in FIELD)


def ordered(library: Library) -> list[tuple[Document, int]]:
    """Documents with their weight: the weightiest first, then the newest, mere mentions last."""
    weighed = sorted(((doc, weight(library, doc)) for doc in library.corpus), key=lambda pair: pair[0].id)
    weighed.sort(key=lambda pair: pair[0].issued or "", reverse=True)
    weighed.sort(key=lambda pair: (_unread(pair[0]), -pair[1]))
    return weighed
