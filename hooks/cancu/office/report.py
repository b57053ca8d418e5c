"""The outline of a report on one plan as .docx: its tasks and targets in tables, results left to fill in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from cancu.graph.library import Library
from cancu.model import Deadline, Document
from cancu.office.docx_file import Body, office_file
from cancu.office.tables import Look, table
from cancu.office.template import OFFICIAL
from cancu.office.wordml import BREAK, Run, Shape, fill_line, paragraph
from cancu.text import fold, vietnamese_date
from cancu.wording import first_mention, later_mention

_BOLD, _ITALIC, _PLAIN = frozenset({"bold"}), frozenset({"italic"}), frozenset[str]()
_HEADING, _CENTRED = Shape(style="Heading1"), Shape(align="center")
# Room for a line by hand, in twips.
_ROW = 500
_TASK_HEADS = ("Nhiệm vụ [mục]", "Chủ trì; phối hợp", "Thời hạn", "Kết quả đến kỳ", "Minh chứng")
_TARGET_HEADS = ("Chỉ tiêu [mục]", "Mức giao", "Kết quả đến kỳ", "Cách đo", "Đạt hay chưa")
_MODEL_HEADS = ("Mô hình", "Người hưởng lợi", "Số đo trước", "Số đo đến kỳ", "Ghi chú")


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
    body = Body([*_body(library, document, term)])
    return office_file(title, library.on, source, body, OFFICIAL)


def _body(library: Library, document: Document, term: Term) -> Iterator[str]:
    yield _letterhead()
    yield paragraph([Run("BÁO CÁO")], Shape(style="Title"))
    yield paragraph([Run(f"Kết quả {term.name} thực hiện {later_mention(document)}", _BOLD)], _CENTRED)
    yield from _remarks(library, document, term)
    yield _heading("I. Khái quát tình hình")
    yield from _lines("Đặc điểm của đơn vị trong kỳ; thuận lợi; khó khăn.")
    yield _heading("II. Kết quả thực hiện nhiệm vụ")
    yield from _tasks(document)
    yield _heading("III. Kết quả thực hiện chỉ tiêu")
    yield from _targets(document)
    yield _heading("IV. Mô hình, điển hình “Dân vận khéo”")
    yield _table(_MODEL_HEADS, [("", "", "", "", "")] * 3, (6, 5, 4, 4, 4))
    yield _heading("V. Hạn chế, nguyên nhân, bài học")
    yield from _lines("Việc chưa làm được; vì sao; ai gỡ, đến bao giờ.")
    yield _heading("VI. Nhiệm vụ kỳ sau và kiến nghị")
    yield from _lines("Việc, người chịu trách nhiệm, thời hạn; kiến nghị với ai.")
    yield _close(_receivers(document, term))


def _heading(text: str) -> str:
    return paragraph([Run(text)], _HEADING)


def _letterhead() -> str:
    """Where Nghị định 30/2020/NĐ-CP puts the body, the number, the name of the state, place and day."""
    left = [
        *(("TÊN CƠ QUAN CHỦ QUẢN", _PLAIN), ("TÊN ĐƠN VỊ", _BOLD), ("_______", _PLAIN)),
        ("Số: …/BC-…", _PLAIN),
    ]
    right = [
        *(("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", _BOLD), ("Độc lập - Tự do - Hạnh phúc", _BOLD)),
        *(("_______________", _PLAIN), ("…, ngày … tháng … năm …", _ITALIC)),
    ]
    look = Look(ruled=False, centred=(0, 1), widths=(2, 3), size=12)
    return table([[_under(left), _under(right)]], look)


def _close(receivers: list[str]) -> str:
    """Who receives it, and room for who signs."""
    names = receivers or ["……"]
    left = _under(
        [
            ("Nơi nhận:", _BOLD | _ITALIC),
            *((f"- {name};", _PLAIN) for name in names),
            ("- Lưu: VT, ….", _PLAIN),
        ]
    )
    right = _under(
        [("QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ", _BOLD), ("(Chữ ký, đóng dấu)", _ITALIC), ("", _PLAIN)]
    )
    return table([[left, right]], Look(ruled=False, centred=(1,), widths=(4, 5), size=12))


def _under(lines: Iterable[tuple[str, frozenset[str]]]) -> list[Run]:
    """Lines of a cell, one under the other."""
    return [run for text, look in lines for run in (Run(BREAK), Run(text, look))][1:]


def _remarks(library: Library, document: Document, term: Term) -> Iterator[str]:
    """What the plan says of this report, and a warning where the plan's own time is over."""
    decision = library.decision(document.id)
    named = first_mention(document, library.issuer(document), (), decision)
    yield paragraph([Run(f"Thực hiện {named}.")])
    for deadline in _of_term(document, term):
        at = f"; xem mục {deadline.at}" if deadline.at else ""
        yield paragraph([Run(f"Thời hạn ghi trong kế hoạch: {deadline.as_cited or _day(deadline)}{at}.")])
    if library.step(document.id).disposition.over:
        words = f"{library.headline(document.id)}: chỉ dùng làm mẫu, thay kế hoạch năm nay trước khi dùng."
        yield paragraph([Run(words, _ITALIC)])


def _day(deadline: Deadline) -> str:
    if len(deadline.by) == len("MM-DD"):
        month, day = deadline.by.split("-")
        return f"ngày {day}/{int(month)} hằng năm"
    return f"ngày {vietnamese_date(deadline.by)}" if deadline.by[:1].isdigit() else deadline.by


def _of_term(document: Document, term: Term) -> list[Deadline]:
    return [due for due in document.deadlines if any(word in fold(due.what) for word in term.words)]


def _receivers(document: Document, term: Term) -> list[str]:
    found = _of_term(document, term) or list(document.deadlines)
    named = (deadline.to for deadline in found if not fold(deadline.to).startswith("khong"))
    return list(dict.fromkeys(named))


def _lines(hint: str) -> Iterator[str]:
    yield paragraph([Run(f"({hint})", _ITALIC)])
    yield fill_line()
    yield fill_line()


def _tasks(document: Document) -> Iterator[str]:
    rows = [
        (
            f"{task.what}{f' [{task.at}]' if task.at else ''}",
            "; ".join(filter(None, [task.lead, *task.join])) or "Kế hoạch không nêu",
            task.by or "Không ghi ngày cụ thể",
            "",
            "",
        )
        for task in document.tasks
    ]
    none = "Kho chưa ghi nhiệm vụ nào của kế hoạch."
    yield _table(_TASK_HEADS, rows, (9, 5, 4, 5, 4)) if rows else paragraph([Run(none)])


def _targets(document: Document) -> Iterator[str]:
    rows = [
        (f"{target.what}{f' [{target.at}]' if target.at else ''}", target.value, "", "", "")
        for target in document.targets
    ]
    none = "Kế hoạch không đặt chỉ tiêu bằng số; đơn vị tự nêu số đo nếu có."
    yield _table(_TARGET_HEADS, rows, (9, 4, 5, 5, 4)) if rows else paragraph([Run(none)])


def _table(heads: Iterable[str], rows: Iterable[Iterable[str]], widths: tuple[int, ...]) -> str:
    head = [[Run(name, _BOLD)] for name in heads]
    cells = [head, *([[Run(cell)] if cell else [] for cell in row] for row in rows)]
    return table(cells, Look(head=True, widths=widths, height=_ROW))
