"""Status as a step function of the day, with what brought it about, its proof and the words for it.

What nothing proves in force (:mod:`cancu.graph.status.proofs`) and nothing has ended is ``unverified``: never
shown as in force.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

import networkx as nx

from cancu.corpus import Corpus
from cancu.dispositions import DISPOSITIONS, FLAG_ROWS
from cancu.graph.relations import document_of, incoming, outgoing
from cancu.graph.status.amending_acts import amended_alone
from cancu.graph.status.latest_named import latest_named
from cancu.graph.status.marks import (
    Mark,
    begins_as_known,
    day_of_issue,
    ending_day,
    ending_day_as_known,
    is_partial_amendment,
    marks,
)
from cancu.graph.status.proofs import FOREVER, Hold, Use, holds, uses
from cancu.graph.status.step import Proof, Step, Timelines, step_on
from cancu.graph.status.telling import Facts, Part, day_when_old, told
from cancu.kinds import ENDING_KINDS, FLAGS
from cancu.model import regime_of
from cancu.text import first_day

__all__ = ["BASIS_KINDS", "Step", "Timelines", "step_on", "timelines"]

# A document rests on what it carries out, details or guides and on its căn cứ; "tiếp tục" is no basis.
BASIS_KINDS = ("based_on", "implements", "details", "guides")


@dataclass(frozen=True, slots=True)
class _Flag:
    """From the day ``since`` (ISO; ``known`` as far as it is known) to ``until`` a flag stands, by ``by``."""

    id: str
    since: str
    known: str
    by: str
    until: str = FOREVER


def timelines(corpus: Corpus, graph: nx.MultiDiGraph[str]) -> Timelines:
    """The steps of every document, by id."""
    lives = {node: _Life(corpus, graph, node) for node in sorted(graph)}
    steps = {node: life.steps(_others_ended(graph, lives, node)) for node, life in lives.items()}
    return latest_named(corpus, graph, steps)


class _Life:
    """The dated facts of one document, gathered once and asked for many days."""

    def __init__(self, corpus: Corpus, graph: nx.MultiDiGraph[str], node: str) -> None:
        self.corpus = corpus
        self.document = document_of(graph, node)
        self.regime = regime_of(self.document, graph.nodes[node]["issuer"])
        self.marks = marks(corpus, graph, node)
        issue = next(iter(incoming(graph, node, ("promulgates",))), None)
        decision = document_of(graph, issue.source) if issue else None
        self.begins = self.document.begins or (decision.begins if decision else None)
        self.begins_known = begins_as_known(self.document) or (
            begins_as_known(decision) if decision else None
        )
        self.holds: list[Hold] = holds(corpus, graph, node, self.marks)
        found = uses(corpus, graph, node, self.holds)
        self.use: Use | None = found[-1] if found else None
        self.flags = list(self._flags(graph, node))

    def _flags(self, graph: nx.MultiDiGraph[str], node: str) -> list[_Flag]:
        found = []
        for relation in incoming(graph, node, ("amends", "follows", *ENDING_KINDS)):
            if relation.kind in ENDING_KINDS and not is_partial_amendment(graph, relation):
                continue
            flag = "followed" if relation.kind == "follows" else "amended"
            day = ending_day(self.corpus, relation)
            known = ending_day_as_known(self.corpus, relation)
            found += [_Flag(flag, day, known or "", relation.source)] if day else []
        heirs = self.corpus.issuers[self.document.issuer].successors
        return [*found, *(_Flag("body-changed", heir.since, heir.since, heir.issuer) for heir in heirs)]

    def ended(self) -> Mark | None:
        """What ended it first, or None."""
        return min((mark for mark in self.marks if DISPOSITIONS[mark.status].ended), default=None)

    def gone(self) -> tuple[str, str] | None:
        """The day on which it first ended or got a later text beside it, and as it is known; or None."""
        days = [(flag.since, flag.known) for flag in self.flags if flag.id == "followed"]
        end = self.ended()
        return min([*days, *([(end.since, end.known or end.since)] if end else [])], default=None)

    def steps(self, further: list[_Flag]) -> tuple[Step, ...]:
        """The step function; ``further`` flags come from what befalls others."""
        flags = [*self.flags, *further]
        days = {mark.since for mark in self.marks} | {flag.since for flag in flags}
        days |= {flag.until for flag in flags if flag.until != FOREVER}
        days |= {hold.until for hold in self.holds if hold.until != FOREVER}
        days |= {day_when_old(self.use.day)} if self.use else set()
        later = sorted(day for day in days if not self.begins or day > self.begins)
        raw = [self._not_yet()] if self.begins else []
        raw += [self._facts(day, flags) for day in [self.begins, *later]]
        return tuple(self._told(raw))

    def _told(self, facts: list[Facts]) -> list[Step]:
        """The steps in words; days on which nothing changes are none."""
        made: list[Step] = []
        for (_, _), group in groupby(facts, key=lambda each: (each.status, each.reason)):
            held = list(group)
            for each in held:
                step = told(self.corpus, self.document, self.regime, each, held[0])
                if not made or _face(step) != _face(made[-1]):
                    made.append(step)
        return made

    def _not_yet(self) -> Facts:
        """The time before it begins."""
        proof = Proof("express", self.document.issued)
        known = self.begins_known
        return Facts(None, known, "not-yet", ("not-yet",), "not-issued", (), (), proof, None, None, ())

    def _facts(self, since: str | None, flag_days: list[_Flag]) -> Facts:
        day = since or ""
        mark, proof, use = self._mark(day)
        parts = self._parts(mark, day)
        current = [flag for flag in flag_days if flag.since <= day < flag.until]
        names = {flag.id for flag in current} | {DISPOSITIONS[mark.status].flag}
        ordered = tuple(flag for flag in FLAGS if flag in names)
        behind = {
            flag: self._in_order({each.by for each in current if each.id == flag})
            for flag in ordered
            if any(each.id == flag for each in current)
        }
        known = self._as_known(day, flag_days) if since else None
        return Facts(
            since, known, mark.status, ordered, mark.reason,
            tuple(dict.fromkeys(other for part in parts for other in part.by)) or mark.by,
            tuple(behind.items()), proof, use, self._speaking(mark, proof, current), parts,
        )  # fmt: skip

    def _in_order(self, found: set[str]) -> tuple[str, ...]:
        """What stands behind a flag by its day of issue, as a citation lists it; bodies by id."""
        return tuple(sorted(found, key=lambda each: day_of_issue(self.corpus, each)))

    def _parts(self, mark: Mark, day: str) -> tuple[Part, ...]:
        """What has taken a part away by a day, in the order of time: every one of it is named."""
        if not DISPOSITIONS[mark.status].partial:
            return ()
        taken = [each for each in self.marks if each.status == mark.status and each.since <= day]
        return tuple(
            dict.fromkeys(Part(each.by, each.since if each.known is None else each.known) for each in taken)
        )

    def _as_known(self, day: str, flags: list[_Flag]) -> str:
        """A day as it is known: in full where one of the changes of the day is dated in full, else perhaps
        not at all (empty).
        """
        found = [mark.known for mark in self.marks if mark.since == day and mark.known is not None]
        found += [flag.known for flag in flags if flag.since == day]
        found += [self.begins_known] if day == self.begins and self.begins_known else []
        return max(found, key=len, default=day)

    def _speaking(self, mark: Mark, proof: Proof, current: list[_Flag]) -> str | None:
        """The flag that is said before the proof: unless an express one is newer than what it tells."""
        row = DISPOSITIONS[mark.status]
        if row.noted:
            return None
        confirmed = first_day(proof.as_of).isoformat() if proof.grade == "express" and proof.as_of else ""
        said = {flag.id for flag in current if FLAG_ROWS[flag.id].speaks and flag.since > confirmed}
        return next((flag for flag in FLAGS if flag in said), None)

    def _mark(self, day: str) -> tuple[Mark, Proof, Use | None]:
        """The status on a day, the proof behind it, and the trace of use where that is all there is."""
        current = [mark for mark in self.marks if mark.since <= day]
        if current:
            # An ended plan stays ended when its period runs out as well.
            mark = min(current, key=lambda each: DISPOSITIONS[each.status].rank)
            return mark, Proof("period" if mark.reason == "period" else "express", mark.as_of, mark.by), None
        hold = next((hold for hold in self.holds if day < hold.until), None)
        if hold:
            reason = "period" if self.document.period else "proof"
            return Mark(day, "in-force", reason), hold.proof, None
        use = self.use
        by = (use.source,) if use and use.source else ()
        proof = Proof("use", use.day, by) if use else Proof("none")
        return Mark(day, "unverified", "no-proof"), proof, use


def _face(step: Step) -> tuple[object, ...]:
    return step.status, step.flags, step.by, step.behind, step.proof, step.headline


def _others_ended(graph: nx.MultiDiGraph[str], lives: Mapping[str, _Life], node: str) -> list[_Flag]:
    """Flags of a document that stem from the ends of others: of its bases, or of all that it amends."""
    return [*_basis_endings(graph, lives, node), *_target_endings(graph, lives, node)]


def _target_endings(graph: nx.MultiDiGraph[str], lives: Mapping[str, _Life], node: str) -> list[_Flag]:
    """Of an act that only amends: from when on all of that has ended, or has a later text beside it."""
    targets = amended_alone(graph, node)
    ends = [end for each in targets if (end := lives[each].ended())]
    gone = [first for each in targets if (first := lives[each].gone())]
    found = []
    ended = max(ends) if targets and len(ends) == len(targets) else None
    if ended:
        known = ended.known or ended.since
        found += [_Flag("target-ended", ended.since, known, each) for each in targets]
    since, known = max(gone, default=("", "")) if len(gone) == len(targets) else ("", "")
    if since and (not ended or since < ended.since):
        until = ended.since if ended else FOREVER
        found += [_Flag("target-followed", since, known, each, until) for each in targets]
    return found


def _basis_endings(graph: nx.MultiDiGraph[str], lives: Mapping[str, _Life], node: str) -> list[_Flag]:
    """Ends of a basis, and of a basis of a basis, as flags of the document that rests on them."""
    found = []
    direct = [relation.target for relation in outgoing(graph, node, BASIS_KINDS)]
    second = [relation.target for basis in direct for relation in outgoing(graph, basis, BASIS_KINDS)]
    for basis in sorted({*direct, *second} - {node}):
        end = lives[basis].ended()
        if end:
            found.append(_Flag("basis-ended", end.since, end.known or end.since, basis))
    return found
