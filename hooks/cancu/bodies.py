"""Who issues documents, under which subjects they are found, and what ages the proofs about them."""

from __future__ import annotations

from dataclasses import dataclass, field

from cancu.kinds import TIER_OF_LEVEL, Level, Regime
from cancu.places import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Successor:
    """The body that took over an issuer's work, since when, and what says so."""

    issuer: str
    since: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuer:
    """A body that issues documents, as it was called then, with its successors."""

    id: str
    name: str
    level: Level
    superior: str | None = None
    province: str | None = None
    province_now: str | None = None
    abbreviations: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    successors: tuple[Successor, ...] = ()
    short: str | None = None
    place: Place = field(default=(0, 0), compare=False)

    @property
    def is_central(self) -> bool:
        """True for bodies of the centre, of the Party or the State."""
        return self.level.startswith("central")

    @property
    def is_party(self) -> bool:
        """True for bodies of the Party."""
        return self.level.endswith("-party")

    @property
    def tier(self) -> str:
        """The band of the drawings it belongs to: "Trung ương", "Cấp tỉnh", "Sở, ngành", "Đơn vị"."""
        return TIER_OF_LEVEL[self.level]


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A subject under which documents are found."""

    id: str
    name: str
    summary: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A new term, a congress or a merger: from its day on, older proofs about ``issuers`` are aged.

    Where ``regimes`` are named it ages only documents of these: a normative act stands until the law ends it,
    whoever governs. ``note`` says why.
    """

    date: str
    what: str
    issuers: tuple[str, ...]
    source: str
    regimes: tuple[Regime, ...] = ()
    note: str | None = None

    def ages(self, issuer: str, regime: Regime) -> bool:
        """Whether proofs about a document of this issuer and regime are older than it."""
        return issuer in self.issuers and (not self.regimes or regime in self.regimes)
