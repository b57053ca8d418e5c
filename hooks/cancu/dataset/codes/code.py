"""What one code of the catalogue says."""

from __future__ import annotations

from dataclasses import dataclass

from cancu.problems import Severity


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of problem, in Vietnamese for the curator: what it is, why it matters, how to mend it."""

    title: str
    explanation: str
    mend: str
    severity: Severity = "error"
