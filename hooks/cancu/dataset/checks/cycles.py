"""Nothing replaces, derives from, stands above or comes after itself by a long way round."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from cancu.dataset.findings import Findings
from cancu.dataset.loops import loops
from cancu.dataset.records import Records
from cancu.kinds import DERIVATION_KINDS, ENDING_KINDS, RELATION_KINDS
from cancu.model import Place

Step = tuple[str, str, Place]
_SHOWN = 6
# Two that were issued on one day may well cite each other: "cites" is not among them.
_ONE_WAY = (
    "amends", "suspends", "corrects", "consolidates", "interprets", "follows", "reviews", "reports_on",
)  # fmt: skip


def check_supersession_cycles(records: Records, findings: Findings) -> None:
    """Following what replaces what never leads back."""
    steps = [
        (entry.record.id, relation.target, relation.place)
        for entry in records.documents
        for relation in entry.record.relations
        if relation.kind in ENDING_KINDS
    ]
    _report("QH-VONG-THAY-THE", "Thay thế vòng quanh", steps, findings)


def check_derivation_cycles(records: Records, findings: Findings) -> None:
    """Following what rests on what never leads back; a promulgated text rests on its decision."""
    steps: list[Step] = []
    for entry in records.documents:
        for relation in entry.record.relations:
            if relation.kind in DERIVATION_KINDS:
                steps.append((entry.record.id, relation.target, relation.place))
            elif relation.kind == "promulgates":
                steps.append((relation.target, entry.record.id, relation.place))
    _report("QH-VONG-NGUON-GOC", "Nguồn gốc vòng quanh", steps, findings)


def check_other_cycles(records: Records, findings: Findings) -> None:
    """Of two documents only the later one can amend, follow or review the other."""
    for kind in _ONE_WAY:
        steps = [
            (entry.record.id, relation.target, relation.place)
            for entry in records.documents
            for relation in entry.record.relations
            if relation.kind == kind
        ]
        _report("QH-VONG", f"Quan hệ “{RELATION_KINDS[kind].verb}” vòng quanh", steps, findings)


def check_superior_cycles(records: Records, findings: Findings) -> None:
    """No body stands above itself."""
    steps = [
        (entry.record.id, entry.record.superior, entry.at("superior"))
        for entry in records.issuers
        if entry.record.superior
    ]
    _report("CQ-VONG-CAP-TREN", "Cấp trên vòng quanh", steps, findings)
    _report_self("CQ-VONG-CAP-TREN", "Cơ quan là cấp trên của chính mình", steps, findings)


def check_successor_cycles(records: Records, findings: Findings) -> None:
    """No body comes after itself."""
    steps = [
        (entry.record.id, successor.issuer, entry.at("successors", index, "issuer"))
        for entry in records.issuers
        for index, successor in enumerate(entry.record.successors)
    ]
    _report("CQ-VONG-KE-THUA", "Kế thừa vòng quanh", steps, findings)
    _report_self("CQ-VONG-KE-THUA", "Cơ quan kế thừa chính mình", steps, findings)


def _report(code: str, what: str, steps: Iterable[Step], findings: Findings) -> None:
    edges: defaultdict[str, list[str]] = defaultdict(list)
    places: dict[tuple[str, str], Place] = {}
    for source, target, where in steps:
        edges[source].append(target)
        places.setdefault((source, target), where)
    for loop in loops(edges):
        names = [*loop[:_SHOWN], "…"] if len(loop) > _SHOWN else loop
        message = f"{what}: {' → '.join([*names, loop[0]])}."
        findings.add(code, places[loop[0], loop[1]], message)


def _report_self(code: str, what: str, steps: Iterable[Step], findings: Findings) -> None:
    for source, target, where in steps:
        if source == target:
            findings.add(code, where, f"{what}: {source}.")
