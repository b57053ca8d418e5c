"""Queries as people type them, made from the records of a corpus, with the documents that answer each.

A query that several documents answer equally names them all: a bare number, words shared by titles.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from cancu.corpus import Corpus
from cancu.model import Document
from cancu.text import fold, vietnamese_date

WORD = re.compile(r"[^\W\d_]+|\d+")


@dataclass(frozen=True)
class Query:
    """What is typed, its kind, and the ids of which the first result should be one."""

    q: str
    kind: str
    expect: tuple[str, ...]


class Maker:
    """Makes queries on a corpus; the same for the same seed.

    Each document has its own chance: one more document in the corpus leaves the queries on the others as
    they are.
    """

    def __init__(self, corpus: Corpus, seed: int = 11) -> None:
        self.corpus = corpus
        self.seed = seed
        self.chance = random.Random(seed)
        self.names = {document.id: _names(document) for document in corpus}
        self.shared = self._shared_words()

    def queries(self, per_kind: int) -> Iterator[Query]:
        """``per_kind`` queries of each kind, on documents drawn at random."""
        numbered = [document for document in self.corpus if document.number]
        # Words of a title ask for a text that can be read: mere mentions stand behind by design.
        titled = [d for d in self.corpus if len(self._opening(d)) >= 5 and d.extent != "mention"]
        titled = [document for document in titled if self._telling(self._opening(document))]
        for kind, make in NUMBER_KINDS.items():
            for document in self._drawn(numbered, kind, per_kind):
                yield Query(make(self, document), kind, self._same_number(document, kind))
        for kind, spoil in TITLE_KINDS.items():
            for document in self._drawn(titled, kind, per_kind):
                phrase = self._phrase(document)
                yield Query(spoil(self, phrase), kind, self._with_words(document, phrase))

    def _drawn(self, documents: list[Document], kind: str, count: int) -> Iterator[Document]:
        """The documents whose lots come first, each with its own chance set."""
        lots = sorted((random.Random(f"{self.seed} {kind} {d.id}").random(), d.id) for d in documents)
        for _, document_id in lots[:count]:
            self.chance = random.Random(f"{self.seed} {kind} {document_id} words")
            yield self.corpus[document_id]

    def _shared_words(self) -> frozenset[str]:
        """Words that at least one title in ten has: nobody looks for a document by them alone."""
        titles = [set(_words(document.title).split()) for document in self.corpus]
        count = Counter(word for title in titles for word in title)
        return frozenset(word for word, times in count.items() if 10 * times >= len(titles))

    def _telling(self, words: list[str]) -> bool:
        return len([word for word in words if fold(word) not in self.shared]) >= 2

    def _same_number(self, document: Document, kind: str) -> tuple[str, ...]:
        same = self.corpus.by_number(document.number or "")
        if "loại" in kind or "chữ cái trước" in kind:  # the year inside the number is left out
            run = _run(document)
            same = tuple(d for d in self.corpus if d.type == document.type and _run(d) == run)
        if "năm" in kind or "ngày" in kind:
            same = tuple(other for other in same if other.year == document.year)
        if "ngày" in kind:
            same = tuple(other for other in same if other.issued == document.issued)
        return tuple(other.id for other in same)

    def _opening(self, document: Document) -> list[str]:
        """Words of the title up to a quoted number: with the number the query would ask for that document."""
        return WORD.findall(re.split(r"\d+\w*[/-]", document.title)[0])

    def _phrase(self, document: Document) -> str:
        words = self._opening(document)
        length = self.chance.randint(4, 8)
        starts = list(range(max(0, len(words) - length) + 1))
        self.chance.shuffle(starts)
        pieces = [words[start : start + length] for start in starts]
        return " ".join(next((piece for piece in pieces if self._telling(piece)), words))

    def _with_words(self, document: Document, phrase: str) -> tuple[str, ...]:
        wanted = f" {_words(phrase)} "
        found = (other for other, names in self.names.items() if any(wanted in name for name in names))
        return tuple(sorted({document.id, *found}))


def _words(text: str) -> str:
    return " ".join(WORD.findall(fold(text)))


def _names(document: Document) -> tuple[str, ...]:
    """Title, type with title, and every other name, folded and padded with blanks."""
    names = (document.title, f"{document.type_label} {document.title}", *document.aliases)
    return tuple(f" {_words(name)} " for name in names)


def _run(document: Document) -> str:
    match = re.match(r"0*([0-9]+)", document.number or "")
    return match[1] if match else ""


def _pieces(document: Document) -> list[str]:
    return [piece for piece in re.split(r"[/\-]", document.number or "") if piece]


def _mangled(maker: Maker, document: Document) -> str:
    number = document.number or ""
    forms: list[Callable[[str], str]] = [
        lambda n: fold(n).replace("/", " ").replace("-", " "),
        lambda n: n.replace("-", "").lower(),
        lambda n: fold(n).replace("-", "/"),
        lambda n: re.sub(r"^([0-9]+)[/\-]", r"\1", n),
        lambda n: fold(re.sub(r"[/\-]", "", n)),
        lambda n: n.replace("/", " / ").replace("-", " – "),
        lambda n: n.lstrip("0").upper(),
        lambda n: fold(n).replace("/", "-"),
        # The letters first: "ct ttg 33", "nd cp 07/2025".
        lambda n: " ".join(reversed(fold(n).replace("-", " ").rsplit("/", 1))),
    ]
    return maker.chance.choice(forms)(number)


def _type_and_number(maker: Maker, document: Document) -> str:
    form = maker.chance.choice(("{} {}", "{} số {}", "{} so {}"))
    label = document.type_label if maker.chance.random() < 0.4 else fold(document.type_label)
    return form.format(label, _run(document))


def _short_type(maker: Maker, document: Document) -> str:
    letters = [fold(piece) for piece in _pieces(document)[1:] if not piece.isdigit()]
    return maker.chance.choice(
        (f"{letters[0]} {_run(document)} {' '.join(letters[1:])}", f"{_run(document)} {' '.join(letters)}")
    ).strip()


NUMBER_KINDS: dict[str, Callable[[Maker, Document], str]] = {
    "số": lambda _, document: document.number or "",
    "số, viết lệch": _mangled,
    "số, chữ cái trước": _short_type,
    "loại và số": _type_and_number,
    "loại, số đủ": lambda _, document: f"{document.type_label} số {document.number}",
    "số và năm": lambda _, document: f"{fold(document.number or '')} {document.year}",
    "số và ngày": lambda _, document: f"{document.number} ngày {vietnamese_date(document.issued)}",
}


def _partly(maker: Maker, phrase: str) -> str:
    return " ".join(fold(word) if maker.chance.random() < 0.5 else word for word in phrase.split())


def _old_tone(_: Maker, phrase: str) -> str:
    """Puts the mark on the last of two vowels: "hòa" becomes "hoà"."""
    pairs = {
        "òa": "oà",
        "óa": "oá",
        "ỏa": "oả",
        "õa": "oã",
        "ọa": "oạ",
        "ùy": "uỳ",
        "úy": "uý",
        "ủy": "uỷ",
        "ũy": "uỹ",
        "ụy": "uỵ",
    }
    for new, old in pairs.items():
        phrase = re.sub(rf"{new}\b", old, phrase)
    return phrase


def _typo(maker: Maker, phrase: str) -> str:
    words = fold(phrase).split()
    places = [place for place, word in enumerate(words) if len(word) >= 4 and word.isalpha()] or [0]
    place = maker.chance.choice(places)
    word = words[place]
    at = maker.chance.randrange(len(word))
    letter = maker.chance.choice("aeiouhnctlm")
    words[place] = maker.chance.choice(
        (word[:at] + word[at + 1 :], word[:at] + letter + word[at:], word[:at] + letter + word[at + 1 :])
    )
    return " ".join(words)


TITLE_KINDS: dict[str, Callable[[Maker, str], str]] = {
    "trích yếu": lambda _, phrase: phrase,
    "không dấu": lambda _, phrase: fold(phrase),
    "dấu một phần": _partly,
    "NFD": lambda _, phrase: unicodedata.normalize("NFD", phrase),
    "d thay đ": lambda _, phrase: phrase.replace("đ", "d").replace("Đ", "D"),
    "đặt dấu kiểu cũ": _old_tone,
    "sai một chữ cái": _typo,
    "viết liền": lambda _, phrase: fold(phrase).replace(" ", "", 1),
}
