"""The same facts as text: the documents of a drawing, drawn or folded, and every relation among them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from html import escape

from cancu.drawing.arrange.cards import PLAIN, Standing
from cancu.drawing.arrange.text_width import clean
from cancu.drawing.choose.lines import LineGraph
from cancu.drawing.choose.scope import Scope, card_order, tier_of
from cancu.kinds import ENDING_KINDS, RELATION_KINDS, TIERS
from cancu.model import Relation
from cancu.text import slug

# Relations that a reader must also find at the older document: what ended, continued or issued it.
_READ_BOTH_WAYS = frozenset({*ENDING_KINDS, "follows", "amends", "suspends", "corrects", "promulgates"})


# A list says what the drawing folds; past this the page would carry a library of its own.
MOST_LISTED = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedRelation:
    """One sentence: the document of the entry ``verb`` the document ``target``."""

    kind: str
    verb: str
    target: str
    label: str
    href: str
    inverse: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedDocument:
    """One entry: a document, how it stands, and its relations to others in the list."""

    document: str
    label: str
    href: str
    year: str | None
    issuer: str
    title: str
    standing: Standing
    drawn: bool
    focus: bool
    relations: tuple[ListedRelation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedTier:
    """The documents of one level; ``anchor`` is where "+N văn bản" leads."""

    name: str
    anchor: str
    documents: tuple[ListedDocument, ...]


def list_anchor(focus: str) -> str:
    """The id of the list of a drawing: ``luoc-do-33-ct-ttg-2021``; a page may hold several drawings."""
    return f"luoc-do-{slug(focus)}"


def tier_anchor(focus: str, tier: int) -> str:
    """The id of a level's part of the list: ``luoc-do-33-ct-ttg-2021-cap-tinh``."""
    return f"{list_anchor(focus)}-{slug(list(TIERS)[tier])}"


def listing_of(
    web: LineGraph,
    scope: Scope,
    drawn: frozenset[str],
    standings: Mapping[str, Standing],
    href: Callable[[str], str],
) -> tuple[ListedTier, ...]:
    """The list of what is drawn and what is nearest, by level, in the order of the cards."""
    listed = {*drawn, *scope.nearest(MOST_LISTED)}
    members = sorted(listed, key=lambda document: card_order(web, document))
    incoming = _incoming(web, members)

    def entry(document: str) -> ListedDocument:
        record = web.document(document)
        return ListedDocument(
            document=document,
            label=record.label,
            href=href(document),
            year=record.year,
            issuer=web.issuer(document).name,
            title=record.title,
            standing=standings.get(document, PLAIN),
            drawn=document in drawn,
            focus=document == scope.focus,
            relations=tuple(_sentences(web, document, incoming, href)),
        )

    return tuple(
        ListedTier(name=name, anchor=tier_anchor(scope.focus, tier), documents=tuple(map(entry, here)))
        for tier, name in enumerate(TIERS)
        if (here := [document for document in members if tier_of(web, document) == tier])
    )


def _incoming(web: LineGraph, members: list[str]) -> dict[str, list[Relation]]:
    """For each member what other members say of it that a reader must find there too."""
    incoming: dict[str, list[Relation]] = {document: [] for document in members}
    for document in members:
        for relation in web.relations(document):
            if relation.target in incoming and relation.kind in _READ_BOTH_WAYS:
                incoming[relation.target].append(relation)
    return incoming


def _sentences(
    web: LineGraph, document: str, incoming: Mapping[str, list[Relation]], href: Callable[[str], str]
) -> Iterator[ListedRelation]:
    """What a document says of other members, then what they say of it."""
    for relation in web.relations(document):
        if relation.target in incoming:
            yield _sentence(web, relation, href, inverse=False)
    for relation in sorted(incoming[document], key=lambda heard: (heard.kind, heard.source)):
        yield _sentence(web, relation, href, inverse=True)


def _sentence(
    web: LineGraph, relation: Relation, href: Callable[[str], str], *, inverse: bool
) -> ListedRelation:
    kind = RELATION_KINDS[relation.kind]
    other = relation.source if inverse else relation.target
    part = " (một phần)" if relation.scope == "part" else ""
    return ListedRelation(
        kind=relation.kind,
        verb=(kind.inverse_verb if inverse else kind.verb) + part,
        target=other,
        label=web.document(other).label,
        href=href(other),
        inverse=inverse,
    )


def listing_html(tiers: tuple[ListedTier, ...], scope: Scope) -> str:
    """The list as a closed ``<details>``; a link to an anchor inside opens it."""
    focus = scope.focus
    count = sum(len(tier.documents) for tier in tiers)
    parts = [
        f'<details class="luoc-do-list"><summary>Lược đồ dạng danh sách ({count} văn bản)</summary>',
        f'<div id="{list_anchor(focus)}">',
    ]
    for tier in tiers:
        parts.append(
            f'<p class="luoc-do-tier" id="{tier.anchor}"><strong>{escape(tier.name)}</strong></p><ul>'
        )
        parts += [f"<li>{_entry_html(entry)}</li>" for entry in tier.documents]
        parts.append("</ul>")
    parts.append(f"{_rest_html(len(scope.everything) - count, beyond=scope.beyond)}</div></details>")
    return "".join(parts)


def _rest_html(unlisted: int, *, beyond: bool) -> str:
    """What the list leaves out, where it leaves anything out."""
    more = f"Còn {unlisted} văn bản nữa ở gần. " if unlisted else ""
    farther = "Mạch văn bản này còn kéo dài. " if beyond else ""
    return f"<p>{more}{farther}Xem tiếp trong đồ thị.</p>" if more or farther else ""


def _entry_html(entry: ListedDocument) -> str:
    name = escape(clean(entry.label))
    current = ' aria-current="page"' if entry.focus else ""
    year = f" ({escape(entry.year)})" if entry.year else ""
    parts = [f'<a href="{escape(entry.href)}"{current}>{name}</a>{year}']
    title = escape(clean(entry.title))
    parts.append(f", {escape(clean(entry.issuer))}" + ("" if title in name else f": {title}") + ".")
    if entry.standing.note:
        parts.append(f' <span class="luoc-do-note">{escape(clean(entry.standing.note))}.</span>')
    if entry.relations:
        parts.append(f"<ul>{''.join(f'<li>{_sentence_html(r)}</li>' for r in entry.relations)}</ul>")
    return "".join(parts)


def _sentence_html(relation: ListedRelation) -> str:
    verb = relation.verb[:1].upper() + relation.verb[1:]
    return f'{escape(verb)} <a href="{escape(relation.href)}">{escape(clean(relation.label))}</a>'
