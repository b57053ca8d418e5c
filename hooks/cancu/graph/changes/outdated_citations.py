"""Which plans must be re-read: what they rest on had ended when they were signed, or has ended since."""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

from cancu.corpus import Corpus
from cancu.graph.relations import outgoing
from cancu.graph.status.chains import instead_of
from cancu.graph.status.timelines import BASIS_KINDS, Step, Timelines, step_on
from cancu.kinds import ENDING_KINDS
from cancu.model import Document, Relation
from cancu.text import first_day, last_day

# Speaking of a document in order to issue, end, amend or take stock of it is no reliance on it.
_NO_RELIANCE = (
    "promulgates",
    *ENDING_KINDS,
    "amends",
    "suspends",
    "corrects",
    "follows",
    "reviews",
    "reports_on",
    "related",
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One citation that no longer stands: the relation, how its target stood then and stands now.

    ``at_signing`` is None when the citing document is undated or the two days cannot be told apart.
    ``through`` is the basis between the two documents where the citation is indirect.
    """

    relation: Relation
    at_signing: Step | None
    now: Step
    instead: tuple[str, ...]
    through: str | None = None

    @property
    def right_when_signed(self) -> bool:
        """True when the target had not ended on the day the citing document was signed."""
        return self.at_signing is not None and not self.at_signing.disposition.over


def findings(
    corpus: Corpus, graph: nx.MultiDiGraph[str], steps: Timelines, document_id: str, day: str
) -> list[Finding]:
    """Every citation of one document whose target is over on ``day``, and every basis of a basis."""
    document = corpus[document_id]
    direct = [relation for relation in outgoing(graph, document_id) if relation.kind not in _NO_RELIANCE]
    found = [_finding(corpus, graph, steps, document, relation, day) for relation in direct]
    for basis in (relation.target for relation in direct if relation.kind in BASIS_KINDS):
        for relation in outgoing(graph, basis, BASIS_KINDS):
            found.append(_finding(corpus, graph, steps, document, relation, day, through=basis))
    return sorted(
        (finding for finding in found if finding),
        key=lambda f: (f.through is not None, f.relation.target, f.relation.kind, f.through or ""),
    )


def _finding(
    corpus: Corpus,
    graph: nx.MultiDiGraph[str],
    steps: Timelines,
    document: Document,
    relation: Relation,
    day: str,
    through: str | None = None,
) -> Finding | None:
    now = step_on(steps[relation.target], day)
    if not now.disposition.over:
        return None
    instead = tuple(instead_of(corpus, graph, steps, relation.target, day))
    then = _at_signing(document, steps[relation.target])
    return Finding(relation, then, now, instead, through)


def _at_signing(document: Document, steps: tuple[Step, ...]) -> Step | None:
    """How the cited document stood when the citing one was signed; None when that day is too vague."""
    if not document.issued:
        return None
    first = step_on(steps, first_day(document.issued).isoformat())
    last = step_on(steps, last_day(document.issued).isoformat())
    return first if first.status == last.status else None


def plans_to_review(
    corpus: Corpus, graph: nx.MultiDiGraph[str], steps: Timelines, day: str
) -> dict[str, list[Finding]]:
    """Local documents with at least one such citation, by id; plans whose own time is over included,
    since they are what next year's plan is copied from.
    """
    reviewed = {
        document.id: findings(corpus, graph, steps, document.id, day)
        for document in corpus
        if not corpus.issuer_of(document).is_central
    }
    return {document_id: found for document_id, found in reviewed.items() if found}
