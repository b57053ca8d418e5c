"""What ended or was amended on which day, and the local documents that rest on it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from cancu.graph.build import received
from cancu.graph.lineage import descendants
from cancu.graph.timeline import ending_day
from cancu.kinds import ENDING_KINDS, RELATION_KINDS
from cancu.model import Relation
from cancu.pages.links import Links
from cancu.text import vietnamese_date

_CHANGES = (*ENDING_KINDS, "amends", "suspends")


@dataclass(frozen=True, slots=True)
class Change:
    """One change: its day (ISO and printed), the sentence, what to cite instead, who rests on it."""

    iso: str
    day: str
    sentence: Markup
    instead: Markup
    direct: tuple[Markup, ...]
    through: tuple[Markup, ...]


def changes(links: Links) -> list[Change]:
    """Every ending and amendment with a known day, the newest first."""
    library = links.library
    found = []
    for document in library.corpus:
        for relation in received(library.graph, document.id, _CHANGES):
            day = ending_day(library.corpus, relation)
            if day:
                found.append((day, relation))
    ordered = sorted(found, key=lambda pair: (pair[0], pair[1].target, pair[1].source), reverse=True)
    return [_change(links, day, relation) for day, relation in ordered]


def _change(links: Links, day: str, relation: Relation) -> Change:
    library = links.library
    target = relation.target
    below = {node for node in descendants(library.graph, target) if _is_local(links, node)}
    speaking = {other.source for other in received(library.graph, target) if _is_local(links, other.source)}
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
        direct=tuple(links.dated(node) for node in sorted(speaking)),
        through=tuple(links.dated(node) for node in through),
    )


def _is_local(links: Links, node: str) -> bool:
    library = links.library
    return not library.issuer(library.corpus[node]).level.startswith("central")
