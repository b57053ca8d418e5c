"""What words the names of bodies and laws are made of, learned from the names in the grammar."""

from __future__ import annotations

import re
from itertools import chain, pairwise
from typing import Any

from cancu.citations.text.fold import BLANK, LETTER, Alphabet, fold, tones

NAME_LISTS = ("known_names", "sectors", "name_words")
_RUN = re.compile("L+")


def pairs_of(raw: dict[str, Any], alphabet: Alphabet) -> dict[str, frozenset[str]]:
    """Syllables that stand together in the names of bodies and laws (``an toan``), each with its tones."""
    names = chain(*(raw[name] for name in NAME_LISTS), *raw["law_names"].values())
    apart = frozenset(raw["unpaired_words"])
    found: dict[str, set[str]] = {}
    for name in names:
        cells = fold(name, alphabet)
        for (start, end), (other, last) in pairwise(run.span() for run in _RUN.finditer(cells.kinds)):
            words = [name[cells.start(at) : cells.end(to - 1)] for at, to in ((start, end), (other, last))]
            if cells.kinds[end:other] == BLANK and apart.isdisjoint(word.lower() for word in words):
                pair = f"{cells.chars[start:end]} {cells.chars[other:last]}"
                found.setdefault(pair, set()).add(tones("".join(words)))
    return {pair: frozenset(ways) for pair, ways in found.items()}


def whole_words_of(raw: dict[str, Any], alphabet: Alphabet) -> frozenset[str]:
    """Those of the pairs that are a word: most words have two syllables, so every other pair of a name is."""
    found: set[str] = set()
    for name in chain(*(raw[name] for name in NAME_LISTS)):
        for part in phrase_words(alphabet, name):
            found.update(" ".join(part[at : at + 2]) for at in range(0, len(part) - 1, 2))
    return frozenset(found)


def phrase_words(alphabet: Alphabet, name: str) -> list[list[str]]:
    """The folded words of a name, those between marks together: ``bảo vệ, chăm sóc`` are two parts."""
    cells = fold(name, alphabet)
    parts: list[list[str]] = [[]]
    at = 0
    while at < cells.size:
        end = cells.run_end(at)
        if cells.kinds[at] == LETTER:
            parts[-1].append(cells.chars[at:end])
        elif cells.kinds[at] != BLANK:
            parts.append([])
        at = end
    return parts
