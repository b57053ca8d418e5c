"""The wording to use, as replacements in the draft: what was right in the original stays where it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from cancu import wording
from cancu.audit.extent import Extent
from cancu.audit.form import FormError
from cancu.audit.library_facts import amending
from cancu.citations.citation import Citation
from cancu.graph.library import Library
from cancu.model import Document
from cancu.text import nfc, vietnamese_date

# Where the type of a citation ends.
_NUMBER = re.compile(r"\s{0,9}(?:(?<=\s)số\b|[0-9])", re.IGNORECASE)
_AMENDED_SAID = re.compile("sửa đổi", re.IGNORECASE)
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
    """Where a citation stands: ``basis_line`` in a line of the căn cứ, ``first`` named for the first time."""

    basis_line: bool
    first: bool


def mention(library: Library, document: Document, place: Place) -> str:
    """A document as it is named at this place, with what has amended it by the day of the library."""
    if not place.first:
        return wording.later_mention(document)
    held = [library.corpus[other] for other in amending(library, document.id)]
    named = wording.basis_mention if place.basis_line else wording.first_mention
    return named(document, library.issuer(document), held)


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
    found += _added(library, document, extent, wanting, place)
    return merged(found)


def _mended(citation: Citation, extent: Extent, error: FormError) -> Iterable[Repair]:
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
        yield Repair(end, end, f" {wording.subject(document.title, document.type)}")


def amendment_note(library: Library, document: Document, text: str, extent: Extent) -> tuple[Repair, ...]:
    """The words on what has amended a document, unless the draft has them."""
    stretch = text[extent.end : extent.end + _NEAR].split(";")[0].split("\n")[0]
    held = [library.corpus[other] for other in amending(library, document.id)]
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
