"""Step 7a: the number of the text itself, which its head names, is no citation where it is said again."""

from __future__ import annotations

from dataclasses import dataclass

from cancu.citations.combine.document_type import type_of
from cancu.citations.combine.draft import Draft
from cancu.citations.read.dates import read_when
from cancu.citations.read.lead import Lead
from cancu.citations.read.number_parts import Number
from cancu.citations.text.fold import Cells
from cancu.citations.text.grammar import Tables
from cancu.citations.text.phrases import match_back, skip_back


@dataclass(frozen=True, slots=True)
class Own:
    """A number at the head of a text, with the day beside it (ISO, or None for a draft without a day)."""

    text: str
    date: str | None


# By the number as it is written, and by type and head, as it is repeated ("Kế hoạch số 118").
Owns = dict[tuple[str | None, str], Own]


def keep_own(cells: Cells, grammar: Tables, owns: Owns, number: Number, lead: Lead) -> None:
    """What the head says: "Số: 2444/KH-SYT   Đồng Nai, ngày 01 tháng 4 năm 2021"."""
    text = number.canonical
    if (None, text) in owns:
        return
    when = read_when(cells, grammar, lead.own_day) if lead.own_day is not None else None
    own = Own(text, when.date if when else None)
    owns.setdefault((None, own.text), own)
    owns.setdefault((type_of(cells, grammar, number, lead, None), number.head), own)


def without_own(cells: Cells, grammar: Tables, drafts: list[Draft], owns: Owns) -> list[Draft]:
    """The drafts that cite other documents."""
    if not owns:
        return drafts
    return [draft for draft in drafts if not _is_own(cells, grammar, draft, owns)]


def _is_own(cells: Cells, grammar: Tables, draft: Draft, owns: Owns) -> bool:
    """The same number, unless a day or a body shows another document: numbers begin anew each year."""
    if draft.number is None:
        return False
    short = draft.form == "bare"
    own = owns.get((draft.type_id, draft.number.head) if short else (None, draft.text or ""))
    if own is None:
        return False
    if draft.date is not None and own.date is not None:
        return draft.date == own.date
    if draft.date is None and draft.body is None:
        return True
    verb = match_back(grammar.backward["verbs"], cells, skip_back(cells, draft.start))
    return verb is not None and verb[0] == "promulgates"
