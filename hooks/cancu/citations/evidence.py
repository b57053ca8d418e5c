"""What speaks for and against one document being the one that a citation means."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from cancu.citations.citation import Citation
from cancu.citations.context import Context, same_place
from cancu.citations.text.fold import fold
from cancu.citations.text.grammar import tables
from cancu.citations.text.phrases import match, starts_word
from cancu.corpus import Corpus
from cancu.model import Document
from cancu.text import first_day, last_day, vietnamese_date
from cancu.text import fold as fold_words

# Words that every title has; they show nothing.
COMMON = frozenset(
    (
        *("va", "cua", "ve", "viec", "cac", "trong", "tai", "theo", "cho", "voi", "den", "mot", "so", "nam"),
        *("thuc", "hien", "trien", "khai", "tiep", "tuc", "tinh", "ban", "hanh", "cong", "tac", "quy"),
        *("dinh", "ke", "hoach", "quyet", "nghi", "chi", "thi", "nhung", "duoc", "tren", "la"),
    )
)  # fmt: skip
LOCAL_WORDS = ("huyen", "quan", "thi xa", "xa", "phuong", "thi tran", "dac khu")
ENOUGH_WORDS = 3


@dataclass(frozen=True, slots=True)
class Facts:
    """What a citation says, its own words first, then those of its fellows in the same text."""

    number: str | None
    type: str | None
    date: str | None
    year: str | None
    issuer: str | None
    subject: str | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """``against`` is a reason in words, or None; ``dated`` and ``placed`` that date and place agree.

    ``likeness`` is the share of the subject's words that the title has; None where there is no subject.
    """

    document: Document
    against: str | None
    dated: bool
    placed: bool
    central: bool
    likeness: float | None


def judge(facts: Facts, document: Document, corpus: Corpus, context: Context) -> Verdict:
    """Weigh one candidate."""
    issuer = corpus.issuer_of(document)
    against = (
        _date_against(facts, document)
        or _later(document, context)
        or _place_against(facts, issuer.province, issuer.province_now, context)
        or _level_against(facts, issuer.level, issuer.name)
    )
    named = place_in(facts.issuer)
    placed = issuer.province is not None and (
        same_place(named, issuer.province)
        or (named is None and same_place(context.province, issuer.province))
    )
    dated = facts.date is not None and document.issued == facts.date
    return Verdict(
        document, against, dated, placed, issuer.province is None, likeness(facts.subject, document)
    )


def _date_against(facts: Facts, document: Document) -> str | None:
    """Another day, or another year, than the record has."""
    if document.issued is None:
        return None
    if facts.date is not None and not facts.date.startswith(document.issued):
        return f"văn bản trong kho ban hành ngày {vietnamese_date(document.issued)}"
    if facts.date is None and facts.year is not None and facts.year != document.issued[:4]:
        return f"văn bản trong kho ban hành năm {document.issued[:4]}"
    return None


def _later(document: Document, context: Context) -> str | None:
    """Nobody cites what does not exist yet."""
    if document.issued is None or context.date is None:
        return None
    if first_day(document.issued) > last_day(context.date):
        return "văn bản trong kho ban hành sau văn bản viện dẫn"
    return None


def _place_against(facts: Facts, province: str | None, now: str | None, context: Context) -> str | None:
    """Another province: named with the citation, else that of the citing document."""
    named = place_in(facts.issuer)
    if province is None:
        return "văn bản trong kho của cơ quan trung ương" if named else None
    wanted = named or context.province
    if wanted is None or same_place(wanted, province) or same_place(wanted, now):
        return None
    return f"văn bản trong kho của {province}, không phải {wanted}"


def _level_against(facts: Facts, level: str, name: str) -> str | None:
    """``UBND huyện …`` is not the committee of the province that has the same letters."""
    if facts.issuer is None or not level.startswith("province"):
        return None
    said, known = f" {fold_words(facts.issuer)} ", f" {fold_words(name)} "
    for word in LOCAL_WORDS:
        if f" {word} " in said and f" {word} " not in known:
            return f"cơ quan ban hành được viện dẫn là {facts.issuer}"
    city = " thanh pho " in said and " thanh pho " not in known and " tinh " not in said
    return f"cơ quan ban hành được viện dẫn là {facts.issuer}" if city else None


@lru_cache(maxsize=4096)
def place_in(phrase: str | None) -> str | None:
    """The province that a phrase names, as the tables spell it."""
    if not phrase:
        return None
    grammar = tables()
    cells = fold(phrase, grammar.alphabet)
    for at in range(cells.size):
        found = (
            match(grammar.forward["provinces"], cells, at)
            if starts_word(cells, at) and cells.upper[at]
            else None
        )
        if found:
            return str(found[0])
    return None


def likeness(subject: str | None, document: Document) -> float | None:
    """Share of the telling words of a subject that the document's titles have."""
    if not subject:
        return None
    said = words_of(subject[:160])
    if len(said) < ENOUGH_WORDS:
        return None
    titles = " ".join(filter(None, (document.title, document.short_title, *document.aliases)))
    return len(said & words_of(titles)) / len(said)


@lru_cache(maxsize=4096)
def words_of(text: str) -> frozenset[str]:
    """The telling words of a text, folded."""
    plain = "".join(char if char.isalnum() else " " for char in fold_words(text))
    return frozenset(word for word in plain.split() if word not in COMMON and len(word) > 1)


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
    subject = citation.subject or (shared.subject if len(dates) <= 1 else None)
    return Facts(citation.number, citation.type, date, citation.year, issuer, subject)
