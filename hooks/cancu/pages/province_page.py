"""``/tinh/<id>/`` of a province of today: the desk of whoever works there.

What the library holds of it, what others carry out and it does not, what must be read again, what is due, and
what its bodies were called before the provinces merged.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from cancu import routes
from cancu.dataset.fields.provinces import names_within
from cancu.graph.derivation.local_below import by_province
from cancu.graph.library import Library
from cancu.kinds import LEVEL_LABELS
from cancu.markup.due_rows import due_rows, turn_rows
from cancu.markup.links import Links
from cancu.markup.page import Page
from cancu.markup.render import render
from cancu.markup.reviewing import Review, reviews
from cancu.model import Document, Issuer
from cancu.pages.parts.document_table import rows
from cancu.reforms import merged_on, reorganised
from cancu.text import fold, slug, vietnamese_date

# A central document that at least so many other provinces carry out is missed; so many are listed.
_OTHERS = 2
_MOST_MISSED = 40
_NAMED = 6


@dataclass(frozen=True, slots=True)
class _Missed:
    """A central document that other provinces carry out: how many, and the first of them by name."""

    link: Markup
    title: str
    count: int
    named: str


@dataclass(frozen=True, slots=True)
class _Reread:
    """A document of the province, and what it rests on that is over."""

    link: Markup
    rows: tuple[Review, ...]


@dataclass(frozen=True, slots=True)
class _Body:
    """A body as it was called when it issued documents, and what became of it."""

    name: Markup | str
    level: str
    now: str


def province_page(library: Library, name: str) -> Page:
    """The desk of the province of today that is called ``name``."""
    links = Links(library, routes.province(name))
    documents = documents_of(library, name)
    missed = _missed(links, name)
    dues = due_rows(links, lambda document: _is_of(library, document, name))
    text = render(
        "province.md.j2",
        name=name,
        id=slug(name),
        within=[_within(links, old) for old in names_within(name)],
        documents=rows(links, documents),
        missed=missed[:_MOST_MISSED],
        all_missed=len(missed),
        reread=_reread(links, documents),
        coming=[row for row in dues if row.day and not row.past],
        undated=[row for row in dues if not row.day and not row.past],
        past=[row for row in dues if row.past],
        turns=turn_rows(links, lambda document: _is_of(library, document, name)),
        bodies=_bodies(links, name),
        to=links.to,
    )
    description = (
        f"{name}: văn bản trong kho, văn bản chưa có, văn bản cần rà soát, thời hạn, cơ quan trước và nay."
    )
    return Page(path=links.page, title=name, body=text, description=description, boost=0.5, wide=True)


def documents_of(library: Library, name: str) -> tuple[Document, ...]:
    """The documents of bodies that are in this province today."""
    return tuple(document for document in library.corpus if _is_of(library, document, name))


def _is_of(library: Library, document: Document, name: str) -> bool:
    return library.issuer(document).province_now == name


def _within(links: Links, old: str) -> Markup:
    """An earlier province with the day on which it went up in this one, linked where it has a page."""
    held = any(links.library.issuer(document).province == old for document in links.library.corpus)
    name = Markup('<a href="{}">{}</a>').format(links.to(routes.province(old)), old) if held else Markup(old)
    since = merged_on(old, "")
    return Markup("{} (từ {})").format(name, vietnamese_date(since)) if since else name


def _missed(links: Links, name: str) -> list[_Missed]:
    """Central documents still to be used that several other provinces carry out, the most first."""
    library = links.library
    found = []
    for document in library.corpus:
        over = library.step(document.id).disposition.over
        if not library.issuer(document).is_central or over or not document.number:
            continue
        provinces = by_province(library, document.id)
        if name not in provinces and len(provinces) >= _OTHERS:
            found.append((document, list(provinces)))
    found.sort(key=lambda pair: (-len(pair[1]), pair[0].id))
    return [_miss(links, document, provinces) for document, provinces in found]


def _miss(links: Links, document: Document, provinces: list[str]) -> _Missed:
    named = ", ".join(sorted(provinces, key=fold)[:_NAMED])
    more = f" và {len(provinces) - _NAMED} tỉnh khác" if len(provinces) > _NAMED else ""
    title = document.short_title or document.title
    return _Missed(links.dated(document.id), title, len(provinces), f"{named}{more}")


def _reread(links: Links, documents: tuple[Document, ...]) -> list[_Reread]:
    found = [_Reread(links.dated(document.id), tuple(reviews(links, document.id))) for document in documents]
    return [each for each in found if each.rows]


def _bodies(links: Links, name: str) -> list[_Body]:
    """Every body of the province with what it is called today, by level."""
    library = links.library
    order = list(LEVEL_LABELS)
    held = {document.issuer for document in library.corpus}
    found = [issuer for issuer in library.corpus.issuers.values() if issuer.province_now == name]
    found.sort(key=lambda issuer: (order.index(issuer.level), fold(issuer.name)))
    return [_body(links, issuer, linked=issuer.id in held) for issuer in found]


def _body(links: Links, issuer: Issuer, *, linked: bool) -> _Body:
    href = links.to(routes.issuer(issuer.id))
    name = Markup('<a href="{}">{}</a>').format(href, issuer.name) if linked else issuer.name
    return _Body(name, LEVEL_LABELS[issuer.level], _today(links.library, issuer))


def _today(library: Library, issuer: Issuer) -> str:
    heirs = [
        f"{library.corpus.issuers[successor.issuer].name} (từ {vietnamese_date(successor.since)})"
        for successor in issuer.successors
    ]
    heirs = heirs or _of_its_kind(issuer.name)
    if heirs:
        return ", ".join(heirs)
    merged = merged_on(issuer.province, issuer.province_now)
    if merged:
        since = f"{issuer.province} thuộc {issuer.province_now} từ {vietnamese_date(merged)}"
        return f"{since}; kho chưa ghi cơ quan tiếp nhận"
    within = names_within(issuer.province_now or "")
    if within and issuer.level.startswith("province"):
        since = vietnamese_date(merged_on(within[0], ""))
        return f"Kho chưa ghi đổi tên; tỉnh gồm cả {', '.join(within)} từ {since}"
    return "Kho chưa ghi thay đổi"


def _of_its_kind(name: str) -> list[str]:
    """What bodies of this kind have become everywhere, where nobody has noted it of this one."""
    return [
        f"{row['now']} (từ {vietnamese_date(row['since'])})"
        for row in reorganised()["bodies"]
        if any(name.startswith(kind) for kind in row["names"])
    ]
