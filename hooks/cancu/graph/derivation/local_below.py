"""The local documents that derive from a document: who, in the provinces, carries it out."""

from __future__ import annotations

from cancu.graph.derivation.lineage import descendants
from cancu.graph.library import Library


def local_below(library: Library, document_id: str) -> dict[str, int]:
    """Local documents that derive from this one, the newest first, each with its distance in steps."""
    return library.memo(("local below", document_id), lambda: _found(library, document_id))


def by_province(library: Library, document_id: str) -> dict[str, list[str]]:
    """The same by the province of today, in the order of names; bodies without a province are left out."""
    found: dict[str, list[str]] = {}
    for node in local_below(library, document_id):
        now = library.issuer(library.corpus[node]).province_now
        if now:
            found.setdefault(now, []).append(node)
    return dict(sorted(found.items()))


def _found(library: Library, document_id: str) -> dict[str, int]:
    below = descendants(library.graph, document_id)
    local = [node for node in below if not library.issuer(library.corpus[node]).is_central]
    ordered = sorted(local, key=lambda node: (library.corpus[node].issued or "", node), reverse=True)
    return {node: below[node] for node in ordered}
