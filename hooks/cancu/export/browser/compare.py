"""Data for comparing plans in the browser: what each local plan rests on, its targets and its deadlines."""

from __future__ import annotations

import json
from typing import Any

from cancu.graph.coverage import PLAN_TYPES
from cancu.graph.library import Library
from cancu.graph.relations import other_end, outgoing, parents
from cancu.kinds import DERIVATION_KINDS, RELATION_KINDS
from cancu.model import Document, Relation
from cancu.text import nfc, vietnamese_date

SCHEMA = 1


def compare_script(library: Library) -> str:
    """The data as a call of ``CanCu.compare.take``."""
    data = json.dumps(compare_data(library), ensure_ascii=False, separators=(",", ":"))
    return f"CanCu.compare.take({data})\n".replace("<", "\\u003c")


def compare_data(library: Library) -> dict[str, Any]:
    """Plans by id, and the documents they rest on or cite by id."""
    plans = [document for document in library.corpus if is_compared(library, document)]
    records = {plan.id: _plan(library, plan) for plan in plans}
    named = {base["id"] for record in records.values() for base in record["bases"]} | set(records)
    successors = {other for node in named for other in library.instead(node)}
    return {
        "schema": SCHEMA,
        "plans": records,
        "documents": {node: _named(library, node) for node in sorted(named | successors)},
    }


def is_compared(library: Library, document: Document) -> bool:
    """Local plans and programmes: what somebody puts side by side."""
    return document.type in PLAN_TYPES and not library.issuer(document).level.startswith("central")


def _plan(library: Library, plan: Document) -> dict[str, Any]:
    relations = dict.fromkeys((*parents(library.graph, plan.id), *outgoing(library.graph, plan.id)))
    bases: dict[str, dict[str, Any]] = {}
    for relation in relations:
        base = bases.setdefault(
            other_end(relation, plan.id), {"id": other_end(relation, plan.id), "how": [], "at": []}
        )
        base["how"].append(_verb(relation, plan.id))
        sections = [piece.at for piece in relation.evidence if piece.at]
        base["at"] = list(dict.fromkeys([*base["at"], *sections]))
        base["derives"] = base.get("derives", False) or relation.kind in (*DERIVATION_KINDS, "promulgates")
    return {
        "bases": [bases[node] for node in sorted(bases)],
        "targets": [[nfc(each.what), each.value, each.at or ""] for each in plan.targets],
        "deadlines": [[nfc(d.what), d.who, d.to, d.as_cited or d.by, d.at or ""] for d in plan.deadlines],
        "tasks": [[nfc(t.what), t.lead or "", t.by or "", t.at or ""] for t in plan.tasks],
    }


def _verb(relation: Relation, plan: str) -> str:
    kind = RELATION_KINDS[relation.kind]
    return kind.verb if relation.source == plan else kind.inverse_verb


def _named(library: Library, node: str) -> dict[str, Any]:
    document, step = library.corpus[node], library.step(node)
    return {
        "label": document.label,
        "title": nfc(document.short_title or document.title),
        "issued": vietnamese_date(document.issued),
        "issuer": nfc(library.issuer(document).name),
        "status": library.status_label(node),
        "over": step.disposition.over,
        "look": step.disposition.look,
        "central": library.issuer(document).level.startswith("central"),
        "instead": library.instead(node),
    }
