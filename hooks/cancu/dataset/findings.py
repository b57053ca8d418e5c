"""Where loading and checking put what they find: located, coded, and never without bound."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from cancu.dataset.codes.catalogue import CODES
from cancu.places import Place, file_of
from cancu.problems import Problem, Report, Severity

# A curator mends by the dozen; a damaged file of 50 MB would otherwise give millions of lines.
MAX_PROBLEMS = 5_000
_SHOWN = 60


class TooManyProblems(Exception):
    """Raised when going on makes no sense; :meth:`Findings.bounded` makes it the last line of the report."""


@dataclass(slots=True)
class Findings:
    """Collects problems in ``report``; those that name no file of their own are of the file ``path``."""

    path: str
    report: Report = field(default_factory=Report)

    def add(self, code: str, where: Place, message: str, severity: Severity | None = None) -> None:
        """Record a problem; its severity is that of its code unless the case says otherwise.

        Raises:
            TooManyProblems: after :data:`MAX_PROBLEMS` of them.
        """
        line, column = where
        level = severity or CODES[code].severity
        self.report.problems.append(Problem(file_of(where) or self.path, line, column, code, message, level))
        if len(self.report.problems) >= MAX_PROBLEMS:
            raise TooManyProblems

    @contextmanager
    def bounded(self) -> Iterator[None]:
        """Reading and checking go on inside, until there are too many problems; the report says so then."""
        try:
            yield
        except TooManyProblems:
            message = f"Dừng lại sau {MAX_PROBLEMS} lỗi; hãy sửa rồi kiểm tra lại để thấy những lỗi còn lại."
            self.report.add(Problem(self.path, 0, 0, "TEP-QUA-NHIEU-LOI", message))

    @property
    def clean(self) -> bool:
        """True while nothing that must stop a build was found."""
        return all(problem.severity != "error" for problem in self.report.problems)


def line_of(place: Place) -> str:
    """A place inside a sentence: "dòng 12", with the file where it is not the first of the dataset."""
    file = file_of(place)
    return f"dòng {place[0]} của tệp {file}" if file else f"dòng {place[0]}"


def shown(value: str) -> str:
    """A value of the file inside a sentence: quoted, on one line, and short."""
    text = " ".join(value.split())
    return f"“{text[:_SHOWN]}…”" if len(text) > _SHOWN else f"“{text}”"
