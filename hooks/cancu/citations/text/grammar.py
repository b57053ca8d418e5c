"""The tables of the reader, compiled once from ``data/grammar.json``.

The file is the whole grammar: the JavaScript twin reads the same one. What happens here is only a change
of shape (word lists into letter trees) by the same folding that texts go through.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from cancu.citations.text.fold import Alphabet, alphabet_of, fold
from cancu.citations.text.name_words import pairs_of, whole_words_of
from cancu.citations.text.trie import Tree, grow, opening

# Lists that are sought in whole sentences or texts.
OPENED = ("verbs", "provinces", "repeatable_types", "laws", "behind_title", "types", "heads")
# Lists whose phrases speak of the central organs.
CENTRAL_LISTS = ("heads", "central_word", "union_word", "sectors")
# How much of a text shows whether it has diacritics; so few letters show nothing; one letter in so many may.
SAMPLE, FEW_LETTERS, MANY_PLAIN = 3000, 8, 50
_PLAIN = re.compile("[a-z]")
_MARKED = re.compile("[\u00df-\u00f6\u00f8-\u024f\u0300-\u036f\u1e00-\u1eff]")
GRAMMAR = Path(__file__).parent / "data" / "grammar.json"


@dataclass(frozen=True, slots=True)
class TypeCode:
    """What the letters of a type mean in a number of the State and in one of the Party (ids or None)."""

    letters: str
    state: str | None
    party: str | None


@dataclass(frozen=True, slots=True)
class Tables:
    """Everything the machine walks. ``forward`` trees are read left to right, ``backward`` right to left.

    ``lead_ends``: what may stand right before a number that has no letters.
    ``openings``: where phrases of some forward trees may begin. ``marked`` is False for the tables of texts
    that are typed without diacritics.
    """

    raw: dict[str, Any]
    marked: bool
    alphabet: Alphabet
    forward: dict[str, Tree]
    backward: dict[str, Tree]
    openings: dict[str, re.Pattern[str]]
    type_codes: dict[str, TypeCode]
    issuer_codes: dict[str, str]
    numbered_issuers: frozenset[str]
    half_codes: frozenset[str]
    glue_keys: tuple[str, ...]
    level_keys: frozenset[str]
    name_glue: tuple[str, ...]
    look_alikes: frozenset[str]
    small_words: frozenset[str]
    lead_ends: frozenset[str]
    joined_ends: frozenset[str]
    code_meanings: dict[str, tuple[str, ...]]
    pairs: dict[str, frozenset[str]]
    whole_words: frozenset[str]

    def plain(self, key: str) -> str:
        """A folded code without any diacritic: ``qđ`` → ``qd``."""
        return key.translate(self.alphabet.plain)


def phrase_letters(alphabet: Alphabet, phrase: str) -> str:
    """The letters of a phrase as the tree keeps them: folded, without blanks."""
    cells = fold(phrase, alphabet)
    return "".join(char for char, kind in zip(cells.chars, cells.kinds, strict=True) if kind != " ")


@lru_cache(maxsize=1)
def grammar() -> dict[str, Any]:
    """The grammar file as it stands (also what the browser gets)."""
    data: dict[str, Any] = json.loads(GRAMMAR.read_text(encoding="utf-8"))
    return data


def tables_for(text: str) -> Tables:
    """The tables that fit a text: those without diacritics where hardly a small letter has one."""
    return tables(marked=not is_unmarked(text))


def is_unmarked(text: str) -> bool:
    """True for Vietnamese typed without diacritics, by the beginning, the middle and the end of a text."""
    half = len(text) // 2
    sample = text if len(text) <= 3 * SAMPLE else text[:SAMPLE] + text[half : half + SAMPLE] + text[-SAMPLE:]
    plain = len(_PLAIN.findall(sample))
    return plain >= FEW_LETTERS and MANY_PLAIN * len(_MARKED.findall(sample)) <= plain


@lru_cache(maxsize=2)
def tables(*, marked: bool = True) -> Tables:
    """The compiled tables."""
    raw = grammar()
    alphabet = alphabet_of(raw, marked=marked)
    forward: dict[str, Tree] = {}
    backward: dict[str, Tree] = {}
    for name, phrases in _vocabularies(raw).items():
        forward[name], backward[name] = {}, {}
        for phrase, value in phrases.items():
            letters = phrase_letters(alphabet, phrase)
            grow(forward[name], letters, value)
            grow(backward[name], letters[::-1], value)
    return Tables(
        raw, marked, alphabet, forward, backward, _openings(forward),
        _type_codes(raw, alphabet), _issuer_codes(raw, alphabet),
        frozenset(raw["issuer_codes_with_digits"]),
        frozenset(phrase_letters(alphabet, letters) for letters in raw["half_codes"]),
        tuple(phrase_letters(alphabet, word) for word in raw["glue_words"]),
        frozenset(phrase_letters(alphabet, word) for word in raw["level_words"]),
        tuple(phrase_letters(alphabet, word) for word in raw["name_glue"]),
        frozenset(raw["look_alikes"]["from"]),
        frozenset(phrase_letters(alphabet, word) for word in raw["small_words"]),
        frozenset((*backward["types"], *backward["number_words"], ":", ".", "|", *"0123456789")),
        frozenset(phrase_letters(alphabet, word) for word in raw["joined_ends"]),
        {code: tuple(phrase_letters(alphabet, word) for word in words)
         for code, words in raw["code_meanings"].items()},
        pairs_of(raw, alphabet),
        whole_words_of(raw, alphabet),
    )  # fmt: skip


def _vocabularies(raw: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Every word list by name, phrase → value (the phrase itself where a list has no values)."""
    lists: dict[str, dict[str, Any]] = {
        name: {phrase: phrase for phrase in raw[name]}
        for name in (
            "number_words", "bad_before_number", "day_words", "month_words", "year_words",
            "issuer_prepositions", "issuer_verbs_before", "sectors", "issuer_stops", "place_stops",
            "between_words", "list_words", "and_words", "subject_words", "verb_fillers", "issuer_adverbs",
            "purpose_stops", "passive_words", "passive_verbs", "person_titles", "surnames", "name_ends",
            "unmarked_ends", "name_words", "strong_subject_words", "event_words",
            "board_words", "universities", "place_names", "ward_cities", "saying_verbs", "asking_words",
            "owned_words", "object_verbs", "objects", "task_words", "about_words", "joint_heads",
            "ground_words", "acting_for_words", "papers", "attaching_verbs", "lately_words",
            "law_amending", "not_a_law", "before_no_law", "law_stops",
        )
    }  # fmt: skip
    lists["types"] = {word: kind["id"] for kind in raw["types"] for word in kind["words"]}
    lists["type_words"] = {word: word for word in lists["types"]}
    repeatable = raw["repeatable_types"]
    lists["repeatable_types"] = {word: name for word, name in lists["types"].items() if name in repeatable}
    lists["heads"] = {word: name for name, words in raw["issuer_heads"].items() for word in words}
    for name, words in raw["issuer_parts"].items():
        lists[name] = {phrase: phrase for phrase in words}
    lists["provinces"] = {name: name for name in raw["provinces"]}
    lists["verbs"] = raw["verbs"]
    lists["month_names"] = raw["month_names"]
    lists["laws"] = raw["law_types"]
    lists["board_purposes"] = raw["board_purposes"]
    lists["behind_title"] = raw["behind_title"]
    words = {kind: word for word, kind in raw["law_types"].items()}
    lists["law_names"] = {
        f"{words[kind]} {name}": kind for kind, names in raw["law_names"].items() for name in names
    }
    for name in CENTRAL_LISTS:
        lists[name] = {**lists[name], **_spellings_of_central(lists[name])}
    lists["head_words"] = {word: word for word in lists["heads"] if " " not in word}
    lists["section_words"] = raw["section_words"]
    return lists


