"""How much the subject of a citation is that of a document, by the words that tell something."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from cancu.citations.text.fold import tones
from cancu.citations.text.grammar import grammar, is_unmarked
from cancu.model import Document
from cancu.text import fold

LONGEST = 160
ENOUGH = 3
GAP = ""
MOST_IN_PHRASE = 5
# A subject with no telling word of the title is of something else, and so is a long one with hardly any.
LIKE, UNLIKE = 0.34, 0.2


def likeness(subject: str | None, document: Document) -> float | None:
    """Share of the telling words that a subject has in common with the document's titles: of the subject's
    own or of the title's, whichever is more. None where the subject has none; no two words in a row in common
    are nothing in common, for "dân tộc" and "dân vận" are not alike.
    """
    if not subject:
        return None
    marked = not is_unmarked(subject)
    order = words_of(subject[:LONGEST], marked)
    said = set(order) - {GAP}
    if not said:
        return None
    known, own, pairs = _words_of_titles((document.title, document.short_title, *document.aliases), marked)
    if len(said) > 1 and not any(pair in pairs and GAP not in pair for pair in pairwise(order)):
        return 0.0
    backwards = len(said & own) / len(own) if len(own) > 1 else 0.0
    return max(len(said & known) / len(said), backwards)


@lru_cache(maxsize=4096)
def _words_of_titles(
    titles: tuple[str | None, ...], marked: bool
) -> tuple[frozenset[str], frozenset[str], frozenset[tuple[str, str]]]:
    """The telling words of all titles, those of the first one, and all that stand in a row."""
    words = [words_of(title, marked) for title in titles if title]
    pairs = frozenset(pair for title in words for pair in pairwise(title))
    return frozenset().union(*words), frozenset(words[0]) - {GAP}, pairs


def is_unlike(subject: str | None, document: Document, like: float | None) -> bool:
    """True where a subject that is introduced as one ("về …", "phê duyệt …") is not the document's."""
    if like is None or not subject or not _is_introduced(subject):
        return False
    if like > UNLIKE:
        return False
    return like == 0 or len(set(words_of(subject[:LONGEST], not is_unmarked(subject)))) > ENOUGH


def _is_introduced(subject: str) -> bool:
    words = fold(subject).lstrip(" ,“\"«‘'")
    quoted = subject.lstrip(" ,")[:1] in ("“", '"', "«", "‘", "'")
    return quoted or any(words.startswith(f"{fold(word)} ") for word in grammar()["strong_subject_words"])


@lru_cache(maxsize=4096)
def words_of(text: str, marked: bool) -> tuple[str, ...]:
    """The telling words of a text in order, with their tones if the text has tones; gaps between them."""
    words = [_key_of(word, marked) for word in _split(text)]
    phrases, plain = _stock_of(marked)
    kept: list[str] = []
    at = 0
    while at < len(words):
        rest = tuple(words[at : at + MOST_IN_PHRASE])
        skipped = next((len(phrase) for phrase in phrases if rest[: len(phrase)] == phrase), 0)
        telling = not skipped and words[at] not in plain and len(words[at]) > 1
        kept.append(words[at] if telling else GAP)
        at += skipped or 1
    return tuple(kept)


def _split(text: str) -> list[str]:
    return "".join(char if char.isalnum() or char in MARKS else " " for char in text).split()


MARKS = frozenset("\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323")


def _key_of(word: str, marked: bool) -> str:
    return fold(word) + (tones(word) if marked else "")


@lru_cache(maxsize=2)
def _stock_of(marked: bool) -> tuple[tuple[tuple[str, ...], ...], frozenset[str]]:
    """Phrases that every title may have, the longest first, and words that tell nothing."""
    phrases = [
        tuple(_key_of(word, marked) for word in phrase.split()) for phrase in grammar()["stock_phrases"]
    ]
    plain = frozenset(_key_of(word, marked) for word in grammar()["plain_words"])
    return tuple(sorted(phrases, key=lambda phrase: -len(phrase))), plain
