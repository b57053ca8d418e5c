"""What speaks for and against one document being the one that a citation means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from cancu.bodies import Issuer
from cancu.citations.citation import Citation
from cancu.citations.context import Context, place_in, same_place
from cancu.citations.read.sections import roman
from cancu.citations.same_body import level_said, same_body
from cancu.citations.subjects import LIKE, is_unlike, likeness
from cancu.citations.terms import assembly_term, term_said, terms_of
from cancu.corpus import Corpus
from cancu.document_number import names_its_year
from cancu.model import Document
from cancu.text import first_day, fold, last_day, vietnamese_date


@dataclass(frozen=True, slots=True)
class Facts:
    """What a citation says, its own words first, then those of its fellows in the same text."""

    number: str | None
    type: str | None
    date: str | None
    year: str | None
    issuer: str | None
    subject: str | None
    term: int | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """``fits`` and ``against`` are reasons in words, beyond the number that all candidates share.

    ``dated``, ``placed``, ``termed``, ``yearly``, ``said``: date, place, term, year, issuer agree.
    ``likeness`` is the share of the subject's words that the title has, None where there is no subject.
    """

    document: Document
    fits: tuple[str, ...]
    against: tuple[str, ...]
    dated: bool
    placed: bool
    central: bool
    termed: bool
    yearly: bool
    said: bool
    likeness: float | None


def judge(facts: Facts, document: Document, corpus: Corpus, context: Context) -> Verdict:
    """Weigh one candidate."""
    issuer = corpus.issuer_of(document)
    named = place_in(facts.issuer)
    placed = issuer.province is not None and (
        same_place(named, issuer.province)
        or (named is None and same_place(context.province, issuer.province))
    )
    dated = facts.date is not None and document.issued == facts.date
    said = same_body(facts.issuer, issuer) if facts.issuer else None
    like = likeness(facts.subject, document)
    termed = _has_term(facts, document, issuer)
    years = years_in(facts.subject) & _years_of(document)
    yearly = bool(years) or (facts.year is not None and (document.issued or "")[:4] == facts.year)
    marks = {
        "ngày ban hành": dated, "năm ban hành": yearly and not dated, "khóa": bool(termed),
        "cơ quan ban hành": said == "same", "địa phương": placed,
        "trích yếu": like is not None and like >= LIKE,
    }  # fmt: skip
    return Verdict(
        document=document,
        fits=tuple(name for name, holds in marks.items() if holds),
        against=tuple(_against(facts, document, issuer, context, said, termed, like, dated=dated)),
        dated=dated, placed=placed, central=issuer.province is None, termed=bool(termed), yearly=yearly,
        said=said == "same", likeness=like,
    )  # fmt: skip


def _against(
    facts: Facts, document: Document, issuer: Issuer, context: Context,
    said: str | None, termed: bool | None, like: float | None, *, dated: bool,
) -> Iterator[str]:  # fmt: skip
    """Everything that the text says and the record does not bear out."""
    yield from _date_against(facts, document)
    yield from _later(document, context)
    yield from _place_against(facts, issuer, context)
    yield from _level_against(facts, issuer)
    if context.closed:
        return
    if termed is False:
        yield _wrong_term(facts, document)
    certain = dated or names_its_year(facts.number)
    if said == "other" or (said == "loose" and not certain):
        yield f"văn bản trong kho do {issuer.name} ban hành, không phải {facts.issuer}"
    if facts.number and is_unlike(facts.subject, document, like):
        yield f"văn bản trong kho có trích yếu khác: {document.short_title or document.title}"
    yield from _years_against(facts, document)


def _has_term(facts: Facts, document: Document, issuer: Issuer) -> bool | None:
    """Does the printed term agree? None where nothing is printed or nothing can be said."""
    if facts.term is None:
        return None
    assembly = assembly_term(document)
    if assembly is not None:
        return facts.term == assembly
    terms = terms_of(document) if issuer.level == "central-party" else []
    return facts.term in terms if terms else None


def _wrong_term(facts: Facts, document: Document) -> str:
    assembly = assembly_term(document)
    right = assembly if assembly is not None else terms_of(document)[0]
    return f"ghi khóa {roman(facts.term or 0)}, văn bản trong kho thuộc khóa {roman(right)}"


def _date_against(facts: Facts, document: Document) -> Iterator[str]:
    """Another day, or another year, than the record has."""
    if document.issued is None:
        return
    if facts.date is not None and not facts.date.startswith(document.issued):
        yield f"văn bản trong kho ban hành ngày {vietnamese_date(document.issued)}"
    elif facts.date is None and facts.year is not None and facts.year != document.issued[:4]:
        yield f"văn bản trong kho ban hành năm {document.issued[:4]}"


def _later(document: Document, context: Context) -> Iterator[str]:
    """Nobody cites what does not exist yet."""
    if document.issued is None or context.date is None:
        return
    if first_day(document.issued) > last_day(context.date):
        yield "văn bản trong kho ban hành sau văn bản viện dẫn"


def _place_against(facts: Facts, issuer: Issuer, context: Context) -> Iterator[str]:
    """Another province: named with the citation, else that of the citing document."""
    named = place_in(facts.issuer)
    if issuer.province is None:
        if named:
            yield "văn bản trong kho của cơ quan trung ương"
        return
    wanted = named or context.province
    if wanted and not same_place(wanted, issuer.province) and not same_place(wanted, issuer.province_now):
        yield f"văn bản trong kho của {issuer.province}, không phải {wanted}"


def _level_against(facts: Facts, issuer: Issuer) -> Iterator[str]:
    """``UBND huyện …`` is not the committee of the province that has the same letters."""
    if facts.issuer is None or issuer.province is None:
        return
    said, known = level_said(facts.issuer), level_said(issuer.name)
    words, name = f" {fold(facts.issuer)} ", f" {fold(issuer.name)} "
    city = " thanh pho " in words and " thanh pho " not in name and said is None
    city = city and issuer.level.startswith("province")
    below = said not in (None, "tinh", known) and f" {said} " not in name
    above = said == "tinh" and known not in (None, "tinh") and " tinh " not in name
    if city or below or above:
        yield f"cơ quan ban hành được viện dẫn là {facts.issuer}"


def _years_against(facts: Facts, document: Document) -> Iterator[str]:
    """Another year or period in the subject than in the title (``kế hoạch … năm 2023``)."""
    said, known = years_in(facts.subject), _years_of(document)
    if said and known and not said & known:
        yield f"văn bản trong kho nói về {', '.join(sorted(known))}, không phải {', '.join(sorted(said))}"


def _years_of(document: Document) -> frozenset[str]:
    """The years that a document is for, by its title and its period."""
    period = (document.period.start, document.period.end) if document.period else ()
    return years_in(document.title) | {day[:4] for day in period if day}


@lru_cache(maxsize=4096)
def years_in(text: str | None) -> frozenset[str]:
    """The years that a title speaks of."""
    words = "".join(char if char.isalnum() else " " for char in text or "").split()
    digits = (word for word in words if len(word) == 4 and word.isascii() and word.isdigit())
    return frozenset(word for word in digits if word[:2] in ("19", "20"))


@dataclass(frozen=True, slots=True)
class Shared:
    """What all mentions of one number in a text say, gathered once for all of them."""

    dates: frozenset[str] = frozenset()
    issuers: frozenset[str] = frozenset()
    subject: str | None = None

    @classmethod
    def by(cls, fellows: Iterable[Citation]) -> Shared:
        """Dates, issuers that name a place, and the first subject."""
        fellows = list(fellows)
        return cls(
            frozenset(fellow.date for fellow in fellows if fellow.date),
            frozenset(fellow.issuer for fellow in fellows if fellow.issuer and place_in(fellow.issuer)),
            next((fellow.subject for fellow in fellows if fellow.subject), None),
        )


def facts_of(citation: Citation, shared: Shared) -> Facts:
    """A citation's facts, filled up from other mentions of the same number where they all agree."""
    dates, issuers = shared.dates, shared.issuers
    date = citation.date or (next(iter(dates)) if len(dates) == 1 and citation.year is None else None)
    issuer = citation.issuer if place_in(citation.issuer) or len(issuers) != 1 else next(iter(issuers))
    subject = citation.subject or (shared.subject if len(dates) <= 1 and citation.date is None else None)
    term = term_said(citation.term, citation.issuer)
    return Facts(citation.number, citation.type, date, citation.year, issuer, subject, term)
