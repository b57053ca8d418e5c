"""Data of the drafting check in the browser, as classic scripts: ``file://`` lets a page read no JSON.

The same facts that :mod:`cancu.audit` asks of the library, every one with its day, so that the page can
judge for any day. Names are those of JavaScript; ids and flags are the dataset's.
"""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import Any

from cancu import routes, wording
from cancu.citations.context import lexicon_of
from cancu.dataset.fields.provinces import PROVINCE_TODAY
from cancu.dispositions import FLAG_ROWS
from cancu.export.browser.grammar import grammar_script
from cancu.export.browser.script_data import literal
from cancu.graph.changes.later_changes import amending, bases, ended_by, followers, targets
from cancu.graph.library import Library
from cancu.graph.relations import incoming, outgoing
from cancu.graph.status.packed_steps import PackedSteps
from cancu.kinds import DOCUMENT_TYPES, FLAGS
from cancu.model import Document, Issuer
from cancu.reforms import CONGRESSES, reorganised
from cancu.subject_wording import subject

SCHEMA = 1
# What a document does to others, as far as it lives or dies with them.
SPEAKS = (
    "details", "guides", "continues", "amends", "implements", "carries_out", "follows", "replaces", "ends",
)  # fmt: skip
# What a later document does to a cited one, so that it should be cited too.
ACTS = ("replaces", "ends", "amends", "details", "guides", "continues", "follows")


def audit_files(library: Library) -> dict[str, str]:
    """Both scripts by path: the library as the audit asks it, and the tables of the citation reader."""
    return {
        routes.AUDIT_DATA: _script(audit_data(library)),
        routes.GRAMMAR_DATA: grammar_script(),
    }


def _script(value: Any) -> str:
    """An assignment."""
    return f"window.CanCu = window.CanCu || {{}}\nCanCu.auditData = {literal(value)}\n"


def audit_data(library: Library) -> dict[str, Any]:
    """Everything the page knows, as plain values."""
    lexicon = lexicon_of(library.corpus)
    packed = PackedSteps(sentences=True)
    documents = [_document(library, document, packed) for document in library.corpus]
    return {
        "schema": SCHEMA,
        "on": library.on,
        **packed.tables(),
        "flags": list(FLAGS),
        "flagRows": {flag: asdict(row) for flag, row in FLAG_ROWS.items()},
        "typeLabels": {kind.id: kind.label for kind in DOCUMENT_TYPES.values()},
        "lexicon": {each.name: getattr(lexicon, each.name) for each in fields(lexicon) if each.compare},
        "issuers": [_issuer(issuer) for issuer in library.corpus.issuers.values()],
        "reorganised": reorganised(),
        "congresses": [list(congress) for congress in CONGRESSES],
        "provincesToday": PROVINCE_TODAY,
        "documents": documents,
    }


def _issuer(issuer: Issuer) -> dict[str, Any]:
    return {
        "id": issuer.id,
        "name": issuer.name,
        "short": issuer.short,
        "aliases": list(issuer.aliases),
        "abbreviations": list(issuer.abbreviations),
        "level": issuer.level,
        "superior": issuer.superior,
        "province": issuer.province,
        "provinceNow": issuer.province_now,
        "successors": [{"issuer": heir.issuer, "since": heir.since} for heir in issuer.successors],
    }


def _document(library: Library, document: Document, packed: PackedSteps) -> dict[str, Any]:
    """Identity as the reader resolves by it, ready wording, and what befalls the document on which day."""
    issuer, decision = library.issuer(document), library.decision(document.id)
    return {
        "id": document.id,
        "type": document.type,
        "number": document.number,
        "issuer": document.issuer,
        "issued": document.issued,
        "title": document.title,
        "shortTitle": document.short_title,
        "period": [document.period.start, document.period.end] if document.period else [],
        "aliases": list(document.aliases),
        "level": issuer.level,
        "province": issuer.province,
        "provinceNow": issuer.province_now,
        "label": document.label,
        "mention": wording.first_mention(document, issuer, (), decision),
        "basisMention": wording.basis_mention(document, issuer, (), decision),
        "subject": subject(document.title, document.type),
        "topics": list(document.topics),
        "later": wording.later_mention(document),
        "numbered": wording.told_apart(document),
        "hasSubject": wording.has_subject(document),
        "steps": packed.pack(library.steps[document.id]),
        "enders": [list(pair) for pair in ended_by(library, document.id)],
        "amenders": [list(pair) for pair in amending(library, document.id)],
        "followers": [list(pair) for pair in followers(library, document.id)],
        "targets": list(targets(library, document.id)),
        "bases": list(bases(library, document.id)),
        "speaks": [[r.kind, r.target] for r in outgoing(library.graph, document.id, SPEAKS)],
        "acts": [[r.kind, r.source] for r in incoming(library.graph, document.id, ACTS)],
    }
