"""What ended or was amended on which day, and the local documents that rest on it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from cancu.graph.library import Library
from cancu.graph.lineage import descendants
from cancu.graph.marks import ending_day
from cancu.graph.relations import incoming
from cancu.kinds import ENDING_KINDS, RELATION_KINDS
from cancu.markup.links import Links
from cancu.model import Relation
from cancu.text import vietnamese_date

_CHANGES = (*ENDING_KINDS, "amends", "suspends")


MOST_NAMED = 40


@dataclass(frozen=True, slots=True)
class Change:
    """One change: its day (ISO and printed), the sentence, what to cite instead, who rests on it."""

    iso: str
    day: str
    sentence: Markup
    instead: Markup
    direct: tuple[Markup, ...]
    through: tuple[Markup, ...]


def dated_changes(library: Library) -> list[tuple[str, Relation]]:
    """Every ending and amendment with its day, where that is known, the newest first."""
    found = []
    for document in library.corpus:
        for relation in incoming(library.graph, document.id, _CHANGES):
            day = ending_day(library.corpus, relation)
            if day:
                found.append((day, relation))
    return sorted(found, key=lambda pair: (pair[0], pair[1].target, pair[1].source), reverse=True)


def change_row(links: Links, day: str, relation: Relation) -> Change:
    """One change as a row: what happened, what to cite now, and who has to read again."""
    library = links.library
    target = relation.target
    below = {node for node in descendants(library.graph, target) if _is_local(links, node)}
    speaking = {other.source for other in incoming(library.graph, target) if _is_local(links, other.source)}
    through = sorted(below - speaking)
    whole = relation.scope == "whole" and relation.kind in ENDING_KINDS
    holders = library.instead(target) if whole else [relation.source]
    part = " (một phần)" if relation.scope == "part" and relation.kind in ENDING_KINDS else ""
    sentence = Markup("{} {}{} {}").format(
        links.document(target),
        RELATION_KINDS[relation.kind].inverse_verb,
        part,
        links.document(relation.source),
    )
    advice = Markup(", ").join(links.document(other) for other in holders)
    return Change(
        iso=day,
        day=vietnamese_date(day),
        sentence=sentence,
        instead=advice if whole else Markup("Vẫn dùng, ghi kèm {}").format(advice),
        direct=_named(links, sorted(speaking)),
        through=_named(links, through),
    )


def _named(links: Links, nodes: list[str]) -> tuple[Markup, ...]:
    """Documents by name; of very many the first ones, and how many more there are."""
    more = len(nodes) - MOST_NAMED
    rest = [Markup("và {} văn bản khác").format(more)] if more > 0 else []
    return (*(links.dated(node) for node in nodes[:MOST_NAMED]), *rest)


def _is_local(links: Links, node: str) -> bool:
    library = links.library
    return not library.issuer(library.corpus[node]).level.startswith("central")
