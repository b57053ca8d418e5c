"""Nothing replaces, derives from, stands above or comes after itself by a long way round."""

from __future__ import annotations

from collections.abc import Iterable

import networkx as nx

from cancu.dataset.findings import Findings
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


def shortest_cycles(edges: Iterable[tuple[str, str]]) -> list[list[str]]:
    """One shortest cycle of each strongly connected component, beginning at its smallest name.

    ``shortest_cycles([("a", "b"), ("b", "c"), ("c", "a")]) == [["a", "b", "c"]]``. An edge from a node to
    itself is no cycle here. The answer does not depend on the order of the edges.
    """
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_edges_from(edges)  # given to DiGraph itself, a mapping would be read as nodes
    components = [component for component in nx.strongly_connected_components(graph) if len(component) > 1]
    return sorted(_shortest_from(min(component), graph.subgraph(component)) for component in components)


def _shortest_from(start: str, component: nx.DiGraph[str]) -> list[str]:
    """The shortest way from ``start`` back to itself; breadth first, names in order."""
    came_from = dict(nx.bfs_predecessors(component, start, sort_neighbors=sorted))
    way = [next(node for node in came_from if component.has_edge(node, start))]
    while way[-1] != start:
        way.append(came_from[way[-1]])
    return way[::-1]


def _report(code: str, what: str, steps: Iterable[Step], findings: Findings) -> None:
    places: dict[tuple[str, str], Place] = {}
    for source, target, where in steps:
        places.setdefault((source, target), where)
    for loop in shortest_cycles(places):
        names = [*loop[:_SHOWN], "…"] if len(loop) > _SHOWN else loop
        message = f"{what}: {' → '.join([*names, loop[0]])}."
        findings.add(code, places[loop[0], loop[1]], message)


def _report_self(code: str, what: str, steps: Iterable[Step], findings: Findings) -> None:
    for source, target, where in steps:
        if source == target:
            findings.add(code, where, f"{what}: {source}.")
