"""Which facts may be taught on the day of the library, and what has to be said of them.

A rule whose document has ended is never taught as living. An amendment that begins after the wording that
was read, or on a day nobody stated, may have changed the rule: the lesson says so until somebody reads it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from cancu.graph.library import Library
from cancu.graph.relations import incoming
from cancu.model import Document, Relation
from cancu.teaching import Case, Fact, Teaching, Wording

_T = TypeVar("_T", Fact, Case)


def living_facts(library: Library, teaching: Teaching, topics: Sequence[str]) -> list[Fact]:
    """The facts on any of the topics, the first topic first; those that no longer count are left out."""
    found = [fact for fact in teaching.facts if counts(library, teaching, fact)]
    return _by_topic(found, topics)


def living_cases(library: Library, teaching: Teaching, topics: Sequence[str]) -> list[Case]:
    """The cases on any of the topics that still have an answer, the first topic first."""
    return _by_topic([case for case in teaching.cases if answers(library, teaching, case)], topics)


def _by_topic(found: Sequence[_T], topics: Sequence[str]) -> list[_T]:
    return list(dict.fromkeys(each for topic in topics for each in found if topic in each.topics))


def answers(library: Library, teaching: Teaching, case: Case) -> list[Fact]:
    """The facts that answer a case and still count."""
    return [fact for name in case.facts if counts(library, teaching, fact := teaching.by_id[name])]


def counts(library: Library, teaching: Teaching, fact: Fact) -> bool:
    """True when the rule may be taught as living on the day of the library."""
    text = teaching.wordings[fact.text]
    if text.document not in library.corpus or library.step(text.document).disposition.over:
        return False
    return text.text_of <= library.on and not (fact.until and fact.until <= library.on)


def amended_since(library: Library, text: Wording) -> list[Document]:
    """What has amended the document since the wording that was read, in the order of issue."""
    relations = incoming(library.graph, text.document, ("amends",))
    later = {relation.source for relation in relations if _later(library, text, relation)}
    documents = [library.corpus[name] for name in later]
    return sorted(documents, key=lambda document: (document.issued or "", document.id))


def _later(library: Library, text: Wording, relation: Relation) -> bool:
    """True when the wording that was read may lack the amendment; one without a day counts by its issue."""
    if relation.effective:
        return text.text_of < relation.effective <= library.on
    year = (library.corpus[relation.source].issued or "9999")[:4]
    return year > text.text_of[:4]


def for_audience(facts: Sequence[Fact], audience: str) -> list[Fact]:
    """The facts for an audience, those of its own place before those of everywhere; all for everybody."""
    if not audience:
        return list(facts)
    return sorted(
        (fact for fact in facts if audience in fact.audiences), key=lambda fact: fact.place == "chung"
    )
