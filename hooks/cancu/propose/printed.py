"""What is printed of a citation: its words with day and body, and the subject behind them."""

from __future__ import annotations

import re

from cancu.citations.citation import Citation
from cancu.propose.head import title_of

_DAY = re.compile(
    r"\s*,?\s*(?:\(?\s*)?(?:ban hành\s+|ký\s+)?ngày\s+\d{1,2}\s*(?:[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|"
    r"tháng\s+\d{1,2}\s+năm\s+\d{4})\s*\)?|\s+năm\s+\d{4}"
)
_ABOUT = re.compile(
    r"\s*,?\s*(?:\(khóa\s+[IVX]+\)\s*)?(?:về việc|về|v/v|ban hành|quy định|hướng dẫn|[“\"])\s*", re.IGNORECASE
)
_END = re.compile(r"[;\n]\s*(?=[-–+•]|\d+[.)]|[A-ZĐỦ]|\n|$)|[;]|\.(?:\s|$|/)|\)(?=\s*[;.,]|\s*$)")
# A new body that begins to act ends the subject: ", Sở Y tế xây dựng …".
_ACTOR = re.compile(
    r"[,;]\s+(?:[A-ZĐỦ][^,;.]{2,70}?)\s+(?:xây dựng|ban hành|đề ra|lập|triển khai|yêu cầu|thông báo|hướng "
    r"dẫn|tổ chức)\b"
)
MOST = 400


def with_tail(text: str, citation: Citation) -> str:
    """The words of a citation with the day and the body printed behind them, exactly as they stand."""
    end = citation.end
    day = _DAY.match(text, end)
    if day:
        end = day.end()
    if citation.issuer:
        window = text[end : end + len(citation.issuer) * 2 + 20]
        pattern = r"\s+".join(map(re.escape, citation.issuer.split()))
        body = re.match(rf"\s*,?\s*(?:của|do|giữa)?\s*{pattern}", window)
        end += body.end() if body else 0
    return " ".join(text[citation.start : end].split())


def subject_of(text: str, citation: Citation, stop: int) -> str | None:
    """The subject behind a citation as the dataset has titles; ``stop`` is where the next citation begins."""
    if citation.subject is None:
        return None
    start = text.find(citation.subject[:12], citation.end)
    if start < 0 or start > citation.end + 250:
        return title_of(citation.subject)
    limit = min(len(text), start + MOST, stop if stop > start else len(text))
    window = text[start:limit]
    ends = [match.start() for pattern in (_END, _ACTOR) if (match := pattern.search(window))]
    words = window[: min(ends)] if ends else window
    words = " ".join(words.split()).rstrip(" ,;và")
    words = words if len(words) >= len(" ".join(citation.subject.split())) else citation.subject
    about = _ABOUT.match(words)
    quoted = re.match(r"^(?:về việc|về)?\s*[“\"](?P<inner>[^”\"]+)[”\"]", words)
    if quoted:
        return title_of(quoted["inner"])
    return title_of(words if about else citation.subject) or None
