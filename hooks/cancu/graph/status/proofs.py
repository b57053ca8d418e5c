"""What shows that a document holds, or was seen in use, and how strong that is.

It holds by an express sentence (until the next event that could have changed it, or a later text on its
subject), by the time it sets for itself, by an amendment (what is amended still stands), or until what ended
it. Being carried out, rested on, continued, reviewed or cited by a later document proves use, and no more
than that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

import networkx as nx

from cancu.corpus import Corpus
from cancu.graph.relations import document_of, incoming, outgoing
from cancu.graph.status.marks import Mark, ending_day, ending_day_as_known, next_event
from cancu.graph.status.step import Proof
from cancu.kinds import USE_KINDS
from cancu.model import Document, Relation
from cancu.text import first_day, last_day

FOREVER = "9999-12-31"
_Graph: TypeAlias = "nx.MultiDiGraph[str]"


@dataclass(frozen=True, slots=True)
class Hold:
    """It holds until the day ``until`` (ISO, excluded); ``kind`` of the relation that proves it."""

    until: str
    proof: Proof
    rank: int
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Use:
    """The document was treated as living on ``day`` (full or partial).

    ``kind`` is how ``source`` speaks of it, empty for a page or a proof that is no relation; ``at`` where.
    """

    day: str
    kind: str
    source: str
    at: tuple[str, ...] = ()


def holds(corpus: Corpus, graph: _Graph, node: str, marks: Iterable[Mark]) -> list[Hold]:
    """Everything that proves it in force for a while, the strongest first."""
    document = document_of(graph, node)
    found = [*_express(corpus, graph, node), *_amended(corpus, graph, node), *_period(corpus, document)]
    found += [
        Hold(mark.since, Proof("express", mark.as_of, mark.by), 2) for mark in marks if mark.status == "ended"
    ]
    return sorted(found, key=lambda hold: (hold.rank, _negated(hold.proof.as_of), hold.until))


def _negated(day: str | None) -> int:
    return -int((day or "").replace("-", "").ljust(8, "0"))


def _until(corpus: Corpus, document: Document, day: str) -> str:
    return next_event(corpus, document, day) or FOREVER


def _until_followed(corpus: Corpus, graph: _Graph, document: Document, day: str) -> str:
    """A later text on the subject ages what was said before it, as an event does."""
    later = (ending_day(corpus, link) for link in incoming(graph, document.id, ("follows",)))
    return min([_until(corpus, document, day), *(each for each in later if each and each > day)])


def _express(corpus: Corpus, graph: _Graph, node: str) -> Iterator[Hold]:
    """Express sentences that the document, or the decision that issues it, is in force."""
    document = document_of(graph, node)
    for holder in _and_decisions(graph, node):
        for proof in document_of(graph, holder).status_proofs:
            day = proof.as_of or proof.since
            if proof.state == "in-force" and day:
                by = _told(corpus, document_of(graph, holder), proof.source)
                until = _until_followed(corpus, graph, document, day)
                yield Hold(until, Proof("express", day, by), 0)


def _amended(corpus: Corpus, graph: _Graph, node: str) -> Iterator[Hold]:
    document = document_of(graph, node)
    for relation in incoming(graph, node, ("amends",)):
        day = ending_day(corpus, relation)
        if day:
            known = ending_day_as_known(corpus, relation) or corpus[relation.source].issued
            proof = Proof("express", known, (relation.source,))
            yield Hold(_until_followed(corpus, graph, document, day), proof, 0, relation.kind)


def _period(corpus: Corpus, document: Document) -> Iterator[Hold]:
    day = document.issued or document.begins
    if document.period and day:
        until = _until(corpus, document, last_day(day).isoformat())
        yield Hold(until, Proof("period", document.issued), 1)


def _and_decisions(graph: _Graph, node: str) -> list[str]:
    return [node, *(issue.source for issue in incoming(graph, node, ("promulgates",)))]


def _told(corpus: Corpus, document: Document, source: str) -> tuple[str, ...]:
    """A source as far as it may leave: an internal document keeps its own."""
    return (source,) if document.access == "public" else ()


def uses(corpus: Corpus, graph: _Graph, node: str, held: Iterable[Hold]) -> list[Use]:
    """Every dated trace of use, the newest last; of one day the stronger kind last.

    A text issued under a decision and the decision are used together.
    """
    family = [*_and_decisions(graph, node), *(r.target for r in outgoing(graph, node, ("promulgates",)))]
    found = [
        use for member in family for use in _by_others(corpus, graph, member) if use.source not in family
    ]
    found += [
        Use(proof.as_of, "", "".join(_told(corpus, document_of(graph, member), proof.source)))
        for member in family
        for proof in document_of(graph, member).status_proofs
        if proof.as_of and proof.state == "unverified"
    ]
    found += [_aged(hold) for hold in held if hold.proof.as_of and hold.rank < 2]
    begins = document_of(graph, node).begins
    found = [use for use in found if not begins or last_day(use.day).isoformat() >= begins]
    return sorted(found, key=_strength)


def _aged(hold: Hold) -> Use:
    """What once proved it in force and was aged by an event still shows that it was in use."""
    assert hold.proof.as_of
    return Use(hold.proof.as_of, hold.kind, "".join(hold.proof.by))


def _by_others(corpus: Corpus, graph: _Graph, node: str) -> Iterator[Use]:
    for relation in incoming(graph, node, USE_KINDS):
        user = document_of(graph, relation.source)
        day = user.issued or (user.period.start if user.period else None)
        if day:
            yield Use(day, relation.kind, user.id, _sections(corpus, relation))


def _sections(corpus: Corpus, relation: Relation) -> tuple[str, ...]:
    """Where it says so; the sections of an internal document stay inside."""
    known = (piece for piece in relation.evidence if piece.at)
    shown = (piece.at for piece in known if _is_open(corpus, piece.source))
    return tuple(dict.fromkeys(at for at in shown if at))


def _is_open(corpus: Corpus, source: str) -> bool:
    document = corpus.get(source)
    return document is None or document.access == "public"


def _strength(use: Use) -> tuple[str, int, int, str]:
    kinds = ("", *reversed(USE_KINDS))
    rank = kinds.index(use.kind) if use.kind in kinds else len(kinds)
    return first_day(use.day).isoformat(), len(use.day), rank, use.source
