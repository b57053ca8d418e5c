"""``assets/du-lieu/ngu-phap.js``: the tables of the citation reader, for its twin in the browser.

The word lists are those of the grammar file as it stands; only what Python has built in (which characters
are letters or digits, which are combining marks) and the closed vocabularies are added.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import chain
from typing import Any, Final

from cancu.citations.text.grammar import grammar
from cancu.draft_rules import tables as draft_rules
from cancu.export.browser.script_data import literal
from cancu.kinds import DOCUMENT_TYPES, FLAGS, LAWS
from cancu.reading.legacy.tables import data as old_encodings

# Nothing beyond is a letter, a digit or a combining mark.
LAST_CHARACTER: Final = 0x3FFFF
# The reader's scripts below ``assets/citations/``, in the order in which a page loads them, after the tables.
SCRIPTS: Final = tuple(
    f"assets/citations/{name}.js"
    for name in (
        "text", "text/fold", "text/entities", "text/name-words", "text/grammar", "lexicon", "text/phrases",
        "read/number-codes", "read/digits", "read/number-parts", "read/packed", "read/numbers", "read/dates",
        "read/names", "read/small-words", "read/fields", "read/purposes", "read/name-parts", "read/places",
        "read/issuers", "read/joint", "read/rows",
        "read/surroundings", "read/before", "read/sayer", "read/lead", "combine/draft", "combine/lists",
        "combine/document-type",
        "combine/own", "combine/unnumbered", "combine/repeats", "read/sections", "read/sentences",
        "combine/nesting", "combine/aliases", "combine/laws", "combine/namesakes",
        "finish", "find", "slices", "corpus", "context", "terms", "same-body", "subjects", "evidence",
        "resolve", "index",
    )
)  # fmt: skip


def tables() -> dict[str, Any]:
    """Everything the machine in the browser walks, as plain values."""
    return {
        **grammar(),
        "type_labels": {kind.id: kind.label for kind in DOCUMENT_TYPES.values()},
        "flags": list(FLAGS),
        "types_of_laws": list(LAWS),
        "draft_rules": draft_rules(),
        "encodings": old_encodings(),
        **_characters(),
    }


def grammar_script() -> str:
    """The same as a classic script: ``file://`` lets a page read neither JSON nor modules."""
    return f"window.CanCu = window.CanCu || {{}}\nCanCu.grammar = {literal(tables())}\n"


@lru_cache(maxsize=1)
def _characters() -> dict[str, list[int]]:
    """First and last code point of each run of letters and digits, and of combining marks."""
    return {
        "alnum": list(chain.from_iterable(_runs(str.isalnum))),
        "combining": list(chain.from_iterable(_runs(lambda char: unicodedata.combining(char) > 0))),
    }


def _runs(belongs: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """Runs of code points whose characters belong."""
    first: int | None = None
    for code in range(LAST_CHARACTER + 1):
        inside = belongs(chr(code))
        if inside and first is None:
            first = code
        elif not inside and first is not None:
            yield first, code - 1
            first = None
