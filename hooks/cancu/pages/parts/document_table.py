"""Rows of documents for every index page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from cancu.markup.links import Links
from cancu.model import Document
from cancu.text import vietnamese_date


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One document in a table."""

    link: Markup
    numbered: bool
    title: str
    issuer: str
    issued: str
    label: str
    tone: str
    instead: Markup


def rows(links: Links, documents: Iterable[Document]) -> list[DocumentRow]:
    """Table rows, the newest document first; undated ones last."""
    ordered = sorted(documents, key=lambda document: (document.issued or "", document.id), reverse=True)
    return [_row(links, document) for document in ordered]


def _row(links: Links, document: Document) -> DocumentRow:
    library = links.library
    return DocumentRow(
        link=links.document(document.id, document.number or document.label),
        numbered=document.number is not None,
        title=document.title,
        issuer=library.issuer(document).name,
        issued=vietnamese_date(document.issued),
        label=library.headline(document.id),
        tone=library.step(document.id).tone,
        instead=Markup(", ").join(
            links.document(other) + library.hedge(document.id, other)
            for other in library.instead(document.id)
        ),
    )
