"""A citation in the making: what the steps hand on to each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from cancu.citations.read.issuers import Body
from cancu.citations.read.lead import Lead
from cancu.citations.read.number_parts import Number
from cancu.citations.text.fold import Cells
from cancu.citations.text.grammar import Tables
from cancu.citations.text.phrases import match, skip

LONGEST_JOINT = 60


@dataclass(slots=True)
class Draft:
    """Cells of one citation and what is known of it so far. ``tail_end`` ends what belongs to it."""

    start: int
    end: int
    tail_end: int
    lead: Lead
    number: Number | None
    type_id: str | None
    text: str | None
    date: str | None = None
    year: str | None = None
    body: Body | None = None
    misprint: tuple[int, int] | None = None
    term: tuple[int, int] | None = None
    before: bool = False
    subject_end: int | None = None
    parent: int | None = None
    stands_for: int | None = None
    relation: str | None = None
    verb: tuple[int, int] | None = None
    lead_in: str | None = None
    documents: tuple[str, ...] = ()
    law: bool = False

    @property
    def form(self) -> str:
        """``full``, ``cut``, ``bare``, ``unnumbered``, ``law`` or ``alias``."""
        if self.number is not None:
            return "alias" if self.documents else self.number.form
        return "alias" if self.documents else "law" if self.law else "unnumbered"

    @property
    def last_code(self) -> str:
        """The key of the issuer's letters: what a list with one issuer has in common."""
        return self.number.codes[-1].key if self.number and self.number.codes else ""

    @property
    def office_code(self) -> str:
        """The key of the issuer's letters where those of a unit inside it stand behind: ``610/SYT-VP``."""
        number = self.number
        return number.codes[0].key if number and number.codes and number.type_code is None else ""


def joined_by(cells: Cells, tables: Tables, start: int, end: int) -> str | None:
    """What joins two members of a list, ``;`` before ``v`` (và) before ``,``; None for other words."""
    at, seen = skip(cells, start), ""
    if end - start > LONGEST_JOINT:
        return None
    while at < end:
        if cells.chars[at] in ",;":
            seen += cells.chars[at]
            at = skip(cells, at + 1)
            continue
        word = match(tables.forward["list_words"], cells, at)
        if word is None or word[1] > end:
            return None
        if match(tables.forward["and_words"], cells, at):
            seen += "v"
        at = skip(cells, word[1])
    for sign in ";v,":
        if sign in seen:
            return sign
    return None


# From one cell to another, and the draft that stands there: None at the end of the text.
Between = Callable[[int, int, Draft | None], Iterable[Draft]]


def insert_between(drafts: list[Draft], between: Between, size: int) -> list[Draft]:
    """The drafts of a text of ``size`` cells with what ``between`` finds before, between and behind them.

    What is found may already say which of the old drafts it stands for, by the index there.
    """
    woven: list[Draft] = []
    new_index: list[int] = []
    at = 0
    for draft in drafts:
        woven.extend(between(at, draft.start, draft))
        new_index.append(len(woven))
        woven.append(draft)
        at = draft.end
    woven.extend(between(at, size, None))
    for draft in woven:
        if draft.stands_for is not None:
            draft.stands_for = new_index[draft.stands_for]
    return woven
