"""The wording to paste: forms of Nghị định 30/2020/NĐ-CP with what has amended the document."""

from __future__ import annotations

from cancu import wording
from cancu.audit.library_facts import amending
from cancu.dispositions import FLAG_ROWS
from cancu.graph.library import Library
from cancu.model import Document


def paste(
    library: Library,
    document: Document,
    now: tuple[str, ...],
    instead: tuple[str, ...],
    *,
    wanting: bool,
    first: bool,
) -> str | None:
    """What to write in place of the citation; None where nothing is to change.

    ``wanting``: it is written wrongly, or its first mention lacks a part. What has ended gives way to what
    replaced it, what is over to what came after it.
    """
    replaced = FLAG_ROWS[now[0]].over and instead
    if not (replaced or wanting or "amended" in now):
        return None
    chosen = [library.corpus[other] for other in instead] if replaced else [document]
    return "; ".join(mention(library, other) if first else wording.later_mention(other) for other in chosen)


def mention(library: Library, document: Document) -> str:
    """The first mention of a document, with what has amended it by the day of the library."""
    held = [library.corpus[other] for other in amending(library, document.id)]
    return wording.first_mention(document, library.issuer(document), held)
