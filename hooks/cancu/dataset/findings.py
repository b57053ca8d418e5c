"""Where loading and checking put what they find: located, coded, and never without bound."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from cancu.dataset.codes.catalogue import CODES
from cancu.model import Place
from cancu.problems import Problem, Report, Severity

# A curator mends by the dozen; a damaged file of 50 MB would otherwise give millions of lines.
MAX_PROBLEMS = 5_000
_SHOWN = 60


class TooManyProblems(Exception):
    """Raised when going on makes no sense; :meth:`Findings.bounded` makes it the last line of the report."""


@dataclass(slots=True)
class Findings:
    """Collects the problems of one file in ``report``."""

    path: str
    report: Report = field(default_factory=Report)

    def add(self, code: str, where: Place, message: str, severity: Severity | None = None) -> None:
        """Record a problem; its severity is that of its code unless the case says otherwise.

        Raises:
            TooManyProblems: after :data:`MAX_PROBLEMS` of them.
        """
        line, column = where
        level = severity or CODES[code].severity
        self.report.problems.append(Problem(self.path, line, column, code, message, level))
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


def shown(value: str) -> str:
    """A value of the file inside a sentence: quoted, on one line, and short."""
    text = " ".join(value.split())
    return f"“{text[:_SHOWN]}…”" if len(text) > _SHOWN else f"“{text}”"
