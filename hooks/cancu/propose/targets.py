"""Figures that a paper sets itself: "100 % viên chức học tập …", "ít nhất 01 mô hình"."""

from __future__ import annotations

import re

from cancu.propose.deadlines import Found
from cancu.propose.lines import Guess, Line
from cancu.propose.sections import Places
from cancu.propose.subjects import without_mark

_MORE = r"(?:trên|ít nhất|tối thiểu|dưới|không quá|khoảng|hơn|từ)"
_PERCENT = re.compile(
    rf"(?P<value>(?:(?P<more>{_MORE})\s+)?\d{{1,3}}(?:[.,]\d+)?\s*%(?:\s*trở lên)?)", re.IGNORECASE
)
_COUNT = re.compile(
    r"(?P<value>(?:ít nhất|tối thiểu|từ)\s+(?:0?\d+|một|hai|ba|năm)\s+(?:mô hình|cuộc|lớp|buổi|lần|điển "
    r"hình|hội nghị|tin|bài|đợt|công trình|phần việc|việc làm|gương)"
    r"(?:\s+trở lên)?)",
    re.IGNORECASE,
)
_END = re.compile(r"[;.]\s|[;.]$|,\s*(?:trong đó|phấn đấu|đồng thời)\b")
_AIMED = re.compile(
    r"chỉ tiêu|mục tiêu|phấn đấu|đạt|hoàn thành|100\s*%|ít nhất|tối thiểu|trên \d", re.IGNORECASE
)
_PAST = re.compile(r"(?:\bđã\b|đạt được|kết quả năm|so với (?:cùng kỳ|năm)|năm trước)", re.IGNORECASE)


def targets_of(paragraphs: list[Line], places: Places, after: int) -> list[Found]:
    """The targets of the text behind the place ``after``, in order."""
    found: list[Found] = []
    for line in paragraphs:
        if line.start >= after and _AIMED.search(line.text) and not _PAST.search(line.text):
            found += _of_line(line, places.at(line.start))
    return found


def _of_line(line: Line, at: str) -> list[Found]:
    words = without_mark(line.text)
    marks = sorted([*_PERCENT.finditer(words), *_COUNT.finditer(words)], key=lambda match: match.start())
    found = []
    for place, match in enumerate(marks):
        end = marks[place + 1].start() if place + 1 < len(marks) else len(words)
        what = _what(words, match, end)
        if match.re is _COUNT:
            unit = " ".join(match["value"].split()[2:]).removesuffix(" trở lên")
            verb = re.split(r"[.;,]\s", words[: match.start()].strip())[-1].strip(" :")
            unit = re.sub(r"^\d+\s*|^(?:một|hai|ba)\s*", "", unit)
            what = (
                f"{verb} {unit} {what[:1].lower() + what[1:]}".strip()
                if what and not what.startswith(verb or "\0")
                else what
            )
            what = what[:1].upper() + what[1:]
        value = re.sub(r"\s*%", " %", " ".join(match["value"].split()))
        value = value[:1].lower() + value[1:]
        if what:
            found.append(
                Found({"what": what, "value": value, "at": at}, Guess(value, line.number, line.text))
            )
    return found


def _what(words: str, match: re.Match[str], end: int) -> str:
    """The words behind the figure; where nothing stands there, those before it."""
    behind = words[match.end() : end]
    stop = _END.search(behind)
    behind = behind[: stop.start()] if stop else behind
    behind = re.sub(r"(?:,\s*)?(?:trong đó|và|có|phấn đấu)?\s*$", "", behind.strip(" ,;.")).strip(" ,;.")
    behind = re.sub(r"^(?:các|số)\s+", "", behind)
    if len(behind.split()) < 3:
        before = re.split(r"[.;]\s", words[: match.start()])[-1]
        before = re.sub(r"(?:đạt|phấn đấu|có|xây dựng)?\s*$", "", before.strip(" ,;:-"))
        behind = f"{before} {behind}".strip()
    return behind[:1].upper() + behind[1:]
