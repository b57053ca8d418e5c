"""``/dong-thoi-gian/``: one lane a topic, the central documents of each through the years, and a list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from cancu import routes
from cancu.graph.library import Library
from cancu.graph.relations import children, incoming, issuer_of, other_end, outgoing
from cancu.kinds import ENDING_KINDS
from cancu.markup.links import Links
from cancu.markup.page import Page
from cancu.markup.render import render
from cancu.model import Document, Topic
from cancu.pages.parts.year_list import years_of
from cancu.text import fold, vietnamese_date

# The documents of a lane that most others speak of; the page of the topic has all.
MOST_CARDS = 18
# Of a long chain a card names the newest that it took the place of; the page of the document draws them all.
MOST_OLD = 5
_SCRIPTS = ("assets/common/rows.js", "assets/coverage/timeline.js")
# What a card says of the others: replaced ones stand in it, struck, at the place of what came instead.
_SAID = ("follows", "amends", "continues")
_SAID_WORDS = {"follows": "sau", "amends": "sửa đổi", "continues": "yêu cầu tiếp tục"}
MOST_SAID = 3


@dataclass(frozen=True, slots=True)
class _Card:
    """A document at its place; ``old`` are those that it took the place of, ``near`` cards related to it."""

    id: str
    link: Markup
    title: str
    day: str
    old: tuple[Markup, ...]
    said: tuple[tuple[str, Markup], ...]
    near: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Year:
    name: str
    cards: list[_Card]


@dataclass(frozen=True, slots=True)
class _Lane:
    """A topic: its years with cards, how many documents it has in all, how many of them are local."""

    id: str
    name: str
    href: str
    total: int
    local: int
    years: list[_Year]


def timeline_page(library: Library) -> Page:
    """The page with its lanes, readable without a script; a script draws the lines of the card in focus."""
    links = Links(library, routes.TIMELINE)
    lanes = [lane for topic in library.corpus.topics.values() if (lane := _lane(links, topic)).years]
    text = render(
        "timeline.md.j2",
        # What the localities do most goes first.
        lanes=sorted(lanes, key=lambda lane: (-lane.local, fold(lane.name))),
        years=years_of(links),
        total=len(library.corpus),
        scripts=[links.to(script) for script in _SCRIPTS],
    )
    description = (
        "Văn bản của Trung ương theo chủ đề và theo năm; văn bản cũ gạch tại chỗ của văn bản thay thế."
    )
    return Page(
        path=routes.TIMELINE,
        title="Dòng thời gian",
        body=text,
        description=description,
        wide=True,
        across=True,
    )


def _lane(links: Links, topic: Topic) -> _Lane:
    library = links.library
    held = [document for document in library.corpus if topic.id in document.topics]
    central = {
        document.id
        for document in held
        if issuer_of(library.graph, document.id).is_central and document.issued
    }
    chosen = _weightiest(library, central)
    places = _places(library, chosen)
    by_year: dict[str, list[Document]] = {}
    for node in sorted(set(places.values()), key=lambda node: (library.corpus[node].issued or "", node)):
        by_year.setdefault((library.corpus[node].issued or "")[:4], []).append(library.corpus[node])
    return _Lane(
        id=topic.id,
        name=topic.name,
        href=links.to(routes.topic(topic.id)),
        total=len(held),
        local=sum(not issuer_of(library.graph, document.id).is_central for document in held),
        years=[
            _Year(year, [_card(links, document, places) for document in found])
            for year, found in by_year.items()
        ],
    )


def _weightiest(library: Library, nodes: set[str]) -> set[str]:
    """Those that most documents rest on or speak of, and whatever ended one of them."""
    graph = library.graph
    weights = {node: 2 * len(children(graph, node)) + len(list(incoming(graph, node))) for node in nodes}
    chosen = set(sorted(nodes, key=lambda node: (-weights[node], node))[:MOST_CARDS])
    queue = sorted(chosen)
    while queue:
        for newer in _enders(library, queue.pop()):
            if newer not in chosen:
                chosen.add(newer)
                queue.append(newer)
    return chosen


def _enders(library: Library, node: str) -> list[str]:
    """What had ended the whole of it by the day of the library, the newest last."""
    found = [r.source for r in incoming(library.graph, node, ENDING_KINDS) if r.is_whole_ending]
    over = library.step(node).disposition.over
    begun = [
        other
        for other in found
        if issuer_of(library.graph, other).is_central and library.corpus[other].issued
    ]
    return sorted(begun, key=lambda other: (library.corpus[other].issued or "", other)) if over else []


def _places(library: Library, chosen: set[str]) -> dict[str, str]:
    """Where each document stands: at itself, or where what took its place stands."""
    places: dict[str, str] = {}
    for node in chosen:
        current, seen = node, {node}
        while newer := [other for other in _enders(library, current) if other not in seen]:
            current = newer[-1]
            seen.add(current)
        places[node] = current
    return places


def _card(links: Links, document: Document, places: dict[str, str]) -> _Card:
    library = links.library
    old = sorted(
        (node for node, place in places.items() if place == document.id and node != document.id),
        key=lambda node: (library.corpus[node].issued or "", node),
        reverse=True,
    )
    return _Card(
        id=document.id,
        link=links.document(document.id),
        title=document.short_title or document.title,
        day=vietnamese_date(document.issued),
        old=tuple(_old(links, old)),
        said=tuple(_said(links, document)),
        near=tuple(_near(library, {document.id, *old}, places)),
    )


def _old(links: Links, nodes: list[str]) -> Iterator[Markup]:
    """The newest of them, and how many older ones there are."""
    for node in nodes[:MOST_OLD]:
        yield _struck(links, node)
    if (more := len(nodes) - MOST_OLD) > 0:
        yield Markup("và {} văn bản cũ hơn").format(more)


def _struck(links: Links, node: str) -> Markup:
    document = links.library.corpus[node]
    name = f"{document.number or document.label}"
    year = f" ({document.year})" if document.year else ""
    return Markup("{}{}").format(links.document(node, name, note=False), year)


def _said(links: Links, document: Document) -> Iterator[tuple[str, Markup]]:
    """The first of what it follows, amends or orders continued."""
    relations = list(outgoing(links.library.graph, document.id, _SAID))
    for relation in relations[:MOST_SAID]:
        yield _SAID_WORDS[relation.kind], links.document(relation.target, note=False)
    if (more := len(relations) - MOST_SAID) > 0:
        yield f"và {more} văn bản khác", Markup("")


def _near(library: Library, own: set[str], places: dict[str, str]) -> list[str]:
    """The other cards of the lane that any of these speaks of, or that speak of it."""
    here = {places[node] for node in own if node in places}
    found = set()
    for node in own:
        for relation in (*outgoing(library.graph, node), *incoming(library.graph, node)):
            place = places.get(other_end(relation, node))
            if place:
                found.add(place)
    return sorted(found - here)
