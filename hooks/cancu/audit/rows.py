"""One row per citation: its flag when signed and now, in words, and what to write instead."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cancu.audit.extent import Extent, extent_of
from cancu.audit.form import form_advice, form_errors, lacking, wrong_parts
from cancu.audit.library_facts import followers
from cancu.audit.repairs import Place, Repair, amendment_note, applied, mention, merged, repairs, replaced
from cancu.audit.verdicts import OVER, flag_remarks, verdict, where_to_look
from cancu.citations.citation import Citation
from cancu.citations.resolve import Resolution
from cancu.dispositions import FLAG_ROWS
from cancu.graph.library import Library
from cancu.graph.status import step_on
from cancu.kinds import FLAGS
from cancu.model import Document
from cancu.text import first_day, last_day

__all__ = ["OVER", "Row", "judge"]
_BASIS_LINE = re.compile(r"(?:^|[;\n])[\s>*•+–-]*Căn cứ(?![\w])[^;\n]*$", re.IGNORECASE)
_YEARS = re.compile(r"(?<![0-9/])((?:19|20)[0-9]{2})(?:\s*[-–—]\s*((?:19|20)[0-9]{2}))?(?![0-9/])")
_VISION = re.compile(r"(?:tầm nhìn|định hướng|đến)(?:\s+đến)?(?:\s+năm)?\s*$", re.IGNORECASE)
# What is a fault of the draft, if it rests on the document; and what is for its author to weigh.
_FAULTS = ("ambiguous", "ended", "not-yet", "suspended", "period-over", "later-than-document", "malformed")
_WEIGHED = ("partly", "amended", "followed", "basis-ended", "body-changed")


@dataclass(frozen=True, slots=True)
class Row:
    """One citation of a draft.

    ``flags`` and ``flags_signed`` are all that apply, in the order of :data:`cancu.kinds.FLAGS`; the first
    names the row. ``flags_signed`` is empty when the day of signing is unknown. ``verdict`` is one sentence
    in Vietnamese; ``remarks`` say more. ``todo`` is fix, look, unknown or fine. ``repairs`` put the citation
    right (``certain``: without asking anybody), ``paste`` is the outcome, None where nothing is to change;
    ``extent`` is where the whole citation stands. ``chip`` names the flag, with what is written wrongly.
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

    @property
    def flag(self) -> str:
        """The first flag on the day asked."""
        return self.flags[0]

    @property
    def label(self) -> str:
        """The flag of the day asked in words."""
        return self.chip

    @property
    def label_signed(self) -> str:
        """The flag of the day of signing in words, or an empty text."""
        if not self.flags_signed:
            return ""
        flag = self.flags_signed[0]
        if flag == "malformed":
            return self.chip if self.flag == "malformed" else FLAG_ROWS[flag].label
        return "Còn hiệu lực tại ngày ký" if flag == "in-force" else FLAG_ROWS[flag].label

    @property
    def flag_signed(self) -> str:
        """The first flag on the day of signing, or an empty text."""
        return self.flags_signed[0] if self.flags_signed else ""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a row is judged in: the text, its day of signing and the year it plans for, both if known."""

    text: str
    signed: str | None
    year: int | None


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
    place = Place(is_basis_line(draft.text, citation.start), first)
    if document is None:
        return _open_row(draft, citation, resolution, extent, place)
    return _known_row(library, draft, citation, document, resolution, extent, place)


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
    errors = form_errors(library, citation, document, session)
    malformed = bool(errors)
    now = _flags(library, document, library.on, draft.signed, malformed=malformed)
    then = _flags(library, document, draft.signed, draft.signed, malformed=malformed) if draft.signed else ()
    instead = tuple(library.instead(document.id)) or followers(library, document.id)
    missing = lacking(citation, document, extent, first=place.first, basis_line=place.basis_line)
    gone = now[0] in ("ended", "period-over") and bool(instead)
    chip = wrong_parts(errors) if now[0] == "malformed" else FLAG_ROWS[now[0]].label
    found: tuple[Repair, ...] = ()
    # A citation inside another document's title is never rewritten.
    if citation.role != "in-title":
        if gone:
            words = "; ".join(mention(library, library.corpus[other], place) for other in instead)
            found = replaced(extent, words)
        else:
            found = repairs(library, citation, document, extent, errors, missing, place)
            note = amendment_note(library, document, draft.text, extent) if "amended" in now else ()
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
            *form_advice(citation, document, missing, first=place.first),
            *flag_remarks(library, document, now),
        ),
        instead=instead,
        repairs=found,
        certain=_is_certain(library, citation, now, then, instead, gone=gone, malformed=malformed),
        paste=_paste(library, draft.text, document, extent, found, errors or missing, place),
        todo=_todo(citation, now, bool(missing), bool(found), gone=gone),
        chip=chip,
    )


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
    replaces = now[0] == "ended" and len(instead) == 1 and citation.role == "basis"
    living = all(
        not set(library.step(other).flags) & {"ended", "period-over", "followed"} for other in instead
    )
    # What held on the day of signing was rightly cited then: the author knows what the copy is for.
    return replaces and living and (not then or then[0] in OVER)


def _todo(citation: Citation, now: tuple[str, ...], missing: bool, found: bool, *, gone: bool) -> str:
    """What a row asks of the author."""
    if citation.role == "in-title":
        return "fine"
    over = now[0] in OVER and citation.role == "mention"
    if (now[0] in _FAULTS and not over) or missing or (found and not gone):
        return "fix"
    return "look" if now[0] in _WEIGHED or over else "fine"


def _open_row(draft: Draft, citation: Citation, resolution: Resolution, extent: Extent, place: Place) -> Row:
    """The row of a citation that no document, or more than one, answers."""
    flag = "ambiguous" if len(resolution.candidates) > 1 else "unknown"
    missing = lacking(citation, None, extent, first=place.first, basis_line=place.basis_line)
    missing = missing if flag == "unknown" else []
    ended = _period_ended(draft, extent) if citation.role == "basis" else None
    # What the library has under this number is told also where it is not meant.
    told = [resolution.reason] if resolution.candidates else []
    lines = [*told, *form_advice(citation, None, missing, first=place.first), *([ended] if ended else [])]
    if flag == "unknown" and citation.role != "in-title":
        lines.append(where_to_look(citation))
    todo = "fix" if flag == "ambiguous" or missing or ended else "unknown"
    return Row(
        citation=citation,
        extent=extent,
        document=None,
        candidates=resolution.candidates,
        role=citation.role,
        flags=(flag,),
        flags_signed=(flag,) if draft.signed else (),
        verdict=(
            "Văn bản chưa có trong kho; đề nghị tự kiểm tra hiệu lực."
            if flag == "unknown"
            else f"{FLAG_ROWS[flag].label}."
        ),
        remarks=tuple(lines),
        instead=(),
        repairs=(),
        certain=False,
        paste=None,
        todo="fine" if citation.role == "in-title" else todo,
        chip=FLAG_ROWS[flag].label,
    )


def _period_ended(draft: Draft, extent: Extent) -> str | None:
    """The remark on a period in the subject that was over before the year of the plan."""
    if extent.subject is None or draft.year is None:
        return None
    subject = draft.text[slice(*extent.subject)]
    for found in _YEARS.finditer(subject):
        last = int(found.group(2) or found.group(1))
        if last < draft.year and not _VISION.search(subject[: found.start()]):
            return f"Thời gian ghi trong tên văn bản ({found.group()}) đã hết trước năm {draft.year}."
    return None


def _flags(
    library: Library, document: Document, day: str, signed: str | None, *, malformed: bool
) -> tuple[str, ...]:
    found = set(step_on(library.steps[document.id], first_day(day).isoformat()).flags)
    if signed and document.issued and first_day(document.issued) > last_day(signed):
        found.add("later-than-document")
    if malformed:
        found.add("malformed")
    return tuple(flag for flag in FLAGS if flag in found)
