"""Status as a step function of the day, with reason, proof and the day of the proof.

What shows that a document holds: an express sentence (until the next event that could have changed it),
the time it sets for itself, an amendment on that day (what is amended still stands), or the text that
ended it (it held until then). Everything else is ``unverified``: never shown as in force.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import networkx as nx

from cancu.corpus import Corpus
from cancu.dispositions import DISPOSITIONS, Disposition
from cancu.graph.marks import (
    Mark,
    ending_day,
    express_proofs,
    is_partial_amendment,
    marks,
    next_event,
)
from cancu.graph.relations import document_of, incoming, outgoing
from cancu.kinds import ENDING_KINDS, FLAGS
from cancu.text import last_day

FOREVER = "9999-12-31"
# A document rests on what it carries out, details or guides and on its căn cứ; "tiếp tục" is no basis.
BASIS_KINDS = ("based_on", "implements", "details", "guides")
_USE_KINDS = (*BASIS_KINDS, "continues")


@dataclass(frozen=True, slots=True)
class Step:
    """From ``since`` (None: from the start) the document stands so.

    ``flags`` are those of the document itself in the order of :data:`cancu.kinds.FLAGS`; ``by`` the ids
    of the documents that brought the step about; ``as_of`` the day of the newest proof behind it.
    """

    since: str | None
    status: str
    flags: tuple[str, ...]
    reason: str
    by: tuple[str, ...]
    as_of: str | None

    @property
    def disposition(self) -> Disposition:
        """How a document is treated that stands so."""
        return DISPOSITIONS[self.status]


Timelines = Mapping[str, tuple[Step, ...]]


def timelines(corpus: Corpus, graph: nx.MultiDiGraph[str]) -> Timelines:
    """The steps of every document, by id."""
    lives = {node: _Life(corpus, graph, node) for node in sorted(graph)}
    return {node: life.steps(_basis_endings(graph, lives, node)) for node, life in lives.items()}


def step_on(steps: tuple[Step, ...], day: str) -> Step:
    """The step that holds on a day; before the first one the document is ``not-yet``."""
    current = Step(None, "not-yet", ("not-yet",), "not-issued", (), None)
    for step in steps:
        if step.since and step.since > day:
            break
        current = step
    return current


class _Life:
    """The dated facts of one document, gathered once and asked for many days."""

    def __init__(self, corpus: Corpus, graph: nx.MultiDiGraph[str], node: str) -> None:
        self.document = document_of(graph, node)
        self.marks = marks(corpus, graph, node)
        issue = next(iter(incoming(graph, node, ("promulgates",))), None)
        decision = document_of(graph, issue.source) if issue else None
        self.begins = self.document.begins or (decision.begins if decision else None)
        self.issued = self.document.issued or (decision.issued if decision else None)
        self.known_until, self.held_as_of = self._known(corpus, graph, node)
        self.newest_use = self._newest_use(graph, node)
        self.flag_days = list(self._flag_days(corpus, graph, node))

    def _known(self, corpus: Corpus, graph: nx.MultiDiGraph[str], node: str) -> tuple[str, str | None]:
        """The first day on which nothing shows any more that it holds, and the newest proof that it did."""
        ends = [mark.since for mark in self.marks if mark.status == "ended"]
        proofs = [proof.as_of or proof.since or "" for proof in express_proofs(graph, node)]
        proofs += [
            day for relation in incoming(graph, node, ("amends",)) if (day := ending_day(corpus, relation))
        ]
        if self.document.period and self.begins:
            proofs.append(last_day(self.issued or self.begins).isoformat())
        reach = [next_event(corpus, self.document, proof) or FOREVER for proof in proofs]
        return max([*reach, *ends], default=""), max(proofs, default=None)

    def _newest_use(self, graph: nx.MultiDiGraph[str], node: str) -> str | None:
        """The newest day on which a source shows the document in use (which proves no more than that)."""
        days = [proof.as_of for proof in self.document.status_proofs if proof.as_of]
        users = (document_of(graph, relation.source) for relation in incoming(graph, node, _USE_KINDS))
        days += [user.issued for user in users if user.issued]
        return max([*days, *filter(None, [self.held_as_of])], default=None)

    def _flag_days(
        self, corpus: Corpus, graph: nx.MultiDiGraph[str], node: str
    ) -> list[tuple[str, str, str]]:
        """``(flag, first day, document or issuer behind it)``."""
        found = []
        for relation in incoming(graph, node, ("amends", "follows", *ENDING_KINDS)):
            if relation.kind in ENDING_KINDS and not is_partial_amendment(graph, relation):
                continue
            flag = "followed" if relation.kind == "follows" else "amended"
            day = ending_day(corpus, relation)
            found += [(flag, day, relation.source)] if day else []
        successors = corpus.issuers[self.document.issuer].successors
        found += [("body-changed", successor.since, successor.issuer) for successor in successors]
        return found

    def ended_since(self) -> str | None:
        """The day from which it has ended, or None."""
        return min((mark.since for mark in self.marks if mark.status == "ended"), default=None)

    def steps(self, basis_endings: list[tuple[str, str, str]]) -> tuple[Step, ...]:
        """The step function; ``basis_endings`` are further dated flags."""
        flag_days = [*self.flag_days, *basis_endings]
        days = {mark.since for mark in self.marks} | {day for _, day, _ in flag_days}
        days |= {self.known_until} if self.known_until not in ("", FOREVER) else set()
        later = sorted(day for day in days if not self.begins or day > self.begins)
        steps: list[Step] = []
        for day in [self.begins, *later]:
            step = self._step(day, flag_days)
            if not steps or _face(step) != _face(steps[-1]):
                steps.append(step)
        return tuple(steps)

    def _step(self, since: str | None, flag_days: list[tuple[str, str, str]]) -> Step:
        day = since or ""
        mark = self._mark(day)
        flags = {flag for flag, first, _ in flag_days if first <= day}
        flags.add(DISPOSITIONS[mark.status].flag)
        behind = {by for flag, first, by in flag_days if first <= day and flag != "body-changed"}
        by = mark.by or tuple(sorted(behind))
        ordered = tuple(flag for flag in FLAGS if flag in flags)
        return Step(since, mark.status, ordered, mark.reason, by, mark.as_of)

    def _mark(self, day: str) -> Mark:
        current = [mark for mark in self.marks if mark.since <= day]
        if current:
            # An ended plan stays ended when its period runs out as well.
            return min(current, key=lambda mark: DISPOSITIONS[mark.status].rank)
        if day < self.known_until:
            return Mark(day, "in-force", "period" if self.document.period else "proof", (), self._held(day))
        return Mark(day, "unverified", "no-proof", (), self.newest_use)

    def _held(self, day: str) -> str | None:
        ends = [mark for mark in self.marks if mark.status == "ended" and mark.since > day]
        return self.held_as_of or (ends[0].as_of if ends else None)


def _face(step: Step) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    return step.status, step.flags, step.by


def _basis_endings(
    graph: nx.MultiDiGraph[str], lives: Mapping[str, _Life], node: str
) -> list[tuple[str, str, str]]:
    """Ends of a basis, and of a basis of a basis, as dated flags of the document that rests on them."""
    found = []
    direct = [relation.target for relation in outgoing(graph, node, BASIS_KINDS)]
    second = [relation.target for basis in direct for relation in outgoing(graph, basis, BASIS_KINDS)]
    for basis in sorted({*direct, *second} - {node}):
        day = lives[basis].ended_since()
        if day:
            found.append(("basis-ended", day, basis))
    return found
