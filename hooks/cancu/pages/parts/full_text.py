"""The full text of a document: headings with anchors, so that evidence leads to the very place, and citations
linked and marked with how they stand.
"""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from cancu.citations.citation import Citation
from cancu.citations.context import Context, lexicon_of
from cancu.citations.find import find
from cancu.citations.read.sections import sections_of
from cancu.citations.resolve import resolve
from cancu.markup.links import Links, section_anchor
from cancu.model import Document

_MARKS = "#*_> "


def full_text(links: Links, document: Document) -> Markup | None:
    """The text as HTML; None when the library has none or the document is internal."""
    text = links.library.texts.get(document.id)
    if text is None or document.access != "public":
        return None
    linked = _linked(links, document, text)
    headings = {section.start: section.path for section in sections_of(text)[1:]}
    return Markup("\n").join(
        _block(links, text, start, end, headings, linked) for start, end in _paragraphs(text)
    )


def _linked(links: Links, document: Document, text: str) -> list[tuple[Citation, str]]:
    """Citations that are exactly one other document of the library, in order."""
    library = links.library
    context = Context(document.issuer, library.issuer(document).province, document.issued)
    citations = find(text, lexicon_of(library.corpus))
    resolved = resolve(citations, library.corpus, context)
    pairs = zip(citations, resolved, strict=True)
    return [(c, r.document) for c, r in pairs if r.document and r.document != document.id]


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Spans of paragraphs: parted by blank lines, or by every line end where no line is blank."""
    parting = "\n\n" if "\n\n" in text else "\n"
    start = 0
    for part in text.split(parting):
        if part.strip():
            yield start, start + len(part)
        start += len(part) + len(parting)


def _block(
    links: Links,
    text: str,
    start: int,
    end: int,
    headings: dict[int, str],
    linked: list[tuple[Citation, str]],
) -> Markup:
    # A heading may stand behind the blanks and marks (**, ##) that open its paragraph.
    lead = next((at for at in headings if start <= at <= start + _lead(text[start:end])), None)
    inside = [(c, target) for c, target in linked if start <= c.start and c.end <= end]
    content = Markup("").join(_pieces(links, text, start, end, inside))
    if lead is None:
        return Markup("<p>{}</p>").format(content)
    return Markup('<p class="cc-section" id="{}"><b>{}</b></p>').format(
        section_anchor(headings[lead]), content
    )


def _lead(paragraph: str) -> int:
    return len(paragraph) - len(paragraph.lstrip(_MARKS + "\n\t"))


def _pieces(
    links: Links, text: str, start: int, end: int, inside: list[tuple[Citation, str]]
) -> Iterator[str | Markup]:
    at = start
    for citation, target in inside:
        yield _plain(text[at : citation.start])
        yield links.document(target, " ".join(citation.surface.split()))
        at = citation.end
    yield _plain(text[at:end])


def _plain(text: str) -> str:
    """Text without the marks of Markdown; line ends inside a paragraph are blanks."""
    joined = " ".join(text.replace("**", "").replace("*", "").split("\n"))
    return joined.lstrip("#") if joined.startswith("#") else joined
