"""``/hieu-luc/``: what superseded what, old to new, and the plans that must be re-read because of it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from cancu import routes
from cancu.graph.chains import Chain, chains
from cancu.graph.library import Library
from cancu.graph.review import plans_to_review
from cancu.graph.timeline import ending_day
from cancu.kinds import RELATION_KINDS
from cancu.model import Relation
from cancu.pages.links import Links
from cancu.pages.page import Page
from cancu.pages.render import render
from cancu.pages.reviewing import Review, review_row
from cancu.pages.since import changes
from cancu.pages.standing import TONES
from cancu.text import vietnamese_date


@dataclass(frozen=True, slots=True)
class _Stop:
    """One document of a chain with its status, and the sentences that link it to what came before."""

    link: Markup
    title: str
    label: str
    tone: str
    sentences: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class _Plan:
    """One plan to re-read and its findings; ``name`` is plain, since a summary may hold no link."""

    name: str
    link: Markup
    rows: tuple[Review, ...]
    wrong_when_signed: int


def status_page(library: Library) -> Page:
    """The page for whoever must know what is superseded before signing."""
    links = Links(library, routes.STATUS)
    every = chains(library.corpus, library.graph)
    text = render(
        "status.md.j2",
        ending=[_stops(links, chain) for chain in every if chain.ends_something],
        following=[_stops(links, chain) for chain in every if not chain.ends_something],
        plans=_plans(links),
        changes=changes(links),
        script=links.to("assets/so-sanh-tu-ngay.js"),
        on=vietnamese_date(library.on),
    )
    description = "Văn bản nào thay thế văn bản nào, căn cứ ở đâu, và kế hoạch nào cần rà soát."
    return Page(
        path=routes.STATUS, title="Hiệu lực và thay thế", markdown=text, description=description, boost=2
    )


def _stops(links: Links, chain: Chain) -> list[_Stop]:
    return [_stop(links, chain, document_id) for document_id in chain.documents]


def _stop(links: Links, chain: Chain, document_id: str) -> _Stop:
    library = links.library
    mine = [link for link in chain.links if link.source == document_id]
    return _Stop(
        link=links.dated(document_id, note=False),
        title=library.corpus[document_id].title,
        label=library.status_label(document_id),
        tone=TONES[library.step(document_id).status],
        sentences=tuple(_sentence(links, link) for link in mine),
    )


def _sentence(links: Links, relation: Relation) -> Markup:
    """What a document does to an earlier one, since when and where that is written."""
    day = ending_day(links.library.corpus, relation)
    since = f" từ {vietnamese_date(day)}" if day and relation.kind != "follows" else ""
    where = Markup("; ").join(links.evidence(relation.evidence))
    verb = RELATION_KINDS[relation.kind].verb
    return Markup('<b>{}</b> {}{}<span class="cc-evidence">. Theo {}</span>').format(
        verb[:1].upper() + verb[1:], links.document(relation.target), since, where
    )


def _plans(links: Links) -> list[_Plan]:
    library = links.library
    found = plans_to_review(library.corpus, library.graph, library.steps, library.on)
    ordered = sorted(found, key=lambda node: (library.corpus[node].issued or "", node), reverse=True)
    return [_plan(links, node, [review_row(links, finding) for finding in found[node]]) for node in ordered]


def _plan(links: Links, document_id: str, rows: list[Review]) -> _Plan:
    wrong = sum(row.wrong_when_signed for row in rows)
    document = links.library.corpus[document_id]
    name = f"{document.label} ({links.aside(document)})"
    return _Plan(name, links.document(document_id), tuple(rows), wrong)
