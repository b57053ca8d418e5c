"""Who may end or amend whose documents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cancu.dataset.findings import Findings, shown
from cancu.dataset.records import Entry, Records
from cancu.kinds import ENDING_KINDS, RELATION_KINDS
from cancu.model import Document, Issuer, Relation
from cancu.problems import Severity

_CHANGING = frozenset({*ENDING_KINDS, "amends", "suspends"})
# Others may be asked to correct, to explain or to put together what a body has issued, but not across the two
# sides, and only the body itself issues a text under a decision.
_OF_ONE_SIDE = frozenset({*_CHANGING, "corrects", "consolidates", "interprets", "promulgates"})
_OF_ONE_BODY = frozenset({*_CHANGING, "corrects", "promulgates"})


def check_party_and_state(records: Records, findings: Findings) -> None:
    """A text of the Party never ends or amends one of the State, nor the other way round."""
    for entry, index, relation, issuer, other in _changes(records, _OF_ONE_SIDE):
        sides = (_side(issuer, records.issuer), _side(other, records.issuer))
        if None not in sides and sides[0] != sides[1]:
            verb = RELATION_KINDS[relation.kind].verb
            message = f"Văn bản {sides[0]} không {verb} văn bản {sides[1]} {shown(relation.target)}."
            findings.add("QH-DANG-NHA-NUOC", entry.at("relations", index, "target"), message)


def check_authority(records: Records, findings: Findings) -> None:
    """Who ends or amends a document is its issuer, a successor of it, or a body above one of these."""
    entitled: dict[str, set[str]] = {}
    for entry, index, relation, issuer, other in _changes(records, _OF_ONE_BODY):
        if other.id not in entitled:
            entitled[other.id] = _entitled(other, records.issuer)
        same_side = _side(issuer, records.issuer) == _side(other, records.issuer)
        if issuer.id not in entitled[other.id] and same_side and not _signed_with_others(issuer, other):
            verb = RELATION_KINDS[relation.kind].verb
            message = (
                f"{issuer.name} không phải cơ quan ban hành {shown(relation.target)} ({other.name}), "
                f"cũng không kế thừa hay là cấp trên, nên không thể {verb}."
            )
            where = entry.at("relations", index, "target")
            severity: Severity = "error" if relation.kind in _CHANGING else "warning"
            findings.add("QH-KHONG-THAM-QUYEN", where, message, severity)


def _signed_with_others(issuer: Issuer, other: Issuer) -> bool:
    """One of the bodies of a joint circular: since 2016 each replaces it by a circular of its own."""
    both_central = issuer.level == other.level == "central-state"
    return both_central and issuer.name in other.name.split(" - ")


def _changes(
    records: Records, kinds: frozenset[str]
) -> Iterator[tuple[Entry[Document], int, Relation, Issuer, Issuer]]:
    """Every relation of these kinds, with the issuers of both, where they are known."""
    for entry in records.documents:
        issuer = records.issuer.get(entry.record.issuer)
        for index, relation in enumerate(entry.record.relations):
            if relation.kind not in kinds:
                continue
            target = records.document.get(relation.target)
            other = records.issuer.get(target.issuer) if target else None
            if issuer and other:
                yield entry, index, relation, issuer, other


def _side(issuer: Issuer, issuers: Mapping[str, Issuer]) -> str | None:
    """“của Đảng” or “của Nhà nước”; departments and units belong where their superior does."""
    seen: set[str] = set()
    body: Issuer | None = issuer
    while body and body.id not in seen:
        if body.level.endswith("-party"):
            return "của Đảng"
        if body.level.endswith("-state"):
            return "của Nhà nước"
        seen.add(body.id)
        body = issuers.get(body.superior or "")
    return None


def _entitled(issuer: Issuer, issuers: Mapping[str, Issuer]) -> set[str]:
    """The issuer and all that is above or after it, and so on from each of these."""
    found = {issuer.id}
    waiting = [issuer]
    while waiting:
        body = waiting.pop()
        names = [body.superior, *(successor.issuer for successor in body.successors)]
        for name in names:
            if name and name in issuers and name not in found:
                found.add(name)
                waiting.append(issuers[name])
    return found
