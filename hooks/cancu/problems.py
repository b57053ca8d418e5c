"""A problem in somebody's input, and the report that gathers all of them before anyone is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong at one place: a stable code, a Vietnamese sentence, and where to look.

    ``line`` and ``column`` count from 1; 0 means that the place is the file as a whole.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    severity: Severity = "error"

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.code}: {self.message}"


@dataclass(slots=True)
class Report:
    """Collects problems; never prints. Iterates in order of file, line and column."""

    problems: list[Problem] = field(default_factory=list)

    def add(self, problem: Problem) -> None:
        """Record one more problem."""
        self.problems.append(problem)

    def extend(self, problems: Iterable[Problem]) -> None:
        """Record several problems."""
        self.problems.extend(problems)

    def __iter__(self) -> Iterator[Problem]:
        return iter(sorted(set(self.problems)))

    def __len__(self) -> int:
        return len(set(self.problems))

    @property
    def errors(self) -> list[Problem]:
        """Problems that must stop a build."""
        return [problem for problem in self if problem.severity == "error"]

    @property
    def ok(self) -> bool:
        """True when nothing stops a build (warnings may be there)."""
        return not self.errors
