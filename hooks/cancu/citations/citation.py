"""What finding gives back, and what a caller may tell it beforehand."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from cancu.citations.text.grammar import Tables
from cancu.citations.text.trie import Tree


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One mention of a document.

    ``start``/``end`` are code points of the original text: from the type word where it is attached to the
    number ("Kế hoạch số 3043/KH-UBND"), else from the digits, to the end of the number. Date and issuer
    around it are not part of the span. A mention without a number spans its type word; an alias, its words.

    ``number`` is canonical; for a short repeat or a number cut short it is the full one. ``date`` (ISO),
    ``year`` and ``issuer`` are what is printed with this mention, or what a list shares. ``parent`` and
    ``stands_for`` are indexes into the list of findings. ``relation`` is what the words before it make of
    it (a kind of cancu.kinds or None), ``verb`` those words; ``lead_in`` is the kind that the
    sentence opens with. ``documents`` are the ids that the lexicon has for an alias.

    ``misprint`` is a printed date that is no day of the calendar, ``term`` a term of office behind the
    number ("khóa XI"). ``damage`` is what a scan did to the number: ``blanks`` between its letters,
    ``digits`` that were guessed from letters (``l6``), ``script`` for letters of another script.
    """

    start: int
    end: int
    surface: str
    type: str | None
    number: str | None
    date: str | None = None
    year: str | None = None
    issuer: str | None = None
    subject: str | None = None
    role: str = "mention"
    parent: int | None = None
    stands_for: int | None = None
    relation: str | None = None
    verb: str | None = None
    lead_in: str | None = None
    section: str = ""
    form: str = "full"
    documents: tuple[str, ...] = ()
    misprint: str | None = None
    term: str | None = None
    damage: str | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """A letter tree with the pattern of where its phrases may begin."""

    tree: Tree
    opening: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What the caller knows: names by which texts call documents, and names of bodies.

    ``aliases``: name → ids of the documents it may mean. ``bodies`` and ``codes``: names of issuers and
    their letters in numbers, beyond those of the tables.
    """

    aliases: dict[str, tuple[str, ...]] = field(default_factory=dict)
    bodies: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    # What was grown from the names, kept so that a long lexicon is folded once.
    known: dict[bool, Known] = field(default_factory=dict, compare=False, repr=False)
    tables: dict[bool, Tables] = field(default_factory=dict, compare=False, repr=False)
