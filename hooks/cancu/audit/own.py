"""What names the draft itself and is no citation: its own number, running heads, "ban hành kèm theo"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from cancu.audit.leftover import sentence_before
from cancu.citations.citation import Citation
from cancu.document_number import number_key

HEAD = 3000
_OWN = re.compile(
    r"(?:^|[\s|*_>])Số(?:\s+hiệu|\s*,?\s*ký hiệu)?\s*[:|]\s*([0-9][^\s;,|]*(?:\s*/\s*[^\s;,|]+)?)",
    re.IGNORECASE | re.M,
)
_DIGITS = re.compile("[0-9]+")
# "Năm 2024 đơn vị đã thực hiện tốt Kế hoạch …", "rút kinh nghiệm việc thực hiện …".
_TOLD = re.compile(
    r"(?<!\w)đã\s+(?:thực hiện|triển khai|hoàn thành|tổ chức|quán triệt)|rút kinh nghiệm|tổng kết|sơ kết|"
    r"(?<!\w)trước (?:đây|năm [0-9]{4}),|(?<!\w)thay (?:thế )?cho\s*$",
    re.IGNORECASE,
)
# "Pháp lệnh số … (nay) đã hết hiệu lực".
_ENDED = re.compile(r"\s{0,9}(?:nay\s{1,9})?đã\s{1,9}(?:hết hiệu lực|bị bãi bỏ|được thay thế)", re.IGNORECASE)
_ENCLOSED = re.compile(r"(?:ban hành\s+)?kèm\s+theo\s*$", re.IGNORECASE)
# A line that comes back this often, page numbers aside, is a running head; a page has so many lines at least.
RUNNING, LONGEST, PAGE = 3, 90, 8


def own_number(text: str) -> str | None:
    """The key of the draft's own number, from its head: "Số: 15/KH-TTYT", "Số hiệu | 90/2025/…"."""
    found = _OWN.search(text, 0, HEAD)
    return number_key(found.group(1)) if found else None


def own_number_at(text: str) -> tuple[int, int] | None:
    """Where the running digits of that number stand."""
    found = _OWN.search(text, 0, HEAD)
    digits = _DIGITS.match(text, found.start(1)) if found else None
    return digits.span() if digits else None


def foreign(text: str, citations: Sequence[Citation], paper: frozenset[str] = frozenset()) -> list[bool]:
    """For every citation whether it speaks of another document than the draft.

    ``paper`` are the lines of page headers and footers.
    """
    own = own_number(text)
    running = _running_lines(text) | {_bare(line) for line in paper} - {""}
    return [not _is_own(text, citation, own, running) for citation in citations]


def as_told(text: str, citations: Sequence[Citation]) -> list[Citation]:
    """The citations; what a sentence tells of the past is a mention and no basis of the draft."""
    return [
        replace(citation, role="mention")
        if citation.role == "basis" and _is_told(text, citation)
        else citation
        for citation in citations
    ]


def _is_told(text: str, citation: Citation) -> bool:
    told = _TOLD.search(sentence_before(text, citation.start)) is not None
    return told or _ENDED.match(text, citation.end) is not None


def _is_own(text: str, citation: Citation, own: str | None, running: frozenset[str]) -> bool:
    if own and citation.number and number_key(citation.number) == own and citation.role != "basis":
        return True
    line = text[text.rfind("\n", 0, citation.start) + 1 : citation.start]
    if (
        len(line) < LONGEST
        and _ENCLOSED.search(line)
        and line.lstrip(" \t|*_(").lower().startswith(("ban", "kèm"))
    ):
        return True
    if not running:
        return False
    end = text.find("\n", citation.end)
    whole = text[citation.start - len(line) : end if end >= 0 else len(text)]
    return _bare(whole) in running


def _running_lines(text: str) -> frozenset[str]:
    """The bare lines that come back page by page; what comes back sooner is a table or a list."""
    last: dict[str, int] = {}
    counts: Counter[str] = Counter()
    near: set[str] = set()
    for number, line in enumerate(text.split("\n")):
        if 3 < len(line) <= LONGEST and (bare := _bare(line)):
            counts[bare] += 1
            if number - last.get(bare, -PAGE) < PAGE:
                near.add(bare)
            last[bare] = number
    return frozenset(line for line, count in counts.items() if count >= RUNNING and line not in near)


def _bare(line: str) -> str:
    """A line without the page number at its ends; empty where it ends as a clause does."""
    stripped = line.strip()
    return "" if stripped.endswith((";", ".", ",", ":")) else stripped.strip(" \t|0123456789–—-").lower()
