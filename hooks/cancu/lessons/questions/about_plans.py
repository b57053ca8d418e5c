"""Questions on local plans: the basis to name in the opening sentence, and citations then and now."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from cancu.graph.changes.outdated_citations import findings
from cancu.graph.derivation.lineage import central_roots
from cancu.graph.relations import issuer_of, outgoing
from cancu.kinds import TIERS
from cancu.lessons.answers.citations import named
from cancu.lessons.questions.question import WRONG_OPTIONS, Question, is_sure, others, plain, source_of
from cancu.markup.links import Links
from cancu.model import Document
from cancu.text import decapitalized
from cancu.wording import when

_PAST = " Nếu cần nhắc thì nhắc như việc đã qua, không ghi ở phần căn cứ."


def direct_basis(links: Links, plan: Document) -> Iterator[Question]:
    """A local plan: which document its opening sentence carries out, and how that leads upwards."""
    library = links.library
    orders = [r for r in outgoing(library.graph, plan.id, ("implements",)) if r.evidence]
    orders = [r for r in orders if r.evidence[0].source == plan.id and is_sure(library.corpus[r.target])]
    if issuer_of(library.graph, plan.id).is_central or not orders:
        return
    nearest = max(orders, key=lambda r: _depth(links, r.target))
    above = library.corpus[nearest.target]
    avoid = {relation.target for relation in orders}
    roots = [library.corpus[node] for node in central_roots(library.graph, plan.id) if node not in avoid]
    wrong = tuple(plain(links, root) for root in roots if is_sure(root))[:WRONG_OPTIONS]
    yield Question(
        key=f"can-cu:{plan.id}",
        ask=Markup("<b>{}</b> ban hành {} “{}”. Câu mở đầu “Thực hiện …” nêu văn bản nào của cấp trên "
                   "trực tiếp?").format(library.issuer(plan).name, plan.type_label.lower(), plan.title),
        answer=Markup("{}: văn bản giao việc cho đơn vị. Văn bản cấp trên nữa nêu ở phần nội dung.").format(
            links.dated(above.id)),
        source=source_of(links, [nearest]),
        right=plain(links, above),
        wrong=wrong or others(links, avoid, above),
    )  # fmt: skip


def _depth(links: Links, node: str) -> int:
    """How low in the order of levels a document stands: the body right above a unit stands lowest."""
    issuer = links.library.issuer(links.library.corpus[node])
    return list(TIERS).index(issuer.tier)


def when_signed(links: Links, plan: Document) -> Iterator[Question]:
    """A citation of a real plan that no longer stands: wrong from the start, or right in its time?"""
    library = links.library
    if issuer_of(library.graph, plan.id).is_central:
        return
    for finding in findings(library.corpus, library.graph, library.steps, plan.id, library.on):
        cited = library.corpus[finding.relation.target]
        known = finding.through is None and finding.at_signing and finding.relation.evidence
        # That last year's local plan is over teaches nothing: only texts of the centre are asked about.
        if not known or not is_sure(cited) or not issuer_of(library.graph, cited.id).is_central:
            continue
        then = "Đúng khi ký, nay không dùng lại nguyên trạng"
        wrong = "Ngay khi ký đã không còn làm căn cứ được"
        right, other = (then, wrong) if finding.right_when_signed else (wrong, then)
        instead = Markup(" Soạn mới thì xem {}.").format(named(links, list(finding.instead)))
        yield Question(
            key=f"khi-ky:{plan.id}:{cited.id}",
            ask=Markup("{} ký {} nhắc đến <b>{}</b>, văn bản nay mang tình trạng “{}”. Nhận xét thế "
                       "nào cho đúng?").format(plan.label, when(plan.issued), plain(links, cited),
                                       decapitalized(library.headline(cited.id))),
            answer=Markup("{}.{}{}").format(
                right, "" if finding.right_when_signed else _PAST, instead if finding.instead else ""),
            source=source_of(links, [finding.relation]),
            right=right,
            wrong=(other, "Vẫn dùng được nguyên trạng"),
        )  # fmt: skip
