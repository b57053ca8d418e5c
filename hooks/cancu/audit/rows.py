"""One row per citation: its flag when signed and now, in words, and what to write instead."""

from __future__ import annotations

from dataclasses import dataclass

from cancu.audit.form import form_advice, form_errors, lacking, slip_label
from cancu.audit.library_facts import badge, followers
from cancu.audit.paste import mention, paste
from cancu.audit.verdicts import OVER, flag_remarks, verdict
from cancu.citations.citation import Citation
from cancu.citations.resolve import Resolution
from cancu.dispositions import FLAG_ROWS
from cancu.graph.library import Library
from cancu.graph.status import step_on
from cancu.kinds import FLAGS
from cancu.model import Document
from cancu.text import first_day, last_day

__all__ = ["OVER", "Row", "judge", "mention"]


@dataclass(frozen=True, slots=True)
class Row:
    """One citation of a draft.

    ``flags`` and ``flags_signed`` are all that apply, in the order of :data:`cancu.kinds.FLAGS`; the first
    names the row. ``flags_signed`` is empty when the day of signing is unknown. ``verdict`` is one sentence
    in Vietnamese; ``remarks`` say more; ``paste`` is the wording to use, None where nothing is to change.
    ``badge`` and ``badge_signed`` are the words for the two first flags.
    """

    citation: Citation
    document: str | None
    candidates: tuple[str, ...]
    role: str
    flags: tuple[str, ...]
    flags_signed: tuple[str, ...]
    verdict: str
    remarks: tuple[str, ...]
    instead: tuple[str, ...]
    paste: str | None
    badge: str = ""
    badge_signed: str = ""

    @property
    def flag(self) -> str:
        """The first flag on the day asked."""
        return self.flags[0]

    @property
    def flag_signed(self) -> str:
        """The first flag on the day of signing, or an empty text."""
        return self.flags_signed[0] if self.flags_signed else ""


def judge(
    library: Library, citation: Citation, resolution: Resolution, signed: str | None, *, first: bool
) -> Row:
    """The row of one citation; ``first`` says that the document is named here for the first time."""
    document = library.corpus[resolution.document] if resolution.document else None
    if document is None:
        return _open_row(citation, resolution, signed, first=first)
    errors = form_errors(library, citation, document)
    now = _flags(library, document, library.on, signed, malformed=bool(errors))
    # A slip of writing is a matter of the draft before us; on the day of signing only the law is judged.
    then = _flags(library, document, signed, signed, malformed=False) if signed else ()
    says = badge(library, document.id, now[0], library.on)
    instead = tuple(library.instead(document.id)) or followers(library, document.id)
    missing = lacking(citation, document, first=first)
    # A citation inside another document's title is never rewritten.
    wording = (
        None
        if citation.role == "in-title"
        else paste(library, document, now, instead, wanting=bool(errors or missing), first=first)
    )
    return Row(
        citation=citation,
        document=document.id,
        candidates=resolution.candidates,
        role=citation.role,
        flags=now,
        flags_signed=then,
        verdict=verdict(library, document, now, then, instead, citation.role),
        remarks=(
            *errors,
            *form_advice(citation, document, missing, first=first),
            *flag_remarks(library, document, now),
        ),
        instead=instead,
        paste=wording,
        badge=slip_label(errors, says) if now[0] == "malformed" else says,
        badge_signed=badge(library, document.id, then[0], signed) if signed and then else "",
    )


def _open_row(citation: Citation, resolution: Resolution, signed: str | None, *, first: bool) -> Row:
    """The row of a citation that no document, or more than one, answers."""
    flag = "ambiguous" if resolution.candidates else "unknown"
    missing = lacking(citation, None, first=first) if flag == "unknown" else []
    return Row(
        citation=citation,
        document=None,
        candidates=resolution.candidates,
        role=citation.role,
        flags=(flag,),
        flags_signed=(flag,) if signed else (),
        verdict=f"{FLAG_ROWS[flag].label}.",
        remarks=(
            resolution.reason
            if resolution.state != "unknown"
            else "Văn bản chưa có trong kho; đề nghị tự kiểm tra hiệu lực.",
            *form_advice(citation, None, missing, first=first),
        ),
        instead=(),
        paste=None,
        badge=FLAG_ROWS[flag].label,
        badge_signed=FLAG_ROWS[flag].label if signed else "",
    )


def _flags(
    library: Library, document: Document, day: str, signed: str | None, *, malformed: bool
) -> tuple[str, ...]:
    found = set(step_on(library.steps[document.id], first_day(day).isoformat()).flags)
    if signed and document.issued and first_day(document.issued) > last_day(signed):
        found.add("later-than-document")
    if malformed:
        found.add("malformed")
    return tuple(flag for flag in FLAGS if flag in found)