def _spellings_of_central(phrases: dict[str, Any]) -> dict[str, Any]:
    """``Trung ương`` as newspapers shorten it, in every phrase that has it."""
    return {
        phrase.replace("trung ương", short): value
        for phrase, value in phrases.items() if "trung ương" in phrase
        for short in ("tw", "t.ư", "t.w")
    }  # fmt: skip


def _openings(forward: dict[str, Tree]) -> dict[str, re.Pattern[str]]:
    """The patterns of the vocabularies that are sought in whole sentences or texts."""
    return {name: opening(forward[name]) for name in OPENED}


def _type_codes(raw: dict[str, Any], alphabet: Alphabet) -> dict[str, TypeCode]:
    """Letters of types by folded key; ``QD`` is read as ``QĐ`` where no other type has those letters."""
    found: dict[str, TypeCode] = {}
    for kind in raw["types"]:
        for letters in {kind.get("state"), kind.get("party")} - {None}:
            key = phrase_letters(alphabet, letters)
            old = found.get(key)
            state = kind["id"] if kind.get("state") == letters else None
            party = kind["id"] if kind.get("party") == letters else None
            found[key] = TypeCode(
                letters, (old.state if old else None) or state, (old.party if old else None) or party
            )
    for letters, type_id in raw["more_codes"].items():
        found.setdefault(phrase_letters(alphabet, letters), TypeCode(letters, type_id, type_id))
    for key in list(found):
        found.setdefault(key.translate(alphabet.plain), found[key])
    return found


def _issuer_codes(raw: dict[str, Any], alphabet: Alphabet) -> dict[str, str]:
    """Issuer letters as offices write them, by folded key and by key without diacritics."""
    found = {phrase_letters(alphabet, letters): letters for letters in raw["issuer_codes"]}
    for key in list(found):
        found.setdefault(key.translate(alphabet.plain), found[key])
    found["tư"] = "TW"  # Trung ương: both spellings are in use, one number
    return found
