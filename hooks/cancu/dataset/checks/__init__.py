"""Rules that hold between records: each a small function ``(records, findings)`` with its own code."""

from __future__ import annotations

from typing import Final

from cancu.dataset.checks import (
    authority,
    cycles,
    dates,
    identity,
    ids,
    issuers,
    names,
    numbers,
    plausible_days,
    references,
    relations,
    secrecy,
    status_proofs,
)
from cancu.dataset.findings import Findings
from cancu.dataset.records import Records

CHECKS: Final = (
    ids.check_unique_ids,
    ids.check_document_ids,
    ids.check_reserved_ids,
    identity.check_identity,
    identity.check_aliases,
    names.check_titles,
    names.check_general_names,
    names.check_promulgated_once,
    names.check_repeated_events,
    references.check_issuer_references,
    references.check_topics,
    references.check_targets,
    references.check_sources,
    references.check_pages,
    numbers.check_numbers,
    dates.check_periods,
    dates.check_effective,
    dates.check_endings,
    dates.check_order,
    dates.check_evidence_order,
    dates.check_reading_days,
    plausible_days.check_relation_days,
    plausible_days.check_spans,
    plausible_days.check_deadlines,
    plausible_days.check_source_days,
    plausible_days.check_lone_days,
    status_proofs.check_contradictions,
    status_proofs.check_order_of_states,
    status_proofs.check_proof_sources,
    status_proofs.check_changes_of_the_dead,
    relations.check_self_relations,
    relations.check_repeated_relations,
    authority.check_party_and_state,
    authority.check_authority,
    cycles.check_supersession_cycles,
    cycles.check_derivation_cycles,
    cycles.check_other_cycles,
    cycles.check_superior_cycles,
    cycles.check_successor_cycles,
    issuers.check_provinces,
    issuers.check_superiors,
    issuers.check_types,
    issuers.check_succeeded,
    secrecy.check_secrecy,
)


def check_all(records: Records, findings: Findings) -> None:
    """Run every rule; each reports on its own, none stops the others."""
    for check in CHECKS:
        check(records, findings)
