"""Rows of citations to re-read: right when signed or not, how they stand now, what to cite instead."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from cancu.graph.changes.outdated_citations import Finding, findings
from cancu.markup.links import Links


@dataclass(frozen=True, slots=True)
class Review:
    """One citation to re-read; ``through`` is the basis in between where the citation is indirect."""

    cited: Markup
    then: str
    wrong_when_signed: bool
    now: str
    instead: Markup
    through: Markup | None


def reviews(links: Links, document_id: str) -> list[Review]:
    """Every citation of a document that is over on the day of the library."""
    library = links.library
    found = findings(library.corpus, library.graph, library.steps, document_id, library.on)
    return [review_row(links, finding) for finding in found]


def review_row(links: Links, finding: Finding) -> Review:
    """The row of one finding on the page of ``links``."""
    target = finding.relation.target
    instead = Markup(", ").join(
        links.document(other) + links.library.hedge(target, other) for other in finding.instead
    )
    return Review(
        cited=links.dated(target),
        then=_then(finding),
        wrong_when_signed=finding.at_signing is not None and not finding.right_when_signed,
        now=links.library.headline(target),
        instead=instead or Markup("Chưa thấy văn bản thay thế"),
        through=links.document(finding.through) if finding.through else None,
    )


def _then(finding: Finding) -> str:
    if finding.at_signing is None:
        return "Không xác định được ngày ký để đối chiếu"
    if finding.right_when_signed:
        return "Đúng tại thời điểm ban hành"
    over = finding.at_signing.status == "period-over"
    return "Đã hết thời gian thực hiện khi ký" if over else "Đã hết hiệu lực khi ký"
