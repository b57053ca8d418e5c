"""Words in small letters inside the names of bodies: which go on a name, and which begin the sentence.

Two syllables that stand together in a known name ("an toàn", "dân số", "phong trào") are one word wherever
a name has them, so that names nobody has listed are read whole: ``Trung tâm Quan trắc tài nguyên nước``.
"""

from __future__ import annotations

from cancu.citations.read.names import are_pair, begins_word, end_of_word, is_type, object_end, said
from cancu.citations.text.fold import DIGIT, LETTER, Cells
from cancu.citations.text.grammar import Tables
from cancu.citations.text.phrases import match, match_back, skip, skip_back

# So many words with small letters behind a capital.
MOST_SMALL, MOST_UNKNOWN = 10, 4
ENDS = ("and_words", "name_ends", "issuer_stops", "local_word")
UNMARKED_ENDS = ("and_words", "unmarked_ends", "local_word")


def read_small_words(cells: Cells, tables: Tables, at: int, end: int, *, known: bool) -> int:
    """Where a part of a name that begins at ``at`` ends: past the small words behind ``end``.

    Behind a ``known`` part only those go on that do in a known name.
    """
    first = end
    for _ in range(MOST_SMALL):
        after = skip(cells, end)
        if after >= cells.size or cells.kinds[after] != LETTER or cells.upper[after]:
            break
        if any(cells.breaks[place] > 1 for place in range(end, after)):
            break
        more = _next_word(cells, tables, at, end, after, known=known and end == first)
        if more is None:
            break
        end = more
        if end < cells.run_end(end - 1):
            break  # another word is glued to it
    return end


def _next_word(cells: Cells, tables: Tables, at: int, end: int, after: int, *, known: bool) -> int | None:
    """The end of what goes on behind ``end``; None where the name is over."""
    verb = match_back(tables.backward["object_verbs"], cells, end)
    found = object_end(cells, tables, after) if verb is not None and verb[1] >= at and not known else None
    if found is not None:
        return found
    whole = match(tables.forward["name_words"], cells, after) if not known else None
    if whole is not None:
        return int(whole[1])
    if tables.marked and not said(cells, tables, "subject_words", after):
        if are_pair(cells, tables, end, after):
            return end_of_word(cells, tables, after)
        joined = match(tables.forward["and_words"], cells, after)
        if joined is not None and joined[1] - after == 2 and not known:
            return open_small(cells, tables, skip(cells, joined[1]))
    if ends_name(cells, tables, after):
        return None
    if known:
        return None
    if not tables.marked or not _is_whole(cells, tables, at, end) or open_small(cells, tables, after):
        return end_of_word(cells, tables, after)
    return _before_place(cells, tables, after)


def _is_whole(cells: Cells, tables: Tables, at: int, end: int) -> bool:
    """True where the syllables before ``end`` are a word of known names: what follows may be the sentence."""
    start = cells.run_start(end - 1)
    before = skip_back(cells, start)
    if before <= at or match_back(tables.backward["object_verbs"], cells, end):
        return False
    word = f"{cells.chars[cells.run_start(before - 1) : before]} {cells.chars[start:end]}"
    return word in tables.whole_words


def _before_place(cells: Cells, tables: Tables, at: int) -> int | None:
    """The end of a few small words that nobody knows, right before a place: ``Y học biển Việt Nam``."""
    for _ in range(MOST_UNKNOWN):
        if not cells.kinds.startswith(LETTER, at) or cells.upper[at] or ends_name(cells, tables, at):
            return None
        end = end_of_word(cells, tables, at)
        at = skip(cells, end)
        if is_place(cells, tables, at):
            return end
    return None


def is_place(cells: Cells, tables: Tables, at: int) -> bool:
    """True at "Việt Nam", at a province, and at a level with its name."""
    if match(tables.forward["central_word"], cells, at):
        return True
    if at < cells.size and cells.upper[at] and match(tables.forward["provinces"], cells, at):
        return True
    level = match(tables.forward["local_word"], cells, at)
    name = skip(cells, level[1]) if level and said(cells, tables, "local_word", at) else cells.size
    return name < cells.size and (cells.upper[name] > 0 or cells.kinds[name] == DIGIT)


def open_small(cells: Cells, tables: Tables, at: int) -> int | None:
    """The end of a word in small letters that known names have, where no body and no sentence begins."""
    if not begins_word(cells, tables, at) or cells.upper[at]:
        return None
    head = match(tables.forward["heads"], cells, at)
    if head is not None and head[1] > cells.run_end(at):
        return None
    if ends_name(cells, tables, at) or said(cells, tables, "subject_words", at):
        return None
    return end_of_word(cells, tables, skip(cells, cells.run_end(at)))


def ends_name(cells: Cells, tables: Tables, at: int) -> bool:
    """True at a small word that belongs to the sentence, not to the name before it."""
    if match(tables.forward["name_words"], cells, at):
        return False
    if is_type(cells, tables, at):
        return True
    if not tables.marked:  # without tones too many words look like the end of a name
        return any(match(tables.forward[name], cells, at) for name in UNMARKED_ENDS)
    char, forward = cells.chars[at : at + 1], tables.forward
    return any(char in forward[name] and said(cells, tables, name, at) for name in ENDS)
