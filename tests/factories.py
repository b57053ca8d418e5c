"""Short ways to make records, so that a test shows only what it is about."""

from __future__ import annotations

from typing import Any

from cancu.corpus import Corpus
from cancu.model import Document, Event, Evidence, Issuer, Relation, StatusProof, Topic

PAGE = "https://example.vn/trang"

ISSUERS = (
    Issuer(id="trung-uong", name="Ban Chấp hành Trung ương", level="central-party", abbreviations=("TW",)),
    Issuer(id="bo-chinh-tri", name="Bộ Chính trị", level="central-party", superior="trung-uong"),
    Issuer(id="quoc-hoi", name="Quốc hội", level="central-state"),
    Issuer(id="chinh-phu", name="Chính phủ", level="central-state", superior="quoc-hoi"),
    Issuer(
        id="ubnd-a",
        name="Ủy ban nhân dân tỉnh A",
        level="province-state",
        superior="chinh-phu",
        province="A",
        province_now="A",
    ),
    Issuer(
        id="so-y-te-a",
        name="Sở Y tế tỉnh A",
        level="department",
        superior="ubnd-a",
        province="A",
        province_now="A",
    ),
)


def document(id: str, **over: Any) -> Document:
    """A dated plan of a department, unless told otherwise."""
    defaults: dict[str, Any] = {
        "id": id,
        "type": "ke-hoach",
        "number": None,
        "issuer": "so-y-te-a",
        "issued": "2021-04-01",
        "title": f"Thực hiện công tác {id}",
    }
    return Document(**(defaults | over))


def relation(source: str, kind: str, target: str, **over: Any) -> Relation:
    """A relation with one piece of evidence from a page."""
    evidence = Evidence(source=PAGE, at="Điều 3", as_of="2021-07-30", checked_on="2026-11-21")
    return Relation(**({"source": source, "kind": kind, "target": target, "evidence": (evidence,)} | over))


def proof(state: str, **over: Any) -> StatusProof:
    """A status proof read on a page."""
    return StatusProof(**({"state": state, "source": PAGE, "checked_on": "2026-11-21"} | over))


def event(date: str, *issuers: str) -> Event:
    """A congress or a merger that ages the proofs of these issuers."""
    return Event(date=date, what="Đại hội", issuers=issuers, source=PAGE)


def corpus(*documents: Document, events: tuple[Event, ...] = (), issuers: tuple[Issuer, ...] = ()) -> Corpus:
    """A corpus of these documents with the usual issuers."""
    return Corpus.build(documents, (*ISSUERS, *issuers), (Topic(id="dan-van", name="Dân vận"),), events)
