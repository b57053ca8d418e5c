"""Step 12: a type that is a name by itself ("Chương trình phối hợp") repeats the one document of that type.

Only types whose words are said of little else count (table ``repeatable_types``), only with a capital, and
only where the text has named exactly one document of the type with its number.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from cancu.citations.combine.draft import Draft, insert_between
from cancu.citations.read.lead import Lead
from cancu.citations.text.fold import Cells
from cancu.citations.text.grammar import Tables
from cancu.citations.text.phrases import match, starts_word
from cancu.citations.text.seek import starts


def add_namesakes(cells: Cells, grammar: Tables, drafts: list[Draft]) -> list[Draft]:
    """The drafts with such repeats between them, in order, each bound to what it repeats."""
    meant = _meant(grammar, drafts)
    if not meant:
        return drafts
    return insert_between(drafts, lambda at, end, _: _between(cells, grammar, meant, at, end), cells.size)


def _meant(grammar: Tables, drafts: list[Draft]) -> dict[str, int]:
    """Type → the first mention of its only document in this text."""
    first: dict[str, int] = {}
    texts: dict[str, set[str]] = {}
    for index, draft in enumerate(drafts):
        if draft.text and draft.type_id and draft.type_id in grammar.raw["repeatable_types"]:
            first.setdefault(draft.type_id, index)
            texts.setdefault(draft.type_id, set()).add(draft.text)
    return {type_id: index for type_id, index in first.items() if len(texts[type_id]) == 1}


def _between(cells: Cells, grammar: Tables, meant: dict[str, int], at: int, end: int) -> Iterator[Draft]:
    while (name := _first(cells, grammar, meant, at, end)) is not None:
        type_id, start, at = name
        yield Draft(
            start, at, at, Lead(start, start, type_id), None, type_id, None, stands_for=meant[type_id]
        )


def _first(
    cells: Cells, grammar: Tables, meant: dict[str, int], at: int, end: int
) -> tuple[str, int, int] | None:
    """The first such name between two cells: its type, start and end."""
    for place in chain((at,), starts(cells, grammar.openings["repeatable_types"], at, end)):
        if place < end and cells.upper[place] and starts_word(cells, place):
            name = match(grammar.forward["types"], cells, place)
            if name is not None and name[1] <= end and name[0] in meant:
                return name[0], place, name[1]
    return None
