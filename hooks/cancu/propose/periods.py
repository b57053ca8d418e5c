"""The time that a title sets: "năm 2021", "giai đoạn 2021-2025", "đến năm 2030"."""

from __future__ import annotations

import re

_SPAN = re.compile(
    r"(?:giai đoạn|nhiệm kỳ|thời kỳ|các năm|từ năm|trong các năm|năm học)?\s*\b((?:19|20)\d\d)\s*(?:[-–—]|"
    r"đến(?: năm)?)\s*((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\bnăm\s+((?:19|20)\d\d)\b", re.IGNORECASE)
_UNTIL = re.compile(r"\bđến\s+(?:hết\s+)?năm\s+((?:19|20)\d\d)\b", re.IGNORECASE)
# Days and numbers of the documents that a title names, with what follows them, are no time of its own.
_CITED = re.compile(
    r"\bsố\s+[\d/–-]+\S*(?:\s+ngày\s+\d+\s*(?:[/.-]\s*\d+\s*[/.-]\s*\d{4}|tháng\s+\d+\s+năm\s+\d{4}))?|"
    r"\bngày\s+\d+\s*(?:[/.-]\s*\d+\s*[/.-]\s*\d{4}|"
    r"tháng\s+\d+\s+năm\s+\d{4})|\d+/(?:19|20)\d\d/\S+",
    re.IGNORECASE,
)


def period_of(title: str, year: str | None) -> dict[str, str | None] | None:
    """Start and end as the dataset has them; None where the title sets none. ``year`` is that of issue."""
    words = _CITED.sub(" ", title)
    span = _SPAN.search(words)
    until = _UNTIL.search(words)
    if span:
        return {"start": span[1], "end": span[2]}
    years = [match[1] for match in _YEAR.finditer(words)]
    if until:
        return {"start": next((one for one in years if one < until[1]), year), "end": until[1]}
    if years:
        return {"start": years[-1], "end": years[-1]}
    return None
