"""One row per citation: its flag when signed and now, in words, and what to write instead."""

from __future__ import annotations

import re
from dataclasses import replace

from cancu.audit.extent import Extent, extent_of
from cancu.audit.form import form_advice, form_errors, lacking, wrong_parts
from cancu.audit.library_facts import badge
from cancu.audit.open_row import open_row
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
from cancu.audit.shared_tails import is_listed
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

__all__ = ["OVER", "Draft", "Row", "judge"]
# "…, được sửa đổi, bổ sung một số điều theo Luật số …": named by number, as a part of another's line.
_AMENDING = re.compile(r"sửa đổi[^;\n]*$", re.IGNORECASE)
_BASIS_LINE = re.compile(r"(?:^|[;\n])[\s>*•+–-]{0,20}Căn cứ(?![\w])[^;\n]*$", re.IGNORECASE)


def is_basis_line(text: str, start: int) -> bool:
    """True where the clause before ``start`` opens with "Căn cứ"."""
    return _BASIS_LINE.search(text[max(0, start - 300) : start]) is not None


def judge(
    library: Library, draft: Draft, citation: Citation, resolution: Resolution, limit: int, *, first: bool
) -> Row:
    """The row of one citation; ``first``: its document is named here for the first time.

    ``limit`` is where the next citation begins.
    """
    document = library.corpus[resolution.document] if resolution.document else None
    extent = extent_of(draft.text, citation, limit, document.title if document else None)
    amending = _AMENDING.search(draft.text[max(0, citation.start - 120) : citation.start]) is not None
    by = last_day(draft.signed) if draft.signed else None
    listed = is_listed(draft.text, citation.end, limit)
    place = Place(is_basis_line(draft.text, citation.start) and not amending, first, by, listed)
    if document is None:
        return open_row(draft, citation, resolution, extent, place)
    row = _known_row(library, draft, citation, document, resolution, extent, place)
    return _as_advice(library, document, row, place) if draft.unmarked else row


def _as_advice(library: Library, document: Document, row: Row, place: Place) -> Row:
    """The row of a draft without diacritics: the wording in full, nothing mended between its words."""
    paste = row.paste
    if row.repairs:
        paste = row.repairs[0].text if FLAG_ROWS[row.flag].over else mention(library, document, place)
    return replace(row, repairs=(), certain=False, paste=paste)


def _known_row(
    library: Library,
    draft: Draft,
    citation: Citation,
    document: Document,
    resolution: Resolution,
    extent: Extent,
    place: Place,
) -> Row:
    session = draft.text[slice(*extent.session)] if extent.session else None
    errors = form_errors(library, citation, document, session, unmarked=draft.unmarked)
    malformed = bool(errors)
    now = _flags(library, document, library.on, draft.signed, malformed=malformed)
    then = _flags(library, document, draft.signed, draft.signed, malformed=malformed) if draft.signed else ()
    instead = tuple(library.latest(document.id))
    missing = lacking(citation, document, extent, first=place.first, basis_line=place.basis_line)
    passing = citation.role == "mention" and FLAG_ROWS[now[0]].over
    if passing:
        missing = []  # what is past is named in passing
    gone = FLAG_ROWS[now[0]].over and bool(instead)
    wrong = wrong_parts(errors) if errors else ""
    chip = _chip(library, document, now, library.on, wrong)
    stays = citation.role != "in-title" and not FLAG_ROWS[now[0]].over
    noted = amending_by(library, document, place.by) if stays else []
    sure = _is_certain(library, citation, document, now, then, instead, gone=gone, malformed=malformed)
    found: tuple[Repair, ...] = ()
    # A citation inside another document's title is never rewritten, nor what is told of the past.
    if citation.role != "in-title" and not passing:
        if gone:
            found = _replaced(library, draft, citation, extent, instead, place)
        else:
            found = repairs(library, citation, document, extent, errors, missing, place)
            amended = "amended" in now
            note = amendment_note(library, document, draft.text, extent, place.by) if amended else ()
            found = merged((*found, *note)) if place.first and citation.role == "basis" else found
    return Row(
        citation=citation,
        extent=extent,
        document=document.id,
        candidates=resolution.candidates,
        role=citation.role,
        flags=now,
        flags_signed=then,
        verdict=verdict(library, document, now, then, instead, citation.role, chip),
        remarks=(
            *(error.remark for error in errors),
            *owner_of(library, citation, document),
            *form_advice(citation, document, missing, first=place.first),
            *flag_remarks(library, document, now, noted),
        ),
        instead=instead,
        repairs=found,
        certain=sure and not is_doubtful(citation, document, errors),
        paste=_paste(
            library, draft.text, document, extent, found, not (gone or passing) and (errors or missing), place
        ),
        todo=_todo(citation, now, bool(missing), bool(found), gone=gone),
        chip=chip,
        chip_signed=_chip(library, document, then, draft.signed, wrong) if draft.signed else "",
    )


def _replaced(
    library: Library,
    draft: Draft,
    citation: Citation,
    extent: Extent,
    instead: tuple[str, ...],
    place: Place,
) -> tuple[Repair, ...]:
    """The living documents in place of the citation, if all were there on the day of signing."""
    others = [library.corpus[other] for other in instead]
    words = "; ".join(in_place(library, other, place, citation, extent, draft.text) for other in others)
    return replaced(extent, words) if all(is_by(other, place.by) for other in others) else ()


def _chip(library: Library, document: Document, flags: tuple[str, ...], day: str, wrong: str) -> str:
    """The words for the first flag of a day: what is written wrongly, else the badge of the document."""
    if not flags:
        return ""
    return wrong if flags[0] == "malformed" else badge(library, document.id, flags[0], day)


def _paste(
    library: Library,
    text: str,
    document: Document,
    extent: Extent,
    found: tuple[Repair, ...],
    wrong: object,
    place: Place,
) -> str | None:
    """The citation as it should stand; in full where the place of a fault was not found."""
    if found:
        return applied(text, extent.start, max(extent.end, found[-1].end), found)
    return mention(library, document, place) if wrong and place.first else None


def _is_certain(
    library: Library,
    citation: Citation,
    document: Document,
    now: tuple[str, ...],
    then: tuple[str, ...],
    instead: tuple[str, ...],
    *,
    gone: bool,
    malformed: bool,
) -> bool:
    """True where no careful reader would ask before making the repair."""
    if not gone:
        return malformed or citation.role == "basis"
    if any(library.hedge(document.id, other) for other in instead):
        return False
    replaces = now[0] == "ended" and len(instead) == 1 and citation.role == "basis"
    living = all(not FLAG_ROWS[flag].dead for other in instead for flag in library.step(other).flags)
    # What held on the day of signing was rightly cited then: the author knows what the copy is for.
    return replaces and living and (not then or then[0] in OVER)


def _todo(citation: Citation, now: tuple[str, ...], missing: bool, found: bool, *, gone: bool) -> str:
    """What a row asks of the author."""
    if citation.role == "in-title":
        return "fine"
    over = now[0] in OVER and citation.role == "mention"
    asks = FLAG_ROWS[now[0]].todo
    if (asks == "fix" and not over) or missing or (found and not gone):
        return "fix"
    return "look" if asks else "fine"


def _flags(
    library: Library, document: Document, day: str, signed: str | None, *, malformed: bool
) -> tuple[str, ...]:
    found = set(step_on(library.steps[document.id], first_day(day).isoformat()).flags)
    if signed and document.issued and first_day(document.issued) > last_day(signed):
        found.add("later-than-document")
    if malformed:
        found.add("malformed")
    return tuple(flag for flag in FLAGS if flag in found)
