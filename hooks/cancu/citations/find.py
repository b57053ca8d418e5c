"""Finding: text → citations, in the numbered steps of this room. Imports no dataset; see :class:`Lexicon`.

1 fold · 2 phrases · 3 numbers · 4 dates · 5 issuers · 6 what stands behind · 7 what leads to it and stands
before · 7a the text's own number · 7b laws by name · 8 lists that share date or issuer · 9 short repeats ·
10 nesting and roles · 11 aliases · 12 namesakes.
Linear in the length of the text: every step looks at a bounded stretch around a run of digits.
"""

from __future__ import annotations

from dataclasses import replace

from cancu.citations.citation import Citation, Lexicon
from cancu.citations.combine.aliases import add_aliases
from cancu.citations.combine.document_type import type_of
from cancu.citations.combine.draft import Draft, joined_by
from cancu.citations.combine.laws import name_laws
from cancu.citations.combine.lists import share_in_lists
from cancu.citations.combine.namesakes import add_namesakes
from cancu.citations.combine.nesting import nest
from cancu.citations.combine.own import Owns, keep_own, without_own
from cancu.citations.combine.repeats import bind_repeats
from cancu.citations.combine.unnumbered import read_unnumbered
from cancu.citations.finish import finish
from cancu.citations.lexicon import widened
from cancu.citations.read.before import read_before, read_before_brackets
from cancu.citations.read.joint import fits_codes
from cancu.citations.read.lead import Lead, is_page, read_lead
from cancu.citations.read.number_parts import Number
from cancu.citations.read.numbers import read_number
from cancu.citations.read.packed import in_packed_list, packed_type
from cancu.citations.read.sayer import read_sayer
from cancu.citations.read.surroundings import Context, read_tail
from cancu.citations.text.entities import Decoded, decoded
from cancu.citations.text.fold import BLANK, DIGIT, LETTER, RAISED, Cells, fold
from cancu.citations.text.grammar import Tables, tables_for
from cancu.citations.text.phrases import match, match_back, skip, skip_back
from cancu.kinds import LAWS

# More are in no document; files made to harm have millions. Callers say that the rest was not looked at.
MOST_CITATIONS = 20_000
MARKS, WORD = ".,;:)", BLANK + LETTER


def find(text: str, lexicon: Lexicon | None = None) -> list[Citation]:
    """Every citation of ``text`` in order, none overlapping another.

    >>> [(c.surface, c.number, c.date) for c in find("Chỉ thị số 33/CT-TTg ngày 26/11/2021")]
    [('Chỉ thị số 33/CT-TTg', '33/CT-TTg', '2021-11-26')]
    """
    plain = decoded(text)
    grammar = widened(tables_for(plain.text), lexicon or Lexicon())
    found = read_cells(fold(plain.text, grammar.alphabet), grammar, lexicon)
    return [_as_written(text, plain, citation) for citation in found] if plain.places else found


def _as_written(text: str, plain: Decoded, citation: Citation) -> Citation:
    """A citation with its place in a text that has entities."""
    start, end = plain.back(citation.start), plain.back(citation.end)
    return replace(citation, start=start, end=end, surface=text[start:end])


def read_cells(cells: Cells, grammar: Tables, lexicon: Lexicon | None = None) -> list[Citation]:
    """The citations of folded text: the steps one after the other."""
    drafts, owns = _read_all(cells, grammar)
    drafts = name_laws(cells, grammar, without_own(cells, grammar, drafts, owns), lexicon or Lexicon())
    share_in_lists(cells, grammar, drafts)
    drafts = bind_repeats(drafts)
    drafts = add_aliases(cells, grammar, drafts, lexicon or Lexicon())
    drafts = add_namesakes(cells, grammar, drafts)[:MOST_CITATIONS]
    nest(cells, grammar, drafts)
    return finish(cells, grammar, drafts)


