"""A dataset entry for a new document, as far as its text says it: citations resolved, the rest left open.

The curator reads it against the document; nothing here is guessed. Relations of the document itself stand
in the entry, relations between documents it names ("Kế hoạch … thực hiện Nghị quyết …") beside it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from cancu.citations.citation import Citation
from cancu.citations.context import Context, context_of, lexicon_of
from cancu.citations.find import find
from cancu.citations.resolve import Resolution, resolve
from cancu.corpus import Corpus
from cancu.kinds import DOCUMENT_TYPES
from cancu.model import Document
from cancu.text import fold, slug, vietnamese_date

TODO = "CẦN ĐIỀN"
OPENING = "Mở đầu"


@dataclass(frozen=True, slots=True)
class Triple:
    """One relation as the text shows it."""

    source: str
    target: str
    kind: str
    section: str
    as_cited: str | None


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a text proposes.

    ``entry`` is the entry as plain values, ready for YAML; ``nested`` are relations between other documents;
    ``unknown`` are stubs for documents that the library does not hold; ``doubtful`` the citations that fit
    several documents, with the reason.
    """

    entry: dict[str, Any]
    nested: tuple[Triple, ...]
    unknown: tuple[dict[str, Any], ...]
    doubtful: tuple[tuple[str, str], ...]


def propose(text: str, corpus: Corpus, document_id: str | None = None) -> Proposal:
    """The entry for ``text``; ``document_id`` where the curator has already chosen one."""
    context = context_of(text, corpus)
    citations = find(text, lexicon_of(corpus))
    resolved = resolve(citations, corpus, context)
    name = document_id or TODO
    targets = [_target(citation, one) for citation, one in zip(citations, resolved, strict=True)]
    own, nested = _triples(citations, targets, corpus, name)
    return Proposal(
        entry=_entry(name, context, own),
        nested=tuple(nested),
        unknown=tuple(_stubs(citations, resolved)),
        doubtful=tuple(
            (citation.surface, one.reason)
            for citation, one in zip(citations, resolved, strict=True)
            if one.state == "several"
        ),
    )


def _target(citation: Citation, resolution: Resolution) -> str | None:
    """The id a relation points to; a stub's id for a numbered document that the library lacks."""
    if resolution.document:
        return resolution.document
    return _stub_id(citation) if resolution.state in ("unknown", "other") and citation.number else None


def _triples(
    citations: list[Citation], targets: list[str | None], corpus: Corpus, name: str
) -> tuple[list[Triple], list[Triple]]:
    direct = _direct_bases(citations, targets)
    own, nested = [], []
    for index, (citation, target) in enumerate(zip(citations, targets, strict=True)):
        if target is None or target == name:
            continue
        cited = _as_cited(citation, corpus.get(target))
        parent = targets[citation.parent] if citation.parent is not None else None
        decision = _promulgator(corpus, targets, index)
        if decision:
            nested.append(Triple(decision, target, "promulgates", citation.section, cited))
        elif parent and parent != target:
            nested.append(Triple(parent, target, citation.relation or "cites", citation.section, cited))
        else:
            own.append(Triple(name, target, _kind(citation, target, direct), citation.section, cited))
    return own, nested


def _direct_bases(citations: list[Citation], targets: list[str | None]) -> set[str]:
    """What the opening sentence says the document carries out; later mentions of it mean the same."""
    return {
        target
        for citation, target in zip(citations, targets, strict=True)
        if target
        and citation.section == OPENING
        and citation.parent is None
        and citation.relation == "implements"
    }


def _promulgator(corpus: Corpus, targets: list[str | None], index: int) -> str | None:
    """The neighbouring decision that issues a text named without a number ("ban hành Quy chế …")."""
    target = targets[index]
    for neighbour in (index - 1, index + 1):
        decision = corpus.get(targets[neighbour] or "") if 0 <= neighbour < len(targets) else None
        issues = decision.relations if decision else ()
        if decision and any(r.kind == "promulgates" and r.target == target for r in issues):
            return decision.id
    return None


def _kind(citation: Citation, target: str, direct: set[str]) -> str:
    """The kinds as the guide for curators tells them apart; a document only named is cited.

    "Thực hiện nghiêm túc …" in the body of a plan orders work but is no direct basis, and "theo …" no căn cứ.
    """
    if target in direct:
        return "implements"
    if citation.relation == "continues":
        return "continues"
    grounds = citation.relation == "based_on" and fold(citation.verb or "").startswith("can cu")
    return "based_on" if grounds else "cites"


def _as_cited(citation: Citation, document: Document | None) -> str | None:
    """What is printed, where it says less or other than the record."""
    if document is None:
        return None
    whole = citation.form == "full" and citation.date == document.issued
    number_there = not document.number or document.number in citation.surface
    return None if whole and number_there else " ".join(citation.surface.split())


def _entry(name: str, context: Context, own: Iterable[Triple]) -> dict[str, Any]:
    return {
        "id": name,
        "type": TODO,
        "number": None,
        "issuer": context.issuer or TODO,
        "issued": context.date,
        "title": TODO,
        "short_title": TODO,
        "topics": [],
        "relations": _relations(name, own),
        "sources": [{"url": None, "title": TODO, "checked_on": TODO}],
    }


def _relations(name: str, triples: Iterable[Triple]) -> list[dict[str, Any]]:
    """One relation for each kind and target, in the order of the text, with all its evidence."""
    grouped: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for triple in triples:
        evidence = {"source": name, "at": triple.section}
        evidence |= {"as_cited": triple.as_cited} if triple.as_cited else {}
        grouped.setdefault((triple.kind, triple.target), []).append(evidence)
    return [
        {"kind": kind, "target": target, "evidence": evidence} for (kind, target), evidence in grouped.items()
    ]


def _stubs(citations: list[Citation], resolved: list[Resolution]) -> list[dict[str, Any]]:
    """An entry to complete for each numbered document that is not in the library, once each."""
    stubs: dict[str, dict[str, Any]] = {}
    for citation, resolution in zip(citations, resolved, strict=True):
        if resolution.state in ("unknown", "other") and citation.number:
            stubs.setdefault(_stub_id(citation), _stub(citation))
    return list(stubs.values())


def _stub_id(citation: Citation) -> str:
    year = (citation.date or citation.year or "")[:4]
    return slug(f"{citation.number} {year}")


def _stub(citation: Citation) -> dict[str, Any]:
    known = citation.type if citation.type in DOCUMENT_TYPES else None
    printed = f" ({vietnamese_date(citation.date)})" if citation.date else ""
    return {
        "id": _stub_id(citation),
        "type": known or TODO,
        "number": citation.number,
        "issuer": TODO,
        "issued": citation.date,
        "title": citation.subject or TODO,
        "notes": [{"text": f"Ghi trong văn bản: {' '.join(citation.surface.split())}{printed}"}],
    }
