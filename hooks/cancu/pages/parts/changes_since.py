"""What ended or was amended on which day, and the local documents that rest on it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup, escape

from cancu.graph.library import Library
from cancu.graph.lineage import descendants
from cancu.graph.marks import ending_day, ending_day_as_known
from cancu.graph.relations import incoming
from cancu.kinds import ENDING_KINDS, RELATION_KINDS
from cancu.markup.links import Links
from cancu.model import Relation
from cancu.text import last_day, vietnamese_date

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
    part = " (một phần)" if relation.is_partial_ending else ""
    sentence = Markup("{} {}{} {}").format(
        links.document(target),
        RELATION_KINDS[relation.kind].inverse_verb,
        part,
        links.document(relation.source),
    )
    known = ending_day_as_known(library.corpus, relation) or day
    return Change(
        # A day that is known in part stays listed as long as it may be later than the reader's.
        iso=last_day(known).isoformat(),
        day=vietnamese_date(known),
        sentence=sentence,
        instead=_advice(links, day, relation),
        direct=_named(links, sorted(speaking)),
        through=_named(links, through),
    )


def _advice(links: Links, day: str, relation: Relation) -> Markup:
    """What to cite on the day of the library; nothing that is over by then is ever recommended."""
    library = links.library
    step = library.step(relation.target)
    if step.disposition.over:
        holders = [links.dated(other) for other in library.instead(relation.target)]
        return (
            Markup("Dùng ") + Markup("; ").join(holders) if holders else Markup("Chưa thấy văn bản thay thế")
        )
    if day > library.on:
        return Markup("Chưa đến ngày")
    words = [Markup("Còn áp dụng")] if step.speaks == "in-force" else [Markup(escape(step.headline))]
    amends = relation.source in step.documents_behind("amended")
    if amends and library.step(relation.source).disposition.usable:
        words.append(Markup("khi viện dẫn ghi kèm {}").format(links.dated(relation.source)))
    elif relation.is_partial_ending:
        words.append(Markup("kiểm tra điều khoản còn dùng được"))
    return Markup("; ").join(words)


def _named(links: Links, nodes: list[str]) -> tuple[Markup, ...]:
    """Documents by name; of very many the first ones, and how many more there are."""
    more = len(nodes) - MOST_NAMED
    rest = [Markup("và {} văn bản khác").format(more)] if more > 0 else []
    return (*(links.dated(node) for node in nodes[:MOST_NAMED]), *rest)


def _is_local(links: Links, node: str) -> bool:
    library = links.library
    return not library.issuer(library.corpus[node]).is_central
