"""Resolving: citations → documents of a corpus. One document, several candidates, or none; never a guess.

A document is meant when its number agrees and nothing that the text says speaks against it (date, year, term,
issuer, place, level, subject, a later day than the citing text), and something speaks for it beyond the
number, as far as that number is ever used again: numbers of the Party begin anew each term, those of local
bodies and yearly ones of the State each year; those of the State with the year inside are used once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from cancu.citations.citation import Citation
from cancu.citations.context import Context
from cancu.citations.evidence import Facts, Shared, Verdict, facts_of, judge
from cancu.citations.subjects import LIKE, UNLIKE
from cancu.corpus import Corpus
from cancu.document_number import DocumentNumber, names_its_year, number_key, running_digits
from cancu.kinds import DOCUMENT_TYPES, LAWS
from cancu.model import Document

MOST_CANDIDATES = 12


@dataclass(frozen=True, slots=True)
class Judged:
    """One document with the number: what fits it and what speaks against it, in Vietnamese."""

    document: str
    fits: tuple[str, ...]
    against: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Resolution:
    """``document`` when exactly one is meant; ``candidates`` otherwise; ``reason`` in Vietnamese.

    ``state`` is ``exact``, ``several`` (candidates that facts do not decide, even one), ``other`` (the corpus
    has the number, but only on documents that do not fit: no candidates) or ``unknown``. ``judged`` gives the
    reasons for and against every document with the number.
    """

    document: str | None
    candidates: tuple[str, ...]
    state: str
    reason: str
    judged: tuple[Judged, ...] = ()


def resolve(
    citations: Sequence[Citation], corpus: Corpus, context: Context | None = None
) -> list[Resolution]:
    """The document of each citation, in order."""
    fellows: defaultdict[str, list[Citation]] = defaultdict(list)
    for citation in citations:
        if citation.number:
            fellows[number_key(citation.number) + (citation.type or "")].append(citation)
    shared = {key: Shared.by(group) for key, group in fellows.items()}
    known = context or Context()
    found: list[Resolution] = []
    for citation in citations:
        if citation.number is None and citation.stands_for is not None and citation.stands_for < len(found):
            found.append(found[citation.stands_for])
            continue
        key = number_key(citation.number or "") + (citation.type or "")
        found.append(_resolve_one(citation, shared.get(key, Shared()), corpus, known))
    return found


def _resolve_one(citation: Citation, shared: Shared, corpus: Corpus, context: Context) -> Resolution:
    documents = candidates_of(citation, corpus)
    if not documents:
        return Resolution(None, (), "unknown", "Chưa có trong kho.")
    # Two documents of one number may stand in one text: a mention's own words come before its fellows' date.
    if citation.date is None and shared.dates and (citation.subject or citation.term):
        own = _weigh(citation, facts_of(citation, Shared()), documents, corpus, context)
        if own.document is not None:
            return own
    return _weigh(citation, facts_of(citation, shared), documents, corpus, context)


def _weigh(
    citation: Citation, facts: Facts, documents: list[Document], corpus: Corpus, context: Context
) -> Resolution:
    """The answer that these facts give."""
    verdicts = [judge(facts, document, corpus, context) for document in documents]
    judged = tuple(Judged(one.document.id, one.fits, one.against) for one in verdicts[:MOST_CANDIDATES])
    fitting = [verdict for verdict in verdicts if not verdict.against]
    if not fitting:
        return Resolution(None, (), "other", _others(verdicts), judged)
    meant = _decide(citation, facts, fitting, context)
    if meant is not None:
        return Resolution(meant.document.id, (meant.document.id,), "exact", _why(citation, meant), judged)
    left = tuple(verdict.document.id for verdict in fitting[:MOST_CANDIDATES])
    return Resolution(None, left, "several", _doubt(facts, fitting), judged)


def candidates_of(citation: Citation, corpus: Corpus) -> list[Document]:
    """Documents with this number (or alias), in the order of ids."""
    if citation.documents:
        return [corpus[document] for document in citation.documents if document in corpus]
    if citation.number is None:
        return list(corpus.issued_on(citation.type or "", citation.date or ""))
    found = [document for document in corpus.by_number(citation.number) if _same_form(citation, document)]
    if found or citation.form == "full":
        return found or _without_term(citation.number, corpus)
    start = number_key(citation.number)
    return [document for key, document in corpus.number_keys(citation.type or "") if _begins(key, start)]


def _same_form(citation: Citation, document: Document) -> bool:
    """Keys may be equal where the signs stand elsewhere (``1/12`` and ``11/2``): compare the digits too."""
    one, other = (running_digits(number or "").lstrip("0") for number in (citation.number, document.number))
    return one == other


def _begins(key: str, start: str) -> bool:
    """``04/2015`` begins ``04/2015/NĐ-CP``; ``33`` begins ``33/CT-TTg`` and not ``330/…``; all as keys."""
    return key.startswith(start) and not key[len(start) : len(start) + 1].isdigit()


def _without_term(number: str, corpus: Corpus) -> list[Document]:
    """``34/2007/PL-UBTVQH`` for ``34/2007/PL-UBTVQH11``: the term of the National Assembly left out."""
    key = number_key(number)
    if not key.endswith("qh"):
        return []
    return [
        document for document in corpus
        if document.number and number_key(document.number).rstrip("0123456789") == key
    ]  # fmt: skip


def _decide(citation: Citation, facts: Facts, fitting: list[Verdict], context: Context) -> Verdict | None:
    """The one that is meant, or None."""
    dated = [verdict for verdict in fitting if verdict.dated]
    pool = dated if len(dated) == 1 else _same_type(citation, fitting)
    if len(pool) == 1:
        return pool[0] if _is_proven(citation, facts, pool[0], context) else None
    alike = [verdict for verdict in pool if verdict.likeness is not None and verdict.likeness >= 0.5]
    others = [verdict for verdict in pool if verdict not in alike]
    if len(alike) == 1 and all((verdict.likeness or 0) <= 0.25 for verdict in others):
        return alike[0] if alike[0].central or alike[0].placed else None
    return None


def _same_type(citation: Citation, fitting: list[Verdict]) -> list[Verdict]:
    """Without a date the printed type tells Quyết định from Quy định with the same letters."""
    same = [verdict for verdict in fitting if verdict.document.type == citation.type]
    return same if len(same) == 1 and len(fitting) > 1 and citation.type is not None else fitting


def _is_proven(citation: Citation, facts: Facts, verdict: Verdict, context: Context) -> bool:
    """Does anything beyond the number show that this document is meant?"""
    located = verdict.central or verdict.placed
    alike = verdict.likeness is not None and verdict.likeness >= LIKE
    unlike = verdict.likeness is not None and verdict.likeness <= UNLIKE
    if verdict.dated:
        return located or alike or context.closed
    if citation.documents:
        return _is_named(citation, verdict, context)
    if citation.number is None or citation.damage == "digits":
        return False
    if context.closed:
        return not unlike
    if not located:
        return False
    if facts.date is not None or (citation.form in ("bare", "cut") and _cut_off(citation)):
        return alike
    if names_its_year(citation.number):
        return True
    number = DocumentNumber.parse(verdict.document.number)
    # 25-NQ/TW: begins anew each term, not each year.
    named = verdict.said and number is not None and number.has_party_form
    return alike or verdict.termed or ((verdict.yearly or named) and not unlike)


def _is_named(citation: Citation, verdict: Verdict, context: Context) -> bool:
    """A name is enough, but that of a law, which its successor bears too, needs a year or a later text."""
    document = verdict.document
    if citation.type not in LAWS or context.closed or verdict.yearly:
        return verdict.central or verdict.placed or context.closed or document.issued is not None
    known = {number_key(alias) for alias in document.aliases}
    return context.date is not None or number_key(citation.surface) in known


def _cut_off(citation: Citation) -> bool:
    """A short number that nothing in the text completes."""
    return citation.stands_for is None and not any(char.isalpha() for char in citation.number or "")


def _others(verdicts: list[Verdict]) -> str:
    """The reason where the corpus has only other documents with this number."""
    reasons = "; ".join(f"{one.document.label}: {', '.join(one.against)}" for one in verdicts[:3])
    return f"Chưa có trong kho; kho có văn bản khác cùng số ({reasons})."


def _why(citation: Citation, verdict: Verdict) -> str:
    """The reason of an exact answer."""
    if citation.documents:
        return "Khớp tên gọi."
    return f"Khớp {', '.join(('số', *verdict.fits))}."


def _doubt(facts: Facts, fitting: list[Verdict]) -> str:
    """The reason of an answer that stays open."""
    if len(fitting) > 1:
        if facts.number is None:
            return f"Có {len(fitting)} văn bản cùng tên gọi; cần số hoặc năm ban hành để xác định."
        return f"Có {len(fitting)} văn bản cùng số; cần ngày ban hành hoặc cơ quan ban hành để xác định."
    document = fitting[0].document
    label = DOCUMENT_TYPES[document.type].label
    if not (fitting[0].central or fitting[0].placed):
        return f"Có một {label} cùng số trong kho, nhưng chưa rõ địa phương của văn bản được viện dẫn."
    if facts.date is not None:
        return f"Có một {label} cùng số trong kho, nhưng kho chưa ghi đủ ngày ban hành để đối chiếu."
    again = "số này được dùng lại nhiều năm; cần ngày ban hành để xác định"
    return f"Có một {label} cùng số trong kho, nhưng {again}."
