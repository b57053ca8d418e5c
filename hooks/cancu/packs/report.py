"""The outline of a report on one plan as .docx: its tasks and targets in tables, results left to fill in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from cancu.graph.library import Library
from cancu.model import Deadline, Document
from cancu.packs.sheet import office_file
from cancu.packs.words import Run, paragraph, table
from cancu.text import fold, vietnamese_date
from cancu.wording import first_mention

_BOLD = frozenset({"bold"})


@dataclass(frozen=True, slots=True)
class Term:
    """One time of reporting; ``words`` find the deadlines of a plan that belong to it."""

    id: str
    name: str
    words: tuple[str, ...]


TERMS: Final = (
    Term("6-thang", "6 tháng đầu năm", ("6 thang",)),
    Term("9-thang", "9 tháng", ("9 thang",)),
    Term("nam", "năm", ("cuoi nam", "bao cao nam", "ca nam")),
)


def has_outline(document: Document) -> bool:
    """True for a public document that orders work: internal ones never leave with their text."""
    return document.access == "public" and bool(document.tasks or document.targets)


def report_outline(library: Library, document: Document, term: Term) -> bytes:
    """The outline of the report for one term; the same bytes for the same data."""
    title = f"Đề cương báo cáo {term.name}: {document.label}"
    source = (
        f"Đề cương rút từ {document.label}, kho văn bản Căn Cứ, dữ liệu ngày {vietnamese_date(library.on)}"
    )
    return office_file(title, library.on, source, "".join(_body(library, document, term)))


def _body(library: Library, document: Document, term: Term) -> Iterator[str]:
    yield paragraph([Run("TÊN ĐƠN VỊ: ……………………", _BOLD)])
    yield paragraph([Run("Số: …/BC-…        ……, ngày … tháng … năm …")])
    yield paragraph([Run("BÁO CÁO")], "Title")
    yield paragraph([Run(f"Kết quả {term.name} thực hiện “{document.title}”", _BOLD)])
    yield from _remarks(library, document, term)
    yield paragraph([Run("I. Khái quát tình hình")], "Heading1")
    yield from _lines("Đặc điểm của đơn vị trong kỳ; thuận lợi; khó khăn.")
    yield paragraph([Run("II. Kết quả thực hiện nhiệm vụ")], "Heading1")
    yield from _tasks(document)
    yield paragraph([Run("III. Kết quả thực hiện chỉ tiêu")], "Heading1")
    yield from _targets(document)
    yield paragraph([Run("IV. Mô hình, điển hình “Dân vận khéo”")], "Heading1")
    heads = ("Mô hình", "Người hưởng lợi", "Số đo trước", "Số đo đến kỳ", "Ghi chú")
    yield _table(heads, [("", "", "", "", "")] * 3)
    yield paragraph([Run("V. Hạn chế, nguyên nhân, bài học")], "Heading1")
    yield from _lines("Việc chưa làm được; vì sao; ai gỡ, đến bao giờ.")
    yield paragraph([Run("VI. Nhiệm vụ kỳ sau và kiến nghị")], "Heading1")
    yield from _lines("Việc, người chịu trách nhiệm, thời hạn; kiến nghị với ai.")
    yield paragraph([Run("Nơi nhận: ", _BOLD), Run("; ".join(_receivers(document, term)) or "……")])


def _remarks(library: Library, document: Document, term: Term) -> Iterator[str]:
    """What the plan says of this report, and a warning where the plan's own time is over."""
    yield paragraph([Run(f"Thực hiện {first_mention(document, library.issuer(document))}.")])
    for deadline in _of_term(document, term):
        at = f" (mục {deadline.at})" if deadline.at else ""
        yield paragraph([Run(f"Thời hạn ghi trong kế hoạch: {deadline.as_cited or _day(deadline)}{at}.")])
    if library.step(document.id).status in ("period-over", "ended"):
        words = (
            f"{library.status_label(document.id)}: chỉ dùng làm mẫu, thay kế hoạch năm nay trước khi dùng."
        )
        yield paragraph([Run(words, frozenset({"italic"}))])


def _day(deadline: Deadline) -> str:
    if len(deadline.by) == len("MM-DD"):
        month, day = deadline.by.split("-")
        return f"ngày {day}/{int(month)} hằng năm"
    return f"ngày {vietnamese_date(deadline.by)}" if deadline.by[:1].isdigit() else deadline.by


def _of_term(document: Document, term: Term) -> list[Deadline]:
    return [due for due in document.deadlines if any(word in fold(due.what) for word in term.words)]


def _receivers(document: Document, term: Term) -> list[str]:
    found = _of_term(document, term) or list(document.deadlines)
    return list(dict.fromkeys(deadline.to for deadline in found))


def _lines(hint: str) -> Iterator[str]:
    yield paragraph([Run(f"({hint})", frozenset({"italic"}))])
    yield paragraph([Run("………………………………………………………………………………")])


def _tasks(document: Document) -> Iterator[str]:
    heads = ("Nhiệm vụ (mục)", "Chủ trì; phối hợp", "Thời hạn", "Kết quả đến kỳ", "Minh chứng")
    rows = [
        (
            f"{task.what}{f' ({task.at})' if task.at else ''}",
            "; ".join(filter(None, [task.lead, *task.join])) or "Kế hoạch không nêu",
            task.by or "Không ghi ngày cụ thể",
            "",
            "",
        )
        for task in document.tasks
    ]
    yield _table(heads, rows) if rows else paragraph([Run("Kho chưa ghi nhiệm vụ nào của kế hoạch.")])


def _targets(document: Document) -> Iterator[str]:
    heads = ("Chỉ tiêu (mục)", "Mức giao", "Kết quả đến kỳ", "Cách đo", "Đạt hay chưa")
    rows = [
        (f"{target.what}{f' ({target.at})' if target.at else ''}", target.value, "", "", "")
        for target in document.targets
    ]
    none = "Kế hoạch không đặt chỉ tiêu bằng số; đơn vị tự nêu số đo nếu có."
    yield _table(heads, rows) if rows else paragraph([Run(none)])


def _table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = [[Run(name, _BOLD)] for name in heads]
    return table([head, *([[Run(cell)] if cell else [] for cell in row] for row in rows)], head=True)
