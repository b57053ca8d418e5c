"""The head of a paper: number, type, title, the body that issues it, the line with place and day."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from cancu.kinds import DOCUMENT_TYPES
from cancu.propose.casing import sentence_case
from cancu.propose.lines import Guess, Line, is_capitals
from cancu.text import fold

# The head is over by then, even with a long list of grounds.
MOST_LINES = 45
MOST_TITLE = 9
NUMBER = re.compile(
    r"^(?:Số|So|SỐ)\s*[:.]?\s*(?P<number>\d*[\s.…]*[a-zA-ZĐđ]?\s*[-–/]\s*[A-ZĐa-zđ0-9][^\s,;|"
    r"]*(?:\s?[-–/]\s?[A-ZĐ][\w&]*)*)"
)
BLANK_NUMBER = re.compile(r"^(?:Số|So|SỐ)\s*[:.]?[\s.…_]*[-/]?\s*[A-ZĐ]{2}")
_NUMBER_WORD = re.compile(r"(?:Số|SỐ)\s*:?")
_SUBJECT_OF_LETTER = re.compile(r"^(?:V/v|Về việc|Về)\s*[:.]?\s+", re.IGNORECASE)
_ABOUT = re.compile(r"^(?:V/v|Về\s+việc|Về)\s*[:.]?\s+", re.IGNORECASE)
_OPENING = re.compile(
    r"^(?:(?:Thực hiện|Triển khai(?: thực hiện)?|Thi hành|Chấp hành|Tiếp tục)\s.*(?:\bsố\b|\d[-/]|Luật|"
    r"Nghị quyết|ý kiến|chỉ đạo)"
    r"|Căn cứ|Nhằm\b|Để\b|Trên cơ sở|Xét\b|Theo\b|Năm \d{4}\b|Trong năm|Kính gửi|Ngày \d|Trong (?:những|"
    r"thời) )"
)
_ACTS = re.compile(r"\b(?:xây dựng|ban hành|đề ra|lập)\b.*(?:như sau|sau đây)|\bnhư sau\s*:?$")
_STATE = (
    "cong hoa xa hoi chu nghia viet nam",
    # The same broken over two lines, as narrow columns have it.
    "cong hoa xa hoi",
    "cong hoa xa hoi chu nghia",
    "chu nghia viet nam",
    "xa hoi chu nghia viet nam",
    "doc lap - tu do - hanh phuc",
    "doc lap tu do hanh phuc",
    "dang cong san viet nam",
    "doan tncs ho chi minh",
    "doan thanh nien cong san ho chi minh",
)
LONGEST_AUTHOR = 80
# A title whose line ends so goes on with the name of a body.
_GOES_ON = (" cua", " do", " va", " voi", " giua", " thuoc", " tai", ",", "-")
_DAY_LINE = re.compile(r",\s*ngày\b", re.IGNORECASE)
_LABELS: Final = sorted(
    ((fold(kind.label), kind.id) for kind in DOCUMENT_TYPES.values()), key=lambda pair: -len(pair[0])
)
_BODY = re.compile(
    r"^(?:ủy ban|uỷ ban|ubnd|hđnd|hội đồng|sở|ban|bộ|văn phòng|trung tâm|bệnh viện|trường|chi cục|cục|tổng "
    r"cục|phòng|công an|"
    r"huyện ủy|thị ủy|thành ủy|tỉnh ủy|đảng ủy|quận ủy|đảng bộ|chi bộ|chính phủ|thủ tướng|quốc hội|mặt "
    r"trận|ubmttq|ủy ban mttq|"
    r"hội |liên đoàn|đoàn |tỉnh đoàn|kho bạc|bảo hiểm|tòa án|viện|học viện|đại học|thanh tra|bch|btv|bộ "
    r"chỉ huy|ban quản lý|"
    r"trạm|xã |phường |đặc khu|quận |tổng công ty|công ty)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Head:
    """What the head says; ``bodies`` are the lines that name the issuing body and those above it, in order.

    ``titled`` are the places (from, to) in the text of what is the title.
    """

    number: Guess | None = None
    blank_number: Line | None = None
    type: Guess | None = None
    title: Guess | None = None
    bodies: list[Line] = field(default_factory=list)
    day_line: Line | None = None
    titled: tuple[int, int] = (0, 0)
    # Where the body begins: the line after the title.
    end: int = 0


def read_head(lines: list[Line]) -> Head:
    """The head of the paper that these lines are."""
    head = Head()
    first = lines[:MOST_LINES]
    kind_at = next((at for at, line in enumerate(first) if _type_of(line.text)), None)
    _read_number(head, first)
    head.day_line = next(
        (line for line in first if _DAY_LINE.search(line.text) and len(line.text) < 90), None
    )
    if kind_at is not None:
        _read_title(head, first, kind_at)
    else:
        _read_letter(head, first)
    stop = kind_at if kind_at is not None else head.end
    head.bodies = _bodies([line for line in first[:stop] if line is not head.day_line])
    return head


def _read_number(head: Head, lines: list[Line]) -> None:
    for at, line in enumerate(lines[:25]):
        lone = _NUMBER_WORD.fullmatch(line.text) is not None and at + 1 < len(lines)
        match = NUMBER.match(f"{line.text} {lines[at + 1].text}" if lone else line.text)
        if match and any(char.isdigit() for char in match["number"]):
            head.number = Guess(match["number"], line.number, match.string)
            return
        if BLANK_NUMBER.match(line.text) and head.blank_number is None:
            head.blank_number = line


def _type_of(text: str) -> tuple[str, str] | None:
    """Type and what stands behind it on the line: a line of capitals that opens with a type."""
    words = text
    if re.fullmatch(r"(?:\S\s+){3,}\S", text.strip()):
        words = re.sub(r"(?<=\S)\s(?=\S)", "", text)  # K Ế  H O Ạ C H
    folded = fold(words).strip(" :*")
    for label, kind in _LABELS:
        if folded.startswith(label) and not folded[len(label) : len(label) + 1].isalnum():
            shown = words.strip(" *")[: len(label)]
            rest = words.strip(" *")[len(label) :].strip(" :")
            if is_capitals(shown) and len(fold(shown)) == len(label):
                return kind, rest
    return None


def _read_title(head: Head, lines: list[Line], at: int) -> None:
    kind, rest = _type_of(lines[at].text) or ("", "")
    head.type = Guess(kind, lines[at].number, lines[at].text)
    taken: list[Line] = []
    if rest:
        taken.append(Line(lines[at].number, lines[at].start, rest))
    for place, line in enumerate(lines[at + 1 :], at + 1):
        if len(taken) >= MOST_TITLE or (taken and _ends_title(taken, line)) or _is_state(line.text):
            break
        if (
            kind == "chuong-trinh"
            and not taken
            and fold(line.text).startswith(("hanh dong", "phoi hop", "cong tac"))
        ):
            tail = fold(line.text)
            kind = "chuong-trinh-" + (
                "hanh-dong"
                if tail.startswith("hanh dong")
                else "phoi-hop"
                if tail.startswith("phoi hop")
                else "x"
            )
            if kind.endswith("-x"):
                kind = "chuong-trinh"
            head.type = Guess(kind, lines[at].number, f"{lines[at].text} {line.text}")
            if len(tail.split()) == 2:
                continue
        if not taken and _names_author(line.text) and place + 1 < len(lines):
            continue
        if taken and _decides(lines, place, at):
            break
        taken.append(line)
        head.end = place + 1
    if taken:
        whole = " ".join(line.text for line in taken)
        head.title = Guess(title_of(whole), taken[0].number, whole)
        head.titled = (taken[0].start, taken[-1].start + len(taken[-1].text))
    head.end = max(head.end, at + 1)


def _decides(lines: list[Line], place: int, kind_at: int) -> bool:
    """True for who decides, between title and grounds: "ỦY BAN NHÂN DÂN TỈNH SƠN LA", "Căn cứ …" below it."""
    text = lines[place].text
    if not is_capitals(text) or fold(lines[place - 1].text).endswith(_GOES_ON) or place + 1 >= len(lines):
        return False
    names = [fold(body.text) for body in _bodies(lines[:kind_at])]
    return fold(text) in names and _OPENING.match(lines[place + 1].text.lstrip("-–+ ")) is not None


def _names_author(text: str) -> bool:
    """True for the line between type and subject of a Party paper: "CỦA BAN THƯỜNG VỤ TỈNH ỦY"."""
    return fold(text).startswith("cua ") and len(text) < LONGEST_AUTHOR


def _ends_title(taken: list[Line], line: Line) -> bool:
    """True for the line that no longer belongs to the title."""
    text = line.text
    if (
        _OPENING.match(text.lstrip("-–+ "))
        or _ACTS.search(text)
        or NUMBER.match(text)
        or re.match(r"(?:[IVX]+|1|A)[.)]\s|Điều 1\b|Phần thứ", text)
    ):
        # A wrapped title may go on with such a word when the line before has not come to an end.
        return not (taken and taken[-1].text.endswith((",", "-", " và", " của", " về")))
    if (
        len(text) > 220
        or _DAY_LINE.search(text)
        or text.endswith((":", "."))
        or re.search(r"[^\W\d][.]\s+[A-ZĐỦ]", text)
    ):
        return True
    if len(text) > 120 and not text[:1].islower() and len(taken[-1].text) < 120:
        return True  # a paragraph behind a short title
    return is_capitals(text) and not is_capitals(taken[0].text)


def _read_letter(head: Head, lines: list[Line]) -> None:
    """A letter (công văn): "V/v …" below the number, "Kính gửi" opens it."""
    for at, line in enumerate(lines):
        if _SUBJECT_OF_LETTER.match(line.text) and at < 20:
            taken = [line]
            for other in lines[at + 1 : at + 5]:
                if other.text[:1].islower():
                    taken.append(other)
                elif taken[-1].number + 2 < other.number or not other.text[:1].islower():
                    break
            whole = " ".join(each.text for each in taken)
            head.title = Guess(title_of(whole), line.number, whole)
            head.titled = (line.start, taken[-1].start + len(taken[-1].text))
            head.end = at + len(taken)
            break
    greeting = next((line for line in lines if fold(line.text).startswith("kinh gui")), None)
    if greeting is not None:
        head.type = Guess("cong-van", greeting.number, greeting.text)


def title_of(printed: str) -> str:
    """A subject as the dataset has titles: no "Về việc" in front, a capital, no full stop."""
    words = " ".join(printed.split())
    words = re.sub(r"\s*\((?:Ban hành )?[Kk]èm theo .*\)$", "", words)
    words = _ABOUT.sub("", words).strip(" .;:")
    if words[:1] in '“"' and words[-1:] in '”"' and words.count("“") + words.count('"') <= 2:
        words = _ABOUT.sub("", words[1:-1]).strip()
    words = sentence_case(words) if is_capitals(words) else words
    return words[:1].upper() + words[1:]


def _is_state(text: str) -> bool:
    """True for the name of the State or the Party, its motto, and pieces of them out of narrow columns."""
    words = fold(text).strip(" .*|")
    begins = words.startswith("cong hoa ") and _STATE[0].startswith(words)
    ends = words.count(" ") > 2 and _STATE[0].endswith(" " + words)
    return words in _STATE or begins or ends


def _bodies(lines: list[Line]) -> list[Line]:
    """The lines above the number that name bodies; a name may go on over two lines."""
    found: list[Line] = []
    for line in lines:
        line = Line(line.number, line.start, line.text.strip(" |"))
        if _is_state(line.text) or NUMBER.match(line.text) or BLANK_NUMBER.match(line.text):
            continue
        if not (is_capitals(line.text) and len(line.text) < 90) or line.text[:1].isdigit():
            continue
        if _BODY.match(line.text) or not found:
            found.append(line)
        else:
            found[-1] = Line(found[-1].number, found[-1].start, f"{found[-1].text} {line.text}")
    return [line for line in found if _BODY.match(line.text)]
