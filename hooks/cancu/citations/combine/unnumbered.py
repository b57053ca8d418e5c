"""Documents named by type, date and issuer, without a number."""

from __future__ import annotations

from cancu.citations.combine.draft import Draft
from cancu.citations.read.before import read_before
from cancu.citations.read.dates import read_when
from cancu.citations.read.lead import Lead
from cancu.citations.read.surroundings import read_tail
from cancu.citations.text.fold import DIGIT, LETTER, Cells
from cancu.citations.text.grammar import Tables
from cancu.citations.text.phrases import LOOK_BACK, match, match_back, skip_back

# A type word stands before the body, and that before the day, each as far as it is looked for.
FARTHEST = 2 * LOOK_BACK


def read_unnumbered(cells: Cells, grammar: Tables, floor: int, at: int) -> Draft | None:
    """``Công điện ngày 19/4/2023 của Thủ tướng Chính phủ``: type, date and issuer, no number."""
    if at < floor:
        return None  # the date of the citation before it
    day_word = match_back(grammar.backward["day_words"], cells, skip_back(cells, at))
    when = read_when(cells, grammar, day_word[1]) if day_word else None
    if when is None or when.date is None or day_word is None:
        return None
    start = day_word[1]
    kind = match_back(grammar.backward["types"], cells, skip_back(cells, start))
    before = None
    if kind is None:
        end = skip_back(cells, start)
        if end == 0 or cells.kinds[end - 1] not in (LETTER, DIGIT):
            return None  # no name of a body ends there
        far, opens = max(0, start - FARTHEST), grammar.openings["types"]
        if not (opens.search(cells.words, far, start) or opens.search(cells.cased, far, start)):
            return None
        before = read_before(cells, grammar, start, [], verb_needed=False)
        if before is None or before.body is None:
            return None
        kind = match_back(grammar.backward["types"], cells, skip_back(cells, before.start))
    if kind is None or kind[1] < floor:
        return None
    if before is not None and kind[0] in grammar.raw["law_types"].values():
        return None  # "Pháp lệnh Công an xã ngày …": what stands between is the law's name
    tail = read_tail(cells, grammar, start, [])
    body = before.body if before is not None else tail.body
    if body is None:
        return None
    end = skip_back(cells, min(start, body.start))
    end = kind[1] + _length_of_type(cells, grammar, kind[1], end)
    lead = Lead(kind[1], kind[1], kind[0])
    return Draft(kind[1], end, max(tail.end, when.end), lead, None, kind[0], None, when.date, when.year, body)


def _length_of_type(cells: Cells, grammar: Tables, start: int, most: int) -> int:
    found = match(grammar.forward["types"], cells, start)
    return (min(found[1], most) if found else most) - start
