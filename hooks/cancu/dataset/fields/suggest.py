"""“Có phải ý bạn là …?”: the nearest known name, found in bounded time among thousands."""

from __future__ import annotations

import difflib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from cancu.text import slug

_LONGEST = 80
_CANDIDATES = 20
# A piece that hundreds of ids share ("kh", "ubnd") says nothing about which one was meant.
_COMMON = 300
# So many names are all compared, and so many times, before only those that share a piece are.
_FEW = 300
_THOROUGH = 100
# More than so great a part of a word is no chance; so many topics are listed.
_HALF = 0.5
_LISTED = 20


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A closing question with the nearest of a few known names, or nothing."""
    by_slug = {slug(name): name for name in known}
    found = difflib.get_close_matches(slug(word[:_LONGEST]), by_slug, n=1)
    return _question(by_slug[found[0]]) if found else ""


def topic_hint(word: str, known: Mapping[str, str]) -> str:
    """The topic that was meant, of names by id; where none is near, all of them.

    "dan-chu" is a piece of "dan-chu-co-so" and no typing error, so pieces count before letters.
    """
    pieces = set(slug(word[:_LONGEST]).split("-"))
    shared = {
        name: len(pieces & {*name.split("-"), *slug(title).split("-")}) / len(pieces)
        for name, title in known.items()
    }
    best = max(shared.items(), key=lambda each: (each[1], -len(each[0])), default=("", 0.0))
    if best[1] > _HALF:
        return _question(best[0])
    hint = did_you_mean(word, known)
    if hint or not known:
        return hint
    listed = ", ".join(
        [*(name[:_LONGEST] for name in sorted(known)[:_LISTED]), *(["…"] if len(known) > _LISTED else [])]
    )
    return f" Các chủ đề của kho: {listed}."


class Names:
    """Many known ids, indexed by their pieces, so that asking costs no pass over all of them."""

    def __init__(self, known: Iterable[str]) -> None:
        self._all = sorted(known)
        self._thorough = _THOROUGH if len(self._all) <= _FEW else 0
        self._by_piece: defaultdict[str, list[str]] = defaultdict(list)
        for name in self._all:
            for piece in set(name.split("-")):
                self._by_piece[piece].append(name)

    def did_you_mean(self, word: str) -> str:
        """A closing question with the nearest id, or nothing."""
        wanted = slug(word[:_LONGEST])
        if self._thorough:
            self._thorough -= 1
            return did_you_mean(word, self._all)
        shared: Counter[str] = Counter()
        for piece in set(wanted.split("-")):
            names = self._by_piece.get(piece, [])
            if len(names) <= _COMMON:
                shared.update(names)
        best = sorted(shared, key=lambda name: (-shared[name], name))[:_CANDIDATES]
        found = difflib.get_close_matches(wanted, best, n=1)
        return _question(found[0]) if found else ""


def _question(name: str) -> str:
    return f" Có phải ý bạn là “{name}”?"
