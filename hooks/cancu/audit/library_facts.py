"""How a cited document stands on the day of the library, as far as an audit has to tell it."""

from __future__ import annotations

from cancu import wording
from cancu.graph import later_changes as standing
from cancu.graph.later_changes import Dated, step_sentence
from cancu.graph.library import Library
from cancu.model import Document
from cancu.text import vietnamese_date

# Laws are named by type and name, everything else by type and number.
BY_NAME = ("luat", "bo-luat", "phap-lenh", "hien-phap")


def followers(library: Library, document_id: str) -> tuple[str, ...]:
    """What has taken up its subject or a later period without a stated replacement."""
    return _held(library, standing.followers(library, document_id))


def amending(library: Library, document_id: str) -> tuple[str, ...]:
    """What has amended it."""
    return _held(library, standing.amending(library, document_id))


def _held(library: Library, dated: tuple[Dated, ...]) -> tuple[str, ...]:
    return tuple(other for other, day in dated if day <= library.on)


def ended_bases(library: Library, document_id: str) -> tuple[str, ...]:
    """Those of its bases, and of their bases, that have ended."""
    found = standing.bases(library, document_id)
    return tuple(basis for basis in found if library.step(basis).disposition.ended)


def short(document: Document) -> str:
    """The shortest name that says which: "23-QĐ/TW", "Luật Thực hiện dân chủ ở cơ sở"."""
    named = document.type in BY_NAME or not document.number
    return wording.later_mention(document) if named else document.number or document.label


def proof(library: Library, document: Document) -> str:
    """The status with the day of its proof: "Chưa xác minh (nguồn mới nhất: 01/4/2021)."."""
    as_of = library.step(document.id).as_of
    newest = f" (nguồn mới nhất: {vietnamese_date(as_of)})" if as_of else ""
    return f"{library.status_label(document.id)}{newest}."


def told(library: Library, document: Document) -> str | None:
    """Since when, and by what, it does not hold, or from when it will; None where nothing is to tell."""
    step = library.step(document.id)
    if step.status != "not-yet":
        return step_sentence(library, document.id, step)
    begins = library.steps[document.id][0].since
    return f"Có hiệu lực từ ngày {vietnamese_date(begins)}." if begins else None
