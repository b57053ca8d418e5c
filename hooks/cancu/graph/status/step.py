"""One step of a document's life: how it stands from a day on, what shows it, and the words for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from cancu.dispositions import BADGES, DISPOSITIONS, Badge, Disposition, Grade


@dataclass(frozen=True, slots=True)
class Proof:
    """What stands behind a status: its grade, its day (full or partial) and where it is written.

    ``by`` are ids of documents, or https addresses of pages.
    """

    grade: Grade
    as_of: str | None = None
    by: tuple[str, ...] = ()


class Ref(NamedTuple):
    """A document named in a sentence, to be printed by its label or as a link."""

    document: str
    label: str


Words = tuple[str | Ref, ...]


@dataclass(frozen=True, slots=True)
class StatusFacts:
    """How a document stands from ``since`` (ISO; None: from the start) on.

    ``known`` is that day, full or partial, empty where ``since`` is but the day of issue of a text whose day
    of effect nobody knows. ``flags`` are those of the document itself in the order of
    :data:`cancu.kinds.FLAGS`. ``by`` are the documents that brought the status about, ``behind`` for each
    further flag the documents behind it (for ``body-changed`` the succeeding bodies).
    """

    since: str | None
    known: str | None
    status: str
    flags: tuple[str, ...]
    reason: str
    by: tuple[str, ...]
    behind: tuple[tuple[str, tuple[str, ...]], ...]
    proof: Proof


@dataclass(frozen=True, slots=True)
class Step(StatusFacts):
    """Those facts in words.

    ``status_since`` is the day on which the status began, full or partial (None: not known): a step may
    also begin because a flag or a proof came to it. ``speaks`` is the row of
    :data:`cancu.dispositions.BADGES` that ``headline``, the badge, says; ``label`` is the status itself in
    the words of its regime, ``words`` the sentence.
    """

    status_since: str | None
    speaks: str
    label: str
    headline: str
    words: Words

    @property
    def disposition(self) -> Disposition:
        """How a document is treated that stands so."""
        return DISPOSITIONS[self.status]

    @property
    def badge(self) -> Badge:
        """Colour and facet of the badge."""
        return BADGES[self.speaks]

    @property
    def tone(self) -> str:
        """Colour of the badge."""
        return self.badge.tone

    @property
    def as_of(self) -> str | None:
        """The day of the newest proof, full or partial."""
        return self.proof.as_of

    @property
    def sentence(self) -> str:
        """The sentence in plain text."""
        return "".join(word if isinstance(word, str) else word.label for word in self.words)

    def documents_behind(self, flag: str) -> tuple[str, ...]:
        """What stands behind one of its flags."""
        return dict(self.behind).get(flag, ())


Timelines = Mapping[str, tuple[Step, ...]]


def step_on(steps: tuple[Step, ...], day: str) -> Step:
    """The step that holds on a day (ISO). The first one holds from the start."""
    current = steps[0]
    for step in steps[1:]:
        if step.since and step.since > day:
            break
        current = step
    return current
