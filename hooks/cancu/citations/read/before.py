"""Step 7: date and issuer that stand before a citation.

``Ngày 26/11/2021, Thủ tướng Chính phủ đã ban hành Chỉ thị số …``, ``Chỉ thị của Thủ tướng số …``,
``Bộ trưởng Bộ Nội vụ Phạm Thị Lan ký …``, ``Bộ Y tế đã có hướng dẫn về … (Công văn số …)``.
"""

from __future__ import annotations

import re

from cancu.citations.read.dates import read_when
from cancu.citations.read.issuers import Body, read_body, read_unlisted
from cancu.citations.read.joint import before_mandate, does, fits_codes, is_about, is_mandate, read_joint
from cancu.citations.read.names import ends_line, read_person
from cancu.citations.read.surroundings import Context
from cancu.citations.text.fold import BLANK, DIGIT, Cells
from cancu.citations.text.grammar import Tables
from cancu.citations.text.phrases import LOOK_BACK, match, match_back, skip, skip_back
from cancu.citations.text.seek import starts_and_turns, turns
from cancu.citations.text.trie import CAPITALS

MOST_ADVERBS = 4
TOLD_BY_LETTERS = ("sector", "closed")
# Words that are shortened with a full stop: "TP. Hồ Chí Minh".
ABBREVIATIONS = ("tp", "tx", "tt")
_STOP = re.compile(r"[;:!?(.]")
# The beginning of a run of letters or of digits.
_WORD = re.compile(f"[{CAPITALS}]|[0-9](?<![0-9].)")


def read_before(
    cells: Cells, tables: Tables, start: int, codes: list[str], *, verb_needed: bool
) -> Context | None:
    """Date and issuer before a citation that begins at ``start``.

    With ``verb_needed`` the issuer does something to it ("… đã ban hành Chỉ thị số"); without, issuer and
    date stand between type and number ("Chỉ thị của Thủ tướng Chính phủ số").
    """
    end = skip_back(cells, start)
    if not verb_needed and cells.chars.endswith(":", 0, end):
        end = skip_back(cells, end - 1)  # "các Nghị định của Chính phủ: số …; số …"
    if verb_needed:
        verb = _before_verb(cells, tables, end)
        if verb is None:
            return None
        end = _before_brackets(cells, verb)
    found = Context(end, end)
    for _ in range(3):
        if not (_body_ending(cells, tables, found, codes, acting=verb_needed) or
                _date_ending(cells, tables, found)):  # fmt: skip
            break
    # "… do Cục Quản lý Dược ban hành" ends a title; what the next line begins with is another's.
    if verb_needed and ends_line(cells, start) and _is_passive(cells, tables, found):
        return None
    return found if found.start < end else None


def read_before_brackets(
    cells: Cells, tables: Tables, start: int, codes: list[str], type_id: str | None
) -> Context | None:
    """Date and issuer of a number in brackets behind its naming: ``Bộ Y tế đã có văn bản về … (số …)``."""
    end = skip_back(cells, start)
    if end == 0 or cells.chars[end - 1] != "(":
        return None
    for at in reversed(_word_starts_back(cells, skip_back(cells, end - 1))):
        kind = match(tables.forward["types"], cells, at)
        if kind is None or kind[0] not in (type_id, "cong-van"):
            continue
        found = read_before(cells, tables, at, codes, verb_needed=True)
        if found is not None and found.body is not None:
            return found
    return _read_owner(cells, tables, skip_back(cells, end - 1), codes, type_id)


def _read_owner(
    cells: Cells, tables: Tables, end: int, codes: list[str], type_id: str | None
) -> Context | None:
    """Whose document is named before brackets: ``Chương trình công tác năm 2025 của Tỉnh ủy (số …)``.

    What somebody asks or thinks needs no type: ``Xét đề nghị của Bộ Y tế (Công văn số …)``.
    """
    end = _before_year(cells, tables, end)
    owner = Context(end, end)
    if not codes or not _body_ending(cells, tables, owner, codes, acting=False) or owner.body is None:
        return None
    if not fits_codes(cells, tables, owner.body, codes):
        return None
    if type_id == "cong-van" and owner.body.kind in TOLD_BY_LETTERS:
        return owner  # "… và Bộ Tài chính (văn bản số 55/BTC-QLCS)": the letters say whose letter it is
    if owner.start == owner.body.start:
        return None
    if match_back(tables.backward["asking_words"], cells, skip_back(cells, owner.start)):
        return owner
    for at in reversed(_word_starts_back(cells, owner.start)):
        kind = match(tables.forward["types"], cells, at)
        if kind is not None:
            return owner if kind[0] == type_id else None
    return None


def _is_passive(cells: Cells, tables: Tables, found: Context) -> bool:
    """True at a body behind "do"."""
    word = match(tables.forward["issuer_prepositions"], cells, found.start) if found.body else None
    return word is not None and word[0] == "do"


def _before_year(cells: Cells, tables: Tables, end: int) -> int:
    """The end of what stands before ``năm 2025``; the same place where no year stands."""
    if end == 0 or cells.kinds[end - 1] != DIGIT:
        return end
    word = match_back(tables.backward["year_words"], cells, skip_back(cells, cells.run_start(end - 1)))
    return skip_back(cells, word[1]) if word else end


def _before_verb(cells: Cells, tables: Tables, end: int) -> int | None:
    """The end of what stands before a verb of issuing and its adverbs ("đã kịp thời ban hành")."""
    verb = match_back(tables.backward["issuer_verbs_before"], cells, end)
    for _ in range(MOST_ADVERBS):
        if verb is None:
            return None
        end = skip_back(cells, verb[1])
        adverb = match_back(tables.backward["issuer_adverbs"], cells, end)
        if adverb is None or _is_name_word(cells, adverb[1]):
            break
        verb = adverb
    return end


