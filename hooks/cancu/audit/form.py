"""How a citation is written against what it stands for, and against Nghị định 30/2020/NĐ-CP."""

from __future__ import annotations

from cancu import wording
from cancu.audit.library_facts import BY_NAME
from cancu.citations.citation import Citation
from cancu.graph.library import Library
from cancu.model import Document, Issuer
from cancu.text import fold, nfc, vietnamese_date

# A joint programme or a regulation is often called by the general word: no error within a family.
_FAMILIES = (
    {"chuong-trinh", "chuong-trinh-hanh-dong", "chuong-trinh-phoi-hop", "ke-hoach"},
    {"quyet-dinh", "quy-dinh", "quy-che", "quy-che-phoi-hop"},
    {"nghi-quyet", "nghi-quyet-lien-tich"},
    {"thong-tu", "thong-tu-lien-tich"},
)
# Typographic dashes are the word processor's doing, marks without width that of copying.
_DASHES = dict.fromkeys((*range(0x2010, 0x2016), 0x2212), "-")
_NOTHING = dict.fromkeys((0x00AD, *range(0x200B, 0x2010), 0x2060, 0xFEFF))


def form_errors(library: Library, citation: Citation, document: Document) -> list[str]:
    """What is written wrongly, each with the right form; empty where nothing is."""
    errors = []
    if citation.number and document.number and not _number_is_right(citation, document.number):
        errors.append(f"Số, ký hiệu đúng: {document.number}.")
    if citation.type and citation.form == "full" and not _same_family(citation.type, document.type):
        errors.append(f"Tên loại đúng: {document.type_label}.")
    if citation.date and document.issued and not citation.date.startswith(document.issued):
        errors.append(f"Ngày ban hành đúng: {vietnamese_date(document.issued)}.")
    # Without a date of its own the mention may only share the body of a list, and lists mix bodies.
    if citation.issuer and citation.date and _other_body(library, citation.issuer, document):
        errors.append(f"Cơ quan ban hành đúng: {library.issuer(document).name}.")
    return errors


def slip_label(errors: list[str], label: str) -> str:
    """What the badge of a row with these slips says: which one, where it is alone.

    >>> slip_label(["Ngày ban hành đúng: 25/02/2010."], "Sai cách ghi")
    'Sai ngày ban hành'
    """
    return f"Sai {errors[0].split(' đúng:')[0].lower()}" if len(errors) == 1 else label


def _number_is_right(citation: Citation, number: str) -> bool:
    """True when the number stands in the text letter by letter, or the mention is a short form by intent.

    A break of line inside a number is the printer's doing and no error of the writer.
    """
    if citation.form != "full":
        return True
    printed = "".join(nfc(citation.surface).split()).translate(_DASHES | _NOTHING)
    return "".join(number.split()) in printed


def _same_family(one: str, other: str) -> bool:
    return one == other or any(one in family and other in family for family in _FAMILIES)


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


def lacking(citation: Citation, document: Document | None, *, first: bool) -> list[str]:
    """What a first mention should have and has not; a law is named by type and name alone."""
    number = document.number if document else citation.number
    kind = document.type if document else citation.type
    if not first or citation.role == "in-title" or number is None or kind in BY_NAME:
        return []
    issued = document.issued if document else True
    known = document is None or wording.has_subject(document)
    parts = (
        ("ngày ban hành", citation.date or not issued),
        ("cơ quan ban hành", citation.issuer),
        ("trích yếu nội dung", citation.subject or not known),
    )
    return [name for name, there in parts if not there]


def form_advice(
    citation: Citation, document: Document | None, wanting: list[str], *, first: bool
) -> list[str]:
    """Nghị định 30/2020/NĐ-CP: all five parts at the first mention, type and number afterwards."""
    if wanting:
        return [f"Viện dẫn lần đầu thiếu {wording.join(wanting)}."]
    if first or document is None or citation.role == "in-title" or document.type in BY_NAME:
        return []
    whole = citation.form == "full" and citation.date and citation.issuer
    later = wording.later_mention(document)
    return [f"Đã viện dẫn ở trên: chỉ cần ghi “{later}”."] if whole and document.number else []
