"""Step 10: subjects, citations inside the subject of another, and what the words before a citation imply.

``Kế hoạch số 164-KH/TU … thực hiện Nghị quyết số 25-NQ/TW``: the second is part of the first one's title, and
the first implements it. ``Tiếp tục thực hiện …``, ``Căn cứ …`` open a sentence and hold for its whole list.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain

from cancu.citations.combine.draft import Draft, joined_by
from cancu.citations.read.issuers import Body, read_body
from cancu.citations.read.joint import fits_codes, read_joint
from cancu.citations.read.sentences import Sentence, at_bullet, opens_sentence, read_sentences
from cancu.citations.text.fold import BLANK, LETTER, Cells
from cancu.citations.text.grammar import Tables
from cancu.citations.text.phrases import Found, match, match_back, skip, skip_back, starts_word
from cancu.citations.text.seek import starts

OWNED = ("verbs", "owned_words")
LONGEST_SUBJECT = 400
MOST_LINKS = 10
_CLAUSE_MARK = re.compile(r"[;:!?).,\n]")
QUOTES = "“\"«‘'"


@dataclass(frozen=True, slots=True)
class Chain:
    """Verbs right before a citation: what they make of it, and the cells they cover."""

    kind: str
    start: int
    end: int


def nest(cells: Cells, grammar: Tables, drafts: list[Draft]) -> None:
    """Give every draft its parent, subject, relation and lead-in."""
    sentences = read_sentences(cells, grammar, [draft.start for draft in drafts])
    open_drafts: list[int] = []
    for at, draft in enumerate(drafts):
        chain = verbs_before(cells, grammar, draft.start)
        while open_drafts and draft.start >= _subject_limit(cells, grammar, drafts[open_drafts[-1]]):
            open_drafts.pop()
        parent = _parent_of(cells, grammar, drafts, at, open_drafts, chain)
        if parent is None:
            _close(cells, drafts, open_drafts, draft)
            open_drafts = []
        draft.parent = parent
        _relate(cells, grammar, drafts, at, chain, sentences[at])
        limit = _subject_limit(cells, grammar, draft)
        if limit > draft.tail_end:
            draft.subject_end = limit
            open_drafts.append(at)
            following = drafts[at + 1].start if at + 1 < len(drafts) else cells.size
            _take_issuer_behind(cells, grammar, draft, min(limit, following))


def _take_issuer_behind(cells: Cells, grammar: Tables, draft: Draft, limit: int) -> None:
    """The issuer behind a title: ``… về nhân sự do Ban Tổ chức Trung ương ban hành``, ``… của Bộ Y tế``."""
    if draft.body is not None or draft.number is None:
        return
    codes = [code.letters for code in draft.number.issuers]
    for at in starts(cells, grammar.openings["behind_title"], draft.tail_end, limit):
        word = match(grammar.forward["behind_title"], cells, at)
        body = read_body(cells, grammar, skip(cells, word[1])) if word else None
        if word is None or body is None or _is_short(body):
            continue
        body = read_joint(cells, grammar, body, max(len(codes), 1), codes)
        if body.end > limit:
            continue
        before = skip_back(cells, at)
        if any(match_back(grammar.backward[name], cells, before) for name in OWNED):
            continue  # "thực hiện của Sở Y tế", "thẩm quyền của Sở Y tế": whom the title speaks of
        after = skip(cells, body.end)
        issued = word[0] == "by" and match(grammar.forward["passive_verbs"], cells, after)
        closing = word[0] == "of" and _closes_title(cells, grammar, body.end, after, limit)
        closing = closing and not _names_document(cells, grammar, draft.tail_end, limit)
        if (issued or closing) and fits_codes(cells, grammar, body, codes):
            draft.body, draft.subject_end = body, skip_back(cells, at)
            return


def _is_short(body: Body) -> bool:
    """True at "Đảng" alone: ``… tiến tới Đại hội XIV của Đảng`` does not say who issued a document."""
    return body.kind == "central" and body.end - body.start <= len("đảng")


def _names_document(cells: Cells, grammar: Tables, start: int, end: int) -> bool:
    """True where a title speaks of another document, whose issuer a body behind it may be."""
    places = (place for place in starts(cells, grammar.openings["types"], start, end) if cells.upper[place])
    named = [place for place in places if match(grammar.forward["types"], cells, place)]
    # What a document approves is its own: "về việc phê duyệt Đề án … của UBND tỉnh".
    first = skip_back(cells, named[0]) if named else start
    attached = match_back(grammar.backward["attaching_verbs"], cells, first) is not None
    return len(named) > 1 or (bool(named) and not attached)


def _closes_title(cells: Cells, grammar: Tables, end: int, after: int, limit: int) -> bool:
    """True at the end of a subject, at a mark, or before the sentence goes on in small letters."""
    if end >= limit or after >= cells.size or cells.kinds[after] != LETTER:
        return True
    return not cells.upper[after] and match(grammar.forward["and_words"], cells, after) is None


def _parent_of(
    cells: Cells, grammar: Tables, drafts: list[Draft], at: int, open_drafts: list[int], chain: Chain | None
) -> int | None:
    """The innermost open subject that this draft belongs to; None if it stands for itself."""
    draft, previous = drafts[at], drafts[at - 1] if at else None
    if not open_drafts:
        return None
    end = skip_back(cells, draft.start)
    listed = end > 0 and (cells.chars[end - 1] == "," or _and_before(cells, grammar, end))
    if not listed:
        return open_drafts[-1] if chain is not None else None
    same = previous is not None and (previous.type_id, previous.last_code) == (draft.type_id, draft.last_code)
    if previous is None or previous.parent is None or not same:
        return None
    joined = joined_by(cells, grammar, previous.tail_end, draft.start)
    return previous.parent if joined in (",", "v") else None


def _and_before(cells: Cells, grammar: Tables, end: int) -> bool:
    return match_back(grammar.backward["and_words"], cells, end) is not None


def _close(cells: Cells, drafts: list[Draft], open_drafts: list[int], draft: Draft) -> None:
    """Subjects that were open end where this draft begins."""
    for index in open_drafts:
        other = drafts[index]
        if other.subject_end is not None and other.subject_end > draft.start:
            other.subject_end = max(other.tail_end, skip_back(cells, draft.start))


def _subject_limit(cells: Cells, grammar: Tables, draft: Draft) -> int:
    """Where the subject behind a citation ends at the latest; its own end if it has none."""
    if draft.subject_end is not None:
        return draft.subject_end
    at = skip(cells, draft.tail_end)
    if at < cells.size and cells.chars[at] == ",":
        at = skip(cells, at + 1)
    if at >= cells.size or not (
        cells.chars[at] in QUOTES or match(grammar.forward["subject_words"], cells, at)
    ):
        return draft.tail_end
    limit = min(cells.size, at + LONGEST_SUBJECT)
    marks = (mark.start() for mark in _CLAUSE_MARK.finditer(cells.cased, at, limit))
    return next((mark for mark in marks if _ends_clause(cells, grammar, mark)), limit)


def _is_second_office(cells: Cells, grammar: Tables, comma: int) -> bool:
    """True inside ``Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ``."""
    office = match_back(grammar.backward["heads"], cells, comma)
    return office is not None and office[0] == "office"


def _ends_clause(cells: Cells, grammar: Tables, at: int) -> bool:
    """True at what closes a subject: a full stop, a semicolon, the next item, a new body that acts."""
    char = cells.chars[at]
    if char in ";:!?)":
        return True
    if char == ".":
        return at + 1 >= cells.size or cells.kinds[at + 1] == BLANK
    if cells.kinds[at] == BLANK and cells.breaks[at] > 0:
        return at + 1 >= cells.size or at_bullet(cells, at) or opens_sentence(cells, grammar, at + 1)
    if char == ",":
        after = skip(cells, at + 1)
        acts = after < cells.size and cells.upper[after] > 0 and read_body(cells, grammar, after) is not None
        return acts and not _is_second_office(cells, grammar, at)
    return False


def verbs_before(cells: Cells, grammar: Tables, start: int) -> Chain | None:
    """The chain of verbs and fillers that ends where a citation begins."""
    end = at = skip_back(cells, start)
    kind: str | None = None
    first = end
    for _ in range(MOST_LINKS):
        verb = match_back(grammar.backward["verbs"], cells, at)
        filler = match_back(grammar.backward["verb_fillers"], cells, at)
        if verb and (filler is None or verb[1] <= filler[1]):
            if kind is None or (kind == "implements" and verb[0] == "continues"):
                kind = verb[0]
            first, at = verb[1], skip_back(cells, verb[1])
        elif filler:
            at = skip_back(cells, filler[1])
        elif kind is not None and at > 0 and cells.chars[at - 1] == ",":
            at = skip_back(cells, at - 1)
        else:
            break
    return Chain(kind, first, end) if kind else None


def _relate(
    cells: Cells, grammar: Tables, drafts: list[Draft], at: int, chain: Chain | None, sentence: Sentence
) -> None:
    """The relation: the verbs right before it, else those of its list, of its sentence, of the item above."""
    draft = drafts[at]
    draft.lead_in = sentence.lead_in
    if chain is not None:
        draft.relation, draft.verb = chain.kind, (chain.start, chain.end)
        return
    if draft.parent is not None:
        draft.relation = drafts[at - 1].relation if drafts[at - 1].parent == draft.parent else None
        return
    for index in range(at - 1, max(-1, at - MOST_LINKS), -1):
        other = drafts[index]
        if other.start < sentence.start:
            break
        if other.parent is None:
            draft.relation, draft.verb = other.relation, other.verb
            return
    draft.relation = _verb_of_sentence(cells, grammar, sentence.start, draft.start) or sentence.lead_in


def _verb_of_sentence(cells: Cells, grammar: Tables, start: int, end: int) -> str | None:
    """The last verb of the table between the start of the sentence and a citation."""
    at = max(start, end - LONGEST_SUBJECT)
    kind: str | None = None
    while (verb := _first_verb(cells, grammar, at, end)) is not None:
        kind, at = verb
    return kind


def _first_verb(cells: Cells, grammar: Tables, at: int, end: int) -> Found | None:
    """The first verb at the beginning of a run of letters, or at ``at``, that ends before ``end``."""
    for place in chain((at,), starts(cells, grammar.openings["verbs"], at, end)):
        if place < end and starts_word(cells, place):
            verb = match(grammar.forward["verbs"], cells, place)
            if verb is not None and verb[1] <= end:
                return verb
    return None
