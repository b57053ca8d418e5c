"""The title of a plan and the year it is for."""

from __future__ import annotations

import re

HEAD = 3000
_HEADING = re.compile(r"^[ \t>*#|]*KẾ HOẠCH(?![\w/])", re.M)
_PROGRAMME = re.compile(r"^[ \t>*#|]*CHƯƠNG TRÌNH(?![\w/])", re.M)
_ANY = re.compile(r"kế hoạch(?![\w/])", re.IGNORECASE)
# What opens the text behind a title.
_OPENS = re.compile(r"[ \t>*•+–-]{0,20}(?:Căn cứ|Nhằm|Để|Phần\s|[IVX]{1,4}\.|[A-D1]\.)(?![\w])")
_YEAR = re.compile(r"năm\s+(20[0-9]{2})(?![0-9])", re.IGNORECASE)
# A year with these words before it is a day, the end of a period, or a horizon.
_OTHER = re.compile(
    r"(?:tháng\s+[0-9]{1,2}|đến|tầm\s+nhìn(?:\s+đến)?|định\s+hướng(?:\s+đến)?|giai\s+đoạn|từ)\s*$",
    re.IGNORECASE,
)
MOST_LINES = 5


def title_span(text: str) -> tuple[int, int] | None:
    """From the words "KẾ HOẠCH" (or "CHƯƠNG TRÌNH") in the head to the last line of the title."""
    heading = _HEADING.search(text, 0, HEAD) or _PROGRAMME.search(text, 0, HEAD) or _ANY.search(text, 0, HEAD)
    if heading is None:
        return None
    at, said = heading.end(), False
    for number in range(MOST_LINES):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at:end]
        ends = line.rstrip().endswith((";", ":"))
        if number and (_OPENS.match(line) or ends or (not line.strip() and said)):
            return heading.start(), at
        said = said or bool(line.strip())
        if end == len(text):
            return heading.start(), end
        at = end + 1
    return heading.start(), at


def plan_year(text: str) -> int | None:
    """The year of the title, "năm 2025"; days, periods and horizons do not count."""
    found = plan_year_at(text)
    return int(text[found : found + 4]) if found is not None else None


def plan_year_at(text: str) -> int | None:
    """Where the digits of that year stand."""
    title = title_span(text)
    if title is None:
        return None
    years = _YEAR.finditer(text, title[0], title[1])
    return next((year.start(1) for year in years if not _OTHER.search(text[title[0] : year.start()])), None)
