"""Made-up corpora of any size, with the collisions of real ones.

Numbers of the Party restart each term, those of a people's committee each year in each province; titles
repeat from year to year and from province to province; one document in twelve is replaced by a later one.
"""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

from cancu.corpus import Corpus
from cancu.kinds import DOCUMENT_TYPES, Level
from cancu.model import Document, Evidence, Issuer, Period, Relation, Signer, StatusProof, Topic
from cancu.text import slug
from support.made_up.vocabulary import (
    ACTIONS,
    CENTRAL,
    FAMILY,
    GIVEN,
    LOCAL,
    MIDDLE,
    OBJECTS,
    PROVINCES,
    SUBJECTS,
)

PAGE = "https://example.vn/trang"
ON = "2026-11-21"
FIRST = date(1999, 1, 4)
REPLACED = 1 / 12
CENTRAL_SHARE = 0.3
# Provinces with which another one was merged; the pairs are made up like the rest.
MERGED = 1 / 3


def corpus_of(size: int, seed: int = 7, prose: bool = False) -> Corpus:
    """A corpus of about ``size`` documents; the same for the same arguments.

    Made-up titles repeat and so compress well; with ``prose`` each ends in words drawn at random, which
    compress worse than any real title.
    """
    chance = random.Random(seed)
    bodies = _bodies(chance)
    documents = _documents(chance, bodies, size)
    if prose:
        documents = [replace(each, title=f"{each.title} {_prose(chance)}") for each in documents]
    topics = [Topic(id=slug(subject), name=subject[:1].upper() + subject[1:]) for subject in SUBJECTS]
    return Corpus.build(_with_endings(chance, documents), [body for body, _, _ in bodies], topics)


_WORDS = sorted({word for phrase in (*SUBJECTS, *OBJECTS, *ACTIONS) for word in phrase.split()})
Body = tuple[Issuer, str, tuple[str, ...]]


def _bodies(chance: random.Random) -> list[Body]:
    bodies = [(_issuer(name, level, letters), letters, types) for name, level, letters, types in CENTRAL]
    for province in PROVINCES:
        now = chance.choice(PROVINCES) if chance.random() < MERGED else province
        for name, level, letters, types in LOCAL:
            issuer = _issuer(name.format(province), level, letters)
            bodies.append((replace(issuer, province=province, province_now=now), letters, types))
    return bodies


def _issuer(name: str, level: Level, letters: str) -> Issuer:
    return Issuer(id=slug(name), name=name, level=level, abbreviations=(letters,))


def _documents(chance: random.Random, bodies: list[Body], size: int) -> list[Document]:
    central, local = bodies[: len(CENTRAL)], bodies[len(CENTRAL) :]
    counters: dict[tuple[str, str, int], int] = {}
    signers = [
        f"{chance.choice(FAMILY)} {chance.choice(MIDDLE)} {chance.choice(GIVEN)}"
        for _ in range(size // 20 + 5)
    ]
    span = (date.fromisoformat(ON) - FIRST).days
    days = sorted(chance.randrange(span) for _ in range(size))
    found: dict[str, Document] = {}
    for day in days:
        body = chance.choice(central if chance.random() < CENTRAL_SHARE else local)
        document = _document(chance, body, FIRST + timedelta(days=day), counters, signers)
        found.setdefault(document.id, document)
    missing = size - len(found)
    return [*found.values(), *(_documents(chance, bodies, missing) if missing > size // 50 else [])]


def _document(
    chance: random.Random,
    body: Body,
    day: date,
    counters: dict[tuple[str, str, int], int],
    signers: list[str],
) -> Document:
    issuer, letters, types = body
    kind = chance.choice(types)
    term = (day.year - 2001) // 5 if issuer.is_party else day.year
    key = (issuer.id, kind, term)
    # Offices skip numbers that no library has.
    counters[key] = counters.get(key, 0) + chance.randint(1, 40)
    number = _number(issuer, kind, letters, counters[key], day)
    subject = chance.choice(SUBJECTS)
    title = _title(chance, issuer, subject, day)
    parts = [slug(number), slug(issuer.province or ""), str(day.year)]
    plan = kind in ("ke-hoach", "chuong-trinh")
    proof = StatusProof(state="in-force", source=PAGE, as_of=day.isoformat(), checked_on=ON)
    return Document(
        id="-".join(filter(None, parts)),
        type=kind,
        number=number,
        issuer=issuer.id,
        issued=day.isoformat(),
        title=title,
        topics=(slug(subject),),
        signer=Signer(name=chance.choice(signers), office="Chủ tịch"),
        period=Period(start=str(day.year), end=str(day.year + chance.choice((0, 0, 5)))) if plan else None,
        status_proofs=(proof,) if chance.random() < 0.4 else (),
    )


def _prose(chance: random.Random) -> str:
    return " ".join(chance.choice(_WORDS) for _ in range(6))


def _number(issuer: Issuer, kind: str, letters: str, run: int, day: date) -> str:
    type_ = DOCUMENT_TYPES[kind]
    if kind == "luat":
        return f"{run}/{day.year}/QH{(day.year - 1946) // 5}"
    code = (type_.party_code if issuer.is_party else type_.state_code) or "CV"
    if issuer.is_party:
        return f"{run:02d}-{code}/{letters}"
    if kind in ("nghi-dinh", "thong-tu"):
        return f"{run:02d}/{day.year}/{code}-{letters}"
    return f"{run}/{code}-{letters}"


def _title(chance: random.Random, issuer: Issuer, subject: str, day: date) -> str:
    words = [chance.choice(ACTIONS), subject]
    if chance.random() < 0.75:
        words.append(chance.choice(OBJECTS))
    if issuer.province and chance.random() < 0.6:
        words.append(f"trên địa bàn tỉnh {issuer.province}")
    if chance.random() < 0.35:
        words.append(chance.choice((f"năm {day.year}", f"giai đoạn {day.year}-{day.year + 5}")))
    return " ".join(words)


def _with_endings(chance: random.Random, documents: list[Document]) -> list[Document]:
    """Some documents replace an earlier one of the same body and type and take over its subject."""
    last: dict[tuple[str, str], Document] = {}
    result = []
    for document in documents:
        key = (document.issuer, document.type)
        before = last.get(key)
        if before and chance.random() < REPLACED * 2:
            evidence = Evidence(source=PAGE, at="Điều 3", as_of=document.issued, checked_on=ON)
            ends = Relation(source=document.id, kind="replaces", target=before.id, evidence=(evidence,))
            document = replace(document, relations=(ends,), topics=before.topics, title=before.title)
        last[key] = document
        result.append(document)
    return result
