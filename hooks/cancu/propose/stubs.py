"""Documents that a text cites and the library lacks: one entry to complete for each of them.

Mentions are one document only when number, day, issuer and province do not speak against it; a mention that
says no more than the number is the document of that number, when there is only one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from cancu.citations.citation import Citation
from cancu.citations.context import same_place
from cancu.corpus import Corpus
from cancu.document_number import codes_of, number_key
from cancu.kinds import DOCUMENT_TYPES
from cancu.propose.ids import document_id
from cancu.propose.issuers import Body, body_of, province_in, words_of
from cancu.propose.lines import TODO
from cancu.propose.printed import subject_of, with_tail


@dataclass(slots=True)
class Stub:
    """One unknown document with everything that its mentions say."""

    number: str
    type: str | None
    date: str | None
    year: str | None
    issuer: str | None
    province: str | None
    printed: str
    title: str | None = None
    line: int = 0
    body: Body | None = None
    id: str = ""
    mentions: list[int] = field(default_factory=list)

    def fits(self, citation: Citation, province: str | None) -> bool:
        """True when nothing that the mention says speaks against this document."""
        if (
            self.type
            and citation.type
            and self.type != citation.type
            and number_key(self.number)[-1:].isdigit()
        ):
            return False
        if self.date and citation.date and self.date != citation.date:
            return False
        year = (citation.date or citation.year or "")[:4]
        mine = (self.date or self.year or "")[:4]
        if year and mine and year != mine:
            return False
        if self.issuer and citation.issuer and words_of(self.issuer) != words_of(citation.issuer):
            return _one_says_less(self.issuer, citation.issuer)
        return not (
            self.province and province and citation.issuer and not same_place(self.province, province)
        )

    def take(self, index: int, citation: Citation) -> None:
        """One more mention: what it says beyond the others is kept."""
        self.mentions.append(index)
        self.date = self.date or citation.date
        self.year = self.year or citation.year
        self.issuer = self.issuer or citation.issuer
        self.type = self.type or citation.type


def _one_says_less(one: str, other: str) -> bool:
    """One name goes on where the other ends, as with a place: one body. Two named places are two."""
    left, right = words_of(one), words_of(other)
    short, long = sorted((left, right), key=len)
    return long[: len(short)] == short and not (province_in(one) and province_in(other))


class Stubs:
    """The unknown documents of one text."""

    def __init__(self, text: str, corpus: Corpus, province: str | None) -> None:
        self.text, self.corpus, self.province = text, corpus, province
        self.found: list[Stub] = []

    def add(self, index: int, citation: Citation, stop: int) -> Stub | None:
        """The document of a mention; None where several of that number fit."""
        province = self._province_of(citation)
        same = [stub for stub in self.found if number_key(stub.number) == number_key(citation.number or "")]
        fitting = [stub for stub in same if stub.fits(citation, province)]
        if len(fitting) > 1:
            return None
        if fitting:
            stub = fitting[0]
            stub.take(index, citation)
        else:
            stub = Stub(
                citation.number or "",
                citation.type,
                citation.date,
                citation.year,
                citation.issuer,
                province,
                with_tail(self.text, citation),
                mentions=[index],
                line=self.text.count("\n", 0, citation.start) + 1,
            )
            self.found.append(stub)
        if stub.title is None:
            stub.title = subject_of(self.text, citation, stop)
        return stub

    def _province_of(self, citation: Citation) -> str | None:
        """The province that its body says, else that of the citing paper for numbers of local bodies."""
        named = province_in(citation.issuer or "")
        if named:
            return named
        codes = (citation.number or "").upper()
        central = any(
            code in codes for code in ("/TW", "-TW", "TTG", "-CP", "QH", "/NĐ", "-BTC", "/TT-B", "TW")
        )
        return None if central or (citation.issuer and _is_central(citation.issuer)) else self.province

    def name_all(self) -> None:
        """Ids and bodies, when all mentions are known; two of one id get their day, then a letter."""
        for stub in self.found:
            stub.body = self._body(stub)
        taken: dict[str, int] = {}
        for stub in self.found:
            central = (
                stub.body is not None
                and stub.body.id in self.corpus.issuers
                and (self.corpus.issuers[stub.body.id].province is None)
            )
            province = None if central else stub.province
            year = (stub.date or stub.year or "")[:4] or None
            stub.id = document_id(stub.number, stub.type or "", stub.title or "", province, year)
            rivals = [other for other in self.found if other is not stub and other.id == stub.id]
            if (rivals or stub.id in self.corpus) and stub.date:
                stub.id = document_id(stub.number, stub.type or "", "", province, stub.date)
            taken[stub.id] = taken.get(stub.id, 0) + 1
            if taken[stub.id] > 1 or stub.id in self.corpus:
                stub.id = f"{stub.id}-{taken[stub.id] + (stub.id in self.corpus)}"

    def _body(self, stub: Stub) -> Body | None:
        if stub.issuer:
            return body_of(self.corpus, stub.issuer, stub.province, stub.number)
        letters = set(codes_of(stub.number))
        found = [
            one.id
            for one in self.corpus.issuers.values()
            if letters & set(one.abbreviations) and same_place(one.province, stub.province)
        ]
        return Body(found[0]) if len(found) == 1 else None


def _is_central(issuer: str) -> bool:
    return words_of(issuer)[:1] in (("chinh",), ("thu",), ("quoc",), ("bo",)) or "trung uong" in " ".join(
        words_of(issuer)
    )


def stub_record(stub: Stub) -> dict[str, Any]:
    """The entry to complete."""
    return {
        "id": stub.id,
        "type": stub.type if stub.type in DOCUMENT_TYPES else TODO,
        "number": stub.number,
        "issuer": stub.body.id if stub.body else TODO,
        "issued": stub.date or stub.year,
        "title": stub.title or TODO,
        "notes": [{"text": f"Ghi trong văn bản: {stub.printed}", "unconfirmed": True}],
    }
