"""Data for "Phiếu hiệu lực", one sheet on how documents stand: status, chain, clause, source, day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cancu import routes
from cancu.export.browser.script_data import literal
from cancu.graph.library import Library
from cancu.graph.relations import incoming, outgoing
from cancu.kinds import ENDING_KINDS, RELATION_KINDS
from cancu.markup.links import Links
from cancu.markup.status_block import standing
from cancu.model import Document, Relation
from cancu.text import nfc, vietnamese_date

SCHEMA = 1
# What a chain is made of: who ended whom, what came later, what was amended.
_CHAIN = (*ENDING_KINDS, "follows", "amends")
# So many lines fit on a sheet.
_MOST_LINES, _MOST_PROOFS = 8, 3


def slip_script(library: Library) -> str:
    """The data as a call of ``CanCu.slip.take``."""
    return f"CanCu.slip.take({literal(slip_data(library))})\n"


def slip_data(library: Library) -> dict[str, Any]:
    """Every document by id, all of it text; a chain speaks of others by name and day."""
    links = Links(library, routes.SLIP)
    documents = {document.id: _document(links, document) for document in library.corpus}
    return {"schema": SCHEMA, "on": library.on, "documents": documents}


def _document(links: Links, document: Document) -> dict[str, Any]:
    library = links.library
    stands = standing(links, document.id)
    steps = [step for step in library.steps[document.id] if (step.since or "") > library.on]
    return {
        "name": document.label,
        "aside": nfc(links.aside(document)),
        "title": document.title,
        "steps": [
            ["", stands.headline, stands.sentence.striptags()],
            *([step.since, step.headline, ""] for step in steps),
        ],
        "instead": [
            links.dated(other, note=False).striptags() + library.hedge(document.id, other)
            for other in library.instead(document.id)
        ],
        "remarks": [remark.striptags() for remark in stands.remarks],
        "chain": list(_chain(links, document))[:_MOST_LINES],
        "proofs": [proof.striptags() for proof in stands.proofs[:_MOST_PROOFS]],
    }


def _chain(links: Links, document: Document) -> Iterator[list[str]]:
    """Sentence and source of each relation that makes the chain, what befell the document first."""
    graph = links.library.graph
    for relation in (*incoming(graph, document.id, _CHAIN), *outgoing(graph, document.id, _CHAIN)):
        yield [_sentence(links, relation, document.id), _source(links, relation)]


def _sentence(links: Links, relation: Relation, document_id: str) -> str:
    verb = RELATION_KINDS[relation.kind].verb
    own = relation.source == document_id
    other = links.dated(relation.target if own else relation.source, note=False).striptags()
    said = f"Văn bản này {verb} {other}" if own else f"{other} {verb} văn bản này"
    details = [
        *(["một phần"] if relation.scope == "part" else []),
        *([relation.provisions] if relation.provisions else []),
        *([f"từ {vietnamese_date(relation.effective)}"] if relation.effective else []),
    ]
    aside = f" ({'; '.join(details)})" if details else ""
    return f"{said}{aside}."


def _source(links: Links, relation: Relation) -> str:
    lines = [line.striptags() for line in links.evidence(relation.evidence[:1])]
    return lines[0] if lines else ""
