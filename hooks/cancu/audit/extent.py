"""Where the parts of a citation stand in the draft: what is right stays, what is wrong is replaced there.

A citation of the reader spans type and number; day, issuer, meeting and subject follow in the text. The
places are found by the words themselves, at most :data:`FARTHEST` characters on and within one paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from cancu.citations.citation import Citation
from cancu.text import fold

FARTHEST, BEFORE = 700, 120
Span = tuple[int, int]
_DAY = re.compile(
    r"ngày\s+([0-9]{1,2})\s*([/.-])\s*([0-9]{1,2})\s*[/.-]\s*([0-9]{4})(?![0-9])"
    r"|ngày\s+([0-9]{1,2})\s+tháng\s+([0-9]{1,2})\s+năm\s+([0-9]{4})(?![0-9])"
)
_YEAR = re.compile(r"năm\s+([0-9]{4})(?![0-9])")
_GAP = re.compile(r"\s*(?:,\s*)?")
_OF = re.compile(r"(?:của|do)\s+", re.IGNORECASE)
# A meeting of the Central Committee, with the committee's name and the term in any order.
_TERM = re.compile(
    r"\(?(?:của\s+)?(?:Hội nghị(?:\s+(?:lần\s+thứ\s+\w+|Trung\s+ương(?:\s+[0-9]+)?))?|khóa\s+[IVX]+|"
    r"Ban\s+Chấp\s+hành\s+Trung\s+ương(?:\s+Đảng)?(?=\s*,?\s*\(?khóa))(?![\w])\)?",
    re.IGNORECASE,
)
_SESSION = re.compile(r"khóa\s+([IVX]+)(?![\w])", re.IGNORECASE)
_SUBJECT = re.compile(
    r"(?:về|quy định|hướng dẫn|ban hành|sửa đổi|phê duyệt|triển khai|thực hiện|tăng cường|quán triệt|"
    r"tiếp tục|đẩy mạnh|phát động|tổ chức|ngày hội|v/v)(?![\w])|[“\"(«]",
    re.IGNORECASE,
)
_BODY_END = re.compile(
    r"\s{0,9}[,;:.()“\"\n]|\s{1,9}(?:về|quy định|hướng dẫn|ban hành|sửa đổi|phê duyệt|triển khai|thực hiện|"
    r"tăng cường|ngày|khóa|năm|tại|đã|v/v)(?![\w])",
    re.IGNORECASE,
)
_STOP = re.compile(r"[;\n]|\.(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Extent:
    """Places in the draft, in code points; what is not printed is None. ``end`` closes the whole citation.

    ``subject`` begins at its first word ("về"), ``session`` holds the numeral of "khóa XI"; ``meeting`` says
    that the Central Committee's meeting or term is named, ``slashed`` that the day is written with slashes.
    """

    start: int
    end: int
    number: Span
    day: Span | None = None
    slashed: bool = False
    year: Span | None = None
    issuer: Span | None = None
    session: Span | None = None
    meeting: bool = False
    subject: Span | None = None


@dataclass(slots=True)
class _Found:
    day: Span | None = None
    slashed: bool = False
    year: Span | None = None
    issuer: Span | None = None
    session: Span | None = None
    meeting: bool = False
    subject: Span | None = None
    # Where the reading of the tail has come to.
    at: int = 0


def extent_of(text: str, citation: Citation, limit: int, title: str | None = None) -> Extent:
    """The places of a citation; ``limit`` is where the next one begins.

    ``title`` is that of the document, if known: the subject ends with its last word.
    """
    found = _tail(text, citation, _stop(text, citation.end, limit))
    if found.day is None and citation.date:
        found.day, found.slashed = _day_before(text, citation)
    subject = found.subject
    if subject:
        subject = (subject[0], _subject_end(text, subject, citation, title))
    return Extent(
        start=citation.start,
        end=max(citation.end, subject[1] if subject else found.at),
        number=_number(text, citation),
        day=found.day,
        slashed=found.slashed,
        year=found.year,
        issuer=found.issuer,
        session=found.session,
        meeting=found.meeting,
        subject=subject,
    )


def _stop(text: str, start: int, limit: int) -> int:
    stop = _STOP.search(text, start, min(len(text), start + FARTHEST))
    return min(limit, stop.start() if stop else start + FARTHEST, len(text))


def _number(text: str, citation: Citation) -> Span:
    first = re.search(r"[0-9]", text[citation.start : citation.end])
    return (citation.start + first.start() if first and citation.number else citation.end, citation.end)


def _tail(text: str, citation: Citation, end: int) -> _Found:
    """Day, issuer, meeting and subject behind the number, each once, in any order."""
    found = _Found(at=citation.end)
    for _ in range(8):
        gap = _GAP.match(text, found.at, end)
        here = gap.end() if gap else found.at
        if here >= end:
            break
        if _day(text, here, end, found) or _session(text, here, end, found):
            continue
        if not _issuer(text, here, end, citation, found):
            found.subject = (here, end) if _SUBJECT.match(text, here, end) else None
            break
    return found


def _day(text: str, at: int, end: int, found: _Found) -> bool:
    opened = at + 1 if text[at] == "(" else at
    day = _DAY.match(text, opened, end) if found.day is None else None
    if day:
        found.day, found.slashed = day.span(), day.group(2) is not None
        found.at = day.end() + (opened > at and text[day.end() : day.end() + 1] == ")")
        return True
    year = _YEAR.match(text, opened, end) if not (found.day or found.year) else None
    if year:
        found.year, found.at = year.span(), year.end()
    return year is not None


def _session(text: str, at: int, end: int, found: _Found) -> bool:
    term = _TERM.match(text, at, end)
    if term is None or term.end() == at:
        return False
    numeral = _SESSION.search(text, at, term.end())
    found.session = numeral.span(1) if numeral else found.session
    found.meeting = True
    found.at = term.end()
    return True


def _issuer(text: str, at: int, end: int, citation: Citation, found: _Found) -> bool:
    """The issuer as the reader has it, or what stands behind "của" up to the words of the subject."""
    if found.issuer:
        return False
    of = _OF.match(text, at, end)
    start = of.end() if of else at
    size = _same_words(text, start, end, citation.issuer) if citation.issuer else 0
    if not size and (of or (found.meeting and text[start].isupper())):
        stop = _BODY_END.search(text, start, end)
        size = (stop.start() if stop else end) - start
    if size <= 0:
        return False
    found.issuer, found.at = (start, start + size), start + size
    return True


def _same_words(text: str, start: int, end: int, words: str) -> int:
    """How far ``words`` reach at ``start``, whatever blanks part them; 0 where they do not stand there."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    found = re.compile(pattern).match(text, start, end)
    return found.end() - start if found else 0


