"""The immutable records of the dataset. Dates are ISO strings: full, ``YYYY-MM`` or ``YYYY`` where allowed.

Every record is hashable. ``place`` (line and column in the YAML file) does not count in equality.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from cancu.bodies import Event, Issuer, Successor, Topic
from cancu.document_number import names_its_year
from cancu.kinds import DOCUMENT_TYPES, ENDING_KINDS, NORMATIVE_TYPES, Regime
from cancu.places import Place
from cancu.text import first_day, last_day

__all__ = [
    "NO_DAY",
    "Deadline",
    "Document",
    "Event",
    "Evidence",
    "FullText",
    "Issuer",
    "Note",
    "Period",
    "Place",
    "Relation",
    "Signer",
    "Source",
    "StatusProof",
    "Successor",
    "Target",
    "Task",
    "Topic",
    "regime_of",
]
NO_DAY = "không ghi ngày cụ thể"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where a relation is written.

    ``source`` is the id of a document in the dataset whose text was read, or the https address of a page.
    ``at`` is the section ("II.1", "Điều 3"); ``verb`` the words by which the source relates the two, as
    printed ("quán triệt, thực hiện"); ``as_cited`` what it prints where that differs from the record;
    ``as_of`` the day of the proof; ``checked_on`` the day on which somebody read it.
    """

    source: str
    at: str | None = None
    verb: str | None = None
    as_cited: str | None = None
    as_of: str | None = None
    checked_on: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """One document speaking of another, stored once, on the document that speaks (``source``)."""

    source: str
    kind: str
    target: str
    scope: str = "whole"
    provisions: str | None = None
    effective: str | None = None
    evidence: tuple[Evidence, ...] = ()
    place: Place = field(default=(0, 0), compare=False)

    @property
    def is_whole_ending(self) -> bool:
        """True where it ends its target as a whole."""
        return self.kind in ENDING_KINDS and self.scope == "whole"

    @property
    def is_partial_ending(self) -> bool:
        """True where it ends a part of its target."""
        return self.kind in ENDING_KINDS and self.scope == "part"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusProof:
    """What says that a document holds or has ended, apart from relations to other documents.

    ``state`` is a status id. ``in-force`` and ``ended`` stand for an express sentence of the source;
    ``unverified`` for a source that only shows the document in use on the day ``as_of``.
    """

    state: str
    source: str
    since: str | None = None
    at: str | None = None
    as_of: str | None = None
    checked_on: str | None = None
    note: str | None = None
    place: Place = field(default=(0, 0), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A page or file that was read for a document: ``url`` (null for a file held by the curator)."""

    title: str
    url: str | None = None
    as_of: str | None = None
    checked_on: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FullText:
    """Where the text itself can be read, and the day on which somebody saw it there."""

    url: str
    title: str | None = None
    checked_on: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What a plan orders: who leads, who joins, by when, in which section."""

    what: str
    lead: str | None = None
    join: tuple[str, ...] = ()
    by: str | None = None
    at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """What is reported by whom to whom; ``by`` is a day, ``MM-DD`` (every year) or :data:`NO_DAY`."""

    what: str
    who: str
    to: str
    by: str
    at: str | None = None
    as_cited: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A figure a plan sets itself, such as "100 %"."""

    what: str
    value: str
    at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A remark of the curator; ``unconfirmed`` ones stand apart on the page and prove nothing."""

    text: str
    unconfirmed: bool = False
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Name and office at the time of signing."""

    name: str
    office: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The time a document sets for itself; an end nobody stated is None, and nothing expires by it."""

    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One document. Its identity is issuer + type + number + date, never the number alone.

    ``extent`` is how much of it was read for this entry: ``whole``, ``opening``, or ``mention`` for a
    document known only from another one's citation; None where nobody said.
    """

    id: str
    type: str
    number: str | None
    issuer: str
    issued: str | None
    title: str
    effective: str | None = None
    period: Period | None = None
    short_title: str | None = None
    summary: str | None = None
    topics: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    signer: Signer | None = None
    relations: tuple[Relation, ...] = ()
    status_proofs: tuple[StatusProof, ...] = ()
    regime: Regime | None = None
    tasks: tuple[Task, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    targets: tuple[Target, ...] = ()
    access: str = "public"
    extent: str | None = None
    full_text: FullText | None = None
    sources: tuple[Source, ...] = ()
    notes: tuple[Note, ...] = ()
    place: Place = field(default=(0, 0), compare=False)

    @property
    def type_label(self) -> str:
        """The type in words: "Chỉ thị"."""
        return DOCUMENT_TYPES[self.type].label

    @property
    def label(self) -> str:
        """The name for lists and links: "Chỉ thị 33/CT-TTg", or type and short title without a number."""
        if self.number:
            return f"{self.type_label} {self.number}"
        name = self.short_title or self.title
        return name if name.startswith(self.type_label) else f"{self.type_label} {name}"

    @property
    def year(self) -> str | None:
        """Year of issue; for an undated plan the year that it plans for."""
        day = self.issued or (self.period.start if self.period else None)
        return day[:4] if day else None

    @property
    def begins(self) -> str | None:
        """The first day on which it can hold, ISO; None when nothing dates it."""
        day = self.effective or self.issued or (self.period.start if self.period else None)
        return first_day(day).isoformat() if day else None

    @property
    def last_day_of_period(self) -> str | None:
        """The stated last day of its period, ISO; None for an open one."""
        end = self.period.end if self.period else None
        return last_day(end).isoformat() if end else None


def regime_of(document: Document, issuer: Issuer) -> Regime:
    """Which words of force apply: stated, else read from issuer, type and the form of the number.

    A year inside the number (``18/2000/CT-TTg``, ``04/2015/NĐ-CP``) means a normative document;
    ``33/CT-TTg`` or ``3826/QĐ-UBND`` an administrative one; bodies of the Party have their own regime.
    """
    if document.regime:
        return document.regime
    if issuer.is_party:
        return "party"
    normative = document.type in NORMATIVE_TYPES or names_its_year(document.number)
    return "normative" if normative else "administrative"
