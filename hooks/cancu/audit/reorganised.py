"""Names of bodies, districts and provinces that are no more on a day, outside of what tells the past."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cancu.audit.leftover import Leftover
from cancu.dataset.fields.provinces import PROVINCE_TODAY
from cancu.draft_rules import CITIES
from cancu.graph.library import Library
from cancu.reforms import reorganised
from cancu.text import fold, vietnamese_date

# Capital letters of Vietnamese.
_CAPITAL = "A-Z" + "".join(
    char for char in map(chr, (*range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA))) if char.isupper()
)
_PAST = re.compile(
    r"trước đây|(?<!\w)(?<!tài )(?<!thái )(?<!tây )(?<!cao )(?<!trung )(?<!thảo )"
    r"nguyên(?!\w|\s+(?:tắc|liệu|nhân))|tiền thân|sáp nhập|hợp nhất|sắp xếp|đổi tên|không còn|không tổ chức|"
    r"kết thúc|"
    r"trước khi|(?<!\w)bỏ(?!\w)",
    re.IGNORECASE,
)
_MERGED = re.compile(r"sáp nhập|hợp nhất|đổi tên|sắp xếp lại", re.IGNORECASE)
_SENTENCE = re.compile(r"[\n;]|\.\s")
_JOINT = re.compile(
    r"(?:chương trình|quy chế|kế hoạch) phối hợp(?!\w)[^.;\n]{0,80}(?<!\w)giữa(?!\w)", re.IGNORECASE
)
_PERIOD_FROM = re.compile(r"(?:giai đoạn|nhiệm kỳ|năm)\s{1,9}(20[0-9]{2})(?![0-9])", re.IGNORECASE)
_FORMER = re.compile(r"\s{0,9}(?:\(?cũ\)?(?!\w)|\(?trước đây|\(nay|,? nay là|\(trước)", re.IGNORECASE)
_DISTRICT = re.compile(
    r"(?<!\w)(?:cấp huyện|các huyện(?:,\s*(?:thị xã|thành phố|quận))*|[Hh]uyện ủy|[Tt]hị ủy|[Qq]uận ủy|"
    # A body of the level, no district named: "Phòng Nội vụ huyện", "UBND các quận, huyện".
    r"(?:UBND|HĐND|UBMTTQ|Ủy ban nhân dân|Hội đồng nhân dân|Công an|Phòng(?:\s+\w{1,9}){1,6}?)\s+(?:các\s+)?"
    rf"(?:quận,\s*)?(?:huyện|quận|thị xã)(?!\s+(?:ủy|[{_CAPITAL}]))|"
    rf"(?:huyện|quận|thị xã|HUYỆN|QUẬN|THỊ XÃ|Huyện|Quận|Thị xã)\s+[{_CAPITAL}]\w*"
    rf"(?:\s+[{_CAPITAL}]\w*){{0,3}})(?!\w)"
)
_PROVINCE = re.compile(
    r"(?<!\w)(?:tỉnh|Tỉnh|TỈNH|Tỉnh ủy|TỈNH ỦY)\s+"
    rf"([{_CAPITAL}]\w*(?:\s*[-–]\s*|\s+)?(?:[{_CAPITAL}]\w*(?:\s*[-–]\s*|\s+)?){{0,4}})"
)


def _is_told(text: str, start: int, end: int) -> bool:
    """True where the words of the sentence speak of the past, or of the reorganisation itself."""
    low = max(0, start - 90)
    before = _SENTENCE.split(text[low:start])[-1]
    after = _SENTENCE.split(text[end : end + 90])[0]
    said = _PAST.search(before) is not None or _MERGED.search(after) is not None
    return said or _FORMER.match(text, end) is not None


def _is_in_older_programme(text: str, start: int, end: int, since: str) -> bool:
    """True in the name of a joint programme of the time before: "giữa Ban Dân vận … giai đoạn 2021-2026"."""
    if not _JOINT.search(_SENTENCE.split(text[max(0, start - 160) : start])[-1]):
        return False
    begun = _PERIOD_FROM.search(_SENTENCE.split(text[end : end + 160])[0])
    return begun is not None and begun.group(1) < since[:4]


def bodies(library: Library, text: str, day: str, province: str | None) -> Iterator[Leftover]:
    """Bodies that have become part of another; in the list of recipients the new name is certain."""
    recipients = text.lower().rfind("nơi nhận")
    for name, now, since in _known(library, province):
        if since > day:
            continue
        for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE):
            if _is_told(text, *found.span()) or _is_in_older_programme(text, *found.span(), since):
                continue
            plain = "(" not in now and " hoặc " not in now
            certain = plain and 0 <= recipients < found.start()
            message = f"{name} nay là {now} (từ {vietnamese_date(since)})."
            yield Leftover(*found.span(), "body", message, now if plain else None, certain)


def _known(library: Library, province: str | None) -> Iterator[tuple[str, str, str]]:
    """Old name, today's name, since when: of the table, then of the library's bodies with one heir."""
    told = set()
    for body in reorganised()["bodies"]:
        for name in body["names"]:
            told.add(fold(name))
            yield name, body["now"], body["since"]
    for issuer in library.corpus.issuers.values():
        heirs = [heir for heir in issuer.successors if heir.since <= library.on]
        if len(heirs) != 1 or issuer.province not in (None, province):
            continue
        for name in (issuer.name, *issuer.aliases):
            if fold(name) not in told:
                yield name, library.corpus.issuers[heirs[0].issuer].name, heirs[0].since


def districts(text: str, day: str) -> Iterator[Leftover]:
    """The level that ended on 1 July 2025."""
    since = reorganised()["districts"]["since"]
    if day < since:
        return
    for found in _DISTRICT.finditer(text):
        if not _is_told(text, *found.span()):
            day_of = vietnamese_date(since)
            message = (
                f"Từ ngày {day_of} không còn cấp huyện: ghi xã, phường, đặc khu hoặc cơ quan nay phụ trách."
            )
            yield Leftover(*found.span(), "district", message)


def provinces(text: str, day: str) -> Iterator[Leftover]:
    """Provinces that are part of another today, with its name."""
    told = reorganised()["provinces"]
    for found in _PROVINCE.finditer(text):
        name = _name_of(found.group(1))
        now = PROVINCE_TODAY.get(name or "")
        since = told["earlier"].get(name, told["since"])
        if name is None or now is None or now == name or day < since:
            continue
        end = found.start(1) + _length(found.group(1), name)
        if not _is_told(text, found.start(), end):
            unit = (
                now
                if now in ("Thành phố Hồ Chí Minh",)
                else f"thành phố {now}"
                if now in CITIES
                else f"tỉnh {now}"
            )
            message = f"Tỉnh {name} nay thuộc {unit} (từ {vietnamese_date(since)})."
            yield Leftover(found.start(), end, "province", message, unit)


@lru_cache(maxsize=1)
def _folded() -> dict[str, str]:
    return {
        fold(name).replace("-", " ").replace("  ", " ").replace("  ", " "): name for name in PROVINCE_TODAY
    }


def _name_of(words: str) -> str | None:
    """The longest beginning of the words that names a province."""
    parts = [part for part in re.split(r"[\s–-]+", fold(words)) if part]
    for size in range(len(parts), 0, -1):
        name = _folded().get(" ".join(parts[:size]))
        if name:
            return name
    return None


def _length(words: str, name: str) -> int:
    """How many characters of the words the name takes."""
    count = len([part for part in re.split(r"[\s–-]+", name) if part])
    ends = [found.end() for found in re.finditer(r"[^\s–-]+", words)]
    return ends[count - 1]
