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
    numbers,
    references,
    relations,
    secrecy,
)
from cancu.dataset.findings import Findings
from cancu.dataset.records import Records

CHECKS: Final = (
    ids.check_unique_ids,
    ids.check_document_ids,
    identity.check_identity,
    identity.check_aliases,
    references.check_issuer_references,
    references.check_topics,
    references.check_targets,
    references.check_sources,
    numbers.check_numbers,
    dates.check_periods,
    dates.check_effective,
    dates.check_endings,
    dates.check_order,
    dates.check_evidence_order,
    dates.check_reading_days,
    relations.check_self_relations,
    relations.check_repeated_relations,
    authority.check_party_and_state,
    authority.check_authority,
    cycles.check_supersession_cycles,
    cycles.check_derivation_cycles,
    cycles.check_superior_cycles,
    cycles.check_successor_cycles,
    issuers.check_provinces,
    secrecy.check_secrecy,
)


def check_all(records: Records, findings: Findings) -> None:
    """Run every rule; each reports on its own, none stops the others."""
    for check in CHECKS:
        check(records, findings)
