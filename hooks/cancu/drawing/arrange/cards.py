"""What stands on a card: number or type, year, issuer, title and standing, set in lines that fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cancu.drawing.arrange.text_width import advance, chop, clean, fits, wrap
from cancu.model import Document, Issuer
from cancu.text import vietnamese_date

NUMBER_SIZES = (13, 12, 11)
TITLE_SIZE = 12
SMALL_SIZE = 11
PAD_X, PAD_Y = 9, 8
_NUMBER_STEP, _ISSUER_STEP, _TITLE_STEP, _NOTE_STEP = 17, 14, 16, 15
TITLE_LINES, TITLE_LINES_FOCUS = 3, 4
SHORTER = (("Ủy ban nhân dân", "UBND"), ("Ban Thường vụ", "BTV"), ("Ban Chấp hành", "BCH"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a document stands on the day drawn.

    ``ended``: struck, dashed and grey. ``muted``: its period is over; muted, not struck. ``note`` says it
    in words ("Đã được thay thế", "Đã hết thời gian thực hiện"), empty when there is nothing to say. ``mark``
    is a small sign beside the year, ``said`` the badge in words, for the tooltip.
    """

    ended: bool
    muted: bool
    note: str
    mark: str = ""
    said: str = ""


PLAIN = Standing(ended=False, muted=False, note="")


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text in a card: CSS class, content, left edge (the year: right edge), baseline."""

    role: str
    text: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Card:
    """The text of one card and the height it needs; ``cut`` when the title did not fit."""

    texts: tuple[Text, ...]
    height: int
    cut: bool


@dataclass(frozen=True, slots=True)
class Caption:
    """The words of a card before they are set; ``province`` only where the band holds several."""

    heading: str
    year: str
    issuer: str
    province: str
    title: str
    note: str


def caption(document: Document, issuer: Issuer, standing: Standing, *, with_province: bool) -> Caption:
    """The words for a document. One without a number is headed by its type, not repeated in the title."""
    title = clean(document.short_title or document.title)
    heading = clean(document.number or document.type_label)
    if not document.number and title.startswith(f"{heading} "):
        title = title[len(heading) + 1 :]
        title = title[:1].upper() + title[1:]
    year = document.year or ""
    return Caption(
        heading=heading,
        year=" ".join(filter(None, ["" if f"/{year}/" in heading else year, standing.mark])),
        issuer=_issuer_name(issuer),
        province=clean(issuer.province or "") if with_province else "",
        title=title,
        note=clean(standing.note),
    )


def _issuer_name(issuer: Issuer) -> str:
    """The issuer in few words."""
    name = clean(issuer.short or issuer.name)
    for long, short in SHORTER:
        name = name.replace(long, short)
    return name


def _issuer_lines(words: Caption, room: int) -> tuple[str, ...]:
    """The issuer, with its province on the same line or on one of its own, never split between two."""
    if not words.province or words.province in words.issuer:
        return wrap(words.issuer, room, SMALL_SIZE, 2)
    together = f"{words.issuer} {words.province}"
    if fits(together, room, SMALL_SIZE):
        return (together,)
    return (*wrap(words.issuer, room, SMALL_SIZE, 2), *wrap(words.province, room, SMALL_SIZE, 1))


def full_name(document: Document, issuer: Issuer, standing: Standing) -> str:
    """The tooltip and accessible name: everything the card shortens."""
    day = (
        f" ngày {vietnamese_date(document.issued)}" if document.issued and len(document.issued) == 10 else ""
    )
    if not day and document.year:
        day = f" năm {document.year}"
    name = f"{document.type_label} {document.number}" if document.number else document.label
    parts = [f"{name}{day}, {issuer.name}"]
    if clean(document.title) not in name:
        parts[0] += f": {document.title}"
    return ". ".join(clean(part) for part in [*parts, standing.said or standing.note] if part) + "."


def set_card(words: Caption, width: int, title_lines: int) -> Card:
    """Set the words in a card of ``width`` pixels with at most ``title_lines`` lines of title."""
    room = width - 2 * PAD_X
    texts: list[Text] = []
    baseline = PAD_Y + 13
    size, heading = _heading(words.heading, room)
    for place, line in enumerate(heading):
        texts.append(Text(f"no no{size}", line, PAD_X, baseline))
        year_room = room * 1000 - advance(line, size, bold=True) - 8000
        if place == 0 and words.year and advance(words.year, SMALL_SIZE) <= year_room:
            texts.append(Text("yr", words.year, width - PAD_X, baseline))
        baseline += _NUMBER_STEP
    baseline -= 2
    for line in _issuer_lines(words, room):
        texts.append(Text("by", line, PAD_X, baseline))
        baseline += _ISSUER_STEP
    baseline += 3
    title = wrap(words.title, room, TITLE_SIZE, title_lines)
    for line in title:
        texts.append(Text("tt", line, PAD_X, baseline))
        baseline += _TITLE_STEP
    for line in wrap(words.note, room, SMALL_SIZE, 3, bold=True):
        texts.append(Text("st", line, PAD_X, baseline))
        baseline += _NOTE_STEP
    return Card(tuple(texts), texts[-1].y + PAD_Y + 3, bool(title) and title[-1].endswith("…"))


def _heading(heading: str, room: int) -> tuple[int, Sequence[str]]:
    """Font size and lines of the number: smaller first, then broken after ``/`` or ``-``."""
    for size in NUMBER_SIZES:
        if fits(heading, room, size, bold=True):
            return size, (heading,)
    size = NUMBER_SIZES[-1]
    pieces = [piece for word in heading.split() for piece in chop(word, room, size, bold=True)]
    return size, pieces[:3] or ("?",)
