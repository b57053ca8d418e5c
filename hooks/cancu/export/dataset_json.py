"""``/du-lieu/cancu.json``: every document and relation, with the status steps that pages look up.

The shape is a contract; ``schema`` counts its versions.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from cancu import routes
from cancu.graph.library import Library
from cancu.graph.status.step import Proof, Step
from cancu.graph.worklist import quality
from cancu.model import Document, Relation

SCHEMA = 1


def dataset(library: Library) -> dict[str, Any]:
    """The whole of the data as plain values."""
    return {
        "schema": SCHEMA,
        "quality": asdict(quality(library)),
        "documents": [_document(library, document) for document in library.corpus],
        "relations": [_relation(relation) for relation in _ordered(library)],
    }


def dataset_json(library: Library) -> str:
    """The same as text: UTF-8, one record a line, so that versions can be compared line by line."""
    data = dataset(library)
    parts = [f'{{"schema":{data["schema"]}', f'"quality":{_compact(data["quality"])}']
    for name in ("documents", "relations"):
        lines = ",\n".join(_compact(record) for record in data[name])
        parts.append(f'"{name}":[\n{lines}\n]')
    return ",\n".join(parts) + "}\n"


def _compact(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def _ordered(library: Library) -> list[Relation]:
    return sorted(library.corpus.relations(), key=lambda r: (r.source, r.kind, r.target, r.scope))


def _document(library: Library, document: Document) -> dict[str, Any]:
    issuer = library.issuer(document)
    step = library.step(document.id)
    return {
        "id": document.id,
        "url": routes.document(document.id),
        "type": document.type,
        "type_label": document.type_label,
        "number": document.number,
        "issuer": document.issuer,
        "issuer_label": issuer.name,
        "level": issuer.level,
        "province": issuer.province,
        "issued": document.issued,
        "effective": document.effective,
        "title": document.title,
        "regime": library.regime(document),
        "status": step.status,
        "status_label": step.label,
        "status_as_of": step.as_of,
        "proof": proof_record(step.proof),
        "headline": step.headline,
        "extent": document.extent,
        "full_text": asdict(document.full_text) if document.full_text else None,
        "steps": [step_record(each) for each in library.steps[document.id]],
        "access": document.access,
        "topics": list(document.topics),
    }


def step_record(step: Step) -> dict[str, Any]:
    """One status step as plain values; ``from`` is null for the first: it holds from the start."""
    return {
        "from": step.since,
        "status": step.status,
        "flags": list(step.flags),
        "reason": step.reason,
        "by": list(step.by),
        "behind": {flag: list(others) for flag, others in step.behind},
        "as_of": step.as_of,
        "proof": proof_record(step.proof),
        "status_since": step.status_since,
        "status_label": step.label,
        "headline": step.headline,
        "sentence": step.sentence,
    }


def proof_record(proof: Proof) -> dict[str, Any]:
    """What stands behind a status as plain values."""
    return {"grade": proof.grade, "as_of": proof.as_of, "by": list(proof.by)}


def _relation(relation: Relation) -> dict[str, Any]:
    cited = dict.fromkeys(evidence.as_cited for evidence in relation.evidence if evidence.as_cited)
    sections = dict.fromkeys(evidence.at for evidence in relation.evidence if evidence.at)
    return {
        "source": relation.source,
        "target": relation.target,
        "kind": relation.kind,
        "scope": relation.scope,
        "sections": list(sections),
        "as_cited": list(cited),
        "verified": any(evidence.checked_on for evidence in relation.evidence),
    }