def _day_before(text: str, citation: Citation) -> tuple[Span | None, bool]:
    """The last day before a citation, "Ngày 26/11/2021, Thủ tướng ban hành Chỉ thị …", if it is its own."""
    low = max(0, citation.start - BEFORE)
    stretch = text[low : citation.start]
    low += max(stretch.rfind("\n"), stretch.rfind(";")) + 1
    days = list(re.compile(_DAY.pattern, re.IGNORECASE).finditer(text, low, citation.start))
    if not days or iso(days[-1]) != citation.date:
        return None, False
    return days[-1].span(), days[-1].group(2) is not None


def iso(day: re.Match[str]) -> str:
    """A day as it was matched, ISO."""
    one = day.group(1, 3, 4) if day.group(1) else day.group(5, 6, 7)
    return f"{one[2]}-{int(one[1]):02d}-{int(one[0]):02d}"


def _subject_end(text: str, subject: Span, citation: Citation, title: str | None) -> int:
    """Behind the last word that the title shares, else where the reader ends the subject."""
    start, end = subject
    shared = _shared_end(text, start, end, title) if title else None
    if shared:
        return shared
    words = citation.subject
    size = _same_words(text, start, end, words) if words else 0
    stripped = len(text[start:end].rstrip(" ,.\t\r\n"))
    return start + (size or stripped)


_WORD = re.compile(r"\w+")


def _shared_end(text: str, start: int, end: int, title: str) -> int | None:
    """Where the words of the title end in the text, if nearly all of them stand there in their order."""
    known = [fold(word) for word in _WORD.findall(title)]
    at, last, hits = 0, None, 0
    for word in _WORD.finditer(text, start, end):
        said = fold(word.group())
        ahead = known[at : at + 3]
        if said in ahead:
            at += ahead.index(said) + 1
            last, hits = word.end(), hits + 1
            if at == len(known):
                break
    if not known or hits < 0.8 * len(known) or last is None:
        return None
    closing = re.compile(r"\s?[”\"»)]").match(text, last, end)
    return closing.end() if closing and text[start] in '“"«(' else last