def _read_all(cells: Cells, grammar: Tables) -> tuple[list[Draft], Owns]:
    """One pass over the runs of digits: what is cited, and the numbers of the text itself."""
    drafts: list[Draft] = []
    owns: Owns = {}
    at = cells.kinds.find(DIGIT)
    while at >= 0 and len(drafts) < MOST_CITATIONS:
        draft = _read_one(cells, grammar, drafts, owns, at)
        if draft is not None:
            if drafts and _is_same_mention(cells, drafts[-1], draft):
                drafts.pop()
            drafts.append(draft)
        after = max(draft.end, at + 1) if draft is not None else cells.run_end(at)
        at = cells.kinds.find(DIGIT, after)
    return drafts, owns


def _is_same_mention(cells: Cells, unnumbered: Draft, numbered: Draft) -> bool:
    """``Quyết định ngày 12/9/2014 của Tỉnh ủy số 728-QĐ/TU``: what had no number gets one after all."""
    if unnumbered.form != "unnumbered" or numbered.lead.type_id is not None or numbered.number is None:
        return False
    return skip(cells, unnumbered.tail_end) == numbered.lead.before


def _read_one(cells: Cells, grammar: Tables, drafts: list[Draft], owns: Owns, at: int) -> Draft | None:
    """The citation at the digits ``at``: a number, or the date of a document without one."""
    number = None if _is_figure(cells, grammar, drafts, at) else read_number(cells, grammar, at)
    if number is None:
        return read_unnumbered(cells, grammar, drafts[-1].tail_end if drafts else 0, at)
    if not (number.codes or number.year) and is_page(cells, grammar, at):
        return None
    lead = read_lead(cells, grammar, number.first, number.end)
    if lead.own and number.form == "full":
        keep_own(cells, grammar, owns, number, lead)
    if drafts and drafts[-1].form == "bare" and lead.start <= drafts[-1].start:
        drafts.pop()  # a page number inside the type, read as its number: "Thông tư⏎12⏎liên tịch số …"
    floor = drafts[-1].end if drafts else 0
    if lead.refused or lead.own or lead.start < floor:
        return None
    link = joined_by(cells, grammar, drafts[-1].tail_end, lead.start) if drafts else None
    if not _is_citation(cells, grammar, number, lead, drafts[-1] if link else None):
        return None
    draft = _start_draft(cells, grammar, number, lead, drafts[-1] if link else None)
    _add_context(cells, grammar, draft, floor, _end_of_known(drafts))
    return draft if _is_worth(draft) else None


def _is_figure(cells: Cells, grammar: Tables, drafts: list[Draft], at: int) -> bool:
    """True for digits with words or a mark behind, and nothing before that leads to a number: most digits."""
    kinds = cells.kinds
    before = at - 1 if at == 0 or kinds[at - 1] != BLANK else at - 2
    if before < 0 or cells.chars[before] in grammar.lead_ends or cells.upper[before]:
        return False
    if kinds[before] == RAISED or (drafts and drafts[-1].form == "bare"):
        return False
    end = cells.run_end(at)
    if end + 2 >= cells.size:
        return False
    if kinds.startswith(WORD, end):
        return cells.upper.count(1, end + 1, cells.run_end(end + 1)) < 2
    return cells.chars[end] in MARKS and kinds[end + 1] == BLANK


def _end_of_known(drafts: list[Draft]) -> int:
    """The end of all that belongs to the last citation; one without a number may get it yet."""
    return drafts[-1].tail_end if drafts and drafts[-1].form != "unnumbered" else 0


def _is_citation(cells: Cells, grammar: Tables, number: Number, lead: Lead, previous: Draft | None) -> bool:
    """Which readings of digits and letters count as a number of a document."""
    if number.form == "cut":
        follows_cut = previous is not None and previous.form == "cut"
        plain = lead.type_id in grammar.raw["year_names_number"]
        return follows_cut or plain or (lead.type_id is not None and lead.has_number_word)
    if number.form == "bare":
        listed = previous is not None and previous.form == "bare" and _goes_on(cells, grammar, number.end)
        follows = previous is not None and previous.form != "full" and (lead.has_number_word or listed)
        opens = lead.has_number_word and in_packed_list(cells, grammar, number.first)
        unit = number.end < cells.size and cells.chars[number.end] in "%°"
        if lead.type_id in LAWS and len(number.head) == 4 and not lead.has_number_word:
            return False  # "Hiến pháp 2013" is a name and a year
        return (lead.type_id is not None or follows or opens) and len(number.head) <= 4 and not unit
    if lead.type_id is not None or lead.paper:
        return True
    first, others = number.codes[0], number.codes[1:]
    if number.loose and not (lead.has_number_word or previous is not None):
        return False
    if first.letters.startswith(("QH", "UBTVQH")) and first.letters[-1].isdigit():
        return number.year is not None
    if number.type_code:
        return any(code.known or len(code.letters) > 1 for code in others)
    return bool(others) and not number.year and (first.known or lead.has_number_word)


