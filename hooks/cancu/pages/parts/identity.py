"""The identity card of a document: issuer + type + number + date, then what else tells it apart."""

from __future__ import annotations

from markupsafe import Markup

from cancu import routes
from cancu.kinds import EXTENTS, LEVEL_LABELS
from cancu.markup.links import Links
from cancu.model import Document
from cancu.text import vietnamese_date


def identity_rows(links: Links, document: Document) -> list[tuple[str, Markup | str]]:
    """Rows of the identity card, in the order a clerk reads them."""
    library = links.library
    rows: list[tuple[str, Markup | str]] = [
        ("Loại văn bản", _link(links, routes.document_type(document.type), document.type_label)),
        ("Số, ký hiệu", document.number or "Không có số"),
        ("Cơ quan ban hành", _issuer(links, document)),
        ("Ngày ban hành", vietnamese_date(document.issued)),
    ]
    if document.effective and document.effective != document.issued:
        rows.append(("Ngày có hiệu lực", vietnamese_date(document.effective)))
    if document.period:
        rows.append(("Thời gian thực hiện", _period(document)))
    if document.signer:
        rows.append(("Người ký", f"{document.signer.name}, {document.signer.office}"))
    rows.append(("Cấp", LEVEL_LABELS[library.issuer(document).level]))
    province = library.issuer(document).province
    if province:
        rows.append(("Tỉnh, thành phố", _province(links, document)))
    if document.extent and document.extent != "whole":
        rows.append(("Mức độ đã đọc", EXTENTS[document.extent]))
    topics = [
        _link(links, routes.topic(topic), library.corpus.topics[topic].name) for topic in document.topics
    ]
    if topics:
        rows.append(("Chủ đề", Markup(", ").join(topics)))
    return rows


def _link(links: Links, path: str, text: str) -> Markup:
    return Markup('<a href="{}">{}</a>').format(links.to(path), text)


def _issuer(links: Links, document: Document) -> Markup:
    issuer = links.library.issuer(document)
    link = _link(links, routes.issuer(issuer.id), issuer.name)
    followers = [
        Markup("nay là {} (từ {})").format(
            links.library.corpus.issuers[successor.issuer].name, vietnamese_date(successor.since)
        )
        for successor in issuer.successors
    ]
    return (
        Markup('{} <span class="cc-aside">({})</span>').format(link, Markup("; ").join(followers))
        if followers
        else link
    )


def _province(links: Links, document: Document) -> Markup:
    issuer = links.library.issuer(document)
    then = issuer.province or ""
    link = _link(links, routes.province(then), then)
    if not issuer.province_now or issuer.province_now == then:
        return link
    now = _link(links, routes.province(issuer.province_now), issuer.province_now)
    return Markup('{} <span class="cc-aside">(nay thuộc {})</span>').format(link, now)


def _period(document: Document) -> str:
    period = document.period
    start, end = (period.start, period.end) if period else (None, None)
    if start and start == end and len(start) == 4:
        return f"Năm {start}"
    if not end:
        return f"Từ {vietnamese_date(start)}, không nêu thời điểm kết thúc"
    if not start:
        return f"Đến {vietnamese_date(end)}"
    return (
        f"{vietnamese_date(start)} – {vietnamese_date(end)}" if len(end) > 4 else f"Giai đoạn {start}–{end}"
    )
