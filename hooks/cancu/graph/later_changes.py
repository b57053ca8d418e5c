"""How a document that somebody cites stands: what came after it, with the day since when it counts.

What an audit asks of one document. The pairs carry their days, so that a reader in the browser can choose
another day than that of the library.
"""

from __future__ import annotations

from collections.abc import Iterable

from cancu import wording
from cancu.dispositions import REASONS
from cancu.graph.library import Library
from cancu.graph.marks import ending_day, is_partial_amendment
from cancu.graph.relations import incoming, outgoing
from cancu.graph.status import BASIS_KINDS, Step
from cancu.kinds import ENDING_KINDS
from cancu.model import Relation

# Id of the document that speaks, and the first day (ISO) on which what it says counts.
Dated = tuple[str, str]


def followers(library: Library, document_id: str) -> tuple[Dated, ...]:
    """What takes up its subject or a later period without a stated replacement."""
    return _speakers(library, incoming(library.graph, document_id, ("follows",)))


def amending(library: Library, document_id: str) -> tuple[Dated, ...]:
    """What has amended it; for an administrative text also what has ended a part of it."""
    graph = library.graph
    relations = incoming(graph, document_id, ("amends", *ENDING_KINDS))
    return _speakers(library, (r for r in relations if r.kind == "amends" or is_partial_amendment(graph, r)))


def _speakers(library: Library, relations: Iterable[Relation]) -> tuple[Dated, ...]:
    days: dict[str, str] = {}
    for relation in relations:
        day = ending_day(library.corpus, relation)
        if day:
            days[relation.source] = min(day, days.get(relation.source, day))
    return tuple(days.items())


def bases(library: Library, document_id: str) -> tuple[str, ...]:
    """What it rests on, and what that rests on, sorted."""
    direct = [r.target for r in outgoing(library.graph, document_id, BASIS_KINDS)]
    second = [r.target for basis in direct for r in outgoing(library.graph, basis, BASIS_KINDS)]
    return tuple(sorted({*direct, *second} - {document_id}))


def step_sentence(library: Library, document_id: str, step: Step) -> str | None:
    """Since when, and by what, it no longer holds as it was, in plain text; None where it holds."""
    if not step.disposition.told:
        return None
    names = [wording.later_mention(library.corpus[other]) for other in enders_of(step)]
    regime = library.regime(library.corpus[document_id])
    since = status_since(library.steps[document_id], step)
    return wording.status_sentence(regime, step.status, step.reason, since, names, step.as_of)


def enders_of(step: Step) -> tuple[str, ...]:
    """The documents that brought the status itself about.

    Without a relation behind the status, ``by`` are documents behind other flags of the step.
    """
    return step.by if step.reason in REASONS.values() else ()


def status_since(steps: tuple[Step, ...], step: Step) -> str | None:
    """The day its status began: a step may also begin because another flag came to it.

    None for the time before the first step: a document that is not yet there has been so always.
    """
    if step not in steps:
        return None
    at = steps.index(step)
    while at and (steps[at - 1].status, steps[at - 1].reason) == (step.status, step.reason):
        at -= 1
    return steps[at].since
