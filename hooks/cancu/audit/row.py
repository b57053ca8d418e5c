"""One citation of a draft as the audit sees it, and the draft it stands in."""

from __future__ import annotations

from dataclasses import dataclass

from cancu.audit.extent import Extent
from cancu.audit.repairs import Repair
from cancu.citations.citation import Citation


@dataclass(frozen=True, slots=True)
class Row:
    """One citation of a draft.

    ``flags`` and ``flags_signed`` are all that apply, in the order of :data:`cancu.kinds.FLAGS`; the first
    names the row. ``flags_signed`` is empty when the day of signing is unknown. ``verdict`` is one sentence
    in Vietnamese; ``remarks`` say more. ``todo`` is fix, look, unknown or fine. ``repairs`` put the citation
    right (``certain``: without asking anybody), ``paste`` is the outcome, None where nothing is to change;
    ``extent`` is where the whole citation stands. ``chip`` and ``chip_signed`` are the words for both first
    flags, with what is written wrongly.
    """

    citation: Citation
    extent: Extent
    document: str | None
    candidates: tuple[str, ...]
    role: str
    flags: tuple[str, ...]
    flags_signed: tuple[str, ...]
    verdict: str
    remarks: tuple[str, ...]
    instead: tuple[str, ...]
    repairs: tuple[Repair, ...]
    certain: bool
    paste: str | None
    todo: str
    chip: str
    chip_signed: str

    @property
    def flag(self) -> str:
        """The first flag on the day asked."""
        return self.flags[0]

    @property
    def flag_signed(self) -> str:
        """The first flag on the day of signing, or an empty text."""
        return self.flags_signed[0] if self.flags_signed else ""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a row is judged in: the text, its day of signing and the year it plans for, both if known.

    ``unmarked`` where it is typed without diacritics.
    """

    text: str
    signed: str | None
    year: int | None
    unmarked: bool = False
