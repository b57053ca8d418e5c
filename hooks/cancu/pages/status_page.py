"""``/hieu-luc/``: what superseded what, old to new, and the plans that must be re-read because of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from cancu import routes
from cancu.graph.chains import Chain, chains
from cancu.graph.library import Library
from cancu.graph.marks import ending_day
from cancu.graph.outdated_citations import Finding, plans_to_review
from cancu.kinds import RELATION_KINDS
from cancu.markup.links import Links
from cancu.markup.page import Page
from cancu.markup.render import render
from cancu.markup.reviewing import Review, review_row
from cancu.model import Relation
from cancu.pages.parts.changes_since import change_row, dated_changes
from cancu.text import vietnamese_date

# Beyond this one page would be a book; then it holds what is newest, and each year has a page of its own.
MOST_TOGETHER = 400
MOST_NEWEST = 60


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


def status_pages(library: Library) -> Iterator[Page]:
    """The page for whoever must know what is superseded before signing; if it is long, one a year too."""
    everything = _Share(
        chains(library.corpus, library.graph),
        dated_changes(library),
        _plans_by_day(library),
    )
    if everything.size <= MOST_TOGETHER:
        yield _page(Links(library, routes.STATUS), everything)
        return
    years = _by_year(library, everything)
    links = Links(library, routes.STATUS)
    yield _page(links, everything.newest(), years=[(links.to(_address(year)), year) for year in years])
    for year, share in years.items():
        yield _page(Links(library, _address(year)), share, year=year)


@dataclass(frozen=True, slots=True)
class _Share:
    """What stands on one page, each list the newest first."""

    chains: list[Chain] = field(default_factory=list)
    changes: list[tuple[str, Relation]] = field(default_factory=list)
    plans: list[tuple[str, list[Finding]]] = field(default_factory=list)

    @property
    def size(self) -> int:
        return len(self.chains) + len(self.changes) + len(self.plans)

    def newest(self) -> _Share:
        return _Share(self.chains[:MOST_NEWEST], self.changes[:MOST_NEWEST], self.plans[:MOST_NEWEST])


def _plans_by_day(library: Library) -> list[tuple[str, list[Finding]]]:
    found = plans_to_review(library.corpus, library.graph, library.steps, library.on)
    ordered = sorted(found, key=lambda node: (library.corpus[node].issued or "", node), reverse=True)
    return [(node, found[node]) for node in ordered]


def _by_year(library: Library, everything: _Share) -> dict[str, _Share]:
    """Chains by the year of their newest document, changes by theirs, plans by that of their issue."""
    years: defaultdict[str, _Share] = defaultdict(_Share)
    for chain in everything.chains:
        days = [library.corpus[document].year or "" for document in chain.documents]
        years[max(days)].chains.append(chain)
    for day, relation in everything.changes:
        years[day[:4]].changes.append((day, relation))
    for node, findings in everything.plans:
        years[library.corpus[node].year or ""].plans.append((node, findings))
    return dict(sorted(years.items(), reverse=True))


def _address(year: str) -> str:
    return f"{routes.STATUS}{year or 'khong-ro-nam'}/"


def _page(
    links: Links, share: _Share, year: str | None = None, years: Sequence[tuple[str, str]] = ()
) -> Page:
    """The page of everything or of one year."""
    text = render(
        "status.md.j2",
        ending=[_stops(links, chain) for chain in share.chains if chain.ends_something],
        following=[_stops(links, chain) for chain in share.chains if not chain.ends_something],
        plans=[
            _plan(links, node, [review_row(links, each) for each in found]) for node, found in share.plans
        ],
        changes=[change_row(links, day, relation) for day, relation in share.changes],
        script=links.to("assets/coverage/changes-since.js"),
        on=vietnamese_date(links.library.on),
        year=year,
        years=years,
        back=links.to(routes.STATUS),
    )
    description = "Văn bản nào thay thế văn bản nào, căn cứ ở đâu, và kế hoạch nào cần rà soát."
    title = "Hiệu lực và thay thế" if year is None else f"Hiệu lực và thay thế: năm {year or 'không rõ'}"
    return Page(
        path=links.page, title=title, body=text, description=description, boost=2 if year is None else 1
    )


def _stops(links: Links, chain: Chain) -> list[_Stop]:
    return [_stop(links, chain, document_id) for document_id in chain.documents]


def _stop(links: Links, chain: Chain, document_id: str) -> _Stop:
    library = links.library
    mine = [link for link in chain.links if link.source == document_id]
    return _Stop(
        link=links.dated(document_id, note=False),
        title=library.corpus[document_id].title,
        label=library.headline(document_id),
        tone=library.step(document_id).tone,
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


def _plan(links: Links, document_id: str, rows: list[Review]) -> _Plan:
    wrong = sum(row.wrong_when_signed for row in rows)
    document = links.library.corpus[document_id]
    name = f"{document.label} ({links.aside(document)})"
    return _Plan(name, links.document(document_id), tuple(rows), wrong)
