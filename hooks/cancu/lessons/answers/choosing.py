"""Which documents of some topics a lesson looks at, and how much each of them carries."""

from __future__ import annotations

from collections.abc import Iterable

from cancu.graph.derivation.lineage import descendants
from cancu.graph.library import Library
from cancu.graph.relations import incoming, other_end, outgoing, parents
from cancu.kinds import ENDING_KINDS
from cancu.model import Document

_TAKES_OVER = (*ENDING_KINDS, "follows", "amends")


def of_topics(library: Library, topics: Iterable[str]) -> list[Document]:
    """Documents of any of the topics, by id."""
    wanted = set(topics)
    return [document for document in library.corpus if wanted & set(document.topics)]


def is_over(library: Library, document: Document) -> bool:
    """True when it is no basis for a new document on the day of the library."""
    return library.step(document.id).disposition.over


def is_enclosed(library: Library, document: Document) -> bool:
    """True for a text issued under a decision: one reads and cites the two together."""
    return any(True for _ in incoming(library.graph, document.id, ("promulgates",)))


def weight(library: Library, document: Document) -> int:
    """How many documents of the library derive from it or speak of it.

    A document takes over the weight of what it replaced, followed or amended: nobody may cite it yet.
    """
    older = [relation.target for relation in outgoing(library.graph, document.id, _TAKES_OVER)]
    speakers = {
        relation.source for node in (document.id, *older) for relation in incoming(library.graph, node)
    }
    return len((speakers | set(descendants(library.graph, document.id))) - {document.id})


def weightiest(library: Library, documents: Iterable[Document], count: int) -> list[Document]:
    """The ``count`` documents that carry most, the heaviest first; ties by id."""
    return sorted(documents, key=lambda document: (-weight(library, document), document.id))[:count]


def bases_first(library: Library, documents: Iterable[Document]) -> list[Document]:
    """In the order of issue, but never a document before one that it derives from (undated ones last)."""
    waiting = sorted(documents, key=lambda document: (document.issued or "9999", document.id))
    ordered: list[Document] = []
    while waiting:
        left = {document.id for document in waiting}
        ready = (document for document in waiting if not left & _bases(library, document))
        # A cycle of derivation is refused by the checks; here it only must not hang.
        following = next(ready, waiting[0])
        ordered.append(following)
        waiting.remove(following)
    return ordered


def _bases(library: Library, document: Document) -> set[str]:
    steps = parents(library.graph, document.id)
    return {other_end(step, document.id) for step in steps} - {document.id}
