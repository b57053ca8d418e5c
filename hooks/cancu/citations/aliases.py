"""Step 11: documents named without a number, by the names that the caller's lexicon knows."""

from __future__ import annotations

from cancu.citations.citation import Lexicon
from cancu.citations.draft import Draft
from cancu.citations.fold import LETTER, Cells
from cancu.citations.lead import Lead
from cancu.citations.phrases import match, skip, starts_word
from cancu.citations.tables import Tables, Tree, grow, phrase_letters

SHORTEST = 6


def alias_tree(grammar: Tables, lexicon: Lexicon) -> Tree:
    """The letter tree of the aliases, grown once per lexicon. Very short names are too common to trust."""
    if "aliases" not in lexicon.trees:
        tree: Tree = {}
        for name in sorted(lexicon.aliases):
            letters = phrase_letters(grammar.alphabet, name)
            if len(letters) >= SHORTEST:
                grow(tree, letters, tuple(lexicon.aliases[name]))
        lexicon.trees["aliases"] = tree
    return lexicon.trees["aliases"]


def add_aliases(cells: Cells, grammar: Tables, drafts: list[Draft], lexicon: Lexicon) -> list[Draft]:
    """The drafts with the aliases between them, in order. A number next to its name is one citation."""
    tree = alias_tree(grammar, lexicon)
    if not tree:
        return drafts
    found: list[Draft] = []
    new_index: dict[int, int] = {}
    at = 0
    for index, draft in enumerate(drafts):
        for alias in _between(cells, grammar, tree, at, draft.start):
            if not _names_number(cells, grammar, alias, draft):
                found.append(alias)
        new_index[index] = len(found)
        found.append(draft)
        at = draft.end
    found.extend(_between(cells, grammar, tree, at, len(cells)))
    for draft in found:
        if draft.stands_for is not None:
            draft.stands_for = new_index[draft.stands_for]
    return found


def _between(cells: Cells, grammar: Tables, tree: Tree, at: int, end: int) -> list[Draft]:
    """Aliases that lie wholly between two cells, the longest at each place."""
    found: list[Draft] = []
    while at < end:
        if cells.kinds[at] != LETTER:
            at += 1
            continue
        name = match(tree, cells, at) if starts_word(cells, at) else None
        if name is None or name[1] > end:
            at = cells.run_ends[at] if not _case_changes(cells, at) else at + 1
            continue
        kind = match(grammar.forward["types"], cells, at)
        type_id = kind[0] if kind and kind[1] <= name[1] else None
        found.append(
            Draft(at, name[1], name[1], Lead(at, at, type_id), None, type_id, None, documents=name[0])
        )
        at = name[1]
    return found


def _case_changes(cells: Cells, at: int) -> bool:
    return any(starts_word(cells, place) for place in range(at + 1, min(cells.run_ends[at], at + 40)))


def _names_number(cells: Cells, grammar: Tables, alias: Draft, draft: Draft) -> bool:
    """``Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15``: the number speaks for both."""
    if draft.lead.type_id is not None or draft.number is None:
        return False
    at = skip(cells, alias.end)
    return at in (draft.lead.before, draft.start) or skip(cells, at + 1) in (draft.lead.before, draft.start)
