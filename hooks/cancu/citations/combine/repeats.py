"""Step 9: short repeats and numbers cut short, completed from the same text.

``Chỉ thị số 33`` stands for the ``Chỉ thị số 33/CT-TTg`` of the same text; ``Nghị định số 04/2015`` for
``04/2015/NĐ-CP``. Where two numbers of the text could be meant, nothing is bound.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field

from cancu.citations.combine.draft import Draft
from cancu.citations.text.grammar import tables

Key = tuple[str | None, str, str | None]
# Stands in for the date in the index of full numbers that a short form without a date may mean.
ANY_DAY = "*"


@dataclass(slots=True)
class _Places:
    """Where full numbers of one key stand, and their texts as far as it matters: one, or more than one."""

    at: list[int] = field(default_factory=list)
    texts: set[str] = field(default_factory=set)

    def add(self, at: int, text: str) -> None:
        """One more place, in the order of the text."""
        self.at.append(at)
        if len(self.texts) < 2:
            self.texts.add(text)


Full = defaultdict[tuple[Key, str | None], _Places]


def bind_repeats(drafts: list[Draft]) -> list[Draft]:
    """Complete what can be completed; drop bare numbers that nothing shows to be numbers."""
    full: Full = defaultdict(_Places)
    for at, draft in enumerate(drafts):
        if draft.text and draft.number and draft.form == "full" and len(draft.number.codes) > 0:
            for key in _keys(draft):
                for day in {ANY_DAY, draft.date}:
                    full[key, day].add(at, draft.text)
    for at, draft in enumerate(drafts):
        if draft.number is not None and draft.text is None:
            _bind(drafts, at, full)
    _complete_types(drafts)
    return _without_weak(drafts)


def _complete_types(drafts: list[Draft]) -> None:
    """``10/2022/QH15`` alone does not tell a law from a resolution; another mention of it may."""
    known = {draft.text: draft.type_id for draft in reversed(drafts) if draft.text and draft.type_id}
    for draft in drafts:
        if draft.type_id is None and draft.text:
            draft.type_id = known.get(draft.text)


def _keys(draft: Draft) -> list[Key]:
    """Under what a full number can be repeated: type and head, with and without leading zero and year."""
    number = draft.number
    if number is None:
        return []
    heads = {number.head, number.head.lstrip("0") or "0"}
    return sorted({(draft.type_id, head, year) for head in heads for year in (number.year, None)}, key=str)


def _bind(drafts: list[Draft], at: int, full: Full) -> None:
    """Bind one short number to the nearest full one of the same type before it, else the first after it."""
    draft = drafts[at]
    number = draft.number
    if number is None:
        return
    key = (draft.type_id, number.head, number.year)
    found = [full[key, day] for day in _agreeing(draft) if (key, day) in full]
    if len(set().union(*(places.texts for places in found))) == 1:
        before = [places.at[i - 1] for places in found if (i := bisect_left(places.at, at))]
        draft.stands_for = max(before) if before else min(places.at[0] for places in found)
        draft.text = drafts[draft.stands_for].text
        return
    ending = tables(marked=True).raw["only_issuer"].get(draft.type_id, "") if number.year else ""
    draft.text = number.canonical + ending


def _agreeing(draft: Draft) -> list[str | None]:
    """A date printed with the short form must be the date of the full one, where that has a date."""
    return [ANY_DAY] if draft.date is None else [None, draft.date]


def _without_weak(drafts: list[Draft]) -> list[Draft]:
    """Drop ``Kế hoạch 5``: neither "số" nor a full number it repeats nor a date or issuer of its own."""
    kept: list[Draft] = []
    moved: dict[int, int] = {}
    for at, draft in enumerate(drafts):
        shown = draft.lead.has_number_word or draft.stands_for is not None or draft.date or draft.body
        listed = draft.number is not None and bool(draft.number.codes)
        if draft.form == "bare" and not shown and not listed:
            continue
        moved[at] = len(kept)
        kept.append(draft)
    for draft in kept:
        if draft.stands_for is not None:
            draft.stands_for = moved[draft.stands_for]
    return kept
