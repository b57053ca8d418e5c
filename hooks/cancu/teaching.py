"""What lesson packs teach of rights and duties: ``data/lessons.yml``, kept by hand beside the dataset.

A fact is one rule with its article, tied to a document of the library and to the very wording that was
read, so that a lesson can leave it out once the document has ended and mark it once it was amended.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from cancu.corpus import Corpus
from cancu.dataset.fields.days import Day
from cancu.dataset.fields.record import Field, Record
from cancu.dataset.fields.suggest import did_you_mean
from cancu.dataset.fields.types import Choice, ListOf, Pattern, Text
from cancu.dataset.findings import Findings, shown
from cancu.dataset.yaml_source.decode import MAX_BYTES
from cancu.dataset.yaml_source.nodes import Node, place
from cancu.dataset.yaml_source.parse import read_source
from cancu.problems import Report
from cancu.source_grades import GRADES, grade_of

FILE = "lessons.yml"
# Whom a session is for, by the code that stands in the address.
AUDIENCES: Final[dict[str, str]] = {
    "lanh-dao": "Lãnh đạo, quản lý",
    "van-thu": "Văn thư, tổng hợp",
    "y-te": "Nhân viên y tế",
    "can-bo-xa": "Cán bộ xã",
    "to-dan-van": "Tổ dân vận",
}
# The six steps that the law on democracy spells out, and the reception of citizens.
THEMES: Final[dict[str, str]] = {
    "biet": "Dân biết",
    "ban": "Dân bàn",
    "lam": "Dân làm",
    "kiem-tra": "Dân kiểm tra",
    "giam-sat": "Dân giám sát",
    "thu-huong": "Dân thụ hưởng",
    "tiep-dan": "Tiếp công dân",
}
PLACES: Final[dict[str, str]] = {
    "chung": "Mọi nơi",
    "co-quan": "Cơ quan, đơn vị",
    "xa": "Xã, phường, đặc khu",
    "doanh-nghiep": "Doanh nghiệp",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A text that was read: of which document, where, when, and from which day that wording applies."""

    id: str
    document: str
    url: str
    title: str
    text_of: str
    checked_on: str
    as_of: str | None = None

    @property
    def grade(self) -> str:
        """How much the page is worth as a source of law, in words."""
        return GRADES[grade_of(self.url, self.title)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One rule. ``text`` is the wording it was read in; it no longer counts from the day ``until``."""

    id: str
    text: str
    at: str
    theme: str
    place: str
    audiences: tuple[str, ...]
    topics: tuple[str, ...]
    ask: str
    right: str
    wrong: tuple[str, ...]
    answer: str
    until: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What a class plays: a story, questions, the facts that answer them, and a hint for the trainer."""

    id: str
    topics: tuple[str, ...]
    audiences: tuple[str, ...]
    title: str
    story: str
    ask: tuple[str, ...]
    facts: tuple[str, ...]
    hint: str


@dataclass(frozen=True)
class Teaching:
    """Everything in the file, in its order."""

    texts: tuple[Wording, ...] = ()
    facts: tuple[Fact, ...] = ()
    cases: tuple[Case, ...] = ()

    @cached_property
    def wordings(self) -> dict[str, Wording]:
        """The texts that were read, by id."""
        return {text.id: text for text in self.texts}

    @cached_property
    def by_id(self) -> dict[str, Fact]:
        """The facts by id."""
        return {fact.id: fact for fact in self.facts}

    def document(self, fact: Fact) -> str:
        """The id of the document that says it."""
        return self.wordings[fact.text].document


_ID: Final = Pattern("[a-z0-9]+(?:-[a-z0-9]+)*", "chữ thường không dấu, số và gạch ngang")
_SENTENCE: Final = Text(600)
_AUDIENCES: Final = ListOf(Choice(AUDIENCES), unique=True)
_TOPICS: Final = ListOf(_ID, unique=True)
_TEXT: Final = Record(
    "bản đã đọc", Wording,
    Field("id", _ID, "mã", required=True),
    Field("document", _ID, "mã văn bản trong kho", required=True),
    Field("url", Pattern("https?://[^\\s]+", "địa chỉ trang", 500), "nơi đọc", required=True),
    Field("title", _SENTENCE, "tên trang, bản sao của đâu", required=True),
    Field("text_of", Day(), "ngày đầu tiên áp dụng bản đã đọc", required=True),
    Field("as_of", Day(), "ngày của trang"),
    Field("checked_on", Day(), "ngày đọc", required=True),
)  # fmt: skip
_FACT: Final = Record(
    "quy định", Fact,
    Field("id", _ID, "mã", required=True),
    Field("text", _ID, "mã bản đã đọc", required=True),
    Field("at", Text(160), "điều, khoản", required=True),
    Field("theme", Choice(THEMES), "thuộc bước nào", required=True),
    Field("place", Choice(PLACES), "áp dụng ở đâu", required=True),
    Field("for", _AUDIENCES, "dạy cho ai", required=True, name="audiences"),
    Field("topics", _TOPICS, "mã chủ đề", required=True),
    Field("ask", _SENTENCE, "câu hỏi", required=True),
    Field("right", _SENTENCE, "đáp án ngắn", required=True),
    Field("wrong", ListOf(_SENTENCE, unique=True), "các đáp án sai", required=True),
    Field("answer", _SENTENCE, "nội dung quy định, bằng lời của kho", required=True),
    Field("until", Day(), "ngày thôi áp dụng"),
)  # fmt: skip
_CASE: Final = Record(
    "tình huống", Case,
    Field("id", _ID, "mã", required=True),
    Field("topics", _TOPICS, "mã chủ đề", required=True),
    Field("for", _AUDIENCES, "dạy cho ai", required=True, name="audiences"),
    Field("title", Text(80), "tên", required=True),
    Field("story", _SENTENCE, "chuyện", required=True),
    Field("ask", ListOf(_SENTENCE, unique=True), "câu hỏi cho lớp", required=True),
    Field("facts", ListOf(_ID, unique=True), "mã các quy định trả lời", required=True),
    Field("hint", _SENTENCE, "lời nhắc người dạy", required=True),
)  # fmt: skip
_FILE: Final = Record(
    "tệp tập huấn", dict,
    Field("texts", ListOf(_TEXT), "các bản đã đọc", required=True),
    Field("facts", ListOf(_FACT), "các quy định", required=True),
    Field("cases", ListOf(_CASE), "các tình huống", required=True),
)  # fmt: skip


def load_teaching(path: Path, corpus: Corpus) -> tuple[Teaching, Report]:
    """What the file teaches, and every problem with it. No file, nothing to teach.

    A file with an error teaches nothing: half a rule is worse than none.
    """
    findings = Findings(str(path))
    if not path.is_file():
        return Teaching(), findings.report
    with path.open("rb") as file:
        # One byte more than allowed is enough to know that it is too much.
        data = file.read(MAX_BYTES + 1)
    with findings.bounded():
        root = read_source(data, findings)
        values = _FILE.read(root, findings) if root is not None else None
        if root is not None and isinstance(values, dict):
            teaching = Teaching(**{key: tuple(found) for key, found in values.items()})
            _check(teaching, root, corpus, findings)
            return (teaching if findings.clean else Teaching()), findings.report
    return Teaching(), findings.report


def _check(teaching: Teaching, root: Node, corpus: Corpus, findings: Findings) -> None:
    """Ids are used once, and whatever is named exists."""
    for part in ("texts", "facts", "cases"):
        _check_twice(part, [each.id for each in getattr(teaching, part)], root, findings)
    known = _Known(root, findings)
    for index, text in enumerate(teaching.texts):
        known.need(text.document, corpus, "văn bản", "texts", index, "document")
        if text.document in corpus and corpus[text.document].access != "public":
            message = f"Văn bản {shown(text.document)} là văn bản nội bộ, không đưa vào bài giảng."
            findings.add("QH-KHONG-RO-DICH", place(root, "texts", index, "document"), message)
    for index, fact in enumerate(teaching.facts):
        known.need(fact.text, teaching.wordings, "bản đã đọc", "facts", index, "text")
        for number, topic in enumerate(fact.topics):
            known.need(topic, corpus.topics, "chủ đề", "facts", index, "topics", number)
    for index, case in enumerate(teaching.cases):
        for number, name in enumerate(case.facts):
            known.need(name, teaching.by_id, "quy định", "cases", index, "facts", number)
        for number, topic in enumerate(case.topics):
            known.need(topic, corpus.topics, "chủ đề", "cases", index, "topics", number)


@dataclass(frozen=True, slots=True)
class _Known:
    """Reports names that nothing bears, with the nearest that something does."""

    root: Node
    findings: Findings

    def need(self, name: str, names: Any, what: str, *path: str | int) -> None:
        """A problem at ``path`` unless ``name`` is one of ``names``."""
        if name in names:
            return
        among: Callable[[], Iterable[str]] = (
            (lambda: (each.id for each in names)) if isinstance(names, Corpus) else (lambda: names)
        )
        message = f"Không có {what} {shown(name)}.{did_you_mean(name, among())}"
        self.findings.add("QH-KHONG-RO-DICH", place(self.root, *path), message)


def _check_twice(part: str, ids: list[str], root: Node, findings: Findings) -> None:
    for index, name in enumerate(ids):
        if name in ids[:index]:
            findings.add("MA-TRUNG", place(root, part, index, "id"), f"Mã {shown(name)} đã dùng ở trên.")
