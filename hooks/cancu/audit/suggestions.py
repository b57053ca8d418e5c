"""What a draft should cite too: living documents that act on a cited one, each with its reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cancu.audit.repairs import is_by
from cancu.audit.row import Row
from cancu.dispositions import FLAG_ROWS
from cancu.draft_rules import GOES_ON, INSTEAD_OF, REASONS, RESTS_ON
from cancu.graph.library import Library
from cancu.graph.relations import incoming, outgoing
from cancu.model import Document


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A document that the draft should cite too: ``reason`` says what it does to the cited ``about``."""

    document: str
    about: str
    reason: str


def suggestions(
    library: Library, rows: Iterable[Row], province: str | None, by: date | None
) -> list[Suggestion]:
    """Central documents, and those of the draft's own province, that act on a cited one and are missing.

    ``by`` is the last day that the day of signing can mean, None where it is unknown.
    """
    rows = list(rows)
    cited = {row.document for row in rows if row.document}
    # What a citation may mean is cited, though nobody has said which it is.
    cited_too = {id_ for row in rows for id_ in row.candidates}
    offered = cited_too | {other for row in rows if row.paste for other in row.instead}
    subjects = frozenset(topic for id_ in cited for topic in library.corpus[id_].topics)
    found: dict[str, Suggestion] = {}
    for about in dict.fromkeys(row.document for row in rows if row.document and not _is_told(row)):
        for relation in incoming(library.graph, about, REASONS):
            other = library.corpus[relation.source]
            if other.id in cited | offered or other.id in found or _is_overtaken(library, other, cited):
                continue
            if not is_by(other, by):
                continue
            if _fits(library, other, province, subjects) and is_living(library, other.id, besides=about):
                found[other.id] = Suggestion(other.id, about, REASONS[relation.kind])
    return list(found.values())


def _is_overtaken(library: Library, document: Document, cited: Iterable[str]) -> bool:
    """True where the draft cites what goes on from it, or a later text of its kind, body and subject."""
    after = {r.source for r in incoming(library.graph, document.id, GOES_ON)}
    return any(id_ in after or _is_later_alike(document, library.corpus[id_]) for id_ in cited)


def _is_later_alike(document: Document, other: Document) -> bool:
    alike = other.type == document.type and other.issuer == document.issuer
    later = bool(document.issued and other.issued and other.issued > document.issued)
    return alike and later and bool(set(document.topics) & set(other.topics))


def _is_told(row: Row) -> bool:
    """True for what stands in a title, and for what is told of the past: it asks for no company."""
    return row.role == "in-title" or (row.role == "mention" and FLAG_ROWS[row.flag].over)


def is_living(library: Library, id_: str, *, besides: str | None = None) -> bool:
    """True where a document holds on the day of the library, and so does all that it rests on.

    ``besides`` is left out: what follows a dead document is there because that one is dead.
    """
    if not _holds(library, id_):
        return False
    rests = (r.target for r in outgoing(library.graph, id_, RESTS_ON))
    return all(
        _holds(library, target) for target in rests if target != besides or not _follows(library, id_, target)
    )


def _follows(library: Library, one: str, other: str) -> bool:
    return any(r.target == other for r in outgoing(library.graph, one, INSTEAD_OF))


def _holds(library: Library, id_: str) -> bool:
    step = library.step(id_)
    return step.disposition.usable and not any(FLAG_ROWS[flag].dead for flag in step.flags)


def _fits(library: Library, document: Document, province: str | None, subjects: frozenset[str]) -> bool:
    """True where level and subject are the draft's: central, or above it in its own province."""
    issuer = library.issuer(document)
    near = issuer.is_central or (province is not None and issuer.province == province)
    amends = any(True for _ in outgoing(library.graph, document.id, ("amends",)))
    shared = not document.topics or not subjects or bool(subjects & set(document.topics))
    # A plan of a department continues half of the library: only texts that stand above count.
    return near and not amends and shared and issuer.level not in ("department", "unit")
