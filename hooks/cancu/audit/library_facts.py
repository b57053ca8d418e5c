"""How a cited document stands on the day of the library, as far as an audit has to tell it."""

from __future__ import annotations

from cancu import wording
from cancu.dispositions import FLAG_ROWS
from cancu.draft_rules import BY_NAME
from cancu.graph.library import Library
from cancu.graph.status.step import step_on
from cancu.model import Document
from cancu.text import first_day


def followers(library: Library, document_id: str) -> tuple[str, ...]:
    """What has taken up its subject or a later period without a stated replacement."""
    return library.step(document_id).documents_behind("followed")


def amending(library: Library, document_id: str) -> tuple[str, ...]:
    """What has amended it."""
    return tuple(other.id for other in library.amending(document_id))


def ended_bases(library: Library, document_id: str) -> tuple[str, ...]:
    """Those of its bases, and of their bases, that have ended."""
    return library.step(document_id).documents_behind("basis-ended")


def short(document: Document) -> str:
    """The shortest name that says which: "23-QĐ/TW", "Luật Thực hiện dân chủ ở cơ sở"."""
    named = document.type in BY_NAME or not document.number
    return wording.later_mention(document) if named else document.number or document.label


def proof(library: Library, document: Document) -> str:
    """The status with what shows it: "Chưa thấy văn bản thay thế (nguồn mới nhất: 01/4/2021)."."""
    return library.step(document.id).sentence


def told(library: Library, document: Document) -> str | None:
    """Since when, and by what, it does not hold, or from when it will; None where nothing is to tell."""
    step = library.step(document.id)
    return step.sentence if step.disposition.told or not step.disposition.holds else None


def badge(library: Library, document_id: str, flag: str, day: str) -> str:
    """The words for a flag on a day (full or partial): the document's own badge, where it says that flag."""
    step = step_on(library.steps[document_id], first_day(day).isoformat())
    own = step.speaks == flag or FLAG_ROWS[flag].plain
    return step.headline if own else FLAG_ROWS[flag].label
