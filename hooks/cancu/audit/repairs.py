"""The wording to use, as replacements in the draft: what was right in the original stays where it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cancu import wording
from cancu.audit.extent import Extent
from cancu.audit.form import FormError, printed_name
from cancu.audit.library_facts import amending
from cancu.citations.citation import Citation
from cancu.draft_rules import BY_NAME
from cancu.graph.library import Library
from cancu.model import Document
from cancu.subject_wording import subject
from cancu.text import first_day, nfc, vietnamese_date

# Where the type of a citation ends.
_NUMBER = re.compile(r"\s{0,9}(?:(?<=\s)số\b|[0-9])", re.IGNORECASE)
_AMENDED_SAID = re.compile("sửa đổi", re.IGNORECASE)
_PRINTED_YEAR = re.compile(r"năm\s+[0-9]{4}(?![0-9])", re.IGNORECASE)
# How far behind a citation the words on its amendments may stand.
_NEAR = 160


@dataclass(frozen=True, slots=True)
class Repair:
    """``text`` in place of the code points ``start`` to ``end`` of the draft."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a citation stands: ``basis_line`` in a line of the căn cứ, ``first`` named for the first time.

    ``by`` is the last day that the day of signing can mean: nothing issued later is written there. ``listed``
    where the next member of a list follows, with whatever this one has in common with it.
    """

    basis_line: bool
    first: bool
    by: date | None = None
    listed: bool = False


def mention(library: Library, document: Document, place: Place) -> str:
    """A document as it is named at this place, with what has amended it by the day of the library."""
    if not place.first:
        return wording.later_mention(document)
    held = amending_by(library, document, place.by)
    named = wording.basis_mention if place.basis_line else wording.first_mention
    return named(document, library.issuer(document), held, library.decision(document.id))


def is_by(document: Document, by: date | None) -> bool:
    """True for what was issued by the day, or where no day is known."""
    return by is None or not document.issued or first_day(document.issued) <= by


def amending_by(library: Library, document: Document, by: date | None) -> list[Document]:
    """What amended it by the day of signing; nothing where a later text has taken up its subject."""
    if "followed" in library.step(document.id).flags:
        return []
    held = (library.corpus[other] for other in amending(library, document.id))
    return [other for other in held if is_by(other, by)]


def in_place(
    library: Library, document: Document, place: Place, citation: Citation, extent: Extent, text: str
) -> str:
    """Another document as the citation was printed: a law with its number, day or year, if that had them."""
    if document.type not in BY_NAME:
        words = mention(library, document, place)
        long, slashed = wording.long_date(document.issued), f"ngày {vietnamese_date(document.issued)}"
        return words.replace(long, slashed, 1) if extent.slashed and document.issued else words
    printed = text[extent.start : extent.end]
    name = wording.named(document)
    words = f"{name} số {document.number}" if citation.number and document.number else name
    if document.issued and len(document.issued) == 10 and (extent.day or place.basis_line):
        day = (
            f"ngày {vietnamese_date(document.issued)}"
            if extent.slashed
            else wording.long_date(document.issued)
        )
        words = f"{words} {day}"
    elif document.issued and (_PRINTED_YEAR.search(printed) or words == " ".join(printed.split())):
        words = f"{words} năm {document.issued[:4]}"
    return words + (wording.amendments(amending_by(library, document, place.by)) if place.first else "")


def replaced(extent: Extent, words: str) -> tuple[Repair, ...]:
    """Another document in place of the whole citation."""
    return (Repair(extent.start, extent.end, words),)


def repairs(
    library: Library,
    citation: Citation,
    document: Document,
    extent: Extent,
    errors: list[FormError],
    wanting: list[str],
    place: Place,
) -> tuple[Repair, ...]:
    """What is wrong put right where it stands, what lacks put in where it belongs."""
    found = [repair for error in errors for repair in _mended(citation, extent, error)]
    if wanting and place.listed:
        wanting = [*wanting, *_lent(citation, document, extent)]
    found += _added(library, document, extent, wanting, place)
    return merged(found)


def _mended(citation: Citation, extent: Extent, error: FormError) -> Iterable[Repair]:
    if error.kind == "name" and (name := printed_name(citation)):
        size = _size_of(name, citation.surface)
        yield Repair(citation.start, citation.start + size, error.right)
    if error.kind == "number" and extent.number[0] < extent.number[1]:
        yield Repair(*extent.number, error.right)
    if error.kind == "type":
        number = _NUMBER.search(citation.surface)
        size = len(citation.surface[: number.start()].rstrip()) if number else 0
        lower = citation.surface[:1].islower()
        label = error.right[:1].lower() + error.right[1:] if lower else error.right
        if size:
            yield Repair(citation.start, citation.start + size, label)
    if error.kind == "day" and extent.day:
        right = vietnamese_date(error.right) if extent.slashed else ""
        yield Repair(*extent.day, f"ngày {right}" if right else wording.long_date(error.right))
    if error.kind == "issuer" and extent.issuer:
        yield Repair(*extent.issuer, error.right)
    if error.kind == "session" and extent.session:
        yield Repair(*extent.session, error.right)


def _lent(citation: Citation, document: Document, extent: Extent) -> Iterable[str]:
    """What stands only with a later member of the list: it goes in too where anything does."""
    if document.type in BY_NAME:
        return
    if citation.date and document.issued and not extent.day:
        yield "ngày ban hành"
    if citation.issuer and not extent.issuer and not extent.meeting:
        yield "cơ quan ban hành"


def _size_of(name: str, surface: str) -> int:
    """How many characters of the draft the words of a name take, whatever blanks part them."""
    left = len("".join(name.split()))
    for at, char in enumerate(surface):
        left -= not char.isspace()
        if not left:
            return at + 1
    return len(surface)


def _added(
    library: Library, document: Document, extent: Extent, wanting: list[str], place: Place
) -> Iterable[Repair]:
    dated = extent.day[1] if extent.day else extent.number[1]
    if "ngày ban hành" in wanting and document.issued:
        long = wording.long_date(document.issued)
        day = (
            long
            if place.basis_line or len(document.issued) < 10
            else f"ngày {vietnamese_date(document.issued)}"
        )
        yield Repair(*extent.year, day) if extent.year else Repair(dated, dated, f" {day}")
    if "cơ quan ban hành" in wanting:
        yield Repair(dated, dated, f" của {library.issuer(document).name}")
    if "trích yếu nội dung" in wanting:
        end = max(extent.end, dated)
        yield Repair(end, end, f" {subject(document.title, document.type)}")


def amendment_note(
    library: Library, document: Document, text: str, extent: Extent, by: date | None
) -> tuple[Repair, ...]:
    """The words on what has amended a document, unless the draft has them."""
    stretch = text[extent.end : extent.end + _NEAR].split(";")[0].split("\n")[0]
    held = amending_by(library, document, by)
    if not held or _AMENDED_SAID.search(nfc(stretch)):
        return ()
    return (Repair(extent.end, extent.end, wording.amendments(held)),)


def merged(found: Iterable[Repair]) -> tuple[Repair, ...]:
    """In order; what goes in at one place in one piece."""
    made: list[Repair] = []
    for repair in sorted(found, key=lambda each: (each.start, each.end)):
        last = made[-1] if made else None
        if last and last.start == last.end == repair.start == repair.end:
            made[-1] = Repair(last.start, last.end, last.text + repair.text)
        else:
            made.append(repair)
    return tuple(made)


def applied(text: str, start: int, end: int, found: Iterable[Repair]) -> str:
    """The stretch of the draft with its repairs, blanks as on one line."""
    made, at = [], start
    for repair in found:
        made += [text[at : repair.start], repair.text]
        at = repair.end
    return " ".join("".join((*made, text[at:end])).split())