def _goes_on(cells: Cells, grammar: Tables, end: int) -> bool:
    """True where a list of bare numbers can go on or close: a comma, ";" before digits, "và", "của"."""
    at = skip(cells, end)
    if at >= cells.size or cells.chars[at] == ",":
        return at < cells.size
    if cells.chars[at] == ";":
        return cells.kinds.startswith(DIGIT, skip(cells, at + 1))
    joins = match(grammar.forward["and_words"], cells, at)
    return joins is not None or match(grammar.forward["issuer_prepositions"], cells, at) is not None


def _start_draft(cells: Cells, grammar: Tables, number: Number, lead: Lead, previous: Draft | None) -> Draft:
    type_id = type_of(cells, grammar, number, lead, previous)
    if type_id is None and number.form == "bare":
        type_id = packed_type(cells, grammar, number.first)
    text = number.canonical if number.form == "full" else None
    return Draft(lead.start, number.end, number.end, lead, number, type_id, text)


def _add_context(cells: Cells, grammar: Tables, draft: Draft, floor: int, said: int) -> None:
    """Date and issuer: behind the number first, then what is missing from before it.

    ``floor`` ends the number before, ``said`` all that is known to belong to it.
    """
    number, lead = draft.number, draft.lead
    codes = [code.letters for code in number.issuers] if number else []
    body_at = _open_body(cells, grammar, number) if number else None
    tail = read_tail(cells, grammar, draft.end, codes, body_at=body_at, lead=lead.start)
    draft.date, draft.year, draft.body, draft.tail_end = tail.date, tail.year, tail.body, tail.end
    draft.misprint, draft.term = tail.misprint, tail.term
    if draft.date and draft.body:
        return
    attached = lead.type_id is not None or lead.paper
    if not attached and not lead.has_number_word:
        return
    start = lead.start if attached else lead.before
    before = read_before(cells, grammar, start, codes, verb_needed=attached)
    if before is None:
        before, attached = read_before_brackets(cells, grammar, start, codes, draft.type_id), True
    if before is not None and before.start >= floor:
        if before.start < said:
            before.date = before.year = None  # the date belongs to the citation before
        _take_before(cells, grammar, draft, before, codes, between=not attached)
    if draft.body is None and lead.type_id is not None:
        draft.body = read_sayer(cells, grammar, lead.start, draft.tail_end, codes)


def _open_body(cells: Cells, grammar: Tables, number: Number) -> int | None:
    """``107/KH UBND tỉnh …``: the last letters of the number also begin the issuer's name."""
    at = number.open_code
    if at is None:
        return None
    body = read_tail(cells, grammar, number.end, [], body_at=at).body
    return at if body is not None and body.end > number.end else None


def _take_before(
    cells: Cells, grammar: Tables, draft: Draft, before: Context, codes: list[str], *, between: bool
) -> None:
    """Keep what stands before; between type and number it also tells the type."""
    body = before.body
    if between:
        kind = match_back(grammar.backward["types"], cells, skip_back(cells, before.start))
        if kind is None or kind[0] in LAWS:
            return  # "Luật Thanh tra số …": what stands between is the law's name
        draft.type_id = kind[0]
    elif body is None or (codes and not fits_codes(cells, grammar, body, codes)):
        return
    draft.before = True
    draft.body = draft.body or body
    if draft.date is None and before.date:
        draft.date, draft.year = before.date, before.year


def _is_worth(draft: Draft) -> bool:
    """A bare number is kept for now if it has "số" (repeats decide later) or its own date or issuer."""
    return draft.form != "bare" or draft.type_id is not None
