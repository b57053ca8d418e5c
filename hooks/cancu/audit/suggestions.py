"""What a draft lacks, and slips of copying from last year's plan."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cancu.audit.rows import Row
from cancu.citations.citation import Citation
from cancu.graph.library import Library
from cancu.graph.relations import incoming
from cancu.model import Document
from cancu.text import first_day, fold

# What a later document does to a cited one, as the reason to cite it too.
_REASONS = {
    "replaces": "thay thế",
    "ends": "làm hết hiệu lực",
    "amends": "sửa đổi, bổ sung",
    "details": "quy định chi tiết",
    "guides": "hướng dẫn",
    "continues": "yêu cầu tiếp tục thực hiện",
    "follows": "kế tiếp",
}
_YEAR = 4
_DIGITS = re.compile("[0-9]+")
# A year this near behind a citation may belong to its title.
_TITLE = 500


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A document that the draft should cite too: ``reason`` says what it does to the cited ``about``."""

    document: str
    about: str
    reason: str


@dataclass(frozen=True, slots=True)
class Slip:
    """A stretch of the draft that looks left over from another year; offsets are code points."""

    start: int
    end: int
    message: str


def suggestions(library: Library, rows: Iterable[Row], province: str | None) -> list[Suggestion]:
    """Central documents, and those of the draft's own province, that act on a cited one and are missing."""
    rows = list(rows)
    cited = {row.document for row in rows if row.document}
    found: dict[str, Suggestion] = {}
    for about in dict.fromkeys(row.document for row in rows if row.document and row.role != "in-title"):
        for relation in incoming(library.graph, about, _REASONS):
            other = library.corpus[relation.source]
            if other.id not in cited and _concerns(library, other, province):
                found.setdefault(other.id, Suggestion(other.id, about, _REASONS[relation.kind]))
    return list(found.values())


def _concerns(library: Library, document: Document, province: str | None) -> bool:
    issuer = library.issuer(document)
    near = issuer.is_central or (province is not None and issuer.province == province)
    usable = library.step(document.id).disposition.usable
    # A plan of a department continues half of the library: only texts that stand above count.
    return near and usable and issuer.level not in ("department", "unit")


def slips(
    library: Library, text: str, citations: Sequence[Citation], signed: str | None, province: str | None
) -> list[Slip]:
    """Years of another plan, periods that are over, bodies that are no more; never inside a citation."""
    year = plan_year(text) or (first_day(signed).year if signed else None)
    found = [*_periods(text, year), *_old_years(text, year), *_bodies(library, text, province)]
    free = [slip for slip in found if not _is_cited(slip, text, citations)]
    return sorted(free, key=lambda slip: (slip.start, slip.end))


def _is_cited(slip: Slip, text: str, citations: Sequence[Citation]) -> bool:
    """True inside a citation, or in the subject of the one before: a title is not ours to change."""
    at = bisect_left(citations, slip.end, key=lambda citation: citation.start)
    if at == 0:
        return False
    before = citations[at - 1]
    words = " ".join(text[slip.start : slip.end].split())
    near = slip.start - before.end < _TITLE and words in " ".join((before.subject or "").split())
    return before.end > slip.start or near


def plan_year(text: str) -> int | None:
    """The year a plan is for: the "năm 2025" of its title, among the first lines; dates do not count."""
    head = fold(text[:1500])
    title = head.find("ke hoach")
    at = head.find("nam ", title) if title >= 0 else -1
    while at >= 0:
        digits = head[at + 4 : at + 8]
        dated = "thang" in head[max(0, at - 10) : at]
        if len(digits) == 4 and digits.isdigit() and digits.startswith("20") and not dated:
            return int(digits)
        at = head.find("nam ", at + 4)
    return None


def _years(text: str) -> list[tuple[int, int]]:
    """``(offset, year)`` of every run of exactly four digits between 1990 and 2099."""
    runs = (found.span() for found in _DIGITS.finditer(text))
    years = ((start, int(text[start:end])) for start, end in runs if end - start == _YEAR)
    return [(start, year) for start, year in years if 1990 <= year <= 2099]


def _periods(text: str, year: int | None) -> list[Slip]:
    """Periods such as "giai đoạn 2016-2020" in a plan for a later year."""
    found = []
    years = _years(text)
    for (start, first), (at, last) in pairwise(years):
        sign = text[start + _YEAR : at].strip()
        if sign in ("-", "–", "—") and first < last and year and last < year:
            found.append(Slip(start, at + _YEAR, f"Giai đoạn {first}-{last} đã kết thúc trước năm {year}."))
    return found


def _old_years(text: str, year: int | None) -> list[Slip]:
    """The year before, as in "công tác dân vận năm 2024" in the plan for 2025."""
    if year is None:
        return []
    found = []
    for at, other in _years(text):
        before = fold(text[max(0, at - 45) : at])
        about_plan = "dan van" in before or "ke hoach" in before or "cai cach hanh chinh" in before
        dated = "thang" in before[-20:] or text[at - 1 : at] in "/-"
        if other == year - 1 and before.rstrip().endswith("nam") and about_plan and not dated:
            found.append(Slip(at, at + _YEAR, f"Kế hoạch cho năm {year} nhưng ghi năm {other}."))
    return found


def _bodies(library: Library, text: str, province: str | None) -> list[Slip]:
    """Bodies with a successor named in the list of recipients."""
    folded = fold(text)
    start = folded.rfind("noi nhan")
    # Folding keeps the length of NFC text only; elsewhere offsets would lie.
    if start < 0 or len(folded) != len(text):
        return []
    found: list[Slip] = []
    for issuer in library.corpus.issuers.values():
        heirs = [heir for heir in issuer.successors if heir.since <= library.on]
        if not heirs or issuer.province not in (None, province):
            continue
        now = ", ".join(library.corpus.issuers[heir.issuer].name for heir in heirs)
        for name in (issuer.name, *issuer.aliases):
            at = _find_words(folded, fold(name), start)
            if at >= 0:
                found.append(Slip(at, at + len(name), f"{issuer.name} nay là {now}."))
    return _longest(found)


def _find_words(folded: str, name: str, start: int) -> int:
    """Where a name stands as whole words; -1 where it does not."""
    at = folded.find(name, start)
    while at >= 0:
        before, after = folded[at - 1 : at], folded[at + len(name) : at + len(name) + 1]
        if not before.isalnum() and not after.isalnum():
            return at
        at = folded.find(name, at + 1)
    return -1


def _longest(found: list[Slip]) -> list[Slip]:
    """Of names within names the longest."""
    kept: list[Slip] = []
    for slip in sorted(found, key=lambda slip: (slip.start, -slip.end, slip.message)):
        if not kept or slip.start >= kept[-1].end:
            kept.append(slip)
    return kept
