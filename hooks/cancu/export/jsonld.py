"""schema.org/Legislation for one document, as JSON-LD for its page. Source: schema.org/Legislation."""

from __future__ import annotations

import json
from typing import Any

from cancu import routes
from cancu.graph.library import Library
from cancu.graph.relations import incoming, outgoing
from cancu.kinds import RELATION_KINDS
from cancu.model import Document


def legislation(library: Library, document: Document, site_url: str = "") -> dict[str, Any]:
    """The record as plain values. Addresses are absolute under ``site_url``, else relative to the page.

    An unverified status is left out: schema.org has no word for it, and "in force" would be a claim.
    """
    issuer = library.issuer(document)
    body = {"@type": "Organization" if issuer.is_party else "GovernmentOrganization", "name": issuer.name}
    record: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Legislation",
        "@id": _address(document.id, document.id, site_url),
        "name": f"{document.label}: {document.title}",
        "legislationIdentifier": document.number,
        "legislationType": document.type_label,
        "legislationDate": document.issued,
        "legislationPassedBy": body,
        "inLanguage": "vi",
        "jurisdiction": issuer.province or "Việt Nam",
        "legislationDateOfApplicability": document.effective,
        "abstract": document.summary if document.access == "public" else None,
    }
    force = library.step(document.id).disposition.force
    if force:
        record["legislationLegalForce"] = f"https://schema.org/{force}"
    record |= _links(library, document, site_url)
    return {key: value for key, value in record.items() if value is not None}


def script(library: Library, document: Document, site_url: str = "") -> str:
    """The record as a ``<script>`` element in which no text can close the element."""
    text = json.dumps(legislation(library, document, site_url), ensure_ascii=False, separators=(",", ":"))
    safe = text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return f'<script type="application/ld+json">{safe}</script>'


def _address(document_id: str, page: str, site_url: str) -> str:
    path = routes.document(document_id)
    return f"{site_url.rstrip('/')}/{path}" if site_url else routes.relative(path, routes.document(page))


def _links(library: Library, document: Document, site_url: str) -> dict[str, list[dict[str, str]]]:
    links: dict[str, list[dict[str, str]]] = {}

    def add(term: str | None, other: str) -> None:
        if term:
            link = {"@id": _address(other, document.id, site_url), "@type": "Legislation"}
            if link not in links.setdefault(term, []):
                links[term].append(link)

    for relation in outgoing(library.graph, document.id):
        add(RELATION_KINDS[relation.kind].schema_org, relation.target)
    for relation in incoming(library.graph, document.id, ("promulgates",)):
        add("isPartOf", relation.source)
    return links
