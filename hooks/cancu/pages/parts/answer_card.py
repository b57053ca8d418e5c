"""The answer card: five questions that everybody brings to the page of a document, answered at its top."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from cancu import wording
from cancu.graph.library import Library
from cancu.markup.links import Links, titled
from cancu.model import Document
from cancu.source_grades import GRADES, grade_of, rank

# So many provinces are named; the list below the card has all.
_NAMED = 6


@dataclass(frozen=True, slots=True)
class AnswerCard:
    """``instead``: the last living texts to use; ``first`` and ``others``: forms of citation, named by their
    use; ``reading``: where the text can be read; ``places``: who carries it out, by today's province.
    """

    instead: tuple[Markup, ...]
    first: tuple[str, str]
    others: tuple[tuple[str, str], ...]
    reading: Markup
    places: str


def answer_card(links: Links, document: Document, below: Iterable[str]) -> AnswerCard:
    """``below`` are the local documents that derive from it, directly or through others."""
    library = links.library
    first, *others = citations(library, document)
    return AnswerCard(
        instead=tuple(
            links.dated(other) + library.hedge(document.id, other) for other in library.instead(document.id)
        ),
        first=first,
        others=tuple(others),
        reading=_reading(links, document),
        places=_places(library, below),
    )


def citations(library: Library, document: Document) -> list[tuple[str, str]]:
    """Correct citations to copy, named by when they are used."""
    named = (document, library.issuer(document), library.amending(document.id), library.decision(document.id))
    return [
        ("Viện dẫn lần đầu", wording.first_mention(*named)),
        ("Dòng căn cứ", wording.basis_line(*named)),
        ("Viện dẫn các lần sau", wording.later_mention(document)),
    ]


def _reading(links: Links, document: Document) -> Markup:
    if document.access != "public":
        return Markup("Văn bản nội bộ: hỏi cơ quan ban hành.")
    if document.id in links.library.texts:
        return Markup('<a href="#toan-van">Toàn văn trên trang này</a>')
    if document.full_text:
        url, title = document.full_text.url, document.full_text.title or ""
        words = GRADES[grade_of(url, title)]
        link = Markup('<a class="cc-ext" href="{}" rel="noopener noreferrer">Toàn văn ↗</a>').format(url)
        return Markup('{} <span class="cc-aside">{}, {}</span>').format(link, titled(url, title), words)
    pages = sorted((s for s in document.sources if s.url), key=lambda s: rank(s.url, s.title))
    if not pages:
        return Markup("Kho chưa có liên kết toàn văn.")
    best = pages[0]
    words = GRADES[grade_of(best.url, best.title)]
    told = Markup('Chưa có liên kết toàn văn; trang đã đọc: {} <span class="cc-aside">{}</span>')
    return told.format(links.outside(best.url or ""), words)


def _places(library: Library, below: Iterable[str]) -> str:
    """The number of local documents by today's province, the most first."""
    bodies = [library.issuer(library.corpus[node]) for node in below]
    counted = Counter(body.province_now for body in bodies if body.province_now)
    if not counted:
        return ""
    ordered = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    named = ", ".join(f"{name} {count}" for name, count in ordered[:_NAMED])
    more = f" và {len(ordered) - _NAMED} tỉnh khác" if len(ordered) > _NAMED else ""
    return f"{sum(counted.values())} văn bản trong kho: {named}{more}."
