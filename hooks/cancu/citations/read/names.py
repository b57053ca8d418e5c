"""Words of names: where a word with a capital goes on a name, and where the sentence does."""

from __future__ import annotations

from cancu.citations.text.fold import BLANK, DASH, DIGIT, LETTER, Cells, tones
from cancu.citations.text.grammar import Tables
from cancu.citations.text.phrases import Found, match, skip, skip_back, skip_page

ROMAN = frozenset("ivxlc")
# Inside names of the Central Highlands: "Cư M'gar", "Ea H'leo".
APOSTROPHES = ("'", "’", "ʼ", "`")
PERSON_WORDS = range(2, 6)
# What may stand right behind a name.
MARKS = ".,;)("
STOPS = ("issuer_stops", "place_stops", "type_words", "local_word")


def begins_heading(cells: Cells, at: int) -> bool:
    """True at a number or letter with a mark that begins a line: ``1. …``, ``II. …``, ``a) …``."""
    if at == 0 or at >= cells.size or cells.kinds[at - 1] != BLANK or cells.breaks[at - 1] == 0:
        return False
    end = cells.run_end(at)
    if end >= cells.size or cells.chars[end] not in ".)" or end - at > 4:
        return False
    digits = cells.kinds[at] == DIGIT
    return digits or end - at == 1 or all(cells.chars[place] in ROMAN for place in range(at, end))


def stops(cells: Cells, tables: Tables, at: int) -> bool:
    """True at a word that begins something else than a name: "về" and "phường", not Vè and Đan Phượng."""
    char, forward = cells.chars[at], tables.forward
    return any(char in forward[name] and said(cells, tables, name, at) for name in STOPS)


def said(cells: Cells, tables: Tables, name: str, at: int) -> bool:
    """True where a phrase of a list stands with its tones: folding makes "kính" and "kinh" one."""
    tree = tables.forward[name]
    if at >= cells.size or cells.chars[at] not in tree:
        return False  # most words
    found = match(tree, cells, at)
    if found is None or not tables.marked:
        return found is not None
    return tones(cells.text[cells.start(at) : cells.end(found[1] - 1)]) == tones(found[0])


def is_type(cells: Cells, tables: Tables, at: int) -> bool:
    """True at a word for a type of document."""
    return match(tables.forward["types"], cells, at) is not None and said(cells, tables, "type_words", at)


def are_pair(cells: Cells, tables: Tables, end: int, after: int) -> bool:
    """True where the syllables before ``end`` and at ``after`` stand together in a known name."""
    start, last = cells.run_start(end - 1), end_of_word(cells, tables, after)
    ways = tables.pairs.get(f"{cells.chars[start:end]} {cells.chars[after:last]}")
    return ways is not None and tones(cells.text[cells.start(start) : cells.end(last - 1)]) in ways


def begins_word(cells: Cells, tables: Tables, at: int) -> bool:
    """True where a word of known names begins: a syllable, and another in small letters."""
    if not tables.marked or not cells.kinds.startswith(LETTER, at):
        return False
    end = cells.run_end(at)
    after = skip(cells, end)
    if not cells.kinds.startswith(LETTER, after) or cells.upper[after]:
        return False
    return are_pair(cells, tables, end, after)


def is_half_word(cells: Cells, tables: Tables, head: Found, at: int) -> bool:
    """True at a head that begins a word: ``Cục Phòng bệnh``, ``Cục Phòng, chống …``, ``Ủy ban Đoàn kết``."""
    if head[1] != cells.run_end(at) or not tables.marked:
        return False
    if begins_word(cells, tables, at) or cells.chars.startswith(",", head[1]):
        return True
    after = skip(cells, head[1])
    if not cells.kinds.startswith(LETTER, after) or cells.upper[after]:
        return False
    return not (stops(cells, tables, after) or said(cells, tables, "name_ends", after))


