"""``trinh_tu_doc``: what to read first, and why, computed from the graph."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from cancu.graph.derivation.lineage import descendants
from cancu.graph.relations import incoming, other_end, outgoing, parents
from cancu.kinds import RELATION_KINDS
from cancu.lessons.answers.choosing import (
    bases_first,
    is_enclosed,
    is_over,
    of_topics,
    weight,
    weightiest,
)
from cancu.lessons.answers.citations import named
from cancu.lessons.context import Refused, Sheet
from cancu.lessons.questions.question import is_sure
from cancu.markup.links import Links
from cancu.markup.render import render
from cancu.model import Document

_USUAL = 8
_LOCAL = 3


@dataclass(frozen=True, slots=True)
class Stop:
    """One document to read: what it is, how it stands, and why it comes here."""

    link: Markup
    title: str
    label: str
    tone: str
    why: Markup


def reading_order(sheet: Sheet, topics: list[str], count: int | None) -> str:
    """What holds, bases first; then how a province carries it out; then what has been replaced.

    ``count`` bounds the first part (usually 8); the others have three documents each at most.
    """
    library = sheet.library
    found = [document for document in of_topics(library, topics) if not is_enclosed(library, document)]
    if not found:
        raise Refused("Chủ đề chưa có văn bản nào trong kho.")
    central = [
        document for document in found if library.issuer(document).is_central and weight(library, document)
    ]
    usable = [document for document in central if is_sure(document) and not is_over(library, document)]
    main = bases_first(library, weightiest(library, usable, count or _USUAL))
    local = _examples(sheet, [document for document in found if not library.issuer(document).is_central])
    old = [document for document in central if library.instead(document.id)]
    parts = [
        ("Đọc kỹ, theo thứ tự này", _stops(sheet, main)),
        ("Đọc để thấy địa phương triển khai", _stops(sheet, local)),
        ("Đọc lướt để nhận ra, không viện dẫn lại", _stops(sheet, weightiest(library, old, _LOCAL))),
    ]
    left = len(found) - sum(len(stops) for _, stops in parts)
    return render("lessons/reading.j2", parts=parts, left=left)


def _examples(sheet: Sheet, local: list[Document]) -> list[Document]:
    """The newest local documents that derive from something, one a province, read whole where possible."""
    derived = [document for document in local if parents(sheet.library.graph, document.id)]
    newest = sorted(derived, key=lambda d: (bool(d.summary), d.year or "", d.id), reverse=True)
    by_province: dict[str | None, Document] = {}
    for document in newest:
        by_province.setdefault(sheet.library.issuer(document).province, document)
    return list(by_province.values())[:_LOCAL]


def _stops(sheet: Sheet, documents: list[Document]) -> list[Stop]:
    links = sheet.links
    return [
        Stop(
            links.dated(document.id, note=False),
            document.title,
            sheet.library.headline(document.id),
            sheet.library.step(document.id).tone,
            why(links, document),
        )
        for document in documents
    ]


def why(links: Links, document: Document) -> Markup:
    """Why a document is read at its place, in one or two sentences."""
    library = links.library
    instead = library.instead(document.id)
    if any(library.hedge(document.id, other) for other in instead):
        words = "Nay không còn dùng, xem {} (chưa thấy điều khoản thay thế); các kế hoạch cũ còn nhắc đến."
        return Markup(words).format(named(links, instead))
    if instead:
        return Markup("Đã được thay bằng {}; các kế hoạch cũ còn nhắc đến.").format(named(links, instead))
    reasons = [*_upwards(links, document), *_backwards(links, document)]
    below = len(descendants(library.graph, document.id))
    if below:
        reasons.append(Markup("Có {} văn bản trong kho triển khai văn bản này.").format(below))
    elif library.issuer(document).is_central:
        speakers = {relation.source for relation in incoming(library.graph, document.id)}
        told = Markup("{} văn bản trong kho nhắc đến.").format(len(speakers))
        reasons += [told] if speakers else []
    return Markup(" ").join(reasons)


def _upwards(links: Links, document: Document) -> list[Markup]:
    """What it derives from, by kind of relation."""
    by_verb: dict[str, list[str]] = {}
    for relation in parents(links.library.graph, document.id):
        kind = RELATION_KINDS[relation.kind]
        verb = kind.verb if relation.source == document.id else kind.inverse_verb
        by_verb.setdefault(verb, []).append(other_end(relation, document.id))
    return [_sentence(verb, named(links, ids[:4])) for verb, ids in by_verb.items()][:2]


def _backwards(links: Links, document: Document) -> list[Markup]:
    """What it replaced or followed."""
    spoken_of = outgoing(links.library.graph, document.id, ("replaces", "repeals", "ends", "follows"))
    return [
        _sentence(RELATION_KINDS[relation.kind].verb, links.document(relation.target, note=False))
        for relation in spoken_of
    ][:2]


def _sentence(verb: str, names: Markup) -> Markup:
    return Markup("{}{} {}.").format(verb[:1].upper(), verb[1:], names)
