"""By when: "trước ngày 25/5", "chậm nhất ngày 15 tháng 11", "định kỳ 6 tháng", "hằng quý"."""

from __future__ import annotations

import re
from dataclasses import dataclass

NO_DAY = "không ghi ngày cụ thể"
_DAY = (
    r"(?P<day>\d{1,2})\s*(?:/\s*(?P<month>\d{1,2})(?:\s*/\s*(?P<year>\d{4}))?|"
    r"tháng\s+(?P<month2>\d{1,2})(?:\s+năm\s+(?P<year2>\d{4}))?"
    r"(?:\s*/\s*(?P<year3>\d{4}))?)"
)
DATED = re.compile(
    rf"(?:trước|chậm nhất(?: là)?(?: vào)?(?: trước)?|muộn nhất(?: là)?|vào|đến|hạn(?: cuối)?|xong "
    rf"trước)?\s*(?:ngày\s+)?{_DAY}(?:\s+(?:hằng|hàng)\s+năm)?",
    re.IGNORECASE,
)
EVERY = re.compile(
    r"định kỳ\s*\(?(?:(?:hằng|hàng)\s+)?(?:0?\d+\s+tháng|quý|tháng|năm)?(?:\s*(?:,|và|;"
    r")\s*(?:0?\d+\s+tháng|(?:cuối|hằng|hàng)?\s*năm|quý|đột xuất))*(?:\s+theo quy định)?"
    r"|(?:hằng|hàng)\s+(?:quý|tháng|năm)(?:\s*,\s*(?:hằng|hàng)?\s*(?:6 tháng|năm))*|trong năm\s+\d{4}|"
    r"quý\s+[IV]+(?:/\d{4})?|cả năm|thường xuyên",
    re.IGNORECASE,
)
PARTS = re.compile(
    r"(?P<half>0?6 tháng(?: đầu năm)?|sáu tháng(?: đầu năm)?)|(?P<nine>0?9 tháng)|"
    r"(?P<quarter>quý(?:\s+[IV]+)?)|(?P<month>(?:hằng|hàng)\s+tháng|báo cáo tháng)|"
    r"(?P<year>cuối năm|(?:hằng|hàng)\s+năm|cả năm|báo cáo năm|năm\s+\d{4}|(?<!\d )\bnăm(?=\s+\(?(?:trước|"
    r"chậm|vào|gửi))|tổng kết năm)|(?P<review>sơ kết|tổng kết)",
    re.IGNORECASE,
)
# "Kết luận số 250-KL/TU ngày 22/7/2021": the day of a document.
_OF_A_NUMBER = re.compile(r"\d\S*[-/]\S*[A-ZĐa-z]\S*\s*,?\s*$")
NAMES = {
    "half": "6 tháng",
    "nine": "9 tháng",
    "quarter": "quý",
    "month": "tháng",
    "year": "cuối năm",
    "review": "sơ kết, tổng kết",
}


@dataclass(frozen=True, slots=True)
class Moment:
    """A day as printed: its place in the sentence, the words, ``2021-05-25`` or ``05-25``."""

    start: int
    end: int
    printed: str
    by: str


def moments_in(text: str, year: str | None) -> list[Moment]:
    """The days that a sentence sets; ``year`` is the only year that the paper plans for, if it is one."""
    found: list[Moment] = []
    for match in DATED.finditer(text):
        month = int(match["month"] or match["month2"] or 0)
        day = int(match["day"])
        said = match["year"] or match["year2"] or match["year3"]
        words = " ".join(match.group().split())
        cited = _OF_A_NUMBER.search(text, max(0, match.start() - 60), match.start())
        also = (
            bool(found)
            and re.fullmatch(r"\s*(?:,|và)\s*(?:ngày\s*)?", text[found[-1].end : match.start()]) is not None
        )
        if not (1 <= month <= 12 and 1 <= day <= 31) or (re.match(r"\d", words) and not also) or cited:
            continue
        yearly = bool(re.search(r"(?:hằng|hàng)\s+năm$", words))
        whole = said or (None if yearly else year)
        by = f"{whole}-{month:02d}-{day:02d}" if whole else f"{month:02d}-{day:02d}"
        found.append(Moment(match.start(), match.end(), words, by))
    return found
