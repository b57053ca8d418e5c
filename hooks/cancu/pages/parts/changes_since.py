"""What ended, was amended or has a later text: old, since when, by which clause, new, and who rests on it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from markupsafe import Markup, escape

from cancu.graph.derivation.lineage import descendants
from cancu.graph.library import Library
from cancu.graph.relations import incoming, issuer_of
from cancu.graph.status.chains import days_near
from cancu.graph.status.marks import ending_day, ending_day_as_known
from cancu.kinds import ENDING_KINDS, RELATION_KINDS
from cancu.markup.links import Links
from cancu.model import Relation
from cancu.text import last_day, slug, vietnamese_date
from cancu.wording import section_words

_CHANGES = (*ENDING_KINDS, "amends", "suspends")
MOST_NAMED = 40


@dataclass(frozen=True, slots=True)
class Advice:
    """How the old document stands from ``since`` on (empty: on the day of the library), what to cite then."""

    since: str
    label: str
    tone: str
    instead: Markup


@dataclass(frozen=True, slots=True)
class Affected:
    """A local document that rests on the old one; ``province`` is the slug of today's."""

    link: Markup
    province: str
    through: bool


@dataclass(frozen=True, slots=True)
class Change:
    """One row; ``kind`` is ``ended``, ``amended`` or ``followed``, ``iso`` and ``day`` when, for machine and
    reader. ``advice`` has the day of the library first, then each later day on which it will differ; it is
    ``plain`` where it is nothing but the new document, on every day. ``province`` is that of an old local
    document.
    """

    iso: str
    day: str
    kind: str
    old: Markup
    title: str
    part: str
    clause: Markup
    verb: str
    new: Markup
    advice: tuple[Advice, ...]
    plain: bool
    affected: tuple[Affected, ...]
    more: int
    province: str

    @property
    def instead(self) -> Markup:
        """What to cite on the day of the library; nothing that is over by then is ever recommended."""
        return self.advice[0].instead


def dated_changes(library: Library) -> list[tuple[str, Relation]]:
    """Every ending and amendment with its day, where that is known, the newest first."""
    return [pair for pair in _found(library, _CHANGES) if pair[0]]


def all_changes(library: Library) -> list[tuple[str, Relation]]:
    """Those, and what has a later text beside it; the newest first, those without a day last."""
    return _found(library, (*_CHANGES, "follows"))


def _found(library: Library, kinds: tuple[str, ...]) -> list[tuple[str, Relation]]:
    found = [
        (ending_day(library.corpus, relation) or "", relation)
        for document in library.corpus
        for relation in incoming(library.graph, document.id, kinds)
    ]
    return sorted(found, key=lambda pair: (pair[0], pair[1].target, pair[1].source), reverse=True)


def change_row(links: Links, day: str, relation: Relation) -> Change:
    """One change as a row: what happened, by which clause, what to cite now, and who has to read again."""
    library = links.library
    target = library.corpus[relation.target]
    known = ending_day_as_known(library.corpus, relation)
    counted = known or library.corpus[relation.source].issued or day
    affected = _affected(links, relation.target)
    advice = tuple(_advices(links, day, relation))
    return Change(
        # A day that is known in part stays listed as long as it may be later than the reader's.
        iso=last_day(counted).isoformat() if counted else "",
        day=_day(library, relation, known),
        kind=_kind(relation),
        old=links.document(target.id, note=False),
        title=target.short_title or target.title,
        part=_part(relation),
        clause=_clause(links, relation),
        verb=_verb(library, relation),
        new=links.dated(relation.source),
        advice=advice,
        plain=len(advice) == 1 and (not advice[0].instead or library.instead(target.id) == [relation.source]),
        affected=tuple(affected[:MOST_NAMED]),
        more=max(0, len(affected) - MOST_NAMED),
        province=slug(library.issuer(target).province_now or ""),
    )


def _day(library: Library, relation: Relation, known: str | None) -> str:
    """When, as far as it is known; the day of issue is named as such."""
    issued = library.corpus[relation.source].issued
    return f"Chưa rõ (ban hành {vietnamese_date(issued)})" if known == "" else vietnamese_date(known)


def _verb(library: Library, relation: Relation) -> str:
    """What the new document does; that a clause is not there only who has read the whole can say."""
    if relation.kind == "follows":
        read = library.corpus[relation.source].extent == "whole"
        return f"Ban hành sau, {'không có' if read else 'chưa thấy'} điều khoản thay thế"
    verb = RELATION_KINDS[relation.kind].verb
    return verb[:1].upper() + verb[1:]


def _kind(relation: Relation) -> str:
    if relation.kind == "follows":
        return "followed"
    return "ended" if relation.is_whole_ending else "amended"


