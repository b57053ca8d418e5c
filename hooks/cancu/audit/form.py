"""How a citation is written against what it stands for, and against Nghị định 30/2020/NĐ-CP."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cancu import wording
from cancu.audit.extent import Extent
from cancu.citations.citation import Citation
from cancu.draft_rules import BARE, BY_NAME, CHIPS, FAMILIES, REMARKS
from cancu.graph.library import Library
from cancu.model import Document, Issuer
from cancu.reforms import term_on
from cancu.text import fold, nfc, vietnamese_date

_DIGIT = re.compile("[0-9]")
_WORD = re.compile(r"\w+")
# Typographic dashes are the word processor's doing, marks without width that of copying.
_DASHES = dict.fromkeys((*range(0x2010, 0x2016), 0x2212), "-")
_NOTHING = dict.fromkeys((0x00AD, *range(0x200B, 0x2010), 0x2060, 0xFEFF))


@dataclass(frozen=True, slots=True)
class FormError:
    """What is written wrongly: ``kind`` is name, number, type, day (``right`` is ISO), issuer or session."""

    kind: str
    right: str

    @property
    def remark(self) -> str:
        """``Ngày ban hành đúng: 26/11/2021.``."""
        right = vietnamese_date(self.right) if self.kind == "day" else self.right
        return f"{REMARKS[self.kind]}: {right}."


def wrong_parts(errors: list[FormError]) -> str:
    """The chip of a citation with these errors: ``Sai ngày ban hành``."""
    return f"Sai {wording.join([CHIPS[error.kind] for error in errors])}"


def form_errors(
    library: Library,
    citation: Citation,
    document: Document,
    session: str | None = None,
    *,
    unmarked: bool = False,
) -> list[FormError]:
    """What is written wrongly, each with the right form; ``session`` is the numeral of a printed khóa.

    In a draft ``unmarked`` throughout ``ND-CP`` is NĐ-CP without its marks and no error.
    """
    errors = []
    name = printed_name(citation)
    if name and document.number and is_misnamed(name, document):
        errors.append(FormError("name", wording.named(document)))
    if (
        citation.number
        and document.number
        and not _number_is_right(citation, document.number, unmarked=unmarked)
    ):
        errors.append(FormError("number", document.number))
    if citation.type and citation.form == "full" and not same_family(citation.type, document.type):
        errors.append(FormError("type", document.type_label))
    printed = citation.date or citation.misprint
    if printed and document.issued and not printed.startswith(document.issued):
        errors.append(FormError("day", document.issued))
    # Without a date of its own the mention may only share the body of a list, and lists mix bodies.
    if citation.issuer and citation.date and other_body(library, citation.issuer, document):
        errors.append(FormError("issuer", library.issuer(document).name))
    term = _term(library, document)
    if session and term and session.upper() != term:
        errors.append(FormError("session", term))
    return errors


def printed_name(citation: Citation) -> str | None:
    """Type and name of a law before its number; None where there is only the type."""
    if not citation.number or citation.type not in BY_NAME:
        return None
    words = _DIGIT.split(citation.surface, maxsplit=1)[0].split()
    while words and nfc(words[-1].strip(",(:")).lower() in ("", "số"):
        words.pop()
    if words:
        words[-1] = words[-1].rstrip(",(:")
    return " ".join(words) if len(words) > 1 + (citation.type != "luat") else None


def names_of(document: Document) -> set[str]:
    """How a law is called, folded."""
    return {fold(name) for name in (wording.named(document), document.title, *document.aliases)}


def is_misnamed(name: str, document: Document) -> bool:
    """True where fewer than half of the words of a printed name are those of the law."""
    said = _WORD.findall(fold(name))[1:]
    known = {word for each in names_of(document) for word in _WORD.findall(each)}
    return sum(word in known for word in said) * 2 < len(said)


def _term(library: Library, document: Document) -> str | None:
    """The term of the Central Committee that a central document of the Party was issued in."""
    central = library.issuer(document).level == "central-party"
    return term_on(document.issued) if central and document.issued and len(document.issued) == 10 else None


def _number_is_right(citation: Citation, number: str, *, unmarked: bool) -> bool:
    """True when the number stands in the text letter by letter, or the mention is a short form by intent.

    A break of line inside a number is the printer's doing and no error of the writer.
    """
    if citation.form != "full":
        return True
    printed = "".join(nfc(citation.surface).split()).translate(_DASHES | _NOTHING)
    right = "".join(number.split())
    return right in printed or (unmarked and fold(right) in fold(printed))


def same_family(one: str, other: str) -> bool:
    """True for types that usage calls by one word."""
    return one == other or any(one in family and other in family for family in FAMILIES)


def other_body(library: Library, printed: str, document: Document) -> bool:
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


def lacking(
    citation: Citation, document: Document | None, extent: Extent, *, first: bool, basis_line: bool
) -> list[str]:
    """What a first mention should have and has not.

    A law is named by type and name alone; in a line of the căn cứ it has its day too, the
    Constitution has none.
    """
    if not first or citation.role == "in-title":
        return []
    number = document.number if document else citation.number
    kind = document.type if document else citation.type
    dated = bool(citation.date or extent.day)
    if kind in BY_NAME:
        whole = document is not None and document.issued is not None and len(document.issued) == 10
        dated = dated or kind == "hien-phap"
        return ["ngày ban hành"] if basis_line and whole and not dated else []
    if number is None:
        return []
    issued = document.issued if document else True
    known = (document is None or wording.has_subject(document)) and kind not in BARE
    parts = (
        ("ngày ban hành", dated or not issued),
        ("cơ quan ban hành", citation.issuer or extent.issuer or extent.meeting),
        ("trích yếu nội dung", citation.subject or extent.subject or not known),
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
