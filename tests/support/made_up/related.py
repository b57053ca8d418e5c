"""Relations for a made-up corpus, shaped like those of a real library.

A few central documents carry very many others (a power law), offices renew the same plan again and again
(long chains of supersession), and everybody speaks only of what was there before.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from zlib import crc32

from cancu.corpus import Corpus
from cancu.dataset.fields.provinces import PROVINCE_TODAY
from cancu.model import Document, Evidence, Issuer, Relation
from support.made_up.corpora import ON, PAGE, corpus_of

# How many older documents one speaks of, on average, beside the one that it replaces.
EACH = 5.4
# The higher, the fewer documents that nearly all others rest on.
POWER = 3
KINDS = ("implements", "implements", "based_on", "based_on", "cites", "cites", "cites", "continues")
# Changing words belong to those who may change the other document: the same body, for documents of its own.
OWN_KINDS = ("amends", "follows", "reviews")
# One in so many bodies replaces its rules of a type again and again.
RENEWING = 6


def related_corpus(size: int, seed: int = 7) -> Corpus:
    """About ``size`` documents with about five relations each; the same for the same arguments."""
    plain = corpus_of(size, seed)
    issuers = [_today(issuer) for issuer in plain.issuers.values()]
    bodies = {issuer.id: issuer for issuer in issuers}
    chance = random.Random(seed)
    return Corpus.build(_related(chance, plain, bodies), issuers, plain.topics.values())


def _today(issuer: Issuer) -> Issuer:
    """Its province of today as the law has it: the loader refuses made-up mergers."""
    now = PROVINCE_TODAY[issuer.province] if issuer.province else None
    return replace(issuer, province_now=now)


def _related(chance: random.Random, plain: Corpus, bodies: dict[str, Issuer]) -> list[Document]:
    earlier: defaultdict[str, list[Document]] = defaultdict(list)
    own: defaultdict[str, list[Document]] = defaultdict(list)
    result = []
    for document in sorted(plain, key=lambda each: (each.issued or "", each.id)):
        issuer = bodies[document.issuer]
        found = {relation.target: relation for relation in document.relations}
        before = own[f"{document.issuer} {document.type}"]
        if before and crc32(document.issuer.encode()) % RENEWING == 0:
            found.setdefault(before[-1].id, _relation(document, "replaces", before[-1]))
        for kind, other in _spoken_of(chance, issuer, earlier, own[document.issuer]):
            found.setdefault(other.id, _relation(document, kind, other))
        result.append(replace(document, relations=tuple(found.values()), short_title=document.title[:55]))
        earlier[_place(issuer)].append(document)
        own[document.issuer].append(document)
        before.append(document)
    return result


def _place(issuer: Issuer) -> str:
    """Whose library a document stands in: the country's, or that of one province."""
    return issuer.province or ""


def _spoken_of(
    chance: random.Random, issuer: Issuer, earlier: dict[str, list[Document]], own: Sequence[Document]
) -> list[tuple[str, Document]]:
    """Older documents and how they are spoken of: of the centre, of the own province, of the own body."""
    found = []
    for _ in range(round(chance.gauss(EACH, 1.5))):
        shelf = earlier[""] if chance.random() < 0.7 or not issuer.province else earlier[issuer.province]
        if shelf:
            found.append((chance.choice(KINDS), shelf[int(len(shelf) * chance.random() ** POWER)]))
    if own and chance.random() < 0.15:
        found.append((chance.choice(OWN_KINDS), own[-1]))
    return found


def _relation(document: Document, kind: str, other: Document) -> Relation:
    proof = Evidence(source=PAGE, at="Mở đầu", as_of=document.issued, checked_on=ON)
    return Relation(source=document.id, kind=kind, target=other.id, evidence=(proof,))
