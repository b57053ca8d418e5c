"""The row of a citation that one document answers: how it stands on two days, what to write instead."""

from __future__ import annotations

from dataclasses import dataclass

from cancu.audit.extent import Extent
from cancu.audit.form import FormError, form_advice, form_errors, lacking, wrong_parts
from cancu.audit.library_facts import badge
from cancu.audit.repairs import (
    Place,
    Repair,
    amending_by,
    amendment_note,
    applied,
    in_place,
    is_by,
    mention,
    merged,
    repairs,
    replaced,
)
from cancu.audit.row import Draft, Row
from cancu.audit.verdicts import OVER, flag_remarks, verdict
from cancu.audit.wrong_numbers import is_doubtful, owner_of
from cancu.citations.citation import Citation
from cancu.citations.resolve import Resolution
from cancu.dispositions import FLAG_ROWS
from cancu.graph.library import Library
from cancu.graph.status.timelines import step_on
from cancu.kinds import FLAGS
from cancu.model import Document
from cancu.text import first_day, last_day

Flags = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Known:
    """One citation, its document, where in the draft it stands, and how the document does.

    ``now`` and ``then`` are the flags of today and of the day of signing, ``errors`` is what is written
    wrongly.
    """

    library: Library
    draft: Draft
    citation: Citation
    document: Document
    extent: Extent
    place: Place
    errors: list[FormError]
    now: Flags
    then: Flags
    instead: tuple[str, ...]

    @property
    def over(self) -> bool:
        """Nothing may rest on the document any more."""
        return FLAG_ROWS[self.now[0]].over

    @property
    def gone(self) -> bool:
        """Over, and something took its place."""
        return self.over and bool(self.instead)

    @property
    def in_title(self) -> bool:
        """A part of another document's title: never rewritten."""
        return self.citation.role == "in-title"

    @property
    def passing(self) -> bool:
        """Told of the past."""
        return self.citation.role == "mention" and self.over


def known_row(
    library: Library,
    draft: Draft,
    citation: Citation,
    document: Document,
    resolution: Resolution,
    extent: Extent,
    place: Place,
) -> Row:
    """The row of a citation of ``document``."""
    signed = draft.signed
    session = draft.text[slice(*extent.session)] if extent.session else None
    errors = form_errors(library, citation, document, session, unmarked=draft.unmarked)
    now = _flags(library, document, library.on, signed, malformed=bool(errors))
    then = _flags(library, document, signed, signed, malformed=bool(errors)) if signed else ()
    instead = tuple(library.latest(document.id))
    known = _Known(library, draft, citation, document, extent, place, errors, now, then, instead)
    missing = _missing(known)
    found = _repairs(known, missing)
    wrong = wrong_parts(known.errors) if known.errors else ""
    chip = _chip(known, known.now, library.on, wrong)
    return Row(
        citation=citation,
        extent=extent,
        document=document.id,
        candidates=resolution.candidates,
        role=citation.role,
        flags=known.now,
        flags_signed=known.then,
        verdict=verdict(library, document, known.now, known.then, known.instead, citation.role, chip),
        remarks=_remarks(known, missing),
        instead=known.instead,
        repairs=found,
        certain=_is_certain(known) and not is_doubtful(citation, document, known.errors),
        paste=_paste(known, missing, found),
        todo=_todo(known, bool(missing), bool(found)),
        chip=chip,
        chip_signed=_chip(known, known.then, draft.signed, wrong) if draft.signed else "",
    )


def _flags(library: Library, document: Document, day: str, signed: str | None, *, malformed: bool) -> Flags:
    found = set(step_on(library.steps[document.id], first_day(day).isoformat()).flags)
    if signed and document.issued and first_day(document.issued) > last_day(signed):
        found.add("later-than-document")
    if malformed:
        found.add("malformed")
    return tuple(flag for flag in FLAGS if flag in found)


def _missing(known: _Known) -> list[str]:
    """What a first mention should have and has not; what is past is named in passing."""
    if known.passing:
        return []
    place = known.place
    return lacking(
        known.citation, known.document, known.extent, first=place.first, basis_line=place.basis_line
    )


def _repairs(known: _Known, missing: list[str]) -> tuple[Repair, ...]:
    """What puts the citation right; nothing for a part of a title or what is told of the past."""
    if known.in_title or known.passing:
        return ()
    if known.gone:
        return _replaced(known)
    found = repairs(
        known.library, known.citation, known.document, known.extent, known.errors, missing, known.place
    )
    if not known.place.first or known.citation.role != "basis":
        return found
    note: tuple[Repair, ...] = ()
    if "amended" in known.now:
        note = amendment_note(known.library, known.document, known.draft.text, known.extent, known.place.by)
    return merged((*found, *note))


def _replaced(known: _Known) -> tuple[Repair, ...]:
    """The living documents in place of the citation, if all were there on the day of signing."""
    others = [known.library.corpus[other] for other in known.instead]
    if not all(is_by(other, known.place.by) for other in others):
        return ()
    words = "; ".join(
        in_place(known.library, other, known.place, known.citation, known.extent, known.draft.text)
        for other in others
    )
    return replaced(known.extent, words)


def _chip(known: _Known, flags: Flags, day: str, wrong: str) -> str:
    """The words for the first flag of a day: what is written wrongly, else the badge of the document."""
    if not flags:
        return ""
    return wrong if flags[0] == "malformed" else badge(known.library, known.document.id, flags[0], day)


def _remarks(known: _Known, missing: list[str]) -> tuple[str, ...]:
    library, citation, document = known.library, known.citation, known.document
    noted = [] if known.in_title or known.over else amending_by(library, document, known.place.by)
    return (
        *(error.remark for error in known.errors),
        *owner_of(library, citation, document),
        *form_advice(citation, document, missing, first=known.place.first),
        *flag_remarks(library, document, known.now, noted),
    )


def _paste(known: _Known, missing: list[str], found: tuple[Repair, ...]) -> str | None:
    """The citation as it should stand; in full where the place of a fault was not found."""
    if found:
        extent = known.extent
        return applied(known.draft.text, extent.start, max(extent.end, found[-1].end), found)
    wrong = not (known.gone or known.passing) and (known.errors or missing)
    return mention(known.library, known.document, known.place) if wrong and known.place.first else None


def _is_certain(known: _Known) -> bool:
    """True where no careful reader would ask before making the repair."""
    basis = known.citation.role == "basis"
    if not known.gone:
        return bool(known.errors) or basis
    library, instead = known.library, known.instead
    if any(library.hedge(known.document.id, other) for other in instead):
        return False
    replaces = known.now[0] == "ended" and len(instead) == 1 and basis
    living = all(not FLAG_ROWS[flag].dead for other in instead for flag in library.step(other).flags)
    # What held on the day of signing was rightly cited then: the author knows what the copy is for.
    return replaces and living and (not known.then or known.then[0] in OVER)


def _todo(known: _Known, missing: bool, found: bool) -> str:
    """What a row asks of the author."""
    if known.in_title:
        return "fine"
    over = known.now[0] in OVER and known.citation.role == "mention"
    asks = FLAG_ROWS[known.now[0]].todo
    if (asks == "fix" and not over) or missing or (found and not known.gone):
        return "fix"
    return "look" if asks else "fine"