def _is_name_word(cells: Cells, at: int) -> bool:
    """True at a word with one capital: the "Lai" of "Gia Lai" is no "lại"."""
    return cells.upper[at] > 0 and not cells.upper[at + 1]


def _before_brackets(cells: Cells, end: int) -> int:
    """The end of what stands before an aside: ``Sở Nội vụ (Cơ quan Thường trực) tại …``."""
    if end == 0 or cells.chars[end - 1] != ")":
        return end
    opened = cells.chars.rfind("(", max(0, end - LOOK_BACK), end)
    return skip_back(cells, opened) if opened >= 0 else end


def _body_ending(cells: Cells, tables: Tables, found: Context, codes: list[str], *, acting: bool) -> bool:
    """A body whose name ends exactly where ``found`` begins; a person's name may stand between."""
    end = skip_back(cells, found.start)
    if found.body is not None:
        return False
    body = _listed_body(cells, tables, end, codes, acting=acting)
    if body is None and acting:
        body = _unlisted_body(cells, tables, end, codes)
    if body is None:
        return False
    found.body, found.start = body, body.start
    _drop_preposition(cells, tables, found)
    return True


def _listed_body(cells: Cells, tables: Tables, end: int, codes: list[str], *, acting: bool) -> Body | None:
    low = 0
    for at in starts_and_turns(cells, tables.openings["heads"], _sentence_start(cells, end), end):
        body = read_body(cells, tables, at) if at >= low else None
        if body is None:
            continue
        if is_mandate(cells, tables, body):
            low = cells.chars.index(",", body.start)
            continue
        whole = read_joint(cells, tables, body, max(len(codes), 1), codes)
        if whole.end == end or (
            (acting or body.kind == "office") and _is_person(cells, tables, whole.end, end)
        ):
            return whole
        if acting and does(cells, whole.end, end) and fits_codes(cells, tables, whole, codes):
            return whole
        if acting and body.kind == "board" and is_about(cells, tables, body.end, end):
            return Body(body.start, end, body.kind)
    return None


def _unlisted_body(cells: Cells, tables: Tables, end: int, codes: list[str]) -> Body | None:
    """A name whose initials are the letters of the number, though no list has it."""
    for at in _word_starts_back(cells, end):
        body = read_unlisted(cells, tables, at) if cells.upper[at] else None
        if body is not None and body.end == end and fits_codes(cells, tables, body, codes):
            return body
    return None


def _is_person(cells: Cells, tables: Tables, at: int, end: int) -> bool:
    """True where nothing but a person's name, or the meeting of a council, stands between two cells."""
    first = skip(cells, at)
    if first < end and cells.chars[first] in ",-":
        first = skip(cells, first + 1)
        end = skip_back(cells, end - 1) if cells.chars[end - 1] == "," else end
    if first >= end:
        return False
    meeting = read_body(cells, tables, first) if cells.chars[first] == "k" else None
    return read_person(cells, tables, first) == end or (meeting is not None and meeting.end == end)


def _drop_preposition(cells: Cells, tables: Tables, found: Context) -> None:
    word = match_back(tables.backward["issuer_prepositions"], cells, skip_back(cells, found.start))
    if word:
        found.start = word[1]


def _date_ending(cells: Cells, tables: Tables, found: Context) -> bool:
    """A date that ends where ``found`` begins, or before the comma there."""
    end = skip_back(cells, found.start)
    if found.date is not None or end == 0:
        return False
    if end > 0 and cells.chars[end - 1] == ",":
        end = before_mandate(cells, tables, skip_back(cells, end - 1))
    lately = match_back(tables.backward["lately_words"], cells, end)
    end = skip_back(cells, lately[1]) if lately else end
    end = _before_meeting(cells, tables, end) if found.body is not None else end
    if end == 0 or cells.kinds[end - 1] != DIGIT:
        return False
    for at in _word_starts_back(cells, end):
        when = read_when(cells, tables, at)
        if when is not None and when.end == end and when.date is not None:
            found.start = at
            found.take(when, at)
            return True
    return False


def _before_meeting(cells: Cells, tables: Tables, end: int) -> int:
    """Before the words on a meeting: ``Ngày …, tại Kỳ họp thứ 7, Quốc hội đã thông qua …``."""
    for at in _word_starts_back(cells, end):
        if cells.chars[at : cells.run_end(at)] != "tai":
            continue
        body = read_body(cells, tables, skip(cells, cells.run_end(at)))
        if body is not None and body.kind == "meeting" and body.end == end:
            before = skip_back(cells, at)
            return skip_back(cells, before - 1) if before and cells.chars[before - 1] == "," else before
    return end


def _word_starts_back(cells: Cells, end: int) -> list[int]:
    """Where words and numbers begin before ``end``, the farthest first, within one sentence."""
    sentence = _sentence_start(cells, end)
    words = (word.start() for word in _WORD.finditer(cells.words, sentence, end))
    return sorted((*words, *turns(cells, sentence, end)))


def _sentence_start(cells: Cells, end: int) -> int:
    """Where the sentence that goes on at ``end`` begins, as far as it is looked at."""
    low = max(0, end - LOOK_BACK)
    stops = (stop.start() for stop in _STOP.finditer(cells.chars, low, end))
    return max((at + 1 for at in stops if _ends_sentence(cells, at)), default=low)


def _ends_sentence(cells: Cells, at: int) -> bool:
    """True at a mark that ends a sentence; a full stop only before a blank, and not in ``TP. Huế``."""
    if cells.chars[at] != ".":
        return True
    short = at > 0 and cells.chars[cells.run_start(at - 1) : at] in ABBREVIATIONS
    return not short and (at + 1 == cells.size or cells.kinds[at + 1] == BLANK)
