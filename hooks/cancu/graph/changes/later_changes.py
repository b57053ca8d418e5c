"""How a document that somebody cites stands: what came after it, with the day since when it counts.

What an audit asks of one document. The pairs carry their days, so that a reader in the browser can choose
another day than that of the library.
"""

from __future__ import annotations

from collections.abc import Iterable

from cancu.graph.library import Library
from cancu.graph.relations import incoming, outgoing
from cancu.graph.status.amending_acts import amended_alone
from cancu.graph.status.chains import enders
from cancu.graph.status.marks import day_of_issue, ending_day, is_partial_amendment
from cancu.graph.status.proofs import FOREVER
from cancu.graph.status.timelines import BASIS_KINDS
from cancu.kinds import ENDING_KINDS
from cancu.model import Relation

_COMING = (*ENDING_KINDS, "amends", "suspends", "follows")
# Id of the document that speaks, and the first day (ISO) on which what it says counts.
Dated = tuple[str, str]


def ended_by(library: Library, document_id: str) -> tuple[Dated, ...]:
    """What has ended the whole of it, or of the decision that issues it; undated it counts always ("")."""
    links = enders(library.corpus, library.graph, document_id, FOREVER)
    return tuple((link.source, ending_day(library.corpus, link) or "") for link in links)


def followers(library: Library, document_id: str) -> tuple[Dated, ...]:
    """What takes up its subject or a later period without a stated replacement."""
    return _speakers(library, incoming(library.graph, document_id, ("follows",)))


def amending(library: Library, document_id: str) -> tuple[Dated, ...]:
    """What has amended it; for an administrative text also what has ended a part of it."""
    graph = library.graph
    relations = incoming(graph, document_id, ("amends", *ENDING_KINDS))
    return _speakers(library, (r for r in relations if r.kind == "amends" or is_partial_amendment(graph, r)))


def coming(library: Library, document_id: str) -> tuple[Relation, ...]:
    """What is known to end, change or follow it on a day after that of the library, the nearest first."""
    graph = library.graph
    holders = [document_id, *(issue.source for issue in incoming(graph, document_id, ("promulgates",)))]
    found = [link for holder in holders for link in incoming(graph, holder, _COMING)]
    days = [(ending_day(library.corpus, link) or "", link.source, place) for place, link in enumerate(found)]
    return tuple(found[place] for day, _, place in sorted(days) if day > library.on)


def _speakers(library: Library, relations: Iterable[Relation]) -> tuple[Dated, ...]:
    days: dict[str, str] = {}
    for relation in relations:
        day = ending_day(library.corpus, relation)
        if day:
            days[relation.source] = min(day, days.get(relation.source, day))
    return tuple(sorted(days.items(), key=lambda pair: day_of_issue(library.corpus, pair[0])))


def targets(library: Library, document_id: str) -> tuple[str, ...]:
    """What an act amends that does nothing else, by day of issue."""
    found = amended_alone(library.graph, document_id)
    return tuple(sorted(found, key=lambda each: day_of_issue(library.corpus, each)))


def bases(library: Library, document_id: str) -> tuple[str, ...]:
    """What it rests on, and what that rests on, by day of issue."""
    direct = [r.target for r in outgoing(library.graph, document_id, BASIS_KINDS)]
    second = [r.target for basis in direct for r in outgoing(library.graph, basis, BASIS_KINDS)]
    found = {*direct, *second} - {document_id}
    return tuple(sorted(found, key=lambda each: day_of_issue(library.corpus, each)))
