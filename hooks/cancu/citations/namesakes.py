"""Step 12: a type that is a name by itself ("Chương trình phối hợp") repeats the one document of that type.

Only types whose words are said of little else count (table ``repeatable_types``), only with a capital, and
only where the text has named exactly one document of the type with its number.
"""

from __future__ import annotations

from cancu.citations.draft import Draft
from cancu.citations.fold import LETTER, Cells
from cancu.citations.lead import Lead
from cancu.citations.phrases import match, starts_word
from cancu.citations.tables import Tables


def add_namesakes(cells: Cells, grammar: Tables, drafts: list[Draft]) -> list[Draft]:
    """The drafts with such repeats between them, in order, each bound to what it repeats."""
    meant = _meant(grammar, drafts)
    if not meant:
        return drafts
    found: list[Draft] = []
    new_index: dict[int, int] = {}
    at = 0
    for index, draft in enumerate(drafts):
        found.extend(_between(cells, grammar, meant, at, draft.start))
        new_index[index] = len(found)
        found.append(draft)
        at = draft.end
    found.extend(_between(cells, grammar, meant, at, len(cells)))
    for draft in found:
        if draft.stands_for is not None:
            draft.stands_for = new_index[draft.stands_for]
    return found


def _meant(grammar: Tables, drafts: list[Draft]) -> dict[str, int]:
    """Type → the first mention of its only document in this text."""
    first: dict[str, int] = {}
    texts: dict[str, set[str]] = {}
    for index, draft in enumerate(drafts):
        if draft.text and draft.type_id and draft.type_id in grammar.raw["repeatable_types"]:
            first.setdefault(draft.type_id, index)
            texts.setdefault(draft.type_id, set()).add(draft.text)
    return {type_id: index for type_id, index in first.items() if len(texts[type_id]) == 1}


def _between(cells: Cells, grammar: Tables, meant: dict[str, int], at: int, end: int) -> list[Draft]:
    found: list[Draft] = []
    while at < end:
        if cells.kinds[at] != LETTER:
            at += 1
            continue
        name = match(grammar.forward["types"], cells, at) if starts_word(cells, at) else None
        if name is not None and name[1] <= end and name[0] in meant and cells.upper[at]:
            lead = Lead(at, at, name[0])
            found.append(Draft(at, name[1], name[1], lead, None, name[0], None, stands_for=meant[name[0]]))
            at = name[1]
        else:
            at = cells.run_ends[at]
    return found
