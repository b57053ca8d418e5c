"""The outline of a report on one plan as .docx: its tasks and targets in tables, results left to fill in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from cancu.graph.library import Library
from cancu.model import Deadline, Document
from cancu.office.docx_file import OfficeFile
from cancu.office.paragraphs import BREAK, Run, Shape
from cancu.office.tables import Cell, Look
from cancu.office.template import LETTERHEAD, OFFICIAL
from cancu.text import fold, vietnamese_date
from cancu.wording import first_mention, later_mention

_BOLD, _ITALIC, _PLAIN = frozenset({"bold"}), frozenset({"italic"}), frozenset[str]()
_HEADING, _CENTRED = Shape(style="Heading 1"), Shape(centred=True)
# Room for a line by hand, in twips.
_ROW = 500
_TASK_HEADS = ("Nhiệm vụ [mục]", "Chủ trì; phối hợp", "Thời hạn", "Kết quả đến kỳ", "Minh chứng")
_TARGET_HEADS = ("Chỉ tiêu [mục]", "Mức giao", "Kết quả đến kỳ", "Cách đo", "Đạt hay chưa")
_NO_TASK = "Kho chưa ghi nhiệm vụ nào của kế hoạch."
_NO_TARGET = "Kế hoạch không đặt chỉ tiêu bằng số; đơn vị tự nêu số đo nếu có."
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


@dataclass(frozen=True, slots=True)
class Outline:
    """What the outline of one report says; the file is made of this and of nothing else."""

    title: str
    day: str
    source: str
    subject: str
    remarks: tuple[Run, ...]
    tasks: tuple[tuple[str, ...], ...]
    targets: tuple[tuple[str, ...], ...]
    receivers: tuple[str, ...]


def report_outline(library: Library, document: Document, term: Term) -> Outline:
    """The outline of the report on a plan for one term."""
    source = f"kho văn bản Căn Cứ, dữ liệu ngày {vietnamese_date(library.on)}"
    return Outline(
        title=f"Đề cương báo cáo {term.name}: {document.label}",
        day=library.on,
        source=f"Đề cương rút từ {document.label}, {source}",
        subject=f"Kết quả {term.name} thực hiện {later_mention(document)}",
        remarks=tuple(_remarks(library, document, term)),
        tasks=tuple(_tasks(document)),
        targets=tuple(_targets(document)),
        receivers=tuple(_receivers(document, term)),
    )


def outline_file(outline: Outline) -> bytes:
    """The .docx; the same bytes for the same outline."""
    made = OfficeFile(OFFICIAL)
    _letterhead(made)
    made.paragraph([Run("BÁO CÁO")], Shape(style="Title"))
    made.paragraph([Run(outline.subject, _BOLD)], _CENTRED)
    for remark in outline.remarks:
        made.paragraph([remark])
    _to_fill_in(made, "I. Khái quát tình hình", "Đặc điểm của đơn vị trong kỳ; thuận lợi; khó khăn.")
    made.paragraph([Run("II. Kết quả thực hiện nhiệm vụ")], _HEADING)
    _table(made, _TASK_HEADS, outline.tasks, (9, 5, 4, 5, 4), _NO_TASK)
    made.paragraph([Run("III. Kết quả thực hiện chỉ tiêu")], _HEADING)
    _table(made, _TARGET_HEADS, outline.targets, (9, 4, 5, 5, 4), _NO_TARGET)
    made.paragraph([Run("IV. Mô hình, điển hình “Dân vận khéo”")], _HEADING)
    _table(made, _MODEL_HEADS, (("", "", "", "", ""),) * 3, (6, 5, 4, 4, 4))
    _to_fill_in(made, "V. Hạn chế, nguyên nhân, bài học", "Việc chưa làm được; vì sao; ai gỡ, đến bao giờ.")
    _to_fill_in(
        made, "VI. Nhiệm vụ kỳ sau và kiến nghị", "Việc, người chịu trách nhiệm, thời hạn; kiến nghị với ai."
    )
    _close(made, outline.receivers)
    return made.content(outline.title, outline.day, outline.source)


def _letterhead(made: OfficeFile) -> None:
    """Where Nghị định 30/2020/NĐ-CP puts the body, the number, the name of the state, place and day."""
    left = [
        *(("TÊN CƠ QUAN CHỦ QUẢN", _PLAIN), ("TÊN ĐƠN VỊ", _BOLD), ("_______", _PLAIN)),
        ("Số: …/BC-…", _PLAIN),
    ]
    right = [
        *(("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", _BOLD), ("Độc lập - Tự do - Hạnh phúc", _BOLD)),
        *(("_______________", _PLAIN), ("…, ngày … tháng … năm …", _ITALIC)),
    ]
    look = Look(ruled=False, centred=(0, 1), widths=(2, 3), style=LETTERHEAD)
    made.table([[_under(left), _under(right)]], look)


def _close(made: OfficeFile, receivers: tuple[str, ...]) -> None:
    """Who receives it, and room for who signs."""
    names = receivers or ("……",)
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
    made.table([[left, right]], Look(ruled=False, centred=(1,), widths=(4, 5), style=LETTERHEAD))


def _under(lines: Iterable[tuple[str, frozenset[str]]]) -> list[Run]:
    """Lines of a cell, one under the other."""
    return [run for text, look in lines for run in (Run(BREAK), Run(text, look))][1:]


def _remarks(library: Library, document: Document, term: Term) -> Iterator[Run]:
    """What the plan says of this report, and a warning where the plan's own time is over."""
    decision = library.decision(document.id)
    named = first_mention(document, library.issuer(document), (), decision)
    yield Run(f"Thực hiện {named}.")
    for deadline in _of_term(document, term):
        at = f"; xem mục {deadline.at}" if deadline.at else ""
        yield Run(f"Thời hạn ghi trong kế hoạch: {deadline.as_cited or _day(deadline)}{at}.")
    if library.step(document.id).disposition.over:
        words = f"{library.headline(document.id)}: chỉ dùng làm mẫu, thay kế hoạch năm nay trước khi dùng."
        yield Run(words, _ITALIC)


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


def _to_fill_in(made: OfficeFile, heading: str, hint: str) -> None:
    made.paragraph([Run(heading)], _HEADING)
    made.paragraph([Run(f"({hint})", _ITALIC)])
    made.line()
    made.line()


def _tasks(document: Document) -> Iterator[tuple[str, ...]]:
    for task in document.tasks:
        bodies = "; ".join(filter(None, [task.lead, *task.join])) or "Kế hoạch không nêu"
        yield _with_place(task.what, task.at), bodies, task.by or "Không ghi ngày cụ thể", "", ""


def _targets(document: Document) -> Iterator[tuple[str, ...]]:
    for target in document.targets:
        yield _with_place(target.what, target.at), target.value, "", "", ""


def _with_place(what: str, at: str | None) -> str:
    return f"{what} [{at}]" if at else what


def _table(
    made: OfficeFile,
    heads: tuple[str, ...],
    rows: tuple[tuple[str, ...], ...],
    widths: tuple[int, ...],
    without: str = "",
) -> None:
    """Rows below their heads; the words ``without`` where there are none."""
    if not rows:
        made.paragraph([Run(without)])
        return
    head: list[Cell] = [[Run(name, _BOLD)] for name in heads]
    body: list[list[Cell]] = [[[Run(cell)] if cell else [] for cell in row] for row in rows]
    made.table([head, *body], Look(head=True, widths=widths, height=_ROW))
