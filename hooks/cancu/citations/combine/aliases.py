"""Step 11: documents named without a number, by the names that the caller's lexicon knows."""

from __future__ import annotations

from collections.abc import Iterator

from cancu.citations.citation import Known, Lexicon
from cancu.citations.combine.draft import Draft, insert_between
from cancu.citations.read.lead import Lead
from cancu.citations.text.fold import LETTER, Cells
from cancu.citations.text.grammar import Tables, phrase_letters
from cancu.citations.text.phrases import match, match_back, skip, skip_back
from cancu.citations.text.seek import starts_and_turns
from cancu.citations.text.trie import Tree, grow, opening

SHORTEST = 6
# How far inside a run of letters the next change of case may be, for a name to be looked for there.
REACH = 40


def alias_tree(grammar: Tables, lexicon: Lexicon) -> Known:
    """The letter tree of the aliases, grown once per lexicon. Very short names are too common to trust."""
    if grammar.marked not in lexicon.known:
        tree: Tree = {}
        for name in sorted(lexicon.aliases):
            letters = phrase_letters(grammar.alphabet, name)
            if len(letters) >= SHORTEST:
                grow(tree, letters, tuple(lexicon.aliases[name]))
        lexicon.known[grammar.marked] = Known(tree, opening(tree))
    return lexicon.known[grammar.marked]


def add_aliases(cells: Cells, grammar: Tables, drafts: list[Draft], lexicon: Lexicon) -> list[Draft]:
    """The drafts with the aliases between them, in order. A number next to its name is one citation."""
    known = alias_tree(grammar, lexicon)
    if not known.tree:
        return drafts

    def between(at: int, end: int, draft: Draft | None) -> list[Draft]:
        found = _between(cells, grammar, known, at, end)
        return [alias for alias in found if draft is None or not _names_number(cells, alias, draft)]

    return insert_between(drafts, between, cells.size)


def _between(cells: Cells, grammar: Tables, known: Known, at: int, end: int) -> Iterator[Draft]:
    """Aliases that lie wholly between two cells, the longest at each place."""
    stop = at
    for place in starts_and_turns(cells, known.opening, at, end):
        if place < at or _is_far(cells, stop, place):
            continue
        stop = place
        name = match(known.tree, cells, place)
        if name is None or name[1] > end:
            continue
        at = stop = name[1]
        kind = match(grammar.forward["types"], cells, place)
        if _goes_on_word(cells, grammar, place):
            continue
        type_id = kind[0] if kind and kind[1] <= at else None
        yield Draft(place, at, at, Lead(place, place, type_id), None, type_id, None, documents=name[0])


def _goes_on_word(cells: Cells, grammar: Tables, place: int) -> bool:
    """True in "kỷ luật viên chức": small letters that end another word."""
    before = grammar.backward["before_no_law"]
    return not cells.upper[place] and match_back(before, cells, skip_back(cells, place)) is not None


def _is_far(cells: Cells, stop: int, place: int) -> bool:
    """True deep inside a run of letters that shows no change of case."""
    return place - stop >= REACH and cells.kinds.count(LETTER, place - REACH, place) == REACH


def _names_number(cells: Cells, alias: Draft, draft: Draft) -> bool:
    """``Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15``: the number speaks for both."""
    if draft.lead.type_id is not None or draft.number is None:
        return False
    at = skip(cells, alias.end)
    return at in (draft.lead.before, draft.start) or skip(cells, at + 1) in (draft.lead.before, draft.start)
