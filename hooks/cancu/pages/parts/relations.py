"""Relations as full sentences in both directions, grouped by kind, each with where it is written.

Never a participle heading alone ("Văn bản được thay thế"), which people read backwards: every row says who
does what to whom.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from cancu.graph.relations import incoming, other_end, outgoing
from cancu.kinds import RELATION_KINDS
from cancu.markup.links import Links
from cancu.model import Relation
from cancu.text import vietnamese_date

# What thousands carry out, the reader follows in the explorer; a page names those issued last.
MOST_ROWS = 40


@dataclass(frozen=True, slots=True)
class Row:
    """One relation: its sentence, what it covers, and its evidence lines."""

    sentence: Markup
    detail: str
    evidence: tuple[Markup, ...]
    as_cited: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Relations of one kind in one direction: ``count`` of them, the newest ``MOST_ROWS`` as rows."""

    id: str
    heading: str
    count: int
    rows: tuple[Row, ...]


def groups(links: Links, document_id: str) -> list[Group]:
    """Every relation of a document, in the order of the kinds, its own words first."""
    graph = links.library.graph
    found = []
    for kind in RELATION_KINDS.values():
        own = list(outgoing(graph, document_id, (kind.id,)))
        theirs = list(incoming(graph, document_id, (kind.id,)))
        if own:
            found.append(_group(links, kind.id, kind.heading, own, document_id))
        if theirs:
            found.append(_group(links, kind.inverse, kind.inverse_heading, theirs, document_id))
    return found


def _group(links: Links, name: str, heading: str, relations: list[Relation], document_id: str) -> Group:
    shown = relations if len(relations) <= MOST_ROWS else _newest(links, relations, document_id)
    return Group(name, heading, len(relations), tuple(_row(links, each, document_id) for each in shown))


def _newest(links: Links, relations: list[Relation], document_id: str) -> list[Relation]:
    corpus = links.library.corpus
    ends = {id(each): other_end(each, document_id) for each in relations}
    ordered = sorted(relations, key=lambda each: (corpus[ends[id(each)]].issued or "", ends[id(each)]))
    return ordered[: -MOST_ROWS - 1 : -1]


def _row(links: Links, relation: Relation, document_id: str) -> Row:
    verb = RELATION_KINDS[relation.kind].verb
    if relation.source == document_id:
        sentence = Markup("Văn bản này <b>{}</b> {}.").format(verb, links.dated(relation.target))
    else:
        sentence = Markup("{} <b>{}</b> văn bản này.").format(links.dated(relation.source), verb)
    lines = links.evidence(relation.evidence)
    cited = dict.fromkeys(evidence.as_cited for evidence in relation.evidence if evidence.as_cited)
    return Row(sentence, _detail(relation), tuple(lines), tuple(cited))


def _detail(relation: Relation) -> str:
    parts = []
    if relation.scope == "part":
        parts.append("một phần")
    if relation.provisions:
        parts.append(relation.provisions)
    if relation.effective:
        parts.append(f"có hiệu lực từ {vietnamese_date(relation.effective)}")
    return "; ".join(parts)
