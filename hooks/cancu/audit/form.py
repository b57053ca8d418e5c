"""How a citation is written against what it stands for: number, date and issuer."""

from __future__ import annotations

from cancu.citations.citation import Citation
from cancu.graph.library import Library
from cancu.model import Document, Issuer
from cancu.text import fold, nfc, vietnamese_date


def form_errors(library: Library, citation: Citation, document: Document) -> list[str]:
    """What is written wrongly, each with the right form; empty where nothing is."""
    errors = []
    if citation.number and document.number and not _number_is_right(citation, document.number):
        errors.append(f"Số, ký hiệu đúng: {document.number}.")
    if (
        citation.type
        and citation.form == "full"
        and citation.type != document.type
        and not _known_as(citation)
    ):
        errors.append(f"Tên loại đúng: {document.type_label}.")
    if citation.date and document.issued and not document.issued.startswith(citation.date):
        errors.append(f"Ngày ban hành đúng: {vietnamese_date(document.issued)}.")
    if citation.issuer and _other_body(library, citation.issuer, document):
        errors.append(f"Cơ quan ban hành đúng: {library.issuer(document).name}.")
    return errors


def _number_is_right(citation: Citation, number: str) -> bool:
    """True when the number stands in the text letter by letter, or the mention is a short form by intent.

    A break of line inside a number is the printer's doing and no error of the writer.
    """
    if citation.form != "full":
        return True
    printed = "".join(nfc(citation.surface).split())
    return "".join(number.split()) in printed


def _known_as(citation: Citation) -> bool:
    """A joint programme or a regulation is often called by the general word: no error."""
    return citation.type in ("chuong-trinh", "ke-hoach", "quy-che", "quy-dinh", "quyet-dinh")


def _other_body(library: Library, printed: str, document: Document) -> bool:
    """True when the printed body is one that the library knows, and not the issuer or one of its own."""
    mine = library.issuer(document)
    if _named(printed, mine):
        return False
    related = {mine.id, mine.superior, *(successor.issuer for successor in mine.successors)}
    others = [issuer for issuer in library.corpus.issuers.values() if _named(printed, issuer)]
    # "Tỉnh ủy" for "Ban Thường vụ Tỉnh ủy" names the same committee; a province needs no repeating.
    if any(other.id in related and other.level != "central-party" for other in others):
        return False
    return bool(others) and all(other.province in (None, mine.province) for other in others)


def _named(printed: str, issuer: Issuer) -> bool:
    words = fold(printed)
    names = [fold(name) for name in (issuer.name, issuer.short or issuer.name, *issuer.aliases)]
    return any(words == name or name.startswith(f"{words} ") for name in names)