def run_of_capitals(cells: Cells, tables: Tables, at: int, most: int) -> int | None:
    """Words with capitals, joined by a dash."""
    end: int | None = None
    for count in range(most):
        if at >= cells.size or cells.kinds[at] != LETTER or not cells.upper[at] or stops(cells, tables, at):
            break
        if begins_word(cells, tables, at):
            return end if count > 1 else None  # "Cựu Thanh niên xung phong" is no place
        if count > 0 and (
            match(tables.forward["central_word"], cells, at)
            or (count > 1 and read_person(cells, tables, at) is not None)
        ):
            break
        head = match(tables.forward["heads"], cells, at) if count > 0 else None
        if head is not None and head[1] > cells.run_end(at):
            break  # another body: "Hội Nông dân Việt Nam - Tổng cục Thể dục Thể thao"
        city = match(tables.forward["provinces"], cells, at) if count == most - 1 else None
        if city is not None:
            return int(city[1])  # "Tai Mũi Họng Cần Thơ"
        end = end_of_word(cells, tables, at)
        after = skip_page(cells, end) if count == 0 else skip(cells, end)
        if after < cells.size and cells.kinds[after] == DASH:
            after = skip(cells, after + 1)
        # An empty line ends a name, unless it stands between its first two words, as in text out of a PDF.
        if count > 0 and any(cells.breaks[place] > 1 for place in range(end, after)):
            break
        if begins_heading(cells, after) or end < cells.run_end(at):
            break
        at = after
    return end


def end_of_word(cells: Cells, tables: Tables, at: int) -> int:
    """Where a word of a name ends: before a word that is glued to it (``Giangvề``)."""
    end = cells.run_end(at)
    if end - at <= 2 and cells.chars.startswith(APOSTROPHES, end) and cells.kinds.startswith(LETTER, end + 1):
        return cells.run_end(end + 1)
    for word in tables.name_glue:
        cut = end - len(word)
        if cut - at > 1 and cells.chars.startswith(word, cut) and not cells.upper[cut]:
            return cut
    return end


def read_person(cells: Cells, tables: Tables, at: int) -> int | None:
    """Where the name of a person that begins at ``at`` ends: a surname and more words with capitals."""
    titled = match(tables.forward["person_titles"], cells, at)
    if titled:
        at = skip(cells, titled[1])
    if at >= cells.size or not cells.upper[at]:
        return None
    surname = said(cells, tables, "surnames", at)
    count, end = 0, at
    while at < cells.size and cells.kinds[at] == LETTER and cells.upper[at] and count < PERSON_WORDS.stop:
        end = cells.run_end(at)
        at = skip(cells, end)
        count += 1
    named = titled is not None or (surname and count > PERSON_WORDS.start)
    return end if named and count in PERSON_WORDS else None


def closes_item(cells: Cells, tables: Tables, at: int) -> bool:
    """True at a day, a subject, a level or "Trung ương"."""
    names = ("day_words", "about_words", "local_word", "central_word")
    whole = match(tables.forward["name_words"], cells, at)  # "xã hội" is no "xã"
    return whole is None and any(said(cells, tables, name, at) for name in names)


def object_end(cells: Cells, tables: Tables, at: int) -> int | None:
    """The end of a word that would end a name, but not behind a verb that waits for its object."""
    found = match(tables.forward["objects"], cells, at)
    return found[1] if found and tables.marked and said(cells, tables, "objects", at) else None


def is_task(cells: Cells, tables: Tables, at: int) -> bool:
    """True at "Kế hoạch" as a task (``Phòng Kế hoạch và Hợp tác``, ``Tổng hợp - Kế hoạch``), no document."""
    found = match(tables.forward["task_words"], cells, at)
    if found is None or not tables.marked:
        return False
    after = skip(cells, found[1])
    if after >= cells.size or cells.chars[after] in MARKS or cells.chars[after] in "-&":
        return True
    if cells.kinds[after] == LETTER and are_pair(cells, tables, found[1], after):
        return True  # "Viện Chiến lược phát triển"
    if cells.upper[after] and match(tables.forward["provinces"], cells, after):
        return True  # "Trường Cao đẳng Kinh tế - Kế hoạch Đà Nẵng"
    joined = match(tables.forward["and_words"], cells, after)
    other = skip(cells, joined[1]) if joined else cells.size
    return closes_item(cells, tables, after) or (other < cells.size and cells.upper[other] > 0)


def ends_line(cells: Cells, start: int) -> bool:
    """True where a line begins at ``start``."""
    return any(cells.breaks[place] > 0 for place in range(skip_back(cells, start), start))
