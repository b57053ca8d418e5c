"""Data of the explorer as one classic script: ``file://`` lets a page read neither JSON nor modules.

Documents are columns joined by line breaks, relations parallel lists of numbers: 10,000 documents with
50,000 relations stay below three megabytes and are read in a tenth of a second.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cancu.export.browser.finder_columns import Pool, columns
from cancu.export.browser.script_data import literal
from cancu.graph.library import Library
from cancu.graph.status.marks import ending_day
from cancu.graph.status.packed_steps import PackedSteps
from cancu.kinds import DOCUMENT_TYPES, ENDING_KINDS, LEVEL_LABELS, RELATION_KINDS, TIERS
from cancu.model import Document, Evidence, Issuer, Relation
from cancu.text import nfc

SCHEMA = 1
# Stands for the document that speaks: its name is in the data already.
ITSELF = "@"


def explorer_script(library: Library, layout: Mapping[str, Any]) -> str:
    """The whole data as a call of ``CanCu.explorer.take``.

    Args:
        library: The library.
        layout: The tables of the drawing that its twin in the browser shares.
    """
    return f"CanCu.explorer.take({literal(explorer_data(library, layout))})\n"


def explorer_data(library: Library, layout: Mapping[str, Any]) -> dict[str, Any]:
    """The data as plain values; documents are named by their place in the order of ids."""
    pools = _Pools()
    documents = _documents(library, pools)
    relations = _relations(library, pools)
    corpus = library.corpus
    names = {topic.id: topic.name for topic in corpus.topics.values()}
    return {
        "schema": SCHEMA,
        "on": library.on,
        "tiers": list(TIERS),
        "types": [[type_id, DOCUMENT_TYPES[type_id].label] for type_id in pools.types.values],
        "issuers": [_issuer(corpus.issuers[issuer_id]) for issuer_id in pools.issuers.values],
        "topics": names,
        "topicSets": pools.topics.values,
        **pools.steps.tables(),
        "kinds": [
            {"id": kind.id, "verb": kind.verb, "inverse": kind.inverse_verb, "heading": kind.heading}
            for kind in RELATION_KINDS.values()
        ],
        "provinces": sorted({body.province for body in corpus.issuers.values() if body.province}),
        "layout": layout,
        "documents": documents,
        "relations": relations,
        "wheres": pools.wheres.values,
    }


class _Pools:
    """Vocabularies that columns name by place."""

    def __init__(self) -> None:
        self.types: Pool[str] = Pool()
        self.issuers: Pool[str] = Pool()
        self.topics: Pool[tuple[str, ...]] = Pool()
        self.steps = PackedSteps()
        self.wheres: Pool[str] = Pool()


def _documents(library: Library, pools: _Pools) -> dict[str, Any]:
    docs = library.corpus.documents
    return {
        "id": columns(document.id for document in docs),
        "number": columns(document.number or "" for document in docs),
        "title": columns(nfc(document.title) for document in docs),
        "short": columns(nfc(document.short_title or document.title) for document in docs),
        "issued": columns(document.issued or "" for document in docs),
        "dated": columns(_dated(document) for document in docs),
        "steps": columns(pools.steps.pack(library.steps[document.id]) for document in docs),
        "type": [pools.types.place(document.type) for document in docs],
        "issuer": [pools.issuers.place(document.issuer) for document in docs],
        "topics": [pools.topics.place(document.topics) for document in docs],
    }


def _dated(document: Document) -> str:
    """The day that gives a document its year: of issue, for an undated plan the start of its period."""
    return document.issued or (document.period.start if document.period else None) or ""


def _issuer(issuer: Issuer) -> dict[str, Any]:
    return {
        "id": issuer.id,
        "name": nfc(issuer.name),
        "short": nfc(issuer.short or ""),
        "tier": list(TIERS).index(issuer.tier),
        "level": LEVEL_LABELS[issuer.level],
        "province": issuer.province or "",
        "now": issuer.province_now or "",
    }


def _relations(library: Library, pools: _Pools) -> dict[str, Any]:
    corpus = library.corpus
    place = {document.id: number for number, document in enumerate(corpus.documents)}
    kinds = {kind: number for number, kind in enumerate(RELATION_KINDS)}
    known = [r for r in corpus.relations() if r.target in place and r.target != r.source]
    known.sort(key=lambda r: (place[r.source], r.kind, r.target))
    days = {n: ending_day(corpus, r) or "" for n, r in enumerate(known) if _is_dated(r)}
    return {
        "source": [place[r.source] for r in known],
        "target": [place[r.target] for r in known],
        "kind": [kinds[r.kind] for r in known],
        "part": [n for n, r in enumerate(known) if r.scope == "part"],
        "days": {n: day for n, day in days.items() if day},
        "where": [pools.wheres.place(_where(library, r)) for r in known],
    }


def _is_dated(relation: Relation) -> bool:
    """Relations that take effect on a day of their own; the others hold from the day of their document."""
    return relation.kind in (*ENDING_KINDS, "amends", "suspends", "corrects")


def _where(library: Library, relation: Relation) -> str:
    """Where it is written: ``@, mục II.1`` (``@`` is the document that speaks), or another source by name."""
    by_source: dict[str, list[Evidence]] = {}
    for piece in relation.evidence:
        by_source.setdefault(piece.source, []).append(piece)
    return "; ".join(_source(library, relation, source, found) for source, found in by_source.items())


def _source(library: Library, relation: Relation, source: str, pieces: list[Evidence]) -> str:
    sections = ", ".join(_section(at) for at in dict.fromkeys(piece.at for piece in pieces) if at)
    known = library.corpus.get(source)
    name = known.label if known else library.page_name(source)
    name = ITSELF if source == relation.source else name
    return f"{name}, {sections}" if sections else name


def _section(at: str) -> str:
    """A section as a reader says it: ``II.1`` → ``mục II.1``; ``Điều 3`` stays, ``Mở đầu`` → ``mở đầu``."""
    if at[:1].isdigit() or not at.split(".")[0].strip("IVX"):
        return f"mục {at}"
    return at if at.startswith(("Điều", "Chương", "Phụ lục")) else at[:1].lower() + at[1:]
