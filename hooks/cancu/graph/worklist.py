"""What a curator should look up next, and how good the data are: the worklist and its figures.

A document comes first that many local documents rest on while little shows how it stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from cancu.graph.library import Library
from cancu.graph.relations import incoming
from cancu.kinds import DERIVATION_KINDS, ENDING_KINDS
from cancu.model import Document
from cancu.source_grades import GRADES, grade_of

# What is missing, in words, and how much it weighs for a document on which one local document rests.
LACKS: dict[str, tuple[str, int]] = {
    "proof": ("Chưa tra hiệu lực", 6),
    "old-proof": ("Bằng chứng hiệu lực đã cũ", 3),
    "body-changed": ("Cơ quan đã sắp xếp lại, cần tra văn bản thay thế", 3),
    "contradiction": ("Các nguồn nói khác nhau, cần đối chiếu", 3),
    "date": ("Chưa rõ ngày ban hành", 2),
    "official": ("Chưa có nguồn của cơ quan", 1),
    "full-text": ("Chưa có nơi đọc toàn văn", 1),
}
_CHANGES = (*ENDING_KINDS, "amends")


@dataclass(frozen=True, slots=True)
class Task:
    """One document to look up: what it lacks, and how many local documents rest on it directly."""

    document: Document
    lacks: tuple[str, ...]
    resting: int

    @property
    def weight(self) -> int:
        """How urgent it is; the highest comes first."""
        return (1 + self.resting) * sum(LACKS[lack][1] for lack in self.lacks)


@dataclass(frozen=True, slots=True)
class Quality:
    """How good the data are on the day of the library; shares are rounded per cents.

    ``proofs`` counts grades of proof over all documents but mere mentions, ``extents`` how much was read,
    ``sources`` the grades of all sources. ``normative_express`` is the share of normative acts with an
    express status, ``readable`` that of documents with a full text or an official source, ``unlooked`` that
    without any proof; ``clauses`` counts endings and amendments with the clause that says so.
    """

    documents: int
    extents: dict[str, int]
    proofs: dict[str, int]
    sources: dict[str, int]
    normative: int
    normative_express: int
    readable: int
    unlooked: int
    clauses: int


def worklist(library: Library) -> list[Task]:
    """Every document that lacks something, the most urgent first."""
    tasks = (
        Task(document, tuple(_lacks(library, document)), _resting(library, document))
        for document in library.corpus
    )
    return sorted((t for t in tasks if t.lacks), key=lambda task: (-task.weight, task.document.id))


def _resting(library: Library, document: Document) -> int:
    speakers = {r.source for r in incoming(library.graph, document.id, DERIVATION_KINDS)}
    corpus = library.corpus
    return sum(not library.issuer(corpus[speaker]).is_central for speaker in speakers)


def _lacks(library: Library, document: Document) -> Iterator[str]:
    step = library.step(document.id)
    if not step.disposition.ended:
        if step.proof.grade == "none":
            yield "proof"
        elif step.speaks == "use-old":
            yield "old-proof"
        if "body-changed" in step.flags:
            yield "body-changed"
    if any(note.unconfirmed and note.source for note in document.notes):
        yield "contradiction"
    if document.issued is None or len(document.issued) < len("YYYY-MM-DD"):
        yield "date"
    if document.extent != "mention":
        if not _is_official(document):
            yield "official"
        if not document.full_text:
            yield "full-text"


def _is_official(document: Document) -> bool:
    pages = [(source.url, source.title) for source in document.sources]
    pages += [(document.full_text.url, document.full_text.title or "")] if document.full_text else []
    return any(grade_of(url, title) in ("official", "mirror") for url, title in pages)


def quality(library: Library) -> Quality:
    """The figures of the library on its day."""
    known = [document for document in library.corpus if document.extent != "mention"]
    grades = {document.id: library.step(document.id).proof.grade for document in known}
    normative = [document for document in known if library.regime(document) == "normative"]
    sources = Counter(grade_of(s.url, s.title) for document in library.corpus for s in document.sources)
    return Quality(
        documents=len(library.corpus),
        extents=dict(sorted(Counter(document.extent or "unsaid" for document in library.corpus).items())),
        proofs=dict(sorted(Counter(grades.values()).items())),
        sources={grade: sources[grade] for grade in GRADES},
        normative=len(normative),
        normative_express=_share([grades[document.id] == "express" for document in normative]),
        readable=_share([bool(document.full_text) or _is_official(document) for document in known]),
        unlooked=_share([grade == "none" for grade in grades.values()]),
        clauses=sum(
            relation.kind in _CHANGES and any(evidence.at for evidence in relation.evidence)
            for relation in library.corpus.relations()
        ),
    )


def _share(found: list[bool]) -> int:
    return round(100 * sum(found) / len(found)) if found else 0
