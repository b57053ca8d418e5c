"""The last step of finding: drafts as the caller sees them, in code points, ISO dates and printed names."""

from __future__ import annotations

from bisect import bisect_right

from cancu.citations.citation import Citation
from cancu.citations.combine.draft import Draft
from cancu.citations.read.sections import read_sections
from cancu.citations.text.fold import Cells
from cancu.citations.text.grammar import Tables, tables
from cancu.citations.text.phrases import printed
from cancu.text import nfc


def finish(cells: Cells, grammar: Tables, drafts: list[Draft]) -> list[Citation]:
    """Drafts as the caller sees them: code points, ISO dates, printed names."""
    if not drafts:
        return []
    sections = read_sections(cells, grammar)
    places = [section.start for section in sections]
    return [
        _citation(cells, draft, sections[bisect_right(places, cells.start(draft.start)) - 1].path)
        for draft in drafts
    ]


def _citation(cells: Cells, draft: Draft, section: str) -> Citation:
    start, end = cells.start(draft.start), cells.end(draft.end - 1)
    subject = None
    if draft.subject_end is not None and draft.subject_end > draft.tail_end:
        subject = nfc(printed(cells, draft.tail_end, draft.subject_end)).strip(" ,:") or None
    role = "basis" if draft.relation in tables(marked=True).raw["basis_kinds"] else "mention"
    role = "in-title" if draft.parent is not None else role
    return Citation(
        start=start, end=end, surface=cells.text[start:end], type=draft.type_id, number=draft.text,
        date=draft.date, year=draft.year, subject=subject, section=section, form=draft.form, role=role,
        issuer=nfc(printed(cells, draft.body.start, draft.body.end)) if draft.body else None,
        misprint=nfc(cells.shown(*draft.misprint)).strip(" ") if draft.misprint else None,
        term=_shown(cells, draft.term), damage=_damage(cells, draft, cells.text[start:end]),
        parent=draft.parent, stands_for=draft.stands_for, relation=draft.relation, lead_in=draft.lead_in,
        verb=_shown(cells, draft.verb), documents=draft.documents,
    )  # fmt: skip


def _shown(cells: Cells, place: tuple[int, int] | None) -> str | None:
    return nfc(printed(cells, *place)) if place else None


def _damage(cells: Cells, draft: Draft, surface: str) -> str | None:
    """What a scan did to the number: letters of another script come before what the number itself knows."""
    if draft.number is None:
        return None
    strange = tables(marked=True).look_alikes
    if strange.isdisjoint(surface):
        return draft.number.damage
    printed_number = cells.text[cells.start(draft.number.first) : cells.end(draft.number.end - 1)]
    return "script" if not strange.isdisjoint(printed_number) else draft.number.damage
