"""Data for comparing plans in the browser: what each local plan rests on, its targets and its deadlines."""

from __future__ import annotations

from typing import Any

from cancu.export.browser.script_data import literal
from cancu.graph.changes.later_changes import ended_by, followers
from cancu.graph.derivation.coverage import is_plan
from cancu.graph.library import Library
from cancu.graph.relations import other_end, outgoing, parents
from cancu.graph.status.packed_steps import PackedSteps
from cancu.kinds import DERIVATION_KINDS, RELATION_KINDS
from cancu.model import Document, Relation
from cancu.schedule import day_words
from cancu.text import nfc, vietnamese_date

SCHEMA = 1


def compare_script(library: Library) -> str:
    """The data as a call of ``CanCu.compare.take``."""
    return f"CanCu.compare.take({literal(compare_data(library))})\n"


def compare_data(library: Library) -> dict[str, Any]:
    """Plans by id, and the documents they rest on or cite by id."""
    plans = [document for document in library.corpus if is_compared(library, document)]
    records = {plan.id: _plan(library, plan) for plan in plans}
    packed = PackedSteps()
    named = {base["id"] for record in records.values() for base in record["bases"]} | set(records)
    documents = {node: _named(library, node, packed) for node in sorted(_with_successors(library, named))}
    return {"schema": SCHEMA, "plans": records, "documents": documents, **packed.tables()}


def _with_successors(library: Library, nodes: set[str]) -> set[str]:
    """Documents with everything that ended or followed them, and what ended or followed that."""
    found, queue = set(nodes), sorted(nodes)
    while queue:
        later = {other for other, _ in (*ended_by(library, queue[0]), *followers(library, queue[0]))}
        queue = [*queue[1:], *sorted(later - found)]
        found |= later
    return found


def is_compared(library: Library, document: Document) -> bool:
    """Local plans and programmes: what somebody puts side by side."""
    return is_plan(document) and not library.issuer(document).is_central


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
        "deadlines": [
            [nfc(d.what), d.who, d.to, d.as_cited or day_words(d.by), d.at or ""] for d in plan.deadlines
        ],
        "tasks": [[nfc(t.what), t.lead or "", day_words(t.by or ""), t.at or ""] for t in plan.tasks],
    }


def _verb(relation: Relation, plan: str) -> str:
    kind = RELATION_KINDS[relation.kind]
    return kind.verb if relation.source == plan else kind.inverse_verb


def _named(library: Library, node: str, packed: PackedSteps) -> dict[str, Any]:
    document = library.corpus[node]
    return {
        "label": document.label,
        "title": nfc(document.short_title or document.title),
        "issued": vietnamese_date(document.issued),
        "issuer": nfc(library.issuer(document).name),
        "steps": packed.pack(library.steps[node]),
        "central": library.issuer(document).is_central,
        "enders": [list(pair) for pair in ended_by(library, node)],
        "followers": [list(pair) for pair in followers(library, node)],
    }
