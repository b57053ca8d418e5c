"""The tables together with what a caller's lexicon adds to them: names of bodies and their letters."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace

from cancu.citations.citation import Lexicon
from cancu.citations.text.grammar import Tables, phrase_letters
from cancu.citations.text.trie import grow, opening

# A body that the caller knows by its whole name needs nothing after it but a term of office.
KIND = "closed"


def widened(grammar: Tables, lexicon: Lexicon) -> Tables:
    """The tables for one lexicon, made once; the tables themselves stay as they are."""
    if not (lexicon.bodies or lexicon.codes):
        return grammar
    if grammar.marked not in lexicon.tables:
        heads = deepcopy(grammar.forward["heads"])
        for name in sorted(lexicon.bodies):
            grow(heads, phrase_letters(grammar.alphabet, name), KIND)
        codes = dict(grammar.issuer_codes)
        for code in sorted(lexicon.codes):
            codes.setdefault(phrase_letters(grammar.alphabet, code), code)
        forward = {**grammar.forward, "heads": heads}
        openings = {**grammar.openings, "heads": opening(heads)}
        lexicon.tables[grammar.marked] = replace(
            grammar, forward=forward, openings=openings, issuer_codes=codes
        )
    return lexicon.tables[grammar.marked]
