"""What is known of the citing document: its issuer, its province and its day, given or read from its head."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from cancu.citations.citation import Lexicon
from cancu.citations.read.dates import read_when
from cancu.citations.read.lead import HEAD_OF_TEXT, read_lead
from cancu.citations.read.number_parts import Number
from cancu.citations.read.numbers import read_number
from cancu.citations.text.entities import decoded
from cancu.citations.text.fold import BLANK, DASH, DIGIT, LETTER, SLASH, Cells, fold
from cancu.citations.text.grammar import Tables, tables_for
from cancu.citations.text.phrases import match, skip, starts_word
from cancu.citations.text.seek import starts_and_turns
from cancu.corpus import Corpus
from cancu.kinds import LAWS
from cancu.model import Document, Issuer
from cancu.text import fold as fold_words


@dataclass(frozen=True, slots=True)
class Context:
    """The citing document; whatever is not known is None.

    ``issuer`` is an id of the corpus, ``province`` a name, ``date`` ISO, full or partial. ``closed`` says
    that the text speaks only of documents of the corpus (our own pages): one candidate is then enough.
    """

    issuer: str | None = None
    province: str | None = None
    date: str | None = None
    closed: bool = False


def lexicon_of(corpus: Corpus) -> Lexicon:
    """The names that a corpus knows: aliases of documents, names of bodies."""
    aliases: dict[str, list[str]] = {}
    for document in corpus:
        for alias in dict.fromkeys((*document.aliases, *_name_of_law(document))):
            aliases.setdefault(alias, []).append(document.id)
    bodies = sorted({name for issuer in corpus.issuers.values() for name in (issuer.name, *issuer.aliases)})
    codes = sorted({part for issuer in corpus.issuers.values() for part in _letters_of(issuer)})
    known = {name: tuple(ids) for name, ids in sorted(aliases.items())}
    return Lexicon(known, tuple(bodies), tuple(codes))


def _name_of_law(document: Document) -> list[str]:
    """``Luật Tiếp công dân``: laws are called by type and title, whether or not a number follows."""
    if document.type not in LAWS:
        return []
    label = document.type_label
    begins = fold_words(document.title).startswith(fold_words(label))
    return [document.title if begins else f"{label} {document.title}"]


def _letters_of(issuer: Issuer) -> list[str]:
    """The letters of an issuer, those of joint numbers one by one; the term behind QH is no part of them."""
    parts = [part for name in issuer.abbreviations for part in name.split("-")]
    return [part for part in parts if part.isalpha()]


def context_of(text: str, corpus: Corpus) -> Context:
    """Read the head of a citing document: "Số: 2444/KH-SYT", "Đồng Nai, ngày 01 tháng 4 năm 2021"."""
    plain = decoded(text).text
    grammar = tables_for(plain)
    cells = fold(plain, grammar.alphabet)
    province, date = _dateline(cells, grammar)
    province = province or _province_named_most(cells, grammar)
    own = _own_number(cells, grammar)
    date = date or (_day_behind(cells, grammar, own.end) if own else None)
    return Context(_issuer(own, corpus, province), province, date)


def _dateline(cells: Cells, grammar: Tables) -> tuple[str | None, str | None]:
    """Place and day of signing: a place, a comma, "ngày …"; the day may lack its number."""
    for at in range(min(cells.size, HEAD_OF_TEXT)):
        if cells.chars[at] != ",":
            continue
        after = skip(cells, at + 1)
        if match(grammar.forward["day_words"], cells, after) is None or not _place_on_line(cells, at):
            continue
        when = read_when(cells, grammar, after)
        if when is not None and _goes_on(cells, when.end):
            continue
        return _province_before(cells, grammar, at), when.date or _month(
            cells, grammar, after
        ) if when else None
    return None, None


def _place_on_line(cells: Cells, end: int) -> bool:
    """Nothing but words with capitals before the comma, up to the start of the line or the own number.

    The letters of a number are no place: "Căn cứ Kết luận số 114-KL/TW, ngày …" is a citation.
    """
    at = end - 1
    while at >= 0 and _in_place_name(cells, at):
        at -= 1
    first = at + 1
    if at >= 0 and cells.kinds[at] in (DASH, SLASH) and not _is_spaced_dash(cells, at):
        if not _states_number(cells, _line_start(cells, at)):
            return False
        while first < end and cells.kinds[first] == LETTER:
            first += 1
    elif at >= 0 and cells.kinds[at] not in (BLANK, DASH) and cells.chars[at] != "|":
        return False
    words = [
        place for place in range(first, end) if cells.kinds[place] == LETTER and starts_word(cells, place)
    ]
    return 0 < len(words) <= 12 and all(cells.upper[place] for place in words[-2:])


def _in_place_name(cells: Cells, at: int) -> bool:
    """Letters and blanks of one line, the dot of "TP. Hồ Chí Minh"."""
    if cells.kinds[at] == LETTER or (cells.kinds[at] == BLANK and cells.breaks[at] == 0):
        return True
    return at > 0 and cells.chars[at] == "." and cells.kinds[at + 1] == BLANK


def _is_spaced_dash(cells: Cells, at: int) -> bool:
    """The dash of "Bà Rịa - Vũng Tàu", or of the motto before the place."""
    return cells.kinds[at] == DASH and at > 0 and cells.kinds[at - 1] == cells.kinds[at + 1] == BLANK


def _line_start(cells: Cells, at: int) -> int:
    while at > 0 and not (cells.kinds[at - 1] == BLANK and cells.breaks[at - 1] > 0):
        at -= 1
    return at


def _states_number(cells: Cells, at: int) -> bool:
    """True where a line opens with "Số:", "Số hiệu |" or, as the Party writes it, "Số 215-BC/HU".

    Cells keep the shape of letters, not their tone.
    """
    while at < cells.size and cells.kinds[at] not in (LETTER, DIGIT):
        at += 1
    if at >= cells.size or cells.chars[at : cells.run_end(at)] not in ("sô", "so"):
        return False
    capital = cells.upper[at]
    at = skip(cells, cells.run_end(at))
    if at < cells.size and cells.chars[at : cells.run_end(at)] in ("hiêu", "hieu"):
        at = skip(cells, cells.run_end(at))
    return at < cells.size and (cells.chars[at] in ":|" or (bool(capital) and cells.kinds[at] == DIGIT))


def _goes_on(cells: Cells, end: int) -> bool:
    """True where a sentence goes on behind a day: a dateline ends its line, or a heading follows."""
    at = end
    if at < cells.size and cells.kinds[at] == BLANK:
        if cells.breaks[at] > 0:
            return False
        at += 1
    return at < cells.size and (cells.chars[at] == "," or (cells.kinds[at] == LETTER and not cells.upper[at]))


def _own_number(cells: Cells, grammar: Tables) -> Number | None:
    """The number of the document itself: "Số: 2444/KH-SYT"."""
    for at in range(min(cells.size, HEAD_OF_TEXT)):
        if cells.kinds[at] != DIGIT or (at > 0 and cells.kinds[at - 1] == DIGIT):
            continue
        number = read_number(cells, grammar, at)
        if number is not None and number.codes and read_lead(cells, grammar, at, number.end).own:
            return number
    return None


def _day_behind(cells: Cells, grammar: Tables, end: int) -> str | None:
    """The day behind the own number: "Số: 15/KH-SYT, ngày 15/3/2021"."""
    at = skip(cells, end)
    at = skip(cells, at + 1) if at < cells.size and cells.chars[at] == "," else at
    if at >= cells.size or match(grammar.forward["day_words"], cells, at) is None:
        return None
    when = read_when(cells, grammar, at)
    return when.date if when else None


def _province_before(cells: Cells, grammar: Tables, end: int) -> str | None:
    for at in range(max(0, end - 40), end):
        found = match(grammar.forward["provinces"], cells, at) if starts_word(cells, at) else None
        if found and found[1] == end:
            return str(found[0])
    return None


def _month(cells: Cells, grammar: Tables, at: int) -> str | None:
    """``ngày … tháng 3 năm 2025``: year and month of a draft that has no day yet."""
    limit = min(cells.size, at + 30)
    while at < limit:
        word = match(grammar.forward["month_words"], cells, at) if starts_word(cells, at) else None
        when = read_when(cells, grammar, at) if word else None
        if word and when and when.year:
            digits = skip(cells, word[1])
            month = int(cells.chars[digits : cells.run_end(digits)])
            return f"{when.year}-{month:02d}" if 1 <= month <= 12 else None
        at += 1
    return None


def _province_named_most(cells: Cells, grammar: Tables) -> str | None:
    """The province the text names most, if it names it at least twice as often as any other."""
    counts: Counter[str] = Counter()
    end = 0
    for at in starts_and_turns(cells, grammar.openings["provinces"], 0, cells.size):
        found = match(grammar.forward["provinces"], cells, at) if at >= end and cells.upper[at] else None
        if found:
            counts[str(found[0])] += 1
            end = found[1]
    ranked = counts.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return ranked[0][0]


def _issuer(own: Number | None, corpus: Corpus, province: str | None) -> str | None:
    """The body whose letters end the document's own number, in its province."""
    if own is None:
        return None
    letters = {own.codes[-1].letters, own.codes[0].letters if not own.type_code else ""}
    found = [
        issuer.id for issuer in corpus.issuers.values()
        if letters & set(issuer.abbreviations) and same_place(issuer.province, province)
    ]  # fmt: skip
    return found[0] if len(found) == 1 else None


def same_place(one: str | None, other: str | None) -> bool:
    """True for two spellings of one province ("Hồ Chí Minh", "Thành phố Hồ Chí Minh")."""
    if one is None or other is None:
        return one is other
    left, right = (fold_words(name).replace(" - ", " ") for name in (one, other))
    return left == right or left.endswith(" " + right) or right.endswith(" " + left)


@lru_cache(maxsize=4096)
def place_in(phrase: str | None) -> str | None:
    """The province that a phrase names, as the tables spell it."""
    if not phrase:
        return None
    grammar = tables_for(phrase)
    cells = fold(phrase, grammar.alphabet)
    for at in range(cells.size):
        found = (
            match(grammar.forward["provinces"], cells, at)
            if starts_word(cells, at) and cells.upper[at]
            else None
        )
        if found:
            return str(found[0])
    return None
