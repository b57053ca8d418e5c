"""What a question is, and the words and wrong answers that every kind of question needs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from markupsafe import Markup

from cancu.graph.relations import issuer_of
from cancu.lessons.answers.choosing import of_topics
from cancu.markup.links import Links
from cancu.model import Document, Relation
from cancu.text import decapitalized, fold, vietnamese_date

# An unconfirmed note with one of these speaks of what the document is, not of what befell it.
_IDENTITY = (
    *("trich yeu", "ten luat", "so luat", "co quan ban hanh", "co quan ghi", "ky hieu", "loai van ban"),
    *("so cua", "nam ban hanh"),
)
_VAGUE_TITLE = ("chua ro trich yeu", "chua doi chieu", "khong duoc neu", "theo tin bao")
WRONG_OPTIONS = 3


@dataclass(frozen=True, slots=True)
class Question:
    """``options`` are wrong answers beside the ``right`` one; without them it is for cards alone."""

    key: str
    ask: Markup
    answer: Markup
    source: Markup
    right: str = ""
    wrong: tuple[str, ...] = ()

    @property
    def options(self) -> list[tuple[str, bool]]:
        """Every option with whether it is right, in an order that is fixed but not guessable."""
        texts = [(text, False) for text in self.wrong] + [(self.right, True)]
        return sorted(texts, key=lambda option: sha256(f"{self.key}{option[0]}".encode()).hexdigest())


def is_sure(document: Document) -> bool:
    """True when nobody marked what the document is (type, number, issuer, title) as unconfirmed."""
    doubts = [fold(note.text) for note in document.notes if note.unconfirmed]
    named = not any(word in fold(document.title) for word in _VAGUE_TITLE)
    return named and not any(word in doubt for doubt in doubts for word in _IDENTITY)


def source_of(links: Links, relations: Iterable[Relation]) -> Markup:
    """Where the relations behind an answer are written."""
    lines = [line for relation in relations for line in links.evidence(relation.evidence)]
    return Markup("; ").join(dict.fromkeys(lines))


def plain(links: Links, document: Document) -> str:
    """Name and day without a link, for options: two documents may share a number."""
    day = f" ({vietnamese_date(document.issued)})" if document.issued else ""
    return f"{document.label}{day}"


def standing_words(links: Links, node: str) -> Markup:
    """How the document of an answer stands itself, and the advice to look before using it."""
    words = "Tình trạng của văn bản này trong kho hiện là “{}”: mở trang văn bản trước khi dùng."
    if links.library.step(node).status == "in-force":
        words = "Tình trạng của văn bản này trong kho hiện là “{}”; tra lại vào ngày soạn."
    return Markup(words).format(decapitalized(links.library.headline(node)))


def others(links: Links, avoid: Iterable[str], like: Document) -> tuple[str, ...]:
    """Plausible wrong answers: sure documents of the same level and topics, nearest in time."""
    library, kept = links.library, {*avoid, like.id}
    central = issuer_of(library.graph, like.id).is_central
    pool = [d for d in of_topics(library, like.topics) if d.id not in kept and d.issued and d.number]
    pool = [d for d in pool if is_sure(d) and issuer_of(library.graph, d.id).is_central is central]
    year = int((like.year or "2020")[:4])
    pool.sort(key=lambda d: (d.type != like.type, abs(int((d.year or "1900")[:4]) - year), d.id))
    return tuple(plain(links, d) for d in pool[:WRONG_OPTIONS])
