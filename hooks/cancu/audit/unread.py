"""Lines of the căn cứ in which no document was recognised: counted and shown, never passed over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cancu.audit.unnumbered import candidates
from cancu.citations.citation import Citation
from cancu.graph.library import Library

_LINE = re.compile(r"^[ \t>*•+–-]*Căn cứ(?: vào)?\s+([^\n;]*)", re.M)
_NAMES_A_TEXT = re.compile(
    r"(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư|Kết luận|Quy định|"
    r"Quy chế|Điều lệ|Hướng dẫn|Kế hoạch|Chương trình|Đề án|Công văn|Công điện|Thông báo|Thông tri|Văn bản|"
    r"Văn kiện|Báo cáo|Tờ trình|Biên bản|Lời kêu gọi)(?!\s+(?:này|trên|nêu trên))(?![\w])"
)
# The draft's own grounds: facts and tasks, no text.
_OWN_GROUNDS = re.compile(
    r"(?:tình hình|chức năng|nhiệm vụ|kết quả|điều kiện|nhu cầu|yêu cầu|thực tế|thực trạng)", re.I
)


@dataclass(frozen=True, slots=True)
class Unread:
    """A line with "Căn cứ" in which no document was recognised; offsets are code points.

    ``candidates`` are documents without a number that it may mean.
    """

    start: int
    end: int
    words: str
    candidates: tuple[str, ...]


def unread(text: str, citations: Sequence[Citation], library: Library, province: str | None) -> list[Unread]:
    """Those lines, in order; ``province`` is that of the draft, by its name."""
    found, at = [], 0
    for line in _LINE.finditer(text):
        while at < len(citations) and citations[at].end <= line.start(1):
            at += 1
        cited = at < len(citations) and citations[at].start < line.end()
        words = line.group(1)
        if not cited and _NAMES_A_TEXT.search(words) and not _OWN_GROUNDS.match(words):
            words, start = words.rstrip(), line.start(1)
            found.append(Unread(start, start + len(words), words, candidates(library, words, province)))
    return found
