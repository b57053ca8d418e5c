"""``/hieu-luc/``: what superseded what, old to new, and the plans that must be re-read because of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from markupsafe import Markup

from cancu import routes
from cancu.graph.changes.outdated_citations import Finding, plans_to_review
from cancu.graph.library import Library
from cancu.graph.status.chains import Chain, chains
from cancu.markup.links import Links
from cancu.markup.page import Fragment, Page
from cancu.markup.render import render
from cancu.markup.reviewing import Review, review_row
from cancu.model import Relation
from cancu.pages.parts.changes_since import Change, all_changes, change_row
from cancu.text import fold, slug, vietnamese_date

# Beyond this one page would be a book; then it holds what is newest, and each year has a page of its own.
MOST_TOGETHER = 1_200
MOST_NEWEST = 60
# Each with its drawing, which may be long.
MOST_NEWEST_CHAINS = 15
# A year with more is told on several pages: these weigh about 100 KiB compressed.
MOST_A_PAGE = 150
# Two documents after each other are a row of the table; from here on a drawing says more.
LONG = 3
KINDS = {
    "ended": "Hết hiệu lực, được thay thế",
    "amended": "Sửa đổi, hết hiệu lực một phần",
    "followed": "Đã có văn bản sau",
}
_SCRIPTS = ("assets/common/rows.js", "assets/coverage/changes-since.js")
_T = TypeVar("_T")
# Draws a chain for the page at a path.
Draw = Callable[[Chain, str], str]


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A chain under its name; its drawing comes into ``slot``."""

    name: str
    count: int
    slot: str


@dataclass(frozen=True, slots=True)
class _Plan:
    """One plan to re-read, the slug of its province today, and its findings."""

    link: Markup
    province: str
    rows: tuple[Review, ...]


@dataclass(frozen=True, slots=True)
class _Share:
    """What stands on one page, each list the newest first."""

    chains: list[Chain] = field(default_factory=list)
    changes: list[tuple[str, Relation]] = field(default_factory=list)
    plans: list[tuple[str, list[Finding]]] = field(default_factory=list)

    @property
    def size(self) -> int:
        return len(self.chains) + len(self.changes) + len(self.plans)

    def parts(self) -> list[_Share]:
        """For as many pages as it takes, each with its part of every list."""
        count = max(1, -(-self.size // MOST_A_PAGE))
        lists = self.chains, self.changes, self.plans
        return [_Share(*(_nth(each, part, count) for each in lists)) for part in range(count)]

    def newest(self) -> _Share:
        return _Share(self.chains[:MOST_NEWEST_CHAINS], self.changes[:MOST_NEWEST], self.plans[:MOST_NEWEST])


def _nth(whole: list[_T], part: int, count: int) -> list[_T]:
    """The part of a list when it is cut into so many of one length, give or take one."""
    return whole[part * len(whole) // count : (part + 1) * len(whole) // count]


def status_pages(library: Library, draw: Draw | None = None) -> Iterator[Page]:
    """The page for whoever must know what is superseded before signing; if it is long, one a year too.

    Without ``draw`` chains are left to the table.
    """
    long = [chain for chain in chains(library.corpus, library.graph) if len(chain.documents) >= LONG]
    everything = _Share(long if draw else [], all_changes(library), _plans_by_day(library))
    if everything.size <= MOST_TOGETHER:
        yield _page(Links(library, routes.STATUS), everything, draw)
        return
    years = _by_year(library, everything)
    links = Links(library, routes.STATUS)
    addresses = [(links.to(_address(year)), year) for year in years]
    yield _page(links, everything.newest(), draw, years=addresses)
    for year, share in years.items():
        parts = share.parts()
        for number, part in enumerate(parts, start=1):
            links = Links(library, _address(year, number))
            others = [links.to(_address(year, each)) for each in range(1, len(parts) + 1)]
            yield _page(links, part, draw, year=year, part=number, parts=others)


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


def _address(year: str, part: int = 1) -> str:
    return f"{routes.STATUS}{year or 'khong-ro-nam'}/" + (f"{part}/" if part > 1 else "")


def _page(
    links: Links,
    share: _Share,
    draw: Draw | None,
    year: str | None = None,
    years: Sequence[tuple[str, str]] = (),
    part: int = 1,
    parts: Sequence[str] = (),
) -> Page:
    """The page of everything or of one year; ``parts`` are the addresses of all pages of the year."""
    changes = [change_row(links, day, relation) for day, relation in share.changes]
    plans = [_plan(links, node, [review_row(links, each) for each in found]) for node, found in share.plans]
    text = render(
        "status.md.j2",
        chains=[_drawn(links.library, chain) for chain in share.chains],
        plans=plans,
        changes=changes,
        kinds=KINDS,
        provinces=_provinces(links.library, changes, plans),
        scripts=[links.to(script) for script in _SCRIPTS],
        on=vietnamese_date(links.library.on),
        iso=links.library.on,
        year=year,
        years=years,
        part=part,
        parts=parts,
        back=links.to(routes.STATUS),
    )
    return Page(
        path=links.page,
        title=_title(year, part, len(parts)),
        body=text,
        description="Văn bản nào thay thế văn bản nào, căn cứ ở đâu, và kế hoạch nào cần rà soát.",
        slots=_slots(share.chains, links.page, draw),
        boost=2 if year is None else 1,
        wide=True,
        across=True,
    )


def _title(year: str | None, part: int, parts: int) -> str:
    of_year = f": năm {year or 'không rõ'}" if year is not None else ""
    return f"Hiệu lực và thay thế{of_year}" + (f", phần {part}/{parts}" if parts > 1 else "")


def _slots(found: Sequence[Chain], page: str, draw: Draw | None) -> Mapping[str, Fragment]:
    return {_slot(chain): partial(draw, chain, page) for chain in found} if draw else {}


def _slot(chain: Chain) -> str:
    return f"chuoi-{chain.documents[0]}"


def _drawn(library: Library, chain: Chain) -> _Drawn:
    first, last = library.corpus[chain.documents[0]], library.corpus[chain.documents[-1]]
    name = f"{last.short_title or last.title}: từ {first.label} đến {last.label}"
    return _Drawn(name, len(chain.documents), _slot(chain))


def _provinces(library: Library, changes: Sequence[Change], plans: Sequence[_Plan]) -> list[tuple[str, str]]:
    """Today's provinces that a row names: the value and the words of a choice."""
    named = {change.province for change in changes} | {plan.province for plan in plans}
    named |= {plan.province for change in changes for plan in change.affected}
    names = {issuer.province_now or "" for issuer in library.corpus.issuers.values()} - {""}
    return [(slug(name), name) for name in sorted(names, key=fold) if slug(name) in named]


def _plan(links: Links, document_id: str, rows: list[Review]) -> _Plan:
    document = links.library.corpus[document_id]
    province = links.library.issuer(document).province_now
    return _Plan(links.dated(document_id), slug(province or ""), tuple(rows))
