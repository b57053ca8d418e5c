"""Why a file cannot be read."""

from __future__ import annotations


class Refusal(Exception):
    """A stable code and a Vietnamese sentence; :func:`cancu.reading.read.read` turns it into a problem."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
