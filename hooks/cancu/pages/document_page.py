"""The page of one document: what it is, whether it stands, what it comes from, who carries it out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from itertools import groupby, islice
from typing import Any

from markupsafe import Markup, escape

from cancu import routes
from cancu.graph.derivation.lineage import Path, central_roots
from cancu.graph.derivation.local_below import local_below
from cancu.graph.library import Library
from cancu.graph.relations import issuer_of, other_end, outgoing
from cancu.kinds import DERIVATION_STRENGTHS, RELATION_KINDS
from cancu.markup.links import Links, external, reading_days, titled
from cancu.markup.page import Page
from cancu.markup.render import render
from cancu.markup.reviewing import reviews
from cancu.markup.status_block import standing
from cancu.model import Document, Source
from cancu.pages.parts.answer_card import answer_card
from cancu.pages.parts.full_text import full_text
from cancu.pages.parts.identity import identity_rows
from cancu.pages.parts.relations import groups
from cancu.schedule import day_words
from cancu.source_grades import GRADES, copy_name, grade_of, rank
from cancu.text import slug

# Longer lists belong to the explorer: the page of an old root would name most of a large library.
MOST_LISTED = 40


def document_page(library: Library, document: Document) -> Page:
    """The page of ``document``, written when it is asked for; its drawing and its JSON-LD fill slots."""
    links = Links(library, routes.document(document.id))
    return Page(
        path=links.page,
        title=document.label,
        body=partial(_body, links, document),
        description=f"{document.label}: {document.title}. {library.headline(document.id)}.",
        place=document.place,
        boost=_boost(library, document),
    )


def _body(links: Links, document: Document) -> str:
    library = links.library
    local = local_below(library, document.id)
    return render(
        "document.md.j2",
        document=document,
        day=day_words,
        local=not library.issuer(document).is_central,
        stands=standing(links, document.id),
        identity=identity_rows(links, document),
        groups=groups(links, document.id),
        **_above(links, document.id),
        **_below(links, local),
        card=answer_card(links, document, local),
        findings=reviews(links, document.id),
        sources=_sources(document),
        full_text=full_text(links, document),
        crumbs=_crumbs(links, document),
        up=links.to,
    )


def _crumbs(links: Links, document: Document) -> list[tuple[str, str]]:
    """The way back: home, the type, the issuing body."""
    issuer = links.library.issuer(document)
    return [
        (links.to(routes.HOME), "Trang chủ"),
        (links.to(routes.document_type(document.type)), document.type_label),
        (links.to(routes.issuer(issuer.id)), issuer.name),
    ]


@dataclass(frozen=True, slots=True)
class _Origin:
    """One central document a plan comes from, and the documents that lead to it."""

    root: Markup
    steps: tuple[Markup, ...]


def _above(links: Links, document_id: str) -> dict[str, Any]:
    """Central documents it comes from, the nearest first, and those it only names.

    Naming is no derivation, but a reader looks for them.
    """
    graph = links.library.graph
    roots = central_roots(graph, document_id)
    cited = [relation.target for relation in outgoing(graph, document_id, ("cites",))]
    return {
        "origins": _by_strength(links, list(roots.values())[:MOST_LISTED]),
        "more_origins": max(0, len(roots) - MOST_LISTED),
        "only_cited": [
            links.dated(node) for node in cited if node not in roots and issuer_of(graph, node).is_central
        ],
    }


def _by_strength(links: Links, paths: list[Path]) -> list[tuple[str, list[_Origin]]]:
    """Roots under the names of how strongly the document is tied to them, the strongest first."""
    names = list(DERIVATION_STRENGTHS)
    groups = groupby(paths, key=lambda path: path.strength)
    return [(names[strength], [_origin(links, path) for path in found]) for strength, found in groups]


def _origin(links: Links, path: Path) -> _Origin:
    steps = []
    for node, relation in zip(path.nodes, path.relations, strict=False):
        kind = RELATION_KINDS[relation.kind]
        verb = kind.verb if relation.source == node else kind.inverse_verb
        following = other_end(relation, node)
        steps.append(links.after(verb, following))
    return _Origin(links.dated(path.end), tuple(steps))


def _below(links: Links, local: Mapping[str, int]) -> dict[str, Any]:
    """Local documents that derive from this one, directly or through another."""
    resting = [_rest(links, node, steps) for node, steps in islice(local.items(), MOST_LISTED)]
    return {"resting": resting, "more_resting": max(0, len(local) - MOST_LISTED)}


def _rest(links: Links, node: str, steps: int) -> tuple[str, Markup]:
    """The province of today (its id) and the line of a document, with how far it is away."""
    words = "trực tiếp" if steps == 1 else f"qua {steps - 1} văn bản"
    line = Markup('{} <span class="cc-aside">· {}</span>').format(links.dated(node), words)
    return slug(links.library.issuer(links.library.corpus[node]).province_now or ""), line


def _sources(document: Document) -> list[Markup]:
    lines = []
    for source in sorted(document.sources, key=lambda each: rank(each.url, each.title)):
        days = reading_days(source.as_of, source.checked_on)
        grade = f", {GRADES[grade_of(source.url, source.title)]}" if source.url else ""
        lines.append(Markup('{}{}<span class="cc-aside">{}</span>').format(_titled(source), days, grade))
    return lines


def _titled(source: Source) -> Markup:
    """The title of a source behind the link to it; of a copy the link names what it copies."""
    if not source.url:
        return escape(source.title)
    copied = copy_name(source.title)
    if copied is None:
        return Markup("{}: {}").format(titled(source.url), source.title)
    link = external(source.url, copied[:1].upper() + copied[1:])
    return Markup("{}{}").format(link, source.title[len(copied) :])


def _boost(library: Library, document: Document) -> float:
    """Weight in the site's search: central documents first, ended ones last."""
    central = library.issuer(document).is_central
    ended = library.step(document.id).disposition.ended
    return (2 if central else 1) * (0.5 if ended else 1)
