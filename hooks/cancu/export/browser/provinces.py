"""Data for "Tỉnh của tôi": the provinces of today, and of each what its bodies carry out, as classic scripts.

Pages name documents by id only; a reader who has chosen a province loads one small file with what the library
holds of it, so no page grows with the number of provinces.
"""

from __future__ import annotations

from typing import Any

from cancu import routes
from cancu.dataset.fields.provinces import PROVINCES_NOW, names_within, province_words
from cancu.export.browser.script_data import literal
from cancu.graph.derivation.local_below import by_province
from cancu.graph.library import Library
from cancu.graph.status.packed_steps import PackedSteps
from cancu.model import Document
from cancu.text import fold, nfc, slug


def province_files(library: Library) -> dict[str, str]:
    """The list of provinces, and a script for each with its documents and what they carry out."""
    files = {routes.PROVINCES_DATA: f"CanCu.provinces = {literal(province_rows())}\n"}
    below = _below(library)
    for name in PROVINCES_NOW:
        value = literal(_of_one(library, below.get(name, {})))
        files[routes.province_data(name)] = f'CanCu.province.take("{slug(name)}", {value})\n'
    return files


def province_rows() -> list[list[Any]]:
    """``[id, name, names of those inside it, words for a list]`` in the order of names without marks."""
    ordered = sorted(PROVINCES_NOW, key=fold)
    return [[slug(name), name, names_within(name), province_words(name)] for name in ordered]


def _below(library: Library) -> dict[str, dict[str, list[str]]]:
    """By today's province: the local documents that derive from a document, by its id, the newest first."""
    found: dict[str, dict[str, list[str]]] = {}
    for document in library.corpus:
        for name, nodes in by_province(library, document.id).items():
            found.setdefault(name, {})[document.id] = nodes
    return found


def _of_one(library: Library, below: dict[str, list[str]]) -> dict[str, Any]:
    """Rows of documents, and for each document that something rests on the places of those rows."""
    places = {
        node: place for place, node in enumerate(sorted({n for nodes in below.values() for n in nodes}))
    }
    packed = PackedSteps()
    rows = [_row(library, library.corpus[node], packed) for node in places]
    reached = {node: [places[each] for each in nodes] for node, nodes in below.items()}
    return {"documents": rows, "below": reached, **packed.tables()}


def _row(library: Library, document: Document, packed: PackedSteps) -> list[str]:
    issuer = library.issuer(document)
    steps = packed.pack(library.steps[document.id])
    name = document.label if document.number else nfc(document.short_title or document.title)
    return [document.id, name, document.issued or "", nfc(issuer.short or issuer.name), steps]