def _part(relation: Relation) -> str:
    """What of it, where not the whole: "một phần: khoản 2 Điều 26"."""
    if relation.is_partial_ending or (relation.provisions and relation.kind != "follows"):
        return f"một phần: {relation.provisions}" if relation.provisions else "một phần"
    return ""


def _clause(links: Links, relation: Relation) -> Markup:
    """The sections that say so: alone where the new document itself says it, else with who does."""
    lines = []
    for source in dict.fromkeys(piece.source for piece in relation.evidence):
        sections = [piece.at for piece in relation.evidence if piece.source == source and piece.at]
        where = ", ".join(section_words(at) for at in dict.fromkeys(sections))
        known = source in links.library.corpus
        who = links.document(source, note=False) if known else links.outside(source)
        aside = Markup(' <span class="cc-aside">{}</span>').format(who) if source != relation.source else ""
        lines.append(Markup("{}{}").format(where[:1].upper() + where[1:], aside))
    return Markup("<br>").join(line for line in lines if line)


def _advices(links: Links, day: str, relation: Relation) -> Iterator[Advice]:
    """What holds on the day of the library, then on each later day of which it is known to differ."""
    library = links.library
    facts, last = _facts(library, day, relation), _advice(links, day, relation)
    yield last
    for later in _days_that_matter(library, day, relation):
        then = library.memo(("on", later), partial(replace, library, on=later))
        if (new_facts := _facts(then, day, relation)) == facts:
            continue
        facts, advice = new_facts, _advice(replace(links, library=then), day, relation)
        if replace(advice, since=last.since) != last:
            last = replace(advice, since=later)
            yield last


def _facts(library: Library, day: str, relation: Relation) -> tuple[object, ...]:
    """All that an advice is made of, cheap to compare."""
    step, speaker = library.step(relation.target), library.step(relation.source)
    instead = library.instead(relation.target)
    told = [(library.step(other).headline, library.hedge(relation.target, other)) for other in instead]
    return step.headline, step.tone, step.flags, instead, told, speaker.disposition, day > library.on


def _days_that_matter(library: Library, day: str, relation: Relation) -> list[str]:
    """The days to come on which an advice may differ from that of the day before.

    It is made of steps and of what ends what, of the new document and of all that replacements lead to from
    the old one: only where something of these begins is it worth working out.
    """
    days = library.memo("days to come", lambda: _days_to_come(library))
    near = library.memo("days near", lambda: days_near(library.corpus, library.graph, library.steps))
    begins = {day, *near[relation.target], *near[relation.source]}
    at = {bisect_left(days, each) for each in begins if each > library.on}
    return [days[place] for place in sorted(at) if place < len(days)]


def _days_to_come(library: Library) -> list[str]:
    """Every day after that of the library on which a step begins."""
    steps = (step for each in library.steps.values() for step in each)
    return sorted({each.since for each in steps if each.since and each.since > library.on})


def _advice(links: Links, day: str, relation: Relation) -> Advice:
    step = links.library.step(relation.target)
    return Advice("", step.headline, step.tone, _instead(links, day, relation))


def _instead(links: Links, day: str, relation: Relation) -> Markup:
    library = links.library
    step = library.step(relation.target)
    if step.disposition.over:
        holders = [
            links.dated(other) + library.hedge(relation.target, other)
            for other in library.instead(relation.target)
        ]
        return (
            Markup("Dùng ") + Markup("; ").join(holders) if holders else Markup("Chưa thấy văn bản thay thế")
        )
    if day > library.on:
        return Markup("Chưa đến ngày")
    if relation.kind == "follows":
        return Markup("")
    words = [Markup("Còn áp dụng")] if step.speaks == "in-force" else [Markup(escape(step.headline))]
    amends = relation.source in step.documents_behind("amended")
    if amends and library.step(relation.source).disposition.usable:
        words.append(Markup("khi viện dẫn ghi kèm {}").format(links.dated(relation.source)))
    elif relation.is_partial_ending:
        words.append(Markup("kiểm tra điều khoản còn dùng được"))
    return Markup("; ").join(words)


def _affected(links: Links, target: str) -> list[Affected]:
    """Local documents that speak of it, then those that rest on it through others."""
    library = links.library
    speaking = {other.source for other in incoming(library.graph, target)}
    resting = set(descendants(library.graph, target)) - speaking
    ordered = [(node, False) for node in sorted(speaking)] + [(node, True) for node in sorted(resting)]
    return [
        Affected(links.dated(node), slug(issuer.province_now or ""), through)
        for node, through in ordered
        if not (issuer := issuer_of(library.graph, node)).is_central
    ]
