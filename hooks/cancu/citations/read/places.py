"""Places inside the names of bodies: provinces, wards, numbered regions."""

from __future__ import annotations

from cancu.citations.read.name_parts import with_number
from cancu.citations.read.names import read_person, run_of_capitals, said, stops
from cancu.citations.text.fold import DIGIT, Cells
from cancu.citations.text.grammar import Tables
from cancu.citations.text.phrases import Found, match, match_back, skip, skip_back

MOST_WORDS = {"place": 4, "place_central": 3}
HIGHEST = 9


def of_region(cells: Cells, tables: Tables, end: int, at: int) -> Found | None:
    """Where a numbered region or a ward lies: ``khu vực 1 - Đà Nẵng``, ``phường Cam Ly - Đà Lạt``."""
    if cells.kinds[end - 1] != DIGIT:
        city = match(tables.forward["ward_cities"], cells, at)
        return ("place_central", city[1]) if city and cells.upper[at] else None
    level = match_back(tables.backward["local_word"], cells, skip_back(cells, cells.run_start(end - 1)))
    city = match(tables.forward["local_word"], cells, at) if cells.upper[at] else None
    at = skip(cells, city[1]) if city else at
    name = read_place(cells, tables, "place", at) if level and level[0] == "khu vực" else None
    return ("place_central", name) if name else None


def of_higher(cells: Cells, tables: Tables, end: int, at: int) -> Found | None:
    """The place that a place lies in, behind a comma: ``UBND xã Đại Lào, thành phố Bảo Lộc``."""
    level = match(tables.forward["local_word"], cells, at)
    ranks = tables.raw["level_ranks"]
    if level is None or level[0] not in ranks or not is_level(cells, tables, level, at):
        return None
    if _rank_before(cells, tables, end) >= ranks[level[0]]:
        return None
    name = skip(cells, level[1])
    if name >= cells.size or not cells.upper[name]:
        return None
    last = read_place(cells, tables, "place", name)
    return ("place", last) if last else None


def _rank_before(cells: Cells, tables: Tables, end: int) -> int:
    """How high the level is whose name ends at ``end``; higher than all where none stands there."""
    ranks = tables.raw["level_ranks"]
    for _ in range(MOST_WORDS["place"]):
        end = skip_back(cells, cells.run_start(end - 1)) if end else 0
        level = match_back(tables.backward["local_word"], cells, end)
        if level is not None:
            return int(ranks.get(level[0], HIGHEST))
    return HIGHEST


def is_level(cells: Cells, tables: Tables, part: Found, at: int) -> bool:
    """True at a level with its tones: "Quân khu" is no "quận", "xã hội" no "xã"."""
    whole = match(tables.forward["name_words"], cells, at)
    return said(cells, tables, "local_word", at) and (whole is None or whole[1] <= part[1])


def is_named(cells: Cells, end: int) -> bool:
    """True where a name with a capital, or a number, stands behind ``end``."""
    at = skip(cells, end)
    return at < cells.size and (cells.kinds[at] == DIGIT or cells.upper[at] > 0)


def read_place(cells: Cells, tables: Tables, name: str, at: int, *, counted: bool = False) -> int | None:
    """A place: from the list of provinces, else a run of words with capitals that is no person's name.

    Digits only behind a level, or where bodies of that kind are ``counted`` ("Ban Quản lý dự án 6").
    """
    if not cells.upper[at] and cells.kinds[at] != DIGIT:
        return None  # most words
    known = match(tables.forward["place_names"], cells, at) if name == "place" else None
    if known and cells.upper[at] and said(cells, tables, "place_names", at):
        return known[1]
    known = match(tables.forward["provinces"], cells, at)
    if known and cells.upper[at]:
        return known[1]
    if name == "place_central" or stops(cells, tables, at):
        return None
    # Wards bear names of persons; provinces are all in the list.
    level = match_back(tables.backward["local_word"], cells, skip_back(cells, at))
    if cells.kinds[at] == DIGIT:
        numbered = level is not None and level[0] not in tables.raw["levels_without_numbers"]
        few = (counted or numbered) and cells.run_end(at) - at <= 2 and cells.breaks[at - 1] == 0
        return cells.run_end(at) if few else None
    named = level is not None and level[0] not in tables.raw["levels_in_list"]
    if not named and read_person(cells, tables, at) is not None:
        return None
    end = run_of_capitals(cells, tables, at, MOST_WORDS[name])
    return with_number(cells, tables, end) if end is not None and named else end
