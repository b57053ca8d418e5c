"""Dated marks on a document's life, read off its own record, its relations and the events around it."""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

from cancu.corpus import Corpus
from cancu.dispositions import DISPOSITIONS, EFFECTS, REASONS
from cancu.graph.relations import document_of, incoming
from cancu.model import Document, Relation, regime_of
from cancu.text import day_after, last_day

# Kinds that end nothing: to count one too early would name a text before it was there.
_LATER_WORDS = ("amends", "follows")


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """From ``since`` (ISO) on the document has this status, for this reason, by these documents.

    ``known`` is that day as it is known, full or partial; empty where nobody knows it, and ``since`` is only
    the day of issue of what brings it about.
    """

    since: str
    status: str
    reason: str
    by: tuple[str, ...] = ()
    as_of: str | None = None
    known: str | None = None


def ending_day(corpus: Corpus, relation: Relation) -> str | None:
    """The day on which a relation takes effect on its target: stated, else when its document begins.

    Of a day that is known in part only the first that it can mean: for comparing, never for printing. Nothing
    is called amended or followed by what may not have been issued: these count from the last such day, or
    from when somebody read of it.
    """
    source = corpus[relation.source]
    known = begins_as_known(source)
    if (
        relation.effective
        or relation.kind not in _LATER_WORDS
        or not known
        or len(known) == len("YYYY-MM-DD")
    ):
        return relation.effective or source.begins
    read = [piece.checked_on for piece in relation.evidence if piece.checked_on]
    return max(source.begins or "", min([last_day(known).isoformat(), *read]))


def ending_day_as_known(corpus: Corpus, relation: Relation) -> str | None:
    """The same day as it is known, full or partial: for printing.

    Empty where a normative text is known by its day of issue alone: that is not the day of its effect.
    """
    source = corpus[relation.source]
    if relation.effective or source.effective or not source.issued:
        return relation.effective or begins_as_known(source)
    return "" if regime_of(source, corpus.issuer_of(source)) == "normative" else source.issued


def begins_as_known(document: Document) -> str | None:
    """The first day on which it can hold, full or partial."""
    return document.effective or document.issued or (document.period.start if document.period else None)


def day_of_issue(corpus: Corpus, document_id: str) -> tuple[str, str]:
    """Orders documents as citations and lists name them: by day of issue, then by id."""
    document = corpus.get(document_id)
    return (document.issued or "" if document else ""), document_id


def is_partial_amendment(graph: nx.MultiDiGraph[str], relation: Relation) -> bool:
    """True where a partial ending meets an administrative document, which knows no partial force.

    A plan or an official letter that loses a part is amended: it stays in its time of implementation.
    """
    issuer = graph.nodes[relation.target]["issuer"]
    return (
        relation.is_partial_ending
        and regime_of(document_of(graph, relation.target), issuer) == "administrative"
    )


def marks(corpus: Corpus, graph: nx.MultiDiGraph[str], node: str) -> list[Mark]:
    """Everything that changes the status of a document, apart from what proves that it holds.

    A text issued under a decision shares what befalls the decision.
    """
    document = document_of(graph, node)
    found = [*_from_relations(corpus, graph, node), *_from_proofs(document), *_from_period(document)]
    for issue in incoming(graph, node, ("promulgates",)):
        decision = document_of(graph, issue.source)
        found += [*_from_relations(corpus, graph, issue.source), *_from_proofs(decision)]
    return sorted(set(found))


def _from_relations(corpus: Corpus, graph: nx.MultiDiGraph[str], node: str) -> list[Mark]:
    found = []
    for relation in incoming(graph, node, EFFECTS):
        day = ending_day(corpus, relation)
        if day and not is_partial_amendment(graph, relation):
            proofs = filter(None, (corpus.proof_day(evidence) for evidence in relation.evidence))
            status = EFFECTS[relation.kind][relation.scope]
            reason = REASONS[relation.kind]
            newest = max(proofs, default=None)
            known = ending_day_as_known(corpus, relation)
            found.append(Mark(day, status, reason, (relation.source,), newest, known))
    return found


def _from_proofs(document: Document) -> list[Mark]:
    return [
        Mark(proof.since or proof.as_of or "", proof.state, "proof", (), proof.as_of)
        for proof in document.status_proofs
        if DISPOSITIONS[proof.state].told and (proof.since or proof.as_of)
    ]


def _from_period(document: Document) -> list[Mark]:
    end = document.last_day_of_period
    return [Mark(day_after(end), "period-over", "period", (), document.issued)] if end else []


def next_event(corpus: Corpus, document: Document, day: str) -> str | None:
    """The first event after ``day`` that could have changed what the document's issuer ordered."""
    regime = regime_of(document, corpus.issuers[document.issuer])
    ageing = (event for event in corpus.events if event.ages(document.issuer, regime))
    return min((event.date for event in ageing if event.date > day), default=None)
